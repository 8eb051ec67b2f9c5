from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.hand_made import make_page

from onrecord.database.write import Made
from onrecord.errors import SourceError
from onrecord.records import Reject, RejectReason
from onrecord.run.pool import Pool
from onrecord.settings import MOST_WORKERS, Settings

ODD_WORKER = (str(Path(__file__).with_name("odd_worker.py")),)


@contextmanager
def odd_pool(*, workers: int = 1, limit_s: float = 20.0) -> Iterator[Pool]:
    with Pool(Settings(workers=workers, page_time_s=limit_s, page_memory_bytes=10**9), program=ODD_WORKER) as pool:
        yield pool


def made_text(made: Made | Reject) -> str:
    assert isinstance(made, Made), made
    return made.article.text


def rejected(made: Made | Reject) -> Reject:
    assert isinstance(made, Reject), made
    return made


def test_pages_come_back_in_the_order_they_are_asked_for() -> None:
    with odd_pool(workers=2) as pool:
        making = [pool.make(make_page(text)) for text in ("sleep 0.3 first", "second", "third")]
        assert [made_text(made.result()).partition(" ")[2] for made in making] == ["sleep 0.3 first", "second", "third"]


def test_one_worker_makes_many_pages() -> None:
    with odd_pool() as pool:
        assert len({made_text(pool.make(make_page(f"page {n}")).result()).split()[0] for n in range(5)}) == 1


def test_a_page_that_takes_too_long_is_rejected_with_the_limit_and_the_next_one_is_made() -> None:
    with odd_pool(limit_s=0.2) as pool:
        page = make_page("sleep 30", where="slow.html")
        late, after = pool.make(page), pool.make(make_page("after"))
        reject = rejected(late.result())
        assert (reject.where, reject.reason, reject.page) == ("slow.html", RejectReason.TIME_LIMIT, page.id)
        assert "longer than the limit of 0.2 s" in reject.detail
        assert made_text(after.result()).endswith("after")


@pytest.mark.parametrize(
    ("content", "reason", "detail"),
    [
        ("memory", RejectReason.MEMORY_LIMIT, "more than the limit of 1000000000 bytes"),
        ("recursion", RejectReason.FAILED, "RecursionError: maximum recursion depth exceeded"),
        ("killed", RejectReason.FAILED, "its worker was ended by SIGSEGV"),
        ("silent", RejectReason.FAILED, "its worker ended with exit code 7"),
    ],
)
def test_a_page_that_ends_its_worker_is_rejected_with_its_last_words(
    content: str, reason: RejectReason, detail: str
) -> None:
    with odd_pool() as pool:
        reject = rejected(pool.make(make_page(content)).result())
        assert reject.reason == reason
        assert detail in reject.detail
        assert made_text(pool.make(make_page("after")).result()).endswith("after")


def test_a_page_does_not_pay_for_what_earlier_pages_left_behind() -> None:
    with odd_pool() as pool:
        pool.make(make_page("before")).result()
        assert made_text(pool.make(make_page("worn")).result()).endswith("worn")


def test_a_worker_that_cannot_start_is_an_error_and_not_a_reject(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ODD_WORKER", "broken")
    with odd_pool() as pool, pytest.raises(SourceError, match="cannot be started: ModuleNotFoundError: No module"):
        pool.make(make_page("page")).result()


def test_closing_ends_every_worker_at_once() -> None:
    begun = time.monotonic()
    with odd_pool(workers=2) as pool:
        first = int(made_text(pool.make(make_page("page")).result()).split()[0])
        for n in range(6):
            pool.make(make_page(f"sleep 30 {n}"))
        time.sleep(0.1)
    assert time.monotonic() - begun < 10
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_workers_that_never_start_open_nothing() -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    with odd_pool(workers=MOST_WORKERS):
        assert len(list(Path("/proc/self/fd").iterdir())) == before
