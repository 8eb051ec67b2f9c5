"""An article's text and a name in it in, the roles that the text gives its bearer out, with the words that do.

Four constructions are read, for they alone leave no doubt whose role it is: the title before a name ("Harbour Minister
Ann Lee"), the apposition after it ("Ann Lee, the minister of harbours,"), the name in apposition to the role ("the
harbour minister, Ann Lee,") and a party tag ("Ann Lee (R-Utah)").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.speakers import lexicon
from onrecord.speakers.names import Name
from onrecord.speakers.parties import TAG, words_of_tag
from onrecord.text import find_words, fold

_MOST_PLACES = 40  # mentions of one name that are looked at
_BEFORE_CHARS, _BEFORE_WORDS = 90, 7
_APPOSITION = re.compile(r",[ \xa0]([^,;:—–()\n“”\"]{3,100}?)(?=[,;:—–()\n]|[.](?:\s|$)|$)")
_PLAIN_WORD = re.compile(r"[^\W_][\w’'.&/-]*\Z")
_OWNED_ROLE = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]|[Aa]n|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|['’]s?)[ \xa0]([^,;:.()\n“”\"]{3,80})\Z"
)
_OFFICE_OF = re.compile(r"\b([^\W\d_][\w-]*)[ \xa0]of[ \xa0](?:the[ \xa0])?(?:[^\W\d_a-z][\w-]*[ \xa0]){1,3}\Z")
_CAPITAL_BEFORE = re.compile(r"[^\W\d_a-z][\w’'-]*[ \xa0]\Z")
_SUFFIX = re.compile(r",?[ \xa0](Jr|Sr|II|III|IV)\b")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_INSIDE = frozenset("of for and the in".split())
_LOWER_BEFORE = frozenset(
    """former ex ex- vice deputy acting interim chief senior assistant associate prime foreign finance defence defense
    interior health housing transport education energy justice trade culture labour labor state local regional county
    city campaign party press policy government opposition majority minority national federal union police fire army
    navy air club team company bank school university college church harbour harbor communications then-""".split()
)
_ENDS_ROLE = frozenset("who whose which that of for at in from with on to and by as".split())
_VERBS = frozenset("is was are were has had have said says told did does will would can could may might".split())
_DETERMINERS = frozenset("the a an his her its their our my your this that".split())


@dataclass(frozen=True, slots=True)
class Role:
    """One role in the words of a text: half-open character span, and the words."""

    start: int
    end: int
    text: str


def find_roles(text: str, *names: Name) -> tuple[Role, ...]:
    """Return the roles that `text` gives the bearer of these names, each phrase once, in the order of the text.

    A name is not looked for inside one before it: "Lee" is none of its own in "Ann Lee".
    """
    found: dict[str, Role] = {}
    for start, end in _find_all(text, names):
        if suffix := _SUFFIX.match(text, end):
            end = suffix.end() + text.startswith(".", suffix.end())
        for role in (_before(text, start), _around(text, start, end), _after(text, end), _tag(text, end)):
            if role is not None:
                found.setdefault(fold(role.text), role)
    return tuple(sorted(found.values(), key=lambda role: role.start))


def _find_all(text: str, names: Iterable[Name]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for name in dict.fromkeys(names):
        mentions = find_mentions(text, name)
        found += [(start, end) for start, end in mentions if not any(a <= start < b for a, b in found)]
    return sorted(found)


def find_mentions(text: str, name: Name) -> list[tuple[int, int]]:
    """Return the half-open spans where the words of `name` stand in `text`, at most the first forty.

    Between the words of a given name and the surname an initial may stand. What is followed by a "Jr." that the name
    lacks is somebody else's, and so is what lacks the one that it has.
    """
    pattern = r"(?:[\s\xa0.]{1,3}(?:[A-Z]\.[\s\xa0])?|-)".join(re.escape(word) for word in name.words)
    folded = _fold_in_place(text)
    places = re.finditer(rf"(?<![\w-]){pattern}(?![\w-])", folded, re.IGNORECASE)
    spans = [found.span() for found, _ in zip(places, range(_MOST_PLACES), strict=False)]
    return [span for span in spans if _suffix_at(folded, span[1]) == name.suffix]


def _suffix_at(text: str, end: int) -> str:
    """Return what stands behind character `end` to tell a son from his father, in its one form."""
    found = _SUFFIX.match(text, end)
    return lexicon.SUFFIXES[fold(found[1])] if found else ""


def _fold_in_place(text: str) -> str:
    """Return `text` folded character by character, so that every place in it stays."""
    if text.isascii():
        return text
    return _NOT_ASCII.sub(lambda found: fold(found[0])[:1] or found[0], text)


def _before(text: str, start: int) -> Role | None:
    """Return the title that ends at character `start`."""
    begin = max(0, start - _BEFORE_CHARS)
    first = None
    office = _OFFICE_OF.search(text, begin, start)
    head = office.end(1) if office and _kind(office[1]) == "role" else start
    words = list(re.finditer(r"\S+", text[begin:head]))[-_BEFORE_WORDS:]
    if not words or text[start - 1 : start] not in (" ", "\xa0"):
        return None
    headed = False
    for word in reversed(words):
        kind = _kind(word.group())
        if kind == "role" or (headed and kind == "modifier"):
            headed, first = True, word
        elif not headed or kind != "inside":
            break
    if first is None:
        return None
    return _role(text, begin + first.start(), start)


def _kind(word: str) -> str:
    """Say what a word may be of a title before a name: its "role", a "modifier", "inside" it; else nothing."""
    if not _PLAIN_WORD.match(word) or (
        word.endswith((".", "’", "'")) and fold(word).strip(".") not in lexicon.ROLE_FORMS
    ):
        return ""
    low = fold(word).strip(".")
    if low in lexicon.NOT_TELLING or low in _DETERMINERS:
        return "inside" if low in _INSIDE else ""
    if lexicon.ROLE_FORMS.get(low, low) in lexicon.ROLES:
        return "role"
    if low in _INSIDE:
        return "inside"
    return "modifier" if word[:1].isupper() or low in _LOWER_BEFORE or low in lexicon.PLACES else ""


def _after(text: str, end: int) -> Role | None:
    """Return the role that stands in apposition behind character `end`."""
    found = _APPOSITION.match(text, end)
    return _apposed(text, *found.span(1)) if found else None


def _apposed(text: str, start: int, end: int) -> Role | None:
    """Return the role in the words of this span, where they are no clause."""
    phrase = text[start:end]
    words = find_words(phrase)
    if words and words[0].form == "who" and len(words) > 2 and words[1].form in ("is", "was", "serves", "heads"):
        words = words[2:]
    for n, word in enumerate(words):
        if word.form in _VERBS or (word.form in _ENDS_ROLE and not _is_in_name(phrase, word.start, word.end)):
            return None
        if lexicon.ROLE_FORMS.get(word.form, word.form) in lexicon.ROLES:
            break
        if n > 5:
            return None
    else:
        return None
    first = next(word for word in words if word.form not in _DETERMINERS)
    return _role(text, start + first.start, end)


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Say whether the word at this span stands between words of a name: "a University of Estwick professor"."""
    return bool(_CAPITAL_BEFORE.search(text, 0, start)) and text[end + 1 : end + 2].isupper()


