"""Sources in; the record with their pages in it, and what became of each, out. The steps, in order:

    list_sources  ->  read_page  ->  [ extract_article  ->  find_statements ]  ->  write_page
                                       in a page worker, within limits             one transaction, then told

Pages are written in the order of the sources, by this process alone, so that the record and what is told do not depend
on the number of workers. A few pages are read ahead, to keep the workers busy.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import BinaryIO

from onrecord.database.open import Database
from onrecord.database.questions import Kept, kept_of, list_rejects, load_page
from onrecord.database.write import Made, page_to_make, write_page, write_reject, write_sighting
from onrecord.errors import InputError
from onrecord.pages import list_sources, read_page
from onrecord.records import Hints, Page, PageKind, Reject, RejectReason
from onrecord.run.pool import Pool
from onrecord.settings import Settings

RETRIED = (RejectReason.TIME_LIMIT, RejectReason.MEMORY_LIMIT)
"""The reasons that depend on the machine and its load, so that another try may help."""


_OF_ONE_PAGE = frozenset({"url", "title"})
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s]*\Z", re.IGNORECASE)


class Became(StrEnum):
    """What became of one input."""

    ADDED = "added"
    MADE_AGAIN = "made again"
    ALREADY_THERE = "already there"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input: its article and number of statements, or its reject."""

    where: str
    became: Became
    page: str | None = None
    article: str | None = None
    title: str | None = None
    statements: int = 0
    reject: Reject | None = None


@dataclass(frozen=True, slots=True)
class _Task:
    """One input under way: a page, with what is being made of it where anything has to be; or a reject."""

    item: Page | Reject
    making: Future[Made | Reject] | None = None
    again: bool = False


def add_pages(
    database: Database,
    sources: Sequence[str],
    *,
    settings: Settings,
    now: Callable[[], str],
    hints: Hints | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Outcome]:
    """Add every page that `sources` name, and yield what became of each once it is safe in the record.

    `now` gives the time as UTC, ISO 8601. Raises InputError before the first page where a source does not exist or a
    hint cannot hold; DatabaseError where a page cannot be written, and then those before it stay.
    """
    listed = list_sources(sources)
    said = check_hints(hints or Hints(), len(listed))
    items = (read_page(source, page_bytes=settings.page_bytes, hints=said, stdin=stdin) for source in listed)
    with Pool(settings) as pool:
        for task in _ahead((_begin(database, pool, item) for item in items), 2 * pool.size):
            yield _finish(database, pool, task, now)


def retry_pages(database: Database, *, settings: Settings, now: Callable[[], str]) -> Iterator[Outcome]:
    """Make again every page that was rejected for time or memory, and yield what became of each."""
    waiting = [reject.page for reason in RETRIED for reject in list_rejects(database, reason=reason) if reject.page]
    pages = (load_page(database, page) for page in waiting)
    with Pool(settings) as pool:
        for task in _ahead((_Task(page, pool.make(page), again=True) for page in pages), 2 * pool.size):
            yield _finish(database, pool, task, now)


def check_hints(hints: Hints, inputs: int) -> Hints:
    """Return `hints` in the form to keep. Raises InputError where one cannot hold of so many `inputs`."""
    for name, value in asdict(hints).items():
        if value is not None and not _is_text(value):
            raise InputError(f"{name}: {value!r} holds bytes that are no UTF-8; expected text")
        if value and inputs > 1 and name in _OF_ONE_PAGE:
            raise InputError(f"{name}: {value!r} is of one page, but {inputs} files were named; expected one file")
    _check_transcript(hints)
    if hints.url is not None and not _WEB_ADDRESS.match(hints.url.strip()):
        raise InputError(f"url: {hints.url!r} is not a web address; expected one such as 'https://example.org/page'")
    if hints.published is None and hints.said is None:
        return hints
    from onrecord.articles import check_date  # with it comes the library for main texts, which nothing else needs

    published = None if hints.published is None else check_date("published", hints.published)
    said = None if hints.said is None else check_date("said", hints.said)
    return replace(hints, published=published, said=said)


def _check_transcript(hints: Hints) -> None:
    for name in ("speaker", "said", "where"):
        value = getattr(hints, name)
        if value is not None and hints.kind is not PageKind.TRANSCRIPT:
            raise InputError(f"{name}: {value!r} is only of a transcript; expected the page to be added as one")
        if value is not None and not value.strip():
            raise InputError(f"{name}: {value!r} is blank; expected words")


def _is_text(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _ahead(tasks: Iterable[_Task], depth: int) -> Iterator[_Task]:
    """Yield `tasks` in order, `depth` of them begun before the first is finished."""
    begun: deque[_Task] = deque()
    for task in tasks:
        begun.append(task)
        if len(begun) > depth:
            yield begun.popleft()
    yield from begun


def _begin(database: Database, pool: Pool, item: Page | Reject) -> _Task:
    if isinstance(item, Reject):
        return _Task(item)
    wanted = page_to_make(database, item)
    return _Task(wanted, pool.make(wanted)) if wanted else _Task(item)


def _finish(database: Database, pool: Pool, task: _Task, now: Callable[[], str]) -> Outcome:
    """Write what became of one input. The same bytes may have been written since it was begun, so ask again."""
    item = task.item
    if isinstance(item, Reject):
        write_reject(database, item)
        return Outcome(where=item.where, became=Became.REJECTED, page=item.page, reject=item)
    before = kept_of(database, item.id)
    wanted = item if task.again else page_to_make(database, item)
    if wanted is None:
        write_sighting(database, item, added_at=now())
        return _outcome(database, item, Became.ALREADY_THERE)
    making = task.making if task.making and wanted == item else pool.make(wanted)
    write_page(database, wanted, making.result(), added_at=now())
    return _outcome(database, item, Became.MADE_AGAIN if before and before.article else Became.ADDED)


def _outcome(database: Database, page: Page, became: Became) -> Outcome:
    kept = kept_of(database, page.id) or Kept()
    return Outcome(
        where=page.where,
        became=Became.REJECTED if kept.reject else became,
        page=page.id,
        article=kept.article,
        title=kept.title,
        statements=kept.statements,
        reject=kept.reject,
    )
