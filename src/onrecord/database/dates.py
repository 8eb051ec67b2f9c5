"""EDTF dates in; the days between which they lie, for comparing, out."""

from __future__ import annotations

import re
from calendar import monthrange

from onrecord.errors import InputError

_DATE = re.compile(r"(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T.*)?[?~%]?")


def date_range(value: str | None) -> tuple[str, str] | None:
    """Return the first and the last day that the EDTF `value` may mean; None where it is unknown or lacks its year.

    >>> date_range("2023-02")
    ('2023-02-01', '2023-02-28')
    >>> date_range("2022-12-30/2023-01-02")
    ('2022-12-30', '2023-01-02')
    >>> date_range("XXXX-02-13") is None
    True
    """
    if not value:
        return None
    ranges = [_one_range(part) for part in re.split(r"/|,|\.\.", value.strip("[]{} "))]
    known = [item for item in ranges if item]
    if len(known) < len(ranges):
        return None
    return min(first for first, _ in known), max(last for _, last in known)


def _one_range(value: str) -> tuple[str, str] | None:
    found = _DATE.fullmatch(value.strip())
    if not found:
        return None
    year, month, day = (int(part) if part and part != "XX" else None for part in found.groups())
    if not year or (month is not None and not 1 <= month <= 12):
        return None
    first_month, last_month = (month, month) if month else (1, 12)
    last_day = monthrange(year, last_month)[1]
    if day is not None and month:
        if not 1 <= day <= last_day:
            return None
        return (f"{year:04}-{month:02}-{day:02}",) * 2
    return f"{year:04}-{first_month:02}-01", f"{year:04}-{last_month:02}-{last_day:02}"


def read_bound(name: str, value: str) -> tuple[str, str]:
    """Return the first and last day of the bound that the user gave under `name`. Raises InputError."""
    found = date_range(value)
    if found is None:
        raise InputError(f"{name}: {value!r} is not a date; expected 2023, 2023-02 or 2023-02-13")
    return found
