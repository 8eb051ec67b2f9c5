"""Links and what persons judged in; groups that hold to the judgements, whatever the links say, out.

A yes joins first. Then the links join, the strongest first, unless that would bring both sides of a no into one group:
so of a group that a no divides, each statement stays where its strongest links are. Links of one strength are taken in
the order of their ids, so that the result depends on what is given and not on its order. This is Kruskal's (1956) way
to a spanning forest of the heaviest links, under constraints as in Wagstaff et al. (2001).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from onrecord.errors import InputError
from onrecord.utterances.judging import Mark, find_against, mark_statements

Link = tuple[str, str]


class Clusters:
    """Ids in clusters, each in one; beginning with what persons judged to be the same."""

    def __init__(
        self,
        ids: Iterable[str],
        same: Iterable[Collection[str]],
        apart: Iterable[tuple[Collection[str], Collection[str]]],
    ) -> None:
        """Take the ids and the judgements; what these say of other ids counts nothing.

        Raises InputError where a set of `same` holds ids of both sides of a pair of `apart`.
        """
        marks = mark_statements(apart)
        self._members = {item: [item] for item in ids}
        self._marks: dict[str, set[Mark]] = {item: set(marks.get(item, ())) for item in self._members}
        self._roots = {item: item for item in self._members}
        for together in same:
            known = sorted(item for item in together if item in self._roots)
            for one, other in pairwise(known):
                if not self.join(one, other):
                    raise InputError(f"group: {one!r} and {other!r} are the same, and apart; expected one of the two")

    def may_join(self, one: str, other: str) -> bool:
        """Say whether no judgement keeps the clusters of two ids apart."""
        return find_against(self._marks[self._roots[one]], self._marks[self._roots[other]]) is None

    def join(self, one: str, other: str) -> bool:
        """Make one cluster of those of two ids, unless a judgement forbids it; return whether they are one now."""
        first, second = self._roots[one], self._roots[other]
        if first == second:
            return True
        if not self.may_join(one, other):
            return False
        large, small = sorted((first, second), key=lambda root: (-len(self._members[root]), root))
        for item in self._members[small]:
            self._roots[item] = large
        self._members[large] += self._members.pop(small)
        self._marks[large] |= self._marks.pop(small)
        return True

    def groups(self) -> list[tuple[str, ...]]:
        """Return the clusters, each and the list of them in ascending order."""
        return sorted(tuple(sorted(members)) for members in self._members.values())


def join_links(clusters: Clusters, links: Sequence[Link], strengths: Mapping[Link, float]) -> None:
    """Join what `links` connect, the strongest first; a link without a strength has that of 1."""
    ordered = sorted((-strengths.get(link, 1.0), min(link), max(link)) for link in links)
    for _, one, other in ordered:
        clusters.join(one, other)
