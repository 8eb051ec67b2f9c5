"""A published encoder and news texts in; one vector for each of its wordpieces, whose sum says what a text says, out.

    python -m training.embedding OUT --table

Three steps. The encoder reads each wordpiece alone, which gives a first vector (Minish Lab's model2vec begins the same
way); these are put on the 256 axes that hold most of what the encoder says of whole sentences, and a piece counts the
less the more often it stands in news (Arora, Liang and Ma 2017). Then the vectors learn: the sum over a sentence shall
point where the encoder's own vector of that sentence points, and two sentences shall be as near as they are to the
encoder (distillation, Hinton, Vinyals and Dean 2015). At the end each vector becomes 8-bit whole numbers with a scale.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from training.embedding.teacher import Encoder

WIDTH = 256
_FIRST, _LAST = 101, 102  # the marks of both ends
_SMOOTH = 1e-3  # the frequency at which a piece counts half
_LIKENESS = 20.0  # how much pairs of sentences count against single ones
_BATCH, _RATE, _FADE = 512, 2e-3, 0.05
_BETAS, _TINY = (0.9, 0.999), 1e-8

Integers = NDArray[np.int64]
Floats = NDArray[np.float32]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sentences:
    """Wordpieces of all sentences end to end, where each begins (and the last ends), and the encoder's vectors."""

    pieces: Integers
    starts: Integers
    vectors: Floats

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.starts) - 1


def read_sentences(encoder: Encoder, texts: Sequence[str]) -> Sentences:
    """Return what the encoder says of each text."""
    found = encoder.tokenizer.encode_batch(list(texts), add_special_tokens=False)
    rows = [one.ids for one in found]
    starts = np.cumsum([0, *map(len, rows)])
    marked = [[_FIRST, *row, _LAST] for row in rows]
    return Sentences(np.array([piece for row in rows for piece in row]), starts, encoder.encode_pieces(marked))


def find_axes(vectors: Floats) -> Floats:
    """Return (width of the encoder, 256): the directions that hold most of `vectors`, not centred, so that the angle
    between two of them stays what it is.
    """
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    return np.ascontiguousarray(axes[:, ::-1][:, :WIDTH]).astype(np.float32)


def start_table(encoder: Encoder, sentences: Sentences, axes: Floats) -> Floats:
    """Return (pieces, 256): the encoder's vector of each wordpiece alone, times its weight."""
    size = encoder.tokenizer.get_vocab_size()
    alone = encoder.encode_pieces([[_FIRST, piece, _LAST] for piece in range(size)], batch=256)
    counts = np.bincount(sentences.pieces, minlength=size) + 0.5
    weights = _SMOOTH / (_SMOOTH + counts / counts.sum())
    table = (alone - alone.mean(axis=0)) @ axes
    weighted: Floats = (table * weights[:, None]).astype(np.float32)
    return weighted


def refine(table: Floats, sentences: Sentences, axes: Floats, *, epochs: int, seed: int) -> Floats:
    """Return the table, having learned for so many epochs; on one core a minute each for 100,000 sentences."""
    wanted = sentences.vectors @ axes
    wanted /= np.linalg.norm(wanted, axis=1, keepdims=True)
    order, moments, total = np.random.default_rng(seed), np.zeros((2, *table.shape), np.float32), 0
    table, steps = table.copy(), epochs * (len(sentences) // _BATCH)
    for epoch in range(epochs):
        losses = []
        chosen = order.permutation(len(sentences))
        for first in range(0, len(chosen) - _BATCH + 1, _BATCH):
            total += 1
            rate = _RATE * (_FADE + (1 - _FADE) * (1 - total / steps))
            batch = chosen[first : first + _BATCH]
            losses.append(_learn(table, moments, sentences, wanted[batch], batch, rate, total))
        _log.info("epoch %d: loss %.4f", epoch + 1, float(np.mean(losses)))
    return table


def _learn(
    table: Floats, moments: Floats, sentences: Sentences, wanted: Floats, batch: Integers, rate: float, step: int
) -> float:
    """Change the table by one step of Adam (Kingma and Ba 2015), at the pieces of the batch alone; return the loss."""
    starts, ends = sentences.starts[batch], sentences.starts[batch + 1]
    rows = np.repeat(np.arange(len(batch)), ends - starts)
    pieces = np.concatenate([sentences.pieces[a:b] for a, b in zip(starts, ends, strict=True)])
    own, at = np.unique(pieces, return_inverse=True)
    counts = np.zeros((len(batch), len(own)), np.float32)
    np.add.at(counts, (rows, at), 1.0)
    loss, slope = _slope(counts @ table[own], wanted)
    change = counts.T @ slope
    first, second = _BETAS
    moments[0, own] = first * moments[0, own] + (1 - first) * change
    moments[1, own] = second * moments[1, own] + (1 - second) * change**2
    size = np.sqrt(moments[1, own] / (1 - second**step)) + _TINY
    table[own] -= rate * moments[0, own] / (1 - first**step) / size
    return loss


def _slope(sums: Floats, wanted: Floats) -> tuple[float, Floats]:
    """Return the loss of a batch of summed vectors, and its slope along each of them."""
    lengths = np.linalg.norm(sums, axis=1, keepdims=True) + _TINY
    found = sums / lengths
    apart = found @ found.T - wanted @ wanted.T
    np.fill_diagonal(apart, 0.0)
    scale = _LIKENESS / len(sums)
    along = -wanted + 4 * scale * apart @ found
    loss = 1 - (found * wanted).sum(axis=1).mean() + scale * (apart**2).sum() / len(sums)
    slope = (along - (along * found).sum(axis=1, keepdims=True) * found) / lengths / len(sums)
    return float(loss), slope.astype(np.float32)


def shrink(table: Floats) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Return the table as 8-bit whole numbers and the scale of each row."""
    scales = np.maximum(np.abs(table).max(axis=1), _TINY) / 127
    return np.round(table / scales[:, None]).astype(np.int8), scales.astype(np.float16)
