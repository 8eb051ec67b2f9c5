"""From label scores to spans."""

import itertools
from collections.abc import Iterable

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.statements.decoding import Role, best_labels, spans_of

_NUMBERS = st.floats(-3, 3, width=16)


@settings(deadline=None, derandomize=True, max_examples=50)
@given(
    st.lists(st.lists(_NUMBERS, min_size=3, max_size=3), min_size=1, max_size=5),
    st.lists(_NUMBERS, min_size=9, max_size=9),
)
def test_no_sequence_of_labels_scores_higher_than_the_best_one(rows: list[list[float]], moves: list[float]) -> None:
    emissions, steps = np.array(rows, np.float32), np.array(moves, np.float32).reshape(3, 3)

    def score(labels: Iterable[int]) -> float:
        labels = list(labels)
        return float(
            sum(emissions[i, x] for i, x in enumerate(labels)) + sum(steps[a, b] for a, b in itertools.pairwise(labels))
        )

    found = score(best_labels(emissions, steps))
    assert all(found >= score(labels) - 1e-4 for labels in itertools.product(range(3), repeat=len(rows)))


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
