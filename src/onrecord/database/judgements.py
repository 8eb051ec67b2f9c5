"""A person's word in, kept as it was given, out; and what holds of all of them.

A judgement is never changed and never deleted: undoing it writes who undid it, and when.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.database.open import Database
from onrecord.errors import InputError
from onrecord.speakers import Judged, Settled, Side, settle
from onrecord.text import fold
from onrecord.utterances import JudgedStatements, SettledStatements, settle_statements


class JudgementKind(StrEnum):
    """What a person can judge."""

    SAME_SPEAKER = "same_speaker"
    NOT_SAME_SPEAKER = "not_same_speaker"
    STRIKE = "strike"
    SAME_UTTERANCE = "same_utterance"
    NOT_SAME_UTTERANCE = "not_same_utterance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One judgement. Times are UTC, ISO 8601; None: not said, or not undone.

    Of two speakers, `one` and `other` are names, with the id of the article where it is about that one alone; of a
    struck statement, `one` is its id and `one_article` its article's. Of utterances, `one` and `other` are ids, each of
    a statement or of an utterance, and `one_statements` and `other_statements` the statements that these stood for when
    it was judged. `overruled` is the number of a later judgement that contradicts it, None where it holds. `number`
    counts from 1; 0 is one that is not written yet.
    """

    kind: JudgementKind
    one: str
    number: int = 0
    one_article: str | None = None
    other: str | None = None
    other_article: str | None = None
    reason: str | None = None
    judged_by: str | None = None
    judged_at: str = ""
    undone_by: str | None = None
    undone_at: str | None = None
    overruled: int | None = None
    one_statements: tuple[str, ...] = ()
    other_statements: tuple[str, ...] = ()


_SPEAKERS = {JudgementKind.SAME_SPEAKER: True, JudgementKind.NOT_SAME_SPEAKER: False}
_UTTERANCES = {JudgementKind.SAME_UTTERANCE: True, JudgementKind.NOT_SAME_UTTERANCE: False}
_Sides = Mapping[int, tuple[tuple[str, ...], tuple[str, ...]]]


def list_judgements(database: Database) -> list[Judgement]:
    """Return every judgement, the first one first."""
    rows = list(database.rows("SELECT * FROM judgement ORDER BY number"))
    sides = _load_sides(database)
    overruled = _settle(rows).overruled | _settle_statements(rows, sides).overruled
    return [_judgement(row, sides, overruled) for row in rows]


def _judgement(row: sqlite3.Row, sides: _Sides, overruled: Mapping[int, int]) -> Judgement:
    one, other = sides.get(row["number"], ((), ()))
    return Judgement(
        **{**dict(row), "kind": JudgementKind(row["kind"])},
        overruled=overruled.get(row["number"]),
        one_statements=one,
        other_statements=other,
    )


def load_settled(database: Database) -> Settled:
    """Return what holds of all judgements on speakers."""
    return _settle(list(database.rows("SELECT * FROM judgement WHERE undone_at IS NULL ORDER BY number")))


def _settle(rows: list[sqlite3.Row]) -> Settled:
    return settle(list(_judged(rows)))


def _judged(rows: list[sqlite3.Row]) -> Iterator[Judged]:
    for row in rows:
        if row["undone_at"] is None and row["kind"] in _SPEAKERS:
            one, other = Side(fold(row["one"]), row["one_article"]), Side(fold(row["other"]), row["other_article"])
            yield Judged(row["number"], _SPEAKERS[JudgementKind(row["kind"])], one, other)


def load_settled_statements(database: Database) -> SettledStatements:
    """Return what holds of all judgements on utterances."""
    kinds = ", ".join(f"'{kind}'" for kind in _UTTERANCES)
    asked = f"SELECT * FROM judgement WHERE undone_at IS NULL AND kind IN ({kinds})"
    rows = list(database.rows(asked))
    return _settle_statements(rows, _load_sides(database)) if rows else SettledStatements()


def _settle_statements(rows: list[sqlite3.Row], sides: _Sides) -> SettledStatements:
    kept = [
        (row["number"], JudgementKind(row["kind"]))
        for row in rows
        if row["undone_at"] is None and row["kind"] in _UTTERANCES
    ]
    return settle_statements(
        [JudgedStatements(number, _UTTERANCES[kind], *map(frozenset, sides[number])) for number, kind in kept]
    )


def _load_sides(database: Database) -> _Sides:
    """Return the statements of the two sides of each judgement on utterances, by its number."""
    found: dict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for row in database.rows("SELECT * FROM judged_statement ORDER BY judgement, side, statement"):
        found[row["judgement"]][row["side"]].append(row["statement"])
    return {number: (tuple(one), tuple(other)) for number, (one, other) in found.items()}


def write_judgement(database: Database, judgement: Judgement) -> Judgement:
    """Write a new judgement; return it with its number."""
    database.execute(
        "INSERT INTO judgement (kind, one, one_article, other, other_article, reason, judged_by, judged_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(judgement.kind, judgement.one, judgement.one_article, judgement.other, judgement.other_article),
            *(judgement.reason, judgement.judged_by, judgement.judged_at),
        ),
    )
    (row,) = database.rows("SELECT max(number) AS number FROM judgement")
    sides = (judgement.one_statements, judgement.other_statements)
    listed = [(row["number"], side, item) for side, items in enumerate(sides) for item in items]
    database.insert("judged_statement", listed)
    return list_judgements(database)[-1]


def mark_undone(database: Database, number: int | None, *, by: str | None, at: str) -> Judgement:
    """Mark the judgement of this number, or the last that holds, as undone, and return it.

    Raises InputError where there is none, or it is undone already.
    """
    found = [item for item in list_judgements(database) if number in (None, item.number)]
    waiting = [item for item in found if item.undone_at is None]
    if not waiting:
        if number is None:
            raise InputError("undo: there is no judgement that is not undone yet")
        state = "is undone already" if found else "is not on record"
        raise InputError(f"undo: judgement {number} {state}; expected a number that `onrecord judgements` lists")
    done = waiting[-1]
    database.execute("UPDATE judgement SET undone_by = ?, undone_at = ? WHERE number = ?", (by, at, done.number))
    return next(item for item in list_judgements(database) if item.number == done.number)


def list_struck(database: Database) -> list[str]:
    """Return the ids of the struck statements, on record or not, in the order in which they were struck."""
    asked = "SELECT one FROM judgement WHERE kind = 'strike' AND undone_at IS NULL ORDER BY number"
    return [row["one"] for row in database.rows(asked)]


def is_struck(database: Database, statement: str) -> bool:
    """Say whether a person struck the statement with this id."""
    return database.one("SELECT 1 FROM struck WHERE statement = ?", (statement,)) is not None
