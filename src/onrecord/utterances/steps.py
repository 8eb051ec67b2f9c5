"""One step of an alignment: tokens of one text beside tokens of another.

A step is a run of equal words, or a change of one word or of words that stand for each other as a whole, or a run of
words of one sort that one text alone has.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.utterances.tokens import BRACKET, Token


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
    left = [token.form for token in one[run.one : run.one_end]]
    right = [token.form for token in other[run.other : run.other_end]]
    if left == right:
        return [run._replace(agreed=True)] if left else []
    steps: list[Step] = []
    start = 0
    for at in range(len(left)):
        if left[at] != right[at]:
            steps += [_sub_run(run, start, at, agreed=True)] if at > start else []
            steps.append(_sub_run(run, at, at + 1, agreed=False))
            start = at + 1
    return [*steps, _sub_run(run, start, len(left), agreed=True)] if start < len(left) else steps


def _sub_run(run: Step, start: int, end: int, *, agreed: bool) -> Step:
    return Step(run.one + start, run.one + end, run.other + start, run.other + end, agreed)


def join_steps(one: Sequence[Token], other: Sequence[Token], steps: Sequence[Step]) -> list[Step]:
    """Return `steps` with neighbours joined that agree, or that one text alone has and that are of one sort."""
    joined: list[Step] = []
    for step in steps:
        if step.size == (1, 1) and one[step.one].form == other[step.other].form:
            step = step._replace(agreed=True)
        if joined and _are_alike(one, other, joined[-1], step):
            before = joined.pop()
            step = Step(before.one, step.one_end, before.other, step.other_end, step.agreed)
        joined.append(step)
    return joined


def _are_alike(one: Sequence[Token], other: Sequence[Token], left: Step, right: Step) -> bool:
    if left.agreed or right.agreed:
        return left.agreed and right.agreed
    if left.one == left.one_end and right.one == right.one_end:
        return _is_plain(other[left.other]) and _is_plain(other[right.other])
    if left.other == left.other_end and right.other == right.other_end:
        return _is_plain(one[left.one]) and _is_plain(one[right.one])
    return False


def _is_plain(token: Token) -> bool:
    return token.type < BRACKET
