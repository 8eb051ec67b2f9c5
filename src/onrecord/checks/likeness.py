"""A quotation and a report's words, aligned, in; how much of the one stands in the other, and what differs, out.

The alignment, the readings and the weights of words are those of the collation; here is counted what a check asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from onrecord.records import Reading, ReadingKind, Severity


class Word(NamedTuple):
    """One token: half-open characters, its form, how much it tells, whether it is a mark of omission or in brackets."""

    start: int
    end: int
    form: str
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

    `words` tells how many words the quotation has, `kept` how many of them the report has in the same order, `share`
    the same by weight, 0 to 1, `meant` with words of the same sense besides; `telling` is the weight of those kept,
    `run` the most of them in a row, `spread` how many words of the report lie between the first and the last. `start`,
    `end` are the characters of the report that stand in the quotation's place. `marked`: the quotation marks a cut
    inside where the report does not, `marked_alike`: both mark one; `gaps`: the report marks one where the quotation
    goes on without a sign; `taken_over`: words that the report has in brackets and the quotation without.
    """

    readings: tuple[Reading, ...]
    words: int
    kept: int
    share: float
    meant: float
    telling: float
    run: int
    spread: int
    start: int
    end: int
    marked: bool
    marked_alike: bool
    gaps: bool
    taken_over: bool


SameSense = Callable[[str, str], bool]
"""Two words in; whether one is a form or a synonym of the other, out."""


def measure(
    draft: Sequence[Word],
    report: Sequence[Word],
    columns: Sequence[Column],
    readings: Sequence[Reading],
    *,
    same_sense: SameSense,
) -> Likeness:
    """Return the likeness of two lists of words with the columns and readings of their alignment."""
    kept = [column for column in columns if column.draft and column.report and _is_same(column, readings)]
    own = [at for column in kept for at in column.draft if not draft[at].mark]
    spoken = [word for word in draft if not (word.mark or word.bracket)]
    whole = sum(word.weight for word in spoken) or 1.0
    telling = sum(draft[at].weight for at in own)
    others = [column for column in columns if column not in kept]
    like = sum(_weigh_like(draft, report, column, same_sense) for column in others)
    pairs = [pair for column in kept for pair in _pair(draft, report, column)]
    marks = set(_compare_marks(draft, report, pairs))
    places = [at for column in kept for at in column.report if not report[at].mark]
    start, end = _find_place(report, columns) if places else (0, 0)
    return Likeness(
        readings=tuple(readings),
        words=len(spoken),
        kept=sum(not draft[at].bracket for at in own),
        share=min(1.0, telling / whole),
        meant=min(1.0, (telling + like) / whole),
        telling=telling,
        run=_find_run(own),
        spread=places[-1] - places[0] + 1 if places else 0,
        start=start,
        end=end,
        marked=False in marks,
        marked_alike=True in marks,
        gaps=_has_gap(report, pairs),
        taken_over=any(report[other].bracket and not draft[at].bracket for at, other in pairs),
    )


def _is_same(column: Column, readings: Sequence[Reading]) -> bool:
    """Say whether the words of a column count as kept: but for spelling, and the shift of indirect speech."""
    found = [readings[at] for at in column.readings]
    return all(item.kind is ReadingKind.SPELLING or _is_shift(item) for item in found)


def _is_shift(reading: Reading) -> bool:
    return reading.kind is ReadingKind.WORD_CHANGED and reading.severity is Severity.NONE


def _weigh_like(draft: Sequence[Word], report: Sequence[Word], column: Column, same_sense: SameSense) -> float:
    """Return the weight of the draft's words that the report has in the same place by their sense."""
    forms = [report[at].form for at in column.report]
    return sum(draft[at].weight for at in column.draft if any(same_sense(draft[at].form, form) for form in forms))


def _pair(draft: Sequence[Word], report: Sequence[Word], column: Column) -> list[tuple[int, int]]:
    """Return the places of each word of a column in draft and report, where there is one for one."""
    own = [at for at in column.draft if not draft[at].mark]
    other = [at for at in column.report if not report[at].mark]
    return list(zip(own, other, strict=True)) if len(own) == len(other) else []


def _find_place(report: Sequence[Word], columns: Sequence[Column]) -> tuple[int, int]:
    """Return the characters of the report from the first word that stands where the draft has words to the last."""
    beside = [at for column in columns if column.draft for at in column.report if not report[at].mark]
    return report[beside[0]].start, report[beside[-1]].end


def _find_run(places: Sequence[int]) -> int:
    longest = run = 0
    last = -2
    for at in places:
        run = run + 1 if at == last + 1 else 1
        longest, last = max(longest, run), at
    return longest


def _compare_marks(draft: Sequence[Word], report: Sequence[Word], pairs: Sequence[tuple[int, int]]) -> Iterator[bool]:
    """Yield of every mark of omission between words of the quotation whether the report has one there too."""
    words = [at for at, word in enumerate(draft) if not word.mark]
    for at, word in enumerate(draft):
        if word.mark and words and words[0] < at < words[-1]:
            before = max((other for own, other in pairs if own < at), default=len(report))
            after = min((other for own, other in pairs if own > at), default=0)
            yield any(between.mark for between in report[before + 1 : after])


def _has_gap(report: Sequence[Word], pairs: Sequence[tuple[int, int]]) -> bool:
    """Say whether the report marks a cut between words that follow each other in the quotation."""
    return any(
        at_next == at + 1 and any(word.mark for word in report[other + 1 : other_next])
        for (at, other), (at_next, other_next) in pairwise(pairs)
    )
