"""Dates, names and counts as the report writes them."""

import pytest

from onrecord.records import Kind, Label, ReadingKind
from onrecord.web import labels
from onrecord.web.report import name_letter
from onrecord.wording import READINGS, date_words


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
