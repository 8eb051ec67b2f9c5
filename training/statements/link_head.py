"""States of spans in, scores of what belongs together out: contents choose a cue, cues choose a source.

Source: biaffine attention (Dozat and Manning 2017) over the first and the last piece of a span, with a term for the
distance. `onrecord.statements.linking` computes the same. Shapes: S spans of one kind, C cues, H hidden size, D link
size; the ends of a span are its states (2, H) at its first and at its last piece.
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

LINK_SIZE = 96
DISTANCES = 24  # buckets of distance in either direction
_STEPS = 3  # buckets per doubling
SOURCE, CONTENT = 0, 1  # kinds of spans, as they stand in the weights


class LinkHead(nn.Module):
    """What is learned for linking, on top of states that stay as they are."""

    def __init__(self, hidden: int, dropout: float = 0.2) -> None:
        """Draw the weights for states of the size `hidden`; `dropout` is a share."""
        super().__init__()
        self.span = nn.Linear(hidden, 2 * LINK_SIZE)  # first half for a first piece, second half for a last one
        self.cue = nn.Linear(hidden, 2 * LINK_SIZE)
        self.mark = nn.Embedding(2, LINK_SIZE)
        self.bilinear = nn.Parameter(torch.randn(2, LINK_SIZE, LINK_SIZE) * 0.02)
        self.distance = nn.Embedding(2 * DISTANCES, 2)
        self.alone = nn.Linear(LINK_SIZE, 2)
        self.drop = nn.Dropout(dropout)
        nn.init.zeros_(self.distance.weight)

    def forward(self, kind: int, spans: Tensor, cues: Tensor, apart: Tensor) -> Tensor:
        """Return the scores by which each of those that choose (rows) chooses each of the others, and last none.

        `spans` (S, 2, H) are of one kind, `cues` (C, 2, H), `apart` (S, C) buckets of distance. Contents choose a cue:
        (S, C + 1). Cues choose a source: (C, S + 1).
        """
        left = F.gelu(self._join(self.span, spans) + self.mark.weight[kind], approximate="tanh")
        right = F.gelu(self._join(self.cue, cues), approximate="tanh")
        scores = self.drop(left) @ self.bilinear[kind] @ self.drop(right).T + self.distance(apart)[..., kind]
        alone = self.alone(left if kind == CONTENT else right)[:, kind, None]
        return torch.cat([scores if kind == CONTENT else scores.T, alone], 1)

    def numbers(self) -> dict[str, NDArray[np.float32]]:
        """Return the weights that `onrecord.statements.linking` reads; those of the pieces are the network's."""
        found = {name: value.cpu().numpy() for name, value in self.state_dict().items()}
        return {
            "mark": found["mark.weight"],
            "bilinear": found["bilinear"],
            "distance": found["distance.weight"],
            "alone_weight": found["alone.weight"],
            "alone_bias": found["alone.bias"],
        }

    def _join(self, side: nn.Linear, ends: Tensor) -> Tensor:
        """Return the features (S, D) of spans by their ends (S, 2, H)."""
        found: Tensor = side(self.drop(ends))
        return found[:, 0, :LINK_SIZE] + found[:, 1, LINK_SIZE:]


def bucket_distances(spans: Tensor, cues: Tensor) -> Tensor:
    """Return the buckets (S, C) of the distance from spans (S, 2: first and last piece, included) to cues (C, 2)."""
    past = spans[:, None, 0] - cues[None, :, 1]  # above 0: the span comes after the cue
    ahead = cues[None, :, 0] - spans[:, None, 1]  # above 0: it comes before
    gap = torch.where(past > 0, past, ahead).clamp(min=1)
    size = (torch.log2(gap.float()) * _STEPS).long().clamp(max=DISTANCES - 1)
    return torch.where(past > 0, size, size + DISTANCES)
