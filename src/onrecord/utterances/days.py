"""What reports say of the day on which something was said in; whether it can be one day, and how far apart, out.

Dates are EDTF; what is left open contradicts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from itertools import product

from onrecord.text import find_words

_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
_PART = re.compile(r"[0-9X]{4}(?:-[0-9X]{2}){0,2}")


def dates_contradict(one: str, other: str) -> bool:
    """Say whether two EDTF dates cannot be one day; what either leaves open contradicts nothing.

    >>> dates_contradict("2023-02-13", "XXXX-02-13"), dates_contradict("2023-02-13", "2023-02-14")
    (False, True)
    """
    left, right = _read_dates(one), _read_dates(other)
    return bool(left and right) and not any(_agree(*pair) for pair in product(left, right))


_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d{2}-\d{2}(?=T|\Z)")
_NO_YEAR, _SOME_YEAR = "XXXX", "2000"
_PUBLISHED = re.compile(r"(\d{4}(?:-\d{2}){0,2})(?:T.*)?")


def is_said_after(said: str | None, published: str | None) -> bool:
    """Say whether the full EDTF date `said` lies after the day, month or year of the EDTF date `published`.

    What is not known, not full or not certain lies after nothing.

    >>> is_said_after("2023-02-14", "2023-02-13T18:00Z"), is_said_after("2023-02-14", "2023-02")
    (True, False)
    """
    known = _PUBLISHED.fullmatch(published or "")
    if said is None or known is None or not _FULL_DATE.fullmatch(said):
        return False
    return said[: len(known[1])] > known[1]


def count_days(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> int | None:
    """Return how many days lie between two reports, of each when the words were said and when it came out (EDTF).

    The day on which they were said counts where it is known; of a day without its year the nearest one. None where one
    of them has neither day.

    >>> count_days(("2023-02-13", "2023-03-01"), (None, "2023-02-14T09:00Z")), count_days((None, None), (None, None))
    (1, None)
    >>> count_days(("XXXX-12-30", None), (None, "2023-01-02"))
    3
    """
    left, right = (_find_day(*dates) for dates in (one, other))
    if left is None or right is None:
        return None
    years = {left[:4], right[:4]} - {_NO_YEAR} or {_SOME_YEAR}
    near = {str(int(year) + step) for year in years for step in (-1, 0, 1)}
    pairs = product(_list_days(left, near), _list_days(right, near))
    return min((abs((first - second).days) for first, second in pairs), default=None)


def _list_days(day: str, years: Iterable[str]) -> list[date]:
    """Return the days that `day` can be, in one of `years` where it has none itself."""
    found = []
    for text in [day] if day[:4] != _NO_YEAR else [year + day[4:] for year in years]:
        with suppress(ValueError):  # a 30 February
            found.append(date.fromisoformat(text))
    return found


def is_other_weekday(edtf: str, words: str) -> bool:
    """Say whether a full EDTF date falls on none of the days of the week that `words` name.

    >>> is_other_weekday("2023-02-13", "on Tuesday"), is_other_weekday("2023-02-13", "on Monday")
    (True, False)
    """
    weekdays, days = find_weekdays(words), _list_days(_find_day(edtf) or "", ())
    return bool(weekdays) and any(day.weekday() not in weekdays for day in days)


def _find_day(*dates: str | None) -> str | None:
    """Return the first date that is a day, with its year or without, and without its time."""
    return next((found[0] for edtf in dates if (found := _DAY.match(edtf or ""))), None)


def _read_dates(date: str) -> list[str]:
    """Return the dates that an EDTF set lists, none where it is an interval or holds anything unknown."""
    if "/" in date or ".." in date:
        return []
    parts = [re.sub(r"[~?%]", "", part.strip()) for part in date.strip("[]{}").split(",")]
    return parts if all(_PART.fullmatch(part) for part in parts) else []


def _agree(one: str, other: str) -> bool:
    return all("X" in (left, right) or left == right for left, right in zip(one, other, strict=False))


def weekdays_differ(one: str, other: str) -> bool:
    """Say whether both phrases name days of the week, and none in common.

    >>> weekdays_differ("on Monday", "at a meeting on Tuesday"), weekdays_differ("on Monday", "last week")
    (True, False)
    """
    left, right = find_weekdays(one), find_weekdays(other)
    return bool(left and right) and not left & right


def find_weekdays(words: str) -> set[int]:
    """Return the days of the week that are named, Monday 0.

    >>> find_weekdays("late on Tuesday"), find_weekdays("last week")
    ({1}, set())
    """
    return {_WEEKDAYS[word.form] for word in find_words(words) if word.form in _WEEKDAYS}
