"""The static table that the shipped embedding is measured beside: how it learns."""

from __future__ import annotations

import numpy as np
from training.embedding import static
from training.embedding.static import Sentences

CHANCE = np.random.default_rng(7)


def unit(rows: int, width: int) -> static.Floats:
    found = CHANCE.normal(size=(rows, width)).astype(np.float32)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)


def test_the_slope_is_that_of_the_loss() -> None:
    sums, wanted = CHANCE.normal(size=(6, 8)).astype(np.float64), unit(6, 8).astype(np.float64)
    _, slope = static._slope(sums, wanted)  # type: ignore[arg-type]
    step = 1e-6
    for row, column in ((0, 0), (3, 5), (5, 7)):
        moved = sums.copy()
        moved[row, column] += step
        rise = (static._slope(moved, wanted)[0] - static._slope(sums, wanted)[0]) / step  # type: ignore[arg-type]
        assert np.isclose(rise, slope[row, column], rtol=1e-3, atol=1e-5)


def test_learning_brings_the_table_nearer_to_the_encoder() -> None:
    pieces = CHANCE.integers(0, 50, size=5_000)
    starts = np.arange(0, 5_001, 5)
    meaning = unit(50, 32)
    vectors = np.stack([meaning[pieces[start : start + 5]].sum(axis=0) for start in starts[:-1]])
    vectors = np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)
    sentences = Sentences(pieces, starts, vectors)
    axes = np.eye(32, dtype=np.float32)
    table = (CHANCE.normal(size=(50, 32)) * 0.1).astype(np.float32)

    def nearness(of: static.Floats) -> float:
        sums = np.add.reduceat(of[pieces], starts[:-1])
        return float(np.mean((sums * vectors).sum(axis=1) / np.linalg.norm(sums, axis=1)))

    learned = static.refine(table, sentences, axes, epochs=300, seed=1)
    assert nearness(learned) > nearness(table) + 0.2
    assert np.array_equal(learned, static.refine(table, sentences, axes, epochs=300, seed=1))


def test_eight_bits_keep_a_table_within_half_a_step() -> None:
    table = unit(20, 16)
    pieces, scales = static.shrink(table)
    step = np.abs(table).max(axis=1, keepdims=True) / 127
    assert pieces.dtype == np.int8
    assert (np.abs(pieces * scales.astype(np.float32)[:, None] - table) <= step).all()


def test_axes_keep_the_angles_of_what_lies_in_them() -> None:
    vectors = unit(300, 300)
    axes = static.find_axes(vectors)
    assert axes.shape == (300, static.WIDTH)
    assert np.allclose(axes.T @ axes, np.eye(static.WIDTH), atol=1e-3)
