"""Reports in; the links that departures in common show out.

Each report is set beside those with which it shares most. Where one of two can be the source and the other cannot, the
one most likely is; where both can, who took it from whom remains open; where neither can, both have it from a source
that is not on record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from onrecord.records import Descent, Link
from onrecord.utterances.narrative import is_same_article
from onrecord.utterances.stated import is_agency
from onrecord.utterances.tellers import MOST_SOURCES, Beside, Tellers
from onrecord.utterances.wordings import Own

_Families = dict[tuple[Descent, Own], set[int]]


def link_by_words(tellers: Tellers, stated: Collection[int]) -> list[Link]:
    """Return the links of reports other than those whose source is `stated`, and of those that share a source."""
    links: list[Link] = []
    families: _Families = defaultdict(set)
    for witness in range(len(tellers.reports)):
        if witness in stated:
            continue
        near = tellers.find_nearest(witness)
        sources = [beside for beside in near if beside.can_take]
        if sources and _is_clear(sources) and not _is_one_text(tellers, witness, sources):
            links.append(tellers.take(witness, sources))
            continue
        for beside in sources or near:
            kind = Descent.SHARED_SOURCE if beside.apart else Descent.RELATED
            families[kind, beside.shared] |= {witness, beside.other}
    return links + _link_families(tellers, families)


def _is_clear(sources: Sequence[Beside]) -> bool:
    return len(sources) <= MOST_SOURCES and not any(beside.can_give for beside in sources)


def _is_one_text(tellers: Tellers, witness: int, sources: Sequence[Beside]) -> bool:
    """Say whether the articles are mostly one text, which both may have from an agency."""
    narrative = tellers.reports[witness].narrative
    return any(
        not is_agency(tellers.outlets[beside.other])
        and is_same_article(narrative, tellers.reports[beside.other].narrative)
        for beside in sources
    )


def _link_families(tellers: Tellers, families: _Families) -> list[Link]:
    return [
        Link(kind=kind, witnesses=tuple(sorted(witnesses)), score=tellers.rate(shared), evidence=tellers.tell(shared))
        for (kind, shared), witnesses in sorted(families.items())
    ]
