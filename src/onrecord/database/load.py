"""Ids in; the records that the tables hold, equal to those that were written, out."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from onrecord.database.open import Database
from onrecord.errors import RecordError
from onrecord.records import (
    OCCASION_FIELDS,
    Article,
    Block,
    Change,
    Kind,
    Label,
    PageKind,
    Reading,
    ReadingKind,
    Reject,
    RejectReason,
    Severity,
    Span,
    Statement,
    Utterance,
)

_Name = TypeVar("_Name", bound=StrEnum)

LISTED = "(SELECT value FROM json_each(?))"
"""SQL for the values of one JSON array: a list of any length is one parameter."""


def as_listed(values: Iterable[str | int]) -> str:
    """Return `values` as the parameter that `LISTED` takes."""
    return json.dumps(sorted(values))


def known(names: type[_Name], value: str, where: str) -> _Name:
    """Return the one of `names` that a column holds; only a file that something else wrote to can hold another."""
    try:
        return names(value)
    except ValueError:
        raise RecordError(f"{where}: unknown {names.__name__} {value!r}; expected {', '.join(names)}") from None


def load_statements(database: Database, ids: Sequence[str]) -> list[Statement]:
    """Return the statements with these ids that the record holds, in the order of `ids`.

    Like every function here, raises RecordError where the file holds a name that is none of ours.
    """
    listed = json.dumps(list(ids))
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for row in database.rows(f"SELECT * FROM span WHERE statement IN {LISTED} ORDER BY statement, role, n", (listed,)):
        spans[row["statement"], row["role"]].append(Span(row["start"], row["end"], row["text"]))
    rows = database.rows(f"SELECT * FROM statement WHERE id IN {LISTED}", (listed,))
    found = {row["id"]: _statement(row, spans) for row in rows}
    return [found[item] for item in ids if item in found]


def _statement(row: sqlite3.Row, spans: dict[tuple[str, str], list[Span]]) -> Statement:
    cue, source = spans.get((row["id"], "cue")), spans.get((row["id"], "source"))
    return Statement(
        id=row["id"],
        article=row["article"],
        kind=known(Kind, row["kind"], f"statement {row['id']}"),
        content=tuple(spans[row["id"], "content"]),
        cue=cue[0] if cue else None,
        source=source[0] if source else None,
        speaker=row["speaker"],
        speaker_reason=row["speaker_reason"],
        speaker_score=row["speaker_score"],
        to=row["addressee"],
        via=row["via"],
        medium=row["medium"],
        said=row["said"],
        said_words=row["said_words"],
        where=row["place"],
        read_from=tuple((name, span) for name in OCCASION_FIELDS for span in spans.get((row["id"], name), ())),
        inside=row["inside"],
        speech=bool(row["speech"]),
    )


def load_article(database: Database, article: str) -> Article:
    """Return the article with this id, which the record must hold."""
    (row,) = database.rows("SELECT * FROM article WHERE id = ?", (article,))
    authors = database.rows("SELECT name FROM author WHERE article = ? ORDER BY n", (article,))
    blocks = database.rows("SELECT * FROM block WHERE article = ? ORDER BY n", (article,))
    return Article(
        id=row["id"],
        page=row["page"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        authors=tuple(author["name"] for author in authors),
        published=row["published"],
        modified=row["modified"],
        url=row["url"],
        blocks=tuple(_block(block) for block in blocks),
        kind=known(PageKind, row["page_kind"], f"article {article}"),
        speaker=row["given_speaker"],
        said=row["given_said"],
        where=row["given_place"],
    )


def find_transcripts(database: Database, articles: Iterable[str]) -> set[str]:
    """Return which of `articles` are transcripts."""
    asked = f"SELECT id FROM article WHERE page_kind = ? AND id IN {LISTED}"
    return {row["id"] for row in database.rows(asked, (PageKind.TRANSCRIPT, json.dumps(sorted({*articles}))))}


def _block(row: sqlite3.Row) -> Block:
    return Block(
        label=known(Label, row["label"], f"article {row['article']}, block {row['n']}"),
        reason=row["reason"],
        text=row["text"],
        page_start=row["page_start"],
        page_end=row["page_end"],
        start=row["start"],
        end=row["end"],
        level=row["level"],
    )


def load_utterance(database: Database, utterance: str) -> Utterance:
    """Return the utterance with this id, which the record must hold."""
    (row,) = database.rows("SELECT * FROM utterance WHERE id = ?", (utterance,))
    witnesses = database.rows("SELECT statement FROM witness WHERE utterance = ? ORDER BY n", (utterance,))
    words: dict[int, dict[int, str]] = defaultdict(dict)
    asked = "SELECT * FROM reading_words WHERE utterance = ? ORDER BY reading, witness"
    for item in database.rows(asked, (utterance,)):
        words[item["reading"]][item["witness"]] = item["words"]
    asked = "SELECT n, kind, change, severity FROM reading WHERE utterance = ? ORDER BY n"
    readings = database.rows(asked, (utterance,))
    return Utterance(
        id=row["id"],
        speaker=row["speaker"],
        witnesses=tuple(witness["statement"] for witness in witnesses),
        fullest=row["fullest"],
        said=row["said"],
        said_reason=row["said_reason"],
        readings=tuple(_reading(item, words[item["n"]], f"utterance {utterance}") for item in readings),
    )


def _reading(row: sqlite3.Row, words: dict[int, str], where: str) -> Reading:
    return Reading(
        kind=known(ReadingKind, row["kind"], where),
        words=words,
        change=known(Change, row["change"], where) if row["change"] else None,
        severity=known(Severity, row["severity"], where),
    )


def as_reject(row: sqlite3.Row) -> Reject:
    """Return the reject of one row of its table."""
    reason = known(RejectReason, row["reason"], f"reject {row['id']}")
    return Reject(where=row["place"], reason=reason, detail=row["detail"], page=row["page"])
