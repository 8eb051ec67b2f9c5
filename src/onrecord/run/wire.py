"""What the run and its page workers say to each other, over pipes.

A message is two parts, each with its length in bytes before it (8 bytes, big end first): a JSON object, and raw bytes
(a page's content, or nothing).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, BinaryIO

from onrecord.database.forms import article_form, article_from, reject_form, reject_from, statement_form, statement_from
from onrecord.database.write import Made
from onrecord.records import Hints, Page, Reject

LENGTH_BYTES = 8


def pack(head: Mapping[str, Any], content: bytes = b"") -> bytes:
    """Return one message as bytes. Raises UnicodeEncodeError where a text could not be written to a file either."""
    text = json.dumps(head, ensure_ascii=False).encode("utf-8")
    return b"".join((_length(text), text, _length(content), content))


def _length(part: bytes) -> bytes:
    return len(part).to_bytes(LENGTH_BYTES, "big")


def unpack(read: Callable[[int], bytes]) -> tuple[dict[str, Any], bytes]:
    """Return one message; `read` gives exactly as many bytes as asked for, or raises EOFError."""
    head = json.loads(read(int.from_bytes(read(LENGTH_BYTES), "big")))
    return head, read(int.from_bytes(read(LENGTH_BYTES), "big"))


def read_exactly(file: BinaryIO) -> Callable[[int], bytes]:
    """Return a reader of exactly so many bytes of `file`; it raises EOFError where the file ends before."""

    def read(size: int) -> bytes:
        part = file.read(size)
        if len(part) < size:
            raise EOFError
        return part

    return read


def pack_page(page: Page, *, statements: bool) -> bytes:
    """Return the message that asks for the article of `page`, and its `statements` where wanted."""
    head = {
        "id": page.id,
        "content_type": page.content_type,
        "where": page.where,
        "hints": asdict(page.hints),
        "statements": statements,
    }
    return pack(head, page.content)


def page_from(head: Mapping[str, Any], content: bytes) -> Page:
    """Return the page of one message."""
    return Page(
        id=head["id"],
        content=content,
        content_type=head["content_type"],
        where=head["where"],
        hints=Hints.of(head["hints"]),
    )


def pack_made(made: Made | Reject) -> bytes:
    """Return the message that answers with what was made of a page."""
    if isinstance(made, Reject):
        return pack(reject_form(made))
    forms = [statement_form(statement) for statement in made.statements]
    return pack({"type": "made", "article": article_form(made.article), "statements": forms})


def made_from(head: Mapping[str, Any]) -> Made | Reject:
    """Return what one answer says was made of a page."""
    if head["type"] == "reject":
        return reject_from(head)
    statements = tuple(statement_from(form) for form in head["statements"])
    return Made(article=article_from(head["article"]), statements=statements)
