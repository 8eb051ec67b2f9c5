"""Words for a date in; an EDTF (ISO 8601-2) string, no more exact than the words, out.

Only dates that somebody states are read; nothing is guessed. A date in figures alone whose day and month could be
swapped ("03/04/2023") is not read.
"""

from __future__ import annotations

import calendar
import re
from email.utils import parsedate_to_datetime

from onrecord.errors import InputError

_MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_ZONES = {
    "utc": "Z",
    "gmt": "Z",
    "z": "Z",
    "est": "-05:00",
    "edt": "-04:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "cet": "+01:00",
    "cest": "+02:00",
}
_TIME = (
    r"(?:\s*(?:,|at|[-–—|•·/])?\s*(?:at\s+)?(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?:\s*\(?(?P<zone>utc|gmt|z|est|edt|cdt|mst|mdt|pst|pdt|cet|cest)\b)?)?"
)
_DAY_FIRST = (
    f"{_DAY}\\s+(?:of\\s+)?{_MONTH},?\\s+{_YEAR}".replace("day", "day2")
    .replace("month", "month2")
    .replace("year", "year2")
)
_WRITTEN = re.compile(rf"\b(?:{_MONTH}\s+{_DAY},?\s+{_YEAR}|{_DAY_FIRST})\b{_TIME}", re.I)
_ISO = re.compile(
    r"(?<![\d-])(?P<day>(?:19|20)\d\d-[01]\d-[0-3]\d)(?:[T ](?P<time>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?:\.\d{1,9})?"
    r"\s?(?P<zone>Z|[+-][01]\d:?[0-5]\d)?)?(?![\d-])"
)
_IN_FIGURES = re.compile(
    rf"(?<![\d/.-])(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<year>(?:20)?\d\d)(?![\d/-]){_TIME}", re.I
)
_LAST_MONTH = 12
_EDTF_DAY = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?[?~%]?")
_EDTF_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-][01]\d:[0-5]\d)?")
EXPECTED = "expected an ISO 8601 date such as 2023-02-13 or 2023-02-13T09:30+01:00, or an EDTF one such as XXXX-02-13"


def check_date(name: str, value: str) -> str:
    """Return `value` as given, without white space around it, where it is an ISO 8601 or EDTF date.

    Raises InputError where it is none, or no day of the calendar; `name` says of what.

    >>> check_date("published", "XXXX-02-13")
    'XXXX-02-13'
    """
    text = value.strip()
    if not is_date(text):
        raise InputError(f"{name}: {value!r} is not a date; {EXPECTED}")
    return text


def is_date(text: str) -> bool:
    """Say whether `text` is an ISO 8601 date, date and time, or an EDTF date with unknown digits."""
    timed = _EDTF_TIME.fullmatch(text)
    found = _EDTF_DAY.fullmatch(timed.group(1) if timed else text)
    if not found:
        return False
    year, month, day = found["year"], found["month"], found["day"]
    if month and month.isdigit() and not (1 <= int(month) <= 12 or (21 <= int(month) <= 24 and not day)):
        return False
    if not day or not day.isdigit():
        return True
    last = 31
    if month.isdigit():
        last = calendar.monthrange(int(year) or 4 if year.isdigit() else 2000, int(month))[1]
    return 1 <= int(day) <= last


def read_date(text: str) -> str | None:
    """Return the first whole date that `text` states, with its time and zone where stated; None where there is none.

    >>> read_date("by A. Writer March 3, 2023 5:22 AM 1 min read")
    '2023-03-03T05:22'
    """
    places = sorted((found.start(), value) for found, value in _found(text) if value is not None and is_date(value))
    return places[0][1] if places else None


def _found(text: str) -> list[tuple[re.Match[str], str | None]]:
    head = text[:400]
    return (
        [(found, _from_iso(found)) for found in _ISO.finditer(head)]
        + [(found, _from_words(found)) for found in _WRITTEN.finditer(head)]
        + [(found, _from_figures(found)) for found in _IN_FIGURES.finditer(head)]
    )


def _from_iso(found: re.Match[str]) -> str:
    if not found["time"]:
        return found["day"]
    zone = found["zone"] or ""
    return f"{found['day']}T{found['time']}" + (zone if zone in {"", "Z"} or ":" in zone else f"{zone[:3]}:{zone[3:]}")


def _from_words(found: re.Match[str]) -> str | None:
    month = (found["month"] or found["month2"]).lower()[:3]
    number = next(value for name, value in _MONTHS.items() if name.startswith(month))
    date = f"{found['year'] or found['year2']}-{number:02}-{int(found['day'] or found['day2']):02}"
    return _at_time(date, found)


def _from_figures(found: re.Match[str]) -> str | None:
    """Return the date where only one of its two first figures can be the month."""
    first, second = int(found["first"]), int(found["second"])
    if min(first, second) > _LAST_MONTH or (max(first, second) <= _LAST_MONTH and first != second):
        return None
    month, day = sorted((first, second))
    return _at_time(f"{found['year'].rjust(4, '0').replace('00', '20', 1)}-{month:02}-{day:02}", found)


def _at_time(date: str, found: re.Match[str]) -> str:
    """Return `date` with the time of day that stands with it, where one does."""
    if not found["hour"]:
        return date
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if (half and not 1 <= hour <= 12) or hour > 23:
        return date
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return f"{date}T{hour:02}:{found['minute']}{_ZONES.get((found['zone'] or '').lower(), '')}"


def from_declared(value: str) -> str | None:
    """Return a date that a page declares in its markup as EDTF, to the second at most; None where it is no date.

    Reads ISO 8601 with or without colons, the form of HTTP dates, and written dates.
    """
    text = value.strip()
    if is_date(text):
        return text
    compact = re.fullmatch(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z?))?", text)
    if compact:
        year, month, day, hour, minute, zone = compact.groups()
        text = f"{year}-{month}-{day}" + (f"T{hour}:{minute}{zone}" if hour else "")
        return text if is_date(text) else None
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return read_date(text)
