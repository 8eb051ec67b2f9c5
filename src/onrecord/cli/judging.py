"""The commands by which a person judges: `same`, `apart`, `same-speaker`, `not-same-speaker`, `strike`,
`judgements`, `undo`.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import Any, TypeVar

import click

from onrecord.api import Record
from onrecord.cli.columns import one_line
from onrecord.cli.listing import print_rows
from onrecord.cli.options import json_option, reading, record_option, writing
from onrecord.cli.output import print_json
from onrecord.database.forms import judgement_form
from onrecord.database.judgements import Judgement, JudgementKind

Command = TypeVar("Command", bound=Callable[..., Any])

_by_option = click.option("--by", metavar="NAME", help="Who judges.  [default: your login name]")
_reason_option = click.option("--reason", metavar="WORDS", help="Why; kept with it.")


def _judging(command: Command) -> Command:
    """Give a command what every judgement has."""
    for option in (record_option, json_option, _by_option, _reason_option):
        command = option(command)
    return command


def _login_name() -> str | None:
    """Return the name of the user who is logged in, None where the system has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return None


@click.command("same-speaker")
@click.argument("a")
@click.argument("b")
@_judging
def same_speaker(a: str, b: str, by: str | None, reason: str | None, as_json: bool) -> None:
    """Say that two names are one speaker's.

    A and B are names as `onrecord speaker` takes them. Your word is kept apart from what is derived from the pages, and
    nothing overwrites it; where it contradicts an earlier one, the later one holds. `onrecord undo` takes it back.

    \b
    Example:
        onrecord same-speaker "Alliance chief" "Jens Stoltenberg"
    """
    with writing() as record:
        _tell(record, record.same_speaker(a, b, by=by or _login_name(), reason=reason), as_json=as_json)


@click.command("not-same-speaker")
@click.argument("a")
@click.argument("b")
@_judging
def not_same_speaker(a: str, b: str, by: str | None, reason: str | None, as_json: bool) -> None:
    """Say that two names are not one speaker's.

    A and B are names as `onrecord speaker` takes them; NAME@ARTICLE is the one whom that article means. They are never
    joined again, nor through a third name.

    \b
    Example:
        onrecord not-same-speaker "Ann Lee@1c70aa2" "Ann Lee@9e40b13"
    """
    with writing() as record:
        _tell(record, record.not_same_speaker(a, b, by=by or _login_name(), reason=reason), as_json=as_json)


@click.command()
@click.argument("a")
@click.argument("b")
@_judging
def same(a: str, b: str, by: str | None, reason: str | None, as_json: bool) -> None:
    """Say that two statements report one utterance.

    A and B are ids of statements, or of utterances, which stand for all their reports. Your word is kept apart from
    what is derived from the pages, and nothing overwrites it; where it contradicts an earlier one, the later one holds.
    `onrecord undo` takes it back.

    \b
    Example:
        onrecord same 5fd2c09 8a11e37
    """
    with writing() as record:
        _tell(record, record.same_utterance(a, b, by=by or _login_name(), reason=reason), as_json=as_json)


@click.command()
@click.argument("a")
@click.argument("b")
@_judging
def apart(a: str, b: str, by: str | None, reason: str | None, as_json: bool) -> None:
    """Say that two statements do not report one utterance.

    A and B are ids as for `onrecord same`. They are never in one utterance again, nor through a third report: of what
    joins them, the strongest links stay. A statement and its own utterance: it is apart from all other reports there.

    \b
    Example:
        onrecord apart 5fd2c09 8a11e37 --reason "said a week later"
    """
    with writing() as record:
        _tell(record, record.not_same_utterance(a, b, by=by or _login_name(), reason=reason), as_json=as_json)


