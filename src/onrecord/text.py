"""Normal forms of text, each with the way back to the original characters.

A word here is what a reader would call one: letters and digits, with an apostrophe, full stop, comma or hyphen kept
inside ("don't", "U.S", "1,000", "long-range"). Marks are tokens of their own where a caller asks for them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:(?:['’ʼ.\-‐‑]|(?<=\d),(?=\d))[^\W_]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: half-open character span and its folded form."""

    start: int
    end: int
    form: str


def fold(text: str) -> str:
    """Return `text` with case, accents and the shape of apostrophes and hyphens removed, for comparing names.

    >>> fold("Šefčovič’s")
    "sefcovic's"
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).casefold()


def find_words(text: str) -> list[Word]:
    """Return the words of `text` in order.

    >>> [word.form for word in find_words("Don’t cut 1,000 long-range ones...")]
    ["don't", 'cut', '1,000', 'long-range', 'ones']
    """
    return [Word(found.start(), found.end(), fold(found.group())) for found in WORD.finditer(text)]


def squeeze(text: str) -> str:
    """Return `text` with every run of white space as one space, none at the ends.

    >>> squeeze(" a\\n\\n b ")
    'a b'
    """
    return " ".join(text.split())
