"""Label scores in, spans out: the best sequence of labels under a linear-chain CRF (Lafferty et al. 2001)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.statements.encoding import INSIDE, Floats, Integers, Pieces

_BLOCK, _BESIDE = 64, 24  # pieces whose probabilities are computed at once, and of their neighbours on each side
_SCALED_EACH = 8  # pieces: what was added up over so many is neither too large nor too small to be told


class Role(IntEnum):
    """What a span is in its attribution."""

    SOURCE = 1
    CUE = 2
    CONTENT = 3


@dataclass(frozen=True, slots=True)
class PieceSpan:
    """Pieces `first` to `last`, both included, in one role."""

    role: Role
    first: int
    last: int


def best_labels(emissions: Floats, steps: Floats) -> Integers:
    """Return the best labels (T,) for `emissions` (T, L) and the transition scores `steps` (L from, L to).

    Source: Viterbi 1967. Cost is O(T x L x L).
    """
    if not len(emissions):
        return np.zeros(0, np.int32)
    scores, reached = emissions.copy(), np.empty_like(steps)
    for before, now in zip(scores[:-1, :, None], scores[1:], strict=True):
        now += np.maximum.reduce(np.add(before, steps, out=reached), 0)
    back = (scores[:-1, :, None] + steps).argmax(1).tolist()
    labels = [int(scores[-1].argmax())]
    for best in reversed(back):
        labels.append(best[labels[-1]])
    return np.array(labels[::-1], np.int32)


def label_probabilities(emissions: Floats, steps: Floats) -> Floats:
    """Return the probabilities (T, L) of the labels of each piece, all sequences of labels weighed.

    Source: the forward-backward algorithm (Rabiner 1989), here over blocks of pieces at once, each with enough of its
    neighbours on both sides that what is farther no longer tells. Cost is O(T x L x L).
    """
    total, labels = emissions.shape
    places = np.arange(0, total, _BLOCK)[:, None] + np.arange(-_BESIDE, _BLOCK + _BESIDE)  # (blocks, pieces of one)
    inside = (places >= 0) & (places < total)
    scores = np.where(inside[..., None], emissions[places.clip(0, total - 1)], 0.0)
    weights, moves = np.exp(scores - scores.max(-1, keepdims=True), dtype=np.float64), np.exp(steps, dtype=np.float64)
    before, after = np.empty_like(weights), np.empty_like(weights)
    ahead = behind = np.ones_like(weights[:, 0])
    for place in range(places.shape[1]):
        if place % _SCALED_EACH == 0:
            ahead, behind = _scaled(ahead), _scaled(behind)
        real = inside[:, place, None]  # what is no piece says nothing of its neighbours
        before[:, place] = reached = ahead * weights[:, place]
        ahead = np.where(real, reached @ moves, 1.0)
        real = inside[:, -1 - place, None]
        after[:, -1 - place] = behind
        behind = np.where(real, (behind * weights[:, -1 - place]) @ moves.T, 1.0)
    both = _scaled(before * after)[:, _BESIDE : _BESIDE + _BLOCK]
    return both.reshape(-1, labels)[:total].astype(np.float32)


def _scaled(weights: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
    """Return `weights` (..., L) with a sum of 1 over the labels."""
    scaled: NDArray[np.floating[Any]] = weights / weights.sum(-1, keepdims=True)
    return scaled


def spans_of(labels: Integers, first: int = 0) -> list[PieceSpan]:
    """Return the spans that labels (0 none, then B and I of each role in turn) mark, in order.

    `first` is the piece that the first label is of.
    """
    roles = (labels + 1) // 2
    around = np.concatenate([[0], roles, [0]])
    begins = (roles > 0) & ((labels % 2 == 1) | (roles != around[:-2]))
    ends = (roles > 0) & (np.append(begins[1:], True) | (roles != around[2:]))
    firsts, lasts = np.flatnonzero(begins), np.flatnonzero(ends)
    found = zip(roles[firsts].tolist(), (firsts + first).tolist(), (lasts + first).tolist(), strict=True)
    return [PieceSpan(Role(role), begin, end) for role, begin, end in found]


def part_at_lines(spans: Sequence[PieceSpan], pieces: Pieces) -> list[PieceSpan]:
    """Return `spans` in order, parted where a line begins: what one speaker is reported to have said ends with its
    paragraph, save in a quotation that runs on.
    """
    lines = np.flatnonzero(pieces.opens)
    parting = lines[pieces.quote[lines - 1] != INSIDE].tolist()
    return [part for span in spans for part in _part(span, parting)]


def _part(span: PieceSpan, lines: Sequence[int]) -> Iterator[PieceSpan]:
    """Yield the parts of a span; `lines` are the first pieces of the lines that part it."""
    first = span.first
    for line in lines[bisect_right(lines, first) : bisect_right(lines, span.last)]:
        yield PieceSpan(span.role, first, line - 1)
        first = line
    yield PieceSpan(span.role, first, span.last)
