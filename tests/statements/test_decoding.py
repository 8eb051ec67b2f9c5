"""From label scores to spans."""

import itertools
from collections.abc import Iterable

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.statements.decoding import Role, best_labels, label_probabilities, spans_of

_NUMBERS = st.floats(-3, 3, width=16)
_SCORES = given(
    st.lists(st.lists(_NUMBERS, min_size=3, max_size=3), min_size=1, max_size=5),
    st.lists(_NUMBERS, min_size=9, max_size=9),
)
"""Emissions of up to five pieces, and transitions, of three labels."""


@settings(deadline=None, derandomize=True, max_examples=50)
@_SCORES
def test_no_sequence_of_labels_scores_higher_than_the_best_one(rows: list[list[float]], moves: list[float]) -> None:
    emissions, steps = np.array(rows, np.float32), np.array(moves, np.float32).reshape(3, 3)

    def score(labels: Iterable[int]) -> float:
        labels = list(labels)
        return float(
            sum(emissions[i, x] for i, x in enumerate(labels)) + sum(steps[a, b] for a, b in itertools.pairwise(labels))
        )

    found = score(best_labels(emissions, steps))
    assert all(found >= score(labels) - 1e-4 for labels in itertools.product(range(3), repeat=len(rows)))


@settings(deadline=None, derandomize=True, max_examples=50)
@_SCORES
def test_probabilities_are_the_shares_of_all_sequences(rows: list[list[float]], moves: list[float]) -> None:
    emissions, steps = np.array(rows, np.float32), np.array(moves, np.float32).reshape(3, 3)
    wanted = np.zeros((len(rows), 3))
    for labels in itertools.product(range(3), repeat=len(rows)):
        score = emissions[range(len(rows)), labels].sum() + sum(steps[a, b] for a, b in itertools.pairwise(labels))
        wanted[range(len(rows)), labels] += np.exp(float(score))
    found = label_probabilities(emissions, steps)
    assert np.allclose(found, wanted / wanted.sum(1, keepdims=True), atol=1e-3)


def test_probabilities_in_blocks_are_those_of_the_whole() -> None:
    chance = np.random.default_rng(1)
    emissions, steps = (chance.normal(size=size).astype(np.float32) for size in ((200, 3), (3, 3)))
    apart = label_probabilities(emissions[:100], steps)
    assert np.allclose(label_probabilities(emissions, steps)[:70], apart[:70], atol=1e-3)


def test_a_span_begins_with_its_b_label_and_runs_as_long_as_its_i_labels() -> None:
    labels = np.array([0, 1, 2, 0, 3, 5, 6, 6, 5, 0], np.int32)
    assert [(s.role, s.first, s.last) for s in spans_of(labels)] == [
        (Role.SOURCE, 1, 2),
        (Role.CUE, 4, 4),
        (Role.CONTENT, 5, 7),
        (Role.CONTENT, 8, 8),
    ]


def test_no_pieces_no_spans() -> None:
    assert spans_of(best_labels(np.zeros((0, 7), np.float32), np.zeros((7, 7), np.float32))) == []
