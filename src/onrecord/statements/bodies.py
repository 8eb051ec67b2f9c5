"""Names of bodies in, their fullest forms out: "the ministry", "FEC", "the port authority"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.statements import titles
from onrecord.statements.bearers import Bearer, BearerKind, NameChains
from onrecord.text import fold

_INTRODUCED = re.compile(r"[ \u00a0]\(([A-Z][A-Za-z&.]{1,9})\)")
_SMALL = frozenset("of the for on and & at in".split())
_SHORTEST, _LONGEST = 2, 7  # letters of initials


class Bodies:
    """The bodies that an article names."""

    def __init__(self, text: str, chains: NameChains) -> None:
        """Learn the short forms that `text` gives of its bodies."""
        self._by_initials: dict[str, str] = {}
        self._text = text
        self._by_kind: dict[frozenset[str], list[Bearer]] = {kind: [] for kind in titles.BODY_CLASSES}
        self._by_part: dict[str, list[str]] = {}  # folded ends and heads of names -> names
        for bearer in chains.bearers:
            if bearer.kind is BearerKind.BODY:
                for part in sorted(_parts(fold(bearer.name))):
                    self._by_part.setdefault(part, []).append(bearer.name)
                self._add_kinds(bearer)
            if bearer.kind in (BearerKind.BODY, BearerKind.UNKNOWN) and " " in bearer.name:
                self._by_initials.setdefault(_initials(bearer.name), bearer.name)
                for mention in bearer.mentions:
                    given = _INTRODUCED.match(text, mention.end)
                    if given:
                        self._by_initials[given.group(1)] = bearer.name

    def _add_kinds(self, bearer: Bearer) -> None:
        """Keep `bearer` by what it is by its name: the "Vale Post" is a newspaper."""
        words = set(bearer.words)
        for kind, bearers in self._by_kind.items():
            if words & kind and " " in bearer.name:
                bearers.append(bearer)

    def fullest(self, bearer: Bearer) -> str:
        """Return the name that the article spells out for a short one, else the name itself."""
        name = bearer.name
        if " " in name or not _SHORTEST <= len(name) <= _LONGEST or not name[:2].isupper():
            return name
        return self._by_initials.get(name, name)

    def by_noun(self, low: str, latest: str | None, definite: bool, at: int) -> tuple[str | None, str, str]:
        """Return the body that a phrase in small letters at character `at` stands for, the reason and the rule."""
        if latest and (fold(latest).endswith(low) or _head(fold(latest)) == low):
            return latest, f"'the {low}' after {latest}", "body by its last word"
        named = self._by_part.get(low, [])
        if len(named) == 1 and low not in titles.ANY_BODY:
            return named[0], f"'the {low}' is the only one named", "body by its last word"
        kind = next((bearers for words, bearers in self._by_kind.items() if low in words), [])
        if definite and len(kind) == 1:
            return kind[0].name, f"'the {low}' is the only one named", "body by its kind"
        near = self._nearest(kind, at) if definite else None
        if near:
            return near, f"'the {low}' after {near}", "body by its kind, near"
        if " " in low and definite and not named and low.rsplit(" ", 1)[-1] in titles.OFFICIAL and "-" not in low:
            return low, "a body, named by its office", "body by its office"
        return None, f"'the {low}' could be any", ""

    def _nearest(self, bearers: Iterable[Bearer], at: int) -> str | None:
        """Return the one of `bearers` who is named last before character `at`, in the same paragraph."""
        before = [(mention.end, one.name) for one in bearers for mention in one.mentions if mention.end <= at]
        end, name = max(before, default=(0, ""))
        return name if name and "\n" not in self._text[end:at] else None


def _head(name: str) -> str:
    """Return the words before the first preposition: "bank" of "bank of estwick"."""
    return re.split(r" (?:of|for|on|against) ", name, maxsplit=1)[0]


def _parts(name: str) -> set[str]:
    """Return what a name may be called for short: its head, and its words from any on."""
    words = name.split()
    return {_head(name), *(" ".join(words[at:]) for at in range(1, len(words)))}


def _initials(name: str) -> str:
    words = [word for word in re.split(r"[ -]", name) if word and word not in _SMALL]
    return "".join(word[0] for word in words if not (word.count(".") > 1 or fold(word) in titles.GENERATIONS)).upper()
