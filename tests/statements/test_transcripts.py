"""Turns of invented transcripts: who speaks, in how many statements, when, and what is nobody's."""

from __future__ import annotations

import time
from typing import Any

import pytest

from onrecord.records import Article, Block, Kind, Label, PageKind, Span
from onrecord.statements import find_spoken
from onrecord.statements.dates_said import find_full_dates


def make(text: str, *, heads: int = 0, **given: Any) -> Article:
    """Return a transcript of `text`, whose first `heads` paragraphs are headings."""
    blocks, start = [], 0
    for number, part in enumerate(text.split("\n\n")):
        label = Label.HEAD if number < heads else Label.BODY
        blocks.append(
            Block(label=label, reason="", text=part, page_start=0, page_end=0, start=start, end=start + len(part))
        )
        start += len(part) + 2
    told: dict[str, Any] = {
        "id": "a" * 16,
        "page": "b" * 64,
        "text": text,
        "kind": PageKind.TRANSCRIPT,
        "blocks": tuple(blocks),
        **given,
    }
    return Article(**told)


def spoken(*paragraphs: str, **given: Any) -> list[tuple[str | None, str]]:
    return [(item.speaker, item.text) for item in find_spoken(make("\n\n".join(paragraphs), **given))]


def test_each_paragraph_of_a_turn_is_a_direct_statement_of_its_speaker() -> None:
    article = make("MARA QUILL [Harbour Master]: We stay open.\n\nAll winter.\n\nODO FINCH: Good.")
    first, second, third = find_spoken(article)
    assert (first.kind, first.speaker, first.text) == (Kind.DIRECT, "Mara Quill", "We stay open.")
    assert (second.speaker, second.text, third.speaker) == ("Mara Quill", "All winter.", "Odo Finch")
    assert first.source == second.source == Span(0, 10, "MARA QUILL")
    assert first.speaker_reason == "the name before the turn" and first.speaker_score is None
    for item in (first, second, third):
        assert all(article.text[span.start : span.end] == span.text for span in item.content)


@pytest.mark.parametrize(
    "label",
    [
        "MARA QUILL:",
        "Mara Quill:",
        "**Mara Quill:**",
        "**MARA QUILL** (Harbour Master):",
        "Mara Quill [Harbour Master]:",
        "Mara Quill, Harbour Master:",
        "Ms. Mara Quill:",
        "Ms Mara Quill :",
        "HARBOUR MINISTER MARA QUILL:",
        "> Mara Quill:",
    ],
)
def test_a_name_is_read_from_labels_of_many_forms(label: str) -> None:
    assert spoken(f"{label} We stay open.", "ODO FINCH: Good.")[0] == ("Mara Quill", "We stay open.")


def test_a_short_label_is_the_person_whom_another_label_names_in_full() -> None:
    found = spoken("MARA QUILL: One.", "ODO FINCH: Two.", "QUILL: Three.", "Ms. Quill: Four.", "Finch: Five.")
    assert [name for name, _ in found] == ["Mara Quill", "Odo Finch", "Mara Quill", "Mara Quill", "Odo Finch"]


def test_a_surname_that_two_have_is_nobodys() -> None:
    assert spoken("ANN ROOK: One.", "BEN ROOK: Two.", "ROOK: Three.")[2] == (None, "Three.")


def test_an_office_is_whose_label_gives_it() -> None:
    found = spoken(
        "MARA QUILL [Harbour Master]: One.", "ODO FINCH: Two.", "Harbour Master: Three.", "Harbour Master: Four."
    )
    assert [name for name, _ in found[2:]] == ["Mara Quill", "Mara Quill"]


def test_an_office_alone_is_the_given_speakers_and_else_unknown() -> None:
    turns = ("THE PRESIDENT: We are glad.", "Q    Will you stay?", "THE PRESIDENT: I will.")
    assert spoken(*turns, speaker="Joan Holt") == [("Joan Holt", "We are glad."), ("Joan Holt", "I will.")]
    assert spoken(*turns) == [(None, "We are glad."), (None, "I will.")]


