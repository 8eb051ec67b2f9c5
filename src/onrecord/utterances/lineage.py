"""The reports of one utterance in; who most likely took it from whom, and how many independent origins there are, out.

Its method is that of textual criticism: what copies inherit are departures from what was said that others lack
(`onrecord.utterances.departures`), times and words give the direction (`onrecord.utterances.tellers`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.errors import InputError
from onrecord.records import Lineage, Link
from onrecord.utterances.links_by_narrative import link_by_narrative
from onrecord.utterances.links_by_source import link_by_source
from onrecord.utterances.links_by_words import link_by_words
from onrecord.utterances.origins import count_origins
from onrecord.utterances.published import read_period
from onrecord.utterances.reports import Report
from onrecord.utterances.tellers import Tellers


def trace_lineage(reports: Sequence[Report]) -> Lineage:
    """Return the lineage of `reports`, whose indices are their places there; it does not depend on their order.

    Time grows with the different wordings and with the length of the articles, not with the square of the reports.

    Raises InputError where two reports have one id.

    >>> whole, cut = "The guns on our side of the river need shells", "The guns need shells"
    >>> texts = ((whole, "10:00"), (cut, "11:00"), (cut, "14:00"))
    >>> reports = [
    ...     Report(id=time, article=time, text=text, published=f"2023-02-13T{time}Z") for text, time in texts
    ... ]
    >>> trace_lineage(reports).links[0].evidence
    ('the same cut after “The guns”', 'published 3 hours later')
    """
    ordered = sorted(range(len(reports)), key=lambda number: _order(reports[number]))
    if len({report.id for report in reports}) < len(reports):
        ids = sorted(report.id for report in reports)
        twice = next(one for one, other in pairwise(ids) if one == other)
        raise InputError(f"trace_lineage: report {twice!r} is given twice; expected each report once")
    tellers = Tellers([reports[number] for number in ordered])
    links = _find_links(tellers)
    origins, certain = count_origins(tellers, links)
    return number_lineage(Lineage(links=tuple(links), origins=origins, certain=certain), ordered)


def number_lineage(lineage: Lineage, numbers: Sequence[int]) -> Lineage:
    """Return `lineage` with the report of each index under its number in `numbers`."""
    links = sorted(
        (_place(link, numbers) for link in lineage.links), key=lambda link: (link.witnesses, link.sources, link.kind)
    )
    return replace(lineage, links=tuple(links))


def _find_links(tellers: Tellers) -> list[Link]:
    links = link_by_source(tellers)
    links += link_by_words(tellers, {witness for link in links if link.directed for witness in link.witnesses})
    return links + link_by_narrative(tellers, links)


def _order(report: Report) -> tuple[bool, str, str]:
    """Return what reports are ordered by: when they came out, those of which that is not known last, then their ids."""
    period = read_period(report.published)
    return period is None, period.first.isoformat() if period else "", report.id


def _place(link: Link, numbers: Sequence[int]) -> Link:
    return replace(
        link,
        witnesses=tuple(sorted(numbers[witness] for witness in link.witnesses)),
        sources=tuple(sorted(numbers[source] for source in link.sources)),
    )
