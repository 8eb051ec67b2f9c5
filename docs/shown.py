"""A command line or a few lines of Python in; what it prints on the sample pages, as a block of Markdown, out.

For the blocks that cog runs, from the root of the repository: `import shown; shown.command("onrecord add pages/")`.
Everything runs in a folder of its own, with a copy of the sample pages in it, and leaves nothing behind; a document
begins with `shown.fresh()`, so that it depends on no other.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import onrecord
from onrecord.cli import main

ROOT = Path(__file__).resolve().parents[1]
WIDTH = 100  # characters of the terminal that the commands see


@cache
def desk() -> Path:
    """Return the folder in which everything runs: `pages` in it holds the sample pages."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    shutil.copytree(ROOT / "samples" / "pages", Path(folder.name) / "pages")
    return Path(folder.name)


def fresh(*, added: bool = False) -> None:
    """Begin in a new folder: without a record, or with one in which the sample pages are `added`."""
    desk.cache_clear()
    if added:
        run("onrecord add pages/")


def save(name: str, text: str) -> None:
    """Write a file at the desk, as the reader of the document is told to."""
    (desk() / name).write_text(text, encoding="utf-8")


@contextlib.contextmanager
def _at_the_desk() -> Iterator[io.StringIO]:
    """Run the block in the desk's folder, with none of the user's settings, and catch what it prints."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("ONRECORD_") or name == "COLUMNS"}
    for name in kept:
        del os.environ[name]
    os.environ["COLUMNS"] = str(WIDTH)
    printed = io.StringIO()
    try:
        with contextlib.chdir(desk()), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            yield printed
    finally:
        del os.environ["COLUMNS"]
        os.environ.update(kept)


def run(line: str, *, code: int = 0) -> str:
    """Return what the command `line` prints. Raises RuntimeError where it ends with another exit code than `code`."""
    ended = 0
    with _at_the_desk() as printed:
        try:
            main(shlex.split(line)[1:])
        except SystemExit as end:
            ended = int(end.code or 0)
    if ended != code:
        raise RuntimeError(f"{line!r} ended with exit code {ended}, not {code}:\n{printed.getvalue()}")
    return printed.getvalue()


def command(line: str, *, first: int | None = None, code: int = 0) -> None:
    """Print the command `line` and its output, the `first` lines of it, as a block of Markdown."""
    lines = [line_.rstrip() for line_ in run(line, code=code).rstrip("\n").split("\n")]
    if first is not None and len(lines) > first:
        lines = [*lines[:first], "..."]
    print("```console", f"$ {line}", *lines, "```", sep="\n")


def python(code: str) -> None:
    """Print lines of Python and, behind them as a comment, what they print."""
    code = code.strip("\n")
    with _at_the_desk() as printed:
        exec(compile(code, "<docs>", "exec"), {"__name__": "docs"})  # the text of these very docs
    told = [f"# {line}".rstrip() for line in printed.getvalue().rstrip("\n").split("\n") if printed.getvalue()]
    print("```python", code, *(["", *told] if told else []), "```", sep="\n")


def id_of_utterance(speaker: str) -> str:
    """Return the id, as shown, of what most of the pages added report `speaker` to have said."""
    with _at_the_desk(), onrecord.open(read_only=True) as record:
        return record.shorten("utterance", record.utterances(speaker=speaker, limit=1)[0].id)


def id_of_article(place: str) -> str:
    """Return the id, as shown, of the article of the page that was added from `place`."""
    with _at_the_desk(), onrecord.open(read_only=True) as record:
        pages = [page for page in record.pages() if page.sightings[0].where == place]
        return record.shorten("article", pages[0].article or "")