def test_a_full_name_above_the_turns_or_given_names_a_short_label() -> None:
    turns = ("QUILL: One.", "Q: Why?", "QUILL: Two.")
    assert {name for name, _ in spoken("Briefing by Mara Quill", *turns)} == {"Mara Quill"}
    assert {name for name, _ in spoken(*turns, title="Mara Quill meets the press")} == {"Mara Quill"}
    assert {name for name, _ in spoken(*turns, speaker="Mara Quill")} == {"Mara Quill"}


@pytest.mark.parametrize(
    ("shouted", "name"),
    [
        ("LENA VON DER MOSS", "Lena von der Moss"),
        ("SEAN O'ROOK", "Sean O'Rook"),
        ("ANN-MARIE ROOK", "Ann-Marie Rook"),
        ("ANN McVALE", "Ann McVale"),
        ("ANN MCVALE", "Ann McVale"),
    ],
)
def test_a_name_in_capitals_is_written_as_a_name(shouted: str, name: str) -> None:
    assert spoken(f"{shouted}: Thank you, McVale is here.", "Q: Why?")[0][0] == name


def test_those_whom_the_transcript_does_not_name_make_no_statement() -> None:
    found = spoken(
        *("MODERATOR: Welcome.", "MARA QUILL: Good day.", "Q: Why?", "And how?", "QUILL: So.", "Unidentified Man: Ha."),
        *("Q (Lena Moss, Vale Wire): And who pays?", "QUILL: You.", "Question 3: Me?", "QUILL: Yes."),
    )
    assert found == [
        ("Mara Quill", "Good day."),
        ("Mara Quill", "So."),
        ("Lena Moss", "And who pays?"),
        ("Mara Quill", "You."),
        ("Mara Quill", "Yes."),
    ]


def test_questions_and_answers_marked_by_letters_are_the_given_speakers_answers() -> None:
    assert spoken("Q: Why?", "A: Because.", "Q. And?", "A. No.", speaker="Ann Rook") == [
        ("Ann Rook", "Because."),
        ("Ann Rook", "No."),
    ]


def test_a_question_without_label_before_the_same_label_again_is_not_the_speakers() -> None:
    found = spoken("ANN ROOK: We sail.", "At what hour?", "ANN ROOK: At six.")
    assert found == [("Ann Rook", "We sail."), ("Ann Rook", "At six.")]


def test_stage_directions_are_left_out_and_other_brackets_stay() -> None:
    found = spoken(
        "ANN ROOK: [Applause] We sail (laughter) at six. (In French.) All [the] boats (and tugs) go.", "[Applause]"
    )
    assert found == [("Ann Rook", "We sail at six. All [the] boats (and tugs) go.")]


def test_an_empty_turn_makes_no_statement() -> None:
    assert spoken("ANN ROOK:", "BEN FINCH:", "BEN FINCH: (inaudible)", "BEN FINCH: Yes.") == [("Ben Finch", "Yes.")]


def test_a_label_on_a_line_of_its_own_names_what_follows() -> None:
    assert spoken("ANN ROOK:\nWe sail.\n\nBEN FINCH:\nGood.") == [("Ann Rook", "We sail."), ("Ben Finch", "Good.")]


def test_labels_inside_a_paragraph_that_lost_its_lines_are_found() -> None:
    found = spoken("ANN ROOK: We sail at six. Q: Why? ROOK: The tide. MS. ROOK: That is all.")
    assert found == [("Ann Rook", "We sail at six."), ("Ann Rook", "The tide."), ("Ann Rook", "That is all.")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Dear Friends: we sail.",
        "Let Me Be Clear: we sail.",
        "First: we sail.",
        "Remember: we sail.",
        "At 14:30 we sail.",
    ],
)
def test_words_before_a_colon_that_are_no_name_are_the_speakers_own(paragraph: str) -> None:
    assert spoken(paragraph, "We go.", speaker="Ann Rook") == [("Ann Rook", f"{paragraph} We go.")]


def test_whom_the_given_speaker_addresses_once_is_no_label() -> None:
    assert spoken("Madam Mayor: we sail.", "We go.", speaker="Ann Rook")[0] == (
        "Ann Rook",
        "Madam Mayor: we sail. We go.",
    )


def test_without_labels_the_paragraphs_are_the_given_speakers() -> None:
    long = " ".join(["We sail at six and not before the tide allows it."] * 20)
    found = spoken(long, "We go.", speaker="Ann Rook", said="2025-03-13", where="Estwick")
    assert found == [("Ann Rook", long), ("Ann Rook", "We go.")]


