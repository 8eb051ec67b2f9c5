from __future__ import annotations

import io
import subprocess
import sys

import pytest
from tests.hand_made import make, make_article, make_page

from onrecord.errors import RecordError
from onrecord.records import Article, Page, Reject, RejectReason, Statement
from onrecord.run import wire, worker
from onrecord.run.pool import WORKER, Pool
from onrecord.settings import Settings


def use_stages(monkeypatch: pytest.MonkeyPatch, article: Article | Reject, statements: list[Statement]) -> None:
    monkeypatch.setattr(worker, "extract_article", lambda page: article)
    monkeypatch.setattr(worker, "find_statements", lambda text, **told: statements)


PAGE: Page = make_page("Quill said no, and again no.")


def test_a_page_gives_its_article_and_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    made = make(PAGE, "no", "again no")
    use_stages(monkeypatch, made.article, list(made.statements))
    assert worker.make(PAGE) == made
    alone = worker.make(PAGE, statements=False)
    assert not isinstance(alone, Reject) and alone.statements == ()


def test_a_page_without_an_article_gives_its_reject(monkeypatch: pytest.MonkeyPatch) -> None:
    reject = Reject(where="a", reason=RejectReason.NO_ARTICLE, detail="d")
    use_stages(monkeypatch, reject, [])
    assert worker.make(PAGE) == reject


def test_stages_that_contradict_themselves_are_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    made = make(PAGE, "no")
    use_stages(monkeypatch, made.article, [*made.statements, *made.statements])
    with pytest.raises(RecordError, match="the same content spans"):
        worker.make(PAGE)
    other = make_article(make_page("Other words altogether."))
    use_stages(monkeypatch, other, list(made.statements))
    with pytest.raises(RecordError, match="does not match the text"):
        worker.make(PAGE)


def test_a_worker_answers_until_its_input_ends() -> None:
    asked = wire.pack_page(PAGE, statements=True) * 2
    command = [sys.executable, *WORKER, "60", str(4 * 10**9), "0"]
    done = subprocess.run(command, input=asked, capture_output=True, check=True)
    read = wire.read_exactly(io.BytesIO(done.stdout))
    heads = [wire.unpack(read)[0] for _ in range(3)]
    assert heads[0] == {"type": "ready"} and heads[1] == heads[2]
    with pytest.raises(EOFError):
        read(1)


def test_a_page_that_takes_too_much_memory_is_rejected_with_the_limit() -> None:
    with Pool(Settings(workers=1, page_memory_bytes=10**6)) as pool:
        made = pool.make(make_page("Quill said no. " * 10**6)).result()
    assert isinstance(made, Reject)
    assert made.reason == RejectReason.MEMORY_LIMIT
    assert "more than the limit of 1000000 bytes" in made.detail
