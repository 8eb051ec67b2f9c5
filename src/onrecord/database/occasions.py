"""The statements of an article in; the occasions that it tells of, written to the record and read from it, out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from onrecord.database.load import LISTED
from onrecord.database.open import Database
from onrecord.records import Statement
from onrecord.utterances import Occasion, find_occasions


def write_occasions(database: Database, statements: Sequence[Statement]) -> None:
    """Write the occasions of `statements`, all that one article made; of those without any known, nothing."""
    database.insert(
        "occasion",
        (
            (statement.id, *occasion)
            for statement, occasion in zip(statements, find_occasions(statements), strict=True)
            if any(occasion)
        ),
    )


def load_occasions(database: Database, ids: Iterable[str]) -> dict[str, Occasion]:
    """Return the occasion of each statement, an empty one where nothing is known."""
    found = dict.fromkeys(ids, Occasion())
    asked = f"SELECT statement, said, said_words, setting FROM occasion WHERE statement IN {LISTED}"
    for row in database.rows(asked, (json.dumps(sorted(found)),)):
        found[row["statement"]] = Occasion(row["said"], row["said_words"], row["setting"])
    return found
