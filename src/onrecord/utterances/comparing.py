"""Two lists of tokens in, the parts of their comparison out: aligned, gaps put right, differences named."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.utterances.alignment import align
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.parts import find_parts
from onrecord.utterances.sliding import slide_gaps
from onrecord.utterances.tokens import Token


def compare(one: Sequence[Token], other: Sequence[Token]) -> list[Part]:
    """Return the parts of the comparison of `one` and `other`, in order; together they cover every token of both."""
    pair = Pair(one, other)
    return find_parts(pair, slide_gaps(pair, align(one, other)))
