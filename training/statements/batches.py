"""Windows of a corpus in, one batch of tensors out.

Shapes: B windows, T pieces with the marks of both ends (of the longest window; the others are padded), L labels.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.statements.encoding import NO_LETTERS
from training.statements.corpus import Corpus, Ends
from training.statements.network import Shape, Tagger

Targets = NDArray[np.float16]
"""A teacher's emissions (N, L) for all pieces of a corpus."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What the encoder sees of B windows (B, T), `mask` false in padding, `real` (B, T) true for pieces alone;
    `labels` (B, T), and `targets` (B, T, L) where a teacher has given them.
    """

    ids: Tensor
    case: Tensor
    quote: Tensor
    opens: Tensor
    labels: Tensor
    mask: Tensor
    real: Tensor
    targets: Tensor | None


def find_device() -> torch.device:
    """Return the accelerator where there is one, else the processor."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def make_batch(
    corpus: Corpus,
    windows: Sequence[Ends],
    shape: Shape,
    device: torch.device,
    *,
    targets: Targets | None = None,
) -> Batch:
    """Return the batch of `windows` for an encoder of this shape."""
    size = (len(windows), max(end - start for start, end in windows) + 2)
    arrays = {name: np.zeros(size, np.int64) for name in ("ids", "case", "quote", "opens", "labels")}
    arrays["ids"][:], arrays["case"][:] = shape.padding, NO_LETTERS
    mask, real = np.zeros(size, bool), np.zeros(size, bool)
    for row, (start, end) in enumerate(windows):
        after = end - start + 1
        for name, values in arrays.items():
            values[row, 1:after] = getattr(corpus, name)[start:end]
        arrays["ids"][row, 1:after] += shape.id_offset
        arrays["ids"][row, [0, after]] = shape.first_mark, shape.last_mark
        mask[row, : after + 1], real[row, 1:after] = True, True
    placed = {name: torch.from_numpy(values).to(device) for name, values in arrays.items()}
    return Batch(
        **placed,
        mask=torch.from_numpy(mask).to(device),
        real=torch.from_numpy(real).to(device),
        targets=None if targets is None else _place(targets, windows, size[1]).to(device),
    )


def _place(targets: Targets, windows: Sequence[Ends], total: int) -> Tensor:
    """Return the targets (B, T, L) of `windows`, 0 for what is no piece."""
    placed = np.zeros((len(windows), total, targets.shape[1]), np.float32)
    for row, (start, end) in enumerate(windows):
        placed[row, 1 : end - start + 1] = targets[start:end]
    return torch.from_numpy(placed)


def hide_features(batch: Batch, share: float, chance: random.Random) -> None:
    """Take letter case or quotation marks from a share of the windows, in place: some pages have neither."""
    for row in range(len(batch.ids)):
        if chance.random() < share:
            chance.choice([batch.case, batch.quote])[row] = 0


def encode_batch(tagger: Tagger, batch: Batch) -> Tensor:
    """Return the states (B, T, H), computed in bfloat16: four times as fast on a processor with AMX, and on GPUs."""
    with torch.autocast(batch.ids.device.type, torch.bfloat16):
        states = tagger.encode(batch.ids, batch.case, batch.quote, batch.opens, batch.mask)
    return states.float()
