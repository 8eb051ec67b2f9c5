"""Texts in, unit vectors out: near in meaning is near in direction. And how rare a word is.

The network is all-MiniLM-L6-v2 in 8 bits (`onrecord/models/embedding.md`), run by onnxruntime on one core and read at
the first use. Each text is read alone: in a batch the 8-bit rounding of one text would hang on its neighbours. Values
are multiples of 1/2048, so that 16-bit floats hold them as they are and a dot product is exact in 32 bits, in whatever
order it is summed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

WIDTH = 384
"""The length of a vector."""

RAREST = math.log(30)
"""What `rarity` gives for words that the vocabulary has in pieces alone."""

Vectors = NDArray[np.float32]

_GRID = 2048
_FIRST, _LAST = 101, 102  # the marks of both ends in the vocabulary
_MOST = 254  # wordpieces of a text that are read
_COMMONEST = 1000  # where the words of the vocabulary begin, the most frequent first


@dataclass(frozen=True, slots=True)
class _Network:
    session: Any
    tokenizer: Any


@cache
def _load_tokenizer() -> Any:
    stored = (resources.files("onrecord.models") / "tokenizer.json").read_text(encoding="utf-8")
    tokenizer = Tokenizer.from_str(stored)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


@cache
def _load_network() -> _Network:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    stored = (resources.files("onrecord.models") / "embedding.onnx").read_bytes()
    session = onnxruntime.InferenceSession(
        stored,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # on one core the fused operator takes more time
    )
    return _Network(session, _load_tokenizer())


def embed(texts: Sequence[str]) -> Vectors:
    """Return an array (texts, 384), a unit vector a row; their dot product is how alike two texts are, -1 to 1.

    A text without a word has the vector that the network gives for nothing. What goes beyond 254 wordpieces is left.
    """
    vectors = np.zeros((len(texts), WIDTH), np.float32)
    if texts:
        network = _load_network()
        for row, text in enumerate(texts):
            vectors[row] = _read(network, text)
    return vectors


@lru_cache(maxsize=1 << 10)
def _read(network: _Network, text: str) -> Vectors:
    clean = text.encode("utf-8", "replace").decode("utf-8")
    pieces = network.tokenizer.encode(clean, add_special_tokens=False).ids[:_MOST]
    ids = np.array([[_FIRST, *pieces, _LAST]], np.int64)
    given = {"ids": ids, "mask": np.ones_like(ids), "positions": np.arange(ids.shape[1], dtype=np.int64)}
    vector: Vectors = network.session.run(None, given)[0][0]
    return np.round(vector * _GRID) / np.float32(_GRID)


@lru_cache(maxsize=1 << 16)
def rarity(form: str) -> float:
    """Return how rare a folded word is in English: 0 for the commonest, rising with the logarithm of its rank.

    >>> rarity("people") < rarity("support") < rarity("peace") < rarity("ammunition") <= rarity("howitzers")
    True
    """
    clean = form.removesuffix("'s").encode("utf-8", "replace").decode("utf-8")
    pieces = _load_tokenizer().encode(clean, add_special_tokens=False).ids
    if len(pieces) != 1:
        return RAREST if pieces else 0.0
    return max(0.0, min(RAREST, math.log(pieces[0] / _COMMONEST)))
