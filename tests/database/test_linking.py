"""Which statements are compared does not depend on the order of adding, however many share a key."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.database.conftest import PlainMatch, plain_keys, plain_same
from tests.hand_made import NOW, make_article, make_page, make_statement

from onrecord.database import linking
from onrecord.database.export import export_jsonl
from onrecord.database.linking import find_candidates
from onrecord.database.open import Database, open_database
from onrecord.database.remove import remove_page
from onrecord.database.verify import verify
from onrecord.database.write import Made, write_page
from onrecord.records import Hints, Statement

WORDS = ("harbour", "open", "boats", "winter", "lantern")
Report = tuple[tuple[str, ...], str, str | None]
"""The words of each statement of a report, their speaker, and the day on which it came out."""


def write(database: Database, number: int, report: Report) -> str:
    """Write the page of a report; return its id."""
    said, speaker, published = report
    page = make_page(f"{number}: {' / '.join(said)}", hints=Hints(published=published))
    article = make_article(page)
    statements = tuple(make_statement(article, words, speaker=speaker) for words in said)
    unique = {statement.id: statement for statement in statements}
    write_page(database, page, Made(article=article, statements=tuple(unique.values())), added_at=NOW)
    return page.id


@contextmanager
def empty() -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        with open_database(Path(folder) / "record.db", write=True, lock_wait_s=0.1) as database:
            database.execute("PRAGMA synchronous = OFF")
            yield database


def expected_candidates(database: Database) -> set[tuple[int, int]]:
    """Return the pairs that share a key of which the smaller one is among the first, read from the tables alone."""
    having: dict[int, list[int]] = defaultdict(list)
    for row in database.rows("SELECT key, telling FROM key ORDER BY key, telling"):
        having[row["key"]].append(row["telling"])
    return {
        (one, other)
        for numbers in having.values()
        for rank, one in enumerate(numbers[: linking.MOST])
        for other in numbers[rank + 1 :]
    }


def texts_of(database: Database) -> dict[int, tuple[str, str]]:
    asked = "SELECT telling, text, speaker FROM told JOIN statement ON statement.id = told.statement"
    return {row["telling"]: (row["text"], row["speaker"]) for row in database.rows(asked)}


def check(database: Database) -> None:
    """Hold keys, candidates and links against what the tables say they must be."""
    texts = texts_of(database)
    assert {row["number"] for row in database.rows("SELECT number FROM telling")} == set(texts)
    wanted = expected_candidates(database)
    found = {(min(one, other), max(one, other)) for one in texts for other in find_candidates(database, one)}
    assert found == wanted
    linked = {(row["a"], row["b"]) for row in database.rows("SELECT a, b FROM link") if row["a"] != row["b"]}
    matching = {
        (one, other)
        for one, other in wanted
        if len({*plain_keys(texts[one][0])} & {*plain_keys(texts[other][0])}) >= 2 and texts[one][1] == texts[other][1]
    }
    assert linked == matching
    assert list(verify(database)) == []


def derived(database: Database) -> list[list[tuple[object, ...]]]:
    tables = ("telling", "told", "key", "link", "witness", "utterance", "reading_words")
    return [sorted(tuple(row) for row in database.rows(f"SELECT * FROM {table}")) for table in tables]


said = st.lists(st.sampled_from(WORDS), min_size=2, max_size=4, unique=True).map(" ".join)
reports = st.lists(
    st.tuples(
        st.lists(said, min_size=1, max_size=2, unique=True).map(tuple),
        st.sampled_from(["Mara Quill", "Odo Finch"]),
        st.sampled_from([None, "2031-05-02", "2031-05-02T18:00Z", "2031-05-09"]),
    ),
    min_size=2,
    max_size=9,
)


@settings(deadline=None, derandomize=True, max_examples=30)
@given(reports, st.integers(1, 3), st.sets(st.integers(0, 8), max_size=4), st.randoms(use_true_random=False))
def test_a_key_that_many_share_links_the_same_in_any_order(
    told: list[Report], most: int, removed: set[int], chance: object
) -> None:
    order = [*range(len(told))]
    chance.shuffle(order)  # type: ignore[attr-defined]
    with pytest.MonkeyPatch.context() as patch, empty() as one, empty() as other:
        patch.setattr(linking, "MOST", most)
        kept = [number for number in range(len(told)) if number not in removed]
        for number in kept:
            write(one, number, told[number])
        pages = {number: write(other, number, told[number]) for number in order}
        check(other)
        for number in order:
            if number in removed:
                remove_page(other, pages[number])
        check(one)
        check(other)
        assert derived(one) == derived(other)
        assert [*export_jsonl(one)] == [*export_jsonl(other)]


def test_copies_are_one_telling_and_compared_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []
    same = plain_same

    def count(a: Statement, b: Statement, **told: Any) -> PlainMatch:
        compared.append((a.text, b.text))
        return same(a, b, **told)

    monkeypatch.setattr(linking, "same_utterance", count)
    for number in range(12):
        write(database, number, (("harbour open winter",), "Mara Quill", f"2031-05-02T0{number % 9}:00Z"))
    assert compared == [("harbour open winter", "harbour open winter")]
    assert [tuple(row) for row in database.rows("SELECT count(*) FROM witness GROUP BY utterance")] == [(12,)]
    write(database, 12, (("boats open winter",), "Mara Quill", None))
    assert len(compared) == 3
    assert [tuple(row) for row in database.rows("SELECT count(*) FROM witness GROUP BY utterance")] == [(13,)]


def test_one_more_statement_with_a_key_of_many_is_compared_with_few(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "MOST", 3)
    speakers = [f"Speaker {chr(65 + n // 26)}{chr(65 + n % 26)}" for n in range(60)]
    compared: list[int] = []
    differ = plain_same

    def count(a: Statement, b: Statement, **told: Any) -> PlainMatch:
        compared[-1] += 1
        return differ(a, b, **told)

    monkeypatch.setattr(linking, "same_utterance", count)
    for number, speaker in enumerate(speakers):
        compared.append(0)
        write(database, number, ((f"harbour winter {'abcdefghijkl'[number % 12]}{number}",), speaker, None))
    assert sum(compared[40:]) / 20 < 12 and max(compared) <= 60


def test_a_report_that_comes_back_is_written_once(database: Database) -> None:
    report: Report = (("harbour open", "boats winter"), "Mara Quill", None)
    write(database, 0, report)
    before: Sequence[object] = derived(database)
    write(database, 0, report)
    assert derived(database) == before
