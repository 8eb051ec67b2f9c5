"""Two names in, how they stand to each other out: one name, another form of it, short for it, or another person's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

from onrecord.speakers import lexicon
from onrecord.speakers.names import Name, Sort, initials_of
from onrecord.speakers.places import country_of
from onrecord.speakers.spelling import Alike, compare_words, skeleton

_LONG_SURNAME = 6  # letters in which a slip of the pen leaves no other surname
_MANY_CONSONANTS = 6  # of given name and surname: "Mohammed Morsi", "Muhammad Mursi"
_MANY_OF_ONE_WORD = 4
_MANY = re.compile(r"\w{3,}[^s\W]s")  # "elections", not "press"
_WORD_LIKE = re.compile(
    r"(?:[bcdfghjklmnpqrstvwxyz]|[bcfgps]l|[bcdfgpt]r|s[chkmnptw]|[cstw]h)?[aeiou]{1,2}"
    r"(?:[bcdfghjklmnpqrstvwxyz]{1,2}|[bcdfghjklmnpqrstvwxyz][aeiou][bcdfghjklmnpqrstvwxyz]?)"
)

FEWEST_INITIALS = 2
"""The fewest letters of an acronym that may stand for a body without an article that says so."""

OWN_LETTERS = 3
"""The fewest letters of an acronym that is one body's alone."""

COMMON_WORDS = lexicon.BODY_WORDS | lexicon.TOPICS | lexicon.PLACES
"""Words that many bodies have in common."""


def is_own_acronym(letters: str) -> bool:
    """Say whether an acronym is long enough for no other body to have it, and no word that several may have taken.

    >>> is_own_acronym("opcw"), is_own_acronym("rmt"), is_own_acronym("fair")
    (True, False, False)
    """
    return len(letters) > OWN_LETTERS and not _WORD_LIKE.fullmatch(letters)


def are_plain_forms(one: Name, other: Name) -> bool:
    """Say whether two names are variants of one by a short form of the given name, of an uncommon surname ("Tom Nides",
    "Thomas R. Nides"), or by an acronym so long that no other body has it.
    """
    if one.sort is other.sort is Sort.PERSON:
        short = compare_words(one.given[0], other.given[0]) is Alike.SHORT
        return short and one.last == other.last and one.last not in lexicon.COMMON_NAMES
    return is_own_acronym(one.acronym or other.acronym) and one.sort is other.sort is Sort.BODY


def in_one_form(words: Iterable[str]) -> frozenset[str]:
    """Return the words of a body, a country for its adjective and one for many: "Elections Board", "Election Board"."""
    return frozenset(country_of(word) or (word[:-1] if _MANY.fullmatch(word) else word) for word in words)


_COMMON_FORMS = in_one_form(COMMON_WORDS)


class Relation(IntEnum):
    """How two names stand to each other; the higher, the less more is needed to take them for one speaker's."""

    CLASH = -1  # they cannot be one person's or body's
    NONE = 0  # nothing in them says that they are
    SHORT = 1  # one is a surname alone, or lacks the word that says whose body it is
    KIN = 2  # one name, but one has a "Jr." or the like that the other lacks
    LOOSE = 3  # alike, but so are many
    VARIANT = 4  # one name in another form: a short form, an initial, another spelling, an acronym
    FULL = 5  # one name


def relate(one: Name, other: Name) -> Relation:
    """Return how `one` stands to `other`; which comes first makes no difference.

    >>> from onrecord.speakers.names import parse_name
    >>> [relate(parse_name("Joseph R. Biden"), parse_name(name)).name for name in ("Joe Biden", "Biden", "Jill Biden")]
    ['VARIANT', 'SHORT', 'CLASH']
    """
    sorts = {one.sort, other.sort}
    if Sort.ROLE in sorts:
        return Relation.NONE
    if sorts == {Sort.PERSON}:
        return _relate_people(one, other)
    if sorts == {Sort.PERSON, Sort.WORD}:
        return Relation.SHORT if _ends(one, other) else Relation.NONE
    if sorts == {Sort.WORD}:
        return _relate_words_alone(one, other)
    if Sort.PERSON in sorts:
        person, body = (one, other) if one.sort is Sort.PERSON else (other, one)
        known = len(body.acronym) >= OWN_LETTERS and body.acronym in initials_of(person)
        return Relation.VARIANT if known else Relation.NONE
    return _relate_bodies(one, other)


def _relate_words_alone(one: Name, other: Name) -> Relation:
    if one.words == other.words:
        return Relation.FULL
    alike = compare_words(one.last, other.last) if len(one.words) == len(other.words) == 1 else Alike.NOT
    many = len(skeleton(one.last)) >= _MANY_OF_ONE_WORD
    return Relation.VARIANT if alike is Alike.SOUND or (alike is Alike.LOOSE and many) else Relation.NONE


