from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from onrecord.api import Record, open_record


def run_alone(*arguments: str | Path, stdout: int = subprocess.PIPE, **env: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "onrecord", *map(str, arguments)]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, env={**os.environ, **env}, check=False)


def test_what_programs_read_is_utf8_whatever_the_locale(run: Run, folder: Path) -> None:
    for arguments in (["export"], ["export", "--format", "csv"], ["statements", "--json"]):
        record = folder.parent / "record.db"
        plain = run_alone("--record", record, *arguments)
        other = run_alone("--record", record, *arguments, PYTHONIOENCODING="latin-1")
        assert plain.stdout == other.stdout
        assert plain.stdout.decode("utf-8")
    assert "“".encode() in run_alone("--record", record, "export", PYTHONIOENCODING="latin-1").stdout


def test_an_export_replaces_a_file_only_when_it_is_whole(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "all.jsonl"
    target.write_text("before")

    def broken(self: Record, file: io.TextIOBase, **options: object) -> None:
        file.write("half")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Record, "export", broken)
        done = run("export", "-o", target)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "cannot be written: No space left on device; expected a file in a folder" in done.err
    assert target.read_text() == "before"
    assert run("export", "-o", target).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["all.jsonl"]
    assert json.loads(target.read_text(encoding="utf-8").splitlines()[0])


@pytest.mark.parametrize("end", ["", "-wal", "-shm"])
def test_an_export_never_overwrites_the_record(run: Run, folder: Path, tmp_path: Path, end: str) -> None:
    record = folder.parent / "record.db"
    before = record.read_bytes()
    (tmp_path / "link").symlink_to(f"{record}{end}")
    for target in (Path(f"{record}{end}"), tmp_path / "link"):
        done = run("export", "-o", target)
        assert done.code == 1 and "is a file of the record itself" in done.err
    assert record.read_bytes() == before


def test_an_export_to_a_device_or_a_missing_folder(run: Run, tmp_path: Path) -> None:
    assert run("export", "-o", "/dev/null").code == 0
    assert not Path("/dev/null").is_file()
    done = run("export", "-o", tmp_path / "none" / "a.jsonl")
    assert done.code == 1 and "No such file or directory; expected a file in a folder that exists" in done.err


def test_a_folder_is_no_record(run: Run, tmp_path: Path) -> None:
    done = run("pages", "--record", tmp_path)
    assert (done.code, done.err.count("\n")) == (1, 1) and "is a folder; expected a file" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line(run: Run, folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run_alone("--record", folder.parent / "record.db", "pages", stdout=full.fileno())
    assert done.returncode == 1
    assert done.stderr == (
        b"error: standard output: No space left on device; expected a place that exists, may be used and has room\n"
    )


def test_no_title_forges_a_line(run: Run, folder: Path, tmp_path: Path) -> None:
    record, title = tmp_path / "new.db", "A title\nadded  forged.html\u2028x\x1b[2J"
    page = tmp_path / "a\nb.html"
    page.write_bytes((folder / "phare.html").read_bytes())
    told = run("add", page, "--record", record, "--title", title, "--url", "https://quai.example")
    assert len(told.out.splitlines()) == 2
    with open_record(record, read_only=True) as opened:
        (article,) = opened.articles()
    for arguments in (["articles"], ["pages"], ["article", article.id], ["search", "forged"]):
        shown = run("--record", record, *arguments).out
        assert "\x1b[2J" not in shown
        assert not any(line.startswith(("added", "forged", "b.html")) for line in shown.splitlines())


def test_verify_of_a_damaged_file_is_clean(run: Run, folder: Path, tmp_path: Path) -> None:
    whole = (folder.parent / "record.db").read_bytes()
    for place in range(4096, len(whole), 4096 * 7):
        damaged = tmp_path / "damaged.db"
        damaged.write_bytes(whole[:place] + b"\xff" * 900 + whole[place + 900 :])
        done = run("verify", "--record", damaged)
        assert done.code == 3 or (done.code == 1 and done.err.count("\n") == 1), done


@pytest.mark.parametrize("command", [["verify"], ["export"], ["utterances"], ["report", "out"]])
def test_ctrl_c_is_told_without_a_traceback(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    def interrupted(self: Record, *arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.chdir(tmp_path)
    for name in ("verify", "export", "utterances"):
        monkeypatch.setattr(Record, name, interrupted)
    done = run(*command)
    assert (done.code, done.out, done.err.strip()) == (1, "", "stopped")


def test_ctrl_c_while_the_program_loads_is_told(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'onrecord.cli.listing': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from onrecord.cli import main\n"
        "main(['pages'])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"stopped\n")
