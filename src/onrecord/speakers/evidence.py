"""Namings taken together in, how much besides the name speaks for two of them being one speaker out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from onrecord.speakers import lexicon
from onrecord.speakers.comparing import COMMON_WORDS
from onrecord.speakers.namings import Naming, words_of_roles
from onrecord.speakers.places import country_meant

_NEAR = (2, 0.15)  # names in common at the least, and their share of the names in the article that has fewer
_RATHER_NEAR = (3, 0.1)
_HARDLY_NEAR = (2, 0.05)
_OF_ONE_STORY = (10, 0.2)
_MOST = (3, 0.5)
_SAME_DAY = (2, 0.08)
_VERY_NEAR = (5, 0.25)
_SPARSE = 4  # names; an article with fewer does not say what it is about
_NOT_TELLING = frozenset(
    """former vice deputy acting interim senior assistant associate new old local state national federal longtime
    current first second top""".split()
)  # words of roles that many have


class Evidence(IntEnum):
    """How much speaks for one speaker."""

    AGAINST = -1  # they work in different fields, in articles about different things
    NONE = 0
    SOME = 1  # the articles are about the same things, or give roles with a word in common
    STRONG = 2  # they are about very much the same things, or give one role in two words at least
    UTTERANCE = 3  # they are reported to have said one thing


@dataclass(slots=True)
class Profile:
    """What articles say of the bearer of some namings: words and fields of roles, and what the articles are about."""

    articles: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    contexts: list[frozenset[str]] = field(default_factory=list)
    context: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, namings: Iterable[Naming]) -> Profile:
        """Return the profile of `namings`."""
        found = cls()
        for naming in namings:
            words = words_of_roles(naming)
            found.articles.add(naming.key.article)
            found.roles |= words
            found.fields |= fields_of(words)
            found.context |= naming.context
            found.contexts.append(naming.context)
        return found

    def add(self, other: Profile) -> None:
        """Take in another profile."""
        self.articles |= other.articles
        self.roles |= other.roles
        self.fields |= other.fields
        self.context |= other.context
        self.contexts += other.contexts


def fields_of(words: Iterable[str]) -> frozenset[str]:
    """Return the fields in which roles of these words are held."""
    told = set(words)
    return frozenset(name for name, roles in lexicon.FIELDS.items() if roles & told and name != lexicon.ANY_FIELD)


def weigh_evidence(one: Profile, other: Profile) -> Evidence:
    """Return what speaks for two profiles being of one bearer of one name."""
    shared = (one.roles & other.roles) - _NOT_TELLING
    near = _are_near(one, other, *_NEAR)
    if one.fields and other.fields and not (one.fields & other.fields or shared):
        return Evidence.NONE if near else Evidence.AGAINST
    if _share_words(one, other) or _are_near(one, other, *_VERY_NEAR):
        return Evidence.STRONG
    return Evidence.SOME if shared or near else Evidence.NONE


def share_role(one: Profile, other: Profile) -> bool:
    """Say whether articles give the bearers of both one office, or a role in two words."""
    return bool(one.roles & other.roles & lexicon.HELD_BY_ONE) or _share_words(one, other)


def share_field(one: Profile, other: Profile) -> bool:
    """Say whether articles that have something in common give the bearers of both roles of one field."""
    return bool(one.fields & other.fields) and are_hardly_near(one, other)


def have_other_roles(one: Profile, other: Profile) -> bool:
    """Say whether articles give the bearers of both roles, and none with a word in common."""
    return bool(one.roles and other.roles) and not share_any_role(one, other)


def share_any_role(one: Profile, other: Profile) -> bool:
    """Say whether articles give the bearers of both roles with a word in common."""
    return bool((one.roles & other.roles) - _NOT_TELLING)


def are_hardly_near(one: Profile, other: Profile) -> bool:
    """Say whether articles have a little in common, as those on different things hardly do."""
    return _are_near(one, other, *_HARDLY_NEAR)


def _share_words(one: Profile, other: Profile) -> bool:
    shared = (one.roles & other.roles) - _NOT_TELLING
    return len(shared) > 1 and bool(shared & lexicon.ROLES)


def are_of_one_story(one: Profile, other: Profile) -> bool:
    """Say whether articles have so many names in common as those on one event."""
    return _are_near(one, other, *_OF_ONE_STORY)


def share_most(one: Profile, other: Profile) -> bool:
    """Say whether articles have half of their names in common."""
    return _are_near(one, other, *_MOST)


def are_rather_near(one: Profile, other: Profile) -> bool:
    """Say whether articles are near enough for an uncommon surname that one person on record has."""
    return weigh_evidence(one, other) > Evidence.AGAINST and _are_near(one, other, *_RATHER_NEAR)


def name_same_people(one: Profile, other: Profile) -> bool:
    """Say whether articles name the same people of the day, as those do that mean one holder of an office.

    Countries, offices and words of bodies stay the same when an office passes on, and tell nothing.
    """
    people = [frozenset(word for word in profile.context if _may_be_of_a_person(word)) for profile in (one, other)]
    least, share = _SAME_DAY
    return len(people[0] & people[1]) >= max(least, share * min(map(len, people)))


def _may_be_of_a_person(word: str) -> bool:
    return word not in COMMON_WORDS and word not in lexicon.ROLES and country_meant(word) is None


def is_sparse(profile: Profile) -> bool:
    """Say whether a profile says so little that its likeness to another says nothing."""
    return not profile.roles and len(profile.context) < _SPARSE


def _are_near(one: Profile, other: Profile, least: int, share: float) -> bool:
    """Say whether an article of one is about the same things as an article of the other."""
    if one.articles & other.articles:
        return True
    few, many = sorted((one, other), key=lambda profile: len(profile.contexts))
    return any(
        len(left & right) >= max(least, share * min(len(left), len(right)))
        for left in few.contexts
        if len(left & many.context) >= least  # what all of them share with it is no less than what one does
        for right in many.contexts
    )
