"""A quotation and a passage in, their likeness out: the collation's alignment, with the weights of its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from onrecord.checks.likeness import Column, Likeness, Word, measure
from onrecord.checks.passages import Passage
from onrecord.text import find_words
from onrecord.utterances import collate
from onrecord.utterances.changes import are_same_sense
from onrecord.utterances.columns import AlignedWord
from onrecord.utterances.tokens import BRACKET, CONTENT, MARK, NUMBER, Token, find_tokens
from onrecord.utterances.weights import find_stem, weigh

_MOST_BEGINNINGS = 24  # words that the full-text index is asked for
_SHORTEST_STEM = 3
_REMEMBERED = 1 << 7  # comparisons: those of one quotation, which are asked for again with longer passages besides


def compare_passage(words: str, passage: Passage) -> Likeness:
    """Return how the quoted `words` stand to `passage`."""
    return _compare(words, passage.text, passage.direct)


@lru_cache(maxsize=_REMEMBERED)
def _compare(words: str, text: str, direct: bool) -> Likeness:
    collation = collate([words, text], indirect=[False, not direct])
    own, other = find_tokens(words), find_tokens(text)
    columns = [
        Column(column.readings, _find_places(own, column.words[0]), _find_places(other, column.words[1]))
        for column in collation.columns
    ]
    draft, report = map(_weigh_words, (own, other))
    return measure(draft, report, columns, collation.readings, same_sense=are_same_sense)


def _find_places(tokens: Sequence[Token], words: Sequence[AlignedWord]) -> tuple[int, ...]:
    """Return the places of aligned words, which follow each other, among their tokens."""
    first = bisect_left(tokens, words[0].start, key=lambda token: token.start) if words else 0
    return tuple(range(first, first + len(words)))


def _weigh_words(tokens: Sequence[Token]) -> list[Word]:
    return [
        Word(token.start, token.end, token.form, weigh(token), token.type == MARK, token.type == BRACKET)
        for token in tokens
    ]


def weigh_shared(words: str, text: str) -> float:
    """Return the weight of the quotation's words that `text` has in any form and order."""
    stems = _list_stems(text)
    return sum(weigh(token) for token in find_tokens(words) if find_stem(token.key) in stems)


def weigh_words(words: str) -> float:
    """Return the weight of all words of a quotation."""
    return sum(weigh(token) for token in find_tokens(words))


@lru_cache(maxsize=1 << 10)
def _list_stems(text: str) -> frozenset[str]:
    return frozenset(find_stem(token.key) for token in find_tokens(text))


def begin_words(words: str) -> list[str]:
    """Return the beginnings of the telling words, which their other forms share; of all words where none tells much."""
    tokens = [token for token in find_tokens(words) if token.type != MARK]
    telling = [token for token in tokens if token.type in (CONTENT, NUMBER)] or tokens
    forms = (piece.form for token in telling for piece in find_words(token.form))
    stems = (stem if len(stem := find_stem(form)) >= _SHORTEST_STEM else form for form in forms)
    return list(dict.fromkeys(stems))[:_MOST_BEGINNINGS]


def list_words(text: str) -> list[str]:
    """Return the words of a text in one form each, in order."""
    return [word.form for word in find_words(text)]
