"""A quotation and a report's words, aligned, in; how much of the one stands in the other, and what differs, out.

The alignment, the readings and the weights of words are those of the collation; here is counted what a check asks for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.records import Reading, ReadingKind


class Word(NamedTuple):
    """One token: half-open characters, how much it tells, and whether it is a mark of omission or in brackets."""

    start: int
    end: int
    weight: float
    mark: bool = False
    bracket: bool = False


class Column(NamedTuple):
    """A stretch of the alignment: its readings, and the places among the tokens that draft and report have there."""

    readings: tuple[int, ...]
    draft: tuple[int, ...]
    report: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How a quotation stands to a report's words.

    `words` tells how many words the quotation has, `kept` how many of them the report has in the same order, `share` the
    same by weight, 0 to 1; `telling` is the weight of these, `run` the most of them in a row. `start`, `end` are the
    characters of the report that stand in the quotation's place. `marked`: the quotation marks a cut inside; `gaps`: the
    report marks one where the quotation goes on without a sign; `taken_over`: words that the report has in brackets and
    the quotation without.
    """

    readings: tuple[Reading, ...]
    words: int
    kept: int
    share: float
    telling: float
    run: int
    start: int
    end: int
    marked: bool
    gaps: bool
    taken_over: bool


_SAME = frozenset({ReadingKind.SPELLING})


def measure(
    draft: Sequence[Word], report: Sequence[Word], columns: Sequence[Column], readings: Sequence[Reading]
) -> Likeness:
    """Return the likeness of two lists of words with the columns and readings of their alignment."""
    kept = [column for column in columns if column.draft and column.report and _is_same(column, readings)]
    own = [at for column in kept for at in column.draft if not draft[at].mark]
    spoken = [at for at, word in enumerate(draft) if not (word.mark or word.bracket)]
    weight = sum(draft[at].weight for at in own)
    whole = sum(draft[at].weight for at in spoken)
    start, end = _find_place(report, columns, kept)
    return Likeness(
        readings=tuple(readings),
        words=len(spoken),
        kept=len(own),
        share=min(1.0, weight / whole) if whole else 0.0,
        telling=weight,
        run=_find_run(own),
        start=start,
        end=end,
        marked=_is_marked(draft),
        gaps=_has_gap(report, kept, draft),
        taken_over=any(_takes_over(draft, report, column) for column in kept),
    )


def _is_same(column: Column, readings: Sequence[Reading]) -> bool:
    return all(readings[at].kind in _SAME for at in column.readings)


def _find_place(report: Sequence[Word], columns: Sequence[Column], kept: Sequence[Column]) -> tuple[int, int]:
    """Return the characters of the report from the first word in common to the last."""
    places = [at for column in kept for at in column.report]
    return (report[places[0]].start, report[places[-1]].end) if places else (0, 0)


def _find_run(places: Sequence[int]) -> int:
    longest = run = 0
    last = -2
    for at in places:
        run = run + 1 if at == last + 1 else 1
        longest, last = max(longest, run), at
    return longest


def _is_marked(draft: Sequence[Word]) -> bool:
    """Say whether a mark of omission stands between words of the quotation."""
    words = [at for at, word in enumerate(draft) if not word.mark]
    return bool(words) and any(word.mark and words[0] < at < words[-1] for at, word in enumerate(draft))


def _has_gap(report: Sequence[Word], kept: Sequence[Column], draft: Sequence[Word]) -> bool:
    """Say whether the report marks a cut between words that follow each other in the quotation."""
    pairs = [
        pair for column in kept for pair in zip(column.draft, column.report, strict=False) if not draft[pair[0]].mark
    ]
    for (own, other), (own_next, other_next) in zip(pairs, pairs[1:], strict=False):
        if own_next == own + 1 and any(word.mark for word in report[other + 1 : other_next]):
            return True
    return False


def _takes_over(draft: Sequence[Word], report: Sequence[Word], column: Column) -> bool:
    pairs = zip(column.draft, column.report, strict=False)
    return any(report[other].bracket and not draft[own].bracket for own, other in pairs)
