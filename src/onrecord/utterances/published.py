"""When two articles came out (EDTF) in; whether one came out after the other for certain, and by how much, out.

A day alone is that day somewhere on earth, 14 hours before to 12 hours after it in UTC, and so is a time without its
zone: of an agency's text in Sydney and in Seattle the days alone do not tell which was first.
"""

from __future__ import annotations

import re
from calendar import monthrange
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?\Z")
_EARLIEST_ZONE, _LATEST_ZONE = timedelta(hours=14), timedelta(hours=12)
_MINUTE = timedelta(minutes=1)


class Period(NamedTuple):
    """The first and the last moment at which something can have come out, in UTC."""

    first: datetime
    last: datetime


@lru_cache(maxsize=1 << 12)
def read_period(edtf: str | None) -> Period | None:
    """Return when something came out, None where that is not known.

    >>> read_period("2023-02-13T10:00+01:00").first.isoformat(), read_period("2023-02-13").last.isoformat()
    ('2023-02-13T09:00:00+00:00', '2023-02-14T12:00:00+00:00')
    """
    found = _FORM.match(edtf or "")
    if edtf is None or found is None:
        return None
    with suppress(ValueError, OverflowError):  # a month 13, a day 31 that the month does not have, a time like 25:00
        if found[4]:
            moment = datetime.fromisoformat(edtf)
            return Period(moment.astimezone(UTC), moment.astimezone(UTC)) if moment.tzinfo else _widen(moment, moment)
        month, last_month = (int(found[2]),) * 2 if found[2] else (1, 12)
        year = int(found[1])
        day, last_day = (int(found[3]),) * 2 if found[3] else (1, monthrange(year, last_month)[1])
        return _widen(datetime(year, month, day), datetime(year, last_month, last_day) + timedelta(days=1))
    return None


def _widen(first: datetime, last: datetime) -> Period:
    return Period(first.replace(tzinfo=UTC) - _EARLIEST_ZONE, last.replace(tzinfo=UTC) + _LATEST_ZONE)


def is_later(one: Period | None, other: Period | None) -> bool:
    """Say whether `one` came out after `other` for certain."""
    return one is not None and other is not None and one.first > other.last


def tell_delay(one: Period | None, other: Period | None) -> str | None:
    """Return how long after `other` `one` came out, in words, None where it is not certain that it did.

    >>> tell_delay(read_period("2023-02-13T12:10Z"), read_period("2023-02-13T10:00Z"))
    'published 2 hours later'
    """
    if one is None or other is None or one.first <= other.last:
        return None
    if one.first != one.last or other.first != other.last:
        return "published later"
    minutes = max(1, (one.first - other.last) // _MINUTE)
    for size, unit in ((24 * 60, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            number = minutes // size
            return f"published {number} {unit}{'s' if number > 1 else ''} later"
    return None
