"""Windows over a text's pieces: together they answer for each piece once, and none is longer than the network takes."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.statements.windows import cut_windows


@settings(deadline=None, derandomize=True)
@given(st.lists(st.integers(0, 40).map(lambda n: int(n == 0)), max_size=900))
def test_windows_answer_for_each_piece_once_and_see_what_they_answer_for(opens: list[int]) -> None:
    windows = cut_windows(np.array(opens, np.int32), longest=100, context=20)
    assert [place for w in windows for place in range(w.own_first, w.own_last)] == list(range(len(opens)))
    for window in windows:
        assert window.first <= window.own_first < window.own_last <= window.last
        assert window.last - window.first <= 100


def test_a_text_that_fits_is_one_window() -> None:
    [window] = cut_windows(np.zeros(100, np.int32), longest=100, context=20)
    assert (window.first, window.last) == (0, 100)


def test_windows_are_cut_where_a_line_begins() -> None:
    opens = np.zeros(200, np.int32)
    opens[[0, 70]] = 1
    first, *_ = cut_windows(opens, longest=100, context=20)
    assert first.own_last == 70


def test_no_pieces_no_windows() -> None:
    assert cut_windows(np.zeros(0, np.int32)) == []
