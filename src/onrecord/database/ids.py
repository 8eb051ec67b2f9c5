"""What the user typed of an id in; the one record it means, out. And the other way: the shortest form to show."""

from __future__ import annotations

from onrecord.database.open import Database
from onrecord.errors import InputError

TYPED_DIGITS = 4
"""The fewest characters of an id that a user may type."""

SHOWN_DIGITS = 7
"""The fewest characters of an id that are shown."""

_SHOWN = 5  # how many of several matches a message names
_COLUMNS = {
    "page": ("page", "sha256"),
    "article": ("article", "id"),
    "statement": ("statement", "id"),
    "utterance": ("statement", "own_utterance"),
    "reject": ("reject", "id"),
    "speaker": ("speaker", "id"),
}

_JOINED = "SELECT DISTINCT witness.utterance FROM statement JOIN witness ON witness.statement = statement.id"


def find_article(database: Database, typed: str) -> str:
    """Return the id of the article that `typed` begins, or of the page it was made from. Raises InputError."""
    found = _starting(database, "SELECT id FROM article WHERE id GLOB ?", typed)
    found = found or _starting(database, "SELECT id FROM article WHERE page GLOB ?", typed)
    return _only("article", typed, found)


def find_page(database: Database, typed: str) -> str:
    """Return the SHA-256 of the page that `typed` begins, or whose article it begins. Raises InputError.

    A page whose bytes were not kept counts where a reject names it; the id of a reject stands for its page, and for
    itself where there are no bytes that could name one.
    """
    found = _starting(database, "SELECT sha256 FROM page WHERE sha256 GLOB ?", typed)
    found = found or _starting(database, "SELECT page FROM article WHERE id GLOB ?", typed)
    found = found or _starting(database, "SELECT DISTINCT page FROM reject WHERE page GLOB ?", typed)
    found = found or _starting(database, "SELECT coalesce(page, id) FROM reject WHERE id GLOB ?", typed)
    return _only("page, article or reject", typed, found)


def find_utterance(database: Database, typed: str) -> str:
    """Return the id of the utterance that `typed` begins, or once began, or that a statement it begins is in.

    Raises InputError.
    """
    found = _starting(database, "SELECT id FROM utterance WHERE id GLOB ?", typed)
    found = found or _starting(database, f"{_JOINED} WHERE statement.own_utterance GLOB ?", typed)
    found = found or _starting(database, f"{_JOINED} WHERE statement.id GLOB ?", typed)
    return _only("utterance", typed, found)


def find_statement(database: Database, typed: str) -> str:
    """Return the id of the statement that `typed` begins. Raises InputError."""
    return _only("statement", typed, _starting(database, "SELECT id FROM statement WHERE id GLOB ?", typed))


def find_reports(database: Database, typed: str) -> tuple[str, tuple[str, ...]]:
    """Return the id of the statement or utterance that `typed` begins, and the statements it stands for.

    An utterance of one statement is named by that. Raises InputError.
    """
    found = _starting(database, "SELECT id FROM statement WHERE id GLOB ?", typed)
    others = _starting(database, "SELECT id FROM utterance WHERE id GLOB ?", typed)
    if not found and not others:
        others = _starting(database, f"{_JOINED} WHERE statement.own_utterance GLOB ?", typed)
    whole = _only("statement or utterance", typed, [*found, *others])
    if found:
        return whole, (whole,)
    asked = "SELECT statement FROM witness WHERE utterance = ? ORDER BY statement"
    reports = tuple(row["statement"] for row in database.rows(asked, (whole,)))
    return (whole if len(reports) > 1 else reports[0]), reports


def _starting(database: Database, sql: str, typed: str) -> list[str]:
    start = typed.strip().lower()
    if len(start) < TYPED_DIGITS or not start.isalnum():
        return []
    return [row[0] for row in database.rows(f"{sql} ORDER BY 1 LIMIT {_SHOWN + 1}", (f"{start}*",))]


def _only(what: str, typed: str, found: list[str]) -> str:
    if len(found) == 1:
        return found[0]
    if found:
        named = ", ".join(found[:_SHOWN]) + (", ..." if len(found) > _SHOWN else "")
        raise InputError(f"{typed!r} begins more than one {what}: {named}; type more of it")
    raise InputError(f"{typed!r}: no such {what}; expected an id, or its first {TYPED_DIGITS} characters or more")


def shorten(database: Database, kind: str, whole: str) -> str:
    """Return the shortest start of the id `whole`, of the records of `kind`, that no other id has.

    Never less than `SHOWN_DIGITS` characters.
    """
    table, column = _COLUMNS[kind]
    before = database.one(f"SELECT max({column}) FROM {table} WHERE {column} < ?", (whole,))
    after = database.one(f"SELECT min({column}) FROM {table} WHERE {column} > ?", (whole,))
    shared = max(_shared(whole, row[0] or "") for row in (before, after) if row)
    return whole[: max(SHOWN_DIGITS, shared + 1)]


def _shared(first: str, second: str) -> int:
    for at, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return at
    return min(len(first), len(second))
