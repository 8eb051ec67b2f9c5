"""One step of an alignment: tokens of one text beside tokens of another.

A step is a run of equal words, or a change of one word or of words that stand for each other as a whole, or a run of
words of one sort that one text alone has.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.utterances.tokens import BRACKET, FORM_OF, Token


class Step(NamedTuple):
    """Tokens `one` to `one_end` of one text beside `other` to `other_end` of the other, half-open; either may be none.

    `agreed` says that both have the same words there, letter by letter but for case.
    """

    one: int
    one_end: int
    other: int
    other_end: int
    agreed: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """How many tokens of each text."""
        return self.one_end - self.one, self.other_end - self.other


def step_run(one: Sequence[Token], other: Sequence[Token], run: Step) -> list[Step]:
    """Return the steps of a run of words that are equal but perhaps for their spelling."""
    start, end, beside, last, _ = run
    left, right = list(map(FORM_OF, one[start:end])), list(map(FORM_OF, other[beside:last]))
    if left == right:
        return [Step(start, end, beside, last, True)] if left else []
    steps: list[Step] = []
    done = 0
    for at in range(len(left)):
        if left[at] != right[at]:
            steps += [_sub_run(run, done, at, agreed=True)] if at > done else []
            steps.append(_sub_run(run, at, at + 1, agreed=False))
            done = at + 1
    return [*steps, _sub_run(run, done, len(left), agreed=True)] if done < len(left) else steps


def _sub_run(run: Step, start: int, end: int, *, agreed: bool) -> Step:
    return Step(run.one + start, run.one + end, run.other + start, run.other + end, agreed)


Stretch = tuple[int, int, int, int]
"""The tokens of a step, before it is known what it is: as the first fields of `Step`."""

_SINGLE, _AGREED, _LEFT, _RIGHT = range(4)


def join_steps(one: Sequence[Token], other: Sequence[Token], steps: Sequence[Stretch]) -> list[Step]:
    """Return `steps` with neighbours joined that agree, or that one text alone has and that are words."""
    joined: list[Step] = []
    sorts = [_sort(one, other, *step) for step in steps]
    at = 0
    for place, sort in enumerate(sorts, start=1):
        if place == len(sorts) or sort == _SINGLE or sorts[place] != sort:
            joined.append(Step(steps[at][0], steps[place - 1][1], steps[at][2], steps[place - 1][3], sort == _AGREED))
            at = place
    return joined


def _sort(one: Sequence[Token], other: Sequence[Token], start: int, end: int, beside: int, last: int) -> int:
    """Return whether a step is to be joined with others that agree, or with words of one text alone."""
    if beside == last:
        return _LEFT if one[start].type < BRACKET else _SINGLE
    if start == end:
        return _RIGHT if other[beside].type < BRACKET else _SINGLE
    same = end - start == last - beside == 1 and one[start].form == other[beside].form
    return _AGREED if same else _SINGLE
