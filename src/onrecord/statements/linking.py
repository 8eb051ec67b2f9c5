"""Spans in, attributions out: each content chooses its cue, and each cue its source; either may choose none.

Two cues may choose one source ("he said …, adding …"). Source of the method: biaffine attention (Dozat and Manning
2017) over the first and the last piece of a span and of a cue, with a term for their distance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.decoding import PieceSpan, Role
from onrecord.statements.encoding import Floats, Integers, Pieces
from onrecord.statements.network import Seen

_RIVALS = 8  # spans on either side of a span that it chooses from
_STEPS = 3  # buckets of distance per doubling
_KIND = {Role.SOURCE: 0, Role.CONTENT: 1}


def link(
    spans: Sequence[PieceSpan], pieces: Pieces, seen: Sequence[Seen], heads: dict[str, Floats]
) -> list[Attribution]:
    """Return the attributions that `spans` make up, in the order of their first characters."""
    chooser = _Chooser(spans, seen, heads)
    together: dict[PieceSpan, list[PieceSpan]] = {}
    found: list[Attribution] = []
    for content in chooser.of(Role.CONTENT):
        cue = chooser.choose(content, Role.CUE)
        if cue is None:
            found.append(Attribution(content=[_characters(content, pieces)]))
        else:
            together.setdefault(cue, []).append(content)
    for cue, contents in together.items():
        source = chooser.choose(cue, Role.SOURCE)
        found.append(
            Attribution(
                content=[_characters(content, pieces) for content in contents],
                cue=_characters(cue, pieces),
                source=_characters(source, pieces) if source else None,
            )
        )
    return sorted(found, key=lambda attribution: attribution.content[0])


@dataclass(frozen=True, slots=True)
class _Placed:
    """Spans of one role in order, with the places of their first pieces."""

    spans: list[PieceSpan]
    firsts: Integers


class _Chooser:
    """Chooses among the spans of a text."""

    def __init__(self, spans: Sequence[PieceSpan], seen: Sequence[Seen], heads: dict[str, Floats]) -> None:
        self.heads = heads
        self.seen = seen
        self.answering = np.array([one.window.own_last for one in seen], np.int32)
        self.placed = {}
        for role in Role:
            mine = [span for span in spans if span.role is role]
            self.placed[role] = _Placed(mine, np.array([span.first for span in mine], np.int32))

    def of(self, role: Role) -> list[PieceSpan]:
        """Return the spans in `role`, in order."""
        return self.placed[role].spans

    def choose(self, span: PieceSpan, role: Role) -> PieceSpan | None:
        """Return the span in `role` that `span`, a content or a cue, belongs with; None for none."""
        one = self.seen[int(np.searchsorted(self.answering, span.first, side="right"))]
        rivals = self._near(span, role, one)
        if not rivals:
            return None
        if role is Role.CUE:
            x, c = self._spans([span], one), self._cues(rivals, one)
            scores, alone = self._score([span], rivals, x, c)[0], self._alone(x[0], 1)
        else:
            x, c = self._spans(rivals, one), self._cues([span], one)
            scores, alone = self._score(rivals, [span], x, c)[:, 0], self._alone(c[0], 0)
        best = int(scores.argmax())
        return rivals[best] if scores[best] >= alone else None

    def _near(self, span: PieceSpan, role: Role, seen: Seen) -> list[PieceSpan]:
        """Return the spans in `role` about `span`, in order, of those that its window shows."""
        placed = self.placed[role]
        place = int(np.searchsorted(placed.firsts, span.first))
        about = placed.spans[max(0, place - _RIVALS) : place + _RIVALS]
        return [rival for rival in about if rival.first >= seen.window.first and rival.last < seen.window.last]

    def _score(self, spans: Sequence[PieceSpan], cues: Sequence[PieceSpan], x: Floats, c: Floats) -> Floats:
        """Return the scores (S, C) of spans of one role, with features `x` (S, D), with cues, features `c` (C, D)."""
        kind = _KIND[spans[0].role]
        apart = np.array([[self._bucket(span, cue) for cue in cues] for span in spans])
        found: Floats = x @ self.heads["bilinear"][kind] @ c.T + self.heads["distance"][apart, kind]
        return found

    def _spans(self, spans: Sequence[PieceSpan], seen: Seen) -> Floats:
        """Return the features (S, D) of spans of one role."""
        return _gelu(_ends(spans, seen, seen.spans) + self.heads["mark"][_KIND[spans[0].role]])

    def _cues(self, cues: Sequence[PieceSpan], seen: Seen) -> Floats:
        """Return the features (C, D) of cues."""
        return _gelu(_ends(cues, seen, seen.cues))

    def _alone(self, features: Floats, kind: int) -> float:
        return float(features @ self.heads["alone_weight"][kind] + self.heads["alone_bias"][kind])

    def _bucket(self, span: PieceSpan, cue: PieceSpan) -> int:
        """Return the bucket of the signed distance from `span` to `cue`, logarithmic."""
        half = len(self.heads["distance"]) // 2
        after = span.first > cue.last
        gap = max(1, span.first - cue.last if after else cue.first - span.last)
        size = min(half - 1, int(np.log2(np.float32(gap)) * _STEPS))
        return size if after else size + half


def _ends(spans: Sequence[PieceSpan], seen: Seen, features: Floats) -> Floats:
    """Return what the first and the last pieces of `spans` add up to (S, D), of a window's `features` (T, 2 x D)."""
    size = features.shape[1] // 2
    firsts = [span.first - seen.window.first for span in spans]
    lasts = [min(span.last - seen.window.first, len(features) - 1) for span in spans]
    return np.asarray(features[firsts, :size] + features[lasts, size:], np.float32)


def _gelu(x: Floats) -> Floats:
    """Return the Gaussian error linear unit of `x` (Hendrycks and Gimpel 2016), by its close tanh form."""
    inner = np.float32(0.7978845608) * (x + np.float32(0.044715) * x**3)
    return np.asarray(0.5 * x * (1 + np.tanh(inner)), np.float32)


def _characters(span: PieceSpan, pieces: Pieces) -> CharRange:
    return int(pieces.starts[span.first]), int(pieces.ends[span.last])
