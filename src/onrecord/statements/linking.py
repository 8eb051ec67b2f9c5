"""Spans in, attributions out: each content chooses its cue, and each cue its source; either may choose none.

Two cues may choose one source ("he said …, adding …"). Source of the method: biaffine attention (Dozat and Manning
2017) over the first and the last piece of a span and of a cue, with a term for their distance.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.decoding import PieceSpan, Role
from onrecord.statements.encoding import Floats, Pieces
from onrecord.statements.network import Seen

_RIVALS = 8  # spans on either side of a span that it chooses from
_STEPS = 3  # buckets of distance per doubling
_KIND = {Role.SOURCE: 0, Role.CONTENT: 1}


def link(
    spans: Sequence[PieceSpan], pieces: Pieces, seen: Sequence[Seen], heads: dict[str, Floats]
) -> list[Attribution]:
    """Return the attributions that `spans` make up, in the order of their first characters."""
    placed = {role: _Placed([span for span in spans if span.role is role]) for role in Role}
    cues = _choose(Role.CONTENT, Role.CUE, placed, seen, heads)
    sources = _choose(Role.CUE, Role.SOURCE, placed, seen, heads)
    together: dict[PieceSpan, list[PieceSpan]] = {}
    found: list[Attribution] = []
    for content in placed[Role.CONTENT].spans:
        if content in cues:
            together.setdefault(cues[content], []).append(content)
        else:
            found.append(Attribution(content=[_characters(content, pieces)]))
    for cue, contents in together.items():
        found.append(
            Attribution(
                content=[_characters(content, pieces) for content in contents],
                cue=_characters(cue, pieces),
                source=_characters(sources[cue], pieces) if cue in sources else None,
            )
        )
    return sorted(found, key=lambda attribution: attribution.content[0])


class _Placed:
    """Spans of one role, in order, to be found by the pieces they begin at."""

    def __init__(self, spans: list[PieceSpan]) -> None:
        self.spans = spans
        self.firsts = [span.first for span in spans]

    def beginning(self, first: int, last: int) -> list[PieceSpan]:
        """Return the spans that begin at piece `first` or later and before `last`."""
        return self.spans[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]


def _choose(
    chooser: Role, chosen: Role, placed: dict[Role, _Placed], seen: Sequence[Seen], heads: dict[str, Floats]
) -> dict[PieceSpan, PieceSpan]:
    """Return which span in the role `chosen` each in the role `chooser` belongs with, of those that its window shows;
    one that belongs with none is left out.
    """
    found: dict[PieceSpan, PieceSpan] = {}
    for one in seen:
        choosers = placed[chooser].beginning(one.window.own_first, one.window.own_last)
        shown = placed[chosen].beginning(one.window.first, one.window.last)
        rivals = [span for span in shown if span.last < one.window.last]
        if choosers and rivals:
            scores, alone = _scores(choosers, rivals, one, heads)
            best = np.where(_near(choosers, rivals), scores, -np.inf).argmax(1).tolist()
            sure = scores[np.arange(len(best)), best] >= alone
            found |= {span: rivals[n] for span, n, yes in zip(choosers, best, sure, strict=True) if yes}
    return found


def _near(choosers: Sequence[PieceSpan], rivals: Sequence[PieceSpan]) -> NDArray[np.bool_]:
    """Return which of the rivals (N, M) are among the nearest of each chooser."""
    places = np.searchsorted([span.first for span in rivals], [span.first for span in choosers])[:, None]
    numbers = np.arange(len(rivals))
    near: NDArray[np.bool_] = (places - _RIVALS <= numbers) & (numbers < places + _RIVALS)
    return near


def _scores(
    choosers: Sequence[PieceSpan], rivals: Sequence[PieceSpan], seen: Seen, heads: dict[str, Floats]
) -> tuple[Floats, Floats]:
    """Return the scores (N, M) of each chooser with each rival, and (N,) of each with none."""
    by_cue = choosers[0].role is Role.CUE
    spans, cues = (rivals, choosers) if by_cue else (choosers, rivals)
    kind = _KIND[spans[0].role]
    x = _gelu(_ends(spans, seen, seen.spans) + heads["mark"][kind])
    c = _gelu(_ends(cues, seen, seen.cues))
    scores = x @ heads["bilinear"][kind] @ c.T + heads["distance"][_buckets(spans, cues, len(heads["distance"])), kind]
    way = 0 if by_cue else 1
    alone: Floats = (c if by_cue else x) @ heads["alone_weight"][way] + heads["alone_bias"][way]
    return scores.T if by_cue else scores, alone


def _buckets(spans: Sequence[PieceSpan], cues: Sequence[PieceSpan], count: int) -> NDArray[np.intp]:
    """Return the buckets (S, C), of `count`, of the signed distances from spans to cues, logarithmic."""
    firsts, lasts = (np.array([getattr(span, end) for span in spans])[:, None] for end in ("first", "last"))
    opens, closes = (np.array([getattr(cue, end) for cue in cues]) for end in ("first", "last"))
    after = firsts > closes
    gaps = np.maximum(1, np.where(after, firsts - closes, opens - lasts))
    sizes = np.minimum(count // 2 - 1, (np.log2(gaps.astype(np.float32)) * _STEPS).astype(np.intp))
    found: NDArray[np.intp] = np.where(after, sizes, sizes + count // 2)
    return found


def _ends(spans: Sequence[PieceSpan], seen: Seen, features: Floats) -> Floats:
    """Return what the first and the last pieces of `spans` add up to (S, D), of a window's `features` (T, 2 x D)."""
    size = features.shape[1] // 2
    firsts = [span.first - seen.window.first for span in spans]
    lasts = [min(span.last - seen.window.first, len(features) - 1) for span in spans]
    return np.asarray(features[firsts, :size] + features[lasts, size:], np.float32)


def _gelu(x: Floats) -> Floats:
    """Return the Gaussian error linear unit of `x` (Hendrycks and Gimpel 2016), by its close tanh form."""
    inner = np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)
    return np.asarray(0.5 * x * (1 + np.tanh(inner)), np.float32)


def _characters(span: PieceSpan, pieces: Pieces) -> CharRange:
    return int(pieces.starts[span.first]), int(pieces.ends[span.last])
