"""Article text in, the names in it out: capitalised runs, freed of titles, chained from surname to fullest form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.statements import lexicon, titles
from onrecord.statements.sentences import strip_possessive
from onrecord.text import fold

_ABBREVIATED = "|".join(sorted(word.capitalize() for word in lexicon.ABBREVIATIONS if len(word) > 1))
# A full stop belongs to a name only after an initial or a title: any other ends a sentence.
_CAPITAL = rf"(?:[A-Z]\.)+|(?:{_ABBREVIATED})\.|[^\W\d_a-z][^\W\d_]*(?:[-‐‑’'][^\W\d_]+)*['’]?"
_PARTICLE = "|".join(sorted(titles.PARTICLES))
_RUN = re.compile(rf"(?:{_CAPITAL})(?:[ \u00a0](?:(?:{_PARTICLE})[ \u00a0])*(?:{_CAPITAL})){{0,8}}")
_POSSESSIVE = re.compile(r"['’]s?$")
_POSSESSIVE_OF_MANY = re.compile(r"(?:s['’]|^(?:Women|Men|Children|People)['’]s)$")
_BEFORE_CHARS, _BEFORE_WORDS = 60, 4  # how far back a name is described
_APPOSITION = re.compile(r",\s+((?:(?:the|a|an|who is|who was)\s+)?[^,.;:!?\n“”\"]{3,80})[,.]")
_LOCATIVE = re.compile(r"\b(?:in|near|into|across|throughout)\s+$", re.IGNORECASE)
_LOWER_WORD = re.compile(r"(?<![\w-])[a-z]{2,}(?![\w-])")
_OPENS = re.compile(r"(?:[.!?\n]|[\"“‘])[ \"“”’\u00a0]*$")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: `words` without titles, its first mention's characters, the words that describe its bearer anywhere."""

    words: tuple[str, ...]
    start: int
    end: int
    roles: frozenset[str] = frozenset()
    opens: bool = False  # stands where a sentence begins

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.words)


@dataclass(slots=True)
class Names:
    """The names of an article, by folded last word."""

    by_last: dict[str, dict[str, Name]] = field(default_factory=dict)  # folded last word -> folded name -> Name
    places: Counter[str] = field(default_factory=Counter)
    lower: frozenset[str] = frozenset()  # every word that the article also writes in lower case

    def fullest(self, words: Sequence[str], before: int) -> str | None:
        """Return the fullest form in the article of the name `words`, None where it could be either of two people.

        `before` is the character of the mention in question: where two people share a surname, only one who was
        named before may be meant by it.
        """
        last = fold(words[-1])
        if len(words) == 1 and self.places[last]:
            return words[0]
        forms = self._forms(last, words)
        people = _distinct(forms)
        if len(people) > 1:
            people = _distinct([form for form in forms if form.start < before])
        if len(people) > 1:
            return None if len(words) == 1 else " ".join(words)
        return max(people[0], key=lambda form: (len(form.words), -form.start)).text if people else " ".join(words)

    def _forms(self, last: str, words: Sequence[str]) -> list[Name]:
        """Return the mentions of two or more words that end in `last` and hold the folded `words` in order."""
        wanted = [fold(word) for word in words]
        return [
            name
            for name in self.by_last.get(last, {}).values()
            if len(name.words) > 1
            and fold(name.words[0]) not in titles.NOT_GIVEN
            and _holds([fold(word) for word in name.words], wanted)
        ]

    def is_name(self, word: str) -> bool:
        """Say whether a lone capitalised word is a name: the article writes it so inside a sentence, never small."""
        low = fold(word)
        if low in titles.NO_NAME or word.lower() in self.lower:
            return False
        return any(not name.opens or len(name.words) > 1 or name.roles for name in self.by_last.get(low, {}).values())

    def roles_of(self, full: str) -> frozenset[str]:
        """Return every word that describes the bearer of the name `full` anywhere in the article."""
        folded = fold(full)
        last = folded.rsplit(" ", 1)[-1]
        found: set[str] = set()
        shared = len(_distinct([name for name in self.ending_in(last) if len(name.words) > 1])) > 1
        for name in self.ending_in(last):
            if fold(name.text) == folded or (len(name.words) == 1 and not shared and not self.places[last]):
                found |= name.roles
        return frozenset(found)

    def all(self) -> list[Name]:
        """Return every name once, in the order of first mention."""
        return sorted((name for same in self.by_last.values() for name in same.values()), key=lambda name: name.start)

    def ending_in(self, last: str) -> list[Name]:
        """Return the names whose last word folds to `last`."""
        return list(self.by_last.get(last, {}).values())

    def people(self) -> list[str]:
        """Return the full names that carry a title or role, in the order of their first mention."""
        return [
            name.text
            for name in self.all()
            if len(name.words) > 1 and name.roles & titles.ROLES and fold(name.words[-1]) not in titles.ORGANISATIONS
        ]


def _holds(words: list[str], wanted: list[str]) -> bool:
    """Say whether `wanted` is a subsequence of `words`."""
    rest = iter(words)
    return all(word in rest for word in wanted)


