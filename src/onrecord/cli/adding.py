"""The commands that change the record: `add` and `remove`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict

import click

from onrecord.api import Summary
from onrecord.cli.columns import visible
from onrecord.cli.options import json_option, reading, record_option, writing
from onrecord.cli.output import print_json
from onrecord.cli.words import NO_TITLE
from onrecord.database.forms import reject_form
from onrecord.errors import InputError
from onrecord.pages import list_sources
from onrecord.records import Hints, PageKind
from onrecord.run.steps import Became, Outcome, check_hints
from onrecord.settings import MOST_WORKERS
from onrecord.text import squeeze
from onrecord.wording import count

_BAR_WIDTH = 30


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--outlet", help="The outlet of these pages, where their copies lost it.")
@click.option("--url", help="The address of this page.")
@click.option("--published", metavar="DATE", help="When these pages were published (EDTF, e.g. 2023-02-13).")
@click.option("--title", help="The title of this page.")
@click.option("--transcript", is_flag=True, help="These pages hold the words themselves: official transcripts, posts.")
@click.option("--speaker", metavar="NAME", help="Whose words a transcript holds, where it does not say so.")
@click.option("--said", metavar="DATE", help="When the words of a transcript were said (EDTF).")
@click.option("--where", metavar="PLACE", help="Where the words of a transcript were said.")
@click.option("--retry", is_flag=True, help="Try again what was rejected for time or memory.")
@click.option(
    "--workers", type=click.IntRange(1, MOST_WORKERS), metavar="N", help="Page workers.  [default: one per core]"
)
@click.option("--fast", is_flag=True, help="Find statements by rules alone: many times as fast, and fewer of them.")
@json_option
@record_option
def add(
    paths: tuple[str, ...],
    transcript: bool,
    retry: bool,
    workers: int | None,
    fast: bool,
    as_json: bool,
    **hints: str | None,
) -> int:
    """Add pages to the record.

    PATHS are files, folders, globs, or - for standard input: HTML and saved text, also with .gz. The same bytes twice:
    nothing happens. A page that cannot become an article is kept as a reject with its reason. One line is printed for
    each page once it is safe on the disk. Ends with exit code 1 where nothing at all could be taken.

    With --transcript the pages are what was said itself, and reports are compared with it. Its turns are found by the
    names before them ("ANN ROOK: ..."); without such names --speaker says whose words they are.

    \b
    Example:
        onrecord add pages/
        onrecord add article.txt --outlet "The Daily Example" --published 2023-02-13
        onrecord add --transcript press-conference.txt --speaker "Ann Rook" --said 2023-02-13
    """
    if not paths and not retry:
        raise click.BadParameter(
            "missing; expected files, folders, globs or -, or the option --retry", param_hint="PATHS"
        )
    there, missing, total = _look_up(paths)
    said = _check(Hints.of({**hints, "kind": PageKind.TRANSCRIPT if transcript else None}), total)
    for line in missing:
        click.echo(f"error: {visible(line)}", err=True)
    if not there and not retry:
        return 1
    with writing(workers=workers, fast=1 if fast else None) as record:
        teller = _Teller(total, as_json=as_json)
        try:
            summary = record.add(*there, hints=said, retry=retry, stdin=sys.stdin.buffer, progress=teller.tell)
        except KeyboardInterrupt:
            teller.clear()
            click.echo(f"stopped; {count(teller.added, 'page')} added stay added", err=True)
            return 1
    teller.sum_up(summary)
    nothing = summary.rejects and not summary.added + summary.made_again + summary.already_there
    return 1 if nothing or missing else 0


def _look_up(paths: Sequence[str]) -> tuple[list[str], list[str], int]:
    """Return which of `paths` are there, what to say of the others, and the number of files that are there."""
    there, missing, files = [], [], set()
    for path in paths:
        try:
            files |= {source.where for source in list_sources([path])}
            there.append(path)
        except InputError as error:
            missing.append(str(error))
    return there, missing, len(files)


def _check(hints: Hints, inputs: int) -> Hints:
    """Return the hints to keep, before a record is made for nothing."""
    try:
        return check_hints(hints, inputs)
    except InputError as error:
        raise click.BadParameter(
            str(error).partition(": ")[2], param_hint=f"--{str(error).partition(': ')[0]}"
        ) from None


class _Teller:
    """Prints what became of each input, and a bar on standard error where that is a terminal."""

    def __init__(self, total: int, *, as_json: bool) -> None:
        self.added = 0
        self._done = 0
        self._as_json = as_json
        self._bar = sys.stderr.isatty()
        self._total = total

    def tell(self, outcome: Outcome) -> None:
        """Print one outcome; when this returns, its line has left the process."""
        self._done += 1
        self.added += outcome.became in {Became.ADDED, Became.MADE_AGAIN}
        self.clear()
        if self._as_json:
            print_json(_row(outcome), indent=None)
        else:
            click.echo(_line(outcome))
        if self._bar and self._done < self._total:
            full = _BAR_WIDTH * self._done // self._total
            bar = "#" * full + "-" * (_BAR_WIDTH - full)
            click.echo(f"[{bar}] {self._done} of {self._total}", err=True, nl=False)

    def clear(self) -> None:
        """Take the bar away."""
        if self._bar:
            click.echo("\r\x1b[K", err=True, nl=False)

    def sum_up(self, summary: Summary) -> None:
        """Print the summary."""
        numbers = {
            "added": summary.added,
            "made_again": summary.made_again,
            "already_there": summary.already_there,
            "rejected": summary.rejected,
        }
        if self._as_json:
            print_json({"type": "summary", **numbers}, indent=None)
            return
        told = [f"{number} {name.replace('_', ' ')}" for name, number in numbers.items() if number or name == "added"]
        click.echo(", ".join(told))


def _line(outcome: Outcome) -> str:
    if outcome.reject:
        return visible(f"rejected {outcome.where}: {outcome.reject.reason}: {outcome.reject.detail}")
    title = squeeze(outcome.title or NO_TITLE)
    return visible(f"{outcome.became}  {outcome.where}  {title}  {count(outcome.statements, 'statement')}")


def _row(outcome: Outcome) -> dict[str, object]:
    reject = reject_form(outcome.reject) if outcome.reject else None
    return {"type": "outcome", **asdict(outcome), "reject": reject}


@click.command()
@click.argument("id")
@click.option("--yes", is_flag=True, help="Do not ask.")
@record_option
def remove(id: str, yes: bool) -> int:
    """Remove a page and all that rests on it.

    A takedown: nothing of it is left in the file. ID is that of the page, of its article or of its reject, or its first
    characters.

    \b
    Example:
        onrecord remove 4f0c2ab --yes
    """
    with reading() as record:
        page = record.page_id(id)
    if not yes and not _agreed(f"Remove page {page} and all that rests on it?"):
        click.echo("nothing removed", err=True)
        return 1
    with writing() as record:
        click.echo(f"removed page {record.remove(page)}")
    return 0


def _agreed(question: str) -> bool:
    """Ask; the end of the input, and Ctrl-C, mean no."""
    try:
        return click.confirm(question)
    except click.Abort:
        click.echo(err=True)  # the question's line is still open
        return False
