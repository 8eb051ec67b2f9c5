"""An export that was damaged on its way is read, or told of in one clear error; nothing else happens."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, TextIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports.made import tell

from onrecord.database.export import CSV_COLUMNS, statement_cells, write_rows
from onrecord.database.forms import statement_form, utterance_form
from onrecord.database.questions import Witness
from onrecord.errors import InputError
from onrecord.exports.annotation_reading import read_annotations
from onrecord.exports.annotations import write_annotations
from onrecord.exports.lines import read_jsonl
from onrecord.exports.linked import write_jsonld
from onrecord.exports.linked_reading import read_jsonld
from onrecord.exports.table_reading import read_csv, read_readings_csv
from onrecord.exports.tables import write_readings_csv
from onrecord.exports.tei import write_tei
from onrecord.exports.tei_reading import read_tei
from onrecord.exports.told import Reported
from onrecord.records import Article

TOLD = tell("We may need grey boats", "We will need gray boats", "We need\x07 ... boats")
FORMS = [*map(statement_form, TOLD.statements), utterance_form(TOLD.utterance)]
ANNOTATED = [
    (Reported(statement=own, source=source, utterance="0" * 16), Article(id=own.article, page=source.page, text=""))
    for own, source in zip(TOLD.statements, TOLD.sources, strict=True)
]
ROWS = [
    Witness(statement=own, outlet="a", title=None, published=None, url=None, utterance="0" * 16, reports=3)
    for own in TOLD.statements
]
Read = Callable[[TextIO], Iterator[Any]]
EXPORTS: dict[str, tuple[str, Read]] = {
    "tei": ("".join(write_tei([TOLD])), read_tei),
    "webannotation": ("".join(write_annotations(ANNOTATED, total=3)), read_annotations),
    "jsonld": ("".join(write_jsonld(FORMS)), read_jsonld),
    "jsonl": ("".join(f"{json.dumps(form)}\n" for form in FORMS), read_jsonl),
    "csv": ("".join(write_rows(chain([CSV_COLUMNS], map(statement_cells, ROWS)))), read_csv),
    "readings": ("".join(write_readings_csv([TOLD])), read_readings_csv),
}


@pytest.mark.parametrize("form", EXPORTS)
@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.data())
def test_a_piece_that_is_gone_or_other_is_an_input_error_at_worst(form: str, data: st.DataObject) -> None:
    text, read = EXPORTS[form]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, min(start + 40, len(text))))
    put_in = data.draw(st.sampled_from(["", "null", "7", "[]", "{}", '"', "a", "99999999999999999999", "<b/>", ","]))
    try:
        list(read(io.StringIO(text[:start] + put_in + text[end:], newline="")))
    except InputError as error:
        assert str(error)


@pytest.mark.parametrize("form", ["webannotation", "jsonld", "jsonl"])
@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.data())
def test_a_value_of_another_type_is_an_input_error_at_worst(form: str, data: st.DataObject) -> None:
    text, read = EXPORTS[form]
    lines = text.splitlines() if form == "jsonl" else [text]
    whole = json.loads(lines[data.draw(st.integers(0, len(lines) - 1))])
    place = whole
    while isinstance(place, dict | list) and place:
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else list(range(len(place)))))
        if not isinstance(place[key], dict | list) or data.draw(st.booleans()):
            place[key] = data.draw(st.sampled_from([None, 7, "a", [], {}, [[]], {"a": 1}, -1.5, True]))
            break
        place = place[key]
    try:
        list(read(io.StringIO(json.dumps(whole))))
    except InputError as error:
        assert str(error)


@pytest.mark.parametrize("form", EXPORTS)
def test_bytes_of_another_encoding_and_endless_nesting_are_told(form: str) -> None:
    text, read = EXPORTS[form]
    whole = text.encode()
    raw = io.BytesIO(whole[: len(whole) // 2] + b"\xe9" + whole[len(whole) // 2 :])
    with pytest.raises(InputError):
        list(read(io.TextIOWrapper(raw, encoding="utf-8", newline="")))
    with pytest.raises(InputError):
        list(read(io.StringIO("<a>" * 200_000 if form == "tei" else "[" * 200_000)))
