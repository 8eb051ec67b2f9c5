"""The steps of an alignment in, the same with each gap where it reads best out.

Where words stand twice in a row, a gap can lie in several places: "we need tanks, we need planes" cut to "we need
planes" lost "we need tanks," rather than "tanks, we need". A gap best lies at an end of the text, else between
sentences, else between clauses, else as far to the left as it can.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.utterances.part import Pair
from onrecord.utterances.steps import Step
from onrecord.utterances.tokens import Token

_END = 9  # how much better an end of the text is than a border inside, which counts 1 or 2


def slide_gaps(pair: Pair, steps: Sequence[Step]) -> list[Step]:
    """Return `steps` with every gap between agreeing words at its best place."""
    slid = [*steps]
    for at in range(1, len(slid) - 1):
        if 0 in slid[at].size and slid[at - 1].agreed and slid[at + 1].agreed:
            slid[at - 1 : at + 2] = _slide(pair, *slid[at - 1 : at + 2])
    return [step for step in slid if any(step.size)]


def _slide(pair: Pair, before: Step, gap: Step, after: Step) -> tuple[Step, Step, Step]:
    """Move a gap into the agreeing words before or after it."""
    side = int(gap.one == gap.one_end)
    tokens = pair[side]
    start, end = (gap.other, gap.other_end) if side else (gap.one, gap.one_end)
    left = _count_same(tokens, start - 1, end - 1, -1, before.size[0])
    right = _count_same(tokens, start, end, 1, after.size[0])
    by = max(range(-left, right + 1), key=lambda by: (_rate(tokens, start + by, end + by), -by)) if left or right else 0
    return (
        Step(before.one, before.one_end + by, before.other, before.other_end + by, True),
        Step(gap.one + by, gap.one_end + by, gap.other + by, gap.other_end + by),
        Step(after.one + by, after.one_end, after.other + by, after.other_end, True),
    )


def _count_same(tokens: Sequence[Token], one: int, other: int, step: int, most: int) -> int:
    """Return for how many places, at most `most`, the words from `one` and from `other` on are the same."""
    count = 0
    while count < most and tokens[one].form == tokens[other].form:
        count, one, other = count + 1, one + step, other + step
    return count


def _rate(tokens: Sequence[Token], start: int, end: int) -> int:
    """Say how natural it is to leave out tokens `start` to `end`."""
    return sum(_END if place in (0, len(tokens)) else tokens[place].border for place in (start, end))
