"""Every wrong use is one line that says where, what and what is allowed, and ends with exit code 2."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run

DATE = "is not a date; expected"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["statements", "--since", "yesterday"], f"--since: 'yesterday' {DATE} 2023, 2023-02 or 2023-02-13"),
        (["articles", "--until", "2023-13"], f"--until: '2023-13' {DATE}"),
        (
            ["statements", "--limit", "x"],
            "--limit: 'x' is not a valid integer range; expected a whole number, 0 or more",
        ),
        (["search", "a", "--limit", "-1"], "--limit: -1 is not in the range x>=0; expected a whole number, 0 or more"),
        (["statements", "--kind", "spoken"], "--kind: 'spoken' is not one of 'direct',"),
        (["article"], "ID: missing; expected what `onrecord article --help` lists"),
        (["article", "--frob"], "no such option"),
        (["frob"], "no such command 'frob'; expected what `onrecord --help` lists"),
        (["add", "{page}", "--published", "2025-3-1"], f"--published: '2025-3-1' {DATE}"),
        (
            ["add", "{page}", "--url", "ftp://example.org/a"],
            "--url: 'ftp://example.org/a' is not a web address; expected",
        ),
        (
            ["add", "{folder}", "--title", "A title"],
            "--title: 'A title' is of one page, but 4 files were named; expected",
        ),
    ],
)
def test_wrong_use_is_one_line(run: Run, folder: Path, tmp_path: Path, arguments: list[str], words: str) -> None:
    given = [item.format(page=folder / "phare.html", folder=folder) for item in arguments]
    options = ["--record", str(tmp_path / "new.db")] if arguments[0] == "add" else []
    done = run(*options, *given)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"error: {words}")
    assert not (tmp_path / "new.db").exists()


def test_no_command_at_all_shows_the_help(run: Run) -> None:
    done = run()
    assert done.code == 2 and "utterances" in done.err
