"""Biases are found one number at a time, and change what they should alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from training.statements.biases import Biases, search_biases

WANTED = Biases((0.0, 0.8, 0.0, 0.0, -0.4, 0.0, 0.2), 1.4)


def distance(biases: Any) -> float:
    apart: float = sum(abs(one - wanted) for one, wanted in zip(biases.bias, WANTED.bias, strict=True))
    return -apart - float(abs(biases.scale - WANTED.scale))


def test_the_search_finds_a_peak_within_its_reach() -> None:
    assert search_biases(distance) == WANTED


def test_scores_that_never_rise_change_nothing() -> None:
    assert search_biases(lambda biases: 0.0) == Biases()


def test_impossible_steps_are_not_scaled() -> None:
    steps = np.array([[0.5, -1e4], [-2.0, 1.0]], np.float32)
    heads = Biases(scale=2.0).apply({"steps": steps, "mark": steps})
    assert heads["steps"].tolist() == [[1.0, -1e4], [-4.0, 2.0]]
    assert heads["mark"] is steps and heads["bias"].shape == (7,)


def test_biases_that_are_written_and_read_are_the_same(tmp_path: Path) -> None:
    WANTED.save(tmp_path / "biases.json")
    assert Biases.load(tmp_path / "biases.json") == WANTED
