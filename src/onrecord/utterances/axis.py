"""Witnesses' tokens in, a common axis out, with the parts of every witness's comparison with it.

The axis of two witnesses is the longer one. That of more is at first merged from all, longest first, and holds the
words that any of them adds; then it is their consensus (`onrecord.utterances.collation`). Places on the axis are
counted so that additions have room: between two tokens of the axis lie `STRIDE` places, which the additions of a
witness take one by one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from onrecord.records import ReadingKind
from onrecord.utterances.comparing import compare
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.tokens import BRACKET, MARK, Token

STRIDE = 1 << 32
_ADDED = frozenset(
    {ReadingKind.CUT_UNMARKED, ReadingKind.CUT_MARKED, ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER}
)


class Witness(NamedTuple):
    """One wording on the axis: its tokens, where each stands, and the parts of its comparison with the axis.

    `rank` is its place among the wordings, that of most words first: what decides where nothing else does. `leads` says
    that these are the words as they were said, which others report.
    """

    text: str
    tokens: Sequence[Token]
    places: Sequence[int]
    parts: Sequence[Part]
    covers: Sequence[tuple[int, int]]
    rank: int
    leads: bool = False


def rank_wordings(
    texts: Sequence[str], tokens: Sequence[Sequence[Token]], leading: Collection[str] = ()
) -> dict[str, int]:
    """Return the rank of each wording: those that lead before others, then that of most words, of as many the first in
    the alphabet.
    """
    counts = {
        text: len([token for token in own if token.type < BRACKET]) for text, own in zip(texts, tokens, strict=True)
    }
    ordered = sorted(counts, key=lambda text: (text not in leading, -counts[text], text))
    return {text: rank for rank, text in enumerate(ordered)}


def merge_axis(wordings: Sequence[Sequence[Token]]) -> Sequence[Token]:
    """Return the first of `wordings` with what the others add, one after the other."""
    axis = wordings[0]
    for tokens in wordings[1:]:
        axis = _merge(axis, tokens)
    return axis


def trim_marks(axis: Sequence[Token]) -> Sequence[Token]:
    """Return an axis without the marks of omission at its ends: there nothing follows that they could stand for, and
    the mark of a witness that ends earlier must not meet them.
    """
    start, end = 0, len(axis)
    while start < end and axis[start].type == MARK:
        start += 1
    while end > start and axis[end - 1].type == MARK:
        end -= 1
    return axis[start:end] if end - start < len(axis) and start < end else axis


def lay_out(
    texts: Sequence[str],
    tokens: Sequence[Sequence[Token]],
    ranks: Mapping[str, int],
    axis: Sequence[Token],
    leading: Collection[str] = (),
) -> list[Witness]:
    """Return the witnesses laid out on `axis`; equal wordings are compared with it once."""
    laid: dict[str, Witness] = {}
    for text, own in zip(texts, tokens, strict=True):
        if text not in laid:
            same = [Part(None, 0, len(axis), 0, len(own))] if axis else []
            parts = same if own is axis else compare(axis, own)
            covers = _find_covers(parts)
            laid[text] = Witness(text, own, _find_places(parts, covers), parts, covers, ranks[text], text in leading)
    return [laid[text] for text in texts]


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
