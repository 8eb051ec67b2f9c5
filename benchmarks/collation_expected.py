"""Edits of one sentence in, every acceptable list of the readings that they should give out.

What an edit looks like from outside depends on its neighbours, and so does what is expected:

- words left out at an end, or beside words left out at an end, belong to that end;
- words changed beside words changed are one change; words left out beside a marked cut of the same text belong to it;
- beside words left out, it cannot be known which of the words the changed one stood for: either is accepted, and one
  change where only one word is left out; the same holds for a bracket or a number put beside words left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

WORDS = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
CUTS = frozenset({"cut_marked", "cut_unmarked", "starts_later", "ends_earlier"})

Words = tuple[str, ...]
Expected = tuple[str, Words, Words]
"""A reading as expected: its kind, and the folded words of both texts."""


@dataclass
class Edit:
    """One edit: words `start` to `end` of the sentence read `left` in one text and `right` in the other."""

    kind: str
    start: int
    end: int
    left: str
    right: str

    def swapped(self) -> Edit:
        """Return the same edit with the texts exchanged."""
        return Edit(self.kind, self.start, self.end, self.right, self.left)


def fold_words(text: str) -> Words:
    """Return the words of `text` for comparing, without case, marks and punctuation."""
    return tuple(word.casefold().replace("’", "'") for word in WORDS.findall(text))


def expect_readings(edits: list[Edit], length: int) -> tuple[tuple[Expected, ...], ...]:
    """Return every acceptable list of readings: those of each run of touching edits, combined."""
    runs: list[list[Edit]] = []
    for edit in edits:
        if runs and runs[-1][-1].end == edit.start:
            runs[-1].append(edit)
        else:
            runs.append([edit])
    choices = [_expect_run(_settle(run, length)) for run in runs]
    for choice in choices[0] if not runs[0][0].start else ():
        choice[0] = _at_end(choice[0], "starts_later")
    for choice in choices[-1] if runs[-1][-1].end == length else ():
        choice[-1] = _at_end(choice[-1], "ends_earlier")
    choices[0] += _shift_end(choices[0], runs[0][0], at_start=True) if not runs[0][0].start else []
    choices[-1] += _shift_end(choices[-1], runs[-1][-1], at_start=False) if runs[-1][-1].end == length else []
    return tuple(tuple(reading for run in choice for reading in run) for choice in product(*choices))


def _at_end(reading: Expected, kind: str) -> Expected:
    """Return a reading as it is called at an end of the texts."""
    return (kind, reading[1], reading[2]) if reading[0] == "cut_unmarked" else reading


def _shift_end(choices: list[list[Expected]], edit: Edit, *, at_start: bool) -> list[list[Expected]]:
    """Return how a change to more or fewer words at an end can also be read: as a change, and an end left out."""
    if edit.kind != "word_changed":
        return []
    shifted = []
    for choice in choices:
        kind, left, right = choice[0] if at_start else choice[-1]
        kept = min(len(left), len(right))
        if kind != "word_changed" or len(left) == len(right):
            continue
        cut = (left[: len(left) - kept], right[: len(right) - kept]) if at_start else (left[kept:], right[kept:])
        same = (left[len(left) - kept :], right[len(right) - kept :]) if at_start else (left[:kept], right[:kept])
        if at_start:
            shifted.append([("starts_later", *cut), ("word_changed", *same), *choice[1:]])
        else:
            shifted.append([*choice[:-1], ("word_changed", *same), ("ends_earlier", *cut)])
    return shifted


def _settle(run: list[Edit], length: int) -> list[Edit]:
    """Join what only one reading can show: cuts beside cuts, changes beside changes."""
    settled: list[Edit] = []
    for edit in run:
        if settled and (kind := _joined_kind(settled[-1], edit)) is not None:
            before = settled.pop()
            edit = Edit(kind, before.start, edit.end, f"{before.left} {edit.left}", f"{before.right} {edit.right}")
        settled.append(edit)
    return settled


def _joined_kind(left: Edit, right: Edit) -> str | None:
    kinds = {left.kind, right.kind}
    if kinds <= CUTS:
        return next(kind for kind in ("starts_later", "ends_earlier", "cut_marked", "cut_unmarked") if kind in kinds)
    if len(kinds) == 1 and left.kind in ("word_changed", "number_changed", "bracketed", "negation_changed"):
        return left.kind
    return None


def _expect_run(run: list[Edit]) -> list[list[Expected]]:
    """Return the acceptable lists of readings for edits that touch."""
    plain = [(edit.kind, fold_words(edit.left), fold_words(edit.right)) for edit in run]
    accepted = [plain]
    for at in range(len(run) - 1):
        for pieces in _either_way(plain[at], plain[at + 1]):
            accepted.append([*plain[:at], *pieces, *plain[at + 2 :]])
    return accepted


def _either_way(left: Expected, right: Expected) -> Iterator[list[Expected]]:
    """Yield the other ways to read a change beside words left out."""
    cut, change = (left, right) if left[0] in CUTS else (right, left)
    if cut[0] not in ("cut_unmarked", "cut_marked", "starts_later", "ends_earlier") or change[0] in CUTS:
        return
    side = 1 if len(cut[1]) > len(cut[2]) else 2
    words = [*left[side], *right[side]]
    taken = len(change[side])
    borders = range(len(words)) if change[0] == "bracketed" else (taken - 1, taken, taken + 1)
    if change[0] in ("word_changed", "bracketed", "number_changed"):
        for border in borders:
            if (border > 0 or change[0] == "bracketed") and border < len(words):
                yield [_with(change, side, words[:border]), _with(cut, side, words[border:])]
                yield [
                    _with(cut, side, words[: len(words) - border]),
                    _with(change, side, words[len(words) - border :]),
                ]
    if change[0] == "bracketed" or (change[0] in ("word_changed", "negation_changed") and len(cut[side]) == 1):
        yield [_with(change, side, words)]


def _with(reading: Expected, side: int, words: Sequence[str]) -> Expected:
    changed = list(reading)
    changed[side] = tuple(words)
    return changed[0], changed[1], changed[2]  # type: ignore[return-value]
