"""What persons judge of utterances, and the record that holds to it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hand_made import NOW, make, make_page

from onrecord.database.export import export_csv, export_jsonl
from onrecord.database.ids import find_reports
from onrecord.database.judgements import Judgement, JudgementKind, list_judgements
from onrecord.database.migrations import MIGRATIONS
from onrecord.database.open import Database, open_database
from onrecord.database.remove import remove_page
from onrecord.database.rulings import judge_utterances, strike_statement, undo_judgement
from onrecord.database.verify import verify
from onrecord.database.write import write_page
from onrecord.errors import InputError

SAME, NOT_SAME = JudgementKind.SAME_UTTERANCE, JudgementKind.NOT_SAME_UTTERANCE
QUAY = "Every lantern on the northern quay was lit by hand, and no boat left the harbour before the tide had turned"
SHORT = "no boat left the harbour before the tide had turned"
OTHER = "The signal station will stay manned until the last trawler is back"
REPORTS = (
    (QUAY, "Mara Quill"),
    (f"{QUAY} at last", "Mara Quill"),
    (SHORT, "Quill"),
    (OTHER, "Mara Quill"),
    (OTHER, "Odo Finch"),
    (f"{OTHER}, they say", "Odo Finch"),
)
PAGES = tuple(make_page(f"Report {n}: {words}", where=f"{n}.txt") for n, (words, _) in enumerate(REPORTS))
MADE = tuple(make(page, words, speaker=name) for page, (words, name) in zip(PAGES, REPORTS, strict=True))
IDS = tuple(made.statements[0].id for made in MADE)


@pytest.fixture(autouse=True)
def plain_matching() -> None:
    """Leave the real matching in place."""


def add(database: Database, *numbers: int) -> None:
    for number in numbers:
        write_page(database, PAGES[number], MADE[number], added_at=NOW)


@contextmanager
def filled(numbers: Sequence[int]) -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        with open_database(Path(folder) / "record.db", write=True, lock_wait_s=0.1) as database:
            database.execute("PRAGMA synchronous = OFF")
            add(database, *numbers)
            yield database


def judge(database: Database, kind: JudgementKind, one: str, other: str) -> Judgement:
    (a, own), (b, others) = find_reports(database, one), find_reports(database, other)
    return judge_utterances(
        database,
        Judgement(kind=kind, one=a, other=b, one_statements=own, other_statements=others, judged_at=NOW),
    )


def groups(database: Database) -> list[list[int]]:
    """Return which reports are joined, by number; the record must be whole."""
    assert list(verify(database)) == []
    found: dict[str, list[int]] = {}
    for row in database.rows("SELECT utterance, statement FROM witness"):
        found.setdefault(row["utterance"], []).append(IDS.index(row["statement"]))
    return sorted(sorted(members) for members in found.values())


def exported(database: Database) -> str:
    assert list(verify(database)) == []
    lines = [line for line in export_jsonl(database) if '"type": "judgement"' not in line]  # these stay when undone
    return "".join([*lines, *export_csv(database)])


def test_a_yes_joins_and_undo_takes_apart_again(database: Database) -> None:
    add(database, *range(6))
    before = exported(database)
    assert groups(database) == [[0, 1, 2], [3], [4, 5]]
    judge(database, SAME, IDS[3], IDS[4])
    assert groups(database) == [[0, 1, 2], [3, 4, 5]]
    undo_judgement(database, None, by="ann", at=NOW)
    assert exported(database) == before


def test_a_no_keeps_apart_also_through_others(database: Database) -> None:
    add(database, *range(6))
    judge(database, NOT_SAME, IDS[0], IDS[2])
    (one, other) = (group for group in groups(database) if {0, 2} & {*group})
    assert sorted([*one, *other]) == [0, 1, 2] and {0} <= {*one} and {2} <= {*other}
    judge(database, NOT_SAME, IDS[1], IDS[2])
    assert groups(database) == [[0, 1], [2], [3], [4, 5]]


def test_an_utterance_stands_for_its_reports_and_they_stay_judged(database: Database) -> None:
    add(database, *range(6))
    utterance = database.one("SELECT utterance FROM witness WHERE statement = ?", (IDS[4],))
    assert utterance
    written = judge(database, SAME, utterance["utterance"][:8], IDS[3])
    assert written.one == utterance["utterance"] and written.one_statements == tuple(sorted(IDS[4:]))
    assert (written.other, written.other_statements) == (IDS[3], (IDS[3],))
    remove_page(database, PAGES[4].id)
    assert groups(database) == [[0, 1, 2], [3, 5]]
    add(database, 4)
    assert groups(database) == [[0, 1, 2], [3, 4, 5]]


def test_a_yes_joins_through_a_report_that_is_no_longer_on_record(database: Database) -> None:
    add(database, 0, 3, 4)
    judge(database, SAME, IDS[0], IDS[3])
    judge(database, SAME, IDS[3], IDS[4])
    remove_page(database, PAGES[3].id)
    assert groups(database) == [[0, 4]]
    undo_judgement(database, 1, by=None, at=NOW)
    assert groups(database) == [[0], [4]]


def test_the_later_judgement_holds_and_undoing_it_brings_the_earlier_back(database: Database) -> None:
    add(database, *range(6))
    judge(database, SAME, IDS[3], IDS[4])
    judge(database, NOT_SAME, IDS[5], IDS[3])
    assert groups(database) == [[0, 1, 2], [3, 4], [5]]
    judge(database, NOT_SAME, IDS[3], IDS[4])
    assert [item.overruled for item in list_judgements(database)] == [3, None, None]
    assert groups(database) == [[0, 1, 2], [3], [4, 5]]
    undo_judgement(database, 3, by=None, at=NOW)
    assert [item.overruled for item in list_judgements(database)] == [None, None, None]
    assert groups(database) == [[0, 1, 2], [3, 4], [5]]


def test_a_struck_report_is_in_no_utterance_whatever_was_judged(database: Database) -> None:
    add(database, *range(4))
    judge(database, SAME, IDS[0], IDS[3])
    strike_statement(
        database,
        Judgement(kind=JudgementKind.STRIKE, one=IDS[3], one_article=MADE[3].article.id, judged_at=NOW),
    )
    assert groups(database) == [[0, 1, 2]]
    undo_judgement(database, None, by=None, at=NOW)
    assert groups(database) == [[0, 1, 2, 3]]


def test_what_cannot_be_judged_is_refused(database: Database) -> None:
    add(database, *range(3))
    with pytest.raises(InputError, match="named twice"):
        judge(database, SAME, IDS[0], IDS[0])
    with pytest.raises(InputError, match="no such statement or utterance"):
        judge(database, SAME, IDS[0], "ffff")
    assert list_judgements(database) == []


@pytest.mark.parametrize(
    ("kind", "sides", "detail"), [("not_same", (0, 2), "keeps apart"), ("same", (0, 3), "is one with")]
)
def test_what_does_not_match_is_found(database: Database, kind: str, sides: tuple[int, int], detail: str) -> None:
    add(database, *range(4))
    database.execute(f"INSERT INTO judgement (kind, one, other, judged_at) VALUES ('{kind}_utterance', '', '', '')")
    database.insert("judged_statement", [(1, n, IDS[side]) for n, side in enumerate(sides)])
    assert any(detail in problem.detail for problem in verify(database))


def test_a_record_of_the_form_before_keeps_its_judgements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.db"
    place = [name for name, _ in MIGRATIONS].index("what persons judge of utterances")
    with monkeypatch.context() as old:
        old.setattr("onrecord.database.migrations.MIGRATIONS", MIGRATIONS[:place])
        with open_database(path, write=True, lock_wait_s=0.1) as database:
            database.execute("INSERT INTO judgement (kind, one, judged_at, reason) VALUES ('strike', 's', '', 'why')")
    with open_database(path, write=True, lock_wait_s=0.1) as database:
        (kept,) = list_judgements(database)
        assert (kept.number, kept.kind, kept.one, kept.reason) == (1, JudgementKind.STRIKE, "s", "why")
        assert [row["statement"] for row in database.rows("SELECT * FROM struck")] == ["s"]


Act = tuple[JudgementKind, int, int]
acts = st.lists(st.tuples(st.sampled_from([SAME, NOT_SAME]), st.integers(0, 5), st.integers(0, 5)), max_size=4)


def act(database: Database, acts: Sequence[Act]) -> None:
    for kind, a, b in acts:
        if a != b:
            judge(database, kind, IDS[a], IDS[b])


@settings(deadline=None, derandomize=True, max_examples=12)
@given(st.permutations(range(6)), acts, st.sets(st.integers(0, 5), max_size=3), st.integers(0, 6))
def test_no_order_of_adding_removing_and_judging_changes_the_export(
    order: list[int], acts: list[Act], removed: set[int], late: int
) -> None:
    """Judge when all is on record, or when some is away, in between: each act needs its own two reports alone."""
    with filled(range(6)) as one, filled(order) as other:
        act(one, acts)
        for number in sorted(removed):
            remove_page(one, PAGES[number].id)
        for number, done in enumerate(acts):
            away = [n for n in order[:late] if n not in done[1:]] if number == 0 else []
            for n in away:
                remove_page(other, PAGES[n].id)
            act(other, [done])
            add(other, *reversed(away))
        for number in sorted(removed, reverse=True):
            remove_page(other, PAGES[number].id)
        assert exported(one) == exported(other)
        add(other, *removed)
        for _ in list_judgements(other):
            undo_judgement(other, None, by=None, at=NOW)
        with filled(range(6)) as fresh:
            assert exported(other) == exported(fresh)
