"""A person's word in, kept as it was given, out; and what holds of all of them.

A judgement is never changed and never deleted: undoing it writes who undid it, and when.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.database.open import Database
from onrecord.errors import InputError
from onrecord.speakers import Judged, Settled, Side, settle
from onrecord.text import fold


class JudgementKind(StrEnum):
    """What a person can judge."""

    SAME_SPEAKER = "same_speaker"
    NOT_SAME_SPEAKER = "not_same_speaker"
    STRIKE = "strike"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One judgement. Times are UTC, ISO 8601; None: not said, or not undone.

    Of two speakers, `one` and `other` are names, with the id of the article where it is about that one alone; of a
    struck statement, `one` is its id and `one_article` its article's. `overruled` is the number of a later judgement
    that contradicts it, None where it holds. `number` counts from 1; 0 is one that is not written yet.
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


_SPEAKERS = {JudgementKind.SAME_SPEAKER: True, JudgementKind.NOT_SAME_SPEAKER: False}


def list_judgements(database: Database) -> list[Judgement]:
    """Return every judgement, the first one first."""
    rows = list(database.rows("SELECT * FROM judgement ORDER BY number"))
    overruled = _settle(rows).overruled
    return [
        Judgement(**{**dict(row), "kind": JudgementKind(row["kind"])}, overruled=overruled.get(row["number"]))
        for row in rows
    ]


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
