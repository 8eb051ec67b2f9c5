"""Tokens in, the words that say when out: "on Monday", "last week", "a day before the summit".

Only words that place something on a day, or in a week, month or year, are taken: "later", "recently" and "at the time"
say too little. What the words mean as a date is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements.sentences import Token

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_MONTH_NAMES = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)
_PARTS = frozenset("morning afternoon evening night".split())  # of a day
_PERIODS = frozenset("week month quarter year weekend spring summer fall autumn winter day".split()) | _PARTS
_BEFORE = frozenset("earlier late early later mid just only".split())
_NUMBERS = frozenset(
    "a an one two three four five six seven eight nine ten several few hours minutes days weeks".split()
)
_UNITS = frozenset("day days week weeks month months year years hour hours minute minutes".split())
_OFFSETS = frozenset("ago later earlier".split())
_ALONE = frozenset("yesterday today tonight".split())
_LONGEST_NAME = 8  # tokens of the event that time is counted from


def is_weekday(low: str) -> bool:
    """Say whether a word in lower case, possessive or not, is a day of the week."""
    return low.removesuffix("'s") in WEEKDAYS


def is_month(token: Token) -> bool:
    """Say whether a token is the name of a month, whole or cut short."""
    return token.is_capital and token.low.rstrip(".") in _MONTH_NAMES


def time_end(tokens: Sequence[Token], i: int, stop: int) -> int:
    """Return the end of the words of time that begin at token `i`; `i` itself where none do."""
    at = i
    while at < stop and tokens[at].low in _BEFORE:
        at += 1
    for read in (_counted, _period, _day):
        end = read(tokens, at, stop)
        if end > at:
            return end
    return i


def _low(tokens: Sequence[Token], i: int, stop: int) -> str:
    return tokens[i].low if i < stop else ""


def _day(tokens: Sequence[Token], i: int, stop: int) -> int:
    """Read a day, month or year: "on Monday night", "Feb. 13, 2023", "in late June", "in 2012", "yesterday"."""
    start = i
    lead = _low(tokens, i, stop)
    if lead in ("on", "in"):
        i += 1
    while i < stop and lead == "in" and tokens[i].low in ("early", "late", "mid"):
        i += 1
    if i >= stop:
        return start
    if lead != "in" and tokens[i].low in _ALONE and not _is_title(tokens, i):
        return _part_end(tokens, i + 1, stop)
    if lead != "in" and tokens[i].low in WEEKDAYS and tokens[i].is_capital and not _is_title(tokens, i):
        return _after_weekday(tokens, i + 1, stop)
    end = _date_end(tokens, i, stop)
    if end > i and (lead == "in" or end > i + 1):
        return _part_end(tokens, end, stop)
    return i + 1 if lead == "in" and is_year(tokens[i]) else start


def _is_title(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a word of time is part of a name: "USA TODAY", "NBC's Today", "Fox's Sunday Futures"."""
    before = tokens[i - 1] if i else None
    owned = before is not None and before.low.endswith(("'s", "s'"))
    if tokens[i].low in _ALONE:
        owned = owned or (before is not None and (before.is_capital or tokens[i].text.isupper()))
        return tokens[i].is_capital and owned
    return owned and i + 1 < len(tokens) and tokens[i + 1].is_capital and not is_month(tokens[i + 1])


def _after_weekday(tokens: Sequence[Token], i: int, stop: int) -> int:
    i = _part_end(tokens, i, stop)
    dated = i + 1 if _low(tokens, i, stop) == "," else i
    end = _date_end(tokens, dated, stop)
    return _part_end(tokens, end, stop) if end > dated + 1 else i


def _date_end(tokens: Sequence[Token], i: int, stop: int) -> int:
    """Return the end of "Feb. 13, 2023", "13 February", "June 2012" or "June" at token `i`."""
    if i >= stop:
        return i
    if is_month(tokens[i]):
        end = i + 2 if i + 1 < stop and is_day_number(tokens[i + 1]) else i + 1
    elif is_day_number(tokens[i]) and i + 1 < stop and is_month(tokens[i + 1]):
        end = i + 2
    else:
        return i
    year = end + 1 if _low(tokens, end, stop) in (",", "of") else end
    return year + 1 if year < stop and is_year(tokens[year]) else end


