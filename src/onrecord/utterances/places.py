"""Witnesses on their axis in, the readings out, each with the stretch of the axis where it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.records import Reading, ReadingKind
from onrecord.utterances.axis import Witness

_RIVALS = (
    ReadingKind.PARAPHRASE,
    ReadingKind.NEGATION_CHANGED,
    ReadingKind.NUMBER_CHANGED,
    ReadingKind.WORD_CHANGED,
    ReadingKind.SPELLING,
)
"""Kinds that put words in place of words: where witnesses have several at one place, the first names it."""
_CHANGES = frozenset(_RIVALS)
_MOVED = ReadingKind.ORDER_CHANGED


class Place(NamedTuple):
    """A reading, the half-open stretches of the axis it takes (two where a block moved), and the half-open tokens of
    each witness that covers it.
    """

    reading: Reading
    stretches: tuple[tuple[int, int], ...]
    tokens: dict[int, tuple[int, int]]

    @property
    def order(self) -> tuple[int, int, str]:
        """By what readings are ordered: where they begin, then the longest first."""
        return self.stretches[0][0], -self.stretches[0][1], self.reading.kind

    @property
    def length(self) -> int:
        """How much of the axis it takes."""
        return sum(end - start for start, end in self.stretches)


class Segment(NamedTuple):
    """A half-open stretch of the axis where the same readings hold: their indices, the longest first."""

    start: int
    end: int
    readings: tuple[int, ...]


def find_readings(witnesses: Sequence[Witness]) -> list[Place]:
    """Return the readings in the order of the axis, of several that begin together the longest first."""
    stretches: dict[tuple[int, int], tuple[list[ReadingKind], _Spans]] = {}
    for number, witness in enumerate(witnesses):
        for part, cover in zip(witness.parts, witness.covers, strict=True):
            kind, _, _, start, end = part
            if kind is not None:
                kinds, spans = stretches.setdefault(cover, ([], {}))
                kinds.append(kind)
                spans[number] = (start, end)
    if len(stretches) > 1:
        _absorb(stretches)
    found = [
        _read(witnesses, kind, stretch, spans)
        for stretch, (kinds, spans) in stretches.items()
        for kind in _settle_kinds(kinds)
    ]
    return _join_moved(witnesses, sorted(found, key=lambda place: place.order))


def find_segments(witnesses: Sequence[Witness], places: Sequence[Place]) -> list[Segment]:
    """Return the segments of the whole axis, left to right."""
    length = max((witness.places[-1] for witness in witnesses if witness.places), default=-1) + 1
    borders = sorted({0, length, *(border for place in places for stretch in place.stretches for border in stretch)})
    numbers = {border: at for at, border in enumerate(borders)}
    here: list[list[int]] = [[] for _ in borders[1:]]
    for _, number in sorted((-place.length, number) for number, place in enumerate(places)):
        for start, end in places[number].stretches:
            for readings in here[numbers[start] : numbers[end]]:
                readings.append(number)
    return [Segment(start, end, tuple(found)) for (start, end), found in zip(pairwise(borders), here, strict=True)]


def _absorb(stretches: dict[tuple[int, int], tuple[list[ReadingKind], _Spans]]) -> None:
    """Take away each change of words that lies inside a wider one: this shows all wordings, each of them whole.

    One witness changes two words in a row, another the first of them alone.
    """
    changed = [stretch for stretch, (kinds, _) in stretches.items() if not _CHANGES.isdisjoint(kinds)]
    for inner in changed if len(changed) > 1 else ():
        for outer in changed:
            if outer != inner and outer in stretches and outer[0] <= inner[0] and inner[1] <= outer[1]:
                own = stretches[inner][0]
                stretches[outer][0].extend(kind for kind in own if kind in _CHANGES)
                own[:] = [kind for kind in own if kind not in _CHANGES]
                if not own:
                    del stretches[inner]
                break


def _settle_kinds(kinds: list[ReadingKind]) -> list[ReadingKind]:
    """Return each of `kinds` once, but of those that put words in place of words the first alone."""
    if len(kinds) == 1:
        return kinds
    rivals = [kind for kind in _RIVALS if kind in kinds]
    return [*sorted(set(kinds).difference(_RIVALS)), *rivals[:1]]


_Spans = dict[int, tuple[int, int]]
"""Half-open tokens of witnesses, by their numbers."""


def _read(witnesses: Sequence[Witness], kind: ReadingKind, stretch: tuple[int, int], spans: _Spans) -> Place:
    """Return the reading at a stretch; `spans` are those of the witnesses that have a difference just there."""
    tokens: _Spans = {}
    for number, witness in enumerate(witnesses):
        if number in spans:
            tokens[number] = spans[number]
        elif _covers(witness, stretch):
            tokens[number] = (bisect_left(witness.places, stretch[0]), bisect_left(witness.places, stretch[1]))
    words = {number: _slice(witnesses[number], *span) for number, span in tokens.items()}
    return Place(Reading(kind=kind, words=words), (stretch,), tokens)


def _covers(witness: Witness, stretch: tuple[int, int]) -> bool:
    """Say whether no difference of this witness reaches beyond the stretch it shares with it."""
    if len(witness.parts) == 1 and witness.parts[0].kind is None:
        return True
    for border in stretch:
        before = bisect_left(witness.covers, (border, 0)) - 1
        if before >= 0 and witness.covers[before][1] > border and witness.parts[before].kind is not None:
            return False
    return True


def _slice(witness: Witness, start: int, end: int) -> str:
    return witness.text[witness.tokens[start].start : witness.tokens[end - 1].end] if start < end else ""


def _join_moved(witnesses: Sequence[Witness], places: list[Place]) -> list[Place]:
    """Join the two places of each block that moved to one reading, with each witness's words where it has them."""
    if all([place.reading.kind != _MOVED for place in places]):
        return places
    joined: list[Place] = []
    open_blocks: dict[tuple[str, ...], int] = {}
    for place in places:
        block = _find_block(witnesses, place) if place.reading.kind == _MOVED else None
        if block is None:
            joined.append(place)
        elif block in open_blocks:
            number = open_blocks.pop(block)
            joined[number] = _join(witnesses, joined[number], place)
        else:
            open_blocks[block] = len(joined)
            joined.append(place)
    return joined


def _find_block(witnesses: Sequence[Witness], place: Place) -> tuple[str, ...] | None:
    """Return the words of a block that some witness lacks here, None where words only changed places."""
    blocks = {
        tuple(token.key for token in witnesses[number].tokens[start:end])
        for number, (start, end) in place.tokens.items()
    }
    return max(blocks) if () in blocks and len(blocks) == 2 else None


def _join(witnesses: Sequence[Witness], left: Place, right: Place) -> Place:
    tokens = right.tokens | {number: span for number, span in left.tokens.items() if span[0] < span[1]}
    tokens |= {number: span for number, span in right.tokens.items() if span[0] < span[1]}
    words = {number: _slice(witnesses[number], *tokens[number]) for number in sorted(tokens)}
    return Place(Reading(kind=left.reading.kind, words=words), left.stretches + right.stretches, tokens)
