"""Sources in; each one's page, or the counted reason why it is none, out. The one stage that reads the world."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import InputError
from onrecord.pages import kinds
from onrecord.pages.sources import Source, list_sources
from onrecord.pages.unpacking import Damaged, TooLarge, read_content
from onrecord.records import Hints, Page, Reject, RejectReason

_NO_HINTS = Hints()


def read_pages(
    sources: Sequence[str], *, page_bytes: int, hints: Hints = _NO_HINTS, stdin: BinaryIO | None = None
) -> Iterator[Page | Reject]:
    """Yield each file that `sources` name as a page, or as the reject that says why it is none.

    Raises InputError, before the first page, where a source does not exist (see `list_sources`).
    """
    listed = list_sources(sources)
    return (read_page(source, page_bytes=page_bytes, hints=hints, stdin=stdin) for source in listed)


def read_page(
    source: Source, *, page_bytes: int, hints: Hints = _NO_HINTS, stdin: BinaryIO | None = None
) -> Page | Reject:
    """Return the page that `source` holds, or a reject.

    `Page.content` is what was saved, gunzipped once, at most `page_bytes` bytes; `Page.id` is the SHA-256 of that, so
    that the same page saved plain and gzipped is one page. Other decoding is left to the stages.

    Raises InputError where `source` is standard input and no `stdin` is given.
    """
    try:
        content = _content(source, page_bytes, stdin)
    except TooLarge:
        detail = f"larger than {page_bytes} bytes; at most that many are taken, counted after decompression"
        return Reject(where=source.where, reason=RejectReason.TOO_LARGE, detail=detail)
    except Damaged as error:
        detail = f"{error}; expected a whole gzip file"
        return Reject(where=source.where, reason=RejectReason.DAMAGED, detail=detail)
    except OSError as error:
        detail = f"{error.strerror or error}; expected a file that can be read"
        return Reject(where=source.where, reason=RejectReason.UNREADABLE, detail=detail)
    return content if isinstance(content, Reject) else _judge(source, content, hints)


def _content(source: Source, page_bytes: int, stdin: BinaryIO | None) -> bytes | Reject:
    if source.path is None:
        if stdin is None:
            raise InputError("'-': no standard input is given here; expected a file, a folder or a glob")
        return read_content(stdin, page_bytes)
    if why := _why_no_file(source.path, source.named):
        return Reject(where=source.where, reason=RejectReason.NOT_A_PAGE, detail=why)
    with source.path.open("rb") as file:
        return read_content(file, page_bytes)


def _why_no_file(path: Path, named: bool) -> str | None:
    """Return why `path` is not opened: opening a pipe or a device could wait for ever."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        return "a link to a folder; name that folder itself to read it" if path.is_symlink() else None
    if not stat.S_ISREG(mode):
        return "neither a file nor a folder; expected a file, or - for standard input"
    if not named and not kinds.is_page_name(path.name):
        return f"the suffix {path.suffix!r} is none of a page; {kinds.EXPECTED_SUFFIXES}, or the file named by itself"
    return None


def _judge(source: Source, content: bytes, hints: Hints) -> Page | Reject:
    digest = hashlib.sha256(content).hexdigest()
    if kinds.is_blank(content):
        detail = "nothing but white space; expected the text of a page"
        return Reject(where=source.where, reason=RejectReason.EMPTY, detail=detail, page=digest)
    if why := kinds.why_not_text(content):
        detail = f"{why}; expected HTML or plain text"
        return Reject(where=source.where, reason=RejectReason.NOT_TEXT, detail=detail, page=digest)
    name = source.path.name if source.path else ""
    kind = kinds.content_type(name, content)
    return Page(id=digest, content=content, content_type=kind, where=source.where, hints=hints)
