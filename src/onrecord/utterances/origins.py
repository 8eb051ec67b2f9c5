"""Linked reports in; how many independent origins they have at the least, and whether that is certain, out.

A stretch of words came on record with the first report that has it. So reports of which each has words that nobody has
who came out before it, or may have, are independent, unless they share a source that is not on record: that can never
be excluded from words alone. Certain is only what the reports say themselves: that the speaker told it to different
outlets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.records import Link
from onrecord.utterances.tellers import Tellers


class _Groups:
    """Reports that are of one origin, as far as is known (union-find)."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def find(self, one: int) -> int:
        while self._above[one] != one:
            self._above[one] = self._above[self._above[one]]
            one = self._above[one]
        return one

    def join(self, one: int, other: int) -> None:
        first, last = sorted((self.find(one), self.find(other)))
        self._above[last] = first


def count_origins(tellers: Tellers, links: Sequence[Link]) -> tuple[int, bool]:
    """Return how many independent origins there are at the least, and whether that is certain."""
    groups = _join_reports(tellers, links)
    told = max(1, len(_find_told(tellers)))
    apart = _count_apart([{groups.find(report) for report in first} for first in _find_first(tellers)])
    return max(told, apart), told >= apart


def _join_reports(tellers: Tellers, links: Sequence[Link]) -> _Groups:
    groups = _Groups(len(tellers.reports))
    first_of: dict[tuple[str, str], int] = {}
    for number, report in enumerate(tellers.reports):
        for name in (
            ("article", report.article),
            ("outlet", tellers.outlets[number]),
            ("outlet", tellers.via[number]),
            ("outlet", tellers.told[number]),
        ):
            if name[1]:
                groups.join(first_of.setdefault((name[0], name[1]), number), number)
    for link in links:
        for witness in (*link.witnesses, *link.sources):
            groups.join(link.witnesses[0], witness)
    return groups


def _find_told(tellers: Tellers) -> list[str]:
    """Return the outlets that the speaker told it, by what the reports say; names that share a word may be one's."""
    found: list[str] = []
    for outlet in sorted({outlet for outlet in tellers.told if outlet}):
        if not any(set(outlet.split()) & set(other.split()) for other in found):
            found.append(outlet)
    return found


def _find_first(tellers: Tellers) -> Iterator[list[int]]:
    """Yield for each stretch of words the reports that may have been the first with it."""
    for having in tellers.wordings.list_stretches():
        holders = [report for wording in having for report in tellers.wordings.members[wording]]
        last = min((period.last for report in holders if (period := tellers.periods[report])), default=None)
        yield [
            report
            for report in holders
            if last is None or (period := tellers.periods[report]) is None or period.first <= last
        ]


def _count_apart(groups: Sequence[set[int]]) -> int:
    """Return how many of these sets were found that have no member in common."""
    found: list[set[int]] = []
    for group in sorted(groups, key=lambda group: (len(group), sorted(group))):
        if all(group.isdisjoint(other) for other in found):
            found.append(group)
    return len(found)
