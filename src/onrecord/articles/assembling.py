"""Labelled pieces of a page in; an article, or the reject that says why there is none, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.articles.dates import is_date
from onrecord.records import KEPT_LABELS, Article, Block, Label, Page, PageKind, Reject, RejectReason, make_id
from onrecord.text import squeeze

SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says of itself; None or empty where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    url: str | None = None
    kind: PageKind = PageKind.REPORT
    speaker: str | None = None
    said: str | None = None
    where: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One block before it has a place in the article's text; `page_start`, `page_end` as in `Block`."""

    label: Label
    reason: str
    text: str
    page_start: int
    page_end: int
    level: int | None = None


def assemble(page: Page, pieces: Sequence[Piece], metadata: Metadata) -> Article | Reject:
    """Return the article whose text is that of the kept `pieces`, in order, with a blank line between two.

    What the user says of the page (`Page.hints`) goes before what the page says.
    """
    blocks: list[Block] = []
    parts: list[str] = []
    place = 0
    for piece in pieces:
        start = end = None
        if piece.label in KEPT_LABELS:
            start, end = place, place + len(piece.text)
            place = end + len(SEPARATOR)
            parts.append(piece.text)
        blocks.append(_block(piece, start, end))
    if not parts:
        return no_article(page, f"none of its {len(pieces)} blocks reads like a story")
    told = with_hints(page, metadata)
    return Article(
        id=make_id("article", page.id),
        page=page.id,
        text=SEPARATOR.join(parts),
        title=told.title,
        outlet=told.outlet,
        authors=told.authors,
        published=told.published,
        modified=told.modified,
        url=told.url,
        blocks=tuple(blocks),
        kind=told.kind,
        speaker=told.speaker,
        said=told.said,
        where=told.where,
    )


def with_hints(page: Page, metadata: Metadata) -> Metadata:
    """Return `metadata` with what the user said in its place; a hinted date that is none is left out.

    A day on which something was said has no time of day.
    """
    hints = page.hints
    said = (_read_date(hints.said) or metadata.said or "").partition("T")[0]
    return replace(
        metadata,
        title=hints.title or metadata.title,
        outlet=hints.outlet or metadata.outlet,
        url=hints.url or metadata.url,
        published=_read_date(hints.published) or metadata.published,
        kind=hints.kind or metadata.kind,
        speaker=squeeze(hints.speaker or metadata.speaker or "") or None,
        said=said or None,
        where=squeeze(hints.where or metadata.where or "") or None,
    )


def _read_date(hinted: str | None) -> str | None:
    """Return a date that the user gave; None where it is none."""
    text = (hinted or "").strip()
    return text if is_date(text) else None


def no_article(page: Page, detail: str) -> Reject:
    """Return the reject of a page without a story."""
    return Reject(
        where=page.where,
        reason=RejectReason.NO_ARTICLE,
        detail=f"{detail}; expected the page of one news article",
        page=page.id,
    )


def _block(piece: Piece, start: int | None, end: int | None) -> Block:
    return Block(
        label=piece.label,
        reason=piece.reason,
        text=piece.text,
        page_start=piece.page_start,
        page_end=piece.page_end,
        start=start,
        end=end,
        level=piece.level,
    )
