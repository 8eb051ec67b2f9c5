"""Statements that came or went in; the links between statements and the utterances they make up, put right, out.

Statements that tell the same are one telling, and tellings that report one utterance are linked (`linking`). Only the
components of this graph that hold a statement that came or went are grouped again, so that adding a page costs what its
neighbours cost, and the result is that of one batch in any order.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations_with_replacement, product

from onrecord.database.copies import join_copies
from onrecord.database.judged_names import load_voices
from onrecord.database.judgements import load_settled_statements
from onrecord.database.linking import drop_tellings, links_among, reach, write_tellings
from onrecord.database.load import LISTED, find_transcripts, load_statements
from onrecord.database.occasions import find_dating, write_occasions
from onrecord.database.open import Database
from onrecord.database.people import group_speakers, namings_of
from onrecord.database.tellings import Telling, find_tellings, load_tellings, statements_telling, tellings_of
from onrecord.records import Statement, Utterance
from onrecord.utterances import (
    Apart,
    SettledStatements,
    compose_utterance,
    find_contradictions,
    group,
    mark_statements,
    thin_links,
)

RULES = 3
"""Goes up with every change of what `onrecord.utterances` makes of the same statements."""

_AT_ONCE = 500  # statements of a whole record that are held at a time
_COPIES = 2.0  # the strength of a link between copies; that of others is their score, 0 to 1


def loosen(database: Database, page: str) -> list[str]:
    """Take the statements of `page` out of all utterances, and those apart that they were in.

    Returns the statements of other pages that must be grouped again.
    """
    asked = "SELECT statement.id FROM statement JOIN article ON article.id = statement.article WHERE article.page = ?"
    own = [row["id"] for row in database.rows(asked, (page,))]
    return sorted(set(unlink_statements(database, own)).difference(own))


def index_statements(database: Database, statements: Sequence[Statement]) -> list[str]:
    """Write the occasions, keys and links of `statements`, all that one article made.

    Returns them, and what that touched.
    """
    write_occasions(database, statements)
    return link_statements(database, [statement.id for statement in statements])


def unlink_statements(database: Database, statements: Sequence[str]) -> list[str]:
    """Take `statements` out of all utterances, and their links away; return them and those they were joined with."""
    component = _component(database, statements)
    _take_apart(database, component)
    tellings = set(tellings_of(database, statements).values())
    database.execute(f"DELETE FROM told WHERE statement IN {LISTED}", (_listed(statements),))
    touched = drop_tellings(database, tellings, load_voices(database)) if tellings else set()
    return sorted(component.union(_stand_for(database, touched)))


def link_statements(database: Database, statements: Sequence[str]) -> list[str]:
    """Write the links of `statements`, which have none yet. Returns them, and the others that must be grouped again.

    A statement that a person struck has no links.
    """
    voices = load_voices(database)
    loaded = load_statements(database, _counting(database, statements))
    touched = write_tellings(database, find_tellings(database, loaded, voices), voices)
    return sorted({*statements, *_stand_for(database, touched)})


def regroup(database: Database, seeds: Iterable[str]) -> list[str]:
    """Make the utterances of every component that holds one of these statements again; return their statements."""
    wanted = set(seeds)
    joined = join_copies(database, wanted)
    component = set(_counting(database, _component(database, wanted - joined)))
    _take_apart(database, component)
    settled = load_settled_statements(database)
    voices = load_voices(database)
    of = tellings_of(database, component)
    tellings = load_tellings(database, set(of.values()), voices)
    speakers = {statement: tellings[number].voiced.speaker for statement, number in of.items()}
    witnesses = _as_copies(database, of, tellings)
    transcripts = find_transcripts(database, {statement.article for statement in witnesses.values()})
    spoken = sorted(item for item, statement in witnesses.items() if statement.article in transcripts)
    witnesses |= {item.id: item for item in load_statements(database, spoken)}  # which follow each other there counts
    listed = [*witnesses.values()]
    apart = [*settled.apart.values(), *_find_contradictions(listed, of, tellings, settled, transcripts)]
    links = _thin(database, of, apart)
    for ids in group(sorted(component), links, speakers=speakers, strengths=links, same=settled.chains, apart=apart):
        _write_utterance(database, _compose(database, [witnesses[item] for item in ids], transcripts))
    return sorted(component | joined)


def _find_contradictions(
    statements: Sequence[Statement],
    of: Mapping[str, int],
    tellings: Mapping[int, Telling],
    settled: SettledStatements,
    transcripts: Collection[str],
) -> list[Apart]:
    """Return which of `statements` contradict each other, but for those that a person judged to be the same."""
    telling = {statement.id: tellings[of[statement.id]] for statement in statements}
    occasions = {id: own.occasion for id, own in telling.items()}
    published = {statement.article: telling[statement.id].published for statement in statements}
    found = []
    for one, other in find_contradictions(statements, occasions, published, transcripts):
        judged = {id for chain in settled.chains if chain & {*one} and chain & {*other} for id in chain}
        found.append((tuple(id for id in one if id not in judged), tuple(id for id in other if id not in judged)))
    return found


def _as_copies(database: Database, of: dict[str, int], tellings: dict[int, Telling]) -> dict[str, Statement]:
    """Return each statement as the copy that it is of its telling: with the telling's words, which stand elsewhere in
    its own article. Reading all the characters of thousands of copies would cost more than comparing them.
    """
    asked = f"SELECT id, article, speaker FROM statement WHERE id IN {LISTED}"
    return {
        row["id"]: replace(
            tellings[of[row["id"]]].statement, id=row["id"], article=row["article"], speaker=row["speaker"]
        )
        for row in database.rows(asked, (_listed(of),))
    }


def _thin(
    database: Database, of: dict[str, int], apart: Sequence[tuple[Collection[str], Collection[str]]]
) -> dict[tuple[str, str], float]:
    """Return as many links between statements as connect what all links would, with their strengths.

    Copies are interchangeable but for what keeps them apart from others: those of which the same holds are one set.
    """
    marks = mark_statements(apart)
    asked = f"SELECT id, article FROM statement WHERE id IN {LISTED}"
    articles = {row["id"]: row["article"] for row in database.rows(asked, (_listed(of),))}
    sets: dict[int, dict[frozenset[tuple[int, int]], list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for statement, number in of.items():
        sets[number][frozenset(marks.get(statement, ()))].append((statement, articles[statement]))
    found: dict[tuple[str, str], float] = {}
    for a, b, score in links_among(database, sets):
        one, other = list(sets[a].values()), list(sets[b].values())
        for left, right in combinations_with_replacement(one, 2) if a == b else product(one, other):
            pairs = thin_links(left) if left is right else thin_links(left, right)
            found |= dict.fromkeys(pairs, _COPIES if a == b else score)
    return found


def _compose(database: Database, statements: Sequence[Statement], transcripts: Collection[str]) -> Utterance:
    utterance, dating = compose_utterance(statements, transcripts=transcripts), find_dating(database, statements)
    return replace(utterance, said=dating.said, said_reason=dating.reason) if dating else utterance


def group_again(database: Database) -> None:
    """Derive keys, links and utterances of all statements anew, where other rules than today's made them.

    The speakers too: who is one may rest on what they said.
    """
    row = database.one("SELECT rules FROM derived WHERE what = 'utterances'")
    if row and row["rules"] == RULES:
        return
    with database.transaction():
        for table in ("utterance", "told", "key", "telling", "occasion"):
            database.execute(f"DELETE FROM {table}")
        by_article: dict[str, list[str]] = defaultdict(list)
        for item in database.rows("SELECT id, article FROM statement ORDER BY article, n"):
            by_article[item["article"]].append(item["id"])
        for own in by_article.values():
            write_occasions(database, load_statements(database, own))
        _link_and_group(database, [id for own in by_article.values() for id in own])
        database.execute("INSERT OR REPLACE INTO derived VALUES ('utterances', ?)", (RULES,))


def _link_and_group(database: Database, ids: Sequence[str]) -> None:
    """Link and group these statements, all on record, some thousands at once."""
    for start in range(0, len(ids), _AT_ONCE):
        link_statements(database, ids[start : start + _AT_ONCE])
    done: set[str] = set()
    for start in range(0, len(ids), _AT_ONCE):
        done.update(regroup(database, set(ids[start : start + _AT_ONCE]) - done))
    group_speakers(database, namings_of(database, done))


def on_record(database: Database, statements: Iterable[str]) -> list[str]:
    """Return which of `statements` the record holds, in order."""
    asked = f"SELECT id FROM statement WHERE id IN {LISTED} ORDER BY id"
    return [row["id"] for row in database.rows(asked, (_listed(statements),))]


def _counting(database: Database, statements: Iterable[str]) -> list[str]:
    """Return which of `statements` no person struck, in order."""
    struck = {row["statement"] for row in database.rows("SELECT statement FROM struck")}
    return sorted(set(statements) - struck)


def _component(database: Database, seeds: Iterable[str]) -> set[str]:
    """Return all statements on record that links or a person's yes join to `seeds`, with these."""
    chains = load_settled_statements(database).chains
    found = set(seeds)
    edge, known = found, set[int]()
    while edge:
        near = reach(database, set(tellings_of(database, edge).values()) - known)
        known |= near
        told = {item for items in statements_telling(database, near).values() for item in items}
        edge = told - found
        found |= edge
        judged = {item for chain in chains if not chain.isdisjoint(found) for item in chain} - found
        new = set(on_record(database, judged)) if judged else set()
        edge |= new
        found |= new
    return found


def _stand_for(database: Database, tellings: Iterable[int]) -> list[str]:
    """Return one statement of each telling that has any."""
    asked = "SELECT (SELECT min(statement) FROM told WHERE telling = value) AS id FROM json_each(?)"
    return [row["id"] for row in database.rows(asked, (json.dumps(sorted(tellings)),)) if row["id"]]


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
