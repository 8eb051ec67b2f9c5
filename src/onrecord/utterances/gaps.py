"""A stretch of two texts without an anchor in, its cheapest alignment out (affine gaps, Gotoh 1982).

Three tables hold the cost of the best alignment up to each place: of those that end with two words beside each other,
with a word of the first text alone, with a word of the second alone. A mark of omission is no word: it opens a gap in
its own text for next to nothing. `onrecord.utterances.costs` says what all else costs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from onrecord.utterances.costs import FAR, OPEN_END, OPEN_MARK, cost_gaps, cost_pairs
from onrecord.utterances.joins import find_joins
from onrecord.utterances.placing import place_word
from onrecord.utterances.steps import Step, Stretch, join_steps
from onrecord.utterances.tokens import BRACKET, MARK, Token

_MOST_CELLS = 60_000
_MATCH, _DROP, _ADD = 0, 1, 2
_Origin = tuple[int, int, int]
"""The table that an entry came from, and how many words of each text ago."""

_BY_ROW: tuple[_Origin, ...] = ((_MATCH, 1, 0), (_DROP, 1, 0), (_ADD, 1, 0))
_BY_COLUMN: tuple[_Origin, ...] = ((_MATCH, 0, 1), (_DROP, 0, 1), (_ADD, 0, 1))
_BY_BOTH: tuple[_Origin, ...] = ((_MATCH, 1, 1), (_DROP, 1, 1), (_ADD, 1, 1))


def align_gap(one: Sequence[Token], other: Sequence[Token], stretch: Step) -> list[Step]:
    """Return the steps that align this stretch of `one` and `other`."""
    rows, columns = stretch.size
    if rows == columns == 1 and one[stretch.one].type != MARK != other[stretch.other].type:
        return [stretch]
    if not rows or not columns or _has_only_marks(one, other, stretch):
        return _step_lone(one, other, stretch)
    if rows * columns > _MOST_CELLS:
        return [stretch]
    if rows > columns:
        turned = align_gap(other, one, Step(stretch.other, stretch.other_end, stretch.one, stretch.one_end))
        return [Step(start, end, row, row_end, agreed) for row, row_end, start, end, agreed in turned]
    placed = place_word(one, other, stretch)
    return join_steps(one, other, _Gap(one, other, stretch).align()) if placed is None else placed


def _step_lone(one: Sequence[Token], other: Sequence[Token], stretch: Step) -> list[Step]:
    """Return the steps of what stands in one text alone, first those of the first text."""
    at, end, beside, last = stretch[:4]
    left = [Step(start, stop, beside, beside) for start, stop in _cut_runs(one, at, end)]
    return left + [Step(end, end, start, stop) for start, stop in _cut_runs(other, beside, last)]


def _cut_runs(tokens: Sequence[Token], start: int, end: int) -> list[tuple[int, int]]:
    """Cut a stretch of a text into its runs of words, and single marks and words in brackets."""
    if all([token.type < BRACKET for token in tokens[start:end]]):
        return [(start, end)] if start < end else []
    borders = {at for at in range(start, end) if tokens[at].type >= BRACKET}
    borders |= {at + 1 for at in borders} | {start, end}
    return list(pairwise(sorted(borders)))


def _has_only_marks(one: Sequence[Token], other: Sequence[Token], stretch: Step) -> bool:
    """Say whether one text has nothing but marks here and the other none."""
    marks = {token.type == MARK for token in one[stretch.one : stretch.one_end]}
    return len(marks) == 1 and {token.type == MARK for token in other[stretch.other : stretch.other_end]} == {
        True not in marks
    }


class _Gap:
    """The dynamic programme over one stretch: a row for each word of the first text, fastest where these are fewer."""

    def __init__(self, one: Sequence[Token], other: Sequence[Token], stretch: Step) -> None:
        self.stretch = stretch
        self.one = one[stretch.one : stretch.one_end]
        self.other = other[stretch.other : stretch.other_end]
        self.joins = find_joins(self.one, self.other)
        self.starts = (stretch.one == 0, stretch.other == 0)
        self.ends = (stretch.one_end == len(one), stretch.other_end == len(other))
        self.drop_costs = cost_gaps(self.one, self.other)
        self.add_costs = cost_gaps(self.other, self.one)
        self.marks = [token.type == MARK for token in self.other]
        width, height = len(self.other) + 1, len(self.one) + 1
        self.best = [[[FAR] * width for _ in range(height)] for _ in range(3)]
        self.came: list[list[list[_Origin]]] = [[[(0, 0, 0)] * width for _ in range(height)] for _ in range(3)]
        self.best[_MATCH][0][0] = 0.0

    def align(self) -> list[Stretch]:
        """Return the cheapest steps, word by word; of equal ones those that leave out words as late as they can."""
        for row in range(len(self.one) + 1):
            if row:
                self._drop(row)
                self._match(row)
            self._add(row)
        return self._walk_back()

    def _drop(self, row: int) -> None:
        """Fill in a row of the table of words in the first text alone."""
        match, drop, add = (table[row - 1] for table in self.best)
        here, came = self.best[_DROP][row], self.came[_DROP][row]
        if self.one[row - 1].type == MARK:
            here[:] = drop
            came[:] = [_BY_ROW[_DROP]] * len(drop)
            return
        opening, extending = self.drop_costs[0][row - 1], self.drop_costs[1][row - 1]
        at_end = min(opening, OPEN_END)
        last = len(here) - 1
        for column, (after_match, after_drop, after_add) in enumerate(zip(match, drop, add, strict=True)):
            ended = (column == 0 and self.starts[1]) or (column == last and self.ends[1])
            opened = (after_match if after_match <= after_add else after_add) + (at_end if ended else opening)
            extended = after_drop + extending
            if extended <= opened:
                here[column], came[column] = extended, _BY_ROW[_DROP]
            else:
                here[column], came[column] = opened, _BY_ROW[_MATCH if after_match <= after_add else _ADD]

    def _match(self, row: int) -> None:
        """Fill in a row of the table of words beside each other."""
        match, drop, add = (table[row - 1] for table in self.best)
        here, came = self.best[_MATCH][row], self.came[_MATCH][row]
        word = self.one[row - 1]
        if word.type == MARK and True not in self.marks:
            return
        costs = cost_pairs(word, self.other)
        for column, (before, dropped, added, cost) in enumerate(zip(match, drop, add, costs, strict=False), start=1):
            origin = _MATCH
            if dropped < before:
                before, origin = dropped, _DROP
            if added < before:
                before, origin = added, _ADD
            if before < FAR:
                here[column], came[column] = before + cost, _BY_BOTH[origin]
        if self.joins:
            self._join(row)

    def _join(self, row: int) -> None:
        """Offer the runs of words that end in this row and stand for each other as a whole."""
        here, came = self.best[_MATCH][row], self.came[_MATCH][row]
        for column in range(1, len(here)):
            for rows, columns, cost in self.joins.get((row, column), ()):
                before, origin = min((self.best[state][row - rows][column - columns], state) for state in range(3))
                if before + cost < here[column]:
                    here[column], came[column] = before + cost, (origin, rows, columns)

    def _add(self, row: int) -> None:
        """Fill in a row of the table of words in the second text alone, and what marks of either text open."""
        match, drop, add = (table[row] for table in self.best)
        came = self.came[_ADD][row]
        if row and self.one[row - 1].type == MARK:
            self._open_by_mark(row)
        ended = (row == 0 and self.starts[0]) or (row == len(self.one) and self.ends[0])
        for column, (opening, extending) in enumerate(zip(*self.add_costs, strict=True), start=1):
            if self.marks[column - 1]:
                self._pass_mark(row, column)
                continue
            after_match, after_drop = match[column - 1], drop[column - 1]
            opened = after_match if after_match <= after_drop else after_drop
            opened += OPEN_END if ended and opening > OPEN_END else opening
            extended = add[column - 1] + extending
            if opened < extended:
                if opened < add[column]:
                    add[column], came[column] = opened, _BY_COLUMN[_MATCH if after_match <= after_drop else _DROP]
            elif extended < add[column]:
                add[column], came[column] = extended, _BY_COLUMN[_ADD]

    def _open_by_mark(self, row: int) -> None:
        """Let a mark of the first text open a gap there."""
        here, came = self.best[_ADD][row], self.came[_ADD][row]
        for column, (after_match, after_drop, added) in enumerate(
            zip(*(table[row - 1] for table in self.best), strict=True)
        ):
            opened = OPEN_MARK + (after_match if after_match <= after_drop else after_drop)
            if opened < added:
                here[column], came[column] = opened, _BY_ROW[_MATCH if after_match <= after_drop else _DROP]
            else:
                here[column], came[column] = added, _BY_ROW[_ADD]

    def _pass_mark(self, row: int, column: int) -> None:
        """Let a mark of the second text go on with its words, or open a gap there."""
        match, drop, add = (table[row][column - 1] for table in self.best)
        if add < self.best[_ADD][row][column]:
            self.best[_ADD][row][column], self.came[_ADD][row][column] = add, _BY_COLUMN[_ADD]
        cost, origin = min((drop, _DROP), (match + OPEN_MARK, _MATCH), (add + OPEN_MARK, _ADD))
        if cost < self.best[_DROP][row][column]:
            self.best[_DROP][row][column], self.came[_DROP][row][column] = cost, _BY_COLUMN[origin]

    def _walk_back(self) -> list[Stretch]:
        row, column = len(self.one), len(self.other)
        first, other = self.stretch.one, self.stretch.other
        state = min((_DROP, _ADD, _MATCH), key=lambda table: round(self.best[table][row][column], 6))
        steps = []
        while row or column:
            state, rows, columns = self.came[state][row][column]
            steps.append((first + row - rows, first + row, other + column - columns, other + column))
            row, column = row - rows, column - columns
        return steps[::-1]
