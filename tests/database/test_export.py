from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from importlib.resources import files

import jsonschema
import pytest
from tests.hand_made import NOW, find_span, make, make_article, make_page, make_statement

from onrecord.database.export import CSV_COLUMNS, export_csv, export_jsonl
from onrecord.database.forms import (
    article_form,
    article_from,
    reject_form,
    reject_from,
    statement_form,
    statement_from,
)
from onrecord.database.open import Database
from onrecord.database.write import Made, write_page, write_reject, write_sighting
from onrecord.records import OCCASION_FIELDS, Hints, Label, ReadingKind, Reject, RejectReason

SCHEMA = json.loads(files("onrecord.database").joinpath("export.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def told(database: Database) -> Database:
    for n, words in enumerate(("we keep the harbour open", "we keep the harbour shut")):
        page = make_page(f"{n}: Quill said {words}.", where=f"{n}.txt", hints=Hints(outlet="=SUM(1)"))
        made = make(page, words, published="2023-02")
        (statement,) = made.statements
        said = (("said", find_span(made.article.text, "said")),)
        told = replace(made, statements=(replace(statement, speaker_score=0.5, read_from=said),))
        write_page(database, page, told, added_at=NOW)
        write_sighting(database, replace(page, where=f"copy {n}.txt"), added_at=NOW)
    write_reject(database, Reject(where="c.bin", reason=RejectReason.NOT_TEXT, detail="binary"))
    return database


@pytest.mark.parametrize("with_times", [False, True])
def test_every_line_keeps_to_the_schema(told: Database, with_times: bool) -> None:
    check = jsonschema.Draft202012Validator(SCHEMA)
    lines = [json.loads(line) for line in export_jsonl(told, with_times=with_times)]
    for line in lines:
        check.validate(line)
    order = ["page", "article", "statement", "utterance", "reject"]
    assert [line["type"] for line in lines] == sorted((line["type"] for line in lines), key=order.index)
    assert {line["type"] for line in lines} == set(order)
    assert ("added_at" in lines[0]["sightings"][0]) == with_times


def test_the_schema_is_one_and_knows_every_label_and_reason() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    defined = SCHEMA["$defs"]
    assert defined["block"]["properties"]["label"]["enum"] == list(Label)
    assert defined["reading"]["properties"]["kind"]["enum"] == list(ReadingKind)
    assert defined["reject"]["properties"]["reason"]["enum"] == list(RejectReason)
    assert defined["statement"]["properties"]["read_from"]["propertyNames"]["enum"] == list(OCCASION_FIELDS)


def test_readings_name_their_witnesses_by_statement_id(told: Database) -> None:
    (utterance,) = (json.loads(line) for line in export_jsonl(told) if '"type": "utterance"' in line)
    (reading,) = utterance["readings"]
    assert set(reading["words"]) == set(utterance["witnesses"])


def test_csv_has_a_row_for_each_statement_and_no_formula(told: Database) -> None:
    head, *rows = csv.reader(io.StringIO("".join(export_csv(told)), newline=""))
    assert tuple(head) == CSV_COLUMNS
    first = dict(zip(head, rows[0], strict=True))
    assert len(rows) == 2
    assert (first["outlet"], first["cue"], first["reports"]) == ("'=SUM(1)", "said", "2")


@pytest.mark.parametrize("start", list("=+-@\t\r"))
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(database: Database, start: str) -> None:
    page = make_page(f"Quill said {start}1 and more.")
    article = make_article(page, title=f"{start}title")
    statement = make_statement(article, f"{start}1 and more")
    write_page(database, page, Made(article=article, statements=(statement,)), added_at=NOW)
    _, row = csv.reader(io.StringIO("".join(export_csv(database)), newline=""))
    assert row[CSV_COLUMNS.index("title")] == f"'{start}title"
    assert row[CSV_COLUMNS.index("content")] == f"'{start}1 and more"


def test_a_record_is_equal_after_its_form() -> None:
    article = make_article(make_page("Quill said no."), published="2023")
    read_from = tuple((name, find_span(article.text, "Quill")) for name in OCCASION_FIELDS)
    statement = make_statement(article, "no", source="Quill", said="2023-01", speaker_score=0.5, read_from=read_from)
    reject = Reject(where="a", reason=RejectReason.EMPTY, detail="d", page="e")
    assert article_from(article_form(article)) == article
    assert statement_from(statement_form(statement)) == statement
    assert reject_from(reject_form(reject)) == reject
