"""What the statements of one article tell of their occasion."""

from __future__ import annotations

from dataclasses import replace

from onrecord.records import Kind, Span, Statement
from onrecord.utterances import Occasion, find_occasions

SAID = Statement(
    id="1", article="a", kind=Kind.DIRECT, content=(Span(0, 4, "Well"),), speaker="Maren Holt", said="XXXX-02-13"
)
BARE = replace(SAID, id="2", said=None)


def test_what_one_statement_tells_holds_for_the_speakers_others() -> None:
    told = replace(BARE, id="3", said_words="on Monday", to="reporters in Estwick")
    assert find_occasions([SAID, BARE, told]) == [
        Occasion("XXXX-02-13", None, "in public"),
        Occasion("XXXX-02-13", "on Monday", "in public"),
        Occasion(None, "on Monday", "in public"),
    ]


def test_it_does_not_hold_for_another_speaker_or_one_unknown() -> None:
    others = [replace(BARE, speaker="Jon Pell"), replace(BARE, speaker=None)]
    assert find_occasions([SAID, *others])[1:] == [Occasion(), Occasion()]


def test_two_days_or_two_settings_hold_for_no_other() -> None:
    days = [SAID, replace(SAID, said="XXXX-02-14"), BARE]
    assert find_occasions(days)[2] == Occasion()
    settings = [replace(BARE, medium="interview"), replace(BARE, medium="speech"), BARE]
    assert find_occasions(settings)[2] == Occasion()


def test_the_date_that_leaves_least_open_holds() -> None:
    assert find_occasions([SAID, replace(SAID, said="2023-02-13"), BARE])[2].said == "2023-02-13"


def test_words_without_a_day_are_none() -> None:
    assert find_occasions([replace(BARE, said_words="last week"), BARE])[1] == Occasion()


def test_what_stands_inside_another_statement_tells_nothing_of_the_others() -> None:
    assert find_occasions([replace(SAID, inside="9"), BARE])[1] == Occasion()
