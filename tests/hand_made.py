"""Records made by hand, for tests that need no stage."""

from __future__ import annotations

import hashlib
from typing import Any

from onrecord.database.write import Made
from onrecord.records import (
    Article,
    Block,
    Hints,
    Kind,
    Label,
    Page,
    Span,
    Statement,
    make_id,
    statement_id,
)

NOW = "2024-05-06T07:08:09+00:00"


def make_page(
    content: str, *, where: str = "a.txt", content_type: str = "text/plain", hints: Hints | None = None
) -> Page:
    raw = content.encode()
    digest = hashlib.sha256(raw).hexdigest()
    return Page(id=digest, content=raw, content_type=content_type, where=where, hints=hints or Hints())


def make_article(
    page: Page, *, outlet: str | None = "The Example", published: str | None = None, title: str | None = "A title"
) -> Article:
    """Return an article whose text is the page's own, one body block, and one caption left out."""
    text = page.content.decode()
    return Article(
        id=make_id("article", page.id),
        page=page.id,
        text=text,
        title=title,
        outlet=page.hints.outlet or outlet,
        authors=("Ann Author", "Bo Writer"),
        published=page.hints.published or published,
        url=page.hints.url,
        blocks=(
            Block(
                label=Label.BODY,
                reason="a sentence",
                text=text,
                page_start=0,
                page_end=len(text),
                start=0,
                end=len(text),
            ),
            Block(label=Label.CAPTION, reason="stands under a picture", text="A boat", page_start=0, page_end=0),
        ),
    )


def make_statement(article: Article, words: str, *, speaker: str | None = "Mara Quill", **fields: Any) -> Statement:
    """Return a direct statement of `words`, which stand in the article; the cue is "said" where the text has it."""
    content = (find_span(article.text, words),)
    cue = find_span(article.text, "said") if "said" in article.text else None
    source = find_span(article.text, fields.pop("source")) if "source" in fields else None
    return Statement(
        id=statement_id(article.id, content),
        article=article.id,
        kind=Kind(fields.pop("kind", "direct")),
        content=content,
        cue=cue,
        source=source,
        speaker=speaker,
        **fields,
    )


def find_span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def make(page: Page, *words: str, speaker: str | None = "Mara Quill", published: str | None = None) -> Made:
    """Return an article of `page` with one statement for each of `words`."""
    article = make_article(page, published=published)
    return Made(article=article, statements=tuple(make_statement(article, item, speaker=speaker) for item in words))
