"""What a user types about speakers, and what they see."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from onrecord.cli.entry import onrecord as commands


@pytest.fixture
def own(run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the record, to change."""
    shutil.copy(folder.parent / "record.db", tmp_path / "own.db")
    monkeypatch.setenv("ONRECORD_RECORD", str(tmp_path / "own.db"))
    monkeypatch.setattr("getpass.getuser", lambda: "ann")
    return tmp_path / "own.db"


def names(run: Run) -> list[str]:
    return [row["name"] for row in json.loads(run("speakers", "--json").out)]


def test_everybody_on_record_is_listed(run: Run) -> None:
    lines = run("speakers").out.splitlines()
    assert lines[0].split() == ["speaker", "name", "statements", "outlets", "roles"]
    assert "Mara Quill" in lines[1] and "Le Phare, The Elm Gazette" in lines[1] and "harbour master" in lines[1]
    assert lines[-1] == f"{len(lines) - 2} speakers"
    assert len(run("speakers", "--limit", "1").out.splitlines()) == 3
    (row,) = json.loads(run("speakers", "--json", "--limit", "1").out)
    assert row["type"] == "speaker" and row["aliases"][0]["name"] == "Mara Quill"


def test_one_speaker_is_shown_with_names_roles_and_statements(run: Run) -> None:
    shown = run("speaker", "quill").out
    assert shown.startswith("Mara Quill  ")
    assert "role" in shown and "Le Phare" in shown and "harbour master" in shown
    assert shown.count("We will keep the northern harbour open") == 2
    whole = json.loads(run("speaker", "Mara Quill", "--json").out)
    assert len(whole["reports"]) == whole["statements"]
    assert run("speaker", whole["id"][:7]).out == shown


def test_who_is_not_on_record_is_one_line_that_says_who_is_near(run: Run) -> None:
    done = run("speaker", "Mara Quil1")
    assert (done.code, done.out) == (1, "")
    assert done.err == "error: 'Mara Quil1': nobody of that name is on record; near it: Mara Quill\n"


def test_a_name_that_fits_two_lists_both(run: Run, own: Path) -> None:
    done = run("speaker", "i")
    assert done.code == 1 and "choose by the id, or write NAME@ARTICLE" in done.err
    assert "Mara Quill" in done.err and "Odo Finch" in done.err


def test_two_names_are_judged_the_same_and_that_is_undone(run: Run, own: Path) -> None:
    before = run("speakers").out
    done = run("same-speaker", "Odo Finch", "mara", "--reason", "pen name")
    assert (done.code, done.out) == (0, "judgement 1: Odo Finch and Mara Quill are one speaker (pen name)\n")
    assert "Odo Finch" in run("speaker", "Mara Quill").out
    assert "Odo Finch" not in names(run) or "Mara Quill" not in names(run)
    later = run("not-same-speaker", "Mara Quill", "Odo Finch", "--by", "bo").out.splitlines()
    assert later == [
        "judgement 2: Mara Quill and Odo Finch are not one speaker",
        "judgement 1 no longer holds: Odo Finch and Mara Quill are one speaker (pen name)",
    ]
    assert run("speakers").out == before
    assert run("undo").out.splitlines() == [
        "undone: judgement 2: Mara Quill and Odo Finch are not one speaker",
        "judgement 1 holds again: Odo Finch and Mara Quill are one speaker (pen name)",
    ]
    assert run("undo", "1").code == 0
    assert run("speakers").out == before
    listed = run("judgements").out.splitlines()
    assert listed[0].split() == ["number", "when", "who", "state", "what"] and listed[-1] == "2 judgements"
    assert " ann " in listed[1] and " bo " in listed[2] and "undone " in listed[1] and " by ann" in listed[1]
    row = json.loads(run("judgements", "--json").out)[0]
    assert (row["type"], row["number"], row["kind"], row["judged_by"]) == ("judgement", 1, "same_speaker", "ann")
    assert run("verify").out == "0 problems\n"


