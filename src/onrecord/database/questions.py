"""The questions a reader asks of the record; each answer in an order that does not depend on the order of adding."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.database.dates import read_bound
from onrecord.database.load import as_reject, known, load_article, load_statements, load_utterance
from onrecord.database.open import Database
from onrecord.errors import InputError
from onrecord.records import Article, Hints, Kind, Page, PageKind, Reject, Statement, Utterance
from onrecord.text import fold

_CHUNK = 500  # statements loaded at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a list is limited to; None: no limit.

    `speaker` is any part of the name or of an alias (the words of any source that resolves to that name), `outlet`
    any part of the outlet's name, both without case and accents. `since` and `until` are whole days, months or years
    and look at the day it was said, else at the article's; what has no known date is left out where one is given.
    """

    speaker: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One place where a page was seen, and when it was added (UTC, ISO 8601)."""

    where: str
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """What the record knows of one page, its content aside. `bytes` is the length of the content."""

    id: str
    content_type: str
    bytes: int
    sightings: tuple[Sighting, ...]
    hints: Hints = field(default_factory=Hints)
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the record made of one page: an article and its number of statements, or a reject."""

    article: str | None = None
    title: str | None = None
    statements: int = 0
    reject: Reject | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One statement, with what a reader wants to know of its article, and the utterance it is a witness of.

    `reports` is how many statements report that utterance, this one included.
    """

    statement: Statement
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    utterance: str
    reports: int
    page_kind: PageKind = PageKind.REPORT


def transcripts_first(witnesses: Sequence[Witness]) -> list[Witness]:
    """Return the witnesses of one utterance as a reader meets them: what was said, in its order, before the reports."""

    def place(witness: Witness) -> tuple[bool, str, int]:
        if witness.page_kind is PageKind.REPORT:
            return (True, "", 0)
        return (False, witness.statement.article, witness.statement.content[0].start)

    return sorted(witnesses, key=place)


_JOINED = (
    " FROM statement JOIN article ON article.id = statement.article JOIN witness ON witness.statement = statement.id"
)
_WITNESSES = (
    "SELECT statement.id, article.outlet, article.title, article.published, article.url, article.page_kind,"
    " witness.utterance,"
    " (SELECT count(*) FROM witness AS other WHERE other.utterance = witness.utterance) AS reports"
)
_BY_DATE = "earliest IS NULL, earliest, latest"
_BY_DAY = "statement.earliest IS NULL, statement.earliest, article.outlet_folded, article.id, statement.n"


def list_pages(database: Database, *, page: str | None = None) -> Iterator[StoredPage]:
    """Yield every page, or the one with this SHA-256 alone, by the first of the places it was seen at."""
    asked = (
        "SELECT page.sha256, content_type, bytes, article.id AS article, min(place) AS first FROM page"
        " JOIN sighting ON sighting.page = page.sha256 LEFT JOIN article ON article.page = page.sha256"
        f"{_where(['page.sha256 = ?'] if page else [])} GROUP BY page.sha256 ORDER BY first, page.sha256"
    )
    for row in database.rows(asked, [page] if page else []):
        yield StoredPage(
            id=row["sha256"],
            content_type=row["content_type"],
            bytes=row["bytes"],
            sightings=_sightings(database, row["sha256"]),
            hints=hints_of(database, row["sha256"]),
            article=row["article"],
        )


def load_page(database: Database, page: str) -> Page:
    """Return the page with this SHA-256, which the record must hold, with its content."""
    (row,) = database.rows("SELECT * FROM page WHERE sha256 = ?", (page,))
    where = _sightings(database, page)[0].where
    content = zlib.decompress(row["content"])
    return Page(id=page, content=content, content_type=row["content_type"], where=where, hints=hints_of(database, page))


def kept_of(database: Database, page: str) -> Kept | None:
    """Return what the record made of the page with this SHA-256; None where it does not hold that page."""
    if database.one("SELECT 1 FROM page WHERE sha256 = ?", (page,)) is None:
        return None
    asked = "SELECT id, title, (SELECT count(*) FROM statement WHERE article = article.id) AS statements FROM article"
    article = database.one(f"{asked} WHERE page = ?", (page,))
    if article is not None:
        return Kept(article=article["id"], title=article["title"], statements=article["statements"])
    reject = database.one("SELECT * FROM reject WHERE page = ?", (page,))
    return Kept(reject=as_reject(reject) if reject else None)


def _sightings(database: Database, page: str) -> tuple[Sighting, ...]:
    rows = database.rows("SELECT place, added_at FROM sighting WHERE page = ? ORDER BY place", (page,))
    return tuple(Sighting(where=row["place"], added_at=row["added_at"]) for row in rows)


def hints_of(database: Database, page: str) -> Hints:
    """Return what the user said of the page with this SHA-256."""
    asked = 'SELECT outlet, url, published, title, kind, speaker, said, place AS "where" FROM hint WHERE page = ?'
    row = database.one(asked, (page,))
    return Hints.of(dict(row)) if row else Hints()


def list_articles(database: Database, wanted: Filter) -> Iterator[Article]:
    """Yield the articles of the wanted outlet and days, by date, outlet and title."""
    terms, values = _article_terms(wanted, "article")
    order = f"{_BY_DATE}, outlet_folded, title, id"
    sql = f"SELECT id FROM article{_where(terms)} ORDER BY {order} LIMIT ?"
    for row in list(database.rows(sql, (*values, sql_limit(wanted.limit)))):
        yield load_article(database, row["id"])


def list_witnesses(database: Database, wanted: Filter) -> Iterator[Witness]:
    """Yield the wanted statements, by date, outlet, article and place in it."""
    terms, values = _statement_terms(wanted)
    sql = f"{_WITNESSES}{_JOINED}{_where(terms)} ORDER BY {_BY_DAY} LIMIT ?"
    return _as_witnesses(database, list(database.rows(sql, (*values, sql_limit(wanted.limit)))))


def list_chosen(database: Database, chosen: str, values: Sequence[str]) -> Iterator[Witness]:
    """Yield the statements whose ids the SQL question `chosen` gives, in the same order."""
    sql = f"{_WITNESSES}{_JOINED} WHERE statement.id IN ({chosen}) ORDER BY {_BY_DAY}"
    return _as_witnesses(database, list(database.rows(sql, values)))


def witnesses_of(database: Database, utterance: str) -> list[Witness]:
    """Return the witnesses of one utterance, in the order of `Utterance.witnesses`."""
    sql = f"{_WITNESSES}{_JOINED} WHERE witness.utterance = ? ORDER BY witness.n"
    return list(_as_witnesses(database, list(database.rows(sql, (utterance,)))))


def _as_witnesses(database: Database, rows: list[Any]) -> Iterator[Witness]:
    for start in range(0, len(rows), _CHUNK):
        chunk = rows[start : start + _CHUNK]
        statements = load_statements(database, [row["id"] for row in chunk])
        for row, statement in zip(chunk, statements, strict=True):
            yield Witness(
                statement=statement,
                outlet=row["outlet"],
                title=row["title"],
                published=row["published"],
                url=row["url"],
                utterance=row["utterance"],
                reports=row["reports"],
                page_kind=known(PageKind, row["page_kind"], f"article {statement.article}"),
            )


def statements_of(database: Database, article: str, *, struck: bool = False) -> list[Statement]:
    """Return the statements of one article, in the order of its text; those that a person struck if asked for."""
    kept = "" if struck else " AND id NOT IN (SELECT statement FROM struck)"
    rows = database.rows(f"SELECT id FROM statement WHERE article = ?{kept} ORDER BY n", (article,))
    return load_statements(database, [row["id"] for row in rows])


def list_utterances(database: Database, wanted: Filter) -> Iterator[Utterance]:
    """Yield the utterances that a wanted statement reports: most reports first, then most readings, then by date."""
    terms, values = _statement_terms(wanted)
    sql = (
        "SELECT utterance.id, (SELECT count(*) FROM witness AS w WHERE w.utterance = utterance.id) AS reports,"
        " (SELECT count(*) FROM reading WHERE reading.utterance = utterance.id) AS readings,"
        f" min(statement.earliest) AS day{_JOINED} JOIN utterance ON utterance.id = witness.utterance{_where(terms)}"
        " GROUP BY utterance.id ORDER BY reports DESC, readings DESC, day IS NULL, day, utterance.id LIMIT ?"
    )
    for row in list(database.rows(sql, (*values, sql_limit(wanted.limit)))):
        yield load_utterance(database, row["id"])


def list_rejects(database: Database, *, reason: str | None = None) -> Iterator[Reject]:
    """Yield the rejects, by place."""
    terms = ["reason = ?"] if reason else []
    for row in database.rows(f"SELECT * FROM reject{_where(terms)} ORDER BY place, id", [reason] if reason else []):
        yield as_reject(row)


def _statement_terms(wanted: Filter) -> tuple[list[str], list[str]]:
    terms, values = _article_terms(wanted, "statement")
    if wanted.speaker is not None:
        part = fold(wanted.speaker.strip())
        terms.append(
            "(instr(statement.speaker_folded, ?) OR (statement.speaker IS NULL AND instr(statement.source_folded, ?))"
            " OR statement.speaker IN (SELECT alias.speaker FROM statement AS alias"
            " WHERE alias.speaker IS NOT NULL AND instr(alias.source_folded, ?)))"
        )
        values += [part, part, part]
    if wanted.kind is not None:
        if wanted.kind not in set(Kind):
            raise InputError(f"kind {wanted.kind!r} is unknown; expected {', '.join(Kind)}")
        terms.append("statement.kind = ?")
        values.append(wanted.kind)
    return terms, values


def _article_terms(wanted: Filter, dated: str) -> tuple[list[str], list[str]]:
    """Return the terms for outlet and days; `dated` is the table whose days count."""
    terms: list[str] = []
    values: list[str] = []
    if wanted.outlet is not None:
        terms.append("instr(article.outlet_folded, ?)")
        values.append(fold(wanted.outlet.strip()))
    if wanted.since is not None:
        terms.append(f"{dated}.latest >= ?")
        values.append(read_bound("since", wanted.since)[0])
    if wanted.until is not None:
        terms.append(f"{dated}.earliest <= ?")
        values.append(read_bound("until", wanted.until)[1])
    return terms, values


def _where(terms: list[str]) -> str:
    return f" WHERE {' AND '.join(terms)}" if terms else ""


def sql_limit(limit: int | None) -> int:
    """Return `limit` as SQL wants it, where -1 is no limit. Raises InputError where it is below zero."""
    if limit is None:
        return -1
    if limit < 0:
        raise InputError(f"limit {limit!r} is out of range; expected 0 or more")
    return limit