def _relate_people(one: Name, other: Name) -> Relation:
    surname = compare_words(one.last, other.last)
    if surname is Alike.SLIP:
        same = len(min(one.last, other.last, key=len)) >= _LONG_SURNAME and one.given == other.given
        return Relation.LOOSE if same and one.suffix == other.suffix else Relation.NONE
    if surname not in (Alike.EQUAL, Alike.SOUND, Alike.LOOSE):
        return Relation.NONE
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return Relation.CLASH
    given = _compare_given(one.given, other.given)
    if given is Alike.SLIP:
        return Relation.LOOSE if surname is Alike.EQUAL and one.suffix == other.suffix else Relation.CLASH
    if given is Alike.NOT:
        if surname is Alike.EQUAL and _ends(one, other):
            return Relation.VARIANT
        return Relation.NONE if surname is Alike.LOOSE else Relation.CLASH
    if one.suffix != other.suffix:
        return Relation.KIN
    if surname is Alike.EQUAL:
        if given is Alike.LOOSE and not _have_many_consonants(one):
            return Relation.LOOSE
        return Relation.FULL if given is Alike.EQUAL else Relation.VARIANT
    if surname is Alike.SOUND:
        return Relation.LOOSE if given is Alike.INITIAL else Relation.VARIANT
    if given in (Alike.INITIAL, Alike.SHORT):
        return Relation.NONE
    return Relation.VARIANT if _have_many_consonants(one) else Relation.LOOSE


def _have_many_consonants(name: Name) -> bool:
    """Say whether another name with the same consonants is hardly met by chance."""
    return len(skeleton(name.given[0])) + len(skeleton(name.last)) >= _MANY_CONSONANTS


def _compare_given(one: tuple[str, ...], other: tuple[str, ...]) -> Alike:
    """Return how alike the given names of two people are: their first ones, where no later one speaks against it."""
    first = compare_words(one[0], other[0])
    if first in (Alike.LOOSE, Alike.SLIP) and one[0].endswith("a") is not other[0].endswith("a"):
        return Alike.NOT  # "Patrick", "Patricia"
    if first is not Alike.NOT:
        return Alike.NOT if one[1:] and other[1:] and not compare_words(one[1], other[1]) else first
    short, long = sorted((one, other), key=len)
    dropped = long[: len(long) - len(short)]
    if dropped and long[len(dropped) :] == short and all(len(word) == 1 for word in dropped):  # "Gil", "R. Gil"
        return Alike.SHORT
    return Alike.NOT


def _ends(one: Name, other: Name) -> bool:
    """Say whether the words of one end the other's."""
    short, long = sorted((one.words, other.words), key=len)
    if len(short) == len(long):
        return False
    if len(short) == 1:
        ends = {long[-1], long[0]} if long[0] in lexicon.FAMILY_FIRST else {long[-1]}
        many = len(skeleton(short[0])) >= _MANY_OF_ONE_WORD  # "Zelensky", not "Baker" and "Backer"
        alike = {compare_words(short[0], end) for end in ends}
        return Alike.EQUAL in alike or (many and Alike.SOUND in alike)
    return long[-len(short) :] == short


def _relate_bodies(one: Name, other: Name) -> Relation:
    left, right = in_one_form(one.telling), in_one_form(other.telling)
    if left == right:
        if ("of" in one.words) is not ("of" in other.words) and one.head not in lexicon.OFFICES:
            return Relation.NONE  # "Estwick University", "University of Estwick"
        return Relation.FULL if one.sort is other.sort else Relation.VARIANT
    if Sort.WORD in (one.sort, other.sort):
        word, body = (one, other) if one.sort is Sort.WORD else (other, one)
        party = {*word.telling, "party"} == set(body.telling)
        return Relation.VARIANT if party else Relation.NONE
    if one.acronym or other.acronym:
        short, long = (one, other) if one.acronym else (other, one)
        known = len(short.acronym) >= FEWEST_INITIALS and not long.acronym and short.acronym in initials_of(long)
        if not known:
            return Relation.NONE
        return Relation.VARIANT if len(short.acronym) >= OWN_LETTERS else Relation.LOOSE
    return _relate_words(set(left), set(right), offices=one.head == other.head in lexicon.OFFICES)


def _relate_words(one: set[str], other: set[str], *, offices: bool) -> Relation:
    """Return how two bodies stand to each other by the words that tell them from others.

    `offices` says that both are of one kind, of which there is one for each thing, as a campaign for each candidate.
    """
    left, right = one - other, other - one
    if left and right:
        return Relation.CLASH if (left | right) <= lexicon.PLACES and one & other else Relation.NONE
    shared = one & other
    if offices and (left | right) <= lexicon.PLACES and not shared <= lexicon.PLACES:
        return Relation.SHORT
    own = shared - _COMMON_FORMS
    if len(own) > 1 and len(left | right) == 1 and (left | right) <= lexicon.BODY_WORDS:  # "Rail and Tram (Union)"
        return Relation.VARIANT
    if own and all(country_of(word) for word in left | right):
        return Relation.SHORT
    return Relation.SHORT if offices and own else Relation.NONE