@click.command()
@click.argument("statement")
@_judging
def strike(statement: str, by: str | None, reason: str | None, as_json: bool) -> None:
    """Say that a statement is wrong.

    It no longer counts in utterances, lists and reports, also when its page is made again; `onrecord statements
    --struck` lists it. STATEMENT is its id, or its first characters.

    \b
    Example:
        onrecord strike 5fd2c09 --reason "a caption, nobody said it"
    """
    with writing() as record:
        _tell(record, record.strike(statement, by=by or _login_name(), reason=reason), as_json=as_json)


@click.command()
@json_option
@record_option
def judgements(as_json: bool) -> None:
    """List what persons judged.

    With who and when, and what was undone since.

    \b
    Example:
        onrecord judgements
    """
    with reading() as record:
        found = record.judgements()
        if as_json:
            print_json([judgement_form(judgement) for judgement in found])
            return
        rows = [
            (item.number, item.judged_at, item.judged_by or "", _state(item), judgement_words(record, item))
            for item in found
        ]
        print_rows(("number", "when", "who", "state", "what"), rows, "judgement")


@click.command()
@click.argument("number", type=click.IntRange(min=1), required=False)
@_by_option
@json_option
@record_option
def undo(number: int | None, by: str | None, as_json: bool) -> None:
    """Take a judgement back.

    The last one, or the one of this NUMBER, as `onrecord judgements` lists it. It stays listed as undone.

    \b
    Example:
        onrecord undo 3
    """
    with writing() as record:
        waiting = {item.number for item in record.judgements() if item.overruled}
        done = record.undo(number, by=by or _login_name())
        if as_json:
            print_json(judgement_form(done))
            return
        click.echo(one_line(f"undone: judgement {done.number}: {judgement_words(record, done)}"))
        again = [item for item in record.judgements() if item.number in waiting - {done.number} and not item.overruled]
        for item in again:
            click.echo(one_line(f"judgement {item.number} holds again: {judgement_words(record, item)}"))


def judgement_words(record: Record, judgement: Judgement) -> str:
    """Return what was judged, in words, with the reason."""
    why = f" ({judgement.reason})" if judgement.reason else ""
    if judgement.kind is JudgementKind.STRIKE:
        return f"statement {record.shorten('statement', judgement.one)} is struck{why}"
    if judgement.one_statements:
        return f"{_reports_words(record, judgement)}{why}"
    one, other = (
        name if article is None else f"{name}@{record.shorten('article', article)}"
        for name, article in (
            (judgement.one, judgement.one_article),
            (judgement.other, judgement.other_article),
        )
    )
    are = "are one speaker" if judgement.kind is JudgementKind.SAME_SPEAKER else "are not one speaker"
    return f"{one} and {other} {are}{why}"


def _reports_words(record: Record, judgement: Judgement) -> str:
    one, other = (
        f"statement {record.shorten('statement', statements[0])}"
        if len(statements) == 1
        else f"the {len(statements)} reports of utterance {record.shorten('utterance', whole)}"
        for whole, statements in (
            (judgement.one, judgement.one_statements),
            (judgement.other or "", judgement.other_statements),
        )
    )
    are = "are one utterance" if judgement.kind is JudgementKind.SAME_UTTERANCE else "are not one utterance"
    return f"{one} and {other} {are}"


def _tell(record: Record, judgement: Judgement, *, as_json: bool) -> None:
    """Print a new judgement, and each earlier one that it overrules."""
    if as_json:
        print_json(judgement_form(judgement))
        return
    click.echo(one_line(f"judgement {judgement.number}: {judgement_words(record, judgement)}"))
    for item in record.judgements():
        if item.overruled == judgement.number:
            click.echo(one_line(f"judgement {item.number} no longer holds: {judgement_words(record, item)}"))


def _state(judgement: Judgement) -> str:
    if judgement.undone_at:
        return f"undone {judgement.undone_at}" + (f" by {judgement.undone_by}" if judgement.undone_by else "")
    return f"overruled by {judgement.overruled}" if judgement.overruled else "holds"
