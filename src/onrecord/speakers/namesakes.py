"""Namings of one full name in, those of each of its bearers out.

A full name is one person's in the news, unless something speaks against it: roles in different fields, in articles
about different things. A name of common words alone ("John Smith") is one person's only where something speaks for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.speakers import known_bodies, lexicon
from onrecord.speakers.comparing import COMMON_WORDS, in_one_form, is_own_acronym
from onrecord.speakers.evidence import Evidence, Profile, are_hardly_near, are_rather_near, is_sparse, weigh_evidence
from onrecord.speakers.names import Name, Sort, parse_name
from onrecord.speakers.namings import Naming
from onrecord.speakers.owners import is_national
from onrecord.speakers.places import country_of

_WELL_KNOWN = 5  # articles that name one bearer of a name ...
_KNOWN_BEST = 9  # ... and how many times more than name another, for a name alone to mean the one
_KNOWN = (*known_bodies.WELL_KNOWN.values(), *known_bodies.OTHER_NAMES.values(), "Kremlin")
_ONLY = frozenset(in_one_form(parse_name(name).telling) for name in _KNOWN)

Bearer = tuple[Profile, list[Naming]]


def is_only_one(name: Name) -> bool:
    """Say whether a body's name is so much its own that no other has it.

    >>> is_only_one(parse_name("Russian Defence Ministry")), is_only_one(parse_name("Defence Ministry"))
    (True, False)
    """
    if name.sort is not Sort.BODY:
        return False
    if name.acronym:
        return is_own_acronym(name.acronym) or name.acronym in known_bodies.ONE_BODY
    if is_national(name):
        return any(country_of(word) for word in name.telling)
    rest = set(name.telling) - lexicon.FEDERAL_CHAMBERS
    if rest < set(name.telling) and len(rest) > 1 and rest <= lexicon.FEDERAL_COMMITTEES:
        return True
    return in_one_form(name.telling) in _ONLY or not set(name.telling) <= COMMON_WORDS


def needed_for_one(name: Name) -> Evidence:
    """Return how much must speak for two namings of this full name being of one speaker."""
    if name.sort is Sort.PERSON:
        given = (word for word in name.given if len(word) > 1)
        common = name.last in lexicon.COMMON_NAMES and all(word in lexicon.COMMON_GIVEN for word in given)
        return Evidence.SOME if common else Evidence.NONE
    if is_only_one(name):
        return Evidence.NONE
    return Evidence.UTTERANCE if is_national(name) else Evidence.SOME


def is_far_better_known(first: int, second: int) -> bool:
    """Say whether one whom `first` articles name is meant by a name alone, rather than one whom `second` name."""
    return first >= _WELL_KNOWN and first >= _KNOWN_BEST * second


def tell_namesakes(namings: Sequence[Naming], *, needed: Evidence = Evidence.SOME) -> list[list[Naming]]:
    """Return the namings of one name by bearer: an article that says too little is of the one whom the others name.

    `needed` is how much must speak for two of them being of one bearer.
    """
    bearers: list[Bearer] = []
    sparse: list[Naming] = []
    for naming in namings:
        profile = Profile.of([naming])
        if is_sparse(profile):
            sparse.append(naming)
            continue
        near = [item for item in bearers if _are_one(item[0], profile, naming.whole, needed)]
        bearers = [item for item in bearers if not any(item is other for other in near)]
        members = [member for _, own in near for member in own] + [naming]
        for other, _ in near:
            profile.add(other)
        bearers.append((profile, members))
    bearers = _join_few(_join_all(bearers) if needed is Evidence.NONE else bearers)
    if len(bearers) == 1:
        return [[*bearers[0][1], *sparse]]
    return [*(members for _, members in bearers), *([sparse] if sparse else [])]


def _are_one(bearer: Profile, profile: Profile, name: Name, needed: Evidence) -> bool:
    """Say whether enough speaks for one bearer. Few bodies have one acronym, so that for an acronym less is enough."""
    if name.acronym and are_hardly_near(bearer, profile):
        return True
    if name.sort is Sort.PERSON and are_rather_near(bearer, profile):
        return True
    return weigh_evidence(bearer, profile) >= max(needed, Evidence.SOME)


def _join_all(bearers: list[Bearer]) -> list[Bearer]:
    """Return the bearers of one name as one, but those whom something speaks against being one.

    Those of whom no role tells the field are of the only one there is; of two, nobody knows of which.
    """
    ranked = sorted(bearers, key=lambda item: (-len(item[1]), item[1][0].key.article))
    told = [item for item in ranked if item[0].fields]
    plain = [item for item in ranked if not item[0].fields]
    found: list[Bearer] = []
    for item in told:
        _join_or_add(item, found)
    if len(found) > 1:
        return found + plain
    for item in plain:
        _join_or_add(item, found)
    return found


def _join_or_add(item: Bearer, found: list[Bearer]) -> None:
    """Join `item` to the only one of `found` whom nothing speaks against, else add it as one more."""
    fitting = [other for other in found if weigh_evidence(other[0], item[0]) > Evidence.AGAINST]
    if len(fitting) != 1:
        found.append(item)
        return
    fitting[0][0].add(item[0])
    fitting[0][1].extend(item[1])


def _join_few(bearers: list[Bearer]) -> list[Bearer]:
    """Return the bearers of one name, the few joined to one who is far better known where nothing is against it."""
    if len(bearers) < 2:
        return bearers
    first, *others = sorted(bearers, key=lambda item: (-len(item[1]), item[1][0].key.article))
    if not is_far_better_known(len(first[1]), len(others[0][1])):
        return bearers
    left = []
    for profile, members in others:
        if weigh_evidence(first[0], profile) > Evidence.AGAINST:
            first[1].extend(members)
        else:
            left.append((profile, members))
    return [first, *left]