def _distinct(forms: list[Name]) -> list[list[Name]]:
    """Return `forms` grouped into people: two forms are of one person when the given names agree."""
    groups: list[list[Name]] = []
    for form in forms:
        first = fold(form.words[0]).rstrip(".")
        for group in groups:
            other = fold(group[0].words[0]).rstrip(".")
            if first == other or (min(len(first), len(other)) == 1 and first[0] == other[0]):
                group.append(form)
                break
        else:
            groups.append([form])
    return groups


def find_names(text: str) -> Names:
    """Return the names in `text`."""
    names = Names(lower=frozenset(_LOWER_WORD.findall(text)))
    for run in _RUN.finditer(text):
        for start, end, words in _pieces(run):
            _add(names, text, start, end, words)
    return names


def _pieces(run: re.Match[str]) -> list[tuple[int, int, list[str]]]:
    """Return the parts of a capitalised run that a possessive divides: "Estwick's Ann Lee" holds two names."""
    pieces: list[tuple[int, int, list[str]]] = []
    words: list[str] = []
    start = run.start()
    for word in re.finditer(r"\S+", run.group()):
        begin, end = run.start() + word.start(), run.start() + word.end()
        if not words:
            start = begin
        if _POSSESSIVE_OF_MANY.search(word.group()):  # "Deckhands' Union" is one name
            words.append(word.group())
            continue
        words.append(_POSSESSIVE.sub("", word.group()))
        if _POSSESSIVE.search(word.group()):
            pieces.append((start, end, words))
            words = []
    if words:
        pieces.append((start, run.end(), words))
    return pieces


def _add(names: Names, text: str, start: int, end: int, words: list[str]) -> None:
    lead = 0
    while lead < len(words) and _is_opener(words[lead]) and len(words) > 1:
        lead += 1
        if lead == len(words):
            return
    if text[max(0, start - 4) : start].endswith("of "):
        while lead < len(words) - 1 and words[lead].lower() in titles.OFFICES:
            lead += 1
    bare, described = strip_titles(words[lead:])
    if not bare or (len(bare) == 1 and _is_opener(bare[0])):
        return
    bare = [word if _is_initials(word) else word.rstrip(".") for word in bare]
    roles = {fold(word) for word in described}
    roles |= _role_words(_words_before(text, start))
    after = _APPOSITION.match(text, end)
    if after:
        roles |= _role_words(after.group(1))
    name = Name(
        tuple(bare), start, end, frozenset(roles), bool(_OPENS.search(text, max(0, start - 4), start)) or not start
    )
    same = names.by_last.setdefault(fold(bare[-1]), {})
    known = same.get(fold(name.text))
    if known:
        name = replace(known, roles=known.roles | name.roles, opens=known.opens and name.opens)
    same[fold(name.text)] = name
    if len(bare) == 1 and not described and _LOCATIVE.search(text, max(0, start - 12), start):
        names.places[fold(bare[0])] += 1


def _words_before(text: str, start: int) -> str:
    """Return the words right before character `start`, back to the last mark."""
    words = text[max(0, start - _BEFORE_CHARS) : start].split()[-_BEFORE_WORDS:]
    # What stands before a mark or a preposition describes something else: "director of the Vale Institute".
    mark = max((n + 1 for n, word in enumerate(words) if _parts(word)), default=0)
    return " ".join(words[mark:])


def _parts(word: str) -> bool:
    return word.lower() in lexicon.PREPOSITIONS or not _WORDS.fullmatch(strip_possessive(word))


def _is_initials(word: str) -> bool:
    return word.count(".") > 1 or len(word) == 2


def _is_opener(word: str) -> bool:
    """Say whether a capitalised word is capitalised only because it opens a sentence."""
    low = word.lower().rstrip(".")
    return (
        low in lexicon.DETERMINERS
        or low in lexicon.PREPOSITIONS
        or low in lexicon.CONJUNCTIONS
        or low in lexicon.SUBORDINATORS
        or low in lexicon.ADVERBS
        or low in lexicon.NOMINATIVE
        or low in lexicon.MONTHS_OR_DAYS
        or low in ("who", "what", "why", "how")
    )


def strip_titles(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return a name's words after its last title, and the words before that.

    >>> strip_titles(["Northmoor", "Harbour", "Minister", "Ann", "Lee"])
    (['Ann', 'Lee'], ['Northmoor', 'Harbour', 'Minister'])
    """
    cut = 0
    for i, word in enumerate(words[:-1]):
        low = word.lower()
        if low in titles.TITLES and not (low == "general" and words[i + 1].lower() in titles.AFTER_GENERAL):
            cut = i + 1
    office = cut
    while 0 < office < len(words) - 1 and words[office].lower() in titles.OFFICES:
        office += 1
    # "Secretary of State Ann Lee"; in "Governor of Estwick Ann Lee" nothing tells the place from the name.
    cut = office if office < len(words) and words[office - 1].lower() not in ("of", "the") else cut
    return list(words[cut:]), list(words[:cut])


def _role_words(text: str) -> set[str]:
    """Return the words of a description, cut where a clause begins."""
    found: set[str] = set()
    for word in _WORDS.findall(text):
        low = fold(word)
        if low in ("said", "told", "and", "but", "that", "when") or low in lexicon.SPEECH_FORMS - titles.ROLES:
            found = set()
            continue
        if low not in lexicon.DETERMINERS and low not in lexicon.PREPOSITIONS:
            found.add(low)
    return found
