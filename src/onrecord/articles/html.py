"""An HTML page in; its article out: main text by trafilatura, places and the rest of the page by the segments."""

from __future__ import annotations

from dataclasses import replace

from onrecord.articles.assembling import Metadata, Piece, assemble, no_article
from onrecord.articles.declared import read_declared, title_segment
from onrecord.articles.labels import label_lines
from onrecord.articles.lines import Line
from onrecord.articles.main_text import main_lines, match
from onrecord.articles.roles import label_segments
from onrecord.articles.segments import Segment, scan_html
from onrecord.articles.told import read_told
from onrecord.records import KEPT_LABELS, Article, Page, Reject


def read_html(page: Page, source: str) -> Article | Reject:
    """Return the article in `source`, the decoded HTML of `page`.

    `page_start`, `page_end` of a block span its characters of the source, tags inside it included.
    """
    scan = scan_html(source)
    if not scan.segments:
        return no_article(page, "the page shows no text")
    metadata = read_declared(scan)
    main = match(scan.segments, main_lines(source))
    if not any(main):
        main = _by_shape(scan.segments)
    labelled = label_segments(scan.segments, main, title_segment(scan.segments, page.hints.title or metadata.title))
    pieces = [
        Piece(
            label=item.label,
            reason=item.reason,
            text=segment.text,
            page_start=segment.start,
            page_end=segment.end,
            level=segment.level or None,
        )
        for segment, item in zip(scan.segments, labelled, strict=True)
    ]
    return assemble(page, pieces, _filled(metadata, read_told(_lines(scan.segments), labelled)))


def _filled(declared: Metadata, told: Metadata) -> Metadata:
    """Return what the page declares, and what its byline tells where nothing is declared."""
    return replace(declared, authors=declared.authors or told.authors, published=declared.published or told.published)


def _lines(segments: list[Segment]) -> list[Line]:
    return [Line(segment.text, segment.start, segment.end, True) for segment in segments]


def _by_shape(segments: list[Segment]) -> list[bool]:
    """Return which segments read like a story, for a page in which the library finds none (it gives up on deep
    nesting): they are judged as the lines of a saved text are.
    """
    return [item.label in KEPT_LABELS for item in label_lines(_lines(segments))]
