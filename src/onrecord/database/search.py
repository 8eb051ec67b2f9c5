"""Words in; the statements and article passages that hold them, best first, out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.database.open import Database
from onrecord.database.questions import sql_limit
from onrecord.errors import InputError
from onrecord.text import squeeze

_PARTS = re.compile(r'"([^"]*)"|(\S+)')
_LETTER = re.compile(r"\w")
_STEERING = re.compile(r'["\0]')
_PASSAGE_WORDS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where the words stand. `type` is "statement" or "article", `id` of that; `words` is the statement's
    content, or the passage of the article around the words.
    """

    type: str
    id: str
    article: str
    outlet: str | None
    title: str | None
    published: str | None
    speaker: str | None
    words: str


_STATEMENTS = """
SELECT 'statement' AS type, statement.id, article.id AS article, outlet, title, published, speaker,
    statement.text AS words
FROM statement_search
JOIN statement ON statement.number = statement_search.rowid
JOIN article ON article.id = statement.article
WHERE statement_search MATCH ? AND statement.id NOT IN (SELECT statement FROM struck)
ORDER BY bm25(statement_search), statement.id LIMIT ?
"""
_ARTICLES = f"""
SELECT 'article' AS type, article.id, article.id AS article, outlet, article.title, published, NULL AS speaker,
    snippet(article_search, -1, '', '', '…', {_PASSAGE_WORDS}) AS words
FROM article_search
JOIN article ON article.number = article_search.rowid
WHERE article_search MATCH ? ORDER BY bm25(article_search), article.id LIMIT ?
"""


def search(database: Database, words: str, *, limit: int | None = None) -> list[Hit]:
    """Return the statements, then the articles, that hold all of `words`; words in double quotes must stand together.

    At most `limit` in all (None: no limit). Where the words stand together as typed, the place comes earlier.

    Raises InputError where there is nothing to look for, or `limit` is below zero.
    """
    question, most = _question(words), sql_limit(limit)
    found: list[Hit] = []
    for sql in (_STATEMENTS, _ARTICLES):
        left = most if limit is None else most - len(found)
        found += [Hit(**dict(row)) for row in database.rows(sql, (question, left))]
    return [hit if hit.type == "statement" else _on_one_line(hit) for hit in found]


def _on_one_line(hit: Hit) -> Hit:
    return replace(hit, words=squeeze(hit.words))


def _question(words: str) -> str:
    """Return `words` in FTS5's language: every part in quotation marks, so that none is taken for an operator."""
    parts = [phrase or word for phrase, word in _PARTS.findall(words)]
    quoted = [f'"{_STEERING.sub(" ", part)}"' for part in parts if _LETTER.search(part)]
    if not quoted:
        raise InputError(f"{words!r}: no word to look for; expected at least one letter or digit")
    together = '"' + " ".join(part.strip('"') for part in quoted) + '"'
    return f"({' AND '.join(quoted)}) OR {together}"
