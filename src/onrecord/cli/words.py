"""Values of a record in; the words a reader sees for them out."""

from __future__ import annotations

import re

UNKNOWN_SPEAKER = "unknown"
NO_OUTLET = "outlet unknown"
NO_DATE = "no date on the page"
NO_TITLE = "(no title)"

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = re.compile(r"(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?")


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
