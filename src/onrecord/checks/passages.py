"""A statement and the text of its article in; the words there that a quotation is held against, out.

The speaker's own words and the reporter's are held apart: a statement in part in quotation marks gives one passage of
the words in marks, and one of all of them, which is a report. What one speaker says in one article, statement after
statement, is one passage more, since a quotation may run from one to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.records import Article, Kind, Span, Statement
from onrecord.text import WORD

OMISSION = "…"
_MOST_ATTRIBUTION = 14  # words between two quotations that only say who speaks


class Voice(StrEnum):
    """Whether the one whom the draft names and the one whom a report names are one; ANY: the draft names nobody."""

    SAME = "same"
    ANY = "any"
    UNKNOWN = "unknown"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One statement of the record, with its article, its utterance and whose voice it is to the draft."""

    statement: Statement
    article: Article
    utterance: str
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of one report: `text`, and the `pieces` of the article that it is made of, each with its place in it.

    `owners` has the id of the statement of each piece. `speaker` and `source` are the report's; where the article
    attributes the words to nobody, all of these are missing.
    """

    text: str
    pieces: tuple[tuple[int, Span], ...]
    direct: bool
    article: Article
    statements: tuple[str, ...]
    utterances: tuple[str, ...]
    voice: Voice
    speaker: str | None = None
    source: str | None = None
    owners: tuple[str, ...] = ()

    def list_statements(self, start: int, end: int) -> tuple[str, ...]:
        """Return the ids of the statements that hold characters `start` to `end` of the text."""
        found = [
            owner
            for (at, span), owner in zip(self.pieces, self.owners, strict=False)
            if at < end and start < at + span.end - span.start
        ]
        return tuple(dict.fromkeys(found))

    def content(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where in the article characters `start` to `end` of the text stand."""
        found = []
        for at, span in self.pieces:
            first, last = max(start, at), min(end, at + span.end - span.start)
            if first < last:
                found.append(Span.of(self.article.text, span.start + first - at, span.start + last - at))
        return tuple(found)


Ranges = Sequence[tuple[int, int]]
"""Half-open characters of an article's text that stand in quotation marks, in order."""


def find_passages(report: Report, quoted: Ranges) -> Iterator[Passage]:
    """Yield the passages of one statement: its own words, and where some are the reporter's, all of them."""
    statement = report.statement
    own = own_pieces(statement, quoted)
    if own:
        yield _compose(report.article, [report], [(span, report) for span in own], direct=True)
    if sum(span.end - span.start for span in own) < _LEAST_OWN * sum(_sizes(statement.content)):
        yield _compose(report.article, [report], [(span, report) for span in statement.content], direct=False)


_LEAST_OWN = 0.9  # of a statement in its speaker's own words, above which the rest is but marks


def _sizes(spans: Iterable[Span]) -> Iterator[int]:
    return (span.end - span.start for span in spans)


def own_pieces(statement: Statement, quoted: Ranges) -> list[Span]:
    """Return the pieces of a statement in the speaker's own words.

    These stand in quotation marks; the turns of an interview or a transcript, which have no cue, are all their own.
    """
    if statement.kind is Kind.DIRECT or (statement.kind is Kind.INDIRECT and statement.cue is None):
        return list(statement.content)
    found = []
    for span in statement.content:
        for start, end in quoted:
            first, last = max(start, span.start), min(end, span.end)
            if first < last:
                found.append(Span(first, last, span.text[first - span.start : last - span.start]))
    return found


def join_speech(reports: Sequence[Report], quoted: Ranges) -> Passage | None:
    """Return the passage of all that one speaker says in one article, None where that is one statement alone."""
    pieces: list[tuple[Span, Report]] = []
    told: list[Report] = []
    for report in sorted(reports, key=lambda item: item.statement.content[0].start):
        own = [span for span in own_pieces(report.statement, quoted) if not pieces or span.start >= pieces[-1][0].end]
        if own:
            pieces += [(span, report) for span in own]
            told.append(report)
    return _compose(reports[0].article, told, pieces, direct=True) if len(told) > 1 else None


def quote_unattributed(article: Article, start: int, end: int) -> Passage:
    """Return the passage of words in quotation marks that the article attributes to nobody."""
    span = Span.of(article.text, start, end)
    return Passage(
        text=span.text,
        pieces=((0, span),),
        direct=True,
        article=article,
        statements=(),
        utterances=(),
        voice=Voice.UNKNOWN,
    )


def _compose(
    article: Article, reports: Sequence[Report], pieces: Sequence[tuple[Span, Report]], *, direct: bool
) -> Passage:
    placed: list[tuple[int, Span]] = []
    text = ""
    for span, _ in pieces:
        if text:
            text += _joint(article.text, placed[-1][1], span)
        placed.append((len(text), span))
        text += span.text
    first = reports[0]
    return Passage(
        text=text,
        pieces=tuple(placed),
        direct=direct,
        article=article,
        statements=tuple(report.statement.id for report in reports),
        utterances=tuple(dict.fromkeys(report.utterance for report in reports)),
        voice=first.voice,
        speaker=next((report.statement.speaker for report in reports if report.statement.speaker), None),
        source=first.statement.source.text if first.statement.source else None,
        owners=tuple(report.statement.id for _, report in pieces),
    )


def _joint(text: str, before: Span, span: Span) -> str:
    """Return what parts two pieces: a mark of omission where the reporter says more between them than who speaks."""
    between = text[before.end : span.start]
    if len(WORD.findall(between)) > _MOST_ATTRIBUTION or between.count("\n\n") > 1:
        return f" {OMISSION} "
    closed = not before.text[-1:].isalnum() or not span.text[:1].isupper()
    return " " if closed else ". "
