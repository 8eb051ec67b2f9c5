"""Wordpieces with their features in, label scores out: a BERT or MPNet encoder and the weights of a linear-chain CRF.

Sources: BERT (Devlin, Chang, Lee and Toutanova 2019), MPNet (Song, Tan, Qin, Lu and Liu 2020), MiniLM (Wang et al.
2020). Shapes: B windows, T pieces with the marks of both ends, H hidden size, A the width of all heads together,
L labels.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.statements.crf import LABELS, forbid_steps
from training.statements.whole_files import write_whole

_CASES, _QUOTES, _OPENS = 4, 3, 2  # how many values each feature of `onrecord.statements.encoding` has
_BUCKETS, _FARTHEST = 32, 128  # of MPNet's relative positions: both directions, and where the last bucket begins
_POOL = 1 << 24


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of an encoder, and how its vocabulary and its places differ from those of BERT.

    Each of the `heads` of a layer's attention is `head_size` wide; `inner` units stand between its two other maps,
    which SiLU bends instead of GELU where `swish` is set. `first_mark` and `last_mark` are the ids at a window's ends;
    a piece's id is BERT's plus `id_offset`.
    """

    vocabulary: int
    hidden: int
    layers: int
    heads: int
    head_size: int
    inner: int
    positions: int
    first_mark: int = 101
    last_mark: int = 102
    padding: int = 0
    id_offset: int = 0
    first_position: int = 0
    relative: bool = False
    eps: float = 1e-12
    swish: bool = False


MINILM = Shape(vocabulary=30522, hidden=384, layers=6, heads=12, head_size=32, inner=1536, positions=512)
SLIM = replace(MINILM, heads=8, inner=1024, swish=True)
"""What the product ships: cut out of a trained MINILM by `slimming`."""
MPNET = Shape(
    vocabulary=30527,
    hidden=768,
    layers=12,
    heads=12,
    head_size=64,
    inner=3072,
    positions=514,
    first_mark=0,
    last_mark=2,
    padding=1,
    id_offset=4,
    first_position=2,
    relative=True,
    eps=1e-5,
)


@cache
def _draw_pool(device: torch.device) -> Tensor:
    """Return whole numbers below 1000, the same each time."""
    chance = torch.Generator().manual_seed(0)
    return torch.randint(0, 1000, (_POOL,), generator=chance, dtype=torch.int16).to(device)


class Dropout(nn.Module):
    """Dropout (Srivastava et al. 2014) with masks cut at a chance place from one pool of random numbers: on a CPU,
    drawing every mask anew takes half of a step's time.
    """

    def __init__(self, rate: float) -> None:
        """Leave out the share `rate`."""
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Return `x` with a share of its values left out and the others raised to make up for them."""
        if not self.training or self.rate == 0:
            return x
        pool = _draw_pool(x.device)
        at = int(torch.randint(0, len(pool) - x.numel(), ()))
        keep = pool[at : at + x.numel()].view_as(x) >= round(self.rate * 1000)
        return x * keep.to(x.dtype) * (1 / (1 - self.rate))


def attend(q: Tensor, k: Tensor, v: Tensor, heads: int, bias: Tensor | None) -> Tensor:
    """Return the attention (B, T, A) of queries to values by keys (B, T, A), in `heads` parts."""
    b, t, a = q.shape
    parts = [one.view(b, t, heads, a // heads).transpose(1, 2) for one in (q, k, v)]
    found = F.scaled_dot_product_attention(*parts, attn_mask=None if bias is None else bias.to(q.dtype))
    return found.transpose(1, 2).reshape(b, t, a)


class Layer(nn.Module):
    """One transformer layer (Vaswani et al. 2017), normalised after each half."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        """Draw the weights; `dropout` is a share."""
        super().__init__()
        self.heads = shape.heads
        self.attend = attend
        self.bend = F.silu if shape.swish else F.gelu
        attended = shape.heads * shape.head_size
        self.qkv = nn.Linear(shape.hidden, 3 * attended)
        self.out = nn.Linear(attended, shape.hidden)
        self.norm1 = nn.LayerNorm(shape.hidden, shape.eps)
        self.up = nn.Linear(shape.hidden, shape.inner)
        self.down = nn.Linear(shape.inner, shape.hidden)
        self.norm2 = nn.LayerNorm(shape.hidden, shape.eps)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """Return the states (B, T, H) after this layer; `bias` is added to the attention's scores (B, heads, T, T)."""
        q, k, v = self.qkv(x).chunk(3, -1)
        x = self.norm1(x + self.dropout(self.out(self.attend(q, k, v, self.heads, bias))))
        after: Tensor = self.norm2(x + self.dropout(self.down(self.bend(self.up(x)))))
        return after


