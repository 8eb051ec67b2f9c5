"""A base utterance in, what makers of sites work with out: its words, other texts to borrow from, and sites.

A site is a stretch of a base that witnesses may have in other words, with every wording there.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from benchmarks import set_lexicon as lexicon
from benchmarks.collation_expected import Words, fold_words
from benchmarks.set_bases import Word
from benchmarks.set_cuts import may_limit

CUTS = frozenset({"cut_marked", "cut_unmarked"})
OUTER = CUTS | {"paraphrase"}
"""Kinds of sites that may have others inside."""

MARK = "…"


@dataclass(frozen=True)
class Site:
    """Slots `start` to `end` of the base read one of `wordings`; wording 0 is the base's own.

    `severity` holds the severities that are right, `change` the changes (empty: none); `middle` is where the second
    block begins of two that change places.
    """

    kind: str
    start: int
    end: int
    wordings: tuple[str, ...]
    severity: frozenset[str]
    change: frozenset[str] = frozenset()
    middle: int = 0

    @cached_property
    def folded(self) -> tuple[Words, ...]:
        """The words of each wording, for comparing."""
        return tuple(fold_words(wording) for wording in self.wordings)

    def holds(self, other: Site) -> bool:
        """Say whether `other` lies inside, and is not the same stretch."""
        inside = self.start <= other.start and other.end <= self.end
        return inside and (self.start, self.end) != (other.start, other.end)


def text_of(words: Sequence[Word]) -> str:
    """Return some slots as text, without the mark that follows the last."""
    pieces = [f"{word.core}{word.trail}" for word in words[:-1]] + [words[-1].core]
    return " ".join(piece for piece in pieces if piece)


@dataclass
class Base:
    """The words of a base, which makers of sites may replace or add to, and the texts to borrow others from."""

    words: list[Word]
    texts: Sequence[Sequence[str]]
    rng: random.Random

    def __post_init__(self) -> None:
        """Remember the words that the base has."""
        self.own = {folded for word in self.words for folded in word.folded}

    def borrow(self, count: int, *, content: bool = False) -> str:
        """Return `count` plain words in a row of another text, none of which the base has and none of which limits."""
        while True:
            source = self.rng.choice(self.rng.choice(self.texts)).split()
            at = self.rng.randrange(max(1, len(source) - count))
            found = [Word(token.strip(".,;:?!"), "", 0) for token in source[at : at + count]]
            folded = [word for piece in found for word in piece.folded]
            if len(folded) != count or not self.own.isdisjoint(folded) or len(set(folded)) < count:
                continue
            if not all(word.is_plain and word.core.islower() for word in found) or self.limits(found):
                continue
            if any(word.is_content for word in found) and (not content or all(word.is_content for word in found)):
                return " ".join(word.core for word in found)

    def limits(self, words: Sequence[Word]) -> bool:
        """Say whether any of some words may limit what others say."""
        return may_limit(folded for word in words for folded in word.folded)

    def stand_once(self, words: Sequence[Word]) -> bool:
        """Say whether the content words among some stand nowhere else in the base."""
        all_words = [word.folded for word in self.words]
        return all(all_words.count(word.folded) == 1 for word in words if word.is_content)

    def lowercase(self, start: int, end: int) -> list[Word]:
        """Return the slots where all are plain lower-case words with no mark between them, else none."""
        there = self.words[start:end]
        plain = len(there) == end - start and all(word.is_plain and word.core.islower() for word in there)
        return there if plain and not any(word.trail for word in there[:-1]) else []

    def is_name(self, at: int) -> bool:
        """Say whether one capitalised word stands inside a sentence with none beside it."""
        word, beside = self.words[at], self.words[max(0, at - 1) : at] + self.words[at + 1 : at + 2]
        if not 0 < at < len(self.words) - 1 or word.sentence != self.words[at - 1].sentence or not word.is_plain:
            return False
        folded = word.core.casefold()
        if not word.core.istitle() or len(folded) < 3 or folded in lexicon.DAYS | lexicon.FUNCTION:
            return False
        if folded in lexicon.read_senses()[0]:
            return False
        return not any(other.core[:1].isupper() or not other.core for other in beside)
