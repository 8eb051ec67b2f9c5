from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest
from tests.hand_made import NOW, make, make_page

from onrecord.database.ids import find_page
from onrecord.database.open import Database, open_database
from onrecord.database.questions import list_rejects
from onrecord.database.remove import remove_page
from onrecord.database.search import search
from onrecord.database.verify import verify
from onrecord.database.write import write_page, write_reject
from onrecord.errors import DatabaseError, InputError
from onrecord.records import Hints, Reject, RejectReason

RARE = "quixotrice"


def files_hold(path: Path, word: str) -> bool:
    raw = b"".join(part.read_bytes() for part in path.parent.iterdir())
    return word.encode() in raw.lower()


def compressed_pages(path: Path) -> list[bytes]:
    """Return what every zlib stream in the file's bytes holds, however broken off."""
    raw = path.read_bytes()
    found = []
    at = raw.find(b"\x78\x9c")
    while at >= 0:
        try:
            found.append(zlib.decompressobj().decompress(raw[at:]))
        except zlib.error:
            pass
        at = raw.find(b"\x78\x9c", at + 1)
    return found


def fill(database: Database) -> str:
    """Add a page with the rare word in every field among others, and return its id."""
    for n in range(30):
        page = make_page(f"Report {n}: Quill said we keep harbour {n} open.", where=f"{n}.txt")
        write_page(database, page, make(page, f"we keep harbour {n} open"), added_at=NOW)
    hints = Hints(outlet=f"The {RARE}")
    page = make_page(f"Quill said we keep the {RARE} harbour open.", where=f"{RARE}.txt", hints=hints)
    write_page(database, page, make(page, f"we keep the {RARE} harbour open"), added_at=NOW)
    return page.id


def test_nothing_of_a_removed_page_is_left_in_the_files(database: Database) -> None:
    page = fill(database)
    assert files_hold(database.path, RARE)
    remove_page(database, page)
    assert not files_hold(database.path, RARE)
    database.close()
    assert not files_hold(database.path, RARE)
    streams = compressed_pages(database.path)
    assert any(b"harbour 7" in stream for stream in streams)
    assert not any(RARE.encode() in stream for stream in streams)
    assert page.encode() not in database.path.read_bytes()


def test_the_rest_of_the_record_stays_whole(database: Database) -> None:
    remove_page(database, fill(database))
    assert list(verify(database)) == []
    assert search(database, RARE) == []
    assert len(search(database, "harbour", limit=60)) == 60


def test_a_page_whose_bytes_were_not_kept_goes_with_its_reject(database: Database) -> None:
    write_reject(database, Reject(where="a.bin", reason=RejectReason.NOT_TEXT, detail="binary", page="ab" * 32))
    remove_page(database, find_page(database, "abab"))
    with pytest.raises(InputError, match="no such page, article or reject"):
        find_page(database, "abab")


def test_a_reject_without_bytes_goes_by_its_own_id(database: Database) -> None:
    gone, kept = (Reject(where=where, reason=RejectReason.UNREADABLE, detail="no leave") for where in "ab")
    write_reject(database, gone)
    write_reject(database, kept)
    remove_page(database, find_page(database, gone.id[:8]))
    assert list(list_rejects(database)) == [kept]


def test_a_reader_that_keeps_old_bytes_alive_is_told_of(database: Database) -> None:
    page = fill(database)
    with open_database(database.path, write=False, lock_wait_s=0.1) as reader:
        held = reader.connection.execute("SELECT * FROM page")
        held.fetchone()
        with pytest.raises(DatabaseError, match="another process reads the record"):
            remove_page(database, page)
        held.close()
    assert isinstance(reader.connection, sqlite3.Connection)
    assert search(database, RARE) == []
