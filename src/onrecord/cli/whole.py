"""The commands about the whole record: `verify`, `export`, `report`."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path

import click

from onrecord.cli.columns import one_line
from onrecord.cli.options import json_option, reading, record_option
from onrecord.cli.output import machine_output, print_json, write_whole
from onrecord.exports.writing import FORMATS
from onrecord.wording import count

CHECK_FOUND = 3


@click.command()
@json_option
@record_option
def verify(as_json: bool) -> int:
    """Check that the record is whole.

    Every anchor's words are read again in its article, and every page's hash is taken again. Ends with exit code 3
    where something does not match.

    \b
    Example:
        onrecord verify
    """
    with reading() as record:
        problems = record.verify()
    if as_json:
        print_json([asdict(problem) for problem in problems])
    else:
        for problem in problems:
            click.echo(one_line(f"{problem.type} {problem.id}: {problem.detail}"))
        click.echo(count(len(problems), "problem"))
    return CHECK_FOUND if problems else 0


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True, help="What to write.")
@click.option("--utterance", metavar="ID", help="Of this utterance alone.")
@click.option("--readings", is_flag=True, help="With csv: a row for each report of each difference.")
@click.option("--with-times", is_flag=True, help="Tell when each page was added; not in csv.")
@click.option("-o", "--output", metavar="FILE", help="Write there.")
@record_option
def export(form: str, utterance: str | None, readings: bool, with_times: bool, output: str | None) -> None:
    """Write the record out for other programs.

    jsonl and jsonld hold everything; tei every utterance, its differences as a critical apparatus; webannotation every
    statement at its place in its article; csv a row for each statement, or of each difference. The same pages give the
    same bytes, in whatever order they were added. In csv, a cell that a spreadsheet would take for a formula begins
    with an apostrophe.

    \b
    Examples:
        onrecord export --format csv -o statements.csv
        onrecord export --format tei --utterance 7f3a -o edition.xml
    """
    with reading() as record:
        write = partial(record.export, format=form, with_times=with_times, utterance=utterance, readings=readings)
        if output is None or output == "-":
            write(machine_output())
        else:
            write_whole(Path(output), write, record=record.path)


@click.command()
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@record_option
def report(out: Path) -> None:
    """Write the record as HTML pages.

    They need no server and no script: start at OUT/index.html.

    \b
    Example:
        onrecord report report/
    """
    from onrecord.web.report import write_report  # it alone needs the templates

    with reading() as record:
        written = write_report(record, out)
    click.echo(f"{count(written, 'page')} written; start at {out / 'index.html'}")
