"""Reports and the links found so far in; those that only what their articles share besides the quotation shows out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from onrecord.records import Descent, Link
from onrecord.utterances.narrative import find_sharing
from onrecord.utterances.tellers import SENTENCES, Tellers

_SCORE = 0.99


def link_by_narrative(tellers: Tellers, links: Sequence[Link]) -> list[Link]:
    """Return the links of reports that none of `links` holds together."""
    linked: dict[int, set[int]] = defaultdict(set)
    for number, link in enumerate(links):
        for witness in (*link.witnesses, *link.sources):
            linked[witness].add(number)
    families: dict[int, set[int]] = defaultdict(set)
    for one, other in find_sharing([report.narrative for report in tellers.reports]):
        same_article = tellers.reports[one].article == tellers.reports[other].article
        if not same_article and linked[one].isdisjoint(linked[other]):
            families[one] |= {one, other}
    return [
        Link(kind=Descent.RELATED, witnesses=tuple(sorted(witnesses)), score=_SCORE, evidence=(SENTENCES,))
        for _, witnesses in sorted(families.items())
    ]
