"""Speakers that changed in; the ties between the passages of each one's statements, complete, out.

A tie hangs on the words of two statements alone, so it stays true whoever is found to have said them; what must be kept
up is that any two statements of one speaker were compared. Statements of one pool were: so adding one compares it with
its speaker's others, and joining two speakers compares those of the one with those of the other. Which ties count is
asked when lines are (`line_questions`), so that the order of adding never shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.database.load import LISTED, as_listed, load_statements
from onrecord.database.open import Database
from onrecord.utterances.embedding import WIDTH, Vectors
from onrecord.utterances.lines import Said, can_tie, find_ties, read_said
from onrecord.utterances.passages import find_passages

RULES = 1
"""Goes up with every change of what `onrecord.utterances` cuts, embeds or ties otherwise."""

_STORED = "<f2"
_OF_SPEAKER = (
    "SELECT naming_statement.statement, passage_pool.pool FROM speaker_naming"
    " JOIN naming_statement ON naming_statement.naming = speaker_naming.naming"
    " LEFT JOIN passage_pool ON passage_pool.statement = naming_statement.statement"
    " WHERE speaker_naming.speaker = ? ORDER BY 1"
)


@dataclass(frozen=True, slots=True)
class _Own:
    """What one speaker said: the statements in order, where the passages of each begin, and all their vectors."""

    statements: Sequence[str]
    starts: Sequence[int]
    vectors: Vectors

    def rows(self, number: int) -> Vectors:
        rows: Vectors = self.vectors[self.starts[number] : self.starts[number + 1]]
        return rows


def tie_statements(database: Database, namings: Iterable[int]) -> None:
    """Compare what was not compared yet of all that the speakers of these namings, by number, said."""
    asked = f"SELECT DISTINCT speaker FROM speaker_naming WHERE naming IN {LISTED} ORDER BY speaker"
    for row in list(database.rows(asked, (as_listed(namings),))):
        _tie_speaker(database, row["speaker"])


def tie_again(database: Database) -> None:
    """Cut, embed and tie all anew, where other rules than today's did or none."""
    row = database.one("SELECT rules FROM derived WHERE what = 'lines'")
    if row and row["rules"] == RULES:
        return
    with database.transaction():
        for table in ("passage_tie", "passage_pool", "passage"):
            database.execute(f"DELETE FROM {table}")
        tie_statements(database, [row["number"] for row in database.rows("SELECT number FROM naming")])
        database.execute("INSERT OR REPLACE INTO derived VALUES ('lines', ?)", (RULES,))


def _tie_speaker(database: Database, speaker: str) -> None:
    pools = {row["statement"]: row["pool"] for row in database.rows(_OF_SPEAKER, (speaker,))}
    missing = [statement for statement, pool in pools.items() if pool is None]
    if not missing and len(set(pools.values())) < 2:
        return
    _write_passages(database, missing)
    if len(pools) > 1:
        _compare_pools(database, pools)
    pool = _choose_pool(database, pools)
    database.execute(f"DELETE FROM passage_pool WHERE statement IN {LISTED}", (as_listed(pools),))
    database.insert("passage_pool", ((statement, pool) for statement in pools))


def _write_passages(database: Database, statements: Sequence[str]) -> None:
    for statement in load_statements(database, statements):
        said = read_said(statement)
        rows = [vector.astype(_STORED).tobytes() for vector in said.vectors]
        places = [(passage.start, passage.end) for passage in said.passages]
        database.insert(
            "passage",
            ((said.id, n, *place, row) for n, (place, row) in enumerate(zip(places, rows, strict=True))),
        )


def _choose_pool(database: Database, pools: Mapping[str, int | None]) -> int:
    """Return the pool of most of these statements, if it holds no other statement, else a new one."""
    sizes = Counter(pool for pool in pools.values() if pool is not None)
    for pool in sorted(sizes, key=lambda pool: (-sizes[pool], pool))[:1]:
        row = database.one("SELECT count(*) AS size FROM passage_pool WHERE pool = ?", (pool,))
        if row and row["size"] == sizes[pool]:
            return pool
    row = database.one("SELECT coalesce(max(pool), 0) + 1 AS pool FROM passage_pool")
    return int(row["pool"]) if row else 1


def _compare_pools(database: Database, pools: Mapping[str, int | None]) -> None:
    """Write the ties between statements of different pools; those of none are each a pool of their own."""
    own = _load_own(database, sorted(pools))
    sizes = Counter(pool for pool in pools.values() if pool is not None)
    largest = max(sizes, key=lambda pool: (sizes[pool], pool), default=None)
    fresh = [n for n, statement in enumerate(own.statements) if pools[statement] is None or pools[statement] != largest]
    met = [pair for n in fresh for pair in _find_near(own, n, pools)]
    texts = {
        item.id: item.text for item in load_statements(database, sorted({own.statements[n] for p in met for n in p}))
    }
    said = {n: Said(id, find_passages(texts[id]), own.rows(n)) for n, id in enumerate(own.statements) if id in texts}
    for one, other in sorted(set(met)):
        ties = find_ties(said[one], said[other])
        rows = ((*tie.one, *tie.other, tie.score) for tie in ties)
        for row in rows:
            database.execute("INSERT OR IGNORE INTO passage_tie VALUES (?, ?, ?, ?, ?)", row)


def _load_own(database: Database, statements: Sequence[str]) -> _Own:
    asked = f"SELECT statement, vector FROM passage WHERE statement IN {LISTED} ORDER BY statement, n"
    rows = list(database.rows(asked, (as_listed(statements),)))
    counts: dict[str, int] = dict.fromkeys(statements, 0)
    for row in rows:
        counts[row["statement"]] += 1
    stored = np.frombuffer(b"".join(row["vector"] for row in rows), _STORED)
    starts = np.cumsum([0, *counts.values()]).tolist()
    return _Own(statements, starts, stored.astype(np.float32).reshape(-1, WIDTH))


def _find_near(own: _Own, number: int, pools: Mapping[str, int | None]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a statement and another of its speaker that have passages alike enough to be tied."""
    rows, pool = own.rows(number), pools[own.statements[number]]
    if not len(rows):
        return
    best = (rows @ own.vectors.T).max(axis=0)
    near = np.flatnonzero(can_tie(best))
    owners = np.searchsorted(np.array(own.starts), near, side="right") - 1
    for other in sorted(set(owners.tolist())):
        if other != number and (pool is None or pools[own.statements[other]] != pool):
            yield (number, other) if number < other else (other, number)
