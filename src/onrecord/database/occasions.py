"""Statements in; the occasions that their articles tell of, written to the record and read from it, and the day of an
utterance that follows from them, out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from onrecord.database.load import LISTED
from onrecord.database.open import Database
from onrecord.records import Statement
from onrecord.utterances import Dating, Occasion, Told, date_utterance, find_occasions


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


def find_dating(database: Database, statements: Sequence[Statement]) -> Dating | None:
    """Return the day of the utterance that `statements` report, None where they tell too little.

    It was not said after the year in which the record first saw the report that came to it last.
    """
    occasions = load_occasions(database, [statement.id for statement in statements])
    asked = (
        "SELECT article.id, article.published, min(sighting.added_at) AS seen FROM article"
        f" JOIN sighting ON sighting.page = article.page WHERE article.id IN {LISTED} GROUP BY article.id"
    )
    articles = sorted({statement.article for statement in statements})
    rows = {row["id"]: row for row in database.rows(asked, (json.dumps(articles),))}
    told = [
        Told(statement.said, occasions[statement.id], rows[statement.article]["published"]) for statement in statements
    ]
    return date_utterance(told, last_year=max(int(row["seen"][:4]) for row in rows.values()))
