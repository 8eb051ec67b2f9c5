"""A page that was saved as text in; its article out. No markup says what a line is: shape and zone do (`labels`)."""

from __future__ import annotations

import re

from onrecord.articles.assembling import Metadata, Piece, assemble, no_article
from onrecord.articles.front_matter import FrontMatter, read_front_matter
from onrecord.articles.head import Labelled
from onrecord.articles.labels import label_lines
from onrecord.articles.lines import Line, split_lines
from onrecord.articles.told import read_told
from onrecord.articles.transcripts import join_broken, label_transcript
from onrecord.records import Article, Label, Page, PageKind, Reject

_HEADING = re.compile(r"(#{1,6})\s")


def read_saved_text(page: Page, text: str) -> Article | Reject:
    """Return the article in `text`, the decoded text of `page`.

    The text of a kept block is its line without the white space around it. Where a paragraph was wrapped at a column
    its lines are joined with one space, so that such a block maps to the page as a whole, not character by character.
    """
    front = read_front_matter(text, transcript=page.hints.kind is PageKind.TRANSCRIPT)
    lines = split_lines(text, front.end)
    if not lines:
        return no_article(page, "the text is blank")
    titled = bool(front.values.get("title") or page.hints.title)
    kind = page.hints.kind or _kind(front)
    if kind is PageKind.TRANSCRIPT:
        lines = join_broken(lines)
        labelled = label_transcript(lines, titled)
    else:
        labelled = label_lines(lines, titled)
    pieces = [*_front_pieces(text, front), *map(_piece, lines, labelled)]
    return assemble(page, pieces, _metadata(front, read_told(lines, labelled)))


def _piece(line: Line, labelled: Labelled) -> Piece:
    heading = _HEADING.match(line.text) if labelled.label is Label.HEAD else None
    return Piece(
        label=labelled.label,
        reason=labelled.reason,
        text=line.text,
        page_start=line.start,
        page_end=line.end,
        level=len(heading.group(1)) if heading else 2 if labelled.label is Label.HEAD else None,
    )


def _front_pieces(text: str, front: FrontMatter) -> list[Piece]:
    reason = "the front matter" + (f"; ignored: {front.ignored}" if front.ignored else "")
    return [
        Piece(label=Label.CHROME, reason=reason, text=line.text, page_start=line.start, page_end=line.end)
        for line in split_lines(text[: front.end])
    ]


def _metadata(front: FrontMatter, told: Metadata) -> Metadata:
    """Return what the page's lines tell, below what its front matter says."""
    values = front.values
    return Metadata(
        title=values.get("title") or told.title,
        outlet=values.get("outlet") or told.outlet,
        authors=front.authors or told.authors,
        published=values.get("published") or told.published,
        modified=told.modified,
        url=values.get("url") or told.url,
        kind=_kind(front),
        **{name: values.get(name) for name in ("speaker", "said", "where")},
    )


def _kind(front: FrontMatter) -> PageKind:
    return PageKind(front.values.get("kind", PageKind.REPORT).lower())
