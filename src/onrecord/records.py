"""What travels between the stages: plain immutable records, and the ids they are known by.

Every derived record carries spans of the text it was made from; `Article.anchor` turns a span into an anchor that
can be checked without this program (the selectors of the W3C Web Annotation model). Spans are half-open and count
characters (Python `str` indices) of `Article.text`, 0-based. Dates are EDTF (ISO 8601-2) strings, so that a partial
date stays partial: `2023-02`, `XXXX-02-13`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

ID_DIGITS = 16
ANCHOR_CONTEXT = 32  # characters of prefix and suffix


def make_id(kind: str, *fields: object) -> str:
    """Return the id of the record of `kind` that these identifying fields name: 16 hexadecimal digits.

    The hash is over a JSON array, so that no choice of field values can run two fields together.

    >>> make_id("article", "ab") == make_id("article", "ab")
    True
    >>> make_id("article", "a", "b") == make_id("article", "ab")
    False
    """
    text = json.dumps([kind, *fields], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]


class Kind(StrEnum):
    """How much of a statement stands in quotation marks: all, none, or some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Label(StrEnum):
    """What a block of a page is."""

    BODY = "body"
    HEAD = "head"
    LIST = "list"
    TITLE = "title"
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    RELATED = "related"
    CHROME = "chrome"


KEPT_LABELS = frozenset({Label.BODY, Label.HEAD, Label.LIST})
"""The labels whose blocks make up `Article.text`."""


class ReadingKind(StrEnum):
    """How the witnesses of an utterance differ at one place: one vocabulary in data, CLI, web and docs."""

    WORD_CHANGED = "word_changed"
    SPELLING = "spelling"
    NUMBER_CHANGED = "number_changed"
    NEGATION_CHANGED = "negation_changed"
    CUT_MARKED = "cut_marked"
    CUT_UNMARKED = "cut_unmarked"
    BRACKETED = "bracketed"
    STARTS_LATER = "starts_later"
    ENDS_EARLIER = "ends_earlier"
    ORDER_CHANGED = "order_changed"
    PARAPHRASE = "paraphrase"


class Change(StrEnum):
    """What kind of change a `word_changed` reading is; the first of these that holds names it.

    A change to, from or between hedges ("may", "will"); to another name; to another form of the same word, or back;
    from function words to function words; to a synonym; any other.
    """

    HEDGE = "hedge"
    NAME = "name"
    TENSE = "tense"
    FUNCTION = "function"
    SYNONYM = "synonym"
    OTHER = "other"


class Severity(StrEnum):
    """How much a reading matters: nothing a reader would call a change; other words, same sense; another sense."""

    NONE = "none"
    COSMETIC = "cosmetic"
    SUBSTANTIVE = "substantive"


class RejectReason(StrEnum):
    """Why an input did not become records."""

    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_A_PAGE = "not_a_page"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    NO_ARTICLE = "no_article"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    FAILED = "failed"
    NO_SPEAKER = "no_speaker"


