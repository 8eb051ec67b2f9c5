"""Reports of one utterance in; which of them hang together, and by what evidence, out.

Each report is set beside those with which it shares most. Whoever came out later, or lacks words that the report has,
cannot be its source. Where one of two can be the source and the other cannot, the one most likely is; where both can,
who took it from whom remains open; where neither can, both have it from a source that is not on record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import exp, log
from typing import NamedTuple

from onrecord.records import Descent, Link
from onrecord.utterances.narrative import find_sharing, is_same_article, share_narrative
from onrecord.utterances.published import is_later, read_period, tell_delay
from onrecord.utterances.reports import Report
from onrecord.utterances.stated import find_outlet, is_agency, name_key
from onrecord.utterances.wordings import Own, Wordings

_ENOUGH = -log(0.05)
_MOST_SOURCES = 3  # that a report may have been taken from, before it is left open
_MOST_MEMBERS = 8  # of one wording, the first to come out, that are set beside a report
_STATED_SCORE, _NARRATIVE_SCORE = 0.99, 0.99
_SAME = 1e-9


class Beside(NamedTuple):
    """A report beside another: what they share, how much that weighs, which of them can be the other's source."""

    weight: float
    shared: Own
    other: int
    can_take: bool
    can_give: bool


class Linker:
    """The reports of one utterance, in the order in which they came out, and what links them."""

    def __init__(self, reports: Sequence[Report]) -> None:
        """Take the reports."""
        self.reports = reports
        self.periods = [read_period(report.published) for report in reports]
        self.wordings = Wordings([report.text for report in reports])
        self.outlets = [name_key(report.outlet) if report.outlet else None for report in reports]

    def find_links(self) -> list[Link]:
        """Return the links, none between two statements of one article."""
        stated = self._link_stated()
        taken = {witness for link in stated for witness in link.witnesses}
        links = stated + self._link_departures(taken)
        return links + self._link_narratives(links)

    @cached_property
    def named(self) -> Sequence[str | None]:
        """The outlet that each report names as its source, another than its own."""
        known = {outlet for outlet in self.outlets if outlet}
        found = []
        for report, own in zip(self.reports, self.outlets, strict=True):
            outlets = [outlet for words in report.stated if (outlet := find_outlet(words, known)) and outlet != own]
            found.append(outlets[0] if outlets else None)
        return found

    def _link_stated(self) -> list[Link]:
        links: list[Link] = []
        absent: dict[str, list[int]] = defaultdict(list)
        for witness, named in enumerate(self.named):
            if named is None:
                continue
            sources = self._find_named(witness, named)
            if 0 < len(sources) <= _MOST_SOURCES:
                evidence = (f"it names {self._write(sources[0])} as its source", *self._tell(witness, sources, ()))
                links.append(_took(witness, sources, _STATED_SCORE, evidence))
            else:
                absent[named].append(witness)
        for named, witnesses in sorted(absent.items()):
            written = min(self._write_named(witness, named) for witness in witnesses)
            evidence = (
                f"{'both name' if len(witnesses) == 2 else 'all name' if witnesses[1:] else 'it names'} {written}",
            )
            links.append(
                Link(
                    kind=Descent.SHARED_SOURCE,
                    witnesses=tuple(witnesses),
                    named=written,
                    score=_STATED_SCORE,
                    evidence=evidence,
                )
            )
        return links

    def _find_named(self, witness: int, named: str) -> list[int]:
        return [
            other
            for other, outlet in enumerate(self.outlets)
            if outlet == named
            and not is_later(self.periods[other], self.periods[witness])
            and self.wordings.can_give(self.wordings.of[other], self.wordings.of[witness])
        ]

    def _write(self, witness: int) -> str:
        return self.reports[witness].outlet or ""

    def _write_named(self, witness: int, named: str) -> str:
        return next(words for words in self.reports[witness].stated if find_outlet(words, {named}) == named)

    def _link_departures(self, taken: set[int]) -> list[Link]:
        links: list[Link] = []
        families: dict[tuple[Descent, Own], set[int]] = defaultdict(set)
        for witness in range(len(self.reports)):
            near = self._find_nearest(witness)
            open_to = [beside for beside in near if beside.can_take and beside.can_give]
            sources = [beside for beside in near if beside.can_take and not beside.can_give]
            if sources and not open_to and len(sources) <= _MOST_SOURCES and not self._is_one_text(witness, sources):
                if witness not in taken:
                    links.append(self._take(witness, sources))
                continue
            kind = Descent.RELATED if open_to or sources else Descent.SHARED_SOURCE
            for beside in open_to + sources or near:
                families[kind, beside.shared] |= {witness, beside.other}
        return links + [self._relate(kind, own, witnesses) for (kind, own), witnesses in sorted(families.items())]

    def _find_nearest(self, witness: int) -> list[Beside]:
        """Return the reports that share most with this one, those left out that most likely took it from this one."""
        found = [beside for beside in self._set_beside(witness) if beside.weight >= _ENOUGH and not _is_taker(beside)]
        most = max((beside.weight for beside in found), default=0.0)
        return [beside for beside in found if beside.weight >= most - _SAME]

    def _set_beside(self, witness: int) -> Iterator[Beside]:
        own, period = self.wordings.of[witness], self.periods[witness]
        for wording in self.wordings.list_partners(own):
            shared = self.wordings.find_shared(own, wording)
            weight = self.wordings.weigh(shared)
            takes, gives = self.wordings.can_give(wording, own), self.wordings.can_give(own, wording)
            for other in self.wordings.members[wording][:_MOST_MEMBERS]:
                if self.reports[other].article != self.reports[witness].article:
                    after, before = is_later(self.periods[other], period), is_later(period, self.periods[other])
                    yield Beside(weight, shared, other, takes and not after, gives and not before)

    def _is_one_text(self, witness: int, sources: Sequence[Beside]) -> bool:
        """Say whether the articles are mostly one text, which both may have from an agency."""
        return any(
            not is_agency(self.outlets[beside.other])
            and is_same_article(self.reports[witness].narrative, self.reports[beside.other].narrative)
            for beside in sources
        )

    def _take(self, witness: int, sources: Sequence[Beside]) -> Link:
        numbers = [beside.other for beside in sources]
        score = 1 - exp(-sources[0].weight)
        return _took(witness, numbers, score, self._tell(witness, numbers, sources[0].shared))

    def _tell(self, witness: int, sources: Sequence[int], shared: Own) -> tuple[str, ...]:
        """Return the evidence that a report was taken from one of these."""
        told = [self.wordings.departures[number].told for number in shared]
        narratives = [
            share_narrative(self.reports[witness].narrative, self.reports[source].narrative) for source in sources
        ]
        if narratives and all(narratives):
            told.append(_SENTENCES)
        delays = {tell_delay(self.periods[witness], self.periods[source]) for source in sources}
        told += [delay for delay in delays if delay and len(delays) == 1]
        return tuple(told)

    def _relate(self, kind: Descent, own: Own, witnesses: set[int]) -> Link:
        told = tuple(self.wordings.departures[number].told for number in own)
        score = 1 - exp(-self.wordings.weigh(own))
        return Link(kind=kind, witnesses=tuple(sorted(witnesses)), score=score, evidence=told)

    def _link_narratives(self, links: Sequence[Link]) -> list[Link]:
        linked: dict[int, set[int]] = defaultdict(set)
        for number, link in enumerate(links):
            for witness in (*link.witnesses, *link.sources):
                linked[witness].add(number)
        families: dict[int, set[int]] = defaultdict(set)
        for one, other in find_sharing([report.narrative for report in self.reports]):
            same_article = self.reports[one].article == self.reports[other].article
            if not same_article and linked[one].isdisjoint(linked[other]):
                families[one] |= {one, other}
        return [
            Link(
                kind=Descent.RELATED,
                witnesses=tuple(sorted(witnesses)),
                score=_NARRATIVE_SCORE,
                evidence=(_SENTENCES,),
            )
            for _, witnesses in sorted(families.items())
        ]


_SENTENCES = "their articles have sentences in common besides the quotation"


def _is_taker(beside: Beside) -> bool:
    return beside.can_give and not beside.can_take


def _took(witness: int, sources: Sequence[int], score: float, evidence: tuple[str, ...]) -> Link:
    return Link(kind=Descent.TOOK, witnesses=(witness,), sources=tuple(sources), score=score, evidence=evidence)
