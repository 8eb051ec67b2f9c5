"""Label scores in, spans out: the best sequence of labels under a linear-chain CRF (Lafferty et al. 2001)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from onrecord.statements.encoding import INSIDE, Floats, Integers, Pieces


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
