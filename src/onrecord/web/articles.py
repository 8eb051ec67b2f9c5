"""Articles and their statements in, article views out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from onrecord.records import Article, Block, PageKind, Statement
from onrecord.web.labels import AS_SAID, BLOCKS, KINDS
from onrecord.web.passages import cut_passages
from onrecord.web.views import ArticleView, LeftOut, Note
from onrecord.wording import UNKNOWN_SPEAKER, count, date_words, name_source


def article_href(article: str, statement: str | None = None) -> str:
    """Return the file of an article's page, at one of its statements where given."""
    return f"article-{article}.html" + (f"#s-{statement}" if statement else "")


def name_outlet(article: Article) -> str:
    """Return the outlet, else the host of the article's address, else a plain "unknown"; a transcript is called one."""
    return name_source(article.outlet or _host(article.url), article.kind)


def name_article(article: Article) -> str:
    """Return the title, else the first words of the text."""
    return article.title or "Untitled article"


def view_article(
    article: Article, statements: Sequence[Statement], shared: Mapping[str, tuple[str, int]]
) -> ArticleView:
    """Return the view of one article; `shared` maps the id of a statement that others report too to the file of its
    utterance and the number of its reports.
    """
    ordered = sorted(statements, key=lambda statement: (statement.content[0].start, statement.content[-1].end))
    return ArticleView(
        id=article.id,
        href=article_href(article.id),
        title=name_article(article),
        outlet=name_outlet(article),
        authors=", ".join(article.authors),
        published=date_words(article.published),
        url=_safe_url(article.url),
        passages=tuple(cut_passages(article, ordered)),
        notes=tuple(_note(number, statement, article, shared) for number, statement in enumerate(ordered, start=1)),
        left_out=tuple(_left_out(block) for block in article.blocks if block.start is None),
        shared=sum(statement.id in shared for statement in ordered),
        statements=count(len(ordered), "statement"),
    )


def name_kind(statement: Statement, article: Article) -> str:
    """Return how a statement gives the speaker's words."""
    return AS_SAID if article.kind is PageKind.TRANSCRIPT else KINDS[statement.kind]


def _note(number: int, statement: Statement, article: Article, shared: Mapping[str, tuple[str, int]]) -> Note:
    href, reports = shared.get(statement.id, (None, 1))
    occasion = (
        *(statement.to and f"to {statement.to}", statement.where, statement.said_words, statement.medium),
        statement.via and f"via {statement.via}",
    )
    cue = f"“{statement.cue.text}”" if statement.cue else ""
    told = (name_kind(statement, article), cue, ", ".join(part for part in occasion if part))
    return Note(
        number=number,
        id=statement.id,
        speaker=statement.speaker or UNKNOWN_SPEAKER,
        told=tuple(part for part in told if part),
        href=href,
        others=count(reports, "report") if href else "",
    )


def _left_out(block: Block) -> LeftOut:
    return LeftOut(BLOCKS[block.label], block.reason, block.text)


def _safe_url(url: str | None) -> str | None:
    """Return an address only where a click on it opens a web page and nothing else."""
    return url if url and _host(url) else None


def _host(url: str | None) -> str | None:
    try:
        parts = urlsplit(url or "")
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None
