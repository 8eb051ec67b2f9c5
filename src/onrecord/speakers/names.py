"""The words that name a speaker in; what they say of who it is, for comparing, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from onrecord.speakers import known_bodies, lexicon
from onrecord.text import find_words, fold

_POSSESSIVE = re.compile(r"['’]s?$")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,}[a-z]?|[A-Z.]+[&-][A-Z.]+")
_GLUED_ARTICLE = re.compile(r"^(?:El|Al)(?=[A-Z])")  # "ElSadim"
_INSIDE = frozenset("of for and the".split())
_OFFICES = frozenset("department ministry".split())
_LONG_ACRONYM = 3  # letters
_LONGEST_COUNTRY = 2  # words
_REMEMBERED = 20_000  # names that are kept for the next time
_LONGEST = 12  # words of a name; what is longer is a phrase, and only its last ones are compared


class Sort(StrEnum):
    """What a name is of, as far as its own words say."""

    PERSON = "person"
    BODY = "body"
    WORD = "word"  # a surname alone, or one word for a body or a country
    ROLE = "role"  # an office, and nobody's name: "the alliance chief"


@dataclass(frozen=True, slots=True)
class Name:
    """A name's folded `words` without forms of address. `given` and `surname` divide those of a person; `suffix` tells
    a son from his father; `telling` are a body's words in one form, sorted, and `acronym` is set where it is one.
    """

    sort: Sort
    words: tuple[str, ...]
    given: tuple[str, ...] = ()
    suffix: str = ""
    telling: tuple[str, ...] = ()
    acronym: str = ""
    capital: bool = True  # whether it is written as a name at all: "the harbour board" is not

    @property
    def family(self) -> str:
        """The word by which a person is known alone: the last, or the first where the family's name stands first."""
        return self.words[0] if len(self.words) > 1 and self.words[0] in lexicon.FAMILY_FIRST else self.words[-1]

    @property
    def head(self) -> str:
        """The word that says what kind of body it is: the one before "of", else the last, in its one form."""
        head = self.words[self.words.index("of", 1) - 1] if "of" in self.words[1:] else self.words[-1]
        return lexicon.BODY_FORMS.get(head, head)

    @property
    def last(self) -> str:
        """The last word."""
        return self.words[-1]


@lru_cache(_REMEMBERED)
def parse_name(text: str) -> Name:
    """Return what `text`, the words that name a speaker, says of who it is.

    >>> parse_name("Vice President Joseph R. Biden Jr.").given
    ('joseph', 'r')
    >>> parse_name("Ministry of Defence").telling == parse_name("Defense Ministry").telling
    True
    """
    pieces = text.replace("\xa0", " ").split()[-_LONGEST:]
    while len(pieces) > 1 and fold(pieces[-1]).strip(".,") in lexicon.COMPANY_ENDS:
        pieces = pieces[:-1]
    capital = any(piece[:1].isupper() for piece in pieces)
    words = [word for piece in pieces for word in _words(piece)]
    if not words:
        return Name(Sort.WORD, (fold(text.strip()) or text,), capital=False)
    if (letters := letters_of(text)) is not None:
        if letters in known_bodies.WELL_KNOWN:
            return parse_name(known_bodies.WELL_KNOWN[letters])
        return Name(Sort.BODY, (letters,), telling=(letters,), acronym=letters)
    words = _shorten_countries(words)
    if known := known_bodies.OTHER_NAMES.get(" ".join(words).removeprefix("the ")):
        return parse_name(known)
    if _is_role(words, capital=pieces[-1][:1].isupper()):
        return Name(Sort.ROLE, tuple(words), capital=capital)
    if _is_body(words) or not capital:
        words = _join_letters(words)
        return Name(Sort.BODY, tuple(words), telling=_telling(words), capital=capital)
    return _person(_after_owner(pieces, words), alone=_words(pieces[-1]))


def parse_body(text: str) -> Name:
    """Return what `text` says of a body, where it is known to name one.

    >>> parse_body("Tidal Power").sort.name, parse_name("Tidal Power").sort.name
    ('BODY', 'PERSON')
    """
    name = parse_name(text)
    if name.sort is Sort.BODY:
        return name
    words = _join_letters([word for piece in text.split() for word in _words(piece)])
    return Name(Sort.BODY, tuple(words), telling=_telling(words))


def letters_of(text: str) -> str | None:
    """Return the folded letters of an acronym, None where `text` is none.

    >>> letters_of("N.A.T.O."), letters_of("Nato")
    ('nato', None)
    """
    pieces = text.split()
    if len(pieces) != 1 or not _ACRONYM.fullmatch(pieces[0].strip("’'s,")):
        return None
    return re.sub(r"[^a-z]", "", fold(pieces[0].strip("’'s,")))


