"""`onrecord export`: each format, one utterance, and what is wrong with a call."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.cli.conftest import Run

from onrecord.api import open_record
from onrecord.exports.writing import FORMATS


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_printed_or_written(run: Run, tmp_path: Path, form: str) -> None:
    printed = run("export", "--format", form)
    assert (printed.code, printed.err) == (0, "") and printed.out
    assert run("export", "--format", form, "-o", tmp_path / "out").code == 0
    assert (tmp_path / "out").read_bytes().decode("utf-8") == printed.out


def test_one_utterance_by_the_start_of_its_id(run: Run, folder: Path) -> None:
    with open_record(folder.parent / "record.db", read_only=True) as record:
        utterance = record.utterances(limit=1)[0]
    found = ElementTree.fromstring(run("export", "--format", "tei", "--utterance", utterance.id[:8]).out)
    assert len(found.findall("{http://www.tei-c.org/ns/1.0}TEI")) == 1
    lines = run("export", "--utterance", utterance.id).out.splitlines()
    assert json.loads(lines[-1])["id"] == utterance.id
    rows = list(csv.DictReader(io.StringIO(run("export", "--format", "csv", "--utterance", utterance.id).out)))
    assert {row["utterance"] for row in rows} == {utterance.id}


def test_the_table_of_readings(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "--format", "csv", "--readings").out)))
    assert rows and {"utterance", "kind", "severity", "words"} <= set(rows[0])
    done = run("export", "--readings")
    assert done.code == 1 and "format 'jsonl' has no table of readings" in done.err and done.err.count("\n") == 1


def test_an_unknown_format_and_an_unknown_utterance(run: Run, tmp_path: Path) -> None:
    done = run("export", "--format", "xml")
    assert done.code == 2 and "'xml'" in done.err and "webannotation" in done.err
    done = run("export", "--format", "tei", "--utterance", "ffffffff", "-o", tmp_path / "out")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1) and "'ffffffff'" in done.err
    assert not list(tmp_path.iterdir())
