"""Wordpieces with their places and features."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.statements.encoding import CAPITAL, CAPITALS, INSIDE, LOWER, MARK, NO_LETTERS, OUTSIDE, Pieces, encode
from onrecord.statements.network import load_network


def _encode(text: str) -> Pieces:
    return encode(text, load_network().tokenizer)


def test_pieces_know_their_place_their_case_and_the_quotation_they_stand_in() -> None:
    text = "NATO said: “Hold on.”\nShe left."
    pieces = _encode(text)
    words = [text[a:b] for a, b in zip(pieces.starts, pieces.ends, strict=True)]
    assert words == ["NATO", "said", ":", "“", "Hold", "on", ".", "”", "She", "left", "."]
    assert list(pieces.case[:3]) == [CAPITALS, LOWER, NO_LETTERS]
    assert pieces.case[4] == CAPITAL
    assert list(pieces.quote[2:9]) == [OUTSIDE, MARK, INSIDE, INSIDE, INSIDE, MARK, OUTSIDE]
    assert list(np.flatnonzero(pieces.opens)) == [0, 8]


@settings(deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_is_read_and_each_piece_is_a_stretch_of_it(text: str) -> None:
    pieces = _encode(text)
    assert all(0 <= a <= b <= len(text) for a, b in zip(pieces.starts, pieces.ends, strict=True))
    assert list(pieces.starts) == sorted(pieces.starts)
    assert len(pieces.case) == len(pieces.quote) == len(pieces.opens) == len(pieces)


def test_a_text_without_words_has_no_pieces() -> None:
    assert len(_encode("")) == 0
    assert len(_encode(" \n\n ")) == 0
