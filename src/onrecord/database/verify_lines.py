"""A record in; every place where its passages and their ties contradict the rest of it, out.

Each is a type of record, an id, and the detail in plain words.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.database.open import Database
from onrecord.utterances.embedding import WIDTH

Found = tuple[str, str, str]

_BYTES = 2 * WIDTH


def check_passages(database: Database) -> Iterator[Found]:
    """Yield passages that are no part of their statement, ties without passages, and statements never compared."""
    asked = (
        "SELECT passage.statement, passage.start, passage.end FROM passage"
        " JOIN statement ON statement.id = passage.statement"
        " WHERE NOT (0 <= passage.start AND passage.start < passage.end AND passage.end <= length(statement.text)"
        " AND length(passage.vector) = ?) ORDER BY passage.statement, passage.n"
    )
    for row in database.rows(asked, (_BYTES,)):
        yield (
            "statement",
            row["statement"],
            f"passage: characters {row['start']} to {row['end']} or its vector are wrong",
        )
    asked = (
        "SELECT a, b FROM passage_tie LEFT JOIN passage AS one ON one.statement = a AND one.n = a_n"
        " LEFT JOIN passage AS other ON other.statement = b AND other.n = b_n"
        " WHERE one.n IS NULL OR other.n IS NULL ORDER BY a, b"
    )
    for row in database.rows(asked):
        yield "statement", row["a"], f"a passage that it has not is tied to statement {row['b']}"
    yield from _check_pools(database)


def _check_pools(database: Database) -> Iterator[Found]:
    """Yield the speakers some of whose statements were not compared with the others; a record that was never opened to
    write since lines came has none that were, and no problem.
    """
    if database.one("SELECT 1 FROM derived WHERE what = 'lines'") is None:
        return
    asked = (
        "SELECT speaker_naming.speaker FROM speaker_naming"
        " JOIN naming_statement ON naming_statement.naming = speaker_naming.naming"
        " LEFT JOIN passage_pool ON passage_pool.statement = naming_statement.statement GROUP BY speaker_naming.speaker"
        " HAVING count(passage_pool.pool) < count(*) OR count(DISTINCT passage_pool.pool) > 1 ORDER BY 1"
    )
    for row in database.rows(asked):
        yield "speaker", row["speaker"], "not all that it said was compared, so that lines may be missing"
