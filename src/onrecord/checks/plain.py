"""Plain text and its lines in, a draft out: lines of one paragraph are joined, and those that a quotation runs over."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.checks.drafts import Draft, DraftWriter

_ENDS = ".!?:…”\"»’'"
_OPENING = "“\"„«‘'"


def read_plain(where: str, source: str, lines: Sequence[tuple[int, int]]) -> Draft:
    """Return the draft of `source`, whose `lines` are half-open characters of it, without blank ones.

    A line that ends in the middle of a sentence, or inside a quotation that the next one does not open again, goes on
    in the next, unless a blank line stands between.
    """
    writer = DraftWriter(where, source)
    before: tuple[int, int] | None = None
    paragraph = 0
    for start, end in lines:
        if before and _goes_on(source, paragraph, before, start):
            writer.put(" ", before[1], start)
        else:
            writer.part()
            paragraph = start
        writer.keep(start, end)
        before = (start, end)
    return writer.finish()


def _goes_on(source: str, paragraph: int, before: tuple[int, int], start: int) -> bool:
    """Say whether the line that begins at `start` goes on with the paragraph of the line before it."""
    if source[before[1] : start].count("\n") > 1 or source[before[1] : start].count("\r") > 1:
        return False
    if source[before[1] - 1] not in _ENDS:
        return True
    return _is_open(source[paragraph : before[1]]) and source[start] not in _OPENING


def _is_open(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1
