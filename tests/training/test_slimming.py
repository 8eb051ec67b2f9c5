"""What is cut from a tagger is what its loss needs least."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install --group training")

from training.statements.batches import make_batch  # noqa: E402
from training.statements.corpus import Corpus  # noqa: E402
from training.statements.learning import Lesson  # noqa: E402
from training.statements.network import Shape, Tagger  # noqa: E402
from training.statements.recipe import Learning  # noqa: E402
from training.statements.slimming import slim  # noqa: E402

WIDE = Shape(20, 16, 2, 4, 4, 32, 300, first_mark=1, last_mark=2)
LEARNING = Learning(rate=1e-2, head_rate=1e-2, decay=0.9, cool=1.0, averaged=0.6, freezes_words=False, batch=2)


@pytest.fixture
def corpus() -> Any:
    """An article of 200 pieces with labels drawn at chance."""
    chance = np.random.default_rng(1)
    ids, labels = (chance.integers(low, high, 200, dtype=np.int32) for low, high in ((5, 20), (0, 2)))
    nothing = np.zeros(200, np.int32)
    return Corpus(ids, nothing, nothing, nothing, labels, np.array([0, 200], np.int32), np.zeros((0, 5), np.int32))


def start() -> Any:
    """Return a tagger half of whose heads and inner units do nothing: the even ones."""
    torch.manual_seed(1)
    tagger = Tagger(WIDE)
    with torch.no_grad():
        for layer in tagger.layers:
            layer.out.weight.view(WIDE.hidden, WIDE.heads, WIDE.head_size)[:, ::2] = 0
            layer.down.weight[:, ::2] = 0
    return tagger.eval()


def emissions(tagger: Any, corpus: Any) -> Any:
    batch = make_batch(corpus, [(0, 200)], tagger.shape, torch.device("cpu"))
    with torch.no_grad():
        return tagger.eval().emit(tagger.encode(batch.ids, batch.case, batch.quote, batch.opens))


@pytest.mark.parametrize(("swish", "apart"), [(False, 1e-5), (True, 0.1)])
def test_heads_and_units_that_do_nothing_are_cut(corpus: Any, swish: bool, apart: float) -> None:
    shape = replace(WIDE, heads=2, inner=16, swish=swish)
    wanted = emissions(start(), corpus)
    slender = Tagger(shape)
    slender.load_state_dict(slim(start(), shape, [Lesson(corpus)], LEARNING, 3))
    found = emissions(slender, corpus)
    assert torch.allclose(found, wanted, atol=apart)
    assert slender.layers[0].qkv.weight.shape == (24, 16)
