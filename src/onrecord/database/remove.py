"""One page in; a record that holds nothing of it, not even in the file's free space, out."""

from __future__ import annotations

from onrecord.database.open import Database
from onrecord.database.people import group_speakers, loosen_speakers, namings_of
from onrecord.database.regroup import loosen, regroup
from onrecord.errors import DatabaseError


def remove_page(database: Database, page: str) -> None:
    """Remove the page with this SHA-256 and all that rests on it; group again what its statements were joined with.

    The id of a reject that has no page removes that reject.

    The file is then written anew without it. Raises DatabaseError: where that last step fails, since another process
    reads the record, the message says that the page is gone but its old bytes may still lie in the file.
    """
    with database.transaction():
        touched = loosen(database, page)
        articles = [row["id"] for row in database.rows("SELECT id FROM article WHERE page = ?", (page,))]
        named = loosen_speakers(database, articles)
        database.execute("DELETE FROM reject WHERE page = ? OR id = ?", (page, page))
        database.execute("DELETE FROM page WHERE sha256 = ?", (page,))
        named |= namings_of(database, regroup(database, touched))
        group_speakers(database, named)
        for table in ("article_search", "statement_search"):  # deleted words stay in the index until it is merged
            database.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
    _rewrite_file(database)


def _rewrite_file(database: Database) -> None:
    database.execute("VACUUM")
    left = database.one("PRAGMA wal_checkpoint(TRUNCATE)")
    if left is None or left[0]:
        raise DatabaseError(
            f"{str(database.path)!r}: the page is removed, but another process reads the record, so its old bytes may"
            " still lie in the file; remove any page again, or close that process, to clear them"
        )
