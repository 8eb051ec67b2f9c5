"""What one types to add a transcript, and what one sees of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.transcript_pages import write_press


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    return write_press(tmp_path_factory.mktemp("given") / "pages")


@pytest.fixture
def record(run: Run, press: tuple[Path, list[Path]], tmp_path: Path) -> Path:
    transcript, reports = press
    assert run("--record", tmp_path / "r.db", "add", "--fast", *reports).code == 0
    done = run(
        "--record", tmp_path / "r.db", "add", "--transcript", transcript, "--where", "Port Elm", "--outlet", "Port"
    )
    assert (done.code, done.out.splitlines()[-1]) == (0, "1 added")
    return tmp_path / "r.db"


def test_the_transcript_stands_first_and_is_called_one(run: Run, record: Path) -> None:
    (found,) = [
        item for item in json.loads(run("--record", record, "utterances", "--json").out) if "forty" in item["fullest"]
    ]
    lines = run("--record", record, "utterance", found["id"]).out.splitlines()
    assert "Port Elm ¹" in lines[0] and "5 February 2024 ¹" in lines[0]
    assert lines[1].startswith("1 transcript and 1 report · ")
    assert lines[3].startswith("Good morning.¹ We will keep")
    assert any("[whole¹ | entire²]" in line for line in lines)
    (first, second) = [line for line in lines if "characters" in line]
    assert first.startswith("1  Port (transcript), said 5 February 2024  ")
    assert second.startswith("2  Radio Estwick, 5 February 2024")


def test_lists_call_a_transcript_one(run: Run, record: Path) -> None:
    for command in (("articles",), ("statements", "--speaker", "Quill"), ("speaker", "Quill")):
        assert "Port (transcript)" in run("--record", record, *command).out
    told = json.loads(run("--record", record, "statements", "--json").out)
    assert {item["page_kind"] for item in told} == {"report", "transcript"}


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--speaker", "Mara Quill"), "--speaker: 'Mara Quill' is only of a transcript"),
        (("--transcript", "--said", "soon"), "--said: 'soon' is not a date"),
    ],
)
def test_an_option_that_cannot_hold_is_a_usage_error(
    run: Run, press: tuple[Path, list[Path]], tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    done = run("--record", tmp_path / "new.db", "add", press[0], *options)
    assert done.code == 2 and told in done.err
    assert not (tmp_path / "new.db").exists()


def test_a_transcript_that_names_nobody_says_what_is_needed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_text("We sail at six.", encoding="utf-8")
    done = run("--record", tmp_path / "new.db", "add", "--transcript", tmp_path / "post.txt")
    assert done.code == 1 and "no_speaker: nothing in it says whose words it holds" in done.out
