"""A speaker's name and the text of its article in; a naming, all that can tell later who it is, out.

A naming is one name of a speaker as one article uses it. Across articles speakers are found from namings alone: no text
is read again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from onrecord.speakers import lexicon
from onrecord.speakers.names import Name, Sort, initials_of, parse_name
from onrecord.speakers.offices import office_of
from onrecord.speakers.owners import find_owned
from onrecord.speakers.roles import Role, find_roles, role_words
from onrecord.speakers.spelling import Alike, compare_words
from onrecord.text import find_words, fold, squeeze

MOST_CONTEXT = 80
"""The most words of an article that are kept to tell what it is about."""

_NOT_CONTEXT = lexicon.NOT_TELLING | lexicon.COMMONPLACE
_KNOWN_BEST = 3  # how many times more an article names one in full, for a surname alone to mean that one
_LONGEST_ROLE = 8  # words
_NAME_WORDS = 2  # of a person, in what is named after them
_NOBODY = frozenset("a an another one some any no his her their its our my your former ex this that many most".split())
_CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)*")
_OPENS = re.compile(r"(?:\A|[.!?:\n“\"‘(])[\s\xa0“\"‘(]*\Z")
_RUN = re.compile(
    r"[^\W\d_a-z][\w’'.-]*(?:[ \xa0](?:(?:de|del|la|le|van|von|der|den|al|bin|el)[ \xa0])?[^\W\d_a-z][\w’'.-]*){1,5}"
)
_INTRODUCED = re.compile(r"([^\W\d_a-z][\w’'&.-]*(?:[ \xa0][\w’'&.-]+){1,9})[ \xa0]\(([A-Z][A-Za-z&.]{1,9})\)")
_INTRODUCED_FIRST = re.compile(r"\b([A-Z][A-Z&.]{1,9})[ \xa0]\(([^()\n]{5,80})\)")


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
    if parsed.sort in (Sort.WORD, Sort.PERSON):
        forms = _find_forms(text, parsed) if parsed.sort is Sort.WORD else ()
        named = replace(named, forms=forms)
    if parsed.sort is Sort.BODY:
        return replace(named, forms=find_owned(text, parsed), short_for=_find_introduced(text, parsed))
    if parsed.sort is Sort.WORD and not named.forms:
        named = replace(named, short_for=_find_introduced(text, parsed))
    return replace(named, roles=_roles_of(text, parsed, named.whole))


def _roles_of(text: str, name: Name, whole: Name) -> tuple[Role, ...]:
    if name.sort is Sort.ROLE:
        return ()
    found = {role.start: role for one in dict.fromkeys((whole, name)) for role in find_roles(text, one)}
    by_words = {fold(role.text): role for role in sorted(found.values(), key=lambda role: -role.start)}
    return tuple(sorted(by_words.values(), key=lambda role: role.start))


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


def _find_forms(text: str, name: Name) -> tuple[Name, ...]:
    """Return the full names in `text` that end in the words of `name`, one for each given name."""
    last = name.words[-1]
    forms: dict[tuple[str, ...], Name] = {}
    uses: Counter[tuple[str, ...]] = Counter()
    for run in _RUN.finditer(text):
        if last not in fold(run.group()):
            continue
        for piece in _cut(run.group()):
            form = parse_name(piece)
            if form.sort is Sort.PERSON and form.words[-len(name.words) :] == name.words and not _opens(form):
                forms.setdefault(form.words, form)
                uses[form.words] += 1
    people: list[Name] = []
    for form in sorted(forms.values(), key=lambda form: (len(form.words), form.words)):
        same = [other for other in people if _one_given(form, other)]
        if same:
            uses[same[0].words] += uses[form.words]
        else:
            people.append(form)
    return _choose_form(people, uses)


def _choose_form(people: list[Name], uses: Counter[tuple[str, ...]]) -> tuple[Name, ...]:
    """Return `people`, or only the one whom the article is about: the other is a relative, named in full each time."""
    ranked = sorted(people, key=lambda form: (-uses[form.words], form.words))
    if len(ranked) > 1 and uses[ranked[0].words] >= _KNOWN_BEST * uses[ranked[1].words]:
        return (ranked[0],)
    return tuple(people)


def _opens(form: Name) -> bool:
    """Say whether what looks like a given name only opens a sentence: "When Lee"."""
    return not form.given or form.given[0] in lexicon.NOT_TELLING


def _cut(run: str) -> Iterable[str]:
    """Yield the parts of a capitalised run that a possessive or a full stop divides, and the first two words of each:
    "Ann Lee Radio" has a person's name too.
    """
    for piece in re.split(r"(?<=['’]s)[ \xa0]|(?<=[a-z]{3}\.)[ \xa0]", run):
        yield piece.strip(" .,")
        if len(words := piece.split()) > _NAME_WORDS:
            yield " ".join(words[:_NAME_WORDS]).strip(" .,")


def _one_given(one: Name, other: Name) -> bool:
    """Say whether the given names of two forms in one article can be one person's."""
    return any(compare_words(left, right) >= Alike.SHORT for left in one.given for right in other.given)


def _find_introduced(text: str, name: Name) -> tuple[Name, ...]:
    """Return the other side of each "European Union (EU)" or "EU (European Union)" of which `name` is one."""
    found: dict[tuple[str, ...], Name] = {}
    for pattern, short_at, long_at in ((_INTRODUCED, 2, 1), (_INTRODUCED_FIRST, 1, 2)):
        for match in pattern.finditer(text):
            short, long = parse_name(match[short_at]), _spelt_out(match[long_at], match[short_at])
            if long is None or not short.acronym:
                continue
            if short.words == name.words:
                found[long.telling] = long
            elif long.telling == name.telling:
                found[short.telling] = short
    return tuple(found[key] for key in sorted(found))


def _spelt_out(words: str, letters: str) -> Name | None:
    """Return the body at the end of `words` whose telling words begin with the `letters` of an acronym."""
    wanted = re.sub(r"[^a-z]", "", fold(letters))
    pieces = words.split()
    for first in range(len(pieces) - 1, -1, -1):
        name = parse_name(" ".join(pieces[first:]))
        if wanted in initials_of(name):
            return name if name.sort is Sort.BODY else replace(name, sort=Sort.BODY, given=(), telling=name.words)
    return None


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
