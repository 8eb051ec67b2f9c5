from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest
from tests.cli.conftest import Run

from onrecord import __version__
from onrecord.api import open_record
from onrecord.cli.entry import onrecord as commands
from onrecord.cli.utterance_text import utterance_lines


def first_id(run: Run, command: str) -> str:
    found: str = json.loads(run(command, "--json").out)[0]["id"]
    return found


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out == f"onrecord {__version__}\n"


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    done = run(name, "--help")
    assert done.code == 0
    assert f"onrecord {name}" in done.out.partition("Example")[2]


@pytest.mark.parametrize(
    ("command", "head", "last"),
    [
        ("articles", "article", "3 articles"),
        ("pages", "page", "3 pages"),
        ("utterances", "utterance", "utterances"),
        ("statements", "statement", "statements"),
        ("rejects", "reason", "1 reject"),
    ],
)
def test_lists_have_a_head_and_say_how_long_they_are(run: Run, command: str, head: str, last: str) -> None:
    lines = run(command).out.splitlines()
    assert lines[0].startswith(head)
    assert lines[-1].endswith(last)
    assert len(json.loads(run(command, "--json").out)) == len(lines) - 2


def test_lists_fit_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    lines = run("statements").out.splitlines()
    assert max(map(len, lines)) <= 110
    assert any(line.endswith("…") for line in lines)


def test_statements_are_filtered(run: Run) -> None:
    found = json.loads(run("statements", "--json", "--speaker", "quill", "--kind", "direct", "--limit", "5").out)
    assert {row["speaker"] for row in found} == {"Mara Quill"}
    assert {row["reports"] for row in found} == {2}
    assert run("statements", "--since", "2024-03", "--until", "2024", "--speaker", "quill").out == "0 statements\n"


def test_an_utterance_shows_fullest_text_apparatus_and_reports(run: Run) -> None:
    shown = run("utterance", first_id(run, "utterances")).out
    assert "2 reports · 1 word changed · 1 ends earlier" in shown
    assert "[whole" in shown and "| entire" in shown
    assert "that sail from it" in shown
    assert "The Elm Gazette, 5 February 2024" in shown
    assert "Le Phare, no date on the page" in shown
    assert "said · Mara Quill" in shown


def test_the_head_tells_which_reports_give_the_day_and_the_place(folder: Path) -> None:
    with open_record(folder.parent / "record.db", read_only=True) as record:
        found = record.utterances(limit=1)[0]
        witnesses = record.utterance_witnesses(found.id)

    def head(*told: dict[str, Any]) -> str:
        rows = []
        for witness, own in zip(witnesses, told, strict=True):
            bare = replace(witness.statement, to=None, via=None, medium=None, where=None, said=None)
            rows.append(replace(witness, statement=replace(bare, **own)))
        return click.unstyle(next(utterance_lines(found, rows, {}, width=80)))

    assert head({"said": "2025-03-15"}, {}) == "Mara Quill · 15 March 2025 ¹"
    assert head({"said": "2024"}, {"said": "2025", "where": "at sea"}) == "Mara Quill · at sea ² · 2024 ¹ / 2025 ²"
    assert head({"to": "reporters"}, {"to": "reporters"}) == "Mara Quill · to reporters ¹·²"
    assert head({}, {}) == "Mara Quill"


def test_an_utterance_of_one_report_is_shown(run: Run) -> None:
    found = json.loads(run("utterances", "--json", "--speaker", "finch").out)
    shown = run("utterance", found[0]["id"][:6]).out
    assert "1 report\n" in shown and "Nobody on the island" in shown.replace("\n", " ")


def test_an_utterance_as_json_has_its_reports(run: Run) -> None:
    shown = json.loads(run("utterance", "--json", first_id(run, "utterances")).out)
    assert [report["id"] for report in shown["reports"]] == shown["witnesses"]


def test_an_article_shows_its_statements_and_what_is_left_out(run: Run) -> None:
    found = json.loads(run("articles", "--json", "--outlet", "courier").out)[0]
    shown = run("article", found["id"]).out
    assert shown.startswith("Ferry line looks at its timetable\nThe Courier · 1 March 2024")
    assert "[2 Nobody on the island" in shown or "[1 Nobody on the island" in shown
    assert "Odo Finch" in shown and "left out" in shown
    assert json.loads(run("article", found["page"][:8], "--json").out)["statements"]


def test_search_finds_statements_and_articles(run: Run) -> None:
    assert run("search", "last boat home").out.splitlines()[1].startswith("statement")
    assert {hit["type"] for hit in json.loads(run("search", "--json", '"last boat"').out)} == {"statement", "article"}
    assert run("search", "...").code == 1


def test_verify_ends_with_3_where_something_is_wrong(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("verify") == (0, "0 problems\n", "")
    copy = tmp_path / "copy.db"
    copy.write_bytes((folder.parent / "record.db").read_bytes())
    with open_record(copy) as record:
        record._database.execute("UPDATE span SET text = 'shut' WHERE role = 'cue'")
    done = run("verify", "--record", copy)
    assert done.code == 3 and "cue: characters" in done.out
    assert json.loads(run("verify", "--record", copy, "--json").out)[0]["type"] == "statement"


def test_an_export_is_printed_or_written(run: Run, tmp_path: Path) -> None:
    printed = run("export").out
    assert run("export", "-o", tmp_path / "all.jsonl").code == 0
    assert (tmp_path / "all.jsonl").read_text(encoding="utf-8") == printed
    assert "added_at" in run("export", "--with-times").out and "added_at" not in printed
    rows = list(csv.DictReader(io.StringIO(run("export", "--format", "csv").out)))
    assert {row["outlet"] for row in rows} == {"The Elm Gazette", "Le Phare", "The Courier"}


def test_a_report_is_written(run: Run, tmp_path: Path) -> None:
    done = run("report", tmp_path / "out")
    assert done.code == 0 and "index.html" in done.out
    assert (tmp_path / "out" / "index.html").exists()


@pytest.mark.parametrize("command", [["utterance", "zzzz"], ["article", "ab"]])
def test_what_is_not_there_is_one_line(run: Run, command: list[str]) -> None:
    done = run(*command)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith("error: ")


def test_reading_makes_no_record(run: Run, tmp_path: Path) -> None:
    done = run("statements", "--record", tmp_path / "none.db")
    assert (done.code, list(tmp_path.iterdir())) == (1, [])
    assert "`onrecord add` makes one" in done.err


def test_wrong_use_ends_with_2(run: Run) -> None:
    assert run("statements", "--kind", "spoken").code == 2
    assert run("no-such-command").code == 2


def test_an_environment_that_holds_no_number_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_PAGE_TIME_S", "soon")
    done = run("pages")
    assert done.code == 1 and "ONRECORD_PAGE_TIME_S: 'soon' is not a number" in done.err
