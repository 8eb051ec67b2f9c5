"""A record's exports, read back, are what the record holds; struck statements and judgements with them."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from tests.exports.made import tell
from tests.pages_made import write_pages

import onrecord
from onrecord.api import Record, open_record
from onrecord.errors import InputError
from onrecord.exports.annotation_reading import read_annotations
from onrecord.exports.lines import read_jsonl
from onrecord.exports.linked_reading import read_jsonld
from onrecord.exports.table_reading import read_csv, read_readings_csv
from onrecord.exports.tei import write_tei
from onrecord.exports.tei_reading import read_tei
from onrecord.exports.told import Source, Told
from onrecord.exports.writing import FORMATS


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record of two reports of one thing and more, in which one statement is struck."""
    folder = write_pages(tmp_path_factory.mktemp("given") / "pages")
    with open_record(folder.parent / "record.db") as opened:
        opened.add(folder)
        (last,) = opened.statements(speaker="Finch")
        opened.strike(last.id, by="ann", reason="a caption")
        opened.undo(by="bo")
        opened.strike(last.id, by="ann")
        yield opened


def exported(record: Record, form: str, *, utterance: str | None = None, readings: bool = False) -> io.StringIO:
    file = io.StringIO(newline="")
    record.export(file, format=form, utterance=utterance, readings=readings)
    file.seek(0)
    return file


def told_of(record: Record) -> list[Told]:
    told = []
    for utterance in sorted(record.utterances(), key=lambda item: item.id):
        statements = tuple(witness.statement for witness in record.utterance_witnesses(utterance.id))
        sources = tuple(Source.of(record.article(statement.article)) for statement in statements)
        told.append(Told(utterance=utterance, statements=statements, sources=sources))
    return told


def test_tei_holds_every_utterance_with_its_statements_and_sources(record: Record) -> None:
    assert list(read_tei(exported(record, "tei"))) == told_of(record)


def test_annotations_hold_every_statement_but_those_struck(record: Record) -> None:
    found = {item.statement.id: item for item in read_annotations(exported(record, "webannotation"))}
    for told in told_of(record):
        for statement, source in zip(told.statements, told.sources, strict=True):
            item = found.pop(statement.id)
            assert (item.statement, item.source, item.utterance) == (statement, source, told.utterance.id)
    assert not found
    head = json.load(exported(record, "webannotation"))
    assert head["total"] == len(head["first"]["items"]) > 0


@pytest.mark.parametrize(("form", "read"), [("jsonl", read_jsonl), ("jsonld", read_jsonld)])
def test_whole_exports_hold_everything(record: Record, form: str, read: object) -> None:
    found = list(read(exported(record, form)))  # type: ignore[operator]
    articles = [item for item in found if isinstance(item, onrecord.Article)]
    assert sorted(articles, key=lambda item: item.id) == sorted(record.articles(), key=lambda item: item.id)
    statements = {item.id for item in found if isinstance(item, onrecord.Statement)}
    assert statements == {item.id for item in [*record.statements(), *record.struck()]}
    for utterance in record.utterances():
        assert utterance in found
    judgements = [item for item in found if type(item).__name__ == "Judgement"]
    assert judgements == record.judgements() and len(judgements) == 2


def test_a_struck_statement_is_marked_and_its_line_keeps_to_the_schema(record: Record) -> None:
    schema = json.loads(files("onrecord.database").joinpath("export.schema.json").read_text(encoding="utf-8"))
    check = jsonschema.Draft202012Validator(schema)
    lines = [json.loads(line) for line in exported(record, "jsonl")]
    for line in lines:
        check.validate(line)
    assert [line["id"] for line in lines if line.get("struck")] == [item.id for item in record.struck()]
    assert [line["kind"] for line in lines if line["type"] == "judgement"] == ["strike", "strike"]


def test_csv_holds_the_statements_and_the_readings(record: Record) -> None:
    found = list(read_csv(exported(record, "csv")))
    assert [item.statement for item in found] == record.statements()
    readings = list(read_readings_csv(exported(record, "csv", readings=True)))
    assert readings == [(told.utterance.id, item) for told in told_of(record) for item in told.utterance.readings]
    assert readings


def test_one_utterance_alone(record: Record) -> None:
    utterance = record.utterances(limit=1)[0]
    assert len(utterance.witnesses) > 1 and utterance.readings
    (told,) = read_tei(exported(record, "tei", utterance=utterance.id))
    assert told.utterance == utterance
    annotated = [
        item.statement.id for item in read_annotations(exported(record, "webannotation", utterance=utterance.id[:6]))
    ]
    assert annotated == list(utterance.witnesses)
    rows = list(read_csv(exported(record, "csv", utterance=utterance.id)))
    assert [row.statement.id for row in rows] == list(utterance.witnesses)
    readings = list(read_readings_csv(exported(record, "csv", utterance=utterance.id, readings=True)))
    assert [reading for _, reading in readings] == list(utterance.readings)
    for form, read in (("jsonl", read_jsonl), ("jsonld", read_jsonld)):
        found = list(read(exported(record, form, utterance=utterance.id)))
        kinds = [type(item).__name__ for item in found]
        assert kinds.count("Utterance") == 1 and kinds.count("Statement") == len(utterance.witnesses)
        assert kinds.count("Article") == kinds.count("StoredPage") == len({item.article for item in told.statements})


def test_the_times_of_adding_are_told_if_asked_for(record: Record) -> None:
    for form in ("jsonl", "jsonld", "tei", "webannotation"):
        file = io.StringIO()
        record.export(file, format=form, with_times=True)
        assert ("added_at" in file.getvalue()) != ("retrieved" in file.getvalue())
        assert "added_at" not in exported(record, form).getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_record_gives_a_whole_document(form: str, tmp_path: Path) -> None:
    readers = {"jsonl": read_jsonl, "jsonld": read_jsonld, "tei": read_tei, "csv": read_csv}
    with open_record(tmp_path / "empty.db") as empty:
        text = exported(empty, form)
        read = readers.get(form, read_annotations)
        assert list(read(text)) == []
        assert list(read_readings_csv(exported(empty, "csv", readings=True))) == []


def test_what_cannot_be_written_is_told_before_anything_is(record: Record) -> None:
    for form, options, message in (
        ("xml", {}, "format 'xml' is unknown; expected jsonl, tei, webannotation, jsonld, csv"),
        ("tei", {"readings": True}, "format 'tei' has no table of readings"),
        ("tei", {"utterance": "ffffffffffffffff"}, "ffffffffffffffff"),
    ):
        file = io.StringIO()
        with pytest.raises(InputError, match=message):
            record.export(file, format=form, **options)
        assert file.getvalue() == ""


def test_writing_many_utterances_takes_no_more_memory_than_few() -> None:
    def peak(number: int) -> int:
        told: Iterable[Told] = (tell(f"boat {n} sails") for n in range(number))
        tracemalloc.start()
        for _ in write_tei(told):
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(50)  # what is made once
    assert peak(2000) < peak(200) + 200_000
