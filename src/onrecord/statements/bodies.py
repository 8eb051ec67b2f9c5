"""Names of bodies in, their fullest forms out: "the ministry", "FEC", "the port authority"."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence

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
        self._by_kind: dict[frozenset[str], list[str]] = {kind: [] for kind in titles.BODY_CLASSES}
        self._named: dict[frozenset[str], list[tuple[int, str]]] = {kind: [] for kind in titles.BODY_CLASSES}
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
        for kind, names in self._by_kind.items():
            if words & kind and " " in bearer.name:
                names.append(bearer.name)
                for mention in bearer.mentions:
                    insort(self._named[kind], (mention.end, bearer.name))

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
        kind = next((words for words in titles.BODY_CLASSES if low in words), frozenset())
        names = self._by_kind.get(kind, [])
        if definite and len(names) == 1:
            return names[0], f"'the {low}' is the only one named", "body by its kind"
        if definite and (near := self._nearest(self._named.get(kind, []), at)):
            return near, f"'the {low}' after {near}", "body by its kind, near"
        if " " in low and definite and not named and low.rsplit(" ", 1)[-1] in titles.OFFICIAL and "-" not in low:
            return low, "a body, named by its office", "body by its office"
        return None, f"'the {low}' could be any", ""

    def are_several(self, low: str) -> bool:
        """Say whether the article names more than one body of the kind that a word stands for."""
        return any(low in kind and len(names) > 1 for kind, names in self._by_kind.items())

    def _nearest(self, named: Sequence[tuple[int, str]], at: int) -> str | None:
        """Return the last of `named`, ends and names in order, before character `at` in the same paragraph."""
        place = bisect_left(named, (at + 1, "")) - 1
        if place < 0 or self._text.find("\n", named[place][0], at) >= 0:
            return None
        return named[place][1]


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
