"""A record in; every place where it contradicts itself, out."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

from onrecord.database.load import as_reject, load_article, load_utterance
from onrecord.database.open import Database
from onrecord.database.questions import statements_of
from onrecord.database.verify_lines import check_passages
from onrecord.database.verify_people import check_judged, check_speakers, check_witnesses
from onrecord.errors import RecordError
from onrecord.records import Article, Span, Statement, statement_id, utterance_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One contradiction: the `type` and `id` of the record that has it, and `detail` in plain words."""

    type: str
    id: str
    detail: str


def verify(database: Database) -> Iterator[Problem]:
    """Yield every problem: each page's hash, each anchor's words, each utterance's witnesses, and the file's own form.

    Reads the whole record once, and writes a temporary copy to check the search index in.
    """
    yield from _check_file(database)
    for row in database.rows("SELECT sha256, content, bytes FROM page ORDER BY sha256"):
        yield from _check_page(row)
    for row in list(database.rows("SELECT id FROM article ORDER BY id")):
        yield from _each(_check_article, database, "article", row["id"])
    for row in list(database.rows("SELECT id FROM utterance ORDER BY id")):
        yield from _each(_check_utterance, database, "utterance", row["id"])
    for row in list(database.rows("SELECT * FROM reject ORDER BY id")):
        yield from _each(_check_reject, database, "reject", row["id"])
    found = (check_witnesses(database), check_judged(database), check_speakers(database), check_passages(database))
    for type, id, detail in (problem for problems in found for problem in problems):
        yield Problem(type=type, id=id, detail=detail)


def _each(
    check: Callable[[Database, str], Iterator[Problem]], database: Database, type: str, id: str
) -> Iterator[Problem]:
    """Yield what `check` finds; a record that cannot be read at all is a problem too."""
    try:
        yield from check(database, id)
    except RecordError as error:
        yield Problem(type=type, id=id, detail=str(error))


def _check_file(database: Database) -> Iterator[Problem]:
    for row in database.rows("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Problem(type="file", id=str(database.path), detail=row[0])
    for row in database.rows("PRAGMA foreign_key_check"):
        yield Problem(type="file", id=str(database.path), detail=f"a row of {row[0]} names a missing row of {row[2]}")
    with closing(sqlite3.connect("")) as copy:  # a temporary file: SQLite asks for a lock to write before it checks
        with database.explained():
            database.connection.backup(copy)
        for table in ("article_search", "statement_search"):
            if not _index_is_whole(copy, table):
                yield Problem(type="file", id=table, detail="the search index does not match the text")


def _index_is_whole(copy: sqlite3.Connection, table: str) -> bool:
    try:
        copy.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return False
    return True


def _check_page(row: sqlite3.Row) -> Iterator[Problem]:
    try:
        content = zlib.decompress(row["content"])
    except zlib.error as error:
        yield Problem(type="page", id=row["sha256"], detail=f"its bytes cannot be read: {error}")
        return
    if hashlib.sha256(content).hexdigest() != row["sha256"] or len(content) != row["bytes"]:
        yield Problem(type="page", id=row["sha256"], detail="its bytes are not those that were added")


def _check_article(database: Database, id: str) -> Iterator[Problem]:
    article = load_article(database, id)
    yield from _check_blocks(article)
    for statement in statements_of(database, id, struck=True):
        yield from _check_statement(article, statement)


def _check_blocks(article: Article) -> Iterator[Problem]:
    for n, block in enumerate(article.blocks):
        if block.start is not None and block.end is not None and article.text[block.start : block.end] != block.text:
            detail = f"block {n}: characters {block.start} to {block.end} are not its words {block.text!r}"
            yield Problem(type="article", id=article.id, detail=detail)


def _check_statement(article: Article, statement: Statement) -> Iterator[Problem]:
    named: list[tuple[str, Span]] = [("content", span) for span in statement.content]
    named += [(role, span) for role, span in (("cue", statement.cue), ("source", statement.source)) if span]
    named += statement.read_from
    for role, span in named:
        if Span.of(article.text, span.start, span.end) != span:
            detail = f"{role}: characters {span.start} to {span.end} of article {article.id} are not {span.text!r}"
            yield Problem(type="statement", id=statement.id, detail=detail)
    if statement_id(article.id, statement.content) != statement.id:
        yield Problem(type="statement", id=statement.id, detail="its id is not that of its content's characters")


def _check_utterance(database: Database, id: str) -> Iterator[Problem]:
    utterance = load_utterance(database, id)
    if not utterance.witnesses or utterance.id != utterance_id(utterance.witnesses):
        yield Problem(type="utterance", id=utterance.id, detail="its id is not that of its witnesses")
    for reading in utterance.readings:
        if not set(reading.words) <= set(range(len(utterance.witnesses))):
            detail = f"a reading ({reading.kind}) names a witness that it does not have"
            yield Problem(type="utterance", id=utterance.id, detail=detail)


def _check_reject(database: Database, id: str) -> Iterator[Problem]:
    for row in database.rows("SELECT * FROM reject WHERE id = ?", (id,)):
        if as_reject(row).id != id:
            yield Problem(type="reject", id=id, detail="its id is not that of its page or place, and its reason")
