"""One page's bytes in; its article, made in a guarded worker without any record, out."""

from __future__ import annotations

import atexit
import functools
import io
import os
from dataclasses import replace

from onrecord.errors import InputError
from onrecord.pages import Source, read_page
from onrecord.records import Article, Hints, Reject
from onrecord.run.pool import Pool
from onrecord.run.steps import check_hints
from onrecord.settings import Settings, read_settings

CONTENT_TYPES = {"text/html": "text/html", "application/xhtml+xml": "text/html", "text/plain": "text/plain"}
"""The content types that are taken, each with the one it is read as."""


def read_article(page_bytes: bytes, *, url: str | None = None, content_type: str | None = None) -> Article | Reject:
    """Return the article of a page, or why it has none; within the limits of the settings, whatever the page holds.

    `content_type` is what the page came with (None: found from its bytes); gzip is undone. The first call starts a
    worker process, which later calls use again.

    Raises InputError where `page_bytes` is not bytes, `url` is not a web address, or `content_type` is neither HTML nor
    plain text.
    """
    if not isinstance(page_bytes, bytes | bytearray | memoryview):
        raise InputError(f"page_bytes: {type(page_bytes).__name__} is not read; expected bytes")
    if url is not None and not isinstance(url, str):
        raise InputError(f"url: {url!r} is not text; expected str or None")
    settings, pool = _reader()
    hints = check_hints(Hints(url=url), 1)
    page = read_page(Source(None), page_bytes=settings.page_bytes, hints=hints, stdin=io.BytesIO(page_bytes))
    if isinstance(page, Reject):
        return replace(page, where=url or page.where)
    page = replace(page, where=url or page.where, content_type=_known_type(content_type) or page.content_type)
    made = pool.make(page, statements=False).result()
    return made if isinstance(made, Reject) else made.article


def _known_type(given: str | None) -> str | None:
    if given is None:
        return None
    name = given.partition(";")[0].strip().lower()
    if name not in CONTENT_TYPES:
        raise InputError(f"content_type {given!r} is not read; expected {', '.join(CONTENT_TYPES)}, or None")
    return CONTENT_TYPES[name]


@functools.cache
def _reader() -> tuple[Settings, Pool]:
    settings = read_settings(os.environ)
    pool = Pool(settings)
    atexit.register(pool.close)
    return settings, pool
