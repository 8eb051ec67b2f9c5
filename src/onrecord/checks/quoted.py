"""A draft, its words in quotation marks and its statements in; the quotations to check, and what is skipped, out.

A quotation that the writer interrupts inside a sentence ("We will not," she said, "sail") is one; after the end of a
sentence the next one is another. One or two words in marks are a scare quote or a name, and nobody's sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.checks.drafts import Draft
from onrecord.records import Skipped, Span, Statement
from onrecord.text import WORD, squeeze

FEWEST_WORDS, MOST_WORDS = 3, 1500
TOO_SHORT = "one or two words in marks: a name, a term, or a scare quote"
TOO_LONG = f"more than {MOST_WORDS} words in marks: the one that closes them must be missing"
NAME = "the name of a work, a body or a person, in marks"
NOT_OPENED = "the mark that opens it is missing"

_ENDED = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
_BETWEEN = re.compile(r"[^.!?:;\n]*[^\W_]+[^.!?:;\n]*[^\W_]+[^.!?:;\n]*[,—–-]\s*\Z")
_MARKS = re.compile(r"[“”\"„«»]")
_OWN_SHARE = 0.5  # of a quotation that a statement must hold to say whose it is


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quotation marks, half-open characters of the draft's text: with its marks, and without.

    `skip` says why it is no quotation.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    skip: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quotation to check: its words, where they stand in the draft's file, and whom the draft names."""

    words: str
    content: tuple[Span, ...]
    line: int
    column: int
    speaker: str | None = None
    source: str | None = None


def find_quoted(
    draft: Draft, marked: Sequence[Marked], statements: Sequence[Statement]
) -> tuple[list[Quoted], list[Skipped]]:
    """Return the quotations of `draft` to check, and those skipped, in order.

    `marked` are its stretches in marks, in order; `statements` are those found in its text, which name the speakers.
    """
    quoted: list[Quoted] = []
    skipped: list[Skipped] = []
    for group in _join_interrupted(draft.text, marked, statements):
        reason = group[0].skip or _find_reason(_count_words(draft.text, group))
        if reason:
            skipped.append(_skip(draft, group[0], reason))
        else:
            quoted.append(_quote(draft, group, statements))
    return quoted, skipped


def _find_reason(words: int) -> str | None:
    """Return why so many words in marks are no quotation to check."""
    return TOO_SHORT if words < FEWEST_WORDS else TOO_LONG if words > MOST_WORDS else None


def _join_interrupted(text: str, marked: Sequence[Marked], statements: Sequence[Statement]) -> list[list[Marked]]:
    groups: list[list[Marked]] = []
    for one in marked:
        before = groups[-1][-1] if groups else None
        if before and not (one.skip or before.skip) and _goes_on(text, before, one):
            owner = find_owner(before, statements)
            if owner is not None and owner is find_owner(one, statements):
                groups[-1].append(one)
                continue
        groups.append([one])
    return groups


def _goes_on(text: str, before: Marked, one: Marked) -> bool:
    """Say whether the second stretch goes on with the sentence of the first, past the words that attribute it."""
    ended = _ENDED.search(text, before.inner_start, before.inner_end)
    return not ended and _BETWEEN.match(text, before.end, one.start) is not None


def find_owner(marked: Marked, statements: Sequence[Statement]) -> Statement | None:
    """Return the statement that `marked` is the content of: of those that hold most of it, the shortest."""
    best: tuple[int, int] = (0, 0)
    owner = None
    for statement in statements:
        held = sum(
            max(0, min(span.end, marked.inner_end) - max(span.start, marked.inner_start)) for span in statement.content
        )
        size = sum(span.end - span.start for span in statement.content)
        if held >= _OWN_SHARE * (marked.inner_end - marked.inner_start) and (held, -size) > best:
            best, owner = (held, -size), statement
    return owner


def _count_words(text: str, group: Sequence[Marked]) -> int:
    return sum(len(WORD.findall(text, one.inner_start, one.inner_end)) for one in group)


def _quote(draft: Draft, group: Sequence[Marked], statements: Sequence[Statement]) -> Quoted:
    owner = find_owner(group[0], statements)
    content = tuple(_span(draft, one.inner_start, one.inner_end) for one in group)
    line, column = draft.place(content[0].start)
    return Quoted(
        words=" ".join(squeeze(draft.text[one.inner_start : one.inner_end]) for one in group).rstrip(" ,"),
        content=content,
        line=line,
        column=column,
        speaker=owner.speaker if owner else None,
        source=owner.source.text if owner and owner.source else None,
    )


def _span(draft: Draft, start: int, end: int) -> Span:
    return Span.of(draft.source, *draft.locate(start, end))


def _skip(draft: Draft, marked: Marked, reason: str) -> Skipped:
    start, end = draft.locate(marked.inner_start, max(marked.inner_end, marked.inner_start + 1))
    line, column = draft.place(start)
    words = squeeze(draft.text[marked.inner_start : marked.inner_end])
    return Skipped(words=words, start=start, end=end, line=line, column=column, reason=reason)


def quote_alone(words: str, speaker: str | None) -> Quoted:
    """Return the quotation that somebody typed, without the marks around it."""
    bare = squeeze(words)
    found = list(_MARKS.finditer(bare))
    if len(found) == 2 and found[0].start() == 0 and found[1].end() == len(bare):
        bare = bare[1:-1].strip()
    span = Span(0, len(bare), bare)
    return Quoted(words=bare, content=(span,), line=1, column=1, speaker=speaker, source=speaker)