class PageKind(StrEnum):
    """What a page is: a report of what others said, or the words themselves, as an official transcript or a post."""

    REPORT = "report"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the user says of a page because its saved copy lost it. None: not said.

    `speaker`, `said` (EDTF) and `where` are of a transcript: whose words it holds, when and where they were said.
    """

    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    title: str | None = None
    kind: PageKind | None = None
    speaker: str | None = None
    said: str | None = None
    where: str | None = None

    @classmethod
    def of(cls, told: Mapping[str, str | None]) -> Hints:
        """Return the hints of these fields, as a file or a table holds them."""
        kind = told.get("kind")
        return cls(**{**told, "kind": PageKind(kind) if kind else None})  # type: ignore[arg-type]

    def __bool__(self) -> bool:
        """Say whether anything was said."""
        return any((self.outlet, self.url, self.published, self.title, self.kind, self.speaker, self.said, self.where))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What came in, never altered. `id` is the SHA-256 of `content` in hexadecimal; `where` is one path or address."""

    id: str
    content: bytes
    content_type: str
    where: str
    hints: Hints = field(default_factory=Hints)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of a page. `start`, `end` are in `Article.text` (None where the block is left out); `page_start`,
    `page_end` are characters of the decoded page, from the block's first character to its last. `text` is the block
    as a reader sees it (for left-out blocks too), `level` the heading level, 1 to 6, of a `head`.
    """

    label: Label
    reason: str
    text: str
    page_start: int
    page_end: int
    start: int | None = None
    end: int | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where some words stand: article id, half-open character span, the exact words and their surroundings."""

    article: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One page's own story as clean text. `page` is the id of its page; unknown metadata is None or empty.

    `speaker`, `said` (EDTF) and `where` are what is given of a transcript: whose words they are where nothing in the
    text says so, when and where they were said.
    """

    id: str
    page: str
    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = ()
    kind: PageKind = PageKind.REPORT
    speaker: str | None = None
    said: str | None = None
    where: str | None = None

    def anchor(self, start: int, end: int) -> Anchor:
        """Return the anchor of characters `start` to `end` of the text."""
        return Anchor(
            article=self.id,
            start=start,
            end=end,
            exact=self.text[start:end],
            prefix=self.text[max(0, start - ANCHOR_CONTEXT) : start],
            suffix=self.text[end : end + ANCHOR_CONTEXT],
        )


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open character span of a text, with its words."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Return the span from `start` to `end` of `text`."""
        return cls(start, end, text[start:end])


OCCASION_FIELDS = ("medium", "said", "to", "via", "where")
"""The fields of a statement that `Statement.read_from` may name, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One reported act of speech or writing in one article.

    `content` holds what was said, without the outer quotation marks: one span, or several where the reporter
    interrupts. `source` is the words that name the speaker (also a pronoun), `speaker` the name they resolve to, None
    when in doubt; `speaker_reason` says by which rule, `speaker_score` the calibrated probability that it is right
    (0 to 1, None where `speaker` is). The occasion: `to` whom, `via` whom, in which `medium`, `said` when (EDTF), in
    the report's `said_words`, `where`; `read_from` gives the words of the article that a field was read from, one pair
    of name (one of `OCCASION_FIELDS`) and span for each, sorted by name. `inside` is the id of the outer statement of
    a nested one.
    """

    id: str
    article: str
    kind: Kind
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    speaker_reason: str | None = None
    speaker_score: float | None = None
    to: str | None = None
    via: str | None = None
    medium: str | None = None
    said: str | None = None
    said_words: str | None = None
    where: str | None = None
    read_from: tuple[tuple[str, Span], ...] = ()
    inside: str | None = None
    speech: bool = True

    @property
    def text(self) -> str:
        """The content's pieces as one text: a full stop closes a piece that the reporter's comma cut from the next."""
        whole = self.content[0].text
        for span in self.content[1:]:
            closed = not whole[-1:].isalnum() or not span.text[:1].isupper()
            whole += (" " if closed else ". ") + span.text
        return whole


def statement_id(article: str, content: tuple[Span, ...]) -> str:
    """Return the id of the statement of `article` with these content spans."""
    return make_id("statement", article, [[span.start, span.end] for span in content])


def utterance_id(statements: tuple[str, ...]) -> str:
    """Return the id of the utterance that these statement ids witness: derived from the smallest alone."""
    return make_id("utterance", min(statements))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One place where witnesses differ: `words` maps the index of each witness that covers the place to its words
    there ("" where it has none). `change` is None but of a `word_changed` reading.
    """

    kind: ReadingKind
    words: Mapping[int, str]
    change: Change | None = None
    severity: Severity = Severity.COSMETIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One thing said once. `witnesses` are the ids of the statements that report it, in ascending order; the
    witness indices of `readings` count in that order. `speaker` is the fullest name among the witnesses. `said` is when
    (EDTF; a set where it can have been several days); where no witness states it, it is inferred, and `said_reason`
    says from what.
    """

    id: str
    speaker: str | None
    witnesses: tuple[str, ...]
    fullest: str
    readings: tuple[Reading, ...] = ()
    said: str | None = None
    said_reason: str | None = None

    @property
    def said_inferred(self) -> bool:
        """Whether `said` follows from what several reports tell, and none states it."""
        return self.said_reason is not None


