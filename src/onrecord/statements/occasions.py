"""Attribution in, occasion out: when it was said, in the report's own words and as an EDTF date where they give one.

A weekday is dated from the article's publication: it is the latest such day not after it. Words that date something
else ("an interview published on March 22") date no statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.statements.attributions import Attribution
from onrecord.statements.sentences import Sentence, sentence_at

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_WHEN = re.compile(
    rf"\b(?:(?:[Ee]arlier |[Ll]ate |[Ee]arly )?(?:[Oo]n )?(?:{_WEEKDAY}(?:,? {_DAY})?|{_DAY})"
    r"(?: (?:morning|afternoon|evening|night))?"
    r"|(?:last|this|earlier this) (?:week|month|year|morning|afternoon|evening|night)|yesterday|today|tonight)\b"
)
_DATE = re.compile(
    rf"(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}))(?:,? (?P<year>\d{{4}}))?"
)
_OF_SOMETHING_ELSE = re.compile(r"\b(?:published|released|aired|broadcast|dated|posted|recorded)\s+$", re.IGNORECASE)
_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FARTHEST = 60  # characters between a cue and the words that date it


@dataclass(frozen=True, slots=True)
class Occasion:
    """When something was said: EDTF, and the report's words."""

    said: str | None = None
    said_words: str | None = None


def read_occasion(
    text: str, sentences: Sequence[Sentence], attribution: Attribution, *, published: str | None = None
) -> Occasion:
    """Return when the attribution says its content was said: the time words nearest its cue, outside the content."""
    sentence = sentence_at(sentences, attribution.cue[0]) if attribution.cue else None
    if attribution.cue is None or sentence is None:
        return Occasion()
    near = [
        (_gap(found.start(), found.end(), attribution.cue), found.start(), found.group())
        for found in _WHEN.finditer(text, sentence.start, sentence.end)
        if not any(start <= found.start() < end for start, end in attribution.content)
        and not _OF_SOMETHING_ELSE.search(text, max(0, found.start() - 16), found.start())
    ]
    gap, _, words = min(near, default=(_FARTHEST + 1, 0, ""))
    return Occasion(read_date(words, published=published), words) if gap <= _FARTHEST else Occasion()


def _gap(start: int, end: int, cue: tuple[int, int]) -> int:
    """Return how many characters lie between some words and the cue."""
    return max(start - cue[1], cue[0] - end, 0)


def read_date(words: str, *, published: str | None = None) -> str | None:
    """Return the EDTF date that `words` give, None where they give none.

    >>> read_date("on Feb. 13"), read_date("13 March 2023"), read_date("on Monday")
    ('XXXX-02-13', '2023-03-13', None)
    >>> read_date("on Monday", published="2023-02-14")
    '2023-02-13'
    """
    issued = _parse_day(published)
    found = _DATE.search(words)
    if found is None:
        return _date_weekday(words, issued)
    month = _MONTHS.index((found["month"] or found["month2"])[:3].lower()) + 1
    day = int(found["day"] or found["day2"])
    if not 1 <= day <= 31:
        return None
    return f"{found['year'] or _year(issued, month, day)}-{month:02}-{day:02}"


def _parse_day(published: str | None) -> date | None:
    """Return the day of an EDTF or ISO 8601 date, None where it is partial."""
    found = _FULL_DATE.match(published or "")
    try:
        return date.fromisoformat(found.group()) if found else None
    except ValueError:
        return None


def _date_weekday(words: str, issued: date | None) -> str | None:
    low = words.lower()
    if issued is None:
        return None
    if low in ("today", "tonight", "this morning", "this afternoon", "this evening"):
        return issued.isoformat()
    if low == "yesterday":
        return (issued - timedelta(days=1)).isoformat()
    weekday = next((n for n, name in enumerate(_WEEKDAYS) if re.search(rf"\b{name}\w*day\b", low)), None)
    if weekday is None:
        return None
    return (issued - timedelta(days=(issued.weekday() - weekday) % 7)).isoformat()


def _year(issued: date | None, month: int, day: int) -> str:
    """Return the year of a month and day that carry none: the latest not after publication."""
    if issued is None:
        return "XXXX"
    return str(issued.year if (month, day) <= (issued.month, issued.day) else issued.year - 1)
