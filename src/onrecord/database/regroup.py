"""Statements that came or went in; the links between statements and the utterances they make up, put right, out.

Statements that share an index key are compared; those that are the same utterance are linked. Only the components of
this graph that hold a statement that came or went are grouped again, so that adding a page costs what its neighbours
cost, and the result is that of one batch in any order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.database.judged_names import Voices, load_voices
from onrecord.database.load import LISTED, load_statements
from onrecord.database.occasions import find_dating, load_occasions, write_occasions
from onrecord.database.open import Database
from onrecord.records import Statement, Utterance
from onrecord.utterances import compose_utterance, group, index_keys, same_utterance

RULES = 1
"""Goes up with every change of what `onrecord.utterances` makes of the same statements."""


def loosen(database: Database, page: str) -> list[str]:
    """Take the statements of `page` out of all utterances, and those apart that they were in.

    Returns the statements of other pages that must be grouped again.
    """
    asked = "SELECT statement.id FROM statement JOIN article ON article.id = statement.article WHERE article.page = ?"
    own = [row["id"] for row in database.rows(asked, (page,))]
    component = _component(database, own)
    _take_apart(database, component)
    return sorted(component.difference(own))


def index_statements(database: Database, statements: Sequence[Statement]) -> list[str]:
    """Write the occasions, index keys and links of `statements`, all that one article made. Returns their ids.

    A statement that a person struck has no links.
    """
    write_occasions(database, statements)
    for statement in statements:
        keys = sorted(set(index_keys(statement.text)))
        (row,) = database.rows("SELECT number FROM statement WHERE id = ?", (statement.id,))
        database.insert("key", ((key, row["number"]) for key in keys))
    return link_statements(database, [statement.id for statement in statements])


def unlink_statements(database: Database, statements: Sequence[str]) -> list[str]:
    """Take `statements` out of all utterances, and their links away; return them and those they were joined with."""
    component = _component(database, statements)
    _take_apart(database, component)
    listed = _listed(statements)
    database.execute(f"DELETE FROM link WHERE a IN {LISTED} OR b IN {LISTED}", (listed, listed))
    return sorted(component)


def link_statements(database: Database, statements: Sequence[str]) -> list[str]:
    """Write the links of `statements`, whose keys are written and that have no links yet. Returns `statements`."""
    voices = load_voices(database)
    for statement in load_statements(database, _counting(database, statements)):
        _link(database, statement, voices)
    return list(statements)


def regroup(database: Database, seeds: Iterable[str]) -> list[str]:
    """Make the utterances of every component that holds one of these statements again; return their statements."""
    component = set(_counting(database, _component(database, seeds)))
    _take_apart(database, component)
    links = [
        (row["a"], row["b"])
        for row in database.rows(f"SELECT a, b FROM link WHERE a IN {LISTED} ORDER BY a, b", (_listed(component),))
    ]
    voices = load_voices(database)
    loaded = load_statements(database, sorted(component))
    speakers = {statement.id: voices.of(statement).speaker for statement in loaded}
    for ids in group(sorted(component), links, speakers=speakers):
        _write_utterance(database, _compose(database, load_statements(database, sorted(ids))))
    return sorted(component)


def _compose(database: Database, statements: Sequence[Statement]) -> Utterance:
    utterance, dating = compose_utterance(statements), find_dating(database, statements)
    return replace(utterance, said=dating.said, said_reason=dating.reason) if dating else utterance


def group_again(database: Database) -> None:
    """Derive keys, links and utterances of all statements anew, where other rules than today's made them."""
    row = database.one("SELECT rules FROM derived WHERE what = 'utterances'")
    if row and row["rules"] == RULES:
        return
    with database.transaction():
        for table in ("utterance", "link", "key", "occasion"):
            database.execute(f"DELETE FROM {table}")
        by_article: dict[str, list[str]] = {}
        for item in database.rows("SELECT id, article FROM statement ORDER BY article, n"):
            by_article.setdefault(item["article"], []).append(item["id"])
        for own in by_article.values():
            index_statements(database, load_statements(database, own))
        regroup(database, (id for own in by_article.values() for id in own))
        database.execute("INSERT OR REPLACE INTO derived VALUES ('utterances', ?)", (RULES,))


def _counting(database: Database, statements: Iterable[str]) -> list[str]:
    """Return which of `statements` no person struck, in order."""
    struck = {row["statement"] for row in database.rows("SELECT statement FROM struck")}
    return sorted(set(statements) - struck)


def _link(database: Database, statement: Statement, voices: Voices) -> None:
    candidates = database.rows(
        "SELECT DISTINCT other.id FROM statement AS own JOIN key ON key.statement = own.number"
        " JOIN key AS shared ON shared.key = key.key JOIN statement AS other ON other.number = shared.statement"
        " WHERE own.id = ? AND other.article != own.article AND other.id NOT IN (SELECT statement FROM struck)",
        (statement.id,),
    )
    others = load_statements(database, sorted(row["id"] for row in candidates))
    published = _find_published(database, [statement, *others])
    occasions = load_occasions(database, [statement.id, *(other.id for other in others)])
    for other in others:
        if voices.differ(statement, other):
            continue
        first, second = sorted(map(voices.of, (statement, other)), key=lambda item: item.id)
        match = same_utterance(
            first,
            second,
            published=(published[first.article], published[second.article]),
            occasions=(occasions[first.id], occasions[second.id]),
        )
        if match:
            row = (first.id, second.id, match.score, match.reason)
            database.execute("INSERT OR IGNORE INTO link VALUES (?, ?, ?, ?)", row)


def _find_published(database: Database, statements: Sequence[Statement]) -> dict[str, str | None]:
    """Return when the article of each statement came out, by its id: a changed one when it was changed last."""
    last = "MAX(COALESCE(modified, published), COALESCE(published, modified))"
    asked = f"SELECT id, {last} AS published FROM article WHERE id IN {LISTED}"
    rows = database.rows(asked, (_listed({statement.article for statement in statements}),))
    return {row["id"]: row["published"] for row in rows}


def _component(database: Database, seeds: Iterable[str]) -> set[str]:
    """Return all statements that links join to `seeds`, with these."""
    found = set(seeds)
    edge = found
    while edge:
        listed = _listed(edge)
        asked = f"SELECT b AS id FROM link WHERE a IN {LISTED} UNION SELECT a FROM link WHERE b IN {LISTED}"
        edge = {row["id"] for row in database.rows(asked, (listed, listed))} - found
        found = found | edge
    return found


def _take_apart(database: Database, statements: Iterable[str]) -> None:
    database.execute(
        f"DELETE FROM utterance WHERE id IN (SELECT utterance FROM witness WHERE statement IN {LISTED})",
        (_listed(statements),),
    )


def _write_utterance(database: Database, utterance: Utterance) -> None:
    dated = (utterance.said, utterance.said_reason)
    database.insert("utterance", [(utterance.id, utterance.speaker, utterance.fullest, *dated)])
    database.insert("witness", ((utterance.id, n, item) for n, item in enumerate(utterance.witnesses)))
    numbered = [*enumerate(utterance.readings)]
    database.insert("reading", ((utterance.id, n, item.kind, item.change, item.severity) for n, item in numbered))
    database.insert(
        "reading_words",
        (
            (utterance.id, n, witness, words)
            for n, reading in numbered
            for witness, words in sorted(reading.words.items())
        ),
    )


def _listed(ids: Iterable[str]) -> str:
    return json.dumps(sorted(ids))
