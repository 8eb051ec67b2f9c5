"""Saved transcripts: nothing of what was said is left out, and what the front matter or the user says of them is kept."""

from __future__ import annotations

import hashlib

import pytest

from onrecord.articles import extract_article
from onrecord.records import Article, Hints, Label, Page, PageKind

TURNS = "ANN ROOK: Good morning.\n\nQ: Why?\n\nROOK: No.\n\nThank you."


def article_of(text: str, hints: Hints | None = None) -> Article:
    content = text.encode()
    found = extract_article(
        Page(
            id=hashlib.sha256(content).hexdigest(),
            content=content,
            content_type="text/plain",
            where="a.txt",
            hints=hints or Hints(kind=PageKind.TRANSCRIPT),
        )
    )
    assert isinstance(found, Article), found
    return found


def labels(article: Article) -> list[str]:
    return [block.label.value for block in article.blocks]


def test_every_line_of_a_transcript_is_kept_however_short() -> None:
    article = article_of(TURNS)
    assert article.text == TURNS and article.kind is PageKind.TRANSCRIPT


def test_title_and_place_stand_above_what_was_said() -> None:
    article = article_of(f"Briefing by Ann Rook\n\nEstwick, 13 March 2025\n\n{TURNS}\n\n## On tugs\n\nROOK: Yes.")
    assert article.title == "Briefing by Ann Rook"
    assert labels(article) == ["title", "head", "body", "body", "body", "body", "head", "body"]
    assert article.text.startswith("Estwick, 13 March 2025\n\nANN ROOK")


@pytest.mark.parametrize("post", ["We sail at six", "We sail!", "We sail.\n\nAt six."])
def test_the_last_line_is_always_something_said(post: str) -> None:
    article = article_of(post)
    assert article.text == post and article.title is None
    assert labels(article_of("# We sail")) == [Label.BODY]


def test_front_matter_makes_a_transcript_and_tells_speaker_day_and_place() -> None:
    head = "---\nkind: Transcript\nspeaker: Ann  Rook\nsaid: 2025-03-13T10:00\nwhere: Estwick\noutlet: Port\n---\n"
    article = article_of(f"{head}We sail.", Hints(outlet="Port Elm"))
    told = (article.kind, article.speaker, article.said, article.where, article.outlet)
    assert told == (PageKind.TRANSCRIPT, "Ann Rook", "2025-03-13", "Estwick", "Port Elm")


def test_what_the_user_says_goes_before_the_front_matter() -> None:
    hints = Hints(kind=PageKind.TRANSCRIPT, speaker="Ben Finch", said="2025-03-14")
    article = article_of("---\nspeaker: Ann Rook\nsaid: 2025-03-13\nwhere: Estwick\n---\nWe sail.", hints)
    assert (article.speaker, article.said, article.where) == ("Ben Finch", "2025-03-14", "Estwick")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("kind: video", "kind 'video' is unknown; expected report or transcript"),
        ("speaker: Ann Rook", "speaker 'Ann Rook' is only of a transcript; expected 'kind: transcript' with it"),
        ("kind: transcript\nsaid: soon", "said 'soon' is not a date"),
    ],
)
def test_front_matter_that_cannot_be_used_is_ignored_with_the_reason(line: str, told: str) -> None:
    text = "The ferry line may sail twice a day from April, the company that runs it said on Friday in Estwick."
    article = article_of(f"---\n{line}\n---\n{text}", Hints(outlet="Vale Wire"))
    assert told in article.blocks[0].reason
    assert (article.speaker, article.said) == (None, None)


def test_a_line_that_a_break_cut_in_two_is_one_paragraph_and_a_turn_is_not() -> None:
    long = "ANN ROOK: We sail at six in the morning, and we come back with the tide or"
    article = article_of(
        f"{long}\nlater that day.\nQ: Why?\nROOK: The tide decides when we can come back to the quay and\nQ: No."
    )
    assert article.text.split("\n\n") == [
        f"{long} later that day.",
        "Q: Why?",
        "ROOK: The tide decides when we can come back to the quay and",
        "Q: No.",
    ]
