from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from onrecord.api import Record, open_record

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "pages"


def test_every_page_is_told_in_its_line_and_all_in_a_summary(run: Run, folder: Path, tmp_path: Path) -> None:
    record = tmp_path / "new.db"
    done = run("--record", record, "add", folder)
    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines] == ["added", "rejected", "added", "added", "3"]
    assert lines[0].startswith(f"added  {folder}/courier.html  Ferry line looks at its timetable  ")
    assert lines[1].startswith(f"rejected {folder}/empty.txt: empty: nothing but white space")
    assert lines[-1] == "3 added, 1 rejected"
    assert (done.code, done.err) == (0, "")
    again = run("add", "--record", record, folder)
    assert again.out.splitlines()[-1] == "0 added, 3 already there, 1 rejected"


def test_json_gives_a_row_for_each_page_and_a_summary(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("add", "--json", "--record", tmp_path / "new.db", folder / "phare.html", folder / "empty.txt")
    page, reject, summary = map(json.loads, done.out.splitlines())
    assert (page["type"], page["became"], page["title"]) == ("outcome", "added", "Quill: northern harbour stays open")
    assert (reject["became"], reject["reject"]["reason"]) == ("rejected", "empty")
    assert summary == {"type": "summary", "added": 1, "made_again": 0, "already_there": 0, "rejected": 1}


def test_nothing_taken_at_all_is_an_error(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("--record", tmp_path / "new.db", "add", folder / "empty.txt")
    assert done.code == 1


def test_hints_and_workers_are_options(run: Run, folder: Path, tmp_path: Path) -> None:
    hints = ("--outlet", "Le Quai", "--published", "2024-02-06", "--title", "A title", "--url", "https://quai.example")
    assert run("--record", tmp_path / "new.db", "add", folder / "phare.html", *hints, "--workers", "1").code == 0
    with open_record(tmp_path / "new.db", read_only=True) as record:
        (article,) = record.articles()
    said = (article.outlet, article.published, article.title, article.url)
    assert said == ("Le Quai", "2024-02-06", "A title", "https://quai.example")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["add"], 2, "error: PATHS: missing; expected files, folders, globs or -, or the option --retry\n"),
        (["add", "none.html"], 1, "error: 'none.html': no such file or folder; expected a file"),
        (
            ["add", "--workers", "0", "."],
            2,
            "error: --workers: 0 is not in the range 1<=x<=64; expected a whole number, 1 to 64\n",
        ),
        (["add", "*.nothing"], 1, "error: '*.nothing': matches no file"),
    ],
)
def test_wrong_use_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("--record", "new.db", *arguments)
    assert done.code == code
    assert message in done.err


def test_a_foreign_record_is_one_line(run: Run, folder: Path) -> None:
    done = run("--record", folder / "phare.html", "add", folder)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert done.err.startswith(f"error: '{folder}/phare.html' is not an onrecord record")


def test_retry_needs_no_paths(run: Run) -> None:
    done = run("add", "--retry")
    assert (done.code, done.out) == (0, "0 added\n")


def test_a_bar_is_drawn_where_the_messages_go_to_a_terminal(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    done = run("--record", tmp_path / "new.db", "add", folder, "--workers", "1")
    assert "[#######-----------------------] 1 of 4" in done.err
    assert done.err.endswith("\r\x1b[K")


def test_ctrl_c_leaves_what_was_added(run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add = Record.add

    def interrupted(self: Record, *sources: str, **options: object) -> None:
        add(self, folder / "phare.html", progress=options["progress"])  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(Record, "add", interrupted)
    done = run("--record", tmp_path / "new.db", "add", folder)
    assert (done.code, done.err) == (1, "stopped; 1 page added stay added\n")


def test_ctrl_c_ends_the_run_and_its_workers(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "0.txt").write_text("a page")
    (pages / "1.txt").write_text("sleep 60")
    filler = Path(__file__).parents[1] / "run" / "filler.py"
    command = [sys.executable, str(filler), "--record", str(tmp_path / "r.db"), "add", str(pages), "--workers", "1"]
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a suite that runs in the background ignores it
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=heed
    ) as process:
        assert process.stdout
        assert process.stdout.readline().startswith("added  ")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (1, "stopped; 1 page added stay added\n")
    workers = [entry for entry in Path("/proc").glob("[0-9]*/cmdline") if str(tmp_path).encode() in read_or_none(entry)]
    assert workers == []


def read_or_none(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def test_standard_input_is_a_page(run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO((folder / "phare.html").read_bytes()))
    monkeypatch.setattr("sys.stdin", given)
    assert run("--record", tmp_path / "new.db", "add", "-").out.startswith("added  -  Quill")


def test_a_page_is_removed_after_a_question(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "new.db"
    run("--record", record, "add", folder / "phare.html")
    with open_record(record, read_only=True) as opened:
        page = opened.pages()[0].id
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    kept = run("--record", record, "remove", page[:9])
    assert f"Remove page {page}" in kept.out and (kept.code, kept.err) == (1, "nothing removed\n")
    gone = run("--record", record, "remove", page[:9], "--yes")
    assert (gone.code, gone.out) == (0, f"removed page {page}\n")
    assert run("--record", record, "pages").out == "0 pages\n"
    assert run("--record", tmp_path / "none.db", "remove", page).code == 1
    assert not (tmp_path / "none.db").exists()


def test_a_pipe_that_closes_early_is_quiet(folder: Path) -> None:
    script = "from onrecord.cli import main; main()"
    command = [sys.executable, "-c", script, "--record", str(folder.parent / "record.db"), "export"]
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert b"Traceback" not in done.stderr and b"BrokenPipe" not in done.stderr


def test_what_is_missing_is_told_and_the_rest_is_added(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("--record", tmp_path / "new.db", "add", "none.html", folder / "phare.html", "*.nothing")
    assert done.code == 1
    assert [line.partition(";")[0] for line in done.err.splitlines()] == [
        "error: 'none.html': no such file or folder",
        "error: '*.nothing': matches no file",
    ]
    assert done.out.splitlines()[-1] == "1 added"


def test_an_add_that_cannot_begin_makes_no_record(run: Run, folder: Path, tmp_path: Path) -> None:
    record = tmp_path / "new.db"
    assert run("--record", record, "add", "none.html").code == 1
    assert run("--record", record, "add", folder / "phare.html", "--published", "soon").code == 2
    assert not record.exists()


def test_the_end_of_the_input_removes_nothing(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_record(folder.parent / "record.db", read_only=True) as record:
        page = record.pages()[0].id
        reject = record.rejects()[0]
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    done = run("remove", page)
    assert (done.code, done.err.split()) == (1, ["nothing", "removed"])
    assert f"Remove page {reject.page}" in run("remove", reject.id[:8]).out


def test_fast_finds_by_rules_alone(run: Run, tmp_path: Path) -> None:
    def found(*options: str) -> list[str]:
        record = tmp_path / f"{len(options)}.db"
        assert run("add", "--record", record, *options, SAMPLES).code == 0
        return [row["id"] for row in json.loads(run("statements", "--json", "--record", record).out)]

    fast = found("--fast")
    assert fast and fast != found()
