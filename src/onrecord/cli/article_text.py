"""An article and its statements in; the lines that show it in a terminal out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence

import click

from onrecord.cli.columns import columns, one_line
from onrecord.cli.words import NO_TITLE
from onrecord.records import Article, Block, Label, Statement
from onrecord.wording import UNKNOWN, count, date_words, name_source


def article_lines(
    article: Article, statements: Sequence[Statement], short: Mapping[str, str], *, width: int
) -> Iterator[str]:
    """Yield the lines: head, text with each statement's content as `[1 words]`, statements, blocks left out.

    `short` gives the form of each id to show.
    """
    yield click.style(one_line(article.title or NO_TITLE), bold=True)
    by = f"by {', '.join(article.authors)}" if article.authors else None
    facts = (name_source(article.outlet, article.kind), date_words(article.published), by, article.url)
    yield one_line(" · ".join(fact for fact in facts if fact))
    yield f"article {short[article.id]} · page {short[article.page]}"
    yield ""
    yield from _text_lines(article, statements, width)
    yield from _statement_lines(statements, short, width)
    yield from _left_out_lines([block for block in article.blocks if block.start is None], width)


def _text_lines(article: Article, statements: Sequence[Statement], width: int) -> Iterator[str]:
    kept = [block for block in article.blocks if block.start is not None]
    marks = _marks(statements)
    for block in kept:
        text = one_line(_marked(article.text, block, marks))
        if block.label == Label.LIST:
            yield from textwrap.wrap(text, width, initial_indent="- ", subsequent_indent="  ")
        else:
            yield from (click.style(line, bold=block.label == Label.HEAD) for line in textwrap.wrap(text, width))
        yield ""


def _marks(statements: Sequence[Statement]) -> list[tuple[int, int, str]]:
    """Return what to put in where: (place, rank, mark), sorted; at one place, closing marks stand before opening."""
    marks = []
    for n, statement in enumerate(statements, start=1):
        for span in statement.content:
            marks.append((span.start, 1, f"[{n} "))
            marks.append((span.end, 0, "]"))
    return sorted(marks)


def _marked(text: str, block: Block, marks: Sequence[tuple[int, int, str]]) -> str:
    """Return the block's text with its marks. A span that goes on in the next block is closed there."""
    start, end = block.start or 0, block.end or 0
    parts, at = [], start
    for place, rank, mark in marks:
        if start <= place < end or (place == end and rank == 0 and place > start):
            parts += [text[at:place], mark]
            at = place
    return "".join([*parts, text[at:end]])


def _statement_lines(statements: Sequence[Statement], short: Mapping[str, str], width: int) -> Iterator[str]:
    yield click.style(count(len(statements), "statement"), bold=True)
    rows = []
    for n, item in enumerate(statements, start=1):
        cue, source = (span.text if span else "-" for span in (item.cue, item.source))
        rows.append((n, short[item.id], item.speaker or UNKNOWN, item.kind, cue, source, item.text))
    if rows:
        yield from columns(("", "id", "speaker", "kind", "cue", "source", "words"), rows, width=width)
    yield ""


def _left_out_lines(blocks: Sequence[Block], width: int) -> Iterator[str]:
    yield click.style(f"{count(len(blocks), 'block')} left out", bold=True)
    if blocks:
        rows = [(item.label, item.reason, item.text) for item in blocks]
        yield from columns(("label", "why", "words"), rows, width=width, widest=width // 2)
