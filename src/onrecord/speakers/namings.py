"""A speaker's name and the text of its article in; a naming, all that can tell later who it is, out.

A naming is one name of a speaker as one article uses it. Across articles speakers are found from namings alone: no text
is read again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from onrecord.speakers import lexicon
from onrecord.speakers.acronyms import find_introduced, find_spelt
from onrecord.speakers.full_forms import find_bodies, find_people
from onrecord.speakers.names import Name, Sort, parse_name
from onrecord.speakers.offices import office_of
from onrecord.speakers.owners import find_owned
from onrecord.speakers.roles import Role, find_roles, role_words
from onrecord.text import find_words, fold, squeeze

MOST_CONTEXT = 80
"""The most words of an article that are kept to tell what it is about."""

_NOT_CONTEXT = lexicon.NOT_TELLING | lexicon.COMMONPLACE
_LONGEST_ROLE = 8  # words
_NOBODY = frozenset("a an another one some any no his her their its our my your former ex this that many most".split())
_CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)*")
_OPENS = re.compile(r"(?:\A|[.!?:\n“\"‘(])[\s\xa0“\"‘(]*\Z")


@dataclass(frozen=True, slots=True)
class Key:
    """What identifies a naming: the id of its article and the folded name. For a role that stands for an unknown
    speaker the name is the role's words.
    """

    article: str
    name: str


@dataclass(frozen=True, slots=True)
class Naming:
    """One name of a speaker as one article uses it.

    `text` is the name as written, `name` what it says, `forms` the full names in the article that it may be short for,
    folded (for a body that each country has, with its country); `short_for` is the other side of an acronym that the
    article introduces. `roles` are those that the article gives the bearer, `context` the folded words that tell what
    the article is about.
    """

    key: Key
    text: str
    name: Name
    forms: tuple[Name, ...] = ()
    short_for: tuple[Name, ...] = ()
    roles: tuple[Role, ...] = ()
    context: frozenset[str] = field(default=frozenset())

    @property
    def whole(self) -> Name:
        """The fullest name: the only full one that the article has for a surname, else the name itself."""
        return self.forms[0] if len(self.forms) == 1 else self.name

    @property
    def ambiguous(self) -> bool:
        """Whether the article itself has two people whom the name could mean."""
        return len(self.forms) > 1


def naming_words(speaker: str | None, source: str | None) -> str | None:
    """Return the words by which a statement's speaker is known across articles, None where they name nobody.

    These are the `speaker` where the article gives the name, else the words of the `source` where they are a role that
    one person holds.

    >>> naming_words(None, "the alliance chief"), naming_words(None, "a spokesman"), naming_words("Ann Lee", "she")
    ('alliance chief', None, 'Ann Lee')
    """
    if speaker is not None and squeeze(speaker):
        return squeeze(speaker)
    words = (source or "").split()
    if "," in (source or ""):  # what follows may be a name, and then the article knows who it is
        return None
    if words and fold(words[0]) == "the":
        words = words[1:]
    if not 0 < len(words) <= _LONGEST_ROLE or fold(words[0]) in _NOBODY:
        return None
    role = parse_name(" ".join(words))
    heads = {lexicon.ROLE_FORMS.get(word, word) for word in (role.words[-1], _before_of(role))}
    return " ".join(words) if role.sort is Sort.ROLE and heads & lexicon.HELD_BY_ONE else None


def _before_of(role: Name) -> str:
    return role.words[role.words.index("of", 1) - 1] if "of" in role.words[1:] else role.words[-1]


def describe_naming(article: str, name: str, text: str, *, context: frozenset[str] | None = None) -> Naming:
    """Return the naming of the speaker `name` in the article with this id and `text`.

    `context` is what `find_context` gives for the text, where the caller has it already.
    """
    parsed = parse_name(name)
    bare = Naming(Key(article, fold(squeeze(name))), squeeze(name), parsed)
    words = find_context(text) if context is None else context
    named = replace(bare, context=words.difference(parsed.words))
    if parsed.sort is Sort.BODY:
        return replace(named, forms=_find_forms(text, parsed, name), short_for=find_introduced(text, parsed))
    if parsed.sort is Sort.WORD:
        forms = find_people(text, parsed)
        named = replace(named, forms=forms, short_for=() if forms else find_introduced(text, parsed))
    return replace(named, roles=_roles_of(text, parsed, named.whole))


def _find_forms(text: str, name: Name, written: str) -> tuple[Name, ...]:
    """Return the full names in `text` of a body, or of a person whose nickname has no capital letter."""
    forms = find_spelt(text, written) or find_owned(text, name) or find_bodies(text, name)
    return forms or (() if name.capital else find_people(text, name))


def _roles_of(text: str, name: Name, whole: Name) -> tuple[Role, ...]:
    if name.sort is Sort.ROLE:
        return ()
    names = [whole, name]
    if whole.sort is Sort.PERSON and len(find_people(text, surname := parse_name(whole.last))) == 1:
        names.append(surname)
    return find_roles(text, *names)


def find_context(text: str) -> frozenset[str]:
    """Return the folded words of the names in `text`, the first of them: those that stand inside a sentence.

    >>> sorted(find_context("The mayor of Estwick met Ann Lee on Monday."))
    ['estwick', 'lee']
    """
    found: dict[str, None] = {}
    for word in _CAPITAL.finditer(text):
        low = fold(word.group()).removesuffix("'s")
        if low not in _NOT_CONTEXT and low not in found:
            if not _OPENS.search(text, max(0, word.start() - 4), word.start()) and word.start():
                found[low] = None
        if len(found) == MOST_CONTEXT:
            break
    return frozenset(found)


def offices_of(naming: Naming) -> frozenset[str]:
    """Return the offices that an article gives the bearer of a name, or that the name itself is."""
    if naming.name.sort is Sort.ROLE:
        found = [office_of(naming.name.words)]
    else:
        found = [office_of(word.form for word in find_words(role.text)) for role in naming.roles]
    return frozenset(office for office in found if office)


def words_of_roles(naming: Naming) -> frozenset[str]:
    """Return the folded words of a naming's roles."""
    return frozenset(role_words(naming.roles))
