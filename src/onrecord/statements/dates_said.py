"""Words of time in, the day, month or year that they mean out, as EDTF.

A day of the week is the latest such day not after the article's publication. "Last Monday", in the days after a Monday,
can be either of two and stays without a date, and so do weeks and weekends, whose first day is not the same
everywhere: the words are kept, and say what the report says. A month and day without a year take the latest year that
publication allows; where that cannot be told they stay open (`XXXX-02-13`).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from onrecord.statements.times import MONTHS, WEEKDAYS

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>[0-9]{{1,2}})\b|(?P<day2>[0-9]{{1,2}}) (?P<month2>{_MONTH})(?!\w))"
    r"(?:,? (?P<year>[0-9]{4})\b)?"
)
_MONTH_ALONE = re.compile(
    rf"(?:\A|\b[Ii]n |\b[Ll]ast |\b[Tt]his )(?:early |late |mid )?(?P<month>{_MONTH})"
    r"(?:,? (?:of )?(?P<year>[0-9]{4}))?(?!\w| [0-9])"
)
_YEAR = re.compile(r"\b(?:[Ii]n|early|late|mid) (?P<year>(?:19|20)[0-9]{2})\b")
_WEEKDAY = re.compile(rf"\b(?:(?P<which>last|next|super) )?(?P<name>{'|'.join(WEEKDAYS)})\b(?!-)", re.IGNORECASE)
_FULL_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\b(?:yesterday|last night)\b", re.IGNORECASE)
_DAYS_AGO = re.compile(r"\b(?P<number>\w+) days? (?:ago|earlier)\b", re.IGNORECASE)
_FROM_EVENT = re.compile(
    r"\b(?:(?P<number>\w+) )?(?P<unit>day|week|month|year|hour|minute)s? "
    r"(?P<way>before|ahead of|prior to|after) (?P<event>.+)",
    re.IGNORECASE | re.DOTALL,
)
_COUNTS = {"a": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LATE = timedelta(days=31)  # a date so far past publication may be of this year: its year stays open
_MEETINGS = frozenset("summit meeting conference talks session gathering forum council congress assembly".split())
_FIRST_YEAR, _LAST_YEAR = 1000, 9000  # so that days can be counted from any
_WORD = re.compile(r"\w+")


def read_date(words: str, *, published: str | None = None, sentence: str = "") -> str | None:
    """Return the EDTF date that `words` give, None where they give none.

    `sentence` is the whole sentence of the report: it may date the event that the words count from.

    >>> read_date("on Feb. 13"), read_date("13 March 2023"), read_date("in June"), read_date("on Monday")
    ('XXXX-02-13', '2023-03-13', 'XXXX-06', None)
    >>> read_date("on Monday", published="2023-02-14")
    '2023-02-13'
    >>> read_date("a day before the summit", sentence="A day before the summit, he spoke of the Feb. 14 meeting.")
    'XXXX-02-13'
    """
    issued = _parse_day(published)
    from_event = _FROM_EVENT.search(words)
    if from_event:
        return _count_from_event(from_event, sentence, issued)
    return _read_month_and_day(words, issued) or _read_relative(words, issued) or _read_coarse(words, issued)


def find_full_dates(text: str) -> list[tuple[int, int, str]]:
    """Return the characters and the day of each date in `text` that has its year.

    >>> find_full_dates("Estwick, 13 February 2023")
    [(9, 25, '2023-02-13')]
    """
    dated = ((found, _read_month_and_day(found.group(), None)) for found in _DATE.finditer(text) if found["year"])
    return [(*found.span(), day) for found, day in dated if day]


def _read_month_and_day(words: str, issued: date | None) -> str | None:
    found = _DATE.search(words)
    if found is None:
        return None
    month, day = _month_number(found["month"] or found["month2"]), int(found["day"] or found["day2"])
    year = found["year"] or _year_of(issued, month, day)
    return f"{year}-{month:02}-{day:02}" if _exists(year, month, day) else None


def _month_number(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _exists(year: str, month: int, day: int) -> bool:
    return _make_day(2000 if year == "XXXX" else int(year), month, day) is not None


def _make_day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _parse_day(published: str | None) -> date | None:
    """Return the day of an EDTF or ISO 8601 date, None where it is partial."""
    found = _FULL_DATE.match(published or "")
    return _make_day(*(int(part) for part in found.group().split("-"))) if found else None


def _year_of(issued: date | None, month: int, day: int) -> str:
    """Return the year of a month and day that carry none: the latest not after publication, "XXXX" where in doubt."""
    if issued is None:
        return "XXXX"
    this = _make_day(issued.year, month, day)
    if this is not None and issued < this <= issued + _LATE:
        return "XXXX"
    return str(issued.year if (month, day) <= (issued.month, issued.day) else issued.year - 1)


def _read_relative(words: str, issued: date | None) -> str | None:
    """Read words that count from the day of publication: "on Monday", "yesterday", "two days ago"."""
    if issued is None:
        return None
    if _TODAY.search(words):
        return issued.isoformat()
    if _YESTERDAY.search(words):
        return (issued - timedelta(days=1)).isoformat()
    ago = _DAYS_AGO.search(words)
    if ago and ago.group().endswith("ago"):
        number = _count(ago["number"])
        return (issued - timedelta(days=number)).isoformat() if number else None
    weekday = _WEEKDAY.search(words)
    return _read_weekday(weekday, issued) if weekday else None


def _count(word: str) -> int | None:
    low = word.lower()
    return int(low) if low.isascii() and low.isdigit() and len(low) < 3 else _COUNTS.get(low)


def _read_weekday(found: re.Match[str], issued: date) -> str | None:
    which = (found["which"] or "").lower()
    back = (issued.weekday() - WEEKDAYS.index(found["name"].lower())) % 7
    if which in ("next", "super") or (which == "last" and back <= issued.weekday() and back > 0):
        return None
    if which == "last" and back == 0:
        back = 7
    return (issued - timedelta(days=back)).isoformat()


def _read_coarse(words: str, issued: date | None) -> str | None:
    """Read a month or a year: "in June 2012", "last month", "earlier this year"."""
    month = _MONTH_ALONE.search(words)
    if month:
        number = _month_number(month["month"])
        return f"{month['year'] or _year_of(issued, number, 1)}-{number:02}"
    year = _YEAR.search(words)
    if year:
        return year["year"]
    low = words.lower()
    if issued is None:
        return None
    if "this month" in low or "last month" in low:
        first = issued.replace(day=1)
        return (first if "this month" in low else first - timedelta(days=1)).isoformat()[:7]
    if "this year" in low or "last year" in low:
        return f"{issued.year - ('last year' in low):04}"
    return None


def _count_from_event(found: re.Match[str], sentence: str, issued: date | None) -> str | None:
    """Return the day so many days before or after an event that the sentence dates: "the Feb. 14 meeting"."""
    number = _count(found["number"] or "") if found["unit"].lower() == "day" else None
    dated = _event_date(found["event"], sentence, issued)
    if number is None or dated is None:
        return None
    shift = timedelta(days=number if found["way"].lower() == "after" else -number)
    year, month, day = dated.split("-")
    years = (2001, 2004) if year == "XXXX" else (int(year),)  # a common and a leap year
    days = {moved.isoformat() for one in years if (moved := _shift(one, int(month), int(day), shift))}
    if year != "XXXX":
        return min(days, default=None)
    ends = {moved[5:] for moved in days}
    return f"XXXX-{ends.pop()}" if len(ends) == 1 else None


def _shift(year: int, month: int, day: int, shift: timedelta) -> date | None:
    start = _make_day(year, month, day)
    return start + shift if start else None


def _event_date(event: str, sentence: str, issued: date | None) -> str | None:
    """Return the date of an event: in its own name, or beside its noun, or another for the same, in the sentence."""
    own = _read_month_and_day(event, issued)
    if own:
        return own
    words = [word.lower() for word in _WORD.findall(event)]
    nouns = _MEETINGS if _MEETINGS & set(words) else frozenset(words[-1:])
    for found in _DATE.finditer(sentence):
        after = _WORD.match(sentence, found.end() + 1)
        if after and after.group().lower() in nouns:
            return _read_month_and_day(found.group(), issued)
    return None
