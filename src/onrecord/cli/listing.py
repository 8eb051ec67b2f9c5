"""The commands that list: `articles`, `pages`, `statements`, `utterances`, `search`, `rejects`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import click

from onrecord.cli.columns import columns, terminal_width
from onrecord.cli.options import article_filters, json_option, limit_option, reading, record_option, statement_filters
from onrecord.cli.output import print_json
from onrecord.cli.words import NO_TITLE, short_date
from onrecord.database.forms import (
    article_form,
    page_form,
    reject_form,
    statement_form,
    utterance_form,
    witness_form,
)
from onrecord.database.questions import Filter
from onrecord.wording import UNKNOWN, UNKNOWN_OUTLET, count, name_source


def print_rows(head: Sequence[str], rows: Sequence[Sequence[object]], what: str, plural: str | None = None) -> None:
    """Print a list in columns, and how long it is."""
    if rows:
        first, *others = columns(head, rows, width=terminal_width())
        click.echo(click.style(first, bold=True))
        click.echo("\n".join(others))
    click.echo(count(len(rows), what, plural))


@click.command()
@article_filters
@json_option
@record_option
def articles(as_json: bool, **wanted: Any) -> None:
    """List the articles by date.

    \b
    Example:
        onrecord articles --outlet guardian --since 2023-02
    """
    with reading() as record:
        found = record.articles(**wanted)
        if as_json:
            print_json([article_form(article) for article in found])
            return
        rows = [
            (
                record.shorten("article", article.id),
                short_date(article.published),
                name_source(article.outlet, article.kind),
                article.title or NO_TITLE,
            )
            for article in found
        ]
        print_rows(("article", "published", "outlet", "title"), rows, "article")


@click.command()
@json_option
@record_option
def pages(as_json: bool) -> None:
    """List the pages as they came in.

    With every place that the same bytes were seen at.

    \b
    Example:
        onrecord pages --json
    """
    with reading() as record:
        found = record.pages()
        if as_json:
            print_json([page_form(page, with_times=True) for page in found])
            return
        rows = [
            (
                record.shorten("page", page.id),
                record.shorten("article", page.article) if page.article else "rejected",
                page.content_type,
                page.bytes,
                ", ".join(sighting.where for sighting in page.sightings),
            )
            for page in found
        ]
        print_rows(("page", "article", "type", "bytes", "where"), rows, "page")


@click.command()
@statement_filters
@click.option("--struck", is_flag=True, help="Those that were struck, in that order, and no others.")
@json_option
@record_option
def statements(struck: bool, as_json: bool, **wanted: Any) -> None:
    """List who is reported to have said what.

    By the day it was said, else the day of the article; what has no known date comes last.

    \b
    Example:
        onrecord statements --speaker stoltenberg --kind direct
    """
    if struck:
        _print_struck(as_json=as_json)
        return
    with reading() as record:
        found = record.witnesses(Filter(**wanted))
        if as_json:
            print_json([witness_form(witness) for witness in found])
            return
        rows = [
            (
                record.shorten("statement", witness.statement.id),
                witness.statement.speaker or UNKNOWN,
                name_source(witness.outlet, witness.page_kind),
                short_date(witness.statement.said or witness.published),
                witness.statement.kind,
                witness.reports,
                witness.statement.text,
            )
            for witness in found
        ]
        print_rows(("statement", "speaker", "outlet", "date", "kind", "reports", "words"), rows, "statement")


def _print_struck(*, as_json: bool) -> None:
    with reading() as record:
        found = record.struck()
        if as_json:
            print_json([statement_form(statement) for statement in found])
            return
        rows = [
            (
                record.shorten("statement", item.id),
                item.speaker or UNKNOWN,
                record.shorten("article", item.article),
                item.kind,
                item.text,
            )
            for item in found
        ]
        print_rows(("statement", "speaker", "article", "kind", "words"), rows, "statement")


@click.command()
@statement_filters
@json_option
@record_option
def utterances(as_json: bool, **wanted: Any) -> None:
    """List what was said, the most reported first.

    With the number of reports, and of places where they differ.

    \b
    Example:
        onrecord utterances --speaker stoltenberg --limit 20
    """
    with reading() as record:
        found = record.utterances(**wanted)
        if as_json:
            print_json([utterance_form(utterance) for utterance in found])
            return
        rows = [
            (
                record.shorten("utterance", utterance.id),
                len(utterance.witnesses),
                len(utterance.readings),
                utterance.speaker or UNKNOWN,
                utterance.fullest,
            )
            for utterance in found
        ]
        print_rows(("utterance", "reports", "readings", "speaker", "fullest text"), rows, "utterance")


@click.command()
@click.argument("words", nargs=-1, required=True)
@limit_option
@json_option
@record_option
def search(words: tuple[str, ...], limit: int | None, as_json: bool) -> None:
    """Search the statements and the articles.

    For all of WORDS; those in double quotes must stand together. Statements come first.

    \b
    Example:
        onrecord search race of logistics
        onrecord search '"race of logistics"'
    """
    with reading() as record:
        found = record.search(" ".join(words), limit=limit)
        if as_json:
            print_json([asdict(hit) for hit in found])
            return
        rows = [
            (hit.type, record.shorten(hit.type, hit.id), hit.outlet or UNKNOWN_OUTLET, hit.speaker, hit.words)
            for hit in found
        ]
        print_rows(("in", "id", "outlet", "speaker", "words"), rows, "hit")


@click.command()
@json_option
@record_option
def rejects(as_json: bool) -> None:
    """List the inputs that gave no article, and why.

    \b
    Example:
        onrecord rejects
    """
    with reading() as record:
        found = record.rejects()
        if as_json:
            print_json([reject_form(reject) for reject in found])
            return
        rows = [(reject.reason, record.shorten("reject", reject.id), reject.where, reject.detail) for reject in found]
        print_rows(("reason", "id", "where", "detail"), rows, "reject")
