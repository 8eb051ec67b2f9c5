from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.records import Kind, Span, Statement, statement_id
from onrecord.utterances import index_keys, same_utterance

WHOLE = (
    "The fishing fleet lost forty boats in the storm, and the insurance company has refused every claim from the "
    "island so far. We will take the matter to court"
)
SAME = {
    "an excerpt": "the insurance company has refused every claim from the island",
    "a marked cut": "The fishing fleet lost forty boats ... and the insurance company has refused every claim",
    "an unmarked cut": "The fishing fleet lost forty boats, and the insurance company has refused every claim",
    "a changed word": "The fishing fleet lost forty vessels in the storm, and the insurance company has refused",
    "a later start and end": (
        "The insurance company has refused every claim from the island so far. We will take the matter to court. "
        "That is a promise to every family"
    ),
    "reported speech": "the fleet had lost forty boats in the storm and the insurance company refused every claim",
}
OTHER = {
    "another sentence": "The harbour master has refused to open the northern gate before the tide turns",
    "few words in common": "The insurance company said the storm was no concern of theirs",
    "a commonplace": "in the storm, and the",
    "much changed": "The whole fleet lost most boats in a bad storm, but no insurance company ever helped any island",
}


def make_statement(text: str, *, article: str, **more: str | None) -> Statement:
    content = (Span(0, len(text), text),)
    given: dict[str, str | None] = {"speaker": "Maren Holt", **more}
    return Statement(
        id=statement_id(article, content),
        article=article,
        kind=Kind.DIRECT,
        content=content,
        **given,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("name", SAME)
def test_wordings_of_one_utterance_match_and_share_a_key(name: str) -> None:
    match = same_utterance(WHOLE, SAME[name])
    assert match and match.score > 0.5, match
    assert set(index_keys(WHOLE)) & set(index_keys(SAME[name]))


@pytest.mark.parametrize("name", OTHER)
def test_other_utterances_do_not_match(name: str) -> None:
    match = same_utterance(WHOLE, OTHER[name])
    assert not match and match.reason


def test_equal_commonplaces_do_not_match() -> None:
    assert not same_utterance("We will do it again", "We will do it again")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({}, {"article": "a"}, "same article"),
        ({}, {"speaker": "Jon Holt"}, "different speakers"),
        ({"said": "2031-05-02"}, {"said": "XXXX-05-03"}, "different dates"),
        ({"said_words": "on Monday"}, {"said_words": "late on Tuesday"}, "days of the week"),
        ({"said": "2031-05-02"}, {"said_words": "on Saturday"}, "days of the week"),
        ({"medium": "interview"}, {"medium": "press conference"}, "in an interview"),
        ({"medium": "interview"}, {"to": "reporters"}, "in an interview"),
        ({"medium": "op-ed"}, {"medium": "post"}, "in writing"),
    ],
)
def test_statements_of_other_people_or_days_do_not_match(
    one: dict[str, str | None], other: dict[str, str | None], reason: str
) -> None:
    left = make_statement(WHOLE, **{"article": "a", **one})  # type: ignore[arg-type]
    right = make_statement(WHOLE, **{"article": "b", **other})  # type: ignore[arg-type]
    match = same_utterance(left, right)
    assert not match and reason in match.reason
    assert same_utterance(right, left) == match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"speaker": "Holt"}),
        ({"speaker": "MÁREN HOLT"}, {}),
        ({"said": "2031-05-02"}, {"said": "XXXX-05-02"}),
        ({"said": "2031-05"}, {"said": "[2030-05-02,2031-05-02]"}),
        ({"said": "2031-05-02/2031-05-04"}, {"said": "2031-05-09"}),
        ({"said_words": "on Monday"}, {"said_words": "last week"}),
        ({"said_words": "on Monday"}, {}),
        ({"said": "2031-05-02"}, {"said_words": "on Friday"}),
        ({"medium": "speech"}, {"medium": "press conference"}),
        ({"medium": "interview"}, {"medium": "broadcast"}),
    ],
)
def test_statements_whose_speaker_and_day_may_be_the_same_match(one: dict[str, str], other: dict[str, str]) -> None:
    left = make_statement(WHOLE, **{"article": "a", **one})
    right = make_statement(WHOLE, **{"article": "b", **other})
    assert same_utterance(left, right)


