"""The steps on invented pages; tests that are marked `light` do without the stages, which take a second to load."""

from __future__ import annotations

import functools
import gzip
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.hand_made import NOW

from onrecord.database.export import export_jsonl
from onrecord.database.open import Database, open_database
from onrecord.database.questions import list_pages, list_rejects
from onrecord.errors import InputError
from onrecord.records import Hints, RejectReason
from onrecord.run import steps
from onrecord.run.pool import Pool
from onrecord.run.steps import Became, Outcome, add_pages, retry_pages
from onrecord.settings import Settings

STORY = """<html><head><title>Harbour stays open, says {name}</title></head><body><article>
<h1>Harbour stays open, says {name}</h1>
<p>“We will keep the northern harbour open through the whole winter, whatever the ice may bring,” the harbour master
Mara Quill said on Monday in a speech to the town council of Port Elm.</p>
<p>The council had asked for a plan after three boats were damaged last year. {more}</p>
<p>Fishermen in the town welcomed the promise, and the ferry company said that it would look at its timetable.</p>
</article></body></html>"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "record.db", write=True, lock_wait_s=1) as opened:
        yield opened


@pytest.fixture
def light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a page worker without the stages make the articles."""
    program = (str(Path(__file__).with_name("odd_worker.py")),)
    monkeypatch.setattr(steps, "Pool", functools.partial(Pool, program=program))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for n in range(4):
        story = STORY.format(name="Quill", more=f"It meets {n} times a month to talk about the harbour.")
        (pages / f"{n}.html").write_text(story, encoding="utf-8")
    (pages / "empty.txt").write_bytes(b" \n")
    return pages


def add(database: Database, *sources: Path | str, **options: Any) -> list[Outcome]:
    settings = Settings(workers=options.pop("workers", 1), page_time_s=options.pop("page_time_s", 60.0))
    listed: Sequence[str] = [str(source) for source in sources]
    return list(add_pages(database, listed, settings=settings, now=lambda: NOW, **options))


def test_pages_become_articles_with_statements_and_are_told_in_order(database: Database, folder: Path) -> None:
    outcomes = add(database, folder)
    assert [outcome.became for outcome in outcomes] == [Became.ADDED] * 4 + [Became.REJECTED]
    assert [Path(outcome.where).name for outcome in outcomes[:4]] == ["0.html", "1.html", "2.html", "3.html"]
    assert all(outcome.statements for outcome in outcomes[:4])
    assert [reject.reason for reject in list_rejects(database)] == [RejectReason.EMPTY]


@pytest.mark.usefixtures("light")
def test_adding_twice_changes_nothing_and_starts_no_worker(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, folder)
    before = list(export_jsonl(database, with_times=True))
    monkeypatch.setattr("subprocess.Popen", None)
    again = add(database, folder)
    assert [outcome.became for outcome in again] == [Became.ALREADY_THERE] * 4 + [Became.REJECTED]
    assert list(export_jsonl(database, with_times=True)) == before


def test_one_worker_and_several_give_the_same_record(database: Database, folder: Path, tmp_path: Path) -> None:
    add(database, folder, workers=1)
    with open_database(tmp_path / "other.db", write=True, lock_wait_s=1) as other:
        add(other, *sorted(folder.iterdir(), reverse=True), workers=3)
        assert list(export_jsonl(other)) == list(export_jsonl(database))


@pytest.mark.usefixtures("light")
def test_the_same_bytes_twice_in_one_run_are_one_page(database: Database, folder: Path) -> None:
    (folder / "0 copy.html.gz").write_bytes(gzip.compress((folder / "0.html").read_bytes()))
    outcomes = add(database, folder)
    assert sum(outcome.became == Became.ALREADY_THERE for outcome in outcomes) == 1
    assert sorted(len(page.sightings) for page in list_pages(database)) == [1, 1, 1, 2]


@pytest.mark.usefixtures("light")
def test_hints_make_the_article_again(database: Database, folder: Path) -> None:
    page = folder / "0.html"
    add(database, page)
    (outcome,) = add(database, page, hints=Hints(outlet="The Gazette", published="2024-02-03"))
    assert outcome.became == Became.MADE_AGAIN
    (row,) = database.rows("SELECT outlet, published FROM article")
    assert tuple(row) == ("The Gazette", "2024-02-03")


@pytest.mark.usefixtures("light")
def test_standard_input_is_a_page(database: Database, folder: Path) -> None:
    stdin = io.BytesIO((folder / "0.html").read_bytes())
    (outcome,) = add(database, "-", stdin=stdin)
    assert (outcome.where, outcome.became) == ("-", Became.ADDED)


@pytest.mark.parametrize(
    ("hints", "message"),
    [
        (Hints(url="https://example.org/a"), "url: .* is of one page, but 5 files were named; expected one file"),
        (Hints(published="soon"), "soon"),
        (Hints(outlet="a", url="ftp://example.org/a"), "url: "),
        (Hints(outlet="\udcff"), "outlet: .* holds bytes that are no UTF-8"),
    ],
)
def test_hints_that_cannot_hold_are_refused_before_anything_is_added(
    database: Database, folder: Path, hints: Hints, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        add(database, folder, hints=hints)
    assert list(list_pages(database)) == []


@pytest.mark.usefixtures("light")
def test_a_page_over_the_time_limit_is_kept_and_made_on_retry(database: Database, folder: Path) -> None:
    (late,) = add(database, folder / "0.html", page_time_s=0.0)
    assert late.reject and late.reject.reason == RejectReason.TIME_LIMIT
    (again,) = add(database, folder / "0.html")
    assert again.became == Became.REJECTED
    (made,) = retry_pages(database, settings=Settings(workers=1), now=lambda: NOW)
    assert made.became == Became.ADDED
    assert list(list_rejects(database)) == []


@pytest.mark.usefixtures("light")
def test_a_page_that_another_process_adds_meanwhile_is_one_page(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = steps._begin

    def begin_late(*told: Any) -> Any:
        task = begin(*told)
        with open_database(database.path, write=True, lock_wait_s=1) as other:
            monkeypatch.setattr(steps, "_begin", begin)
            add(other, folder / "0.html")
        return task

    monkeypatch.setattr(steps, "_begin", begin_late)
    (outcome,) = add(database, folder / "0.html")
    assert outcome.became == Became.ALREADY_THERE
    assert len(list(list_pages(database))) == 1
