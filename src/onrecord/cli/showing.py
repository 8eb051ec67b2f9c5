"""The commands that show one thing whole: `article` and `utterance`."""

from __future__ import annotations

from dataclasses import asdict

import click

from onrecord.cli.article_text import article_lines
from onrecord.cli.columns import prose_width
from onrecord.cli.options import json_option, reading, record_option
from onrecord.cli.output import print_json
from onrecord.cli.utterance_text import doubt_lines, utterance_lines
from onrecord.database.forms import article_form, lineage_form, statement_form, utterance_form, witness_form


@click.command()
@click.argument("id")
@json_option
@record_option
def article(id: str, as_json: bool) -> None:
    """Show an article with its statements marked.

    Below its clean text stand the statements, and the blocks of the page that were left out, each with the reason. ID
    is that of the article or of its page, or its first characters.

    \b
    Example:
        onrecord article 1c70aa2
    """
    with reading() as record:
        found = record.article(id)
        statements = record.article_statements(found.id)
        if as_json:
            print_json({**article_form(found), "statements": [statement_form(item) for item in statements]})
            return
        short = {
            found.id: record.shorten("article", found.id),
            found.page: record.shorten("page", found.page),
            **{item.id: record.shorten("statement", item.id) for item in statements},
        }
        click.echo("\n".join(article_lines(found, statements, short, width=prose_width())))


@click.command()
@click.argument("id")
@json_option
@record_option
def utterance(id: str, as_json: bool) -> None:
    """Show one utterance, report by report.

    The fullest text that the reports together support, every place where they differ, and where each stands. ID is that
    of the utterance, now or earlier, or of one of its statements, or its first characters. In the fullest text, raised
    numbers say which reports have the words; [a¹ | b²] are rival words. Below stands who most likely took it from whom,
    as far as words, times and stated sources tell; then other utterances that may be the same one, and what would
    decide it.

    \b
    Example:
        onrecord utterance 7f3a91c
    """
    with reading() as record:
        found = record.utterance(id)
        witnesses = record.utterance_witnesses(found.id)
        doubts, lineage = record.doubts(found.id), record.lineage(found.id)
        if as_json:
            reports = [witness_form(witness) for witness in witnesses]
            beside = {"doubts": [asdict(item) for item in doubts], "lineage": lineage_form(lineage, found.witnesses)}
            print_json({**utterance_form(found), "reports": reports, **beside})
            return
        short = {item.statement.article: record.shorten("article", item.statement.article) for item in witnesses}
        click.echo("\n".join(utterance_lines(found, witnesses, short, width=prose_width(), lineage=lineage)))
        named = {doubt.utterance: record.shorten("utterance", doubt.utterance) for doubt in doubts}
        for line in doubt_lines(doubts, named, width=prose_width()):
            click.echo(line)