def line_id(statement: str, start: int, end: int) -> str:
    """Return the id of the line whose first passage, by the id of its statement, is these characters of its text."""
    return make_id("line", statement, start, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message that a speaker repeats on several occasions.

    `statements` and `utterances` are ids, by the day they were said, else the day of the article; those without a date
    come last. `label` is the most central wording: a passage that is nearest to all the others.
    """

    id: str
    speaker: str
    label: str
    statements: tuple[str, ...]
    utterances: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """One input that did not become records. `page` is its SHA-256 where its bytes could be read."""

    where: str
    reason: RejectReason
    detail: str
    page: str | None = None

    @property
    def id(self) -> str:
        """The reject's id: of the bytes where known, else of the place."""
        return make_id("reject", self.page or self.where, self.reason)


class Verdict(StrEnum):
    """How a quotation in a draft stands to the record."""

    VERBATIM = "verbatim"
    CUT = "cut"
    CHANGED = "changed"
    PARAPHRASED = "paraphrased"
    OTHER_SPEAKER = "other_speaker"
    NOT_ON_RECORD = "not_on_record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one report has in the place of a quotation.

    `words` are the report's, `content` where they stand in the text of its article; `direct` says whether they stand
    there as the speaker's own. `readings` are the differences, with the draft's words under 0 and the report's under 1.
    `statements` are the ids of those that hold the words, none where the article attributes them to nobody.
    """

    statements: tuple[str, ...]
    article: str
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    speaker: str | None
    source: str | None
    direct: bool
    words: str
    content: tuple[Span, ...]
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One quotation of a draft held against the record.

    `words` are the quoted ones, without a comma at their end; `content` where they stand, one span or several where the
    writer interrupts: half-open characters of the draft (of a Word file: of its paragraphs, one a line); `line` and
    `column` of the first, from 1. `source` is the words by which the draft names the speaker, `speaker` the name they
    stand for there, None when in doubt. `explanation` says the verdict in a sentence, `severity` how grave what differs
    is. `evidence` comes best first; `readings` are those of the first.
    """

    words: str
    content: tuple[Span, ...]
    line: int
    column: int
    verdict: Verdict
    severity: Severity
    explanation: str
    speaker: str | None = None
    source: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """How the draft differs from the report that is nearest to it."""
        return self.evidence[0].readings if self.evidence else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Words in quotation marks in a draft that are no quotation to check, and why; places as in `Check`."""

    words: str
    start: int
    end: int
    line: int
    column: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedDraft:
    """The quotations of one draft, in its order: those that were checked, and those that were skipped."""

    where: str
    checks: tuple[Check, ...]
    skipped: tuple[Skipped, ...] = ()


class Descent(StrEnum):
    """How reports of one utterance hang together, as far as the evidence goes.

    `took`: the reports took it from the source, most likely; `shared_source`: all have it from one source that is not
    on record; `related`: one took it from the other or all from one source, and which it is remains open.
    """

    TOOK = "took"
    SHARED_SOURCE = "shared_source"
    RELATED = "related"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Reports of one utterance that hang together. `witnesses` are indices in the order of `Utterance.witnesses`.

    `sources` is empty but of `took`: the report that they took it from, or the few of which it is one and which cannot
    be told apart. `named` is the source that the reports name themselves, where it is not on record. `score`, 0 to 1,
    is one less the chance that unconnected reports have all of the `evidence` in common, by the assumptions of
    `onrecord.utterances.departures`. `evidence` holds phrases for a reader.
    """

    kind: Descent
    witnesses: tuple[int, ...]
    sources: tuple[int, ...] = ()
    named: str | None = None
    score: float
    evidence: tuple[str, ...]

    @property
    def directed(self) -> bool:
        """Whether it is told who took it from whom."""
        return self.kind == Descent.TOOK


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Who took an utterance from whom. `origins` is how many independent origins there are at the least; where it is
    not `certain`, there may be fewer if reports share a source that is not on record.
    """

    links: tuple[Link, ...] = ()
    origins: int = 1
    certain: bool = True
