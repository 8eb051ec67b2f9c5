"""A quotation's keys and words in; the statements of the record that may hold it, and whose they are, out.

Two ways lead to a statement: the keys of rare words, which two wordings of one thing share, and the full-text index by
the beginnings of the telling words, for a quotation too short or too much changed to share a key.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.database.load import LISTED
from onrecord.database.open import Database
from onrecord.text import find_words, fold

MOST_BY_KEY, MOST_BY_WORDS = 60, 60
MOST_TELLINGS, MOST_COPIES = 100, 100
_NOT_STRUCK = "statement.id NOT IN (SELECT statement FROM struck)"


def find_candidates(
    database: Database, keys: Iterable[int], *, beginnings: Sequence[str], words: Sequence[str]
) -> list[str]:
    """Return the ids of statements that share a key, have all `words` in a row, or have words that begin so; the
    likeliest first.
    """
    asked = (
        f"WITH shared AS (SELECT telling, count(*) AS keys FROM key WHERE key IN {LISTED}"
        " GROUP BY telling ORDER BY keys DESC, telling LIMIT ?)"
        " SELECT min(statement) AS id FROM shared JOIN told ON told.telling = shared.telling"
        " WHERE statement NOT IN (SELECT statement FROM struck) GROUP BY told.telling ORDER BY keys DESC, id"
    )
    found = [row["id"] for row in database.rows(asked, (json.dumps(sorted(keys)), MOST_BY_KEY))]
    if words:
        found += _search(database, f'"{" ".join(words)}"')
    if beginnings:
        found += _search(database, " OR ".join(f'"{beginning}"*' for beginning in beginnings))
    return list(dict.fromkeys(found))


def _search(database: Database, question: str) -> list[str]:
    asked = (
        "SELECT statement.id FROM statement_search JOIN statement ON statement.number = statement_search.rowid"
        f" WHERE statement_search MATCH ? AND {_NOT_STRUCK} ORDER BY bm25(statement_search), statement.id LIMIT ?"
    )
    return [row["id"] for row in database.rows(asked, (question, MOST_BY_WORDS))]


def find_neighbours(database: Database, statements: Sequence[str]) -> list[str]:
    """Return these statements, other reports of their utterances, and what else their articles report.

    Of utterances that very many report, these are one report of each telling, as far as `MOST_TELLINGS` go, and
    `MOST_COPIES` of any.
    """
    others = (
        "FROM witness JOIN witness AS other ON other.utterance = witness.utterance"
        f" JOIN told ON told.statement = other.statement WHERE witness.statement IN {LISTED}"
    )
    asked = (
        "SELECT id FROM statement WHERE article IN"
        f" (SELECT article FROM statement WHERE id IN {LISTED}) AND {_NOT_STRUCK}"
        f" UNION SELECT * FROM (SELECT min(other.statement) {others} GROUP BY told.telling ORDER BY 1 LIMIT ?)"
        f" UNION SELECT * FROM (SELECT other.statement {others} ORDER BY 1 LIMIT ?) ORDER BY 1"
    )
    listed = json.dumps(list(statements))
    return [row["id"] for row in database.rows(asked, (listed, listed, MOST_TELLINGS, listed, MOST_COPIES))]


def find_utterances(database: Database, statements: Sequence[str]) -> dict[str, str]:
    """Return the utterance that each statement is a witness of, by the statement's id."""
    asked = f"SELECT statement, utterance FROM witness WHERE statement IN {LISTED}"
    return {row["statement"]: row["utterance"] for row in database.rows(asked, (json.dumps(list(statements)),))}


def find_voices(database: Database, statements: Sequence[str]) -> dict[str, frozenset[str]]:
    """Return the ids of the speakers of each statement, its own and that of other reports of its utterance; a role that
    nobody's name was found for names nobody.
    """
    asked = (
        f"WITH wanted AS (SELECT statement, utterance FROM witness WHERE statement IN {LISTED}),"
        " heard AS (SELECT DISTINCT witness.utterance, speaker.id AS speaker FROM witness"
        " JOIN naming_statement ON naming_statement.statement = witness.statement"
        " JOIN speaker_naming ON speaker_naming.naming = naming_statement.naming"
        " JOIN speaker ON speaker.id = speaker_naming.speaker AND speaker.sort != 'role'"
        " WHERE witness.utterance IN (SELECT utterance FROM wanted))"
        " SELECT wanted.statement, heard.speaker FROM wanted JOIN heard ON heard.utterance = wanted.utterance"
    )
    found: dict[str, set[str]] = defaultdict(set)
    for row in database.rows(asked, (json.dumps(list(statements)),)):
        found[row["statement"]].add(row["speaker"])
    return {statement: frozenset(speakers) for statement, speakers in found.items()}


def find_bearers(database: Database, name: str) -> frozenset[str]:
    """Return the ids of the speakers on record whom `name` can mean: all with this very name, else with its words in a
    name; and those to whom an article gives a role with its words, as "director of the River Authority".
    """
    wanted = _forms(name)
    if not wanted:
        return frozenset()
    names = (
        "SELECT DISTINCT speaker, naming.folded AS words FROM naming"
        " JOIN speaker_naming ON speaker_naming.naming = naming.number WHERE instr(naming.folded, ?)"
    )
    found = [(row["speaker"], _forms(row["words"])) for row in database.rows(names, (wanted[-1],))]
    whole = {speaker for speaker, words in found if words == wanted}
    bearers = whole or {speaker for speaker, words in found if _holds(words, wanted)}
    if len(wanted) > 1:
        roles = (
            "SELECT DISTINCT speaker, naming_role.text AS words FROM naming_role"
            " JOIN speaker_naming ON speaker_naming.naming = naming_role.naming WHERE instr(lower(naming_role.text), ?)"
        )
        rows = database.rows(roles, (wanted[-1],))
        bearers |= {row["speaker"] for row in rows if _holds(_forms(row["words"]), wanted)}
    return frozenset(bearers)


def _forms(words: str) -> list[str]:
    return [word.form for word in find_words(fold(words))]


def _holds(words: list[str], wanted: list[str]) -> bool:
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words)))


def find_articles_with(database: Database, words: Sequence[str], *, limit: int) -> list[str]:
    """Return the ids of articles whose text has `words` one after the other."""
    asked = (
        "SELECT article.id FROM article_search JOIN article ON article.number = article_search.rowid"
        " WHERE article_search MATCH ? ORDER BY article.id LIMIT ?"
    )
    return [row["id"] for row in database.rows(asked, (f'text : "{" ".join(words)}"', limit))]