def _part_end(tokens: Sequence[Token], i: int, stop: int) -> int:
    return i + 1 if _low(tokens, i, stop) in _PARTS else i


def is_day_number(token: Token) -> bool:
    """Say whether a token can be the day of a month."""
    return token.text.isascii() and token.text.isdigit() and len(token.text) < 3 and 1 <= int(token.text) <= 31


def is_year(token: Token) -> bool:
    """Say whether a token can be a year of our time."""
    return token.text.isascii() and token.text.isdigit() and len(token.text) == 4 and token.text[:2] in ("19", "20")


def _period(tokens: Sequence[Token], i: int, stop: int) -> int:
    """Read a period told from now: "last week", "this month", "last Friday", "over the weekend", "that night"."""
    first = _low(tokens, i, stop)
    if first in ("over", "during", "on", "in", "the", "that"):
        return _told_period(tokens, i, stop)
    if first not in ("last", "this"):
        return i
    at = i + 1 + (_low(tokens, i + 1, stop) == "past")
    period = _low(tokens, at, stop) in _PERIODS - {"day"} and not tokens[at].is_capital
    return _part_end(tokens, at + 1, stop) if period or _is_day_or_month(tokens, at, stop) else i


def _told_period(tokens: Sequence[Token], i: int, stop: int) -> int:
    """Read "over the weekend", "the same day", "that night", and "in the day" or "in the year" after "earlier"."""
    lead = tokens[i].low if tokens[i].low not in ("the", "that") else ""
    at = i + bool(lead)
    first, second = _low(tokens, at, stop), _low(tokens, at + 1, stop)
    if lead == "in" and first == "the":
        return at + 2 if i and tokens[i - 1].low in _BEFORE and second in _PERIODS else i
    if first in ("the", "that") and second in ("same", "next", "previous", "following", "past"):
        at, second = at + 1, _low(tokens, at + 2, stop)
        return at + 2 if second in _PERIODS else i
    if first == "that" and lead != "in":
        return at + 2 if second in _PERIODS else i
    return at + 2 if first == "the" and lead in ("over", "during") and second == "weekend" else i


def _is_day_or_month(tokens: Sequence[Token], i: int, stop: int) -> bool:
    return i < stop and tokens[i].is_capital and (tokens[i].low in WEEKDAYS or is_month(tokens[i]))


def _counted(tokens: Sequence[Token], i: int, stop: int) -> int:
    """Read a time counted from now or from an event: "two days ago", "a day before the summit", "hours after it"."""
    start = i
    if _low(tokens, i, stop) == "the" and _low(tokens, i + 1, stop) == "day":
        i += 1
    while i < stop and i - start < 3 and (tokens[i].low in _NUMBERS - _UNITS or tokens[i].text.isdigit()):
        i += 1
    if _low(tokens, i, stop) not in _UNITS:
        return start
    i += 1
    word = _low(tokens, i, stop)
    if word in _OFFSETS and i > start + 1:
        return i + 1
    if word in ("ahead", "prior") and _low(tokens, i + 1, stop) in ("of", "to"):
        return _event_end(tokens, i + 2, stop, start)
    return _event_end(tokens, i + 1, stop, start) if word in ("before", "after") else start


def _event_end(tokens: Sequence[Token], i: int, stop: int, start: int) -> int:
    """Return the end of the event's name that begins at `i`, `start` where what stands there is no name."""
    end = i
    while end < stop and end - i < _LONGEST_NAME and tokens[end].is_word and tokens[end].low not in ("that", "as"):
        if end > i and tokens[end].low.endswith("ing") and tokens[end].low not in ("meeting", "hearing", "briefing"):
            break
        end += 1
    named = end > i and (tokens[i].low in ("the", "his", "her", "their", "a", "an") or tokens[i].is_capital)
    return end if named else start
