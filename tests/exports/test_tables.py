"""CSV: statements and readings come back from a spreadsheet's table as they were."""

from __future__ import annotations

import csv
import io
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exports.made import tell, utterances

from onrecord.database.export import CSV_COLUMNS, statement_cells, unguard, write_rows
from onrecord.database.questions import Witness
from onrecord.errors import InputError
from onrecord.exports.table_reading import read_csv, read_readings_csv
from onrecord.exports.tables import READING_COLUMNS, write_readings_csv
from onrecord.exports.told import Told
from onrecord.records import Statement

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.text("'=+-@\t\r\n\0\",", max_size=6)


def witness(told: Told, number: int) -> Witness:
    """Return a witness; a cell has one emptiness, so what is empty is unknown here."""
    statement, source = told.statements[number], told.sources[number]
    names = ("speaker", "speaker_reason", "to", "via", "medium", "said_words", "where")
    emptied = {name: getattr(statement, name) or None for name in names}
    plain = {item: getattr(statement, item) for item in Statement.__dataclass_fields__}
    return Witness(
        statement=Statement(**{**plain, **emptied}),
        outlet=source.outlet or None,
        title=source.title or None,
        published=source.published,
        url=source.url or None,
        utterance=told.utterance.id,
        reports=len(told.statements),
    )


@settings(deadline=None, derandomize=True, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(utterances(), max_size=2))
def test_statements_are_read_back(told: list[Told]) -> None:
    witnesses = [witness(item, number) for item in told for number in range(len(item.statements))]
    text = "".join(write_rows(chain([CSV_COLUMNS], map(statement_cells, witnesses))))
    assert list(read_csv(io.StringIO(text, newline=""))) == witnesses


@settings(deadline=None, derandomize=True, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(utterances(), max_size=2, unique_by=lambda told: told.utterance.id))
def test_readings_are_read_back(told: list[Told]) -> None:
    text = "".join(write_readings_csv(told))
    expected = [(item.utterance.id, reading) for item in told for reading in item.utterance.readings]
    assert list(read_readings_csv(io.StringIO(text, newline=""))) == expected


@given(st.lists(texts, min_size=1, max_size=4))
def test_every_cell_is_safe_and_comes_back(cells: list[str]) -> None:
    (row,) = csv.reader(io.StringIO("".join(write_rows([cells])), newline=""))
    assert not any(cell.startswith(tuple("=+-@\t\r\n")) for cell in row)
    assert list(map(unguard, row)) == cells


def test_a_reading_has_a_row_for_each_witness() -> None:
    told = tell("We need grey boats", "We need gray boats")
    rows = list(csv.DictReader(io.StringIO("".join(write_readings_csv([told])), newline="")))
    assert [(row["reading"], row["kind"], row["witness"], row["outlet"]) for row in rows] == [
        ("1", "spelling", "1", "Vale Wire"),
        ("1", "spelling", "2", "Vale Wire"),
    ]
    assert {row["words"] for row in rows} == {"grey", "gray"}
    assert tuple(rows[0]) == READING_COLUMNS


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "columns ''"),
        ("a,b\n", "columns 'a,b'"),
        (",".join(CSV_COLUMNS) + "\na,b\n", "row 2: 2 cells; expected 28"),
        (",".join(CSV_COLUMNS) + "\n" + "," * 27 + "\n", "row 2: lacks what onrecord writes"),
        (",".join(CSV_COLUMNS) + '\n"a"b,', "expected CSV"),
    ],
)
def test_what_is_no_export_is_told(text: str, told: str) -> None:
    with pytest.raises(InputError, match=r"^a\.csv: ") as raised:
        list(read_csv(io.StringIO(text, newline=""), where="a.csv"))
    assert told in str(raised.value)
