"""A record in, a folder of static pages out: plain HTML that needs no script, no server and nothing from elsewhere."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.errors import InputError
from onrecord.records import Article, Statement, Utterance
from onrecord.web.book import Book, make_book

GENERATOR = "onrecord report"
INDEX = "index.html"
_OURS = re.compile(r"(?:article|utterance)-[0-9a-z]+\.html\Z")
_FIRST_BYTES = 4096  # of a page, in which its generator stands


class ReadableRecord(Protocol):
    """What the report reads of a record."""

    def articles(self) -> Iterable[Article]:
        """Return every article."""
        ...

    def statements(self) -> Iterable[Statement]:
        """Return every statement."""
        ...

    def utterances(self) -> Iterable[Utterance]:
        """Return every utterance."""
        ...


def write_report(record: ReadableRecord, out: Path) -> int:
    """Write the report into the folder `out`, over an earlier report, and return the number of files.

    The pages are made beside `out` first; then each takes its place whole, and pages that the record no longer
    supports go.

    Raises InputError where `out` is a file, holds anything but an earlier report, or cannot be written.
    """
    try:
        _check_folder(out)
        return _write_folder(make_book(record.articles(), record.statements(), record.utterances()), out)
    except OSError as error:
        raise InputError(f"{out}: cannot write the report: {error.strerror or error}") from error


def _check_folder(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise InputError(f"{out}: is a file; expected a folder, new or empty or with an earlier report")
    if out.is_dir() and any(out.iterdir()) and not _is_report(out):
        raise InputError(f"{out}: holds other files; expected a folder, new or empty or with an earlier report")


def _is_report(folder: Path) -> bool:
    index = folder / INDEX
    if not index.is_file():
        return False
    with index.open("rb") as file:
        return f'name="generator" content="{GENERATOR}"'.encode() in file.read(_FIRST_BYTES)


def _write_folder(book: Book, out: Path) -> int:
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        names = []
        for name, html in _render(book):
            (fresh / name).write_bytes(html.encode("utf-8", "replace"))
            names.append(name)
        _replace(fresh, out, names)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return len(names)


def _replace(fresh: Path, out: Path, names: Sequence[str]) -> None:
    """Move the files, the index first, so that a folder left half-way is known as a report by the next run."""
    out.mkdir(exist_ok=True)
    for name in names:
        (fresh / name).replace(out / name)
    kept = set(names)
    for path in out.iterdir():
        if _OURS.match(path.name) and path.name not in kept:
            path.unlink()


def _render(book: Book) -> Iterator[tuple[str, str]]:
    templates = _make_environment()
    yield INDEX, _fill(templates, "index.html.j2", book.index)
    for utterance in book.utterances:
        yield utterance.href, _fill(templates, "utterance.html.j2", utterance)
    for article in book.articles:
        yield article.href, _fill(templates, "article.html.j2", article)


def _fill(templates: Environment, name: str, view: Any) -> str:
    return templates.get_template(name).render(view=view, generator=GENERATOR)


def _make_environment() -> Environment:
    templates = Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters["letter"] = name_letter
    return templates


def name_letter(number: int) -> str:
    """Return the letter of the `number`-th difference, counted from 1.

    >>> [name_letter(number) for number in (1, 26, 27, 53)]
    ['a', 'z', 'aa', 'ba']
    """
    name = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        name = chr(ord("a") + place) + name
    return name
