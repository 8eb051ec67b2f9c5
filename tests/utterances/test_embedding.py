"""The shipped sentence embedding: what holds of its vectors, whatever the texts."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.utterances.embedding import WIDTH, embed, rarity

TEXTS = ["The harbour stays open all winter", "The port will not close this winter", "Bread costs twice as much", "!"]


def test_a_row_is_a_unit_vector_for_each_text() -> None:
    vectors = embed(TEXTS)
    assert vectors.shape == (len(TEXTS), WIDTH) and vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=0.01)


def test_no_texts_give_no_rows() -> None:
    assert embed([]).shape == (0, WIDTH)


def test_a_vector_does_not_hang_on_the_texts_beside_it() -> None:
    together = embed(TEXTS)
    alone = [embed([text])[0] for text in reversed(TEXTS)]
    assert all(np.array_equal(row, single) for row, single in zip(together, reversed(alone), strict=True))


def test_half_floats_hold_a_vector_as_it_is_and_products_are_exact() -> None:
    vectors = embed(TEXTS)
    assert np.array_equal(vectors.astype(np.float16).astype(np.float32), vectors)
    exact = (vectors[0].astype(np.float64) * vectors[1].astype(np.float64)).sum()
    assert float(vectors[0] @ vectors[1]) == exact == float((vectors[:2] @ vectors.T)[0, 1])


def test_texts_of_one_meaning_are_nearer_than_others() -> None:
    alike = embed(TEXTS) @ embed(TEXTS).T
    assert alike[0, 1] > alike[0, 2] + 0.2


@pytest.mark.parametrize("text", ["", "half a character \ud800", "word " * 2000])
def test_any_text_has_a_vector(text: str) -> None:
    assert np.isclose(np.linalg.norm(embed([text])[0]), 1, atol=0.01)


def test_rarer_words_are_rarer() -> None:
    assert 0 <= rarity("people") < rarity("support") < rarity("ammunition") <= rarity("dredgers")
    assert rarity("harbour's") == rarity("harbour") and rarity("") == 0
