"""A path in; an open record, or the reason why it is none, out.

Every statement to SQLite goes through `Database`, so that each of its errors becomes one of ours in one place.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from onrecord.database.migrations import MIGRATIONS, migrate, version
from onrecord.database.schema import APPLICATION_ID
from onrecord.errors import DatabaseError, InputError

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_LONGEST_S = 1e6  # SQLite counts milliseconds in 32 bits
_MAGIC = b"SQLite format 3\x00"  # the first 16 bytes of every SQLite file (its file format, section 1.3)
_IN_MEMORY = ":memory:"  # SQLite's name for a database in no file
_PRIMARY_CODE = 0xFF  # an extended result code keeps the primary one in its lowest byte


class Database:
    """One open record file. Close it, or use it as a context manager."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, lock_wait_s: float) -> None:
        """Take over `connection`; `open_database` is the way to make one."""
        self.path = path
        self.connection = connection
        self._lock_wait_s = lock_wait_s
        connection.row_factory = sqlite3.Row

    def __enter__(self) -> Self:
        """Return the database itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; what was committed is in it."""
        with self.explained():
            self.connection.close()

    def execute(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run one statement that gives no rows. Raises DatabaseError."""
        with self.explained():
            self.connection.execute(sql, values)

    def insert(self, table: str, rows: Iterable[Sequence[Any]]) -> None:
        """Insert whole `rows` into `table`, values in the order of its columns. Raises DatabaseError."""
        listed = list(rows)
        if listed:
            marks = ", ".join("?" * len(listed[0]))
            with self.explained():
                self.connection.executemany(f"INSERT INTO {table} VALUES ({marks})", listed)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Iterator[sqlite3.Row]:
        """Yield the rows of a question as they are read. Raises DatabaseError."""
        with self.explained():
            yield from self.connection.execute(sql, values)

    def one(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Row | None:
        """Return the first row of a question, None where there is none. Raises DatabaseError."""
        return next(self.rows(sql, values), None)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all writes inside the block one: all are kept, or none. Raises DatabaseError."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            self.connection.rollback()
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that is read inside the block be of one moment, whatever others write; inside another, part of it."""
        if self.connection.in_transaction:
            yield
            return
        self.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.rollback()

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turn an error of SQLite inside the block into a DatabaseError that says what to do.

        Raises InputError where a value is no text that a file could hold.
        """
        try:
            yield
        except UnicodeEncodeError as error:
            raise InputError(f"{error.object!r}: holds half a character; expected whole Unicode text") from error
        except sqlite3.Error as error:
            raise DatabaseError(_explain(self.path, error, self._lock_wait_s)) from error


def open_database(path: Path, *, write: bool, lock_wait_s: float) -> Database:
    """Open the record at `path`: made where it is missing if `write`, else only read and never made.

    `lock_wait_s` is the longest wait for another process that writes. Raises InputError where there is none to read,
    DatabaseError where the file is no record, is of a newer onrecord, is locked or cannot be opened.
    """
    _refuse_what_is_no_path(path)
    if not write and not path.exists():
        raise InputError(f"{str(path)!r}: no such record; `onrecord add` makes one")
    _refuse_other_files(path)
    try:
        connection = _connect(path, "rwc" if write else "rw", lock_wait_s)
    except sqlite3.Error as error:
        raise DatabaseError(_explain(path, error, lock_wait_s)) from error
    database = Database(path, connection, lock_wait_s=lock_wait_s)
    try:
        _prepare(database, write=write)
    except BaseException:
        connection.close()
        raise
    return database


def _refuse_what_is_no_path(path: Path) -> None:
    if str(path) == _IN_MEMORY:
        raise InputError(f"{str(path)!r}: a record is kept in a file; expected a path, e.g. 'onrecord.db'")
    if path.is_dir():
        raise InputError(f"{str(path)!r}: is a folder; expected a file, e.g. {str(path / 'onrecord.db')!r}")


def _refuse_other_files(path: Path) -> None:
    """Refuse a file that SQLite has not written: it takes one of a few bytes for an empty database, and fills it."""
    if not path.is_file():
        return
    try:
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except OSError as error:
        raise DatabaseError(f"{str(path)!r}: cannot be opened: {error.strerror}") from error
    if start and start != _MAGIC:
        raise DatabaseError(f"{str(path)!r} is not an onrecord record; expected a file that `onrecord add` made")


def _connect(path: Path, mode: str, lock_wait_s: float) -> sqlite3.Connection:
    """Connect; a record on a read-only disk, which has no room for SQLite's lock file, is read as it lies."""
    try:
        return _try(path, f"mode={mode}", lock_wait_s)
    except sqlite3.OperationalError as error:
        read_only = error.sqlite_errorcode & _PRIMARY_CODE in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
        if mode == "rwc" or not read_only or Path(f"{path}-wal").exists():
            raise
    return _try(path, "mode=ro&immutable=1", lock_wait_s)


def _try(path: Path, options: str, lock_wait_s: float) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(uri, uri=True, timeout=min(lock_wait_s, _LONGEST_S), isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(database: Database, *, write: bool) -> None:
    connection = database.connection
    with database.explained():
        _recognise(database.path, connection, write=write)
        connection.execute("PRAGMA foreign_keys = ON")
        if write:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
            migrate(connection)
        else:
            connection.execute("PRAGMA query_only = ON")


def _recognise(path: Path, connection: sqlite3.Connection, *, write: bool) -> None:
    """Raise where the file is not a record that this version can use."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application == 0 and tables == 0:
        if not write:
            raise InputError(f"{str(path)!r}: holds no record yet; `onrecord add` makes one")
        return
    if application != APPLICATION_ID:
        raise DatabaseError(f"{str(path)!r} is not an onrecord record; expected a file that `onrecord add` made")
    if version(connection) > len(MIGRATIONS):
        raise DatabaseError(
            f"{str(path)!r} was made by a newer onrecord (form {version(connection)}; this one knows up to "
            f"{len(MIGRATIONS)}); install the newer version to use it"
        )
    if version(connection) < len(MIGRATIONS) and not write:
        raise DatabaseError(f"{str(path)!r} was made by an older onrecord; any `onrecord add` brings it up to date")


def _explain(path: Path, error: sqlite3.Error, lock_wait_s: float) -> str:
    name = repr(str(path))
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    if code in _BUSY:
        return f"{name}: another process writes to the record; waited {lock_wait_s:g} s, try again when it is done"
    if code == sqlite3.SQLITE_FULL:
        return f"{name}: the disk is full; what was added before stays added"
    if code == sqlite3.SQLITE_NOTADB:
        return f"{name} is not an onrecord record; expected a file that `onrecord add` made"
    if code == sqlite3.SQLITE_CANTOPEN:
        return f"{name}: cannot be opened ({error}); expected a file in a folder that exists and can be written"
    if code == sqlite3.SQLITE_IOERR:
        return f"{name}: the disk refused a read or a write ({error}); what was added before stays added"
    if code == sqlite3.SQLITE_CORRUPT:
        return f"{name}: the file is damaged ({error}); make the record again from its pages, or from a copy"
    return f"{name}: {error}"
