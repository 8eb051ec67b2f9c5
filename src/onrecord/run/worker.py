"""One page in, what the stages make of it out: again and again, in a process of its own.

There is no guard in here, on purpose: whatever goes wrong with a page ends this process, with its traceback on standard
error, and the run that started it writes the reject and starts another. `python -P -m onrecord.run.worker` reads
messages of `onrecord.run.wire` from standard input until that ends.
"""

from __future__ import annotations

import math
import os
import resource
import signal
import sys
from typing import BinaryIO

from onrecord.articles import extract_article
from onrecord.database.write import Made
from onrecord.errors import RecordError
from onrecord.records import Article, Page, PageKind, Reject, RejectReason, Span, Statement
from onrecord.run import wire
from onrecord.statements import NEEDED, find_spoken, find_statements

_SPARE_S = 5  # how much longer than the time limit a worker lives whose run is gone and cannot end it


def make(page: Page, *, statements: bool = True, fast: bool = False) -> Made | Reject:
    """Return the article of `page` with its statements, or why it has none.

    Raises RecordError where the stages contradict themselves.
    """
    article = extract_article(page)
    if isinstance(article, Reject):
        return article
    spoken = article.kind is PageKind.TRANSCRIPT
    found = (find_spoken(article) if spoken else _find_statements(article, fast=fast)) if statements else []
    if statements and spoken and not found:
        return Reject(where=page.where, reason=RejectReason.NO_SPEAKER, detail=NEEDED, page=page.id)
    _check(article, found)
    return Made(article=article, statements=tuple(found))


def _find_statements(article: Article, *, fast: bool) -> list[Statement]:
    return find_statements(
        article.text,
        title=article.title,
        published=article.published,
        authors=article.authors,
        article=article.id,
        fast=fast,
    )


def _check(article: Article, statements: list[Statement]) -> None:
    if len({statement.id for statement in statements}) < len(statements):
        raise RecordError(f"article {article.id}: two statements have the same content spans")
    for statement in statements:
        for span in (*statement.content, statement.cue, statement.source):
            if span and Span.of(article.text, span.start, span.end) != span:
                raise RecordError(f"statement {statement.id}: {span} does not match the text of its article")


def main(arguments: list[str]) -> None:
    """Serve pages until standard input ends; `arguments` are the limits on one page, seconds and bytes, and `fast`."""
    limit_s, limit_bytes, fast = float(arguments[0]), int(arguments[1]), arguments[2] == "1"
    resource.setrlimit(resource.RLIMIT_AS, (limit_bytes, limit_bytes))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not stand between the answers
    read = wire.read_exactly(sys.stdin.buffer)
    _answer(answers, wire.pack({"type": "ready"}))
    while True:
        try:
            head, content = wire.unpack(read)
        except EOFError:
            return
        signal.alarm(math.ceil(limit_s) + _SPARE_S)
        made = make(wire.page_from(head, content), statements=head["statements"], fast=fast)
        _answer(answers, wire.pack_made(made))
        signal.alarm(0)


def _answer(answers: BinaryIO, message: bytes) -> None:
    answers.write(message)
    answers.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
