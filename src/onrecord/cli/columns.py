"""Rows in; text fitted to the terminal out."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Sequence

from onrecord.text import squeeze

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_GAP = "  "
_WIDEST = 24  # characters of any column but the last, where the caller does not say
_LEAST_WORDS = 20  # characters of the last column, however narrow the terminal
_PROSE = 100  # characters of a line of running text where the terminal does not say


def visible(text: str) -> str:
    """Return `text` without the characters that would steer the terminal, turn its writing direction or begin a line.

    >>> visible("a\\x1b[31mb")
    'a\ufffd[31mb'
    """
    return _CONTROL.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return `text` on one line that nothing in it can break, its white space as single spaces.

    >>> one_line("a title\\nadded  b.html")
    'a title added b.html'
    """
    return visible(squeeze(text))


def terminal_width() -> int | None:
    """Return the columns of the terminal; None where the output goes elsewhere and nothing need fit."""
    columns = shutil.get_terminal_size((0, 0)).columns
    return columns or None


def prose_width() -> int:
    """Return how many characters a line of running text may have."""
    return min(terminal_width() or _PROSE, _PROSE)


def cut(text: str, width: int) -> str:
    """Return `text` in at most `width` characters, with an ellipsis where it was longer.

    >>> cut("expenditure", 6)
    'expen…'
    """
    return text if len(text) <= width else text[: max(0, width - 1)].rstrip() + "…"


def columns(
    head: Sequence[str],
    rows: Sequence[Sequence[object]],
    *,
    width: int | None = None,
    wrap: int | None = None,
    widest: int = _WIDEST,
) -> list[str]:
    """Return `rows` under `head` as lines of aligned columns; the last takes what room is left.

    `width` cuts long cells to fit so many characters, those before the last column to `widest`; `wrap` breaks the last
    column into lines that fit. None: cells are printed whole.
    """
    cells = [[one_line("" if cell is None else str(cell)) for cell in row] for row in (head, *rows)]
    if width is not None:
        cells = [[*(cut(cell, widest) for cell in row[:-1]), row[-1]] for row in cells]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)][:-1]
    left = sum(widths) + len(_GAP) * len(widths)
    lines: list[str] = []
    for row in cells:
        padded = [cell.ljust(size) for cell, size in zip(row[:-1], widths, strict=True)]
        first, *others = _last_cell(row[-1], left, width, wrap)
        lines.append(_GAP.join([*padded, first]).rstrip())
        lines += [" " * left + line for line in others]
    return lines


def _last_cell(cell: str, left: int, width: int | None, wrap: int | None) -> list[str]:
    if wrap is not None:
        return textwrap.wrap(cell, max(_LEAST_WORDS, wrap - left)) or [""]
    return [cell if width is None else cut(cell, max(_LEAST_WORDS, width - left))]
