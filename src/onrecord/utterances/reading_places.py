"""A collation in; where each reading lies, in the wording that has most words there, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.utterances.collation import Collation
from onrecord.utterances.tokens import Token, find_tokens

_SHOWN = 4  # words of a quotation


class ReadingPlace(NamedTuple):
    """Half-open tokens `start` to `end` of a wording that has words of the reading, and the first and last column that
    the reading takes.
    """

    text: str
    tokens: Sequence[Token]
    start: int
    end: int
    columns: tuple[int, int]

    @property
    def words(self) -> Sequence[Token]:
        """The words of the reading."""
        return self.tokens[self.start : self.end]

    @property
    def borders(self) -> tuple[int, int]:
        """What lies before and after: 0 nothing, 1 a comma or dash, 2 the end of a sentence or of the text."""
        before = self.tokens[self.start].border if self.start else 2
        after = self.tokens[self.end].border if self.end < len(self.tokens) else 2
        return before, after

    @property
    def before(self) -> str:
        """The last words before the reading, in quotation marks; nothing where it stands at the start."""
        return self._quote(max(0, self.start - _SHOWN), self.start)

    @property
    def after(self) -> str:
        """The first words after the reading, in quotation marks; nothing where it stands at the end."""
        return self._quote(self.end, min(len(self.tokens), self.end + _SHOWN))

    def _quote(self, start: int, end: int) -> str:
        return f"“{self.text[self.tokens[start].start : self.tokens[end - 1].end]}”" if start < end else ""


def find_reading_places(collation: Collation, texts: Sequence[str]) -> dict[int, ReadingPlace]:
    """Return the place of each reading of `collation`, which is that of `texts`."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    columns: dict[int, tuple[int, int]] = {}
    for at, column in enumerate(collation.columns):
        for number in column.readings:
            columns[number] = columns.get(number, (at, at))[0], at
            for witness in collation.readings[number].words:
                if words := column.words[witness]:
                    spans[number, witness] = spans.get((number, witness), words[0][:2])[0], words[-1].end
    longest: dict[int, tuple[int, str, int, int]] = {}
    for (number, witness), (start, end) in spans.items():
        own = (start - end, texts[witness], start, end)
        longest[number] = min(longest.get(number, own), own)
    return {number: _place(*own[1:], columns[number]) for number, own in longest.items()}


def _place(text: str, start: int, end: int, columns: tuple[int, int]) -> ReadingPlace:
    tokens = find_tokens(text)
    inside = [number for number, token in enumerate(tokens) if start <= token.start < end]
    return ReadingPlace(text, tokens, inside[0], inside[-1] + 1, columns)
