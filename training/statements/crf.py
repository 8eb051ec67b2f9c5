"""Emissions and labels in, their likelihood out: a linear-chain conditional random field.

Source: Lafferty, McCallum and Pereira 2001. Shapes: B windows, T pieces, L labels.
"""

from __future__ import annotations

import torch
from torch import Tensor

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")

_NEVER = -1e4


def forbid_steps() -> Tensor:
    """Return (L, L): 0 where a label may follow another, far below any score where a span would go on unbegun."""
    rows = [[_NEVER if after[0] == "I" and label[2:] != after[2:] else 0.0 for after in LABELS] for label in LABELS]
    return torch.tensor(rows)


def negative_log_likelihood(emissions: Tensor, steps: Tensor, labels: Tensor, real: Tensor) -> Tensor:
    """Return, per piece, how unlikely `labels` (B, T) are given `emissions` (B, T, L) and `steps` (L from, L to).

    `real` (B, T) is true for the pieces of a window, which come first, and false for its padding. The sum over all
    sequences is by the forward algorithm (Rabiner 1989); cost is O(B x T x L x L).
    """
    of_labels = emissions.gather(2, labels[..., None]).squeeze(2)
    of_steps = steps[labels[:, :-1], labels[:, 1:]]
    right = (of_labels * real).sum() + (of_steps * real[:, 1:]).sum()
    reached = emissions[:, 0]
    for place in range(1, emissions.shape[1]):
        after = torch.logsumexp(reached[:, :, None] + steps[None], 1) + emissions[:, place]
        reached = torch.where(real[:, place, None], after, reached)
    return (torch.logsumexp(reached, 1).sum() - right) / real.sum()
