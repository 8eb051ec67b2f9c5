"""Label scores in, spans out: the best sequence of labels under a linear-chain CRF (Lafferty et al. 2001)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.statements.encoding import INSIDE, Floats, Integers, Pieces

_BLOCK, _BESIDE = 64, 24  # pieces whose probabilities are computed at once, and of their neighbours on each side


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
    total = len(emissions)
    back = np.zeros((total, emissions.shape[1]), np.int32)
    score = emissions[0] if total else np.zeros(0, np.float32)
    for place in range(1, total):
        reached = score[:, None] + steps
        back[place] = reached.argmax(0)
        score = reached.max(0) + emissions[place]
    labels = np.zeros(total, np.int32)
    if total:
        labels[-1] = int(score.argmax())
        for place in range(total - 1, 0, -1):
            labels[place - 1] = back[place, labels[place]]
    return labels


def label_probabilities(emissions: Floats, steps: Floats) -> Floats:
    """Return the probabilities (T, L) of the labels of each piece, all sequences of labels weighed.

    Source: the forward-backward algorithm (Rabiner 1989), here over blocks of pieces at once, each with enough of its
    neighbours on both sides that what is farther no longer tells. Cost is O(T x L x L).
    """
    total, labels = emissions.shape
    places = np.arange(0, total, _BLOCK)[:, None] + np.arange(-_BESIDE, _BLOCK + _BESIDE)  # (blocks, pieces of one)
    inside = (places >= 0) & (places < total)
    scores = np.where(inside[..., None], emissions[places.clip(0, total - 1)], 0.0)
    weights, moves = np.exp(scores - scores.max(-1, keepdims=True)), np.exp(steps)
    before, after = np.empty_like(weights), np.empty_like(weights)
    ahead = behind = np.ones_like(weights[:, 0])
    for place in range(places.shape[1]):
        real = inside[:, place, None]  # what is no piece says nothing of its neighbours
        before[:, place] = reached = _scaled(ahead * weights[:, place])
        ahead = np.where(real, reached @ moves, 1.0)
        real = inside[:, -1 - place, None]
        after[:, -1 - place] = behind
        behind = np.where(real, _scaled((behind * weights[:, -1 - place]) @ moves.T), 1.0)
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
    found: list[PieceSpan] = []
    for place in np.flatnonzero(labels) + first:
        label = int(labels[place - first])
        role = Role((label + 1) // 2)
        latest = found[-1] if found else None
        if label % 2 == 0 and latest and latest.role is role and latest.last == place - 1:
            found[-1] = PieceSpan(role, latest.first, int(place))
        else:
            found.append(PieceSpan(role, int(place), int(place)))
    return found


def part_at_lines(spans: Sequence[PieceSpan], pieces: Pieces) -> list[PieceSpan]:
    """Return `spans` in order, parted where a line begins: what one speaker is reported to have said ends with its
    paragraph, save in a quotation that runs on.
    """
    return [part for span in spans for part in _part(span, pieces)]


def _part(span: PieceSpan, pieces: Pieces) -> Iterator[PieceSpan]:
    first = span.first
    for place in np.flatnonzero(pieces.opens[span.first + 1 : span.last + 1]) + span.first + 1:
        if pieces.quote[place - 1] != INSIDE:
            yield PieceSpan(span.role, first, int(place) - 1)
            first = int(place)
    yield PieceSpan(span.role, first, span.last)
