"""What several commands share: the options, and the record they open."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from onrecord.api import Record, open_record
from onrecord.database.dates import read_bound
from onrecord.errors import InputError
from onrecord.records import Kind
from onrecord.settings import Settings, read_settings

Command = TypeVar("Command", bound=Callable[..., Any])

DATE_HELP = "a year, month or day: 2023, 2023-02, 2023-02-13; what has no known date is left out"


def record_option(command: Command) -> Command:
    """Give a command `--record`; it holds before and after the name of the command, and the later one wins."""

    def keep(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
        if value is not None:
            context.find_root().ensure_object(dict)["record"] = value

    return click.option(
        "--record",
        metavar="PATH",
        help="The record file.  [default: onrecord.db, or what ONRECORD_RECORD says]",
        expose_value=False,
        callback=keep,
    )(command)


def settings_of(**given: Any) -> Settings:
    """Return the settings of this call: what was `given`, else the environment's, else the defaults."""
    named = click.get_current_context().find_root().ensure_object(dict).get("record")
    return read_settings(os.environ, record=named, **given)


@contextmanager
def reading() -> Iterator[Record]:
    """Open the record to read; all that is read of it is of one moment."""
    with open_record(read_only=True, settings=settings_of()) as record, record.snapshot():
        yield record


@contextmanager
def writing(**given: Any) -> Iterator[Record]:
    """Open the record to write, made where it is missing; `given` are settings."""
    with open_record(settings=settings_of(**given)) as record:
        yield record


def _check_day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            read_bound("", value)
        except InputError as error:
            raise click.BadParameter(str(error).removeprefix(": ")) from None
    return value


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
limit_option = click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many.")
_ARTICLE_FILTERS = (
    click.option("--outlet", metavar="NAME", help="Any part of the outlet's name."),
    click.option("--since", callback=_check_day, metavar="DATE", help=f"On or after {DATE_HELP}."),
    click.option("--until", callback=_check_day, metavar="DATE", help=f"On or before {DATE_HELP}."),
    limit_option,
)
_STATEMENT_FILTERS = (
    click.option("--speaker", metavar="NAME", help="Any part of the speaker's name, or of words that name them."),
    click.option(
        "--kind", type=click.Choice([kind.value for kind in Kind]), help="How much of it stands in quotation marks."
    ),
)


def article_filters(command: Command) -> Command:
    """Give a command the options that limit articles."""
    for option in reversed(_ARTICLE_FILTERS):
        command = option(command)
    return command


def statement_filters(command: Command) -> Command:
    """Give a command the options that limit statements."""
    command = article_filters(command)
    for option in reversed(_STATEMENT_FILTERS):
        command = option(command)
    return command
