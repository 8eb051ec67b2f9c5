"""Witnesses' tokens in, a common axis out, with the parts of every witness's comparison with it.

The axis of two witnesses is the longer one. That of more is merged from all, longest first, and holds the words that
any of them adds. Places on the axis are counted so that additions have room: between two tokens of the axis lie
`STRIDE` places, which the additions of a witness take one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.records import ReadingKind
from onrecord.utterances.comparing import compare
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.tokens import BRACKET, Token

STRIDE = 1 << 32
_ADDED = frozenset(
    {ReadingKind.CUT_UNMARKED, ReadingKind.CUT_MARKED, ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER}
)


class Witness(NamedTuple):
    """One wording on the axis: its tokens, where each stands, and the parts of its comparison with the axis."""

    text: str
    tokens: Sequence[Token]
    places: Sequence[int]
    parts: Sequence[Part]
    covers: Sequence[tuple[int, int]]


def lay_out(texts: Sequence[str], tokens: Sequence[Sequence[Token]]) -> tuple[list[Witness], int]:
    """Return the witnesses laid out on their axis, and the index of the one with the most words."""
    counts = [len([token for token in own if token.type < BRACKET]) for own in tokens]
    order = sorted(range(len(texts)), key=lambda number: (-counts[number], texts[number]))
    axis = tokens[order[0]]
    if len(texts) > 2:
        for number in order[1:]:
            axis = _merge(axis, tokens[number])
    witnesses = []
    for text, own in zip(texts, tokens, strict=True):
        same = [Part(None, 0, len(axis), 0, len(own))] if axis else []
        parts = same if own is axis else compare(axis, own)
        covers = _find_covers(parts)
        witnesses.append(Witness(text, own, _find_places(parts, covers), parts, covers))
    return witnesses, order[0]


def _merge(axis: Sequence[Token], tokens: Sequence[Token]) -> list[Token]:
    pair = Pair(axis, tokens)
    merged: list[Token] = []
    for part in compare(axis, tokens):
        own, added = pair.tokens(part)
        merged += added if part.kind in _ADDED and not pair.words(part)[0] else own
    return merged


def _find_covers(parts: Sequence[Part]) -> list[tuple[int, int]]:
    """Return the half-open stretch of the axis that each part takes."""
    covers: list[tuple[int, int]] = []
    end = 0
    for _, one, one_end, _, _ in parts:
        start = one * STRIDE + STRIDE - 1 if one < one_end else max(end, one * STRIDE)
        end = one_end * STRIDE if one < one_end else start + 1
        covers.append((start, end))
    return covers


def _find_places(parts: Sequence[Part], covers: Sequence[tuple[int, int]]) -> list[int]:
    """Return where on the axis each token of a witness stands."""
    places: list[int] = []
    for (_, one, one_end, other, other_end), (start, end) in zip(parts, covers, strict=True):
        own = other_end - other
        places += range(start, end, STRIDE) if one_end - one == own else [start] * own
    return places
