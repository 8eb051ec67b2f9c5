"""What persons judged of statements in; what holds of it, out: which report one utterance, and which do not.

The later of two judgements that contradict each other holds, and the earlier one is told as overruled. Statements are
joined through chains (A is B, B is C), also through statements that are no longer on record, and a no between any two
of a chain ends it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Mark = tuple[int, int]
"""The number of a no, and the side of it (0 or 1) that a statement is on."""


@dataclass(frozen=True, slots=True)
class JudgedStatements:
    """One judgement that was not undone: its number, and whether all of its two sides are the `same` utterance, or no
    statement of one is the same as any of the other. A side is the ids of the statements it stands for.
    """

    number: int
    same: bool
    one: frozenset[str]
    other: frozenset[str]

    @property
    def both(self) -> frozenset[str]:
        """The statements of both sides."""
        return self.one | self.other


@dataclass(slots=True)
class SettledStatements:
    """What holds. `held` are the judgements that do, by number, and `overruled` gives for each that does not the number
    of one that speaks against it; `chains` are the statements that report one utterance, in order, `apart` the pairs
    of sides that do not.
    """

    held: dict[int, JudgedStatements] = field(default_factory=dict)
    overruled: dict[int, int] = field(default_factory=dict)
    chains: list[frozenset[str]] = field(default_factory=list)

    @property
    def apart(self) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
        """The two sides of each no that holds, by its number."""
        return {number: (item.one, item.other) for number, item in sorted(self.held.items()) if not item.same}

    def around(self, statements: Iterable[str]) -> frozenset[str]:
        """Return `statements` with all that are in a chain with one of them."""
        own = frozenset(statements)
        return own.union(*(chain for chain in self.chains if not own.isdisjoint(chain)))


def mark_statements(apart: Iterable[tuple[Iterable[str], Iterable[str]]]) -> dict[str, set[Mark]]:
    """Return for each statement that a no is about its marks; the pairs are numbered in the order given."""
    found: dict[str, set[Mark]] = defaultdict(set)
    for number, sides in enumerate(apart):
        for side, statements in enumerate(sides):
            for statement in statements:
                found[statement].add((number, side))
    return found


def find_against(one: set[Mark], other: set[Mark]) -> int | None:
    """Return the number of a no that keeps two sets of marks apart, None where none does."""
    small, large = sorted((one, other), key=len)
    return min((number for number, side in small if (number, 1 - side) in large), default=None)


def settle_statements(judged: Sequence[JudgedStatements]) -> SettledStatements:
    """Return what holds of `judged`, in whatever order they are given.

    >>> a, b = frozenset("a"), frozenset("b")
    >>> settle_statements([JudgedStatements(1, True, a, b), JudgedStatements(2, False, a, b)]).overruled
    {1: 2}
    """
    found = SettledStatements()
    chains: dict[str, set[str]] = {}
    marks: dict[str, set[Mark]] = defaultdict(set)
    for item in sorted(judged, key=lambda item: -item.number):
        against = _against_same(item, chains, marks) if item.same else _against_apart(item, chains, found)
        if against is not None:
            found.overruled[item.number] = against
            continue
        found.held[item.number] = item
        if item.same:
            _join(item.both, chains)
        else:
            for side, statements in enumerate((item.one, item.other)):
                for statement in statements:
                    marks[statement].add((item.number, side))
    found.chains = sorted({frozenset(chain) for chain in chains.values()}, key=min)
    return found


def _against_same(item: JudgedStatements, chains: dict[str, set[str]], marks: dict[str, set[Mark]]) -> int | None:
    whole: set[Mark] = set()
    for statement in item.both:
        for member in chains.get(statement, (statement,)):
            whole |= marks.get(member, set())
    return find_against(whole, whole)


def _against_apart(item: JudgedStatements, chains: dict[str, set[str]], found: SettledStatements) -> int | None:
    for chain in (chains[statement] for statement in sorted(item.one) if statement in chains):
        if not item.other.isdisjoint(chain):
            return min(number for number, held in found.held.items() if held.same and held.both <= chain)
    return None


def _join(statements: Iterable[str], chains: dict[str, set[str]]) -> None:
    whole: set[str] = set()
    for statement in statements:
        whole |= chains.get(statement, {statement})
    for statement in whole:
        chains[statement] = whole
