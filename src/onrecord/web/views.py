"""What the report's pages show, ready to print: plain text and numbers, no records."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.web.passages import Passage


@dataclass(frozen=True, slots=True)
class Note:
    """One statement of an article, as the note beside its text. `number` counts from 1; `told` is what the article
    tells of it; `href` leads to the utterance where others report it too, `others` counts the reports there.
    """

    number: int
    id: str
    speaker: str
    told: tuple[str, ...]
    href: str | None
    others: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One block that is not the article's own text."""

    label: str
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article's page."""

    id: str
    href: str
    title: str
    outlet: str
    authors: str
    published: str
    url: str | None
    passages: tuple[Passage, ...]
    notes: tuple[Note, ...]
    left_out: tuple[LeftOut, ...]
    shared: int
    statements: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One witness's words in one row, or what stands for them. `state` is `same`, `other`, `cut` (the mark of a cut),
    `gone` (the same cut goes on), `none` (no words) or `outside` (does not report this part); `sigla` are the witnesses
    that share this wording, given once, on the first of them.
    """

    text: str
    state: str
    sigla: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One stretch of the alignment. `label` names the differences that begin here, empty where none does; `numbers`
    are their places in the list of readings, counted from 1.
    """

    cells: tuple[Cell, ...]
    label: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a reading and the witnesses that have it. Of a long wording `text` is the beginning, `tail` the
    end, and `skipped` says how much lies between them.
    """

    sigla: tuple[int, ...]
    text: str
    skipped: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the fullest text. `style` is `rival` (other witnesses have other words: `rivals`), `cut` (a witness
    leaves these words out) or empty; `before` and `after` are the readings whose letters stand there, counted from 1.
    """

    text: str
    style: str
    rivals: tuple[Variant, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One line of the apparatus. `number` counts from 1; `weight` is the name of `severity`."""

    number: int
    kind: str
    about: str
    weight: str
    severity: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """One report of an utterance. `siglum` counts from 1; `href` leads to the statement in its article, where its
    pieces are the characters `spans`.
    """

    siglum: int
    outlet: str
    title: str
    published: str
    href: str
    kind: str
    source: str
    spans: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """Something of the occasion, in one wording, and the reports that tell it."""

    sigla: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """One utterance with several reports: its page, and its entry in the index. `occasion` tells to whom, where and
    when, each in all the ways in which the reports tell it. `lineage` tells in lines who took it from whom.
    """

    id: str
    href: str
    speaker: str
    heading: str
    occasion: tuple[Told, ...]
    inferred: str
    reports: str
    outlets: str
    differences: tuple[str, ...]
    fullest: tuple[Place, ...]
    rows: tuple[Row, ...]
    readings: tuple[ReadingView, ...]
    witnesses: tuple[Witness, ...]
    lineage: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Single:
    """One statement that only one article reports."""

    text: str
    outlet: str
    href: str


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker's statements that nobody else reports; `more` is the number of those not listed here."""

    speaker: str
    size: str
    more: int
    statements: tuple[Single, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """The report's first page."""

    summary: tuple[str, ...]
    utterances: tuple[UtteranceView, ...]
    singles: tuple[SpeakerView, ...]
    articles: tuple[ArticleView, ...]
