"""Pieces of a draft's file in; its running text, each character of which knows where in the file it stands, out.

Readers of the formats write into a `DraftWriter`; markup falls away, and what stands for something else (`&quot;`, an
escaped mark, a line break) takes the place of what it stands for. Paragraphs are parted by a blank line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_LINE_ENDS = re.compile(r"\r\n|[\r\n]")
_SPACE = re.compile(r"\s+")
SEPARATOR = "\n\n"


class Run(NamedTuple):
    """Characters of the text from `at` on, up to the next run, that stand for `size` characters of the file from
    `source` on: one for one where `exact`, else all for all.
    """

    at: int
    source: int
    size: int
    exact: bool


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The running text of a draft, and the `source` that it was read from; `where` names the file."""

    where: str
    text: str
    source: str
    runs: tuple[Run, ...]

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_ENDS.finditer(self.source))]

    @cached_property
    def _starts(self) -> list[int]:
        return [run.at for run in self.runs]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the source characters `start` to `end` of the text stand, half-open."""
        first, last = self._run(start), self._run(end - 1)
        begin = first.source + (start - first.at if first.exact else 0)
        return begin, last.source + (end - last.at if last.exact else last.size)

    def place(self, at: int) -> tuple[int, int]:
        """Return line and column of a character of the source, both from 1."""
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    def _run(self, at: int) -> Run:
        return self.runs[bisect_right(self._starts, at) - 1]


class DraftWriter:
    """Puts a draft's text together, piece by piece, in the order of the file."""

    def __init__(self, where: str, source: str) -> None:
        """Begin the draft that `where` names; places count in `source`."""
        self.where = where
        self.source = source
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._size = 0
        self._fresh = True  # nothing of the paragraph is written yet

    def keep(self, start: int, end: int) -> None:
        """Write characters of the source as they are, every stretch of white space as one space."""
        for found in _SPACE.finditer(self.source, start, end):
            self._keep(start, found.start())
            self.put(" ", found.start(), found.end())
            start = found.end()
        self._keep(start, end)

    def _keep(self, start: int, end: int) -> None:
        if start < end:
            self._write(self.source[start:end], Run(self._size, start, end - start, True))

    def put(self, words: str, start: int, end: int) -> None:
        """Write `words`, which stand for these characters of the source; no space begins a paragraph or follows one."""
        if words.isspace():
            if self._fresh or self._parts[-1][-1] == " ":
                return
            words = " "
        if words:
            self._write(words, Run(self._size, start, end - start, False))

    def part(self) -> None:
        """End the paragraph."""
        self._fresh = True

    def _write(self, words: str, run: Run) -> None:
        if self._fresh and self._parts:
            self._parts.append(SEPARATOR)
            self._size += len(SEPARATOR)
            run = run._replace(at=self._size)
        self._fresh = False
        self._parts.append(words)
        self._runs.append(run)
        self._size += len(words)

    def finish(self) -> Draft:
        """Return the draft."""
        return Draft(where=self.where, text="".join(self._parts), source=self.source, runs=tuple(self._runs))
