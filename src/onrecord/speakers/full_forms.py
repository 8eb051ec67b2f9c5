"""An article's text and a short name in it in, the full names that the short one may stand for out.

A surname alone, a nickname and a committee named without its chamber are short for what the same article names in full.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from onrecord.speakers import lexicon
from onrecord.speakers.comparing import COMMON_WORDS
from onrecord.speakers.given_names import FULL_FORMS, OTHER_FORMS, OTHER_GIVEN, SHORT_FORMS
from onrecord.speakers.names import Name, Sort, parse_name
from onrecord.speakers.spelling import Alike, compare_words
from onrecord.text import fold

_KNOWN_BEST = 3  # how many times more an article names one in full, for a surname alone to mean that one
_NAME_WORDS = 2  # of a person, in what is named after them
_REMEMBERED = 4  # texts
_MOST_BEFORE = 3  # words that a body's full name has more than the short one
_RUN = re.compile(
    r"[^\W\d_a-z][\w’'.-]*(?:[ \xa0](?:(?:de|del|la|le|van|von|der|den|al|bin|el)[ \xa0])?[^\W\d_a-z][\w’'.-]*){1,15}"
)
_NICKNAME = re.compile(
    r"([^\W\d_a-z][\w’'-]+(?:[ \xa0][^\W\d_a-z][\w’'-]*\.?){0,2})[ \xa0][\"“‘']{1,2}([\w-]+)[\"”’']{1,2}[ \xa0]"
    r"([^\W\d_a-z][\w’'-]+)"
)
_VERB = re.compile(r"\w{3}(?:ing|ed)\Z")  # "Hosting Lee"
_GIVEN = FULL_FORMS.union(OTHER_GIVEN, *SHORT_FORMS, *OTHER_FORMS)


def find_people(text: str, name: Name) -> tuple[Name, ...]:
    """Return the full names in `text` that end in the words of `name`, one for each given name.

    Where `name` is a nickname ('Maren "Skip" Holt') it is the name that it stands in.
    """
    nicknamed = _find_nicknamed(text, name)
    if nicknamed:
        return nicknamed
    forms, uses = _find_forms(text, name)
    people: list[Name] = []
    for form in sorted(forms, key=lambda form: (len(form.words), form.words)):
        same = [other for other in people if _one_given(form, other)]
        if same:
            uses[same[0].words] += uses[form.words]
        else:
            people.append(form)
    return _choose(people, uses)


def _find_forms(text: str, name: Name) -> tuple[list[Name], Counter[tuple[str, ...]]]:
    """Return the full names in `text` that end in the words of `name`, and how often each stands there by its words."""
    forms: dict[tuple[str, ...], Name] = {}
    uses: Counter[tuple[str, ...]] = Counter()
    for run in _find_runs(text):
        if name.last not in fold(run):
            continue
        for form in {form.words: form for form in map(parse_name, _cut(run))}.values():
            if form.sort is Sort.PERSON and form.words[-len(name.words) :] == name.words and not _is_phrase(form):
                forms.setdefault(form.words, form)
                uses[form.words] += 1
    for match in _NICKNAME.finditer(text):
        if fold(match[3]) == name.last and (form := parse_name(f"{match[1]} {match[3]}")).sort is Sort.PERSON:
            forms.setdefault(form.words, form)
    return [form for form in forms.values() if not _is_plain_word(form, text)], uses


@lru_cache(_REMEMBERED)
def _find_runs(text: str) -> tuple[str, ...]:
    """Return the capitalised runs of `text`, which are asked for again for every name in it."""
    return tuple(_RUN.findall(text))


def _is_plain_word(form: Name, text: str) -> bool:
    """Say whether what looks like a given name stands in `text` in small letters too: "Party Donor Lee", "a donor"."""
    first = form.given[0]
    return first not in _GIVEN and re.search(rf"(?<![\w'’-]){re.escape(first)}(?![\w'’-])", text) is not None


def _find_nicknamed(text: str, name: Name) -> tuple[Name, ...]:
    if len(name.words) > 1:
        return ()
    found = {f"{match[1]} {match[3]}" for match in _NICKNAME.finditer(text) if fold(match[2]) == name.last}
    forms = {form.words: form for form in map(parse_name, found) if form.sort is Sort.PERSON}
    return tuple(forms[words] for words in sorted(forms))


def _choose(people: list[Name], uses: Counter[tuple[str, ...]]) -> tuple[Name, ...]:
    """Return `people`, or only the one whom the article is about: the other is a relative, named in full each time.

    Two surnames ("Davis Holt") are a firm's name, where a given name stands before the second as often.
    """
    ranked = sorted(people, key=lambda form: (-uses[form.words], form.words))
    most = max((uses[form.words] for form in ranked if form.given[0] in _GIVEN), default=0)
    ranked = [form for form in ranked if not (_is_of_firm(form) and uses[form.words] <= most)]
    if len(ranked) > 1 and uses[ranked[0].words] >= _KNOWN_BEST * uses[ranked[1].words]:
        return (ranked[0],)
    return tuple(form for form in people if form in ranked)


def _is_of_firm(form: Name) -> bool:
    return form.given[0] in lexicon.COMMON_NAMES and form.given[0] not in _GIVEN


def _is_phrase(form: Name) -> bool:
    """Say whether what looks like a given name is words of a sentence or a headline: "Crowds Cheer When Lee"."""
    words = [word for word in form.given if word not in _GIVEN]
    return not form.given or any(word in lexicon.OPENERS or _VERB.search(word) for word in words)


def _cut(run: str) -> Iterable[str]:
    """Yield the parts of a capitalised run that a possessive or a full stop divides, the first two words of each ("Ann
    Lee Radio" has a person's name too), and what follows its last title ("Estwick City Mayor Ann Lee").
    """
    for piece in re.split(r"(?<=['’]s)[ \xa0]|(?<=[a-z]{3}\.)[ \xa0]", run):
        yield piece.strip(" .,")
        words = piece.split()
        if fold(words[0]) in lexicon.OPENERS:  # "As Ann Lee said"
            words = words[1:]
            yield " ".join(words).strip(" .,")
        if len(words) <= _NAME_WORDS:
            continue
        yield " ".join(words[:_NAME_WORDS]).strip(" .,")
        if parse_name(piece).sort is Sort.BODY and fold(words[-_NAME_WORDS]) in _GIVEN:  # "State Ann Lee"
            yield " ".join(words[-_NAME_WORDS:]).strip(" .,")
        titles = [n for n, word in enumerate(words) if _is_title(word) and 0 < n + 1 < len(words) - 1]
        if titles:
            yield " ".join(words[titles[-1] + 1 :]).strip(" .,")


def _is_title(word: str) -> bool:
    low = fold(word).strip(".,")
    return low in lexicon.ADDRESSES or lexicon.ROLE_FORMS.get(low, low) in lexicon.ROLES


def _one_given(one: Name, other: Name) -> bool:
    """Say whether the given names of two forms in one article can be one person's."""
    return any(compare_words(left, right) >= Alike.SHORT for left in one.given for right in other.given)


def find_bodies(text: str, name: Name) -> tuple[Name, ...]:
    """Return the full names in `text` that a body of common words may be short for: the "Intelligence Committee" of an
    article that names the "House Intelligence Committee".
    """
    if not name.capital or name.acronym or not set(name.telling) <= COMMON_WORDS:
        return ()
    found: dict[tuple[str, ...], Name] = {}
    for piece in _pieces(text, name.last):
        form = parse_name(piece)
        more = len(form.words) - len(name.words)
        if form.sort is Sort.BODY and 0 < more <= _MOST_BEFORE and form.words[more:] == name.words:
            if not lexicon.OPENERS.intersection(form.words[:more]):
                found.setdefault(form.telling, form)
    return tuple(found[telling] for telling in sorted(found))


def _pieces(text: str, last: str) -> Iterator[str]:
    """Yield the capitalised runs of `text`, as far as the word `last` in them."""
    for run in _find_runs(text):
        for piece in re.split(r"(?<=['’]s)[ \xa0]", run):
            words = piece.split()
            ends = [n for n, word in enumerate(words) if fold(word).removesuffix("'s").strip(".,") == last]
            if ends:
                yield " ".join(words[: ends[-1] + 1])
