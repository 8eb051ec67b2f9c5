"""Dates, names and counts as the report writes them."""

import pytest

from onrecord.records import Descent, Kind, Label, Lineage, Link, ReadingKind
from onrecord.web import labels
from onrecord.web.report import name_letter
from onrecord.wording import READINGS, date_words, tell_lineage, tell_link


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2025-03-11T16:40:00+00:00", "11 March 2025"),
        ("2025-03", "March 2025"),
        ("2025", "2025"),
        ("XXXX-02-13", "13 February, year not stated"),
        ("XXXX", "no date on the page"),
        ("2025-13-01", "2025-13-01"),
        ("[2006-02-13,2023-02-13]", "13 February 2006 or 2023"),
        ("[2006-02-13,2012-02-13,2023-02-13]", "13 February 2006, 2012 or 2023"),
        ("[2023-02-13,2023-03-14]", "13 February 2023 or 14 March 2023"),
        ("[..2023-02-13]", "[..2023-02-13]"),
        ("", "no date on the page"),
        (None, "no date on the page"),
    ],
)
def test_a_date_says_what_is_known(edtf: str | None, written: str) -> None:
    assert date_words(edtf) == written


def test_every_kind_and_label_has_its_words() -> None:
    assert set(READINGS) == set(ReadingKind)
    assert set(labels.KINDS) == set(Kind)
    assert set(labels.BLOCKS) == set(Label)


def test_a_short_text_stays_and_a_long_one_is_cut_at_a_word() -> None:
    assert labels.shorten("one  two", 20) == "one two"
    assert labels.shorten("one, two", 6) == "one…"
    assert labels.shorten("x" * 30, 10) == "x" * 10 + "…"


def test_letters_go_on_after_z() -> None:
    assert [name_letter(number) for number in (1, 26, 27)] == ["a", "z", "aa"]


def link(kind: Descent, *witnesses: int, sources: tuple[int, ...] = (), named: str | None = None) -> Link:
    return Link(kind=kind, witnesses=witnesses, sources=sources, named=named, score=0.99, evidence=("this", "that"))


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (link(Descent.TOOK, 2, sources=(0,)), "3 most likely took it from 1: this; that"),
        (link(Descent.TOOK, 2, sources=(0, 1, 4)), "3 most likely took it from 1, 2 or 5: this; that"),
        (link(Descent.SHARED_SOURCE, 0, 3), "1 and 4 have it from one source that is not on record: this; that"),
        (
            link(Descent.SHARED_SOURCE, 1, named="Reuters"),
            "2 has it from Reuters, in a text that is not on record: this; that",
        ),
        (
            link(Descent.RELATED, *range(20)),
            "1, 2, 3, 4, 5, 6, 7 and 13 more have it from each other or from one source, which is open: this; that",
        ),
    ],
)
def test_a_link_is_told_with_the_numbers_of_the_reports(found: Link, told: str) -> None:
    assert tell_link(found) == told


def test_a_lineage_says_first_how_many_origins_there_are() -> None:
    assert tell_lineage(Lineage(origins=2)) == ["2 independent origins at the least"]
    assert tell_lineage(Lineage(origins=2, certain=False, links=(link(Descent.RELATED, 0, 1),)))[0] == (
        "2 independent origins at the least, unless they share a source that is not on record"
    )
