"""What two reports say about when and by whom something was said in, whether it can be one occasion out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from onrecord.text import find_words, fold

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


def one_person(names: Iterable[str]) -> bool:
    """Say whether all of these names can be one person's: each of them the last words of the longest.

    >>> one_person(["Holt", "Maren Holt"]), one_person(["Maren Holt", "Holt", "Jon Holt"])
    (True, False)
    """
    by_length = sorted(set(names), key=lambda name: (-len(find_words(name)), name))
    return all(same_person(by_length[0], name) for name in by_length[1:])


def same_person(one: str, other: str) -> bool:
    """Say whether two names can be one person's: the words of one end the other's, or are all of its.

    >>> same_person("Jens Stoltenberg", "Stoltenberg"), same_person("Jens Stoltenberg", "Anna Stoltenberg")
    (True, False)
    """
    short, long = sorted(([word.form for word in find_words(fold(name))] for name in (one, other)), key=len)
    return bool(short) and long[-len(short) :] == short


def dates_contradict(one: str, other: str) -> bool:
    """Say whether two EDTF dates cannot be one day; what either leaves open contradicts nothing.

    >>> dates_contradict("2023-02-13", "XXXX-02-13"), dates_contradict("2023-02-13", "2023-02-14")
    (False, True)
    """
    left, right = _read_dates(one), _read_dates(other)
    return bool(left and right) and not any(_agree(*pair) for pair in product(left, right))


_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
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
    left, right = _find_weekdays(one), _find_weekdays(other)
    return bool(left and right) and not left & right


def _find_weekdays(words: str) -> set[int]:
    return {_WEEKDAYS[word.form] for word in find_words(words) if word.form in _WEEKDAYS}
