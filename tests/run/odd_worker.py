"""A page worker that does what the page's content says: for the tests of what the run makes of that."""

from __future__ import annotations

import itertools
import os
import signal
import sys
import time

from onrecord.database.write import Made
from onrecord.records import Article, Kind, Page, Span, Statement, make_id, statement_id
from onrecord.run import wire


def act(page: Page, made: int) -> Made:
    match page.content.decode().split():
        case ["sleep", seconds, *_]:
            time.sleep(float(seconds))
        case ["memory", *_]:
            raise MemoryError
        case ["recursion", *_]:
            raise RecursionError("maximum recursion depth exceeded")
        case ["killed", *_]:
            os.kill(os.getpid(), signal.SIGSEGV)
        case ["worn", *_] if made:
            raise MemoryError
        case ["silent", *_]:
            os._exit(7)
    text = f"{os.getpid()} {page.content.decode()}"
    hints = page.hints
    named = make_id("article", page.id)
    article = Article(id=named, page=page.id, text=text, outlet=hints.outlet, published=hints.published)
    content = (Span.of(text, text.index(" ") + 1, len(text)),)
    statement = Statement(
        id=statement_id(article.id, content),
        article=article.id,
        kind=Kind.DIRECT,
        content=content,
        speaker="Mara Quill",
    )
    return Made(article=article, statements=(statement,))


def main() -> None:
    if os.environ.get("ODD_WORKER") == "broken":
        raise ModuleNotFoundError("No module named 'lantern'")
    answers = sys.stdout.buffer
    answers.write(wire.pack({"type": "ready"}))
    answers.flush()
    read = wire.read_exactly(sys.stdin.buffer)
    for made in itertools.count():
        try:
            head, content = wire.unpack(read)
        except EOFError:
            return
        answers.write(wire.pack_made(act(wire.page_from(head, content), made)))
        answers.flush()


if __name__ == "__main__":
    main()
