"""The record that comes out never depends on the order in which pages went in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hand_made import NOW, make, make_page

from onrecord.database.open import Database, open_database
from onrecord.database.remove import remove_page
from onrecord.database.verify import verify
from onrecord.database.write import write_page
from onrecord.exports.writing import FORMATS, write_export
from onrecord.records import Page

WORDS = ("harbour", "open", "boats", "winter", "lantern", "tide", "signal")
statements = st.lists(st.sampled_from(WORDS), min_size=2, max_size=4).map(" ".join)
articles = st.lists(st.tuples(statements, st.sampled_from(["Mara Quill", "Odo Finch"])), min_size=1, max_size=6)


@contextmanager
def filled(pages: Sequence[tuple[Page, str, str]]) -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        with open_database(Path(folder) / "record.db", write=True, lock_wait_s=0.1) as database:
            database.execute("PRAGMA synchronous = OFF")
            for page, words, speaker in pages:
                write_page(database, page, make(page, words, speaker=speaker), added_at=NOW)
            yield database


def exported(database: Database) -> str:
    assert list(verify(database)) == []
    return "".join(piece for form in FORMATS for piece in write_export(database, form))


def make_pages(told: Sequence[tuple[str, str]]) -> list[tuple[Page, str, str]]:
    return [
        (make_page(f"Report {n}: {words}", where=f"{n}.txt"), words, speaker) for n, (words, speaker) in enumerate(told)
    ]


@settings(deadline=None, derandomize=True, max_examples=15)
@given(articles, st.randoms(use_true_random=False))
def test_any_order_of_adding_gives_the_same_export(told: list[tuple[str, str]], chance: object) -> None:
    pages = make_pages(told)
    shuffled = pages.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    with filled(pages) as one, filled(shuffled) as other:
        assert exported(one) == exported(other)


@settings(deadline=None, derandomize=True, max_examples=8)
@given(articles, st.integers(0, 5))
def test_removing_a_page_leaves_what_would_be_without_it(told: list[tuple[str, str]], chosen: int) -> None:
    pages = make_pages(told)
    gone = pages[chosen % len(pages)]
    with filled(pages) as database, filled([item for item in pages if item is not gone]) as without:
        remove_page(database, gone[0].id)
        assert exported(database) == exported(without)
