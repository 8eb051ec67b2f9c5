"""A draft's bytes and the name of its file in, the draft out; what cannot be read is one clear error.

How lines of text and blocks of HTML are told apart is for the caller to say (`Outline`): pages are read the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from onrecord.checks.drafts import Draft
from onrecord.checks.markdown import read_markdown
from onrecord.checks.markup import read_markup
from onrecord.checks.office import read_office
from onrecord.checks.plain import read_plain
from onrecord.errors import InputError

MARKDOWN, HTML, WORD, PLAIN = (".md", ".markdown"), (".html", ".htm", ".xhtml"), (".docx",), (".txt", ".text")
SUFFIXES = (*MARKDOWN, *HTML, *WORD, *PLAIN)
"""The suffixes of the drafts that are read."""

Outline = Callable[[str], Sequence[tuple[int, int]]]
"""A text in; the half-open characters of its lines or blocks that hold words, in order, out."""


def read_draft(where: str, content: bytes, *, lines: Outline, blocks: Outline, most_bytes: int) -> Draft:
    """Return the draft in `content`, by the suffix of `where`; `lines` outlines plain text, `blocks` HTML.

    Raises InputError where the suffix is unknown, the bytes are too many, are no UTF-8, or hold no words.
    """
    suffix = check_suffix(where)
    if len(content) > most_bytes:
        raise InputError(f"{where}: has {len(content)} bytes; expected at most {most_bytes} (setting page_bytes)")
    if suffix in WORD and content:
        draft = read_office(where, content, most_bytes=most_bytes)
    else:
        draft = _read_text(where, suffix, _decode(where, content), lines, blocks)
    if not any(character.isalnum() for character in draft.text):
        raise InputError(f"{where}: holds no words; expected a draft with quotations")
    return draft


def check_suffix(where: str) -> str:
    """Return the suffix of a draft, in small letters. Raises InputError where it is none of `SUFFIXES`."""
    suffix = PurePath(where).suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(f"{where}: suffix {suffix!r} is not read; expected {', '.join(SUFFIXES)}")
    return suffix


def _read_text(where: str, suffix: str, source: str, lines: Outline, blocks: Outline) -> Draft:
    if suffix in MARKDOWN:
        return read_markdown(where, source)
    if suffix in HTML:
        return read_markup(where, source, blocks(source))
    return read_plain(where, source, lines(source))


def _decode(where: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wrong = content[error.start : error.start + 1]
        raise InputError(f"{where}: byte {error.start} ({wrong!r}) is no UTF-8; expected a draft in UTF-8") from None
