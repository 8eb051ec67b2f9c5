"""Dates as a reader writes them, from the record's EDTF: what is unknown stays unsaid."""

from __future__ import annotations

import re

_MONTHS = "January February March April May June July August September October November December".split()
_DAY = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?:T(?P<time>\d\d:\d\d).*)?\Z", re.DOTALL
)


def write_date(edtf: str | None) -> str:
    """Return the date for a reader; what this function cannot put better is returned as it is.

    >>> write_date("2025-03-11T16:40:00+00:00"), write_date("XXXX-02-13"), write_date("2023-02"), write_date(None)
    ('11 March 2025', '13 February, year unknown', 'February 2023', 'no date')
    """
    if not edtf:
        return "no date"
    found = _DAY.match(edtf)
    if not found:
        return edtf
    year, month, day = found["year"], found["month"], found["day"]
    if month and not 1 <= int(month) <= len(_MONTHS):
        return edtf
    named = " ".join(part for part in (str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "") if part)
    if year == "XXXX":
        return f"{named}, year unknown" if named else "no date"
    return f"{named} {year}".strip()
