"""Two clusters whose names are forms of one name in, whether enough besides the names speaks for one speaker out."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.speakers import lexicon
from onrecord.speakers.comparing import COMMON_WORDS, Relation, are_plain_forms, in_one_form, is_own_acronym, relate
from onrecord.speakers.evidence import (
    Evidence,
    are_of_one_story,
    are_rather_near,
    have_other_roles,
    share_any_role,
    share_field,
    share_most,
    share_role,
    weigh_evidence,
)
from onrecord.speakers.names import Name, Sort
from onrecord.speakers.namesakes import needed_for_one
from onrecord.speakers.partition import Cluster
from onrecord.speakers.spelling import Alike, compare_words


def is_enough(relation: Relation, one: Cluster, other: Cluster) -> bool:
    """Say whether enough speaks for clusters that stand to each other like this being of one speaker."""
    if relation < Relation.KIN:
        return False
    evidence = weigh_evidence(one.profile, other.profile)
    if relation is Relation.FULL:
        return evidence >= _needed_for_one(one, other) or _are_one_person(one, other)
    if relation is Relation.VARIANT:
        return evidence >= _needed_for_variant(one, other) and _are_spelt_out(one, other)
    if relation is Relation.LOOSE:
        alone = share_role(one.profile, other.profile) or not _name_both(one, other)
        return evidence >= Evidence.STRONG and alone and _are_spelt_out(one, other)
    return evidence >= Evidence.SOME and share_role(one.profile, other.profile)


def relate_clusters(one: Cluster, other: Cluster) -> Relation:
    """Return the closest relation of a name of one to a name of the other, CLASH where two of them exclude each other
    and none is in both.
    """
    found = [relate(left, right) for left, right in _pairs(one, other)]
    return Relation.CLASH if Relation.CLASH in found and Relation.FULL not in found else max(found)


def are_namesakes(one: Cluster, other: Cluster) -> bool:
    """Say whether two clusters have one full name and yet were not joined for it."""
    return one is not other and any(name.sort is not Sort.WORD for name in one.names & other.names)


def _needed_for_one(one: Cluster, other: Cluster) -> Evidence:
    """Return what one full name asks for."""
    full = [name for name in (*_sorted_names(one), *_sorted_names(other)) if name.sort is not Sort.WORD]
    return max(map(needed_for_one, full))


def _are_one_person(one: Cluster, other: Cluster) -> bool:
    """Say whether less is enough for a person's full name that has an initial more in one cluster."""
    if any(name.sort is not Sort.PERSON for name in one.names | other.names):
        return False
    return share_field(one.profile, other.profile) or are_rather_near(one.profile, other.profile)


def _needed_for_variant(one: Cluster, other: Cluster) -> Evidence:
    """Return what another form asks for: under a common surname, where no role and no event speaks for it, more."""
    pairs = [pair for pair in _pairs(one, other) if relate(*pair) is Relation.VARIANT]
    if all(are_plain_forms(*pair) for pair in pairs) and not have_other_roles(one.profile, other.profile):
        return Evidence.NONE
    if share_any_role(one.profile, other.profile) or are_of_one_story(one.profile, other.profile):
        return Evidence.SOME
    return Evidence.STRONG if any(_is_short_and_common(*pair) for pair in pairs) else Evidence.SOME


def _is_short_and_common(one: Name, other: Name) -> bool:
    if not one.sort is other.sort is Sort.PERSON or one.last not in lexicon.COMMON_NAMES:
        return False
    return compare_words(one.given[0], other.given[0]) is Alike.SHORT


def _are_spelt_out(one: Cluster, other: Cluster) -> bool:
    """Say whether articles with a short or word-like acronym have a word of the name that it may stand for, or half of
    their names in common with those that have it: many bodies' words begin alike.
    """
    if share_most(one.profile, other.profile):
        return True
    for left, right in _pairs(one, other):
        short, long = (left, right) if left.acronym else (right, left)
        if not short.acronym or is_own_acronym(short.acronym) or long.acronym or relate(left, right) <= Relation.NONE:
            continue
        context = in_one_form((one if short is left else other).profile.context)
        if not context & in_one_form(set(long.telling) - COMMON_WORDS or long.telling):
            return False
    return True


def _name_both(one: Cluster, other: Cluster) -> bool:
    """Say whether an article of one has the word by which the other's name differs too: it speaks of two people."""
    own, others = ({word for name in item.names for word in name.words} for item in (one, other))
    return bool((others - own) & one.profile.context or (own - others) & other.profile.context)


def _pairs(one: Cluster, other: Cluster) -> Iterator[tuple[Name, Name]]:
    return ((left, right) for left in _sorted_names(one) for right in _sorted_names(other))


def _sorted_names(cluster: Cluster) -> list[Name]:
    """Return the full names of a cluster, in order."""
    named = (name for name in cluster.names if name.sort is not Sort.ROLE)
    return sorted(named, key=lambda name: (name.words, name.suffix))