def _words(piece: str) -> list[str]:
    """Return the folded words of one written word: initials one by one, a particle apart from what it begins."""
    found = []
    for word in find_words(_GLUED_ARTICLE.sub("", _POSSESSIVE.sub("", piece))):
        form = word.form
        if "." in form:
            found += form.split(".")
        else:
            parts = form.split("-")
            found += parts[1:] if len(parts) > 1 and parts[0] in lexicon.ARTICLES else parts
    return [form for form in found if form] or (["&"] if piece == "&" else [])


def _join_letters(words: list[str]) -> list[str]:
    """Return `words` with initials that follow each other as one: "U.S. Treasury" begins with "us"."""
    joined: list[str] = []
    for n, word in enumerate(words):
        if n and len(word) == 1 and len(words[n - 1]) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _shorten_countries(words: list[str]) -> list[str]:
    """Return `words` with a country of two words in its short form, where it is part of a longer name."""
    for n in range(len(words) - 1):
        if len(words) > _LONGEST_COUNTRY and (short := lexicon.COUNTRIES_OF_TWO.get((words[n], words[n + 1]))):
            return [*words[:n], short, *words[n + 2 :]]
    return words


def _is_role(words: list[str], *, capital: bool) -> bool:
    """Say whether the words name an office: its own word stands last, or before "of"."""
    head = words[words.index("of", 1) - 1] if "of" in words[1:] else words[-1]
    if head == words[-1] and capital and head in lexicon.ROLES_AS_SURNAMES:
        return False
    return lexicon.ROLE_FORMS.get(head, head) in lexicon.ROLES


def _is_body(words: list[str]) -> bool:
    return any(word in lexicon.BODY_WORDS or word in _INSIDE or word == "&" for word in words) or (
        lexicon.BODY_FORMS.get(words[-1], words[-1]) in lexicon.BODY_WORDS
    )


def _telling(words: list[str]) -> tuple[str, ...]:
    forms = {lexicon.BODY_FORMS.get(word, word) for word in words if word not in lexicon.NO_BODY_WORD}
    return tuple(sorted(forms or set(words)))


def _after_owner(pieces: list[str], words: list[str]) -> list[str]:
    """Return the words after the last owner: "Fox's Ann Lee" is Ann Lee."""
    for n in range(len(pieces) - 2, -1, -1):
        if _POSSESSIVE.search(pieces[n]):
            return [word for piece in pieces[n + 1 :] for word in _words(piece)] or words
    return words


def _person(words: list[str], *, alone: list[str]) -> Name:
    """Return the person of these words. `alone` are those of the last written word: a surname where they are all."""
    suffix = ""
    while len(words) > 1 and (words[-1] in lexicon.SUFFIXES or words[-1] in lexicon.AFTER_NAMES):
        suffix = lexicon.SUFFIXES.get(words[-1], suffix)
        words = words[:-1]
    words = words[max((n + 1 for n, word in enumerate(words[:-1]) if _is_address(word)), default=0) :]
    if len(alone) > 1 and words == alone:  # "Holt-Lee"
        return Name(Sort.WORD, tuple(words), telling=_telling(words))
    surname = len(words) - 1
    while surname > 0 and words[surname - 1] in lexicon.PARTICLES:
        surname -= 1
    if surname == 0 and words[0] in lexicon.GIVEN_PARTICLES:
        surname = len(words) - 1
    elif words[surname] in lexicon.ARTICLES:  # which outlets leave out
        words = [*words[:surname], *words[surname + 1 :]]
    given = tuple(words[:surname])
    return Name(Sort.PERSON if given else Sort.WORD, tuple(words), given=given, suffix=suffix, telling=_telling(words))


def _is_address(word: str) -> bool:
    return word in lexicon.ADDRESSES or (word in lexicon.ROLES and word not in lexicon.NAMES_TOO)


def initials_of(name: Name) -> frozenset[str]:
    """Return the acronyms that a body's name may have: of its words that tell, and of all of them.

    A department may be called by either form of its name, and the last word of a long name is often left out.

    >>> sorted(initials_of(parse_name("Federal Bureau of Investigation")))
    ['fbi', 'fbo', 'fboi']
    >>> "doj" in initials_of(parse_name("Justice Department"))
    True
    """
    words = [word for word in name.words if word[0].isalpha()]
    found = {"".join(word[0] for word in words if word not in lexicon.NO_BODY_WORD), "".join(word[0] for word in words)}
    if words and words[-1] in _OFFICES:
        rest = "".join(word[0] for word in words[:-1])
        found |= {f"{words[-1][0]}o{rest}", f"{words[-1][0]}{rest}"}
    return frozenset(found | {letters[:-1] for letters in found if len(letters) > _LONG_ACRONYM})