class Tagger(nn.Module):
    """An encoder that also sees letter case, quotation marks and beginnings of lines, and the scores of labels."""

    forbidden: Tensor

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        """Draw the weights; `dropout` is a share."""
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.case = nn.Embedding(_CASES, shape.hidden)
        self.quote = nn.Embedding(_QUOTES, shape.hidden)
        self.opens = nn.Embedding(_OPENS, shape.hidden)
        for feature in (self.case, self.quote, self.opens):
            nn.init.zeros_(feature.weight)  # at first the encoder sees what it was published to see
        self.norm = nn.LayerNorm(shape.hidden, shape.eps)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.relative = nn.Embedding(_BUCKETS, shape.heads) if shape.relative else None
        if self.relative is not None:
            self.relative.requires_grad_(False)  # kept as it came: attention with a bias that learns is slow
        self.emit = nn.Linear(shape.hidden, len(LABELS))
        self.transitions = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.register_buffer("forbidden", forbid_steps())

    @property
    def steps(self) -> Tensor:
        """The scores (L, L) of one label before another."""
        return self.transitions + self.forbidden

    def encode(self, ids: Tensor, case: Tensor, quote: Tensor, opens: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the states (B, T, H) of whole windows (B, T); `mask` is false where a window is padded."""
        places = torch.arange(ids.shape[1], device=ids.device) + self.shape.first_position
        x = self.words(ids) + self.positions(places) + self.case(case) + self.quote(quote) + self.opens(opens)
        x = self.dropout(self.norm(x))
        bias = self._bias(ids, mask)
        for layer in self.layers:
            x = layer(x, bias)
        states: Tensor = x
        return states

    def _bias(self, ids: Tensor, mask: Tensor | None) -> Tensor | None:
        """Return what is added to the scores of attention, of a shape that spreads to (B, heads, T, T)."""
        bias = None
        if mask is not None:
            bias = torch.zeros(len(ids), 1, 1, ids.shape[1], device=ids.device)
            bias = bias.masked_fill(~mask[:, None, None, :], -1e4)
        if self.relative is not None:
            apart: Tensor = self.relative(_bucket_places(ids.shape[1], ids.device)).permute(2, 0, 1)[None]
            bias = apart if bias is None else bias + apart
        return bias


def _bucket_places(total: int, device: torch.device) -> Tensor:
    """Return the buckets (T, T) of MPNet's relative positions: one a place when near, logarithmic when far."""
    half, near = _BUCKETS // 2, _BUCKETS // 4
    places = torch.arange(total, device=device)
    back = places[:, None] - places[None, :]
    apart = back.abs()
    far = near + (torch.log(apart.float().clamp(min=1) / near) / math.log(_FARTHEST / near) * near).long()
    return (back < 0).long() * half + torch.where(apart < near, apart, far.clamp(max=half - 1))


def save_weights(weights: Mapping[str, Tensor], path: Path) -> None:
    """Write weights in half precision, which moves no label."""
    halves = {name: value.half() if value.is_floating_point() else value for name, value in weights.items()}
    write_whole(path, lambda file: torch.save(halves, file))


def load_tagger(path: Path, shape: Shape) -> Tagger:
    """Return the tagger whose weights were written to `path`, ready for use; other weights in the file are left out."""
    tagger = Tagger(shape)
    found = torch.load(path, map_location="cpu")
    tagger.load_state_dict({name: found[name].float() for name in tagger.state_dict()})
    return tagger.eval()
