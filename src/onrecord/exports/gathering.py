"""A record in; what the formats write of it, one utterance or article at a time, out.

Everything comes by id, so that the same pages give the same bytes in whatever order they were added.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.database.load import known, load_article, load_statements, load_utterance
from onrecord.database.open import Database
from onrecord.database.questions import statements_of
from onrecord.exports.told import Reported, Source, Told
from onrecord.records import Article, PageKind, Statement


def gather_told(database: Database, *, utterance: str | None = None, with_times: bool = False) -> Iterator[Told]:
    """Yield every utterance, or the one with this id, with its statements and sources."""
    for item in [utterance] if utterance is not None else _ids(database, "utterance"):
        found = load_utterance(database, item)
        statements = tuple(load_statements(database, found.witnesses))
        sources = tuple(_load_source(database, own.article, with_times=with_times) for own in statements)
        yield Told(utterance=found, statements=statements, sources=sources)


def gather_reported(
    database: Database, *, utterance: str | None = None, with_times: bool = False
) -> Iterator[tuple[Reported, Article]]:
    """Yield every statement, or those of one utterance, with its source and its article; those struck left out."""
    if utterance is None:
        articles = ((item, statements_of(database, item)) for item in _ids(database, "article"))
    else:
        own = load_statements(database, load_utterance(database, utterance).witnesses)
        articles = ((item.article, [item]) for item in own)
    for name, statements in articles:
        article = load_article(database, name)
        source = Source.of(article, retrieved=_retrieved(database, article.page) if with_times else None)
        for statement in statements:
            told = Reported(statement=statement, source=source, utterance=_utterance_of(database, statement))
            yield told, article


def count_reported(database: Database, *, utterance: str | None = None) -> int:
    """Return how many statements `gather_reported` yields."""
    asked = "SELECT count(*) AS n FROM witness"
    row = database.one(asked) if utterance is None else database.one(f"{asked} WHERE utterance = ?", (utterance,))
    return int(row["n"]) if row else 0


def _ids(database: Database, table: str) -> list[str]:
    return [row["id"] for row in database.rows(f"SELECT id FROM {table} ORDER BY id")]


def _utterance_of(database: Database, statement: Statement) -> str:
    (row,) = database.rows("SELECT utterance FROM witness WHERE statement = ?", (statement.id,))
    return str(row["utterance"])


def _load_source(database: Database, article: str, *, with_times: bool) -> Source:
    """Return the source without reading the article's text."""
    columns = "id AS article, page, title, outlet, published, modified, url, page_kind AS kind"
    (row,) = database.rows(f"SELECT {columns} FROM article WHERE id = ?", (article,))
    authors = database.rows("SELECT name FROM author WHERE article = ? ORDER BY n", (article,))
    retrieved = _retrieved(database, row["page"]) if with_times else None
    kind = known(PageKind, row["kind"], f"article {article}")
    told = dict(row) | {"kind": kind}
    return Source(**told, authors=tuple(author["name"] for author in authors), retrieved=retrieved)


def _retrieved(database: Database, page: str) -> str | None:
    row = database.one("SELECT min(added_at) AS first FROM sighting WHERE page = ?", (page,))
    return row["first"] if row else None