@pytest.mark.parametrize(
    ("said", "published", "same"),
    [
        ("2031-05-09", "2031-05-06T21:30:00+02:00", False),
        ("2031-05-09", "2031-05-09T06:00Z", True),
        ("2031-05-09", "2031-05-20", True),
        ("2031-05-09", "2031-04", False),
        ("2031-05-09", "2031-05", True),
        ("2031-05-09", None, True),
        ("2031-05", "2031-04-06", True),
        ("2031-05-09?", "2031-05-06", True),
        ("XXXX-05-09", "2031-05-06", True),
        ("2031-05-09/2031-05-10", "2031-05-06", True),
        (None, "2031-05-06", True),
    ],
)
def test_an_article_reports_nothing_that_was_said_after_it_came_out(
    said: str | None, published: str | None, same: bool
) -> None:
    dated = make_statement(WHOLE, article="a", said=said)
    other = make_statement(SAME["an excerpt"], article="b")
    match = same_utterance(dated, other, published=(None, published))
    assert bool(match) is same and (same or "after the other was published" in match.reason)
    assert same_utterance(other, dated, published=(published, None)) == match
    assert same_utterance(dated, other, published=(published, None))


NO_DOUBT = {
    "all of it": (WHOLE, WHOLE),
    "other case, marks and spelling": (WHOLE, WHOLE.upper().replace(",", " -").replace("FORTY", "40")),
    "a long excerpt": (WHOLE, SAME["an excerpt"] + " so far. We will take the matter to court"),
    "a marked cut": (WHOLE, SAME["a marked cut"] + " from the island"),
    "an unmarked cut of a long text": (WHOLE, SAME["an unmarked cut"]),
    "a changed word of a long text": (WHOLE, WHOLE.replace("boats", "vessels")),
}
DOUBT = {
    "too few words": (WHOLE, "has refused every claim from the island so far"),
    "a changed word of a short text": (
        "The fleet lost forty boats in the storm",
        "The fleet lost forty men in the storm",
    ),
    "much changed": (WHOLE, OTHER["much changed"]),
    "a commonplace": ("They hoped to win the game", "They hoped to win the game"),
}
UNNAMED = [(None, None), ("Maren Holt", None), (None, "Maren Holt")]


@pytest.mark.parametrize("name", [*NO_DOUBT, *DOUBT])
@pytest.mark.parametrize("speakers", UNNAMED)
def test_words_of_an_unknown_speaker_match_where_they_leave_no_doubt(
    name: str, speakers: tuple[str | None, str | None]
) -> None:
    one, other = {**NO_DOUBT, **DOUBT}[name]
    left = make_statement(one, article="a", speaker=speakers[0])
    right = make_statement(other, article="b", speaker=speakers[1])
    match = same_utterance(left, right)
    assert bool(match) is (name in NO_DOUBT)
    assert same_utterance(right, left) == match
    if match:
        assert "speaker is unknown" in match.reason


def test_reported_speech_of_an_unknown_speaker_matches_as_quotations_do() -> None:
    left = make_statement(WHOLE, article="a", speaker=None)
    right = replace(make_statement(WHOLE, article="b"), kind=Kind.INDIRECT)
    assert same_utterance(left, right) and same_utterance(left, replace(right, kind=Kind.MIXED))


@pytest.mark.parametrize(("days", "same"), [(0, True), (1, True), (400, False)])
def test_reworded_words_of_another_time_are_no_utterance_but_verbatim_ones_are(days: int, same: bool) -> None:
    came_out = ((date(2031, 5, 2)).isoformat(), (date(2031, 5, 2) + timedelta(days)).isoformat())
    left = make_statement(WHOLE, article="a")
    reworded = make_statement(SAME["reported speech"].replace("forty", "most").replace("every", "each"), article="b")
    match = same_utterance(left, reworded, published=came_out)
    assert bool(match) is same
    if not same:
        assert "400 days apart" in match.reason and "repeated line" in match.reason
    assert same_utterance(left, make_statement(WHOLE, article="b"), published=came_out)


def test_different_known_speakers_never_match_whatever_the_words() -> None:
    left, right = (make_statement(WHOLE, article=name, speaker=name) for name in ("Ann", "Bo"))
    assert not same_utterance(left, right)


def test_keys_are_the_same_on_every_run() -> None:
    assert index_keys("Forty boats sank near the northern pier") == index_keys("forty boats sank near a Northern pier")
    assert index_keys("") == ()


def test_a_title_of_two_words_is_no_excerpt_of_all_that_names_it() -> None:
    assert not same_utterance(
        make_statement("The Iron Barge", article="a"), make_statement(f"{WHOLE}, says The Iron Barge", article="b")
    )
