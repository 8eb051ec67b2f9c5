"""Statements in; which of them tell the same in all that matching looks at, out: one telling stands for all of them.

An agency's text stands in thousands of articles. Its copies differ in nothing that decides whether two statements
report one utterance: not in their words, speaker, occasion, nor in the day on which they came out. So only one of them
is compared, and what is found holds for all. A telling's number is a hash of these things, the same on every machine.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from onrecord.database.judged_names import Voices
from onrecord.database.load import LISTED, load_statements
from onrecord.database.occasions import load_occasions
from onrecord.database.open import Database
from onrecord.records import PageKind, Statement
from onrecord.utterances import Occasion

_OF_ONE_ARTICLE = frozenset(
    {"id", "article", "content", "cue", "source", "speaker_reason", "speaker_score", "read_from", "inside"}
)
_COMPARED = tuple(item.name for item in fields(Statement) if item.name not in _OF_ONE_ARTICLE)
_TIME = "T"  # what follows in an ISO 8601 date: matching asks of an article for no more than its day


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling: its number, a statement that is one of it, the same with the name under which it is judged, the
    occasion that its article tells of, and when this came out.
    """

    number: int
    statement: Statement
    voiced: Statement
    occasion: Occasion
    published: str | None


def find_tellings(database: Database, statements: Sequence[Statement], voices: Voices) -> list[Telling]:
    """Return the telling of each of `statements`, in order."""
    published = _find_published(database, {statement.article for statement in statements})
    occasions = load_occasions(database, [statement.id for statement in statements])
    return [
        _describe(statement, voices, occasions[statement.id], published[statement.article]) for statement in statements
    ]


def load_tellings(database: Database, numbers: Iterable[int], voices: Voices) -> dict[int, Telling]:
    """Return the tellings with these numbers that the record holds, by number."""
    asked = "SELECT (SELECT min(statement) FROM told WHERE telling = value) AS id FROM json_each(?)"
    ids = [row["id"] for row in database.rows(asked, (json.dumps(sorted(numbers)),)) if row["id"]]
    found = find_tellings(database, load_statements(database, ids), voices)
    return {telling.number: telling for telling in found}


def tellings_of(database: Database, statements: Iterable[str]) -> dict[str, int]:
    """Return the number of the telling of each statement that has one."""
    rows = database.rows(f"SELECT * FROM told WHERE statement IN {LISTED}", (json.dumps(sorted(statements)),))
    return {row["statement"]: row["telling"] for row in rows}


def statements_telling(database: Database, numbers: Iterable[int]) -> dict[int, list[str]]:
    """Return the ids of the statements of each telling, in order."""
    found: dict[int, list[str]] = defaultdict(list)
    asked = f"SELECT telling, statement FROM told WHERE telling IN {LISTED} ORDER BY telling, statement"
    for row in database.rows(asked, (json.dumps(sorted(numbers)),)):
        found[row["telling"]].append(row["statement"])
    return found


def _describe(statement: Statement, voices: Voices, occasion: Occasion, published: str | None) -> Telling:
    voiced = voices.of(statement)
    day = published.partition(_TIME)[0] if published else None
    told = [getattr(voiced, name) for name in _COMPARED]
    parts = [voiced.text, day, bool(voiced.inside), sorted(voices.marks_of(statement)), occasion, *told]
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return Telling(int.from_bytes(digest, "big", signed=True), statement, voiced, occasion, day)


def in_two_articles(one: Telling, other: Telling) -> tuple[Statement, Statement]:
    """Return the statements of two tellings, or twice of one, as two articles would have them; the order is fixed."""
    first, second = sorted((one, other), key=lambda telling: telling.number)
    return replace(first.voiced, id="0", article="0"), replace(second.voiced, id="1", article="1")


def _find_published(database: Database, articles: Iterable[str]) -> dict[str, str | None]:
    """Return when each article came out, by its id: a changed one when it was changed last, and the words of a
    transcript when they were said, where that is known: often it appears days after all reports.
    """
    last = "MAX(COALESCE(modified, published), COALESCE(published, modified))"
    said = "(SELECT said FROM statement WHERE statement.article = article.id LIMIT 1)"  # all of one have the same
    spoken = f"CASE WHEN page_kind = ? THEN {said} END"
    asked = f"SELECT id, COALESCE({spoken}, {last}) AS published FROM article WHERE id IN {LISTED}"
    rows = database.rows(asked, (PageKind.TRANSCRIPT, json.dumps(sorted(articles))))
    return {row["id"]: row["published"] for row in rows}
