"""A record that is being filled is killed at random moments: whatever was told to be added is there afterwards."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from onrecord.api import Record, open_record

KILLS = 20
PAGES = 400
FILLER = Path(__file__).with_name("filler.py")


def fill_until_killed(record: Path, pages: Path, chance: random.Random) -> set[str]:
    """Add `pages`, kill the run after a few lines and a moment; return the places that it told were added."""
    command = [sys.executable, str(FILLER), "--record", str(record), "add", str(pages), "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        told: list[bytes] = []
        new = chance.randrange(8)
        while new and (line := process.stdout.readline()):
            told.append(line)
            new -= line.startswith(b"added")
        time.sleep(chance.random() * 0.03)
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read().splitlines(keepends=True)
    whole = [line.decode().split("  ") for line in told if line.endswith(b"\n")]
    return {fields[1] for fields in whole if fields[0] in {"added", "already there"}}


def places(record: Record) -> set[str]:
    return {sighting.where for page in record.pages() for sighting in page.sightings}


def test_twenty_kills_lose_nothing_that_was_told(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for n in range(PAGES):
        (pages / f"{n:03}.txt").write_text(f"page {n}: pier {n} stays open all winter {n}")
    chance = random.Random(20)
    record = tmp_path / "record.db"
    open_record(record).close()
    told: set[str] = set()
    for _ in range(KILLS):
        told |= fill_until_killed(record, pages, chance)
        with open_record(record, read_only=True) as opened:
            assert told <= places(opened)
    assert len(told) >= KILLS
    with open_record(record) as opened:
        assert opened.verify() == []
        assert len(opened.articles()) == len(opened.pages())
