"""A trained tagger and lessons in, the same tagger with fewer heads and inner units out, to be trained on.

Sources: a head or an inner unit counts by what the loss would change without it, to the first order (Michel, Levy and
Neubig 2019; Molchanov et al. 2017). What is left out tells little, and training on makes up for most of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import torch
from torch import Tensor

from training.statements.learning import Lesson, Run
from training.statements.network import Shape, Tagger
from training.statements.recipe import Learning

_GELU_AS_SILU = 1.702  # GELU(x) is about SiLU(1.702 x) / 1.702 (Hendrycks and Gimpel 2016)


def slim(tagger: Tagger, shape: Shape, lessons: Sequence[Lesson], learning: Learning, steps: int) -> dict[str, Tensor]:
    """Return the weights of `tagger` less the heads and inner units that matter least in `steps` steps of the lessons.

    `shape` has as many layers and is no wider. Each layer keeps as many heads and units as any other.
    """
    wide = tagger.shape
    run = Run(tagger, lessons, learning)
    heads = torch.zeros(wide.layers, wide.heads)
    units = torch.zeros(wide.layers, wide.inner)
    for step in islice(run.plan, steps):
        run.tagger.zero_grad(set_to_none=True)
        run.loss(step).backward()  # type: ignore[no-untyped-call]
        for depth, layer in enumerate(run.tagger.layers):
            heads[depth] += _told(layer.out.weight).view(wide.heads, -1).sum(1).abs()
            units[depth] += _told(layer.down.weight).abs()
    kept = {name: value.cpu() for name, value in run.tagger.state_dict().items()}
    for depth in range(wide.layers):
        _cut_layer(kept, f"layers.{depth}.", _best(heads[depth], shape.heads), _best(units[depth], shape.inner), wide)
        if shape.swish and not wide.swish:
            kept[f"layers.{depth}.up.weight"] *= _GELU_AS_SILU
            kept[f"layers.{depth}.up.bias"] *= _GELU_AS_SILU
            kept[f"layers.{depth}.down.weight"] /= _GELU_AS_SILU
    return kept


def _told(weight: Tensor) -> Tensor:
    """Return for each input of a linear map how the loss would change without it, to the first order."""
    assert weight.grad is not None
    return (weight.detach() * weight.grad).sum(0).cpu()


def _best(scores: Tensor, count: int) -> Tensor:
    """Return the places of the `count` highest scores, in order."""
    return scores.topk(count).indices.sort().values


def _cut_layer(weights: dict[str, Tensor], layer: str, heads: Tensor, units: Tensor, wide: Shape) -> None:
    """Take from `weights` what is of the heads and units of a layer that are not kept."""
    size, attended = wide.head_size, wide.heads * wide.head_size
    ways = (heads[:, None] * size + torch.arange(size)).flatten()  # of the attention's width
    rows = torch.cat([part * attended + ways for part in range(3)])  # queries, keys and values stand one after another
    weights[f"{layer}qkv.weight"] = weights[f"{layer}qkv.weight"][rows]
    weights[f"{layer}qkv.bias"] = weights[f"{layer}qkv.bias"][rows]
    weights[f"{layer}out.weight"] = weights[f"{layer}out.weight"][:, ways]
    weights[f"{layer}up.weight"] = weights[f"{layer}up.weight"][units]
    weights[f"{layer}up.bias"] = weights[f"{layer}up.bias"][units]
    weights[f"{layer}down.weight"] = weights[f"{layer}down.weight"][:, units]
