"""Paragraph in, quotations between single marks out: ‘ ’ and ' where they stand as marks, never as apostrophes.

A single mark is told from an apostrophe by its place: an opening one follows a space or a bracket and precedes a word,
a closing one follows a word or its full stop and precedes a space or a mark. Two readings are left: an apostrophe
that opens a word ('em, '90s), known by a list, and the possessive of a plural (the crews' pumps), which is taken as a
closing mark only where no better one follows before the next opening one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

MARK = re.compile(r"(?<![\w'])['‘](?=[^\s'’.,;:!?)\]])|(?<=[^\s(\[—–'])['’](?![\w'])")
_ELIDED = re.compile(r"['‘’](?:\d\ds?|em|til|till|tis|twas|cause|cos|n|round|bout|cuz|nuff|ere|tween)\b", re.IGNORECASE)
_ENDED = frozenset('.,?!…;:"”)-—–')

CharRange = tuple[int, int]


def find_single(text: str, start: int, end: int, *, runs_on: bool) -> list[tuple[CharRange, bool]]:
    """Return the quotations between single marks of `text` from `start` to `end`, marks included, and if each closes.

    `runs_on` lets one that opens the paragraph or follows a colon, and that nothing closes, run to its end.
    """
    found: list[tuple[CharRange, bool]] = []
    opening: int | None = None
    possible: int | None = None  # the end of a mark that closes or makes a plural possessive
    for mark in MARK.finditer(text, start, end):
        at = mark.start()
        if _opens(text, at, start, mark.group()):
            if _ELIDED.match(text, at):
                continue
            if opening is not None and possible is not None:
                found.append(((opening, possible), True))
                opening = None
            if opening is None:
                opening, possible = at, None
        elif opening is not None and at > opening + 1:
            if _is_plural(text, at, end):
                possible = mark.end()
                continue
            found.append(((opening, mark.end()), True))
            opening = possible = None
    if opening is not None and possible is not None:
        found.append(((opening, possible), True))
    elif opening is not None and runs_on and text[start:opening].rstrip()[-1:] in ("", ":"):
        found.append(((opening, end), False))
    return found


def _opens(text: str, at: int, start: int, mark: str) -> bool:
    before_is_open = at == start or text[at - 1].isspace() or text[at - 1] in '([—–-“"*'
    return before_is_open and mark != "’"


def _is_plural(text: str, at: int, end: int) -> bool:
    """Say whether the mark may be the apostrophe of a plural: after an s, before a word that goes on."""
    return text[at - 1] in "sS" and at + 2 < end and text[at + 1] == " " and text[at + 2].islower()


def quotes_with_single_marks(text: str, doubles: Sequence[CharRange]) -> bool:
    """Say whether `text` keeps single marks for speech and the double ones for what is quoted inside.

    So it does where more sentences or clauses stand between single marks, outside the `doubles`, than between those.
    """
    outside, spans = 0, 0
    position = 0
    for paragraph in re.finditer(r"[^\n]+", text):
        for (start, end), closed in find_single(text, paragraph.start(), paragraph.end(), runs_on=False):
            while position < len(doubles) and doubles[position][1] <= start:
                position += 1
            inside = position < len(doubles) and doubles[position][0] < start
            outside += closed and not inside and end - start > 3 and text[end - 2] in _ENDED
    for start, end in doubles:
        spans += end - start > 3
    return outside > spans
