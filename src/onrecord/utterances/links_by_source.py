"""Reports in; the links that they state themselves ("according to the Ledger", "told the Ledger") out.

Through whom a report has the words is its source. To whom the speaker said them is where they began; the report may
have them through another that says the same, most likely through that with which it shares most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from onrecord.records import Descent, Link
from onrecord.utterances.stated import find_outlet
from onrecord.utterances.tellers import MOST_SOURCES, Beside, Tellers, keep_nearest

_SCORE = 0.99
_MOST_TELLERS = 64  # reports that name one outlet, the first to come out, that are set beside a report


def link_by_source(tellers: Tellers) -> list[Link]:
    """Return the links that reports state."""
    of_outlet, telling = _index(tellers.outlets), _index(tellers.told)
    links: list[Link] = []
    families: dict[tuple[str, Descent], list[int]] = defaultdict(list)
    for witness, (via, told) in enumerate(zip(tellers.via, tellers.told, strict=True)):
        named = via or (told if told != tellers.outlets[witness] else None)
        if named is None:
            continue
        others = [*of_outlet[named], *([] if via else telling[named][:_MOST_TELLERS])]
        sources = _find_sources(tellers, witness, others)
        if 0 < len(sources) <= MOST_SOURCES:
            stated = (f"it names {_write(tellers, witness, named)}",)
            links.append(tellers.take(witness, sources, score=_SCORE, stated=stated))
        else:
            families[named, Descent.RELATED if sources else Descent.SHARED_SOURCE].append(witness)
    return links + [_link(tellers, *key, witnesses) for key, witnesses in sorted(families.items())]


def _index(outlets: Sequence[str | None]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for report, outlet in enumerate(outlets):
        if outlet:
            found[outlet].append(report)
    return found


def _find_sources(tellers: Tellers, witness: int, others: Sequence[int]) -> list[Beside]:
    article = tellers.reports[witness].article
    found = [
        tellers.set_beside(witness, other)
        for other in dict.fromkeys(others)
        if other != witness and tellers.reports[other].article != article
    ]
    return keep_nearest([beside for beside in found if beside.can_take])


def _link(tellers: Tellers, named: str, kind: Descent, witnesses: Sequence[int]) -> Link:
    written = min(_write(tellers, witness, named) for witness in witnesses)
    told = "it names" if len(witnesses) == 1 else "both name" if len(witnesses) == 2 else "all name"
    return Link(
        kind=kind,
        witnesses=tuple(witnesses),
        named=written if kind == Descent.SHARED_SOURCE else None,
        score=_SCORE,
        evidence=(f"{told} {written}",),
    )


def _write(tellers: Tellers, witness: int, named: str) -> str:
    """Return the outlet as the report writes it."""
    report = tellers.reports[witness]
    stated = (report.via, report.credit, report.told)
    return next(words for words in stated if words and find_outlet(words, {named}) == named)
