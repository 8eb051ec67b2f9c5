"""When something was said, in the report's words and as a date only where the words give one."""

from __future__ import annotations

import pytest

from onrecord.statements import find_statements
from onrecord.statements.occasions import read_date


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("Quill said on Feb. 13 that the gates leak.", "on Feb. 13", "XXXX-02-13"),
        ("“The gates leak,” Quill said on Monday.", "on Monday", None),
        ("“The gates leak,” Quill said on Monday, March 6, 2023.", "on Monday, March 6, 2023", "2023-03-06"),
        ("Quill said last week the gates leak.", "last week", None),
        ("Quill said the gates would close on Friday.", None, None),
    ],
)
def test_time_words_beside_the_cue_date_the_statement(text: str, words: str | None, date: str | None) -> None:
    [found] = find_statements(text)
    assert (found.said_words, found.said) == (words, date)


@pytest.mark.parametrize(
    ("words", "published", "date"),
    [
        ("on Monday", "2023-02-14", "2023-02-13"),
        ("on Tuesday", "2023-02-14T09:00+01:00", "2023-02-14"),
        ("on Friday", "2023-03-02", "2023-02-24"),
        ("on Saturday", "2024-01-01", "2023-12-30"),
        ("yesterday", "2024-03-01", "2024-02-29"),
        ("on Dec. 30", "2024-01-02", "2023-12-30"),
        ("on Monday", "2023-02", None),
        ("last week", "2023-02-14", None),
    ],
)
def test_weekday_is_dated_from_publication(words: str, published: str, date: str | None) -> None:
    assert read_date(words, published=published) == date


def test_words_that_date_something_else_date_no_statement() -> None:
    [found] = find_statements("Quill told the Ledger in an interview published on March 22 that the gates leak.")
    assert found.said is None and found.said_words is None


@pytest.mark.parametrize(("words", "date"), [("13 March 2023", "2023-03-13"), ("May 40", None), ("on Monday", None)])
def test_read_date(words: str, date: str | None) -> None:
    assert read_date(words) == date
