"""A base utterance in, a plan out: the sites where its witnesses may differ, and where these may begin and end.

Sites lie apart (two words between them), touch in pairs, or lie one inside the other. What a careful reader could not
tell from the texts is not planned: words left out, or moved, beside words like those at their edges, cuts that touch
or cross, anything inside a block that moves, a change beside a denial or beside words that a bracket stands for, a
cut within three words of another, anything within three words of a paraphrase.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from benchmarks import set_changes as changes
from benchmarks import set_stretches as stretches
from benchmarks.set_bases import Word
from benchmarks.set_lexicon import DENIALS
from benchmarks.set_sites import CUTS, OUTER, Base, Site

MAKERS = {
    "other": changes.change_other,
    "synonym": changes.change_synonym,
    "hedge": changes.change_hedge,
    "name": changes.change_name,
    "form": changes.change_form,
    "function": changes.change_function,
    "spelling": changes.change_spelling,
    "number": changes.change_number,
    "denial": changes.deny,
    "hedge put in": changes.hedge,
    "cut": stretches.cut,
    "condition": stretches.cut_condition,
    "bracket": stretches.bracket,
    "move": stretches.move,
    "paraphrase": stretches.paraphrase,
}
_APART = 2
_FAR_APART = 4
_TRIES = 100
_TOUCHING = frozenset({"word_changed", "number_changed", "spelling"})
_INSIDE_PARAPHRASE = frozenset({"word_changed", "spelling"})
_ORDER = {"denial": 0, "hedge put in": 0, "bracket": 0, "spelling": 1, "number": 1, "cut": 3}
"""First what adds slots, then what replaces them, last what takes many: so that no site sees its words change."""


@dataclass
class Plan:
    """The words of a base, its sites in order (outer before inner), and the slots where witnesses may begin or stop."""

    words: list[Word]
    sites: list[Site]
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    @property
    def length(self) -> int:
        """How many slots there are."""
        return len(self.words)

    def closes_sentence(self, at: int) -> bool:
        """Say whether a sentence ends with a slot, and another begins after it."""
        return at + 1 < self.length and self.words[at].sentence != self.words[at + 1].sentence

    def outer(self, number: int) -> list[int]:
        """Return the sites that site `number` lies in."""
        return [other for other, site in enumerate(self.sites) if site.holds(self.sites[number])]


def make_plan(words: list[Word], texts: Sequence[Sequence[str]], rng: random.Random, count: int) -> Plan:
    """Return a plan with up to `count` sites, of kinds chosen alike often."""
    base = Base(words, texts, rng)
    sites: list[Site] = []
    for name in sorted(rng.choices(list(MAKERS), k=count), key=lambda name: _ORDER.get(name, 2)):
        for _ in range(_TRIES):
            if _try(base, sites, name, rng):
                break
    plan = Plan(base.words, sorted(sites, key=lambda site: (site.start, -site.end)))
    _plan_ends(plan, rng)
    return plan


def _try(base: Base, sites: list[Site], name: str, rng: random.Random) -> bool:
    before = list(base.words)
    at = rng.randrange(len(base.words))
    if sites and rng.random() < 0.3:
        near = rng.choice(sites)
        at = min(len(base.words) - 1, rng.choice((near.end, near.start, max(0, near.start - 1))))
    site = MAKERS[name](base, at)
    if site is None:
        base.words[:] = before
        return False
    added = len(base.words) - len(before)
    moved = [
        replace(old, start=old.start + added, end=old.end + added) if old.start >= site.start else old for old in sites
    ]
    moved = moved if added else sites
    if not _fits(base.words, site, moved):
        base.words[:] = before
        return False
    sites[:] = [*moved, site]
    base.own |= {folded for words in site.folded for folded in words}
    return True


def _fits(words: Sequence[Word], site: Site, sites: Sequence[Site]) -> bool:
    if site.kind in CUTS and not _stands_apart(words, site):
        return False
    touching = [other for other in sites if site.end == other.start or other.end == site.start]
    if len(touching) > 1 or any(_is_touched(other, sites) for other in touching):
        return False
    return all(_may_stand(words, site, other) for other in sites)


def _is_touched(site: Site, sites: Sequence[Site]) -> bool:
    return any(site.end == other.start or other.end == site.start for other in sites)


def _may_stand(words: Sequence[Word], one: Site, other: Site) -> bool:
    if one.end <= other.start or other.end <= one.start:
        left, right = (one, other) if one.end <= other.start else (other, one)
        far = "paraphrase" in (left.kind, right.kind) or {left.kind, right.kind} <= CUTS
        apart = _FAR_APART if far else _APART
        return _may_touch(left, right) if left.end == right.start else _count_words(words, left, right) >= apart
    if one.holds(other) or other.holds(one):
        outer, inner = (one, other) if one.holds(other) else (other, one)
        return _may_hold(outer, inner)
    return False


def _count_words(words: Sequence[Word], left: Site, right: Site) -> int:
    return sum(bool(word.core) for word in words[left.end : right.start])


def _may_touch(left: Site, right: Site) -> bool:
    kinds = {left.kind, right.kind}
    if any(not DENIALS.isdisjoint(words) for site in (left, right) for words in site.folded):
        return False
    if "bracketed" in kinds:
        note, other = (left, right) if left.kind == "bracketed" else (right, left)
        same_length = len({len(words) for words in other.folded}) == 1
        return not note.folded[0] and same_length and other.kind in ("word_changed", "spelling")
    return kinds <= _TOUCHING or (len(kinds & CUTS) == 1 and bool(kinds & {"word_changed", "spelling"}))


def _may_hold(outer: Site, inner: Site) -> bool:
    margin = min(inner.start - outer.start, outer.end - inner.end)
    if outer.kind == "paraphrase":
        return inner.kind in _INSIDE_PARAPHRASE and margin > 0
    if outer.kind in CUTS:
        return margin >= _APART or inner.kind in _TOUCHING
    return False


def _stands_apart(words: Sequence[Word], cut: Site) -> bool:
    """Say whether no words left out are like those beside them, so that only these can be the ones left out."""
    filled = [(at, word.folded) for at, word in enumerate(words) if word.folded]
    inside = [folded for at, folded in filled if cut.start <= at < cut.end]
    before = [folded for at, folded in filled if at < cut.start]
    after = [folded for at, folded in filled if at >= cut.end]
    if not inside or (before and before[-1][-1] == inside[-1][-1]):
        return False
    return not (after and after[0][0] == inside[0][0])


def _plan_ends(plan: Plan, rng: random.Random) -> None:
    """Choose up to three slots where witnesses may begin, and three where they may stop."""
    half = plan.length // 2
    for found, slots in ((plan.starts, range(2, half)), (plan.ends, range(plan.length - half, plan.length - 1))):
        borders = [at for at in slots if plan.words[at - 1].trail]
        chosen = rng.sample(borders, min(2, len(borders))) + rng.sample(list(slots), min(2, len(slots)))
        for at in chosen:
            if all(abs(at - other) > _APART for other in found) and _may_end(plan, at, found is plan.starts):
                found.append(at)


def _may_end(plan: Plan, at: int, is_start: bool) -> bool:
    end = Site("cut_unmarked", 0, at, ("", ""), frozenset()) if is_start else None
    end = end or Site("cut_unmarked", at, plan.length, ("", ""), frozenset())
    inside, beside = (plan.words[0], plan.words[at]) if is_start else (plan.words[-1], plan.words[at - 1])
    if not beside.core or not inside.core or not plan.words[at].core or inside.folded == beside.folded:
        return False
    return all(_may_end_at(plan, site, at) for site in plan.sites)


def _may_end_at(plan: Plan, site: Site, at: int) -> bool:
    """Say whether a text may end at a slot as far as a site goes: inside a cut, apart from it, or beside a change."""
    if site.kind == "paraphrase":
        return not site.start - _FAR_APART < at < site.end + _FAR_APART
    if site.start < at < site.end:
        return site.kind in OUTER
    if at not in (site.start, site.end):
        return True
    same_length = len({len(words) for words in site.folded}) == 1
    return site.kind in ("word_changed", "spelling") and same_length and not _is_touched(site, plan.sites)
