"""What a user types about lines, and what they see."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.hand_made import NOW, make_article, make_page, make_statement

from onrecord.database.open import open_database
from onrecord.database.write import Made, write_page
from onrecord.records import Hints

OPEN = "We may keep the northern harbour open through the whole winter"
AGAIN = "We will keep the northern harbour open through the whole winter"
CLOSED = "The northern harbour of this town is going to stay open all winter long, as it should"
WEEKDAYS = ("on Friday", "on Monday")
Told = tuple[str, str | None]
"""What was said, and when."""


def write_record(path: Path, told: Sequence[Told]) -> None:
    with open_database(path, write=True, lock_wait_s=0.1) as database:
        for number, (words, day) in enumerate(told):
            page = make_page(f"{number} Quill: “{words}”", hints=Hints(outlet=f"Ledger {number}", published=day))
            article = make_article(page)
            statement = make_statement(
                article,
                words,
                speaker="Mara Quill",
                source="Quill",
                said=day,
                said_words=WEEKDAYS[number],
                where="Port Elm",
                to="reporters",
            )
            write_page(database, page, Made(article=article, statements=(statement,)), added_at=NOW)


@pytest.fixture
def own(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record with one line of two uses."""
    path = tmp_path / "own.db"
    write_record(path, [(OPEN, "2031-05-02"), (AGAIN, "2031-06-09")])
    monkeypatch.setenv("ONRECORD_RECORD", str(path))
    return path


def test_lines_are_listed_with_uses_and_dates(run: Run, own: Path) -> None:
    head, row, total = run("lines").out.splitlines()
    assert head.split() == ["line", "speaker", "uses", "reports", "first", "last", "words"]
    assert row.split()[1:7] == ["Mara", "Quill", "2", "2", "2031-05-02", "2031-06-09"]
    assert total == "1 line"
    assert run("lines", "--speaker", "Quill").out == run("lines").out
    (form,) = json.loads(run("lines", "--json").out)
    assert form["type"] == "line" and form["speaker"] == "Mara Quill" and len(form["utterances"]) == 2


def test_a_line_shows_each_use_and_what_hardened(run: Run, own: Path) -> None:
    shown = run("line", "the harbour stays open all winter", "--speaker", "Quill").out
    assert "2 uses in 2 reports" in shown
    assert shown.index("2 May 2031 · first use") < shown.index(OPEN) < shown.index("9 June 2031") < shown.index(AGAIN)
    assert "to reporters · in Port Elm · on Friday" in shown and "Ledger 1, 9 June 2031, statement" in shown
    assert "hardened  may → will" in shown and "no use has a known date" not in shown
    whole = json.loads(run("line", AGAIN, "--speaker", "Quill", "--json").out)
    first, second = whole["uses"]
    assert first["changes"] == [] and first["said"] == "2031-05-02"
    assert second["changes"] == [{"shift": "hardened", "before": "may", "after": "will", "kind": None}]
    assert run("line", whole["id"][:7]).out == shown


def test_uses_without_a_date_come_last_and_this_is_said(run: Run, own: Path) -> None:
    own.unlink()
    write_record(own, [(CLOSED, None), (OPEN, None)])
    assert "no use has a known date: the order is not that of time" in run("line", OPEN, "--speaker", "Quill").out
    own.unlink()
    write_record(own, [(CLOSED, None), (OPEN, "2031-05-02")])
    shown = run("line", OPEN, "--speaker", "Quill").out
    assert "uses without a known date come last" in shown and shown.index(OPEN) < shown.index(CLOSED)


def test_a_record_without_lines_says_so(run: Run) -> None:
    assert run("lines").out == "0 lines\n"
    done = run("line", "harbour", "--speaker", "Quill")
    assert (done.code, done.out) == (1, "")
    assert done.err == "error: Mara Quill: nothing that was said on several occasions is on record\n"


def test_what_cannot_be_found_is_one_line(run: Run, own: Path) -> None:
    assert "nobody of that name is on record" in run("lines", "--speaker", "Nemo").err
    assert "none of the 1 line of Mara Quill says this" in run("line", "bread and butter", "--speaker", "Quill").err
    assert "say whose: --speaker NAME" in run("line", "bread and butter").err
