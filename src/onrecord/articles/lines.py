"""Saved text in; its lines, each with its place, out. A paragraph that was wrapped at a column comes out as one line.

A text counts as wrapped where nearly all lines that another line follows at once are about as long as each other,
as mail programs and converters leave them. Then lines of one paragraph are joined with a single space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_ENDS = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ITEM = re.compile(r"\s*(?:[-*+•‣▪●·]\s+|\d{1,3}[.)]\s+|#{1,6}\s|>|\|)")
_WRAP_WIDTHS = range(50, 101)
_FULL = 0.72  # of the wrapping width: a shorter line ends its paragraph
_FEWEST = 4  # wrapped lines that show that a text is wrapped
_MOST_WRAPPED = 0.6  # of the lines that another follows: the next word found no room in them
_MOST_BEYOND = 0.1  # of the text in lines longer than the column, such as addresses


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, or one paragraph joined from wrapped lines. `start`, `end` are characters of the
    decoded page; `text` has no white space at its ends; `gap` says whether a blank line stands before it.
    """

    text: str
    start: int
    end: int
    gap: bool


def split_lines(text: str, start: int = 0) -> list[Line]:
    """Return the lines of `text` from `start` on that are not blank, wrapped paragraphs joined."""
    lines = _raw_lines(text, start)
    width = _wrap_width(lines)
    return _join(lines, width) if width else lines


def _raw_lines(text: str, start: int) -> list[Line]:
    lines = []
    gap = True
    for first, last in _spans(text, start):
        raw = text[first:last]
        shown = raw.strip()
        if not shown:
            gap = True
            continue
        begin = first + len(raw) - len(raw.lstrip())
        lines.append(Line(shown, begin, begin + len(shown), gap))
        gap = False
    return lines


def _spans(text: str, start: int) -> list[tuple[int, int]]:
    spans = []
    for found in _ENDS.finditer(text, start):
        spans.append((start, found.start()))
        start = found.end()
    return [*spans, (start, len(text))]


def _wrap_width(lines: list[Line]) -> int:
    """Return the column at which the text was wrapped, 0 where it was not."""
    followed = [(len(line.text), after) for line, after in pairwise(lines) if not after.gap]
    width = max((length for length, _ in followed), default=0)
    beyond = sum(len(line.text) for line in lines if len(line.text) > width)
    if width not in _WRAP_WIDTHS or beyond > _MOST_BEYOND * sum(len(line.text) for line in lines):
        return 0
    full = sum(length + 1 + len(after.text.split(None, 1)[0]) > width for length, after in followed)
    return width if full >= max(_FEWEST, _MOST_WRAPPED * len(followed)) else 0


def _join(lines: list[Line], width: int) -> list[Line]:
    joined: list[Line] = []
    last = 0
    for line in lines:
        if joined and not line.gap and last >= _FULL * width and not _ITEM.match(line.text):
            before = joined.pop()
            joined.append(Line(f"{before.text} {line.text}", before.start, line.end, before.gap))
        else:
            joined.append(line)
        last = len(line.text)
    return joined