def test_a_struck_statement_is_listed_apart(run: Run, own: Path) -> None:
    found = json.loads(run("statements", "--json", "--speaker", "finch").out)
    before = run("statements").out, run("utterances").out, run("article", found[0]["article"]).out
    done = run("strike", found[0]["id"][:8], "--reason", "nobody said it")
    assert done.code == 0 and done.out.endswith(" is struck (nobody said it)\n")
    words = found[0]["content"][0]["text"]
    for command in (("statements",), ("utterances",), ("export", "--format", "csv"), ("speakers",)):
        assert words not in run(*command).out and "Odo Finch" not in run(*command).out
    assert {hit["type"] for hit in json.loads(run("search", "doctor boat", "--json").out)} == {"article"}
    assert words in run("statements", "--struck").out and run("statements", "--struck").out.endswith("1 statement\n")
    assert [row["id"] for row in json.loads(run("statements", "--struck", "--json").out)] == [found[0]["id"]]
    assert run("strike", found[0]["id"]).code == 1
    assert run("undo", "--json").code == 0
    assert (run("statements").out, run("utterances").out, run("article", found[0]["article"]).out) == before


def test_two_reports_are_judged_the_same_and_apart_and_that_is_undone(run: Run, own: Path) -> None:
    before = derived(run)
    quill, finch = (json.loads(run("statements", "--json", "--speaker", name).out) for name in ("quill", "finch"))
    joined = next(row for row in json.loads(run("utterances", "--json").out) if len(row["witnesses"]) == 2)
    done = run("same", joined["id"][:8], finch[0]["id"][:8], "--reason", "one speech")
    words = f"the 2 reports of utterance {joined['id'][:7]} and statement {finch[0]['id'][:7]} are one utterance"
    assert (done.code, done.out) == (0, f"judgement 1: {words} (one speech)\n")
    shown = json.loads(run("utterance", finch[0]["id"], "--json").out)
    assert {*shown["witnesses"]} == {*joined["witnesses"], finch[0]["id"]}
    later = run("apart", finch[0]["id"], joined["witnesses"][0], "--by", "bo").out.splitlines()
    assert later[0].endswith(" are not one utterance") and later[1].startswith("judgement 1 no longer holds: the 2 ")
    assert derived(run) == before
    assert "holds again: the 2 reports" in run("undo").out
    listed = run("judgements").out.splitlines()
    assert words[:20] in listed[1] and " bo " in listed[2] and "undone " in listed[2]
    row = json.loads(run("judgements", "--json").out)[0]
    assert (row["kind"], row["one"], row["other"]) == ("same_utterance", joined["id"], finch[0]["id"])
    assert (row["one_statements"], row["other_statements"]) == (joined["witnesses"], [finch[0]["id"]])
    assert run("undo").code == 0 and derived(run) == before
    apart = run("apart", quill[0]["id"], run_utterance(run, quill[0]["id"])["id"])
    assert apart.code == 0 and len(run_utterance(run, quill[0]["id"])["witnesses"]) == 1
    assert run("verify").out == "0 problems\n"


def derived(run: Run) -> list[str]:
    """Return the lines of the export that rest on the pages, not on what persons judged."""
    return [line for line in run("export").out.splitlines() if '"type": "judgement"' not in line]


def run_utterance(run: Run, typed: str) -> dict[str, list[str]]:
    shown: dict[str, list[str]] = json.loads(run("utterance", typed, "--json").out)
    return shown


def test_a_judgement_as_json_is_its_form(run: Run, own: Path) -> None:
    told = json.loads(run("not-same-speaker", "Mara Quill", "Odo Finch", "--json").out)
    assert told["kind"] == "not_same_speaker" and told["one"] == "Mara Quill" and told["undone_at"] is None


def test_nobody_need_be_logged_in(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("no such user")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert json.loads(run("same-speaker", "Mara Quill", "Odo Finch", "--json").out)["judged_by"] is None
    assert run("judgements").code == 0


@pytest.mark.parametrize(
    "command",
    [
        ["undo"],
        ["undo", "7"],
        ["strike", "zzzz"],
        ["same-speaker", "Mara Quill", "Nobody Atall"],
        ["same", "zzzz", "zzzz"],
        ["apart", "0", "1"],
    ],
)
def test_what_cannot_be_judged_is_one_line(run: Run, own: Path, command: list[str]) -> None:
    done = run(*command)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)


def test_wrong_use_ends_with_2(run: Run) -> None:
    assert run("same-speaker", "Mara Quill").code == 2
    assert run("undo", "0").code == 2
    assert run("apart", "5fd2c09").code == 2


def test_the_commands_are_registered() -> None:
    assert {
        "speakers",
        "speaker",
        "same-speaker",
        "not-same-speaker",
        "strike",
        "judgements",
        "undo",
        "same",
        "apart",
    } <= set(commands.commands)
