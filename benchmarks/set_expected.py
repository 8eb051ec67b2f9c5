"""Witnesses of a plan in, the readings that are right out: runs of places, each with every acceptable description.

The rules, as a careful reader would have them:

- A site is a reading where witnesses that cover all of it have it in two or more wordings. Its words are those of each
  witness there, with whatever else that witness changed inside.
- A witness that begins or stops inside the site, or that cut words across it, may be left out of the reading or have
  a part with the words that it has there. One that has none of it because it begins later or stops earlier has no
  part; one that cut a stretch around the site has none, or "". One that says a stretch around it in other words has
  none.
- Each place where a witness begins after another is a reading from the first word of all to there. Beginning still
  later is a second reading, from the first word again or from where the other began.
- Of two blocks that change places either may be the one that moved, or both are.
- Changes of one kind that touch may be one reading or two, and are one where every witness has both or neither. Two
  sites that touch and of which every witness has both, or every one just one, are read as in a pair of texts
  (`benchmarks.collation_expected`): which of the words a changed one stood for cannot be known beside words left out.
- A change of more than three words may be called a paraphrase, and a paraphrase of up to five a change.
- What is changed inside a stretch that another witness says in other words may be told with that stretch alone.
- A reading of several rival wordings is as severe as its worst pair of wordings.

`ABSENT` stands for having no part in a reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from benchmarks.set_cuts import NONE, rate_cut
from benchmarks.set_plans import Plan
from benchmarks.set_rights import (
    ABSENT,
    ENDS,
    Part,
    Place,
    Run,
    UndecidedError,
    cover,
    expect_one,
    find_part,
    make_right,
    rate,
)
from benchmarks.set_sites import CUTS, Site
from benchmarks.set_touching import combine_shown, expect_pair
from benchmarks.set_witnesses import Witness


def expect_runs(plan: Plan, witnesses: Sequence[Witness]) -> list[Run]:
    """Return what is right; raises UndecidedError where the texts do not tell."""
    found = _find_places(plan, witnesses)
    places = [place for place in found if place.is_reading]
    ends = {kind: [place for place in places if place.site.kind == kind] for kind in ENDS}
    _check_crossings(found)
    runs: list[Run] = []
    paired: set[int] = set()
    for at, place in enumerate(places):
        beside = [other for other, near in enumerate(places) if near.site.start == place.site.end]
        if at in paired:
            continue
        if len(beside) > 1:
            raise UndecidedError("three places touch")
        if beside and _is_plain_pair(place, places[beside[0]], ends):
            paired.add(beside[0])
            runs.append((*expect_pair(witnesses, place, places[beside[0]], plan.length), *_pass_over(place, places)))
        elif place.site.kind not in ENDS or len(ends[place.site.kind]) == 1:
            runs.append((*expect_one(witnesses, place), *_pass_over(place, places)))
        elif place == ends[place.site.kind][0]:
            runs.append(_expect_ends(witnesses, ends[place.site.kind]))
    return runs


def _pass_over(place: Place, places: Sequence[Place]) -> Run:
    """Return that nothing need be told of a place inside one where some say it in other words altogether."""
    return ((),) if any(near.site.kind == "paraphrase" and near.site.holds(place.site) for near in places) else ()


def _is_plain_pair(left: Place, right: Place, ends: dict[str, list[Place]]) -> bool:
    """Say whether two places that touch are read together; an end of several, beside a change, is read by itself."""
    if all(len(ends.get(place.site.kind, ())) < 2 for place in (left, right)):
        return True
    if len(combine_shown(left, right)) == 2:
        raise UndecidedError("the end of several texts beside a change")
    return False


def _find_places(plan: Plan, witnesses: Sequence[Witness]) -> list[Place]:
    places = []
    for number, site in enumerate(plan.sites):
        shown = {index: witness.shows(number) for index, witness in enumerate(witnesses)}
        places.append(Place(site, {index: wording for index, wording in shown.items() if wording is not None}))
    first, *starts = sorted({witness.start for witness in witnesses})
    last, *ends = sorted({witness.end for witness in witnesses}, reverse=True)
    for at in starts:
        site = Site("starts_later", first, at, ("", ""), rate_cut(plan.words, first, at, NONE, before=False))
        places.append(
            Place(site, {n: int(one.start == at) for n, one in enumerate(witnesses) if one.start in (first, at)})
        )
    for at in ends:
        site = Site("ends_earlier", at, last, ("", ""), rate_cut(plan.words, at, last, NONE, after=False))
        places.append(Place(site, {n: int(one.end == at) for n, one in enumerate(witnesses) if one.end in (last, at)}))
    return sorted(places, key=lambda place: (place.site.start, -place.site.end))


def _check_crossings(places: Sequence[Place]) -> None:
    """An end inside words that another witness cut is clear only beside one that has all of them."""
    for place in places:
        for end in places:
            if end.site.kind in ENDS and place.site.kind in CUTS and any(place.shown.values()):
                border = end.site.end if end.site.kind == "starts_later" else end.site.start
                crossed = place.site.start < border < place.site.end
                if crossed and not _has_whole(place, end):
                    raise UndecidedError("an end inside words left out")


def _has_whole(cut: Place, end: Place) -> bool:
    return any(not wording and end.shown.get(index) == 0 for index, wording in cut.shown.items())


def _expect_ends(witnesses: Sequence[Witness], places: Sequence[Place]) -> Run:
    """Return both ways to tell of ends one after the other: each from the first word, or each from the one before."""
    sites = [place.site for place in places]
    whole = tuple(make_right(site.kind, cover(witnesses, site), rate(witnesses, site)) for site in sites)
    pieces = []
    at_start = places[0].site.kind == "starts_later"
    borders = sorted({border for place in places for border in (place.site.start, place.site.end)})
    for start, end in pairwise(borders):
        words = witnesses[0].plan.words
        severity = rate_cut(words, start, end, NONE, before=not at_start, after=at_start)
        site = Site(places[0].site.kind, start, end, ("", ""), severity)
        parts = [_find_piece(witness, site, at_start=at_start) for witness in witnesses]
        pieces.append(make_right(site.kind, tuple(parts), rate(witnesses, site)))
    return whole, tuple(pieces)


def _find_piece(witness: Witness, site: Site, *, at_start: bool) -> Part:
    if witness.start >= site.end or witness.end <= site.start:
        beside = witness.start == site.end if at_start else witness.end == site.start
        return frozenset({()}) if beside else frozenset({ABSENT, ()})
    return find_part(witness, site)
