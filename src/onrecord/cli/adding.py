"""The commands that change the record: `add` and `remove`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from onrecord.api import Summary
from onrecord.cli.columns import visible
from onrecord.cli.options import json_option, reading, record_option, writing
from onrecord.cli.words import NO_TITLE
from onrecord.database.forms import reject_form
from onrecord.pages import list_sources
from onrecord.records import Hints
from onrecord.run.steps import Became, Outcome
from onrecord.wording import count

_BAR_WIDTH = 30


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--outlet", help="The outlet of these pages, where their copies lost it.")
@click.option("--url", help="The address of this page.")
@click.option("--published", metavar="DATE", help="When these pages were published (EDTF, e.g. 2023-02-13).")
@click.option("--title", help="The title of this page.")
@click.option("--retry", is_flag=True, help="Try again what was rejected for time or memory.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Page workers.  [default: one per core]")
@json_option
@record_option
def add(paths: tuple[str, ...], retry: bool, workers: int | None, as_json: bool, **hints: str | None) -> int:
    """Add pages to the record.

    PATHS are files, folders, globs, or - for standard input: HTML and saved text, also with .gz. The same bytes twice:
    nothing happens. A page that cannot become an article is kept as a reject with its reason. One line is printed for
    each page once it is safe on the disk. Ends with exit code 1 where nothing at all could be taken.

    \b
    Example:
        onrecord add pages/
        onrecord add article.txt --outlet "The Daily Example" --published 2023-02-13
    """
    if not paths and not retry:
        raise click.UsageError("Missing argument 'PATHS'; or give --retry.")
    with writing(workers=workers) as record:
        teller = _Teller(paths, as_json=as_json)
        try:
            summary = record.add(
                *paths, hints=Hints(**hints), retry=retry, stdin=sys.stdin.buffer, progress=teller.tell
            )
        except KeyboardInterrupt:
            teller.clear()
            click.echo(f"stopped; {count(teller.added, 'page')} added stay added", err=True)
            return 1
    teller.sum_up(summary)
    return 1 if summary.rejects and not summary.added + summary.made_again + summary.already_there else 0


class _Teller:
    """Prints what became of each input, and a bar on standard error where that is a terminal."""

    def __init__(self, paths: tuple[str, ...], *, as_json: bool) -> None:
        self.added = 0
        self._done = 0
        self._as_json = as_json
        self._bar = sys.stderr.isatty()
        self._total = len(list_sources(paths)) if self._bar else 0

    def tell(self, outcome: Outcome) -> None:
        """Print one outcome; when this returns, its line has left the process."""
        self._done += 1
        self.added += outcome.became in {Became.ADDED, Became.MADE_AGAIN}
        self.clear()
        click.echo(_row(outcome) if self._as_json else _line(outcome))
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
            click.echo(json.dumps({"type": "summary", **numbers}))
            return
        told = [f"{number} {name.replace('_', ' ')}" for name, number in numbers.items() if number or name == "added"]
        click.echo(", ".join(told))


def _line(outcome: Outcome) -> str:
    if outcome.reject:
        return visible(f"rejected {outcome.where}: {outcome.reject.reason}: {outcome.reject.detail}")
    title = outcome.title or NO_TITLE
    return visible(f"{outcome.became}  {outcome.where}  {title}  {count(outcome.statements, 'statement')}")


def _row(outcome: Outcome) -> str:
    reject = reject_form(outcome.reject) if outcome.reject else None
    return json.dumps({"type": "outcome", **asdict(outcome), "reject": reject}, ensure_ascii=False)


@click.command()
@click.argument("id")
@click.option("--yes", is_flag=True, help="Do not ask.")
@record_option
def remove(id: str, yes: bool) -> int:
    """Remove a page and all that rests on it.

    A takedown: nothing of it is left in the file. ID is that of the page or of its article, or its first characters.

    \b
    Example:
        onrecord remove 4f0c2ab --yes
    """
    with reading() as record:
        page = record.page_id(id)
    if not yes and not click.confirm(f"Remove page {page} and all that rests on it?"):
        click.echo("nothing removed", err=True)
        return 1
    with writing() as record:
        click.echo(f"removed page {record.remove(page)}")
    return 0
