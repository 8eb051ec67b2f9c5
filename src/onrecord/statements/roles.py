"""A role in, the people who bear it out: "the harbour chief" is the one whom the article calls so or much the same."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.statements import titles
from onrecord.statements.bearers import Bearer

_ROLE_WORDS = titles.ROLES | titles.TITLES
_MOST_HOLDERS = 100  # people of one role who are looked at, so that cost stays linear
# Words of a role that tell nobody apart.
_WEAK = frozenset("former ex current then new old acting deputy vice top senior first late".split())


class Roles:
    """The people of an article by the words of their roles."""

    def __init__(self, people: Iterable[Bearer]) -> None:
        """Index `people`, whose roles are known in full."""
        self._by_word: dict[str, list[Bearer]] = {}
        for one in people:
            for word in one.roles & _ROLE_WORDS:
                self._by_word.setdefault(word, []).append(one)

    def holders(self, noun: str) -> list[Bearer]:
        """Return those who may be called `noun`, each once, in the order of their first mention; none of too many."""
        alike = {noun}.union(*(group for group in titles.ROLE_CLASSES if noun in group))
        found: dict[int, Bearer] = {}
        for word in sorted(alike):
            for one in self._by_word.get(word, [])[: _MOST_HOLDERS + 1]:
                found[one.mentions[0].start] = one
        return [one for _, one in sorted(found.items())] if len(found) <= _MOST_HOLDERS else []


def bearers_of(people: Iterable[Bearer], wanted: frozenset[str], noun: str) -> list[Bearer]:
    """Return the people described by a role phrase: its folded words `wanted`, its head `noun`.

    Where several fit, those whom more of the words describe are meant. Words that describe nobody else in the article
    ("the Estwick senator", of a senator whose place it does not give) leave those who have the bare role.
    """
    modifiers = modifiers_of(wanted, noun)
    fitting = [(len(one.roles & modifiers), one) for one in people if _bears(one.roles, modifiers, noun)]
    most = max((count for count, _ in fitting), default=0)
    return [one for count, one in fitting if count == most]


def modifiers_of(wanted: frozenset[str], noun: str) -> frozenset[str]:
    """Return the words of a role phrase that tell its bearer from others of the same role."""
    return wanted - _WEAK - {noun}


def bears_more(bearer: Bearer, wanted: frozenset[str], noun: str) -> bool:
    """Say whether more than the bare role is known to be the bearer's, or no more is asked."""
    modifiers = modifiers_of(wanted, noun)
    return not modifiers or bool(modifiers & bearer.roles)


def bears_none(bearer: Bearer) -> bool:
    """Say whether the bearer may be a person and the article gives them no office, at most a role that many have."""
    return bearer.may_be_person and not bearer.roles & _ROLE_WORDS - titles.OF_MANY


def fits_role(bearer: Bearer, noun: str) -> bool:
    """Say whether a role may be the bearer's though its other words are not: "the alliance chief"."""
    return noun in bearer.roles or _same_class(bearer.roles, noun)


def of_other_party(bearer: Bearer, wanted: frozenset[str]) -> bool:
    """Say whether a role phrase with the folded words `wanted` gives a party that the bearer is not of."""
    parties = [own for own in titles.PARTIES if own & bearer.roles]
    return bool(parties) and any(own & wanted and own not in parties for own in titles.PARTIES)


def _bears(roles: Iterable[str], modifiers: frozenset[str], noun: str) -> bool:
    own = frozenset(roles)
    if noun in own:
        return not modifiers or bool(modifiers & own) or not own - titles.ROLES - titles.TITLES
    return _same_class(own, noun) and bool(modifiers & own)


def _same_class(roles: Iterable[str], noun: str) -> bool:
    own = frozenset(roles)
    return any(noun in group and own & group for group in titles.ROLE_CLASSES)
