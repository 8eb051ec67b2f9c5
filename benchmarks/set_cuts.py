"""Words left out of a base in, how severe that may be out: what a careful reader would say by the definitions.

Words of sentences of which nothing is kept limit nothing that stays. Elsewhere a condition as a whole, or a hedge
alone, is surely dropped; where another word stands that may limit what stays, any severity is accepted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks import set_lexicon as lexicon
from benchmarks.set_bases import Word

NONE, COSMETIC, SUBSTANTIVE = "none", "cosmetic", "substantive"
ANY = frozenset({NONE, COSMETIC, SUBSTANTIVE})


def may_limit(folded: Iterable[str]) -> bool:
    """Say whether any of some folded words may limit what others say."""
    return not lexicon.LIMITING.isdisjoint(folded)


def rate_cut(
    words: Sequence[Word], start: int, end: int, mild: str, *, before: bool = True, after: bool = True
) -> frozenset[str]:
    """Return the severities that leaving slots `start` to `end` out may have; `mild` is that where nothing is dropped.

    `before` and `after` say whether the words on that side are kept.
    """
    goes_on = before and start > 0 and words[start - 1].sentence == words[start].sentence
    returns = after and end < len(words) and words[end].sentence == words[end - 1].sentence
    first, last = words[start].sentence, words[end - 1].sentence
    shared = [
        word for word in words[start:end] if (goes_on and word.sentence == first) or (returns and word.sentence == last)
    ]
    if not may_limit(folded for word in shared for folded in word.folded):
        return frozenset({mild})
    opening = words[start].core.casefold()
    if opening in lexicon.CONDITIONS and first == last and _is_condition(words, start, end, returns=returns):
        return frozenset({SUBSTANTIVE})
    return frozenset({SUBSTANTIVE}) if end - start == 1 and opening in lexicon.HEDGES else ANY


def _is_condition(words: Sequence[Word], start: int, end: int, *, returns: bool) -> bool:
    """Say whether the slots are all of a condition, and no question; where the sentence goes on, up to its comma."""
    if start > 0 and words[start - 1].core.casefold() in lexicon.ASKING:
        return False
    trails = [word.trail for word in words[start:end] if word.trail]
    return trails == [words[end - 1].trail] == [","] if returns else not {";", ":"}.intersection(trails)
