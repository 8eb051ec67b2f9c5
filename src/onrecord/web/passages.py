"""The text of an article, cut where statements begin and end, so that nested and overlapping ones can be shown.

In: an article and its statements. Out: blocks of pieces; every piece knows all statements that cover it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records import Article, Label, Statement


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a block. `inside` are the indices of the statements that cover all of them, `starts` of those
    whose content begins here (where a reader needs the number).
    """

    text: str
    inside: tuple[int, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of the article. `statements` are the indices of those that begin in it."""

    label: Label
    level: int
    pieces: tuple[Piece, ...]
    statements: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    statement: int
    first: bool


def cut_passages(article: Article, statements: Sequence[Statement]) -> list[Passage]:
    """Return the blocks of the article's text in order; indices count in `statements`.

    Cost is O(blocks + spans x spans of one block).
    """
    waiting = deque(sorted(_marks(statements), key=lambda mark: (mark.start, mark.end, mark.statement)))
    open_marks: list[_Mark] = []
    passages = []
    for start, end, label, level in _blocks(article):
        while waiting and waiting[0].start < end:
            open_marks.append(waiting.popleft())
        open_marks = [mark for mark in open_marks if mark.end > start]
        passages.append(_passage(article.text, start, end, label, level, open_marks))
    return passages


def _marks(statements: Sequence[Statement]) -> Iterator[_Mark]:
    for number, statement in enumerate(statements):
        for order, span in enumerate(statement.content):
            yield _Mark(span.start, span.end, number, order == 0)


def _blocks(article: Article) -> Iterator[tuple[int, int, Label, int]]:
    kept = [block for block in article.blocks if block.start is not None and block.end is not None]
    if kept:
        for block in kept:
            assert block.start is not None and block.end is not None
            yield block.start, block.end, block.label, block.level or 2
        return
    start = 0
    for line in article.text.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line.rstrip()), Label.BODY, 2
        start += len(line)


def _passage(text: str, start: int, end: int, label: Label, level: int, marks: list[_Mark]) -> Passage:
    edges = {start, end}
    for mark in marks:
        edges |= {max(start, mark.start), min(end, mark.end)}
    bounds = sorted(edges)
    pieces = tuple(_piece(text, low, high, marks) for low, high in pairwise(bounds))
    begun = dict.fromkeys(number for piece in pieces for number in piece.starts)
    return Passage(label, level, pieces, tuple(begun))


def _piece(text: str, low: int, high: int, marks: list[_Mark]) -> Piece:
    covering = [mark for mark in marks if mark.start <= low and mark.end >= high]
    inside = dict.fromkeys(mark.statement for mark in covering)
    starts = dict.fromkeys(mark.statement for mark in covering if mark.first and mark.start == low)
    return Piece(text[low:high], tuple(inside), tuple(starts))
