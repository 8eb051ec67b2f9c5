"""Text in, quotations out: the stretches between quotation marks, paired by a reader that never fails.

Marks on real pages are straight, curly, doubled (``like this''), mixed, missing at one end, or opened again in every
paragraph of a long quotation. The pairing works paragraph by paragraph:

- the shape of a mark and the spaces around it say whether it can open or close; a straight mark that can do both
  does what is possible;
- an opening mark that nothing closes runs to the end of its paragraph (`closed` is False);
- a closing mark that nothing opened begins where its paragraph begins (`opened` is False): only the reader of the
  sentence can tell where the quoted words begin;
- a second opening mark inside an open quotation is a nested quotation and belongs to the outer one;
- single marks count where they stand as marks, outside the double ones; on a page that keeps them for speech it is the
  other way round.

Source: the paragraph convention of English-language style guides (a closing mark is left out where the quotation runs
on, and every paragraph of it opens again).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements.single_marks import find_single, quotes_with_single_marks

DOUBLE_MARKS = frozenset('"“”„‟«»')
"""The single characters that open or close a quotation, in double marks."""

MARK = re.compile("[\"“”„‟«»＂]|``|''(?!')")
_OPENING = frozenset({"“", "„", "‟", "«", "``"})
_CLOSING = frozenset({"”", "»"})
PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: `start`, `end` with its marks, `inner_start`, `inner_end` without, half-open characters."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    opened: bool = True
    closed: bool = True


def find_quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations of `text` in order; each lies in one paragraph.

    >>> [text[q.inner_start:q.inner_end] for text in ['“Go,” she said. "Now."'] for q in find_quotations(text)]
    ['Go,', 'Now.']
    """
    doubles = [_pair(text, one.start(), one.end()) for one in PARAGRAPH.finditer(text)]
    if "'" not in text and "‘" not in text:
        return [quotation for found in doubles for quotation in found]
    single = quotes_with_single_marks(text, [(q.start, q.end) for found in doubles for q in found])
    both: list[Quotation] = []
    for paragraph, found in zip(PARAGRAPH.finditer(text), doubles, strict=True):
        start, end = paragraph.span()
        singles = [_of_marks(*one) for one in find_single(text, start, end, runs_on=single)]
        outer, inner = (singles, found) if single else (found, singles)
        both.extend(_merge(outer, inner))
    return both


def _of_marks(around: tuple[int, int], closed: bool) -> Quotation:
    start, end = around
    return Quotation(start, end, start + 1, end - 1 if closed else end, closed=closed)


def _merge(outer: Sequence[Quotation], inner: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations of one paragraph in order: `outer` ones, and the `inner` ones that touch none of them."""
    kept = list(outer)
    position = 0
    for one in inner:
        while position < len(outer) and outer[position].end <= one.start:
            position += 1
        if position == len(outer) or one.end <= outer[position].start:
            kept.append(one)
    return sorted(kept, key=lambda quotation: quotation.start)


def _pair(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opening: re.Match[str] | None = None
    depth = 0
    for mark in MARK.finditer(text, start, end):
        opens = _opens(text, mark, start, inside=opening is not None)
        if opens and opening is None:
            opening, depth = mark, 1
        elif opens:
            depth += mark.group() in _OPENING
        elif opening is None:
            if not found:
                found.append(Quotation(start, mark.end(), start, mark.start(), opened=False))
        elif depth > 1 and mark.group() in _CLOSING and _closes_later(text, mark.end(), end):
            depth -= 1
        else:
            found.append(Quotation(opening.start(), mark.end(), opening.end(), mark.start()))
            opening, depth = None, 0
    if opening is not None:
        found.append(Quotation(opening.start(), end, opening.end(), end, closed=False))
    return found


def _opens(text: str, mark: re.Match[str], start: int, *, inside: bool) -> bool:
    """Say whether `mark` opens a quotation, given that one is open (`inside`) or not."""
    shape = mark.group()
    if shape in _OPENING:
        # An opening mark that ends a word stands for a closing one (the same slip the other way round).
        return not (inside and _after_word(text, mark) and not _before_word(text, mark))
    if shape in _CLOSING:
        # A closing mark before a word and after a space stands for an opening one (a common slip).
        return not inside and _before_word(text, mark) and (mark.start() == start or text[mark.start() - 1].isspace())
    if inside:
        # Straight: inside, only a mark glued to the next word and parted from the last opens a new one.
        return False
    return mark.start() == start or _before_word(text, mark) or not _after_word(text, mark)


def _before_word(text: str, mark: re.Match[str]) -> bool:
    return mark.end() < len(text) and not text[mark.end()].isspace() and text[mark.end()] not in ".,;:!?)]"


def _after_word(text: str, mark: re.Match[str]) -> bool:
    return mark.start() > 0 and not text[mark.start() - 1].isspace() and text[mark.start() - 1] not in "([—–-"


def _closes_later(text: str, start: int, end: int) -> bool:
    return any(mark.group() in _CLOSING for mark in MARK.finditer(text, start, end))
