from __future__ import annotations

import zlib
from dataclasses import replace

import pytest
from tests.hand_made import NOW, find_span, make, make_page

from onrecord.database.open import Database
from onrecord.database.verify import Problem, verify
from onrecord.database.write import write_page


@pytest.fixture
def told(database: Database) -> Database:
    for n in range(2):
        page = make_page(f"{n}: Quill said we keep the harbour open.", where=f"{n}.txt")
        made = make(page, f"we keep the harbour open{'.' * n}")
        where = (("where", find_span(made.article.text, "harbour")),)
        made = replace(made, statements=tuple(replace(item, read_from=where) for item in made.statements))
        write_page(database, page, made, added_at=NOW)
    database.execute("PRAGMA foreign_keys = OFF")
    return database


def only_problem(database: Database) -> Problem:
    (problem,) = verify(database)
    return problem


def test_a_whole_record_has_no_problem(told: Database) -> None:
    assert list(verify(told)) == []


@pytest.mark.parametrize("content", [b"not compressed", zlib.compress(b"other bytes")])
def test_changed_bytes_of_a_page_are_found(told: Database, content: bytes) -> None:
    told.execute("UPDATE page SET content = ? WHERE rowid = 1", (content,))
    assert only_problem(told).detail.startswith("its bytes")


@pytest.mark.parametrize(
    ("change", "type", "detail"),
    [
        ("UPDATE block SET text = 'x' WHERE label = 'body' AND rowid < 3", "article", "block 0: characters 0 to"),
        ("UPDATE span SET text = 'shut' WHERE role = 'cue' AND rowid < 3", "statement", "cue: characters"),
        ("UPDATE span SET start = start + 1 WHERE role = 'where' AND rowid < 5", "statement", "where: characters"),
        ("UPDATE span SET end = end - 1, text = substr(text, 1, 23) WHERE rowid = 1", "statement", "its id is not"),
        ("DELETE FROM witness WHERE n = 1", "statement", "it is a witness of no utterance"),
        ("UPDATE reading_words SET witness = 9 WHERE witness = 1", "utterance", "names a witness that it does not"),
        ("DELETE FROM witness WHERE n = 0", "utterance", "its id is not that of its witnesses"),
        ("UPDATE sighting SET page = 'gone' WHERE rowid = 1", "file", "a row of sighting names a missing row of page"),
        ("UPDATE block SET label = 'foo' WHERE rowid = 1", "article", "block 0: unknown Label 'foo'; expected body, "),
        ("UPDATE statement SET kind = 'foo' WHERE n = 0", "article", "unknown Kind 'foo'; expected direct, "),
        ("UPDATE reading SET kind = 'foo'", "utterance", "unknown ReadingKind 'foo'; expected "),
        ("INSERT INTO reject VALUES ('ab', NULL, 'a', 'foo', 'b')", "reject", "unknown RejectReason 'foo'; expected "),
        (
            "INSERT INTO reject VALUES ('ab', NULL, 'a', 'empty', 'b')",
            "reject",
            "its id is not that of its page or place",
        ),
        ("INSERT INTO statement_search (rowid, text) VALUES (99, 'ghost')", "file", "the search index does not"),
    ],
)
def test_every_contradiction_is_found(told: Database, change: str, type: str, detail: str) -> None:
    told.execute(change)
    found = [problem for problem in verify(told) if problem.type == type and detail in problem.detail]
    assert found, list(verify(told))
