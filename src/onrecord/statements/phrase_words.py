"""The words of a source: what kinds they are of, its segments, and the phrase that is read from them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.statements import lexicon, titles
from onrecord.statements.names import Mention

_BLANKED = re.compile(r"\]\([^()\s]*\)|\([^()\n]{0,60}\)|[*_\[\]“”\"`]|(?<!\w)['‘’]")
_LINK = re.compile(r"https?://\S+")
_PLACE = r"[A-Z][A-Z.]+(?: [A-Z][A-Z.]+){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?"
_AGENCY = r" ?\([A-Za-z .]{2,24}\)"
_DATELINE = re.compile(rf"(?:{_PLACE}|[A-Z][\w.]+(?: [A-Z][\w.]+){{0,2}}{_AGENCY})(?:{_AGENCY})? ?(?:--?|[–—]) ?")
_DAY = "|".join(sorted(re.escape(word) for word in lexicon.MONTHS_OR_DAYS if len(word) > 3))
_SPAN = "day|week|weekend|month|year|spring|summer|autumn|fall|winter|night|morning|afternoon|evening"
# What may follow a speaker inside a source: a time, or the word that joins the next clause on.
_AFTER = re.compile(
    rf"[\s,]+(?:(?:(?:on|late|early|later|earlier)\s+){{0,2}}(?:{_DAY})(?:\s+(?:{_SPAN}))?"
    rf"|(?:(?:earlier|later)\s+)?(?:last|this|next|that|the same)\s+(?:{_SPAN}|{_DAY})"
    r"|today|yesterday|tonight|recently|earlier|later|and|but|who|which|also)$",
    re.IGNORECASE,
)
_LONGEST_TIME = 40  # characters
_MARK = re.compile(r"[,;:—–]|\s--?\s|\s-\s")
_RELATIVE = re.compile(r"(?<=\s)(?:who|whom|whose|which|that|like|such as|including|when|where)\b")
DEFINITE = frozenset("the this that its his her their our my your".split())
OWNED = frozenset("its his her their our my your".split())
INDEFINITE = lexicon.DETERMINERS - DEFINITE
SAYS_MORE = frozenset("too also himself herself itself themselves then again now still later".split())
BODY_NOUNS = titles.ORGANISATIONS | frozenset("campaign team legislature laboratory brigade battalion regiment".split())
ROLE_NOUNS = (titles.ROLES | titles.TITLES) - titles.NO_NOUNS
PRONOUNS = frozenset("he she it they him her them his its their i we me us my our you who which that whom".split())
NEVER_NAMED = titles.NO_NAME | (titles.UNNAMED - titles.ROLES)
# Words for roles that are as often surnames.
SURNAMES = frozenset(
    """king judge major bishop pope dean marshal marshall baker farmer cook prince page cardinal abbot constable
    sergeant young marine driver fisher singer priest""".split()
)


class Says(StrEnum):
    """What a source's words are."""

    PRONOUN = "pronoun"
    NAME = "name"
    ROLE = "role"
    BODY = "body"
    SEVERAL = "several"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source as read: `words` are the folded words of the noun phrase, `noun` its head, `text` its own words."""

    says: Says
    start: int
    end: int
    words: tuple[str, ...] = ()
    noun: str = ""
    text: str = ""
    mention: Mention | None = None
    owner: Mention | None = None
    definite: bool = False
    apposed: bool = False  # the name stands beside the role, between commas
    source: tuple[int, int] = (0, 0)  # the characters that were read
    unsure: bool = False  # the mention holds more than the name, or words follow that are not understood


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a source: half-open characters and its folded form."""

    start: int
    end: int
    low: str


def is_body(noun: str, tokens: Sequence[Token], rest: Sequence[Token], owner: Mention | None) -> bool:
    """Say whether a phrase that a body's noun ends names one: a campaign or team only right after whose it is."""
    if noun in ("campaign", "team"):
        return len(tokens) < 3 or rest[0].low == noun
    return owner is not None or not any(one.low.endswith(("'s", "s'")) for one in tokens[:-1])


def is_plural(noun: str) -> bool:
    """Say whether a role's noun means more than one: "senators", not "boss"."""
    return noun.endswith("s") and not noun.endswith("ss")


def is_office(mention: Mention) -> bool:
    """Say whether a capitalised run is an office without its holder: "Director", "the Prime Minister"."""
    return mention.last in ROLE_NOUNS and mention.last not in SURNAMES


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found.group())


def segments_of(view: str, offset: int) -> list[tuple[int, int]]:
    """Return the stretches of a source between marks, up to the first relative clause, with their characters."""
    relative = _RELATIVE.search(view)
    stop = relative.start() if relative and view[: relative.start()].strip(" ,") else len(view)
    found = []
    at = 0
    for mark in _MARK.finditer(view, 0, stop):
        found.append((at, mark.start()))
        at = mark.end()
    found.append((at, stop))
    return [(offset + start, offset + end) for start, end in found if view[start:end].strip()]


def trim(text: str, at_line_start: bool) -> tuple[int, int]:
    """Return the characters of a source less its dateline, and less the time and the clause's start that follow it.

    >>> source = "ESTWICK - Ann Lee on Tuesday"
    >>> source[slice(*trim(source, True))]
    'Ann Lee'
    """
    dateline = _DATELINE.match(text) if at_line_start else None
    start = dateline.end() if dateline else 0
    end = len(text)
    while (after := _AFTER.search(text, max(start, end - _LONGEST_TIME), end)) and after.start() > start:
        end = after.start()
    return start, end


def blank(text: str) -> str:
    """Return `text` with brackets, links, marks of emphasis and quotation marks as spaces; its length stays."""
    return _LINK.sub(_spaces, _BLANKED.sub(_spaces, text))
