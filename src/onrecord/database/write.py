"""One page and what was made of it in; the record changed in one transaction.

Order of adding must never show: where the same bytes come from two places with two content types, the one that sorts
first holds; a reject seen at two places keeps the place that sorts first.
"""

from __future__ import annotations

import zlib
from dataclasses import asdict, dataclass, replace

from onrecord.database.dates import date_range
from onrecord.database.namings import write_namings
from onrecord.database.open import Database
from onrecord.database.people import group_speakers, loosen_speakers, namings_of
from onrecord.database.questions import hints_of
from onrecord.database.regroup import index_statements, loosen, regroup
from onrecord.records import Article, Hints, Page, Reject, Statement, utterance_id
from onrecord.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What the stages made of one page: an article with its statements in order."""

    article: Article
    statements: tuple[Statement, ...] = ()


def page_to_make(database: Database, page: Page) -> Page | None:
    """Return the page that the stages must run on, with what was said of it before; None where nothing is new."""
    row = database.one("SELECT content_type FROM page WHERE sha256 = ?", (page.id,))
    if row is None:
        return page
    known = hints_of(database, page.id)
    wanted = replace(page, content_type=min(page.content_type, row["content_type"]), hints=_merge(known, page.hints))
    same = wanted.content_type == row["content_type"] and wanted.hints == known
    return None if same else wanted


def write_page(database: Database, page: Page, made: Made | Reject, *, added_at: str) -> None:
    """Write `page` with what was `made` of it, in place of what an earlier making left.

    `added_at` is a UTC time, ISO 8601. Raises DatabaseError; then nothing of the page is written.
    """
    with database.transaction():
        _write_bytes(database, page)
        _write_sighting(database, page, added_at)
        database.execute("DELETE FROM reject WHERE page = ?", (page.id,))
        touched, named = loosen(database, page.id), loosen_speakers(database, _articles_of(database, page.id))
        database.execute("DELETE FROM article WHERE page = ?", (page.id,))
        if isinstance(made, Reject):
            _write_reject(database, made)
        else:
            _write_article(database, made.article)
            _write_statements(database, made)
            touched += index_statements(database, made.statements)
            named.update(write_namings(database, made.article.id))
        named |= namings_of(database, regroup(database, touched))
        group_speakers(database, named)


def write_sighting(database: Database, page: Page, *, added_at: str) -> None:
    """Write that the bytes of `page`, which the record holds, were also seen at `page.where`."""
    with database.transaction():
        _write_sighting(database, page, added_at)


def write_reject(database: Database, reject: Reject) -> None:
    """Write that an input gave no page."""
    with database.transaction():
        _write_reject(database, reject)


def _merge(known: Hints, said: Hints) -> Hints:
    """Return what is known of a page, with what is said now in its place."""
    return replace(known, **{name: value for name, value in asdict(said).items() if value is not None})


def _articles_of(database: Database, page: str) -> list[str]:
    return [row["id"] for row in database.rows("SELECT id FROM article WHERE page = ?", (page,))]


def _write_bytes(database: Database, page: Page) -> None:
    row = (page.id, zlib.compress(page.content), page.content_type, len(page.content))
    database.execute(
        "INSERT INTO page VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET content_type = excluded.content_type", row
    )
    if page.hints:
        hints = page.hints
        said = (page.id, hints.outlet, hints.url, hints.published, hints.title)
        spoken = (hints.kind, hints.speaker, hints.said, hints.where)
        database.execute("INSERT OR REPLACE INTO hint VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*said, *spoken))


def _write_sighting(database: Database, page: Page, added_at: str) -> None:
    database.execute("INSERT OR IGNORE INTO sighting VALUES (?, ?, ?)", (page.id, page.where, added_at))
    database.execute("DELETE FROM reject WHERE place = ? AND page IS NULL", (page.where,))


def _write_reject(database: Database, reject: Reject) -> None:
    database.execute(
        "INSERT INTO reject VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET place = min(place, excluded.place)",
        (reject.id, reject.page, reject.where, reject.reason, reject.detail),
    )


def _write_article(database: Database, article: Article) -> None:
    days = date_range(article.published) or (None, None)
    database.execute(
        "INSERT INTO article (id, page, title, outlet, outlet_folded, published, modified, earliest, latest, url, text,"
        " page_kind, given_speaker, given_said, given_place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(article.id, article.page, article.title, article.outlet, fold(article.outlet or "")),
            *(article.published, article.modified, *days, article.url, article.text),
            *(article.kind, article.speaker, article.said, article.where),
        ),
    )
    database.insert("author", ((article.id, n, name) for n, name in enumerate(article.authors)))
    database.insert(
        "block",
        (
            (
                *(article.id, n, item.label, item.reason, item.text),
                *(item.page_start, item.page_end, item.start, item.end, item.level),
            )
            for n, item in enumerate(article.blocks)
        ),
    )


def _write_statements(database: Database, made: Made) -> None:
    for n, statement in enumerate(made.statements):
        _write_statement(database, statement, n, published=made.article.published)


def _write_statement(database: Database, statement: Statement, n: int, *, published: str | None) -> None:
    days = date_range(statement.said) or date_range(published) or (None, None)
    source = statement.source.text if statement.source else ""
    database.insert(
        "statement",
        [
            (
                *(None, statement.id, statement.article, n, statement.kind, statement.text),
                *(statement.speaker, statement.speaker_reason, fold(statement.speaker or ""), fold(source)),
                *(statement.to, statement.via, statement.medium, statement.said, statement.said_words),
                *(statement.where, *days, statement.inside, int(statement.speech), utterance_id((statement.id,))),
                statement.speaker_score,
            )
        ],
    )
    roles = (
        ("content", statement.content),
        ("cue", (statement.cue,) if statement.cue else ()),
        ("source", (statement.source,) if statement.source else ()),
        *((name, (span,)) for name, span in statement.read_from),
    )
    database.insert(
        "span",
        (
            (statement.id, role, at, span.start, span.end, span.text)
            for role, spans in roles
            for at, span in enumerate(spans)
        ),
    )