def _around(text: str, start: int, end: int) -> Role | None:
    """Return the role before the comma before character `start`, where another mark ends the name."""
    if text[start - 2 : start] not in (", ", ",\xa0") or text[end : end + 1] not in (",", "."):
        return None
    found = _OWNED_ROLE.search(text, max(0, start - _BEFORE_CHARS), start - 2)
    if not found:
        return None
    return _apposed(text, *found.span(1))


def _tag(text: str, end: int) -> Role | None:
    """Return the party tag behind character `end`."""
    found = TAG.match(text, end)
    if not found or not words_of_tag(found[1] or found[2]):
        return None
    start, end = found.span(1 if found[1] else 2)
    return Role(start, end, text[start:end])


def _role(text: str, start: int, end: int) -> Role:
    words = text[start:end].rstrip(" \xa0,")
    return Role(start, start + len(words), words)


def role_words(roles: tuple[Role, ...]) -> Iterator[str]:
    """Yield the folded words of `roles`, those of an office in one form, those that tell nothing left out."""
    for role in roles:
        yield from words_of_tag(role.text)
        for word in find_words(role.text):
            form = lexicon.ROLE_FORMS.get(word.form.strip("."), word.form)
            if form not in _INSIDE | _DETERMINERS | _ENDS_ROLE and len(form) > 1:
                yield from form.split("-") if form not in lexicon.ROLES else (form,)
