"""HTML source and the ranges of its visible blocks in, a draft out: tags fall away, entities become characters.

`<q>` is written as the quotation marks that a browser shows for it, and a `<blockquote>` without marks of its own gets
them, so that what the writer marked as quoted is found as a quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import unescape

from onrecord.checks.drafts import Draft, DraftWriter

_PIECE = re.compile(r"<!--(?s:.*?)(?:-->|\Z)|</?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|&#?\w{1,32};?|[^<&]+|[<&]")
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_BLOCK_QUOTE = re.compile(r"<!--(?s:.*?)(?:-->|\Z)|<(/?)blockquote\b", re.IGNORECASE)
_BREAKS = frozenset({"br", "wbr", "img"})
_DASHES = "—–-"
MARKS = '“”"„«»'


def read_markup(where: str, source: str, blocks: Sequence[tuple[int, int]]) -> Draft:
    """Return the draft of `source`; each of `blocks`, half-open characters of it, is a paragraph."""
    writer = DraftWriter(where, source)
    quoted = list(_find_block_quotes(source))
    for start, end in blocks:
        at = bisect_right(quoted, (start, len(source))) - 1
        write_block(writer, start, end, quoted=at >= 0 and end <= quoted[at][1])
    return writer.finish()


def write_block(writer: DraftWriter, start: int, end: int, *, quoted: bool = False) -> None:
    """Write characters `start` to `end` of the source as a paragraph; `quoted`: put marks around it if it has none."""
    writer.part()
    marked = quoted and needs_marks(writer.source[start:end])
    if marked:
        writer.put("“", start, start)
    for piece in _PIECE.finditer(writer.source, start, end):
        _write_piece(writer, piece)
    if marked:
        writer.put("”", end, end)


def needs_marks(text: str) -> bool:
    """Say whether a paragraph of a block quotation is words without quotation marks, and no signature below them."""
    return not any(mark in text for mark in MARKS) and "&quot;" not in text and text.lstrip()[:1] not in _DASHES


def _write_piece(writer: DraftWriter, piece: re.Match[str]) -> None:
    text, (start, end) = piece.group(), piece.span()
    if text.startswith("<") and len(text) > 1:
        name = _NAME.match(text)
        if name and name[1].lower() == "q":
            writer.put("”" if text[1] == "/" else "“", start, end)
        elif name and name[1].lower() in _BREAKS:
            writer.put(" ", start, end)
    elif text.startswith("&") and unescape(text) != text:
        writer.put(unescape(text), start, end)
    else:
        writer.keep(start, end)


def _find_block_quotes(source: str) -> Iterator[tuple[int, int]]:
    """Yield the outermost block quotations; one that nothing closes runs to the end."""
    depth = start = 0
    for found in _BLOCK_QUOTE.finditer(source):
        if found.group().startswith("<!--"):
            continue
        if not found[1]:
            start = start if depth else found.end()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield start, found.start()
    if depth:
        yield start, len(source)
