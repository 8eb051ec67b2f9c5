"""One step of an alignment in, what it is out: the kind it has before its neighbours are looked at."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import ReadingKind
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.spelling import is_variant
from onrecord.utterances.steps import Step
from onrecord.utterances.tokens import BRACKET, MARK, NEGATION, NUMBER, Token

_CUT, _MARKED = ReadingKind.CUT_UNMARKED, ReadingKind.CUT_MARKED
_BRACKETED, _SPELLING = ReadingKind.BRACKETED, ReadingKind.SPELLING
_CHANGED, _NUMBER = ReadingKind.WORD_CHANGED, ReadingKind.NUMBER_CHANGED
_DENIED, _PARAPHRASE = ReadingKind.NEGATION_CHANGED, ReadingKind.PARAPHRASE


def sort_step(pair: Pair, step: Step) -> Part:
    """Return a step that leaves a difference as a part of the kind that it alone would have."""
    start, end, beside, last, _ = step
    return Part(_sort(pair.one[start:end], pair.other[beside:last]), start, end, beside, last)


def _sort(one: Sequence[Token], other: Sequence[Token]) -> ReadingKind:
    if not one or not other:
        return _sort_lone((one or other)[0])
    if len(one) == len(other) == 1:
        return _sort_change(one[0], other[0])
    if any(all(token.type == BRACKET for token in tokens) for tokens in (one, other)):
        return _BRACKETED
    return _SPELLING if min(len(one), len(other)) == 1 else _PARAPHRASE


def _sort_lone(token: Token) -> ReadingKind:
    if token.type == MARK:
        return _MARKED
    return _BRACKETED if token.type == BRACKET else _CUT


def _sort_change(one: Token, other: Token) -> ReadingKind:
    if one.key == other.key or is_variant(one.form, other.form, names=one.capital and other.capital):
        return _SPELLING
    types = (one.type, other.type)
    if BRACKET in types:
        return _BRACKETED
    if types.count(NEGATION) == 1:
        return _DENIED
    return _NUMBER if NUMBER in types else _CHANGED
