from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from onrecord.database.load import load_statements
from onrecord.database.migrations import MIGRATIONS
from onrecord.database.open import Database, open_database
from onrecord.database.schema import APPLICATION_ID
from onrecord.errors import DatabaseError, InputError
from onrecord.records import Span


def open_to_read(path: Path) -> Database:
    return open_database(path, write=False, lock_wait_s=0.1)


def open_to_write(path: Path) -> Database:
    return open_database(path, write=True, lock_wait_s=0.1)


def test_a_new_record_is_marked_and_tells_its_migrations(database: Database) -> None:
    asked = {name: database.one(f"PRAGMA {name}") for name in ("application_id", "journal_mode", "synchronous")}
    assert [row and row[0] for row in asked.values()] == [APPLICATION_ID, "wal", 2]
    rows = database.rows("SELECT number, name FROM migration")
    assert [tuple(row) for row in rows] == [(n, name) for n, (name, _) in enumerate(MIGRATIONS, start=1)]


def test_opening_again_changes_nothing(database: Database) -> None:
    with open_to_write(database.path) as again:
        assert [row[0] for row in again.rows("SELECT count(*) FROM migration")] == [len(MIGRATIONS)]


def test_a_missing_record_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="`onrecord add` makes one"):
        open_to_read(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_reading_leaves_no_file_behind(database: Database) -> None:
    database.close()
    with open_to_read(database.path) as reader:
        assert reader.one("SELECT count(*) FROM page")
        with pytest.raises(DatabaseError, match="readonly"):
            reader.execute("DELETE FROM page")
    assert [path.name for path in database.path.parent.iterdir()] == ["record.db"]


def test_a_record_that_cannot_have_lock_files_is_read_as_it_lies(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.close()
    connect = sqlite3.connect

    def refuse_lock_files(place: str, **options: Any) -> sqlite3.Connection:
        if "immutable" not in place:
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
            raise error
        opened: sqlite3.Connection = connect(place, **options)
        return opened

    monkeypatch.setattr(sqlite3, "connect", refuse_lock_files)
    with open_to_read(database.path) as reader:
        assert reader.one("SELECT count(*) FROM page")


def test_an_empty_file_holds_no_record_until_something_is_added(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(InputError, match="holds no record yet"):
        open_to_read(path)
    open_to_write(path).close()
    open_to_read(path).close()


def test_a_file_that_is_no_database_is_not_a_record(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("just some notes, longer than a page header could be\n" * 40)
    before = path.read_bytes()
    for open_it in (open_to_read, open_to_write):
        with pytest.raises(DatabaseError, match="is not an onrecord record"):
            open_it(path)
    assert path.read_bytes() == before


def test_a_file_of_a_few_bytes_is_not_filled(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("x")
    with pytest.raises(DatabaseError, match="is not an onrecord record"):
        open_to_write(path)
    assert path.read_text() == "x"


def test_another_programs_database_is_not_a_record(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE page (id)")
    other.close()
    for open_it in (open_to_read, open_to_write):
        with pytest.raises(DatabaseError, match="is not an onrecord record"):
            open_it(path)


def test_a_newer_record_is_refused(database: Database) -> None:
    database.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    for open_it in (open_to_read, open_to_write):
        with pytest.raises(DatabaseError, match="was made by a newer onrecord"):
            open_it(database.path)


def test_an_older_record_is_not_read_until_it_is_brought_up(database: Database) -> None:
    database.execute(f"PRAGMA user_version = {len(MIGRATIONS) - 1}")
    with pytest.raises(DatabaseError, match="was made by an older onrecord"):
        open_to_read(database.path)


OLD_ROWS = """
INSERT INTO page VALUES ('p', x'00', 'text/plain', 1);
INSERT INTO article (id, page, outlet_folded, text) VALUES ('a', 'p', '', 'Quill said no on Monday');
INSERT INTO statement VALUES (1, 's', 'a', 0, 'direct', 'no', 'Quill', NULL, 'quill', '', NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, 1, 'u');
INSERT INTO span VALUES ('s', 'content', 0, 11, 13, 'no');
INSERT INTO span VALUES ('s', 'cue', 0, 6, 10, 'said');
INSERT INTO utterance VALUES ('u', 'Quill', 'no');
INSERT INTO witness VALUES ('u', 0, 's');
"""


def test_a_record_of_the_first_form_keeps_its_statements_and_has_room_for_occasions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.db"
    with monkeypatch.context() as old:
        old.setattr("onrecord.database.migrations.MIGRATIONS", MIGRATIONS[:1])
        open_to_write(path).close()
    with sqlite3.connect(path) as raw:
        raw.executescript(OLD_ROWS)
    raw.close()
    with open_to_write(path) as database:
        (kept,) = load_statements(database, ["s"])
        assert (kept.content, kept.cue, kept.speaker_score) == ((Span(11, 13, "no"),), Span(6, 10, "said"), None)
        database.execute("INSERT INTO span VALUES ('s', 'said', 0, 14, 23, 'on Monday')")
        database.execute("UPDATE statement SET speaker_score = 0.5")
        (told,) = load_statements(database, ["s"])
        assert (told.speaker_score, told.read_from) == (0.5, (("said", Span(14, 23, "on Monday")),))
        assert [tuple(row) for row in database.rows("SELECT cue FROM who_said_what")] == [("said",)]
        with pytest.raises(DatabaseError, match="CHECK"):
            database.execute("UPDATE statement SET speaker_score = 2")


def test_a_migration_that_fails_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = (*MIGRATIONS, ("a broken one", "CREATE TABLE later (id);\nCREATE TABLE page (id);\n"))
    monkeypatch.setattr("onrecord.database.migrations.MIGRATIONS", broken)
    path = tmp_path / "record.db"
    with pytest.raises(DatabaseError, match="already exists"):
        open_to_write(path)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    raw.close()


def test_a_record_that_another_process_writes_to_is_locked(database: Database) -> None:
    with open_to_write(database.path) as other, other.transaction():
        with pytest.raises(DatabaseError, match=r"another process writes to the record; waited 0\.1 s"):
            database.execute("DELETE FROM page")
        with open_to_read(database.path) as reader:
            assert reader.one("SELECT count(*) FROM page")


def test_a_full_disk_is_told_and_leaves_the_record_whole(database: Database) -> None:
    database.execute("INSERT INTO page VALUES ('a', x'00', 'text/plain', 1)")
    pages = database.one("PRAGMA page_count")
    assert pages
    database.execute(f"PRAGMA max_page_count = {pages[0]}")
    with pytest.raises(DatabaseError, match="the disk is full"), database.transaction():
        for n in range(100):
            database.execute("INSERT INTO page VALUES (?, zeroblob(9000), 'text/plain', 1)", (f"b{n}",))
    assert [row[0] for row in database.rows("SELECT count(*) FROM page")] == [1]


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="folder that exists"):
        open_to_write(tmp_path / "none" / "record.db")


def test_a_damaged_record_is_told(database: Database) -> None:
    database.execute("INSERT INTO page VALUES ('a', zeroblob(200000), 'text/plain', 1)")
    database.close()
    raw = bytearray(database.path.read_bytes())
    raw[4096:] = b"\xff" * (len(raw) - 4096)
    database.path.write_bytes(raw)
    with pytest.raises(DatabaseError, match="damaged"), open_to_read(database.path) as reader:
        list(reader.rows("SELECT * FROM page"))


@pytest.mark.parametrize(
    ("name", "message"), [(":memory:", "kept in a file"), ("folder", "is a folder; expected a file")]
)
@pytest.mark.parametrize("write", [True, False])
def test_what_is_no_path_of_a_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str, write: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    with pytest.raises(InputError, match=message):
        open_database(Path(name), write=write, lock_wait_s=0.1)
    assert not Path(":memory:").exists()


def test_a_snapshot_does_not_see_what_is_written_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    count = "SELECT count(*) FROM reject"
    with open_database(path, write=True, lock_wait_s=0.1) as writer:
        with open_database(path, write=False, lock_wait_s=0.1) as reader:
            with reader.snapshot(), reader.snapshot():
                before = reader.one(count)
                writer.execute("INSERT INTO reject VALUES ('a', NULL, 'a', 'empty', 'a')")
                after = reader.one(count)
            later = reader.one(count)
    assert [row[0] for row in (before, after, later) if row] == [0, 0, 1]
