"""A draft, its words in quotation marks and its statements in; the quotations to check, and what is skipped, out.

A quotation that the writer interrupts inside a sentence ("We will not," she said, "sail") is one; after the end of a
sentence the next one is another. One or two words in marks are a scare quote or a name, and nobody's sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
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

_ENDED = re.compile(r"[.!?…][\"'”’)\]]{0,9}$")
_PAUSES = tuple(",—–-")
_STOPS = re.compile(r"[.!?:;\n]")
_MOST_BETWEEN = 200  # characters that can say who speaks, inside a sentence
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
    owners = _Owners(statements)
    for group in _join_interrupted(draft.text, marked, owners):
        reason = group[0].skip or _find_reason(_count_words(draft.text, group))
        if reason:
            skipped.append(_skip(draft, group[0], reason))
        else:
            quoted.append(_quote(draft, group, owners.find(group[0])))
    return quoted, skipped


def _find_reason(words: int) -> str | None:
    """Return why so many words in marks are no quotation to check."""
    return TOO_SHORT if words < FEWEST_WORDS else TOO_LONG if words > MOST_WORDS else None


def _join_interrupted(text: str, marked: Sequence[Marked], owners: _Owners) -> list[list[Marked]]:
    groups: list[list[Marked]] = []
    for one in marked:
        before = groups[-1][-1] if groups else None
        if before and not (one.skip or before.skip) and _goes_on(text, before, one):
            owner = owners.find(before)
            if owner is not None and owner is owners.find(one):
                groups[-1].append(one)
                continue
        groups.append([one])
    return groups


def _goes_on(text: str, before: Marked, one: Marked) -> bool:
    """Say whether the second stretch goes on with the sentence of the first, past the words that attribute it."""
    between = text[before.end : one.start]
    if len(between) > _MOST_BETWEEN or _STOPS.search(between) or len(WORD.findall(between)) < 2:
        return False
    return between.rstrip()[-1:] in _PAUSES and not _ENDED.search(text[before.inner_start : before.inner_end].rstrip())


class _Owners:
    """The statements of a draft, by where their contents stand."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = statements
        self.sizes = [sum(span.end - span.start for span in statement.content) for statement in statements]
        self.near: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for number, statement in enumerate(statements):
            for span in statement.content:
                for stretch in range(span.start // _STRETCH, span.end // _STRETCH + 1):
                    self.near[stretch].append((span.start, span.end, number))

    def find(self, marked: Marked) -> Statement | None:
        """Return the statement that `marked` is the content of: of those that hold most of it, the shortest."""
        start, end = marked.inner_start, marked.inner_end
        spans = {span for at in range(start // _STRETCH, end // _STRETCH + 1) for span in self.near.get(at, ())}
        held: dict[int, int] = defaultdict(int)
        for first, last, number in spans:
            held[number] += max(0, min(last, end) - max(first, start))
        most = [number for number in held if held[number] and held[number] >= _OWN_SHARE * (end - start)]
        best = min(most, key=lambda number: (-held[number], self.sizes[number], number), default=None)
        return None if best is None else self.statements[best]


_STRETCH = 1000  # characters


def _count_words(text: str, group: Sequence[Marked]) -> int:
    return sum(len(WORD.findall(text, one.inner_start, one.inner_end)) for one in group)


def _quote(draft: Draft, group: Sequence[Marked], owner: Statement | None) -> Quoted:
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
