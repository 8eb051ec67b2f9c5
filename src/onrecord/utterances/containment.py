"""The comparison of two texts in, whether the second stands in the first word for word out.

Words that stay the same letter by letter but for case, punctuation and spelling, and marked cuts of the shorter text,
are what an excerpt looks like. One long enough to leave no doubt says by itself that both report one utterance.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import ReadingKind
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.tokens import CONTENT, MARK, NUMBER

_TELLING_WORDS, _WORDS = 8, 12  # either is enough
_EXCERPTED = (ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER, ReadingKind.CUT_MARKED)
_KEPT = (None, ReadingKind.SPELLING)


def is_excerpt(pair: Pair, parts: Sequence[Part]) -> bool:
    """Say whether the second text of `pair` is a long excerpt from the first, to the letter but for its spelling."""
    words = [token for token in pair.other if token.type != MARK]
    telling = sum(token.type in (CONTENT, NUMBER) for token in words)
    if len(words) < _WORDS and telling < _TELLING_WORDS:
        return False
    return all(part.kind in _KEPT or (part.kind in _EXCERPTED and not pair.sides(part)[1]) for part in parts)
