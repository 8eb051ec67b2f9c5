"""A place of a plan and its witnesses in, how it should be read out: kinds, words of each witness, severities.

`ABSENT` stands for having no part in a reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from benchmarks.collation_expected import Words
from benchmarks.set_cuts import ANY, may_limit
from benchmarks.set_sites import CUTS, Site
from benchmarks.set_witnesses import Witness

ABSENT: None = None
ENDS = frozenset({"starts_later", "ends_earlier"})
_CHANGE_WORDS, _PARAPHRASE_WORDS = 3, 5

Part = frozenset[Words | None]
"""What a witness may have in a reading; empty: anything."""


@dataclass(frozen=True)
class Right:
    """A reading as it should be: the kinds that it may have, what each witness may have, how severe it may be."""

    kinds: frozenset[str]
    words: tuple[Part, ...]
    severity: frozenset[str]
    change: frozenset[str] = frozenset()


Description = tuple[Right, ...]
Run = tuple[Description, ...]
"""Every acceptable description of one place: each a list of readings."""


class UndecidedError(Exception):
    """The texts do not tell what is right."""


@dataclass(frozen=True)
class Place:
    """A site, or an end of some witness, with the wording of each witness that covers it."""

    site: Site
    shown: dict[int, int]

    @property
    def is_reading(self) -> bool:
        """Whether witnesses that cover it have it in two or more wordings."""
        return len(set(self.shown.values())) > 1


def expect_one(witnesses: Sequence[Witness], place: Place) -> Run:
    """Return how a place that touches no other is told; where blocks change places, either of them or both may be."""
    site = place.site
    stretches = [(site.start, site.end)]
    if site.kind == "order_changed":
        stretches += [(site.start, site.middle), (site.middle, site.end)]
    told = [replace(site, start=start, end=end) for start, end in stretches]
    severity = rate(witnesses, site)
    return tuple((make_right(site.kind, cover(witnesses, one), severity, site.change),) for one in told)


def make_right(kind: str, words: Iterable[Part], severity: frozenset[str], change: Iterable[str] = ()) -> Right:
    """Return a reading of a kind, or of what it may be called as well by the number of its words."""
    parts = tuple(words)
    longest = max((len(words) for part in parts for words in part if words is not None), default=0)
    kinds = {kind}
    if kind == "word_changed" and longest > _CHANGE_WORDS:
        kinds.add("paraphrase")
    if kind == "paraphrase" and longest <= _PARAPHRASE_WORDS:
        kinds.add("word_changed")
    return Right(frozenset(kinds), parts, severity, frozenset(change if kind == "word_changed" else ()))


def cover(witnesses: Sequence[Witness], site: Site) -> tuple[Part, ...]:
    """Return what each witness may have in the reading of a stretch."""
    return tuple(find_part(witness, site) for witness in witnesses)


def find_part(witness: Witness, site: Site) -> Part:
    """Return what one witness may have in the reading of a stretch."""
    if site.kind == "starts_later" and witness.start >= site.end:
        return frozenset({()} if witness.start == site.end else {ABSENT, ()})
    if site.kind == "ends_earlier" and witness.end <= site.start:
        return frozenset({()} if witness.end == site.start else {ABSENT, ()})
    if witness.end <= site.start or witness.start >= site.end:
        return frozenset({ABSENT})
    there = witness.words(site.start, site.end)
    for number, other in enumerate(witness.plan.sites):
        overlaps = other.start < site.end and site.start < other.end
        inside = site.start <= other.start and other.end <= site.end
        if overlaps and not inside and other.kind != "order_changed" and witness.shows(number):
            return frozenset({ABSENT, there}) if other.kind in CUTS else frozenset({ABSENT})
    if witness.start > site.start or witness.end < site.end:
        return frozenset({ABSENT, there})
    return frozenset({there})


def rate(witnesses: Sequence[Witness], site: Site) -> frozenset[str]:
    """Return how severe a site is: of words left out that one witness has in part, or otherwise, it may be any."""
    if site.kind == "paraphrase" and _changes_inside(witnesses, site):
        return ANY
    if site.kind not in CUTS | ENDS:
        return site.severity
    own = {folded for word in witnesses[0].plan.words[site.start : site.end] for folded in word.folded}
    for witness in witnesses:
        if may_limit(set(witness.words(site.start, site.end)) - own) or _hides_end(witness, site):
            return ANY
    return site.severity


def _changes_inside(witnesses: Sequence[Witness], site: Site) -> bool:
    """Say whether a witness changes a hedge or a name inside a stretch."""
    return any(
        site.holds(other) and not other.change.isdisjoint({"hedge", "name"}) and witness.shows(number)
        for witness in witnesses
        for number, other in enumerate(witness.plan.sites)
    )


def _hides_end(witness: Witness, site: Site) -> bool:
    """Say whether words left out in this stretch have the end of a sentence in them that the text does not show."""
    plan = witness.plan
    for number, other in enumerate(plan.sites):
        if other.kind in CUTS and other != site and other.start < site.end and site.start < other.end:
            closed = [at for at in range(other.start, other.end) if plan.closes_sentence(at)]
            shown = other.kind == "cut_unmarked" and other.end - 1 in closed
            if closed and not shown and witness.shows(number):
                return True
    return False
