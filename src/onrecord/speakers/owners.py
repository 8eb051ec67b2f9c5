"""A body that each country has and its article in, whose it is out: "the Defense Ministry in Kiev" is Ukraine's."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.speakers import lexicon
from onrecord.speakers.names import Name, Sort, parse_name
from onrecord.speakers.places import count_countries, country_meant, country_of, find_home
from onrecord.speakers.roles import find_mentions
from onrecord.text import fold

_BEFORE_CHARS = 40
_BEFORE = re.compile(r"(?:(North|South)(?:ern)?[ \xa0])?([^\W\d_a-z][\w.]*)(['’]s?)?[ \xa0]\Z")
_AFTER = re.compile(r"[ \xa0](?:in|of)[ \xa0](?:(North|South)[ \xa0])?([^\W\d_a-z][\w.]*)")


def is_national(name: Name) -> bool:
    """Say whether each country has a body of this name, or would have one but for the country in it."""
    rest = {word for word in name.telling if country_of(word) is None}
    if name.sort is not Sort.BODY or name.acronym:
        return False
    common = rest <= lexicon.BODY_WORDS | lexicon.TOPICS | {"state"}
    return "ministry" in rest or (common and (bool(rest & lexicon.NATIONAL) or _is_federal(rest)))


def _is_federal(rest: set[str]) -> bool:
    """Say whether a body of these words is of the United States where nothing else is said."""
    if rest == {"congress"}:
        return True
    if "party" in rest:
        return len(rest & lexicon.FEDERAL_PARTIES) == len(rest) - 1
    return "department" in rest and bool(rest & lexicon.FEDERAL)


def find_owned(text: str, name: Name) -> tuple[Name, ...]:
    """Return the full names, folded, that a body named without its country has by what `text` says, in order.

    That is the country named with it, or several; else the one the text is about. A department that is so called in the
    United States is theirs wherever the text names them, or no country more than others.
    """
    if not is_national(name) or any(country_of(word) for word in name.telling):
        return ()
    owners = _find_named(text, name)
    if not owners:
        counts = count_countries(text)
        federal = _is_federal(set(name.telling))
        home = "us" if federal and (counts["us"] or not find_home(counts)) else find_home(counts)
        owners = {home} if home else set()
    words = " ".join(name.words)
    return tuple(replace(parse_name(f"{owner} {words}"), capital=name.capital) for owner in sorted(owners))


def _find_named(text: str, name: Name) -> set[str]:
    found = set()
    for start, end in find_mentions(text, name):
        before = _BEFORE.search(text, max(0, start - _BEFORE_CHARS), start)
        after = _AFTER.match(text, end)
        if before:
            word = fold(before[2]).rstrip(".")
            found.add(_whole(before[1], country_meant(word) if before[3] else country_of(word)))
        if after:
            found.add(_whole(after[1], country_meant(fold(after[2]).rstrip("."))))
    return {owner for owner in found if owner}


def _whole(side: str | None, country: str | None) -> str:
    return " ".join(word for word in (side and fold(side), country) if word) if country else ""
