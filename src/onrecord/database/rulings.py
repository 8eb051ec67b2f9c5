"""A person's judgement in; it written down, and the record put right around it, out. Each is one transaction."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.database.judgements import (
    Judgement,
    JudgementKind,
    is_struck,
    load_settled,
    load_settled_statements,
    mark_undone,
    write_judgement,
)
from onrecord.database.open import Database
from onrecord.database.people import group_speakers, name_speakers, namings_named, namings_of
from onrecord.database.regroup import link_statements, on_record, regroup, unlink_statements
from onrecord.errors import InputError
from onrecord.text import fold
from onrecord.utterances import SettledStatements


def judge_speakers(database: Database, judgement: Judgement) -> Judgement:
    """Write that two names are the same speaker's, or are not, and group anew what it changes; return it numbered.

    Raises InputError where both sides are one and the same.
    """
    if (fold(judgement.one), judgement.one_article) == (fold(judgement.other or ""), judgement.other_article):
        raise InputError(f"{judgement.one!r}: named twice; expected two names, or one name in two articles")
    with database.transaction():
        before = _names_around(database, judgement)
        written = write_judgement(database, judgement)
        _put_right(database, before | _names_around(database, judgement))
    return written


def judge_utterances(database: Database, judgement: Judgement) -> Judgement:
    """Write that two sides report one utterance, or do not, and group anew what it changes; return it numbered.

    Raises InputError where a statement is on both sides, or a side is empty.
    """
    one, other = set(judgement.one_statements), set(judgement.other_statements)
    if one & other or not (one and other):
        raise InputError(f"{judgement.one!r}: named twice; expected two statements, or utterances of other statements")
    with database.transaction():
        before = load_settled_statements(database)
        written = write_judgement(database, judgement)
        _group_around(database, before)
    return written


def _group_around(database: Database, before: SettledStatements) -> None:
    """Group anew the statements of each judgement that holds now and did not, or the other way round."""
    after = load_settled_statements(database)
    both = before.held | after.held
    changed = [both[number].both for number in sorted(before.held.keys() ^ after.held.keys())]
    touched = before.around(frozenset().union(*changed))
    group_speakers(database, namings_of(database, regroup(database, on_record(database, touched))))


def strike_statement(database: Database, judgement: Judgement) -> Judgement:
    """Write that a statement is wrong, and group anew as if it were not there; return the judgement numbered.

    Raises InputError where it is struck already.
    """
    if is_struck(database, judgement.one):
        raise InputError(f"statement {judgement.one} is struck already; `onrecord judgements` lists it")
    with database.transaction():
        touched = [item for item in unlink_statements(database, [judgement.one]) if item != judgement.one]
        written = write_judgement(database, judgement)
        group_speakers(database, namings_of(database, regroup(database, touched)))
        _name_again(database, judgement)
    return written


def undo_judgement(database: Database, number: int | None, *, by: str | None, at: str) -> Judgement:
    """Mark the judgement of this number, or the last that is not undone, as undone, and group as if it never was.

    Raises InputError where there is none.
    """
    with database.transaction():
        before, reported = load_settled(database), load_settled_statements(database)
        done = mark_undone(database, number, by=by, at=at)
        if done.kind is JudgementKind.STRIKE:
            touched = link_statements(database, on_record(database, [done.one]))
            group_speakers(database, namings_of(database, regroup(database, touched)))
            _name_again(database, done)
        elif done.one_statements:
            _group_around(database, reported)
        else:
            names = {fold(done.one), fold(done.other or "")}
            _put_right(database, before.around(names) | load_settled(database).around(names))
    return done


def _names_around(database: Database, judgement: Judgement) -> frozenset[str]:
    return load_settled(database).around({fold(judgement.one), fold(judgement.other or "")})


def _put_right(database: Database, names: Iterable[str]) -> None:
    """Link the statements under these names again, and group anew the utterances and speakers that they are part of."""
    namings = namings_named(database, names)
    statements = [
        row["statement"]
        for number in sorted(namings)
        for row in database.rows("SELECT statement FROM naming_statement WHERE naming = ?", (number,))
    ]
    touched = unlink_statements(database, statements)
    link_statements(database, statements)
    group_speakers(database, namings | namings_of(database, regroup(database, touched)))


def _name_again(database: Database, judgement: Judgement) -> None:
    """Write the namings of a struck statement's article again, where the article is still on record."""
    asked = "SELECT id FROM article WHERE id = ?"
    name_speakers(database, [row["id"] for row in database.rows(asked, (judgement.one_article,))])
