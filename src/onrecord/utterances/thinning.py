"""Sets of statements that tell the same, and which sets match, in; few links that connect what all links would, out.

Of two sets that match, every statement of one reports what every statement of the other does, unless both stand in one
article. As links that is the product of the two sizes. Two statements of each set, from two articles where there are
two, connect all of it: a statement that may not be linked with the first, since they share an article, may be with the
second.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

Told = tuple[str, str]
"""The id of a statement, and of its article."""


def thin_links(one: Sequence[Told], other: Sequence[Told] | None = None) -> list[tuple[str, str]]:
    """Return pairs of ids of two articles that connect what all such pairs between two sets, or in one, connect.

    There are at most two for each statement. The order of a set does not matter.

    >>> thin_links([("a", "1"), ("b", "1"), ("c", "2")])
    [('a', 'c'), ('b', 'c')]
    """
    if other is not None and len(one) == len(other) == 1:
        return [_ordered(one[0], other[0])] if one[0][1] != other[0][1] else []
    left, right = sorted(one), sorted(one if other is None else other)
    found = _link_with(left, _choose_two(right))
    if other is not None:
        found |= _link_with(right, _choose_two(left))
    return sorted(found)


def _link_with(told: Sequence[Told], chosen: Sequence[Told]) -> set[tuple[str, str]]:
    return {_ordered(item, other) for item in told for other in chosen if item[1] != other[1]}


def _choose_two(told: Sequence[Told]) -> list[Told]:
    """Return the first, and the first from another article."""
    return [*told[:1], *islice((item for item in told if item[1] != told[0][1]), 1)]


def _ordered(one: Told, other: Told) -> tuple[str, str]:
    return min(one[0], other[0]), max(one[0], other[0])
