"""Reports of one utterance in; each beside those it shares most with, and which can be whose source, out.

Whoever came out later, or lacks words that a report has, cannot be its source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from math import exp, log
from typing import NamedTuple

from onrecord.records import Descent, Link
from onrecord.utterances.narrative import share_narrative
from onrecord.utterances.published import is_later, read_period, tell_delay
from onrecord.utterances.reports import Report
from onrecord.utterances.stated import find_outlet, name_key
from onrecord.utterances.wordings import Own, Wordings

ENOUGH = -log(0.05)
MOST_SOURCES = 3  # that a report may have been taken from, before it is left open
SENTENCES = "sentences in common besides the quotation"
_MOST_MEMBERS = 8  # of one wording, the first to come out, that are set beside a report
_SAME = 1e-9


class Beside(NamedTuple):
    """A report beside `other`: what they share, how much that weighs, which of them can be the other's source.

    `apart` says that each has words which the other leaves out.
    """

    weight: float
    shared: Own
    other: int
    can_take: bool
    can_give: bool
    apart: bool


class Tellers:
    """The reports of one utterance, in the order in which they came out."""

    def __init__(self, reports: Sequence[Report]) -> None:
        """Take the reports."""
        self.reports = reports
        self.periods = [read_period(report.published) for report in reports]
        self.wordings = Wordings([report.text for report in reports], [report.verbatim for report in reports])
        self.outlets = [name_key(report.outlet) if report.outlet else None for report in reports]

    @cached_property
    def told(self) -> Sequence[str | None]:
        """The outlet that the speaker told it, by what each report says; its own where it is that."""
        return self._read_outlets([report.told for report in self.reports])

    @cached_property
    def via(self) -> Sequence[str | None]:
        """The outlet, another than its own, through which each report says that it has the words."""
        via = self._read_outlets([report.via for report in self.reports])
        credit = self._read_outlets([report.credit for report in self.reports])
        found = [one or other for one, other in zip(via, credit, strict=True)]
        return [outlet if outlet != own else None for outlet, own in zip(found, self.outlets, strict=True)]

    def _read_outlets(self, stated: Sequence[str | None]) -> list[str | None]:
        known = {outlet for outlet in self.outlets if outlet}
        return [find_outlet(words, known) if words else None for words in stated]

    def find_nearest(self, witness: int) -> list[Beside]:
        """Return the reports that share most with this one, those left out that most likely took it from this one."""
        found = [beside for beside in self._set_beside_all(witness) if beside.weight >= ENOUGH]
        return keep_nearest([beside for beside in found if beside.can_take or not beside.can_give])

    def _set_beside_all(self, witness: int) -> Iterator[Beside]:
        for wording in self.wordings.list_partners(self.wordings.of[witness]):
            for other in self.wordings.members[wording][:_MOST_MEMBERS]:
                if self.reports[other].article != self.reports[witness].article:
                    yield self.set_beside(witness, other)

    def set_beside(self, witness: int, other: int) -> Beside:
        """Return a report beside another."""
        own, wording = self.wordings.of[witness], self.wordings.of[other]
        shared = self.wordings.find_shared(own, wording)
        takes = self.wordings.can_give(wording, own) and not is_later(self.periods[other], self.periods[witness])
        gives = self.wordings.can_give(own, wording) and not is_later(self.periods[witness], self.periods[other])
        apart = not (takes or gives) and self.wordings.are_apart(own, wording)
        return Beside(self.wordings.weigh(shared), shared, other, takes, gives, apart)

    def rate(self, shared: Own) -> float:
        """Return how sure these departures in common make a connection, 0 to 1."""
        return 1 - exp(-self.wordings.weigh(shared))

    def tell(self, shared: Own) -> tuple[str, ...]:
        """Return departures in words."""
        return tuple(dict.fromkeys(self.wordings.departures[number].told for number in shared))

    def take(
        self, witness: int, sources: Sequence[Beside], *, score: float | None = None, stated: tuple[str, ...] = ()
    ) -> Link:
        """Return the link of a report with its source, or the few of which it is one, with all evidence for it."""
        numbers = tuple(beside.other for beside in sources)
        shared = sources[0].shared if len({beside.shared for beside in sources}) == 1 else ()
        narrative = self.reports[witness].narrative
        alike = all(share_narrative(narrative, self.reports[number].narrative) for number in numbers)
        delays = {tell_delay(self.periods[witness], self.periods[number]) for number in numbers}
        delay = delays.pop() if len(delays) == 1 else None
        evidence = (*stated, *self.tell(shared), *([SENTENCES] if alike else []), *([delay] if delay else []))
        score = self.rate(sources[0].shared) if score is None else score
        return Link(kind=Descent.TOOK, witnesses=(witness,), sources=numbers, score=score, evidence=evidence)


def keep_nearest(found: Sequence[Beside]) -> list[Beside]:
    """Return those of most weight."""
    most = max((beside.weight for beside in found), default=0.0)
    return [beside for beside in found if beside.weight >= most - _SAME]
