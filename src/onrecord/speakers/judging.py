"""What persons judged of names in; what holds of it, out: which names are one speaker's, and which are not.

The later of two judgements that contradict each other holds, and the earlier one is told as overruled. Names are joined
through chains (A is B, B is C), and a no between any two names of a chain ends it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.speakers.namings import Key


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a judgement: a folded name, wherever it stands or in the `article` with this id alone."""

    name: str
    article: str | None = None

    def covers(self, other: Side) -> bool:
        """Say whether what holds of this side holds of `other`."""
        return self.name == other.name and self.article in (None, other.article)


@dataclass(frozen=True, slots=True)
class Judged:
    """One judgement that was not undone: its number, and whether its two sides are the `same` speaker."""

    number: int
    same: bool
    one: Side
    other: Side


@dataclass(slots=True)
class Settled:
    """What holds. `overruled` gives, by the number of a judgement that does not, the number of one that speaks against
    it; `chains` are the sides that are one speaker's, `apart` the pairs of sides that are not, by judgement.
    """

    chains: list[frozenset[Side]] = field(default_factory=list)
    apart: dict[int, tuple[Side, Side]] = field(default_factory=dict)
    overruled: dict[int, int] = field(default_factory=dict)

    def chain_of(self, key: Key) -> int | None:
        """Return the number of the chain that the naming with this key is in, None where it is in none."""
        own = Side(key.name, key.article)
        for n, chain in enumerate(self.chains):
            if own in chain or Side(key.name) in chain:
                return n
        return None

    def marks_of(self, key: Key) -> frozenset[tuple[int, int]]:
        """Return the number of each no that is about this naming, with the side it is on (0 or 1)."""
        return _marks(Side(key.name, key.article), self.apart)

    def around(self, names: Iterable[str]) -> frozenset[str]:
        """Return `names` with all the names that are in a chain with one of them."""
        found = set(names)
        for chain in self.chains:
            own = {side.name for side in chain}
            found |= own if own & found else set()
        return frozenset(found)


def contradict(one: Iterable[tuple[int, int]], other: Iterable[tuple[int, int]]) -> int | None:
    """Return the number of a no that keeps two sets of marks apart, None where none does."""
    wanted = {(number, 1 - side) for number, side in other}
    return min((number for number, _ in wanted.intersection(one)), default=None)


def settle(judged: Sequence[Judged]) -> Settled:
    """Return what holds of `judged`, in whatever order they are given.

    >>> ann, bo = Side("ann lee"), Side("a. lee")
    >>> settle([Judged(1, True, ann, bo), Judged(2, False, ann, bo)]).overruled
    {1: 2}
    """
    sides = {side for item in judged for side in (item.one, item.other)}
    chains: dict[Side, set[Side]] = {side: {side} for side in sides}
    yes: dict[frozenset[Side], int] = {}
    found = Settled()
    for item in sorted(judged, key=lambda item: -item.number):
        if item.same:
            _settle_same(item, chains, yes, found)
        else:
            _settle_apart(item, chains, yes, found)
    joined = {frozenset(chain) for chain in chains.values() if len(chain) > 1}
    found.chains = sorted(joined, key=lambda chain: sorted((side.name, side.article or "") for side in chain))
    found.apart = dict(sorted(found.apart.items()))
    return found


def _settle_same(item: Judged, chains: dict[Side, set[Side]], yes: dict[frozenset[Side], int], found: Settled) -> None:
    covered = [side for side in chains if item.one.covers(side) or item.other.covers(side)]
    whole = {member for side in covered for member in chains[side]}
    marks = {mark for side in whole for mark in _marks(side, found.apart)}
    against = contradict(marks, marks)
    if against is not None:
        found.overruled[item.number] = against
        return
    for side in whole:
        chains[side] = whole
    yes.update({frozenset((item.one, side)): item.number for side in covered})
    yes[frozenset((item.one, item.other))] = item.number


def _settle_apart(item: Judged, chains: dict[Side, set[Side]], yes: dict[frozenset[Side], int], found: Settled) -> None:
    tried = {item.number: (item.one, item.other)}
    for chain in chains.values():
        marks = {mark for side in chain for mark in _marks(side, tried)}
        if contradict(marks, marks) is not None:
            found.overruled[item.number] = min(number for pair, number in yes.items() if pair <= chain)
            return
    found.apart |= tried


def _marks(side: Side, apart: dict[int, tuple[Side, Side]]) -> frozenset[tuple[int, int]]:
    """Return on which side of each no `side` is: the narrower side takes what both cover."""
    found = set()
    for number, pair in apart.items():
        covering = [n for n in (0, 1) if pair[n].covers(side)]
        narrow = [n for n in covering if pair[n].article is not None]
        found |= {(number, n) for n in (narrow or covering)}
    return frozenset(found)
