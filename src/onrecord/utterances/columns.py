"""Witnesses and readings in, columns out: what a report needs to set the wordings side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.utterances.axis import Witness
from onrecord.utterances.places import Place, Segment

_new = tuple.__new__  # makes a named tuple in a third of the time; there is one for every word


class AlignedWord(NamedTuple):
    """A word or mark of omission of one witness: half-open character span of its text, index of its reading or None."""

    start: int
    end: int
    reading: int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch where the same readings hold: their indices, longest first (none: the witnesses agree), and the words
    of each witness there, in the order of the witnesses. Read left to right, the columns give back every word.
    """

    readings: tuple[int, ...]
    words: tuple[tuple[AlignedWord, ...], ...]


def build_columns(
    witnesses: Sequence[Witness], places: Sequence[Place], segments: Sequence[Segment]
) -> tuple[Column, ...]:
    """Return the columns, none of them empty, left to right."""
    columns = (_build(witnesses, places, segment) for segment in segments)
    return tuple(column for column in columns if any(column.words))


def _build(witnesses: Sequence[Witness], places: Sequence[Place], segment: Segment) -> Column:
    words = []
    for number, witness in enumerate(witnesses):
        own = next((reading for reading in reversed(segment.readings) if number in places[reading].tokens), None)
        tokens = witness.tokens[bisect_left(witness.places, segment.start) : bisect_left(witness.places, segment.end)]
        words.append(tuple([_new(AlignedWord, (token.start, token.end, own)) for token in tokens]))
    return Column(segment.readings, tuple(words))
