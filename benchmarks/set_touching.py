"""Two places that touch in, how they should be read out: as one, as two, or as in a pair of texts."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.collation_expected import Edit, Words, expect_readings
from benchmarks.set_cuts import ANY, COSMETIC, NONE, SUBSTANTIVE
from benchmarks.set_rights import Part, Place, Right, Run, UndecidedError, cover, expect_one, make_right
from benchmarks.set_sites import CUTS, Site
from benchmarks.set_witnesses import Witness

_RANKS = (NONE, COSMETIC, SUBSTANTIVE)
_JOINED = frozenset({"word_changed", "number_changed"})


def combine_shown(left: Place, right: Place) -> list[tuple[int, int]]:
    """Return which wordings of two places stand together in some witness."""
    return sorted({(left.shown[index], right.shown[index]) for index in left.shown if index in right.shown})


def expect_pair(witnesses: Sequence[Witness], left: Place, right: Place, length: int) -> Run:
    """Return the descriptions of two places that touch."""
    both = {index: (left.shown[index], right.shown[index]) for index in left.shown if index in right.shown}
    combined = combine_shown(left, right)
    if len(combined) < 2 or len({one for one, _ in combined}) < 2 or len({other for _, other in combined}) < 2:
        raise UndecidedError("no witness sets the two apart")
    if len(combined) == 2:
        return _expect_as_pair(witnesses, (left, right), both, length)
    if any(one and other for one, other in combined) and not {left.site.kind, right.site.kind}.isdisjoint(CUTS):
        raise UndecidedError("words changed beside words left out by the same witness")
    apart = (*expect_one(witnesses, left)[0], *expect_one(witnesses, right)[0])
    kind = _find_joined(left.site, right.site)
    return (apart, (_join(witnesses, kind, left, right),)) if kind else (apart,)


def _find_joined(left: Site, right: Site) -> str | None:
    """Return the kind of one change that two sites may be read as: one word left out beside a change may be its own."""
    if left.kind == right.kind:
        return left.kind if left.kind in _JOINED else None
    cut, change = (left, right) if left.kind == "cut_unmarked" else (right, left)
    one_word = cut.kind == "cut_unmarked" and max(len(words) for words in cut.folded) == 1
    return "word_changed" if one_word and change.kind == "word_changed" else None


def _join(witnesses: Sequence[Witness], kind: str, left: Place, right: Place) -> Right:
    site = Site(kind, left.site.start, right.site.end, ("", ""), frozenset())
    severity, change = _combine(left.site, right.site)
    return make_right(kind, cover(witnesses, site), severity, change if left.site.kind == right.site.kind else ())


def _combine(*sites: Site) -> tuple[frozenset[str], frozenset[str]]:
    """Return the severities and changes of sites as one: as severe as the worst of them."""
    least = max(min(_RANKS.index(severity) for severity in site.severity) for site in sites)
    severity = {rank for site in sites for rank in site.severity if _RANKS.index(rank) >= least}
    return frozenset(severity), frozenset().union(*(site.change for site in sites))


def _expect_as_pair(
    witnesses: Sequence[Witness], places: tuple[Place, Place], both: dict[int, tuple[int, int]], length: int
) -> Run:
    """Return the descriptions of two places where the witnesses have but two texts between them."""
    texts = sorted(set(both.values()))
    samples = [next(index for index in both if both[index] == text) for text in texts]
    edits = []
    for place in places:
        one, other = (" ".join(witnesses[index].words(place.site.start, place.site.end)) for index in samples)
        edits.append(Edit(place.site.kind, place.site.start, place.site.end, one, other))
    run = []
    for readings in expect_readings(edits, length):
        run.append(tuple(_read_pair(witnesses, places, both, samples, reading) for reading in readings))
    return tuple(run)


def _read_pair(
    witnesses: Sequence[Witness],
    places: tuple[Place, Place],
    both: dict[int, tuple[int, int]],
    samples: Sequence[int],
    reading: tuple[str, Words, Words],
) -> Right:
    """Return a reading of two texts as one of all witnesses that have either, each with what it changed inside."""
    kind, *sides = reading
    parts: list[Part] = [frozenset()] * len(witnesses)
    for index, text in both.items():
        sample, side = next((n, words) for n, words in zip(samples, sides, strict=True) if both[n] == text)
        parts[index] = _find_own_words(witnesses[index], witnesses[sample], side, places)
    for place in places:
        own = [witnesses[index].words(place.site.start, place.site.end) for index in samples]
        if place.site.kind == kind and own == sides:
            return make_right(kind, parts, place.site.severity, place.site.change)
    return make_right(kind, parts, ANY)


def _find_own_words(witness: Witness, sample: Witness, side: Words, places: Sequence[Place]) -> Part:
    """Return what a witness may have where another that has the same text but for changes inside has `side`."""
    for place in places:
        span = place.site.start, place.site.end
        if sample.words(*span) == side:
            return frozenset({witness.words(*span)})
    start, end = places[0].site.start, places[1].site.end
    return frozenset({side}) if witness.words(start, end) == sample.words(start, end) else frozenset()
