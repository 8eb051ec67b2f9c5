"""`onrecord eval statements`: what it prints, what it writes, and what it says of files that are not right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

from onrecord.records import Statement

TEXT = "“We will not sail with half a crew,” said Jonas Pell. He added that talks would open on Monday."
DIRECT = {"content": [[1, 35]], "speaker": [[42, 52]], "cue": [[37, 41]]}
INDIRECT = {"content": [[63, 94]], "speaker": [[54, 56]], "cue": [[57, 62]]}


def write(path: Path, *lines: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write(tmp_path / "gold.jsonl", {"doc_id": "ferry", "text": TEXT, "quotes": [DIRECT, INDIRECT]})


def test_the_product_is_scored_in_three_views(run: Run, gold: Path) -> None:
    done = run("eval", "statements", gold)
    head, *rows, last = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert head.split() == ["view", "gold", "found", "P", "R", "F1", "content", "exact", "source", "head"]
    assert [row.split()[:6] for row in rows] == [
        ["all", "2", "2", "100.0", "100.0", "100.0"],
        ["direct+mixed", "1", "1", "100.0", "100.0", "100.0"],
        ["indirect", "1", "1", "100.0", "100.0", "100.0"],
    ]
    assert last == "1 article"


def test_what_was_written_scores_as_the_product_does(run: Run, gold: Path, tmp_path: Path) -> None:
    found = tmp_path / "found.jsonl"
    own = run("eval", "statements", gold, "--write", found).out
    assert run("eval", "statements", gold, found).out == own
    assert json.loads(found.read_text())["doc_id"] == "ferry"


def test_json_holds_every_figure_of_every_view(run: Run, gold: Path) -> None:
    views = json.loads(run("eval", "statements", gold, "--json").out)
    assert [view["view"] for view in views] == ["all", "direct+mixed", "indirect"]
    assert views[0]["end_to_end"] == {
        **{"precision": 100.0, "recall": 100.0, "f1": 100.0},
        **{"right": 2, "found": 2, "gold": 2},
    }
    assert views[0]["by_kind"]["direct"] == {"gold": 1, "found": 1, "recall": 100.0, "precision": 100.0}


@pytest.mark.parametrize("option", [(), ("--thought",)])
def test_thought_is_found_on_demand(
    run: Run, gold: Path, monkeypatch: pytest.MonkeyPatch, option: tuple[str, ...]
) -> None:
    asked: list[bool] = []

    def find(text: str, *, thought: bool = False) -> list[Statement]:
        asked.append(thought)
        return []

    monkeypatch.setattr("onrecord.cli.evaluating.find_statements", find)
    assert run("eval", "statements", gold, *option).code == 0
    assert asked == [bool(option)]


def test_kinds_and_verbs_choose_the_views(run: Run, gold: Path, tmp_path: Path) -> None:
    verbs = tmp_path / "verbs.txt"
    verbs.write_text("Said\n\n")
    found = write(tmp_path / "found.jsonl", {"doc_id": "ferry", "quotes": [{"content": [1, 35], "speaker": None}]})
    done = run("eval", "statements", gold, found, "--types", "mixed, direct", "--speech-verbs", verbs)
    assert [line.partition("  ")[0] for line in done.out.splitlines()] == [
        *("view", "direct+mixed", "direct+mixed, speech verbs", "1 article"),
    ]
    spoken = run("eval", "statements", gold, found, "--speech-verbs", verbs).out.splitlines()[4].split()
    assert spoken[2:7] == ["1", "1", "0.0", "0.0", "0.0"]


def test_predictions_that_may_be_a_mistake_are_warned_of(run: Run, gold: Path, tmp_path: Path) -> None:
    found = write(
        tmp_path / "found.jsonl",
        {"_meta": {"system": "other"}},
        *({"doc_id": "ferry", "quotes": [one]} for one in (DIRECT, INDIRECT)),
        *({"doc_id": f"other{n}", "quotes": []} for n in range(4)),
    )
    done = run("eval", "statements", gold, found)
    assert done.code == 0
    assert done.err.splitlines() == [
        f"warning: {found}: 4 articles not in gold, left out: 'other0', 'other1', 'other2', ...",
        f"warning: {found}: 1 article on several lines, taken together: 'ferry'",
    ]
    assert done.out.splitlines()[1].split()[:6] == ["all", "2", "2", "100.0", "100.0", "100.0"]


def test_wrong_files_are_one_line(run: Run, gold: Path, tmp_path: Path) -> None:
    outside = write(tmp_path / "outside.jsonl", {"doc_id": "ferry", "quotes": [{"content": [[0, 500]]}]})
    empty = write(tmp_path / "empty.txt")
    latin = tmp_path / "latin.txt"
    latin.write_bytes(b"ann\xe9e\n")
    for arguments, words in (
        ([tmp_path / "none.jsonl"], f"'{tmp_path / 'none.jsonl'}': No such file or directory; expected a place"),
        ([tmp_path], f"'{tmp_path}': Is a directory; expected a place"),
        ([gold, outside], f"{outside}:1: quote 1: content [0, 500] lies outside its text; expected 0 <= start"),
        ([gold, "--speech-verbs", empty], f"{empty}: holds no form; expected one on each line"),
        ([gold, "--speech-verbs", latin], f"{latin}: is not UTF-8 text ("),
        ([gold, "--write", gold], f"'{gold}': is the gold file; expected another file"),
        ([gold, "--write", tmp_path / "none" / "a"], f"'{tmp_path / 'none' / 'a'}': cannot be written: No such file"),
    ):
        done = run("eval", "statements", *arguments)
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1), done
        assert done.err.startswith(f"error: {words}")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--types", "direct,spoken"], "--types: 'spoken' is not a kind; expected some of direct,indirect,mixed"),
        (["{gold}", "--thought"], "--thought and --write are about what onrecord finds, not about PREDICTIONS"),
        (["{gold}", "--write", "x"], "--thought and --write are about what onrecord finds, not about PREDICTIONS"),
    ],
)
def test_wrong_use_is_one_line(run: Run, gold: Path, options: list[str], words: str) -> None:
    done = run("eval", "statements", gold, *(option.format(gold=gold) for option in options))
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"error: {words}")
