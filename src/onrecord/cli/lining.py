"""The commands about what speakers repeat: `lines` and `line`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

import click

from onrecord.api import Record
from onrecord.cli.columns import columns, one_line, prose_width
from onrecord.cli.listing import print_rows
from onrecord.cli.options import json_option, limit_option, reading, record_option
from onrecord.cli.output import print_json
from onrecord.cli.words import short_date
from onrecord.database.forms import witness_form
from onrecord.database.line_questions import LineUse
from onrecord.records import Line
from onrecord.utterances.line_changes import LineChange, Shift
from onrecord.wording import UNKNOWN_OUTLET, count, date_words

_SHOWN = 7  # characters of a line's id
_SHIFTS = {
    Shift.CAME: "came",
    Shift.WENT: "went",
    Shift.CHANGED: "changed",
    Shift.HARDENED: "hardened",
    Shift.SOFTENED: "softened",
    Shift.REWORDED: "reworded",
}


def line_form(line: Line) -> dict[str, Any]:
    """Return the form of `line` as JSON can hold it."""
    return {"type": "line", **asdict(line)}


def use_form(use: LineUse) -> dict[str, Any]:
    """Return the form of one use of a line as JSON can hold it."""
    return {
        "utterance": use.utterance,
        "said": use.said,
        "words": use.words,
        "passage": asdict(use.passage),
        "changes": [asdict(change) for change in use.changes],
        "reports": [witness_form(witness) for witness in use.witnesses],
    }


@click.command()
@click.option("--speaker", metavar="NAME", help="Any name of the speaker, or the id that `onrecord speakers` shows.")
@limit_option
@json_option
@record_option
def lines(speaker: str | None, limit: int | None, as_json: bool) -> None:
    """List the messages that speakers repeat.

    A line is one message on several occasions; a statement of two sentences can stand in two lines. Those with most
    uses come first, each with its first and its last date and its most central wording.

    \b
    Example:
        onrecord lines --speaker "Jens Stoltenberg"
    """
    with reading() as record:
        found = record.lines(speaker=speaker, limit=limit)
        if as_json:
            print_json([line_form(line) for line in found])
            return
        head = ("line", "speaker", "uses", "reports", "first", "last", "words")
        print_rows(head, [_row(line, record.line_uses(line.id)) for line in found], "line")


def _row(line: Line, uses: Sequence[LineUse]) -> tuple[object, ...]:
    dates = [short_date(use.said) for use in uses if use.said]
    ends = (dates[0], dates[-1]) if dates else ("", "")
    return line.id[:_SHOWN], line.speaker, len(line.utterances), len(line.statements), *ends, line.label


@click.command()
@click.argument("words")
@click.option("--speaker", metavar="NAME", help="Whose line; any name, or the id that `onrecord speakers` shows.")
@json_option
@record_option
def line(words: str, speaker: str | None, as_json: bool) -> None:
    """Show how one line changed from use to use.

    WORDS are words of the message, as the speaker put it or otherwise, or the id that `onrecord lines` shows. Each use
    stands with its date, occasion, outlets and words, and with what came, went or hardened since the use before.

    \b
    Example:
        onrecord line "we must make more ammunition" --speaker Stoltenberg
    """
    with reading() as record:
        found = record.line(words, speaker=speaker)
        uses = record.line_uses(found.id)
        if as_json:
            print_json({**line_form(found), "uses": [use_form(use) for use in uses]})
            return
        click.echo("\n".join(_text(record, found, uses)))


def _text(record: Record, line: Line, uses: Sequence[LineUse]) -> Iterator[str]:
    width = prose_width()
    yield f"{click.style(one_line(line.speaker), bold=True)}  {line.id[:_SHOWN]}"
    yield f"{count(len(uses), 'use')} in {count(len(line.statements), 'report')}"
    if not any(use.said for use in uses):
        yield "no use has a known date: the order is not that of time"
    elif not all(use.said for use in uses):
        yield "uses without a known date come last"
    rows = [row for number, use in enumerate(uses, 1) for row in _use_rows(record, use, number)]
    yield from columns(("", ""), rows, wrap=width)


def _use_rows(record: Record, use: LineUse, number: int) -> Iterator[tuple[str, str]]:
    """Yield the rows of one use: when, in which words, on which occasion, in which reports, and what changed."""
    if number > 1:
        yield "", ""
    order = " · first use" if number == 1 else "" if use.changes else " · as before"
    yield str(number), date_words(use.said) + order
    yield "", f"“{one_line(use.words)}”"
    for words in _occasion(use):
        yield "", words
    for witness in range(len(use.witnesses)):
        yield "", _report(record, use, witness)
    for change in use.changes:
        yield _SHIFTS[change.shift], _words(change)


def _occasion(use: LineUse) -> list[str]:
    """Return when, where, to whom and in which medium it was said, as far as its reports say."""
    told = []
    for name, lead in (("to", "to "), ("where", "in "), ("medium", ""), ("said_words", "")):
        words = next((value for item in use.witnesses if (value := getattr(item.statement, name))), None)
        if words:
            told.append(lead + one_line(words))
    return [" · ".join(told)] if told else []


def _report(record: Record, use: LineUse, number: int) -> str:
    witness = use.witnesses[number]
    outlet = witness.outlet or UNKNOWN_OUTLET
    statement = record.shorten("statement", witness.statement.id)
    return f"{outlet}, {date_words(witness.published)}, statement {statement}"


def _words(change: LineChange) -> str:
    if change.shift is Shift.REWORDED:
        return "as a whole"
    before, after = one_line(change.before) or "-", one_line(change.after) or "-"
    return after if change.shift is Shift.CAME else before if change.shift is Shift.WENT else f"{before} → {after}"
