"""Many pieces in, windows of a length that the network takes out, cut where a line begins wherever that can be.

Each window has context on both sides that another window answers for, so that no piece is judged at an edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from onrecord.statements.encoding import Integers

LONGEST = 254
"""The most wordpieces of one window: what the network was trained on, less the two marks of its ends."""

CONTEXT = 8
"""The most pieces before and after a window's own ones that it sees as well."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `first` to before `last`, of which it answers for `own_first` to before `own_last`."""

    first: int
    last: int
    own_first: int
    own_last: int


def cut_windows(opens: Integers, *, longest: int = LONGEST, context: int = CONTEXT) -> list[Window]:
    """Return the windows of a text whose pieces open lines where `opens` is 1. Cost is linear in the pieces."""
    return list(_cut(opens, longest, context))


def _cut(opens: Integers, longest: int, context: int) -> Iterator[Window]:
    lines = np.flatnonzero(opens).astype(np.int32)
    total, first = len(opens), 0
    while first < total:
        before = max(0, first - context)
        room = before + longest
        if room >= total:
            yield Window(before, total, first, total)
            return
        last = _last_line_start(lines, first + longest // 2, room - context // 2) or room - context
        yield Window(before, min(total, max(room, last)), first, last)
        first = last


def _last_line_start(lines: Integers, low: int, high: int) -> int | None:
    """Return the last line start in `low` to `high`, both included."""
    place = int(np.searchsorted(lines, high, side="right")) - 1
    return int(lines[place]) if place >= 0 and lines[place] >= low else None
