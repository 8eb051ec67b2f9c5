"""Words of names in, whether they can be one name written in two ways out.

A name from another alphabet comes into English by many roads ("Zelensky", "Zelenskyy", "Zelenskiy"; "Mohammed",
"Muhammad"). The sound form writes alike what these roads write differently; the skeleton is its consonants.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from onrecord.speakers.given_names import FULL_FORMS, OTHER_FORMS, OTHER_GIVEN, SHORT_FORMS

_STEPS = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"[^a-z]", ""),
        (r"iy+[ae]h?$", "ia"),
        (r"([b-df-hj-np-tv-z])\1+", r"\1"),
        (r"tsch|tch|cz", "ch"),
        (r"sch|sz", "sh"),
        (r"dzh|dj|zh", "j"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"(?<=[aeiou])h$", ""),
        (r"ow(?=[^aeiou])", "u"),
        (r"(?<=[^aeiou])([aou])e(?=[^aeiouy])", r"\1"),
        (r"ae", "ai"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ck|q|c(?!h)", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"(?<=[aeiouy])y(?=[aeiou])", "j"),
        (r"^y(?=[aeou])|^i(?=[aou])", "j"),
        (r"ou|oo", "u"),
        (r"(?:iy|yi|ij|yj|ii|yy|ie|ee|y|i)+", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"[aeiou]")
_GUTTURAL = re.compile(r"g|q")  # "Gaddafi", "Qaddafi", "Kadafi"
_VOWEL_GROUPS = re.compile(r"[aeiou]+")
_LIKE_VOWELS = ({"o", "u"}, {"e", "i"}, {"a", "e"})
_REMEMBERED = 20_000  # words whose sound is kept for the next time
_FEWEST = 3  # consonants of a skeleton that says anything
_SHORTEST_SLIP, _LONG_SLIP = 3, 5  # letters of a word that begins another, and of one in which a letter may be wrong
_OF_WOMEN = frozenset("a e le lle ie ia ina ine ette elle".split())  # what makes a man's name a woman's
_SHORT_FORMS: dict[str, frozenset[int]] = {
    name: frozenset(n for n, names in enumerate(SHORT_FORMS) if name in names)
    for name in frozenset().union(*SHORT_FORMS)
}
_GIVEN = FULL_FORMS.union(_SHORT_FORMS, OTHER_GIVEN)
_OTHER_FORMS: dict[str, int] = {name: n for n, names in enumerate(OTHER_FORMS) for name in names}


class Alike(IntEnum):
    """How alike two words of names are, the closest last."""

    NOT = 0
    SLIP = 1  # a slip of the pen apart ("Schubert", "Schuberto"), or an uncommon name and its beginning
    LOOSE = 2  # the same consonants: "Lukashenko", "Lukashenka"
    INITIAL = 3  # one is the other's first letter
    SHORT = 4  # one is a short or another form of the other: "Joe", "Joseph"
    SOUND = 5  # two spellings of one sound: "Zelensky", "Zelenskiy"
    EQUAL = 6


@lru_cache(_REMEMBERED)
def sound(word: str) -> str:
    """Return how the folded `word` sounds, whatever road it took into English.

    >>> sound("zelenskyy"), sound("zelenskiy"), sound("zelensky")
    ('zelenski', 'zelenski', 'zelenski')
    """
    for pattern, written in _STEPS:
        word = pattern.sub(written, word)
    return word


def skeleton(word: str) -> str:
    """Return the first letter and the consonants of how a folded `word` sounds; itself where it has no letters.

    >>> skeleton("mohammed"), skeleton("muhammad")
    ('mhmd', 'mhmd')
    """
    form = sound(word)
    return _GUTTURAL.sub("k", form[:1]) + _VOWELS.sub("", form[1:]) or word


def compare_words(one: str, other: str) -> Alike:
    """Return how alike two folded words of names are.

    >>> compare_words("joe", "joseph").name, compare_words("clinton", "kasich").name
    ('SHORT', 'NOT')
    """
    if one == other:
        return Alike.EQUAL
    if not one or not other or one[0].isdigit() or other[0].isdigit():
        return Alike.NOT
    if 1 in (len(one), len(other)):
        return Alike.INITIAL if one[0] == other[0] else Alike.NOT
    if _is_short_form(one, other):
        return Alike.SHORT
    if sound(one) == sound(other):
        return Alike.SOUND
    bones = skeleton(one)
    loose = len(bones) >= _FEWEST and bones == skeleton(other) and _have_like_vowels(one, other)
    if loose:
        return Alike.LOOSE
    return Alike.SLIP if _is_slip(one, other) else Alike.NOT


def _is_slip(one: str, other: str) -> bool:
    """Say whether two words differ by one letter that is not their first, or one begins the other.

    Two known given names are two names ("Louis", "Louise"), and so are a man's and a woman's ("Paul", "Paula").
    """
    short, long = sorted((one, other), key=len)
    if short[0] != long[0] or len(short) < _SHORTEST_SLIP or {one, other} <= _GIVEN:
        return False
    begins = _shared_start(short, long)
    if begins == len(short) and (long[begins:] in _OF_WOMEN or len(long) - begins > 1):
        return long[begins:] not in _OF_WOMEN
    ends = _shared_start(short[begins:][::-1], long[begins:][::-1])
    left, right = short[begins : len(short) - ends], long[begins : len(long) - ends]
    swapped = len(left) == 2 and left == right[::-1]
    return len(long) >= _LONG_SLIP and (len(right) == 1 or swapped)


def _shared_start(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _is_short_form(one: str, other: str) -> bool:
    """Say whether one of two given names is a short form of the other, or both are of one and begin alike.

    So is what one name is in two languages: "Vladimir", "Volodymyr".
    """
    if _OTHER_FORMS.get(one, -1) == _OTHER_FORMS.get(other, -2):
        return True
    if not _SHORT_FORMS.get(one, frozenset()) & _SHORT_FORMS.get(other, frozenset()):
        return False
    full = (one in FULL_FORMS) + (other in FULL_FORMS)
    return full == 1 or (full == 0 and one[:2] == other[:2])


def _have_like_vowels(one: str, other: str) -> bool:
    """Say whether two words of the same consonants may be one in two spellings: "Hassan" and "Hussein" may not."""
    left, right = (_VOWEL_GROUPS.findall(sound(word)) for word in (one, other))
    if len(left) != len(right):
        return False
    return all(a == b or {a[0], b[0]} in _LIKE_VOWELS or a[0] == b[0] for a, b in zip(left, right, strict=True))
