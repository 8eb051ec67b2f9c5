"""New statements in; those that only add one more copy to an utterance of copies, put into it, out.

One more article with an agency's text changes nothing of an utterance whose reports are the same words, but that it has
one report more. So nothing is grouped or collated again, and the four-thousandth copy costs what the fourth does, but
for counting on the numbers of the reports after it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from onrecord.database.linking import reach
from onrecord.database.open import Database

_LOOKED_AT = 8  # copies of which two must stand in different articles
_MOST = 500  # tellings that are looked at
_COPIES = (
    "SELECT utterance, article, speaker FROM told JOIN witness USING (statement) JOIN statement ON id = statement"
    " WHERE telling = ? LIMIT ?"
)
_TEXTS = (
    "SELECT count(DISTINCT text) AS texts FROM statement"
    " WHERE id IN (SELECT (SELECT min(statement) FROM told WHERE telling = value) FROM json_each(?))"
)
_JUDGED = "SELECT 1 FROM judged_statement CROSS JOIN witness USING (statement) WHERE utterance = ? LIMIT 1"


def join_copies(database: Database, statements: Iterable[str]) -> set[str]:
    """Put each of `statements` that is such a copy into its utterance; return these."""
    asked = "SELECT telling, speaker FROM told JOIN statement ON id = statement WHERE statement = ?"
    joined: set[str] = set()
    for statement in sorted(statements):
        row = database.one(asked, (statement,))
        utterance = _find_utterance(database, statement, row) if row else None
        if utterance is not None:
            _insert(database, utterance, statement)
            joined.add(statement)
    return joined


def _find_utterance(database: Database, statement: str, own: sqlite3.Row) -> str | None:
    """Return the utterance to which `statement` adds nothing but a copy, None where there may be more to it."""
    copies = list(database.rows(_COPIES, (own["telling"], _LOOKED_AT)))
    utterances = {copy["utterance"] for copy in copies}
    if len({copy["article"] for copy in copies}) < 2 or len(utterances) > 1:
        return None
    (utterance,) = utterances
    first = database.one("SELECT statement FROM witness WHERE utterance = ? AND n = 0", (utterance,))
    if first is None or statement <= first["statement"] or own["speaker"] not in {copy["speaker"] for copy in copies}:
        return None
    if database.one("SELECT 1 FROM witness WHERE statement = ?", (statement,)) or database.one(_JUDGED, (utterance,)):
        return None
    return utterance if _all_alike(database, own["telling"]) else None


def _all_alike(database: Database, telling: int) -> bool:
    """Say whether copies of a telling report one utterance, and all that is linked with it has the same words."""
    if database.one("SELECT 1 FROM link WHERE a = ?1 AND b = ?1", (telling,)) is None:
        return False
    near = reach(database, {telling})
    row = database.one(_TEXTS, (json.dumps(sorted(near)),)) if len(near) <= _MOST else None
    return row is not None and row["texts"] == 1


def _insert(database: Database, utterance: str, statement: str) -> None:
    """Make `statement` a witness; those after it count one on, by way of numbers below 0, since each must be unique."""
    asked = "SELECT count(*) AS n FROM witness WHERE utterance = ? AND statement < ?"
    (row,) = database.rows(asked, (utterance, statement))
    database.execute("UPDATE witness SET n = -n - 1 WHERE utterance = ? AND n >= ?", (utterance, row["n"]))
    database.execute("UPDATE witness SET n = -n WHERE utterance = ? AND n < 0", (utterance,))
    database.insert("witness", [(utterance, row["n"], statement)])
