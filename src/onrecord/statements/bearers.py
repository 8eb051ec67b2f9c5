"""What an article names: people, bodies and groups, and by which rule each mention stands for one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.statements import titles
from onrecord.statements.names import Mention
from onrecord.text import fold


class BearerKind(StrEnum):
    """What a name stands for; unknown: a person or a thing, the article does not say."""

    PERSON = "person"
    BODY = "body"
    GROUP = "group"
    UNKNOWN = "unknown"


class Link(StrEnum):
    """By which rule a mention stands for its bearer."""

    FULL = "full name"
    SURNAME = "surname"
    GIVEN = "given name"
    ALONE = "name"
    BODY = "body"
    TITLED = "title"
    ESTABLISHED = "surname so far"


@dataclass(slots=True)
class Bearer:
    """Somebody or something that the article names: `name` is the fullest form, `roles` folded describing words."""

    name: str
    kind: BearerKind
    mentions: list[Mention] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    gender: str | None = None  # "he" or "she", None where the article does not say
    leaning: str | None = None  # the gender that the article's pronouns speak for, certain or not

    @property
    def words(self) -> list[str]:
        """The folded words of the name."""
        return fold(self.name).split()

    @property
    def last(self) -> str:
        """The folded surname: the last word that is no generation's."""
        words = self.words
        return words[-2] if len(words) > 1 and words[-1] in titles.GENERATIONS else words[-1]

    @property
    def is_person(self) -> bool:
        """Whether the article shows the bearer to be a person, by a title, a role or a pronoun."""
        return self.kind is BearerKind.PERSON or bool(self.gender or self.leaning)

    @property
    def may_be_person(self) -> bool:
        """Whether a pronoun of a person could mean the bearer."""
        return self.kind is BearerKind.PERSON or (self.kind is BearerKind.UNKNOWN and " " in self.name)


@dataclass(slots=True)
class NameChains:
    """The bearers of an article, and the one that each mention (by its first character) stands for."""

    bearers: list[Bearer] = field(default_factory=list)
    links: dict[int, tuple[Bearer, Link]] = field(default_factory=dict)
    by_key: dict[str, Bearer] = field(default_factory=dict)
    by_end: dict[str, list[Bearer]] = field(default_factory=dict)  # by the last word, of a generation or not
    by_last: dict[str, list[Bearer]] = field(default_factory=dict)
    by_first: dict[str, list[Bearer]] = field(default_factory=dict)
    lower: frozenset[str] = frozenset()  # every word that the article also writes small

    def bearer(self, mention: Mention) -> tuple[Bearer, Link] | None:
        """Return the bearer of `mention` with the rule, None where it could be either of two or is no name."""
        return self.links.get(mention.start)

    def sharers(self, mention: Mention) -> list[Bearer]:
        """Return the people whose surname the lone word `mention` could be."""
        return self.by_last.get(mention.last, [])

    def ending(self, words: Sequence[str], *, whole: bool = True) -> Bearer | None:
        """Return the one bearer whose name ends the phrase `words`, longest name first; None where none does.

        `whole`: the name may also be the whole phrase.
        """
        folded = [fold(word) for word in words]
        for start in range(0 if whole else 1, len(folded)):
            found = self.by_key.get(" ".join(folded[start:]))
            if found and (not start or start + 1 < len(folded) or found.kind is BearerKind.PERSON):
                return found
        people = self.by_last.get(folded[-1], []) if folded else []
        return people[0] if len(people) == 1 else None

    def people(self) -> list[Bearer]:
        """Return the bearers that are people as far as the article says."""
        return [one for one in self.bearers if one.kind is BearerKind.PERSON]
