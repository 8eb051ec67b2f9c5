"""Two stretches in, the runs of words in them out that stand for each other as a whole.

Either several words are one word in the other text ("long range" and "long-range", "do not" and "don't"), or a bracket
stands for up to three words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.utterances.numerals import phrase_key
from onrecord.utterances.tokens import BRACKET, CONTENT, FUNCTION, NUMBER, Token

BRACKET_WORDS = 3  # words that a bracket may stand for
_LONGEST = 4  # words written as one
_JOIN_COST = 0.1
_NEAR = 3  # words that other changes beside a bracket may put in or take away
_BRACKET_COST, _BRACKET_COST_WORD = 1.1, 0.3

Span = tuple[int, int]
"""Half-open tokens of a stretch."""

Joins = dict[tuple[int, int], list[tuple[int, int, float]]]


def find_joins(one: Sequence[Token], other: Sequence[Token]) -> Joins:
    """Return, by the places where both runs end (counted in tokens), how many words each has and what this costs."""
    joins: Joins = {}
    for word_end, start, end in _find_joined(one, other):
        joins.setdefault((word_end, end), []).append((1, end - start, _JOIN_COST))
    for word_end, start, end in _find_joined(other, one):
        joins.setdefault((end, word_end), []).append((end - start, 1, _JOIN_COST))
    for at, length in _find_brackets(one):
        for end, words, cost in _find_replaced(other):
            if _are_at_one_place(one, other, (at - length, at), (end - words, end)):
                joins.setdefault((at, end), []).append((length, words, cost))
    for at, length in _find_brackets(other):
        for end, words, cost in _find_replaced(one):
            if _are_at_one_place(other, one, (at - length, at), (end - words, end)):
                joins.setdefault((end, at), []).append((words, length, cost))
    return joins


def _are_at_one_place(one: Sequence[Token], other: Sequence[Token], left: Span, right: Span) -> bool:
    """Say whether two runs are about as far from the beginning of their stretches, or from the end, or beside the same
    word. A bracket elsewhere in the text is no word for these.
    """
    (start, end), (beside, last) = left, right
    if abs(start - beside) <= _NEAR or abs(len(one) - end - (len(other) - last)) <= _NEAR:
        return True
    if start and beside and one[start - 1].key == other[beside - 1].key:
        return True
    return end < len(one) and last < len(other) and one[end].key == other[last].key


def _find_brackets(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the end and the length of every run of words in brackets."""
    runs: list[tuple[int, int]] = []
    for at, token in enumerate(tokens, start=1):
        if token.type == BRACKET:
            length = runs.pop()[1] + 1 if runs and runs[-1][0] == at - 1 else 1
            runs.append((at, length))
    return runs


def _find_replaced(tokens: Sequence[Token]) -> Iterator[tuple[int, int, float]]:
    """Yield the end and the length of every run of words for which a bracket may stand, and what that costs."""
    for end in range(1, len(tokens) + 1):
        for words in range(1, min(BRACKET_WORDS, end) + 1):
            if tokens[end - words].type not in (CONTENT, FUNCTION):
                break
            yield end, words, _BRACKET_COST + _BRACKET_COST_WORD * (words - 1)


def _find_joined(words: Sequence[Token], pieces: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Yield the end of each word that a run of pieces, given by its start and end, writes apart."""
    if len(pieces) < 2:
        return
    keys = [token.key for token in words]
    heads = {key[:2] for key in keys}
    for start, first in enumerate(pieces):
        if first.key[:2] not in heads and first.type != NUMBER:
            continue
        for end in range(start + 2, min(start + _LONGEST, len(pieces)) + 1):
            for key in _joined_keys(pieces[start:end]):
                if key in keys:
                    yield from ((at, start, end) for at, own in enumerate(keys, start=1) if own == key)


def _joined_keys(pieces: Sequence[Token]) -> list[str]:
    keys = ["".join(token.key for token in pieces)]
    if pieces[0].type == NUMBER and all([token.type == NUMBER for token in pieces]):
        number = phrase_key([token.form for token in pieces])
        if number is not None:
            keys.append(number)
    return keys
