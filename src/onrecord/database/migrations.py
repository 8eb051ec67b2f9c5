"""A record of any earlier form in; one of today's form out. Each step is numbered, named and recorded in `migration`.

The whole way up is one transaction: a record is of one form or of another, never between.
"""

from __future__ import annotations

import sqlite3

from onrecord.database.people_schema import JUDGED_UTTERANCES, SPEAKERS
from onrecord.database.schema import (
    APPLICATION_ID,
    LINES,
    OCCASIONS,
    SEARCH,
    SEVERITIES,
    TABLES,
    TELLINGS,
    TRANSCRIPTS,
    VIEWS,
)

_RECORDED = "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL);"
MIGRATIONS: tuple[tuple[str, str], ...] = (
    ("the first tables", TABLES + SEARCH + VIEWS),
    ("the words of occasions, the scores of speakers", OCCASIONS),
    ("speakers across articles, and what persons judge", SPEAKERS),
    ("what changed in a reading, and how much it matters", SEVERITIES),
    ("what persons judge of utterances", JUDGED_UTTERANCES),
    ("keys and links of what statements tell", TELLINGS),
    ("the messages that speakers repeat", LINES),
    ("transcripts", TRANSCRIPTS),
)
"""The name and the statements of each migration; its number is its place, counted from 1."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the record up to today's form. Does nothing where it is already.

    Two processes may try at once: the second waits, then finds it done. Raises sqlite3.Error as SQLite does.
    """
    if version(connection) >= len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        _run(connection, _RECORDED)
        for number in range(version(connection) + 1, len(MIGRATIONS) + 1):
            name, statements = MIGRATIONS[number - 1]
            _run(connection, statements)
            connection.execute("INSERT INTO migration VALUES (?, ?)", (number, name))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def version(connection: sqlite3.Connection) -> int:
    """Return how many migrations the record has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _run(connection: sqlite3.Connection, statements: str) -> None:
    """Run each statement by itself: `executescript` would commit what is open."""
    waiting = ""
    for line in statements.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            connection.execute(waiting)
            waiting = ""
