"""Two lists of tokens in, their alignment out: a list of steps, left to right, that covers both.

Equal ends are trimmed, runs of words that stand once in each text anchor the rest (patience, after Cohen 2003), and
a small dynamic programme with affine gaps (Gotoh 1982) aligns what lies between. A lone common word inside otherwise
different stretches costs two more gaps than it saves, so that it never draws two passages together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile
from operator import eq
from typing import NamedTuple

from onrecord.utterances.gaps import align_gap
from onrecord.utterances.steps import Step, step_run
from onrecord.utterances.tokens import CONTENT, KEY_OF, NUMBER, Token

_ANCHOR_WORDS = 3
_TELLING = (CONTENT, NUMBER)


def align(one: Sequence[Token], other: Sequence[Token]) -> list[Step]:
    """Return the steps that turn `one` into `other`, in order; equal words have equal keys.

    Near-linear in the length of texts that share words; a stretch of both without a common anchor costs its length
    in `one` times its length in `other` up to a limit, above which it becomes a single step.
    """
    steps: list[Step] = []
    at_one = at_other = 0
    for run in [*_find_anchors(one, other), _Run(len(one), len(other), 0)]:
        if run.one > at_one or run.other > at_other:
            steps += align_gap(one, other, Step(at_one, run.one, at_other, run.other))
        steps += step_run(one, other, Step(run.one, run.one + run.length, run.other, run.other + run.length))
        at_one, at_other = run.one + run.length, run.other + run.length
    return steps


class _Run(NamedTuple):
    """A run of `length` equal tokens, from `one` in one text and `other` in the other."""

    one: int
    other: int
    length: int


def _find_anchors(one: Sequence[Token], other: Sequence[Token]) -> list[_Run]:
    one_keys, other_keys = list(map(KEY_OF, one)), list(map(KEY_OF, other))
    head = _count_equal(one_keys, other_keys)
    tail = _count_equal(one_keys[: head - 1 if head else None : -1], other_keys[: head - 1 if head else None : -1])
    runs = [_Run(0, 0, head)] if head else []
    one_end, other_end = len(one) - tail, len(other) - tail
    if min(one_end, other_end) - head >= _ANCHOR_WORDS:
        middle = _chain((one, other), _find_once(one_keys, head, one_end), _find_once(other_keys, head, other_end))
        runs += _grow((one, other), middle, (one_keys, other_keys), (head, tail))
    if tail:
        runs.append(_Run(one_end, other_end, tail))
    return runs


def _count_equal(one: list[str], other: list[str]) -> int:
    return sum(takewhile(bool, map(eq, one, other)))


def _find_once(keys: list[str], start: int, end: int) -> dict[tuple[str, str, str], int]:
    """Return where each run of three keys that stands once between `start` and `end` begins, -1 for the others."""
    part = keys[start:end]
    runs = list(zip(part, part[1:], part[2:], strict=False))
    places = dict(zip(runs, range(start, end), strict=False))
    if len(places) < len(runs):
        places.update((run, -1) for run, times in Counter(runs).items() if times > 1)
    return places


_Places = dict[tuple[str, str, str], int]


def _chain(texts: tuple[Sequence[Token], Sequence[Token]], one: _Places, other: _Places) -> list[tuple[int, int]]:
    """Return the longest chain of common runs that keeps the order of both texts (patience sorting).

    Words that are in brackets in either text tell nothing: they name again what the speaker had named before.
    """
    common = [(at, other[run]) for run, at in one.items() if at >= 0 and run in other]
    pairs = [pair for pair in common if pair[1] >= 0]
    if all([before[1] < after[1] for before, after in pairwise(pairs)]):
        return pairs
    pairs = [pair for pair in pairs if _are_telling(texts, pair)]
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(ends, place)
        before.append(tops[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [place]
        tops[pile : pile + 1] = [number]
    chain = []
    number = tops[-1] if tops else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _are_telling(texts: tuple[Sequence[Token], Sequence[Token]], pair: tuple[int, int]) -> bool:
    """Say whether a run of common words has a telling one in both texts."""
    return all(
        [
            tokens[at].type in _TELLING or tokens[at + 1].type in _TELLING or tokens[at + 2].type in _TELLING
            for tokens, at in zip(texts, pair, strict=True)
        ]
    )


def _grow(
    texts: tuple[Sequence[Token], Sequence[Token]],
    pairs: list[tuple[int, int]],
    keys: tuple[list[str], list[str]],
    ends: tuple[int, int],
) -> list[_Run]:
    """Return the runs that the telling anchors grow into on both sides, none overlapping; `ends` are how many equal
    tokens there are at both ends of the texts.
    """
    (one, other), (head, tail) = keys, ends
    runs: list[_Run] = []
    at_one = at_other = head
    for start_one, start_other in pairs:
        if start_one < at_one or start_other < at_other or not _are_telling(texts, (start_one, start_other)):
            continue
        while start_one > at_one and start_other > at_other and one[start_one - 1] == other[start_other - 1]:
            start_one, start_other = start_one - 1, start_other - 1
        room = min(len(one) - tail - start_one, len(other) - tail - start_other)
        length = _ANCHOR_WORDS
        while length < room and one[start_one + length] == other[start_other + length]:
            length += 1
        runs.append(_Run(start_one, start_other, length))
        at_one, at_other = start_one + length, start_other + length
    return runs