def test_a_short_text_without_labels_is_one_statement_with_all_that_is_given() -> None:
    (post,) = find_spoken(make("We sail.\n\nAt six.", speaker="Ann Rook", said="2025-03-13", where="Estwick"))
    assert (post.text, len(post.content)) == ("We sail. At six.", 2)
    assert (post.speaker, post.speaker_reason, post.said, post.where) == (
        "Ann Rook",
        "given with the page",
        "2025-03-13",
        "Estwick",
    )


def test_an_interviewers_questions_without_labels_are_not_the_speakers() -> None:
    pairs = [text for n in range(3) for text in (f"What of boat {n}?", f"I sail boat {n} at six.")]
    assert spoken(*pairs, speaker="Ann Rook") == [
        ("Ann Rook", "I sail boat 0 at six. I sail boat 1 at six. I sail boat 2 at six.")
    ]


def test_an_opening_without_label_is_the_given_speakers_where_only_others_have_labels() -> None:
    turns = ("We sail at six.", "ODO FINCH: Good.", "Q: Why?", "ODO FINCH: So.")
    assert spoken(*turns, speaker="Ann Rook")[0] == ("Ann Rook", "We sail at six.")
    assert spoken(*turns)[0] == ("Odo Finch", "Good.")


def test_nobody_named_or_given_makes_nothing() -> None:
    assert spoken("We sail.", "We go.") == []
    assert spoken("Q: Why?", "MODERATOR: Thank you.") == []


def test_the_one_date_above_the_turns_is_when_it_was_said() -> None:
    text = "Estwick, 13 March 2025\n\nANN ROOK: We sail on 1 May 2025.\n\nBEN FINCH: Good."
    for found in find_spoken(make(text, heads=1)):
        assert (found.said, found.said_words) == ("2025-03-13", "13 March 2025")
        assert found.read_from == (("said", Span(9, 22, "13 March 2025")),)
    assert find_spoken(make(text, heads=1, said="2025-03-12"))[0].said == "2025-03-12"


@pytest.mark.parametrize("above", ["13 March 2025 and 14 March 2025", "Last updated: 13 March 2025", "13 March"])
def test_a_date_that_may_be_another_is_none(above: str) -> None:
    assert find_spoken(make(f"{above}\n\nANN ROOK: We sail.\n\nBEN FINCH: Good.", heads=1))[0].said is None


def test_dates_with_their_year_are_found_and_days_that_do_not_exist_are_not() -> None:
    assert [day for _, _, day in find_full_dates("Feb. 13, 2023; 30 February 2023; 1 May; 2 May 2024")] == [
        "2023-02-13",
        "2024-05-02",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        ":",
        "::\n\n:",
        "[" * 200 + "(" * 200,
        "ANN ROOK" * 500 + ":",
        "Q",
        "Q " * 400,
        "A:" * 400,
        "\ud800: hm\n\nANN ROOK: \ud800",
    ],
)
def test_odd_text_neither_fails_nor_points_elsewhere(text: str) -> None:
    for given in (None, "Ann Rook", ":"):
        article = make(text, speaker=given)
        for item in find_spoken(article):
            assert all(text[span.start : span.end] == span.text for span in item.content)


@pytest.mark.parametrize(
    "piece",
    [
        "ANN ROOK: We need {n} boats (Applause) and more money, and we need them now.\n\nQ: Why?\n\n",
        "P{n} ROOK [Chief of {n}]: Hi.\n\nCHIEF: No.\n\n",
        "A",
        "Aa ",
        "[(",
        "Why?\n\n",
        "Rook. ANN: ",
    ],
)
def test_a_megabyte_takes_about_four_times_as_long_as_a_quarter_of_it(piece: str) -> None:
    def measure(size: int) -> float:
        text = "".join(piece.replace("{n}", str(n)) for n in range(size // len(piece)))
        article = Article(id="a" * 16, page="b", text=text, kind=PageKind.TRANSCRIPT, speaker="Ann Rook")
        start = time.process_time()
        find_spoken(article)
        return time.process_time() - start

    assert measure(1_000_000) < 10 * measure(250_000) + 0.5
