"""A single word of one text and the words of the other in, where among these it stands out.

This is the commonest stretch of two texts without an anchor. The best place is found by looking at each of them, which
gives what the dynamic programme of `onrecord.utterances.gaps` would: words are left out before it, after it, or both,
and a mark of omission beside the word stands for those on its side.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.utterances.costs import EXTEND, OPEN_MARK, cost_opening, cost_pairs
from onrecord.utterances.steps import Step
from onrecord.utterances.tokens import MARK, NEGATION, NUMBER, Token

_EQUAL = 1e-6  # costs that differ by less are equal


def place_word(one: Sequence[Token], other: Sequence[Token], stretch: Step) -> list[Step] | None:
    """Return the steps of a stretch in which `one` has one plain word, None where it takes more to find them.

    That is at the ends of the texts, beside denials, brackets and numbers, where the other text has marks, and where
    several of its words could be written as one.
    """
    start, end, beside, last, _ = stretch
    at = start
    while at < end - 1 and one[at].type == MARK:
        at += 1
    word, others = one[at], other[beside:last]
    if word.type >= NUMBER or any([token.type != MARK for token in one[at + 1 : end]]):
        return None
    if not (start and beside and end < len(one) and last < len(other)):
        return None
    head = word.key[:2]
    if any([token.type >= NEGATION or (token.key[:2] == head and token.key != word.key) for token in others]):
        return None
    place = beside + _find_place(word, others, (at > start, at + 1 < end))
    steps = [Step(mark, mark + 1, beside, beside) for mark in range(start, at)]
    steps += [Step(at, at, beside, place)] if place > beside else []
    steps.append(Step(at, at + 1, place, place + 1, word.form == other[place].form))
    steps += [Step(mark, mark + 1, place + 1, place + 1) for mark in range(at + 1, end)]
    return [*steps, Step(end, end, place + 1, last)] if place + 1 < last else steps


def _find_place(word: Token, others: Sequence[Token], marked: tuple[bool, bool]) -> int:
    """Return where among `others` the word costs least, of equal places that where it is likest; `marked` says
    whether a mark is before and after it.
    """
    opening = cost_opening(marked=True in marked)
    before, after = (OPEN_MARK if mark else opening - EXTEND for mark in marked)
    last = len(others) - 1
    pairs = cost_pairs(word, others)
    costs = [before + after + cost for cost in pairs]
    costs[0] -= 0.0 if marked[0] else before
    costs[last] -= 0.0 if marked[1] else after
    least = min(costs) + _EQUAL
    return min([place for place in range(last + 1) if costs[place] <= least], key=pairs.__getitem__)
