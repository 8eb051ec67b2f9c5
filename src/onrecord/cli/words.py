"""Values of a record in; the words a reader sees for them out."""

from __future__ import annotations

import re

from onrecord.records import ReadingKind

UNKNOWN_SPEAKER = "unknown"
NO_OUTLET = "outlet unknown"
NO_DATE = "no date on the page"
NO_TITLE = "(no title)"

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = re.compile(r"(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?")

READING_WORDS = {
    ReadingKind.WORD_CHANGED: "word changed",
    ReadingKind.SPELLING: "spelling",
    ReadingKind.NUMBER_CHANGED: "number changed",
    ReadingKind.NEGATION_CHANGED: "negation changed",
    ReadingKind.CUT_MARKED: "cut, marked",
    ReadingKind.CUT_UNMARKED: "cut, not marked",
    ReadingKind.BRACKETED: "bracketed",
    ReadingKind.STARTS_LATER: "starts later",
    ReadingKind.ENDS_EARLIER: "ends earlier",
    ReadingKind.ORDER_CHANGED: "order changed",
    ReadingKind.PARAPHRASE: "paraphrase",
}


def count(number: int, what: str, plural: str | None = None) -> str:
    """Return a number with its noun.

    >>> count(1, "page"), count(2, "page"), count(2, "copy", "copies")
    ('1 page', '2 pages', '2 copies')
    """
    return f"{number} {what if number == 1 else plural or what + 's'}"


def short_date(value: str | None) -> str:
    """Return an EDTF date without its time of day, for a column; nothing where it is unknown."""
    return (value or "").partition("T")[0]


def date_words(value: str | None) -> str:
    """Return an EDTF date as a reader writes it.

    >>> date_words("2023-02-13T10:00:00Z"), date_words("XXXX-02-13"), date_words("2023-02")
    ('13 February 2023', '13 February, year not stated', 'February 2023')
    """
    if value is None:
        return NO_DATE
    found = _DAY.fullmatch(short_date(value))
    if not found or not 1 <= int(found[2]) <= 12:
        return value
    year, month, day = found[1], _MONTHS[int(found[2]) - 1], found[3]
    words = f"{int(day)} {month}" if day else month
    return f"{words}, year not stated" if year == "XXXX" else f"{words} {year}"
