"""An article's text in; its words as the scorer counts them, and what stands in quotation marks, out.

A word is a run of letters and digits, with an apostrophe, full stop or hyphen between two of them kept inside. Marks
are no words, so that it changes nothing whether a system keeps the quotation marks or the last full stop. This is the
scorer's own word, not that of `onrecord.text`: its figures must not move when the product's words do.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from onrecord.records import Kind

Spans = Sequence[tuple[int, int]]
"""Half-open ranges: characters of the text or, for runs, first and last word."""

_WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
_PLAIN_WORD = re.compile(r"\w+")
_FUNCTION_WORDS = frozenset(
    """a an the of in on at to for from by with and or but as is are was were be been has have had do does did
    he she it they we you i him her them his its their our my your this that these those who which whom whose mr mrs
    ms dr 's""".split()
)
_HEAD_END = re.compile(
    r"[,;:()\[\]—–]|\s-\s|\b(?:of|in|at|from|for|with|on|by|to|who|which|that|and|near|as)\b|['’]s\b", re.I
)
_OPENING, _CLOSING, _STRAIGHT = "“", "”", '"'


class Words:
    """The words of one text, known by their number, from 0."""

    def __init__(self, text: str) -> None:
        """Find the words of `text`."""
        self.text = text
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]
        self._quoted = _quoted_mask(text)

    def within(self, spans: Spans) -> frozenset[int]:
        """Return the words that have at least one character in a span."""
        numbers: set[int] = set()
        for start, end in spans:
            if start < end:
                numbers.update(range(bisect_right(self._ends, start), bisect_left(self._starts, end)))
        return frozenset(numbers)

    def telling(self, numbers: frozenset[int]) -> frozenset[int]:
        """Return those of the words that are no function words; all of them where there are no others."""
        return frozenset(n for n in numbers if self._form(n) not in _FUNCTION_WORDS) or numbers

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Return the span without the white space at its ends."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def head(self, start: int, end: int) -> int | None:
        """Return the head word of the span of a source, None where it has no word.

        It is the last word before the first comma, bracket, dash, preposition, relative word or possessive after the
        first word: "Khan" in "Mr. Khan, a lawyer".
        """
        source = self.text[start:end]
        first = _WORD.search(source)
        if not first:
            return None
        stop = _HEAD_END.search(source, first.end())
        *_, last = _WORD.finditer(source, 0, stop.start() if stop else len(source))
        return bisect_right(self._ends, start + last.start())

    def kind(self, spans: Spans) -> Kind:
        """Return how much of the content stands in double quotation marks: all of its words, none, or some."""
        places = [match.start() for span in spans for match in _PLAIN_WORD.finditer(self.text, *span)]
        quoted = sum(self._quoted[place] for place in places)
        if not quoted:
            return Kind.INDIRECT
        return Kind.DIRECT if quoted == len(places) else Kind.MIXED

    def holds_form(self, spans: Spans, forms: frozenset[str]) -> bool:
        """Say whether one of the `forms`, in small letters, stands in the spans."""
        return any(form in forms for span in spans for form in _PLAIN_WORD.findall(self.text[slice(*span)].lower()))

    def _form(self, number: int) -> str:
        return self.text[self._starts[number] : self._ends[number]].lower()


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return the longest runs of consecutive numbers, as first and last.

    >>> runs([4, 1, 2, 3, 8])
    [(1, 4), (8, 8)]
    """
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _quoted_mask(text: str) -> bytearray:
    """Return one byte a character, 1 inside double quotation marks.

    Every paragraph begins outside, so that an opening mark which is never closed covers the rest of its own paragraph
    alone. Two grave accents open and two apostrophes close, as in text made by treebank tools.
    """
    mask = bytearray(len(text))
    inside = False
    for place, mark in enumerate(text):
        if mark in (_OPENING, "\n", _CLOSING):
            inside = mark == _OPENING
        elif mark == _STRAIGHT:
            inside = not inside
        elif text.startswith(("``", "''"), place):
            inside = mark == "`"
        mask[place] = inside
    return mask
