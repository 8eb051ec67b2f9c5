"""Number words and digits in, one value out, so that "12" and "twelve" are seen to be the same number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * ten for ten, word in enumerate(_TENS, start=2)
}
_ROUGH = frozenset({"dozen", "half", *_SCALES} | {f"{word}s" for word in (*_SCALES, "dozen")})
_SUFFIXES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000, "tn": 10**12}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
NUMBER_WORDS = frozenset({*_VALUES, *_ROUGH, *_ORDINALS})
"""The single words of letters that write a number, exact or rough, or a place in a row."""
_DIGITS = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)-?(k|mn?|bn?|tn)?")
_ORDINAL_DIGITS = re.compile(r"(\d+)(?:st|nd|rd|th)")
_LONGEST = 24  # characters of a numeral worth reading


def is_number(form: str) -> bool:
    """Say whether the folded word `form` is a number: digits, or a cardinal number word.

    >>> [is_number(form) for form in ("12", "12-year-old", "twenty-five", "thousands", "first", "f-16")]
    [True, True, True, True, False, False]
    """
    return form[:1].isdigit() or form in _ROUGH or read_number([form]) is not None


def number_key(form: str) -> str | None:
    """Return what all ways to write the same number as the folded word `form` share, None where it is no number.

    >>> number_key("1,000"), number_key("twelve"), number_key("12th"), number_key("twelfth")
    ('#1000', '#12', '#12th', '#12th')
    """
    if form in _ORDINALS:
        return f"#{_ORDINALS[form]}th"
    if not form[:1].isdigit() and form.partition("-")[0] not in _VALUES:
        return None
    found = _ORDINAL_DIGITS.fullmatch(form) if len(form) <= _LONGEST else None
    if found:
        return f"#{int(found[1])}th"
    return phrase_key([form])


def phrase_key(forms: Sequence[str]) -> str | None:
    """Return the key of the number that several folded words write together, None where they write none.

    >>> phrase_key(["two", "hundred", "thousand"]), phrase_key(["2", "million"]), phrase_key(["two", "three"])
    ('#200000', '#2000000', None)
    """
    value = read_number(forms)
    return None if value is None else f"#{value.normalize():f}"


def read_number(forms: Sequence[str]) -> Decimal | None:
    """Return the value of a number written as folded words, None where they are no single number."""
    total = Decimal(0)
    part: Decimal | None = None
    for word in (piece for form in forms for piece in form.split("-")):
        if word in _SCALES and part:
            part *= _SCALES[word]
            if word != "hundred":
                total, part = total + part, Decimal(0)
            continue
        value = _read_word(word)
        if value is None or not _may_follow(part, value):
            return None
        part = (part or Decimal(0)) + value
    return None if part is None else total + part


def _read_word(word: str) -> Decimal | None:
    if word in _VALUES:
        return Decimal(_VALUES[word])
    found = _DIGITS.fullmatch(word) if len(word) <= _LONGEST and word.isascii() else None
    if found is None:
        return None
    return Decimal(found[1].replace(",", "")) * _SUFFIXES.get(found[2], 1)


def _may_follow(part: Decimal | None, value: Decimal) -> bool:
    """Say whether a number word may go on after `part`: "twenty five" and "two hundred five", never "two three"."""
    if not part:
        return True
    if part % 100 == 0:
        return value < 100
    return part % 10 == 0 and part % 100 >= 20 and value < 10
