"""Witnesses and readings in, columns out: what a report needs to set the wordings side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.utterances.axis import Witness
from onrecord.utterances.places import Place, Segment
from onrecord.utterances.tokens import Token

_new = tuple.__new__  # makes a named tuple in a third of the time; there is one for every word


class AlignedWord(NamedTuple):
    """A word or mark of omission of one witness: half-open character span of its text, index of its reading or None."""

    start: int
    end: int
    reading: int | None


class Column(NamedTuple):
    """A stretch where the same readings hold: their indices, longest first (none: the witnesses agree), and the words
    of each witness there, in the order of the witnesses. Read left to right, the columns give back every word.
    """

    readings: tuple[int, ...]
    words: tuple[tuple[AlignedWord, ...], ...]


def build_columns(
    witnesses: Sequence[Witness], places: Sequence[Place], segments: Sequence[Segment]
) -> tuple[Column, ...]:
    """Return the columns, none of them empty, left to right."""
    starts = [segment.start for segment in segments]
    cut = [_cut(witness, starts) for witness in witnesses]
    columns = []
    for segment, pieces in zip(segments, zip(*cut, strict=True), strict=True):
        words = []
        for index, tokens in enumerate(pieces):
            own = _find_own(segment, places, index) if tokens and segment.readings else None
            words.append(tuple([_new(AlignedWord, (token[0], token[1], own)) for token in tokens]))
        if any(words):
            columns.append(Column(segment.readings, tuple(words)))
    return tuple(columns)


def _cut(witness: Witness, starts: Sequence[int]) -> list[Sequence[Token]]:
    """Return the tokens of a witness from each of these places of the axis to the next."""
    borders = [bisect_left(witness.places, start) for start in starts]
    return [witness.tokens[start:end] for start, end in pairwise([*borders, len(witness.tokens)])]


def _find_own(segment: Segment, places: Sequence[Place], witness: int) -> int | None:
    """Return the shortest reading of a segment that covers a witness."""
    for reading in reversed(segment.readings):
        if witness in places[reading].tokens:
            return reading
    return None
