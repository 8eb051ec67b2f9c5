"""One step of an alignment in, what it is out: the kind it has before its neighbours are looked at."""

from __future__ import annotations

from onrecord.records import ReadingKind
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.spelling import is_variant
from onrecord.utterances.steps import Step
from onrecord.utterances.tokens import BRACKET, MARK, NEGATION, NUMBER, Token


def sort_step(pair: Pair, step: Step) -> Part:
    """Return a step that leaves a difference as a part of the kind that it alone would have."""
    one = pair.one[step.one : step.one_end]
    other = pair.other[step.other : step.other_end]
    if not one or not other:
        return Part(_sort_lone((*one, *other)[0]), *step[:4])
    if step.size == (1, 1):
        return Part(_sort_change(one[0], other[0]), *step[:4])
    if any(all(token.type == BRACKET for token in tokens) for tokens in (one, other)):
        return Part(ReadingKind.BRACKETED, *step[:4])
    return Part(ReadingKind.SPELLING if min(step.size) == 1 else ReadingKind.PARAPHRASE, *step[:4])


def _sort_lone(token: Token) -> ReadingKind:
    if token.type == MARK:
        return ReadingKind.CUT_MARKED
    return ReadingKind.BRACKETED if token.type == BRACKET else ReadingKind.CUT_UNMARKED


def _sort_change(one: Token, other: Token) -> ReadingKind:
    types = (one.type, other.type)
    if one.key == other.key or is_variant(one.form, other.form, names=one.capital and other.capital):
        return ReadingKind.SPELLING
    if BRACKET in types:
        return ReadingKind.BRACKETED
    if types.count(NEGATION) == 1:
        return ReadingKind.NEGATION_CHANGED
    return ReadingKind.NUMBER_CHANGED if NUMBER in types else ReadingKind.WORD_CHANGED
