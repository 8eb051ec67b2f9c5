"""Two texts in, how likely it is by their words that both report one utterance out, in log odds.

Five figures speak for it or against: how rare the words in common are, which share of the scantier text they make up
(synonyms counting in part), how much stands in both in the same order, how much was changed between, and how many days
lie between the reports; a reworded message of another day is mostly a repeated line, a verbatim one is quoted again.
The weights are those of a logistic regression on labelled real pairs (`training/likeness.py`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from onrecord.utterances.rarity import find_rarity
from onrecord.utterances.synonyms import find_with_synonyms
from onrecord.utterances.tokens import MARK, find_tokens
from onrecord.utterances.weights import find_stem

_TELLING = 0.15  # rarity of the words that count
_SYNONYM = 0.7  # what a synonym counts, against the word itself
_UNKNOWN_GAP = 0.5
_REMEMBERED = 1 << 12


class Weights(NamedTuple):
    """What each figure adds to the log odds."""

    rare: float
    share: float
    common: float
    changes: float
    gap: float
    reworded_gap: float
    always: float


WEIGHTS = Weights(rare=0.91, share=2.68, common=0.95, changes=-0.86, gap=-0.69, reworded_gap=-0.74, always=-2.0)


class Figures(NamedTuple):
    """What is measured of two texts.

    `rare` and `common` are sums over words, of their rarity and of their weight (`weigh`); `changes` counts words that
    differ (as `matching` does); `days` is None where it is not known how many lie between the reports.
    """

    rare: float
    share: float
    common: float
    changes: float
    days: int | None

    def terms(self) -> tuple[float, ...]:
        """Return what `Weights` are for, in its order."""
        gap = _UNKNOWN_GAP if self.days is None else math.log1p(max(0, self.days - 1)) / 2
        rare, common, changes = (math.log1p(figure) for figure in (self.rare, self.common, self.changes))
        return rare, self.share, common, changes, gap, gap * min(1.0, self.changes), 1.0

    def log_odds(self) -> float:
        """Return the log odds that both texts report one utterance."""
        return sum(weight * term for weight, term in zip(WEIGHTS, self.terms(), strict=True))


def find_shared(one: str, other: str) -> tuple[float, float]:
    """Return how rare the words in common are, summed, and which share of the text of less such words they make up."""
    words, others = _find_words(one), _find_words(other)
    shared = words.keys() & others.keys()
    rare = sum(words[stem][0] for stem in sorted(shared))
    scanty, rich = sorted((words, others), key=_sum_rarity)
    whole = _sum_rarity(scanty)
    if not whole:
        return 0.0, 0.0
    return rare, min(1.0, (rare + _SYNONYM * _sum_synonyms(scanty, rich)) / whole)


_Words = Mapping[str, tuple[float, str]]


@lru_cache(maxsize=_REMEMBERED)
def _find_words(text: str) -> _Words:
    """Return rarity and form of each telling word of a text, by its stem."""
    found: dict[str, tuple[float, str]] = {}
    for token in find_tokens(text):
        stem = find_stem(token.key)
        rarity = 0.0 if token.type == MARK else find_rarity(stem)
        if rarity > _TELLING:
            found.setdefault(stem, (rarity, token.form))
    return found


def _sum_rarity(words: _Words) -> float:
    return sum(rarity for rarity, _ in words.values())


def _sum_synonyms(words: _Words, others: _Words) -> float:
    """Return how rare those words are that the other text has not, but a synonym of them."""
    missing = {form: rarity for stem, (rarity, form) in words.items() if stem not in others}
    left = [form for stem, (_, form) in others.items() if stem not in words]
    return sum(missing[form] for form in find_with_synonyms(missing, left))
