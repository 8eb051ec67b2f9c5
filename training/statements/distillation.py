"""Teachers in, soft targets for a student out, and how far the student is from them.

Source: Hinton, Vinyals and Dean 2015. The targets are emissions before the CRF, so that the student learns from all
texts, labelled or not, how likely each label is, and its own CRF settles what goes with what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from onrecord.statements.windows import Window
from training.statements.batches import Targets, encode_batch, find_device, make_batch
from training.statements.corpus import Corpus
from training.statements.crf import LABELS
from training.statements.network import Tagger

_WINDOWS = 64  # read at a time


def divergence(emissions: Tensor, targets: Tensor, real: Tensor, heat: float) -> Tensor:
    """Return, per piece, the Kullback-Leibler divergence of the student from its targets (B, T, L).

    Both are softened by the temperature `heat`; times its square, the gradient keeps its size.
    """
    logs, soft = (emissions / heat).log_softmax(-1), (targets / heat).softmax(-1)
    apart = F.kl_div(logs, soft, reduction="none").sum(-1)
    return heat**2 * (apart * real).sum() / real.sum()


def mean_emissions(taggers: Sequence[Tagger], corpus: Corpus) -> Targets:
    """Return the mean emissions (N, L) of `taggers` over the windows that the product would read."""
    found = np.zeros((len(corpus.ids), len(LABELS)), np.float32)
    for tagger in taggers:
        for window, emissions in _emissions(tagger.eval(), corpus):
            found[window.own_first : window.own_last] += emissions / len(taggers)
    return found.astype(np.float16)


def _emissions(tagger: Tagger, corpus: Corpus) -> Iterator[tuple[Window, NDArray[np.float32]]]:
    """Yield each window of a corpus with the emissions (T, L) of the pieces it answers for."""
    device = find_device()
    tagger.to(device)
    windows = list(corpus.windows())
    for at in range(0, len(windows), _WINDOWS):
        some = windows[at : at + _WINDOWS]
        batch = make_batch(corpus, [(one.first, one.last) for one in some], tagger.shape, device)
        with torch.no_grad():
            emissions = tagger.emit(encode_batch(tagger, batch)).cpu().numpy()
        for row, one in enumerate(some):
            yield one, emissions[row, one.own_first - one.first + 1 : one.own_last - one.first + 1]
