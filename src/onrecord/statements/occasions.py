"""Attribution in, occasion out: when it was said, in the report's own words and as an EDTF date where they give one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements.attributions import Attribution
from onrecord.statements.sentences import Sentence, sentence_at

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = re.compile(
    rf"\b(?:(?:[Ee]arlier |[Ll]ate |[Ee]arly )?(?:[Oo]n )?(?:{_WEEKDAY}(?:,? {_MONTH} \d{{1,2}}(?:, \d{{4}})?)?"
    rf"|(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)(?: (?:morning|afternoon|evening|night))?"
    r"|(?:last|this|earlier this) (?:week|month|year|morning|afternoon|evening|night)|yesterday|today|tonight)\b"
)
_DATE = re.compile(
    rf"(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}))(?:,? (?P<year>\d{{4}}))?"
)
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
    if attribution.cue is None:
        return Occasion()
    sentence = sentence_at(sentences, attribution.cue[0])
    if sentence is None:
        return Occasion()
    near = [
        (abs(found.start() - attribution.cue[1]), found.group())
        for found in _WHEN.finditer(text, sentence.start, sentence.end)
        if not any(start <= found.start() < end for start, end in attribution.content)
        and _gap(found.start(), found.end(), attribution.cue) <= _FARTHEST
    ]
    if not near:
        return Occasion()
    words = min(near)[1]
    return Occasion(read_date(words, published=published), words)


def _gap(start: int, end: int, cue: tuple[int, int]) -> int:
    return max(start - cue[1], cue[0] - end, 0)


def read_date(words: str, *, published: str | None = None) -> str | None:
    """Return the EDTF date that `words` give, None where they give none.

    >>> read_date("on Feb. 13"), read_date("13 March 2023"), read_date("on Monday")
    ('XXXX-02-13', '2023-03-13', None)
    """
    found = _DATE.search(words)
    if found is None:
        return None
    month = _MONTHS.index((found["month"] or found["month2"])[:3].lower()) + 1
    day = int(found["day"] or found["day2"])
    if not 1 <= day <= 31:
        return None
    return f"{found['year'] or 'XXXX'}-{month:02}-{day:02}"
