"""The commands about speakers: `speakers` and `speaker`."""

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
from onrecord.database.people_questions import Speaker, SpeakerRole
from onrecord.database.questions import Witness
from onrecord.wording import UNKNOWN_OUTLET, count, name_source


def speaker_form(speaker: Speaker) -> dict[str, Any]:
    """Return the form of `speaker` as JSON can hold it."""
    return {"type": "speaker", **asdict(speaker)}


@click.command()
@limit_option
@json_option
@record_option
def speakers(limit: int | None, as_json: bool) -> None:
    """List everybody on record.

    Those with most statements first, each person or body once, whatever names the outlets use. The roles are those
    that the articles give, in their words.

    \b
    Example:
        onrecord speakers --limit 20
    """
    with reading() as record:
        found = record.speakers(limit=limit)
        if as_json:
            print_json([speaker_form(speaker) for speaker in found])
            return
        rows = [
            (
                record.shorten("speaker", speaker.id),
                speaker.name,
                speaker.statements,
                ", ".join(speaker.outlets) or UNKNOWN_OUTLET,
                ", ".join(role.role for role in speaker.roles),
            )
            for speaker in found
        ]
        print_rows(("speaker", "name", "statements", "outlets", "roles"), rows, "speaker")


@click.command()
@click.argument("name")
@json_option
@record_option
def speaker(name: str, as_json: bool) -> None:
    """Show one speaker: names, roles, and all statements.

    NAME is any name of theirs, in whole or in part, or the id that `onrecord speakers` shows, or its first characters.
    Where a name fits two people, write NAME@ARTICLE for the one whom that article means. The statements come by the
    day they were said, else the day of the article.

    \b
    Example:
        onrecord speaker "Jens Stoltenberg"
    """
    with reading() as record:
        found = record.speaker(name)
        statements = record.speaker_statements(found.id)
        if as_json:
            print_json({**speaker_form(found), "reports": [witness_form(witness) for witness in statements]})
            return
        click.echo("\n".join(_lines(record, found, statements)))


def _lines(record: Record, speaker: Speaker, statements: Sequence[Witness]) -> Iterator[str]:
    width = prose_width()
    yield f"{click.style(one_line(speaker.name), bold=True)}  {record.shorten('speaker', speaker.id)}"
    yield f"{count(speaker.statements, 'statement')} in {count(len(speaker.outlets), 'outlet')}"
    yield ""
    names = [(alias.name, alias.statements) for alias in speaker.aliases]
    yield from columns(("name", "statements"), names)
    if speaker.roles:
        yield ""
        yield from columns(("role", "article", "as given by"), [_role(record, role) for role in speaker.roles])
    yield ""
    rows = [
        (
            record.shorten("statement", witness.statement.id),
            short_date(witness.statement.said or witness.published),
            name_source(witness.outlet, witness.page_kind),
            witness.statement.text,
        )
        for witness in statements
    ]
    yield from columns(("statement", "date", "outlet", "words"), rows, wrap=width)


def _role(record: Record, role: SpeakerRole) -> tuple[str, str, str]:
    given = ", ".join(part for part in (role.outlet or UNKNOWN_OUTLET, short_date(role.published)) if part)
    return role.role, record.shorten("article", role.article), given
