"""What the record tells the matching besides the words: who spoke, and when the articles came out."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hand_made import NOW, make_article, make_page, make_statement

from onrecord.database import regroup
from onrecord.database.open import Database, open_database
from onrecord.database.regroup import RULES, group_again
from onrecord.database.remove import remove_page
from onrecord.database.write import Made, write_page
from onrecord.records import Hints

WORDS = "Every lantern on the northern quay was lit by hand, and no boat left the harbour before the tide had turned"
Report = tuple[str | None, str | None, str | None]
"""When a report came out, the date it gives for the words, and its speaker."""


@pytest.fixture(autouse=True)
def plain_matching() -> None:
    """Leave the real matching in place."""


def group_reports(reports: Sequence[Report], order: Sequence[int], removed: int | None = None) -> list[set[int]]:
    """Return which reports, by number, are joined after they were added in this order."""
    numbers: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        with open_database(Path(folder) / "record.db", write=True, lock_wait_s=0.1) as database:
            database.execute("PRAGMA synchronous = OFF")
            pages = {}
            for number in order:
                published, said, speaker = reports[number]
                pages[number] = make_page(f"{number}: “{WORDS}”", hints=Hints(published=published))
                article = make_article(pages[number])
                statement = make_statement(article, WORDS, speaker=speaker, said=said)
                numbers[statement.id] = number
                write_page(database, pages[number], Made(article=article, statements=(statement,)), added_at=NOW)
            if removed is not None:
                remove_page(database, pages[removed].id)
            groups: dict[str, set[int]] = {}
            for row in database.rows("SELECT utterance, statement FROM witness"):
                groups.setdefault(row["utterance"], set()).add(numbers[row["statement"]])
    return sorted(groups.values(), key=min)


def test_what_was_said_after_a_report_came_out_is_not_what_it_reports() -> None:
    reports: list[Report] = [
        ("2031-05-02", None, "Mara Quill"),
        ("2031-05-09T18:00Z", "2031-05-09", "Mara Quill"),
        ("2031-05-10", None, "Mara Quill"),
    ]
    for order in permutations(range(2)):
        assert group_reports(reports, order) == [{0}, {1}]
    assert group_reports([reports[1], reports[2]], (1, 0)) == [{0, 1}]


def test_an_unknown_speaker_joins_a_known_one_but_never_two() -> None:
    reports: list[Report] = [(None, None, "Mara Quill"), (None, None, None), (None, None, "Odo Finch")]
    assert group_reports(reports[:2], (0, 1)) == [{0, 1}]
    for order in permutations(range(3)):
        assert group_reports(reports, order) == [{0}, {1}, {2}]
        assert group_reports(reports, order, removed=2) == [{0, 1}]


@settings(deadline=None, derandomize=True, max_examples=12)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([None, "2031-05-02", "2031-05-09"]),
            st.sampled_from([None, "2031-05-09"]),
            st.sampled_from([None, "Mara Quill", "Quill", "Odo Finch"]),
        ),
        min_size=2,
        max_size=6,
    ),
    st.randoms(use_true_random=False),
)
def test_no_order_of_adding_changes_what_is_joined(reports: list[Report], chance: object) -> None:
    order = list(range(len(reports)))
    groups = group_reports(reports, order)
    chance.shuffle(order)  # type: ignore[attr-defined]
    assert group_reports(reports, order) == groups


def list_derived(database: Database) -> list[list[tuple[object, ...]]]:
    """Return the rows of the tables that are derived from statements, sorted."""
    tables = ("witness", "link", "key", "told", "telling", "speaker")
    return [sorted(tuple(row) for row in database.rows(f"SELECT * FROM {table}")) for table in tables]


@pytest.mark.parametrize("at_once", [1, 2, 500])
def test_what_other_rules_derived_is_derived_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(regroup, "_AT_ONCE", at_once)
    with open_database(tmp_path / "record.db", write=True, lock_wait_s=0.1) as database:
        for number in range(4):
            words = WORDS[number % 2 :]
            page = make_page(f"{number}: “{words}”")
            article = make_article(page)
            statement = make_statement(article, words, speaker="Mara Quill")
            write_page(database, page, Made(article=article, statements=(statement,)), added_at=NOW)
        before = list_derived(database)
        database.execute("DELETE FROM told")
        database.execute("DELETE FROM utterance")
        database.execute("INSERT OR REPLACE INTO derived VALUES ('utterances', ?)", (RULES - 1,))
        group_again(database)
        assert list_derived(database) == before and all(before)
        database.execute("DELETE FROM link")
        group_again(database)
        assert database.one("SELECT 1 FROM link") is None
