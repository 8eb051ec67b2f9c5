"""Words of time as dates: only where they give one, counted from publication over the ends of months and years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.statements.marked import occasions_of

from onrecord.statements.dates_said import read_date
from onrecord.statements.times import WEEKDAYS


@pytest.mark.parametrize(
    ("words", "published", "said"),
    [
        ("on Monday", "2023-02-14", "2023-02-13"),
        ("on Tuesday", "2023-02-14T09:00+01:00", "2023-02-14"),
        ("on Tuesday", "2025-01-01", "2024-12-31"),
        ("on Friday", "2023-03-02", "2023-02-24"),
        ("Thursday night", "2024-03-01", "2024-02-29"),
        ("on Saturday", "2024-01-01", "2023-12-30"),
        ("last Friday", "2023-02-15", "2023-02-10"),
        ("last Wednesday", "2023-02-15", "2023-02-08"),
        ("last Monday", "2023-02-15", None),  # of this week or of the one before
        ("next Monday", "2023-02-15", None),
        ("on Super Tuesday", "2016-03-03", None),
        ("yesterday", "2024-03-01", "2024-02-29"),
        ("Last night", "2024-01-01", "2023-12-31"),
        ("earlier today", "2023-02-14", "2023-02-14"),
        ("two days ago", "2024-01-01", "2023-12-30"),
        ("many days ago", "2024-01-01", None),
        ("Monday", "2023-02", None),
        ("last week", "2023-02-14", None),
        ("over the weekend", "2023-02-14", None),
        ("on Dec. 30", "2024-01-02", "2023-12-30"),
        ("on Feb. 14", "2023-02-13", "XXXX-02-14"),  # a day too late for this year, and a year too early for the last
        ("on Feb. 29", "2023-03-05", None),
        ("on Monday, March 6, 2023", None, "2023-03-06"),
        ("on Feb. 13", None, "XXXX-02-13"),
        ("13 March 2023", None, "2023-03-13"),
        ("May 40", None, None),
        ("on Monday", None, None),
        ("in June", None, "XXXX-06"),
        ("in late June", "2016-08-01", "2016-06"),
        ("in October", "2016-08-01", "2015-10"),
        ("last July", "2016-08-01", "2016-07"),
        ("in June 2012", None, "2012-06"),
        ("in early 2008", None, "2008"),
        ("last month", "2023-01-14", "2022-12"),
        ("earlier this month", "2023-01-14", "2023-01"),
        ("last year", "2023-01-14", "2022"),
        ("this year", None, None),
    ],
)
def test_words_of_time_become_dates(words: str, published: str | None, said: str | None) -> None:
    assert read_date(words, published=published) == said


@pytest.mark.parametrize(
    ("words", "sentence", "said"),
    [
        ("a day before the summit", "A day before the summit he spoke of the Feb. 14 meeting.", "XXXX-02-13"),
        ("the day after the Nov. 8 vote", "", "XXXX-11-09"),
        ("two days after the March 1, 2016 vote", "", "2016-03-03"),
        ("two days before the March 2 vote", "", None),  # 28 or 29 February: the year is not known
        ("a day before the vote", "He spoke of the Feb. 14 meeting.", None),
        ("hours before Tuesday’s debate", "", None),
        ("a week after the vote", "The Nov. 8 vote was close.", None),
        ("a day after the May 31, 0001 vote", "", None),
    ],
)
def test_days_are_counted_from_an_event_that_the_sentence_dates(words: str, sentence: str, said: str | None) -> None:
    assert read_date(words, sentence=sentence) == said


@settings(deadline=None, derandomize=True)
@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_latest_such_day_not_after_publication(issued: date, weekday: str) -> None:
    said = date.fromisoformat(read_date(f"on {weekday.title()}", published=issued.isoformat()) or "")
    assert WEEKDAYS[said.weekday()] == weekday
    assert timedelta(0) <= issued - said < timedelta(days=7)


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_give_a_date_or_none(words: str, published: str) -> None:
    found = read_date(words, published=published, sentence=words)
    assert found is None or found[:4].isdigit() or found.startswith("XXXX-")


@pytest.mark.parametrize(
    "words",
    [
        *("13 February", "Feb. 13, 2023", "on Monday, March 6, 2023", "in late June 2012", "over the weekend"),
        *("the same day", "this past week", "later in the day", "a few days ahead of the vote", "last June"),
        *("six months ago", "two days after the Rook Bay meeting", "on Sunday night", "the day before the vote"),
    ],
)
def test_words_of_time_are_read_to_their_end(words: str) -> None:
    [found] = occasions_of(f"<Quill> [said] {words} that {{it leaks}}.")
    assert found.said_words == words


@pytest.mark.parametrize(
    "words", ["a day", "in the day", "the day", "on the board", "ago", "May", "two hours after lunching"]
)
def test_words_that_say_no_when_are_left(words: str) -> None:
    [found] = occasions_of(f"<Quill> [said] {words} that {{it leaks}}.")
    assert found.said_words is None
