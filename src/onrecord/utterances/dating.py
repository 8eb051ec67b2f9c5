"""What the reports of one utterance tell of its day in; the day, or those it can have been, out.

They share one occasion, so what one of them lacks another may give: "Feb. 13" and "Monday" leave only the years in
which that day is a Monday; an article that came out in March 2023 leaves no later day. What follows so is marked as
inferred, and a date that a report states is never replaced by it. Sets of days are written as in EDTF (ISO
8601-2:2019, 4.4): `[2017-02-13,2023-02-13]` is one of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from onrecord.utterances.days import dates_contradict, find_weekdays
from onrecord.utterances.occasions import Occasion

_FIRST_YEAR = 2000
_FULL = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_YEAR = re.compile(r"XXXX-(\d{2}-\d{2})")
_SOON = timedelta(days=60)  # a report that comes out so soon is of this year's day, not of an earlier one's
_ELSEWHERE = "A report says so of the same speaker's other words."
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class Told(NamedTuple):
    """What one report tells: `stated` is the EDTF date that the statement itself gives, `occasion` what holds for it,
    `published` when its article came out.
    """

    stated: str | None
    occasion: Occasion
    published: str | None = None


class Dating(NamedTuple):
    """When an utterance was said, in EDTF; `reason` is how that follows, None where a report states it."""

    said: str
    reason: str | None = None


def date_utterance(reports: Sequence[Told], *, last_year: int) -> Dating | None:
    """Return the day of the utterance of which these are the reports, None where they tell too little.

    `last_year` is the last year in which it can have been said.

    >>> one, other = Told(None, Occasion(said="XXXX-02-13")), Told(None, Occasion(said_words="on Monday"))
    >>> date_utterance([one, other], last_year=2026).said
    '[2006-02-13,2012-02-13,2017-02-13,2023-02-13]'
    """
    stated = sorted({report.stated for report in reports if report.stated}, key=lambda said: (said.count("X"), said))
    if stated and _FULL.fullmatch(stated[0]):
        return Dating(stated[0])
    shared = sorted({report.occasion.said for report in reports if report.occasion.said})
    full = [said for said in shared if _FULL.fullmatch(said)]
    if full:
        return Dating(full[0], _ELSEWHERE)
    narrowed = _narrow(shared, reports, last_year) if shared else None
    if narrowed or not shared:
        return narrowed
    return Dating(stated[0]) if stated else Dating(shared[0], _ELSEWHERE)


def _narrow(shared: Sequence[str], reports: Sequence[Told], last_year: int) -> Dating | None:
    """Return the days that a date without its year can be, by the days of the week and the days of publication."""
    found = _NO_YEAR.fullmatch(shared[0])
    if not found or any(dates_contradict(shared[0], other) for other in shared[1:]):
        return None
    weekdays = [named for report in reports if (named := find_weekdays(report.occasion.said_words or ""))]
    published = [day for report in reports if (day := _read_day(report.published))]
    days = [day for year in range(_FIRST_YEAR, last_year + 1) if (day := _read_day(f"{year}-{found[1]}"))]
    days = [day for day in days if all(day.weekday() in named for named in weekdays)]
    if published:
        days = [day for day in days if day <= min(published)]
        days = [day for day in days if min(published) - day <= _SOON] or days
    if not days or not (weekdays or published):
        return None
    return Dating(_write_set(days), _explain(found[1], weekdays, published))


def _read_day(edtf: str | None) -> date | None:
    with suppress(ValueError):  # no full day, or a 30 February
        return date.fromisoformat((edtf or "")[:10])
    return None


def _write_set(days: Sequence[date]) -> str:
    written = [day.isoformat() for day in days]
    return written[0] if len(written) == 1 else f"[{','.join(written)}]"


def _explain(month_day: str, weekdays: Sequence[set[int]], published: Sequence[date]) -> str:
    day = date.fromisoformat(f"2000-{month_day}")  # a leap year, which has every day
    given = [f"One report gives the day, {day.day} {day:%B}"]
    if weekdays:
        names = " or ".join(_WEEKDAYS[number] for number in sorted(set.intersection(*weekdays)))
        given.append(f"one says {names}")
    if published:
        given.append(f"one came out on {min(published).isoformat()}")
    return f"{', '.join(given)}; none gives the year."
