"""Pieces in, scores out: the trained network, run by onnxruntime on one core.

The weights are three files of `onrecord.models`: the network (ONNX), its tokenizer and the small numbers that decoding
needs (`heads.npz`). They are read at the first use, never at import.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from onrecord.statements.encoding import NO_LETTERS, Floats, Pieces
from onrecord.statements.windows import Window, cut_windows

PASSAGE = 64
"""Windows whose scores are held at once: some 8,000 words."""

_FIRST, _LAST = 101, 102  # the marks of a window's ends in the vocabulary
_FEATURES = ("ids", "case", "quote", "opens")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network says of the T pieces of one window: `emissions` (T, 7) of the labels, `spans` and `cues`
    (T, 2 x D) the linking features of a piece as the first and as the last of a span or of a cue. They know places
    within the window alone, so that features of two windows never compare.
    """

    window: Window
    emissions: Floats
    spans: Floats
    cues: Floats


@dataclass(frozen=True, slots=True)
class Network:
    """A session with its tokenizer and the numbers of its heads."""

    session: Any
    tokenizer: Any
    heads: dict[str, Floats]

    def read(self, pieces: Pieces) -> Iterator[list[Seen]]:
        """Yield what the windows of `pieces` say, in order and a passage of them at a time, so that what is held does
        not grow with the text. Cost is linear in the pieces.
        """
        windows = cut_windows(pieces.opens)
        for first in range(0, len(windows), PASSAGE):
            yield [self._run(pieces, window) for window in windows[first : first + PASSAGE]]

    def _run(self, pieces: Pieces, window: Window) -> Seen:
        part = pieces.part(window.first, window.last)
        inputs = {name: np.pad(getattr(part, name), 1)[None].astype(np.int64) for name in _FEATURES}
        inputs["ids"][0, 0], inputs["ids"][0, -1] = _FIRST, _LAST
        inputs["case"][0, [0, -1]] = NO_LETTERS
        return Seen(window, *(found[0, 1:-1] for found in self.session.run(None, inputs)))


def join_emissions(seen: Sequence[Seen]) -> Floats:
    """Return the emissions (T, 7) of a passage, each piece's from the window that answers for it."""
    own = [s.emissions[s.window.own_first - s.window.first : s.window.own_last - s.window.first] for s in seen]
    return np.concatenate(own)


@cache
def load_network() -> Network:
    """Return the network that the package ships."""
    folder = resources.files("onrecord.models")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        (folder / "statements.onnx").read_bytes(),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # on one core the fused operator takes more than twice the time
    )
    tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    with resources.as_file(folder / "heads.npz") as path, np.load(path, allow_pickle=False) as found:
        heads = {name: found[name].astype(np.float32) for name in found.files}
    return Network(session, tokenizer, heads)
