"""Lines in a record: complete, the same in any order of adding, and put right where speakers or statements change."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hand_made import NOW, make_article, make_page, make_statement

from onrecord.database.judgements import Judgement, JudgementKind
from onrecord.database.line_questions import find_line, list_lines, list_uses
from onrecord.database.lines import RULES, tie_again
from onrecord.database.open import Database, open_database
from onrecord.database.people_questions import find_side
from onrecord.database.questions import Filter, list_witnesses
from onrecord.database.remove import remove_page
from onrecord.database.rulings import judge_speakers, strike_statement, undo_judgement
from onrecord.database.verify import verify
from onrecord.database.write import Made, write_page
from onrecord.errors import InputError
from onrecord.records import Hints
from onrecord.utterances.line_changes import Shift

OPEN = "We may keep the northern harbour open through the whole winter"
AGAIN = "We will keep the northern harbour open through all of the winter"
INSIDE = "The bread of the island costs twice as much. The northern harbour will stay open all winter long"
TUG = "The island needs a second tug before the ice comes"
Report = tuple[str, str | None, str | None]
"""What is said, by whom, and when the report came out."""


@pytest.fixture(autouse=True)
def plain_matching() -> None:
    """Leave the real matching in place."""


@contextmanager
def record(reports: Sequence[Report]) -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        with open_database(Path(folder) / "record.db", write=True, lock_wait_s=0.1) as database:
            database.execute("PRAGMA synchronous = OFF")
            for report in reports:
                add(database, report)
            yield database


def add(database: Database, report: Report) -> str:
    words, speaker, published = report
    page = make_page(f"{speaker} said “{words}”. {published}", hints=Hints(published=published, outlet="The Ledger"))
    article = make_article(page)
    source = {} if speaker is None else {"source": speaker}
    statement = make_statement(article, words, speaker=speaker, said=published, **source)
    write_page(database, page, Made(article=article, statements=(statement,)), added_at=NOW)
    return page.id


def told(database: Database) -> list[tuple[str, ...]]:
    """Return the words of each line's uses, by date."""
    assert list(verify(database)) == []
    return sorted(tuple(use.words for use in list_uses(database, line.id)) for line in list_lines(database))


HARBOUR: list[Report] = [
    (OPEN, "Mara Quill", "2031-05-02"),
    (AGAIN, "Mara Quill", "2031-06-09"),
    (INSIDE, "Mara Quill", "2031-07-01"),
    (TUG, "Mara Quill", "2031-06-01"),
    (AGAIN, "Odo Finch", "2031-06-02"),
    (AGAIN, None, "2031-06-03"),
]
LAST = "The northern harbour will stay open all winter long"


def test_a_repeated_message_is_a_line_of_its_speaker_alone() -> None:
    with record(HARBOUR) as database:
        assert told(database) == [(OPEN, AGAIN, LAST)]
        (line,) = list_lines(database, speaker="Quill")
        assert (line.speaker, len(line.utterances), len(line.statements)) == ("Mara Quill", 3, 3)
        assert line.label in (OPEN, AGAIN, LAST)
        assert list_lines(database, speaker="Finch") == []


def test_each_use_tells_its_date_and_what_changed_since_the_one_before() -> None:
    with record(HARBOUR) as database:
        uses = list_uses(database, find_line(database, "the harbour stays open", speaker="Quill").id)
        assert [use.said for use in uses] == ["2031-05-02", "2031-06-09", "2031-07-01"]
        assert uses[0].changes == ()
        assert (Shift.HARDENED, "may", "will") in [(item.shift, item.before, item.after) for item in uses[1].changes]
        statement = uses[2].witnesses[0].statement
        assert statement.text[uses[2].passage.start : uses[2].passage.end] == LAST == uses[2].words


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_no_order_of_adding_changes_the_lines(order: tuple[int, ...]) -> None:
    with record(HARBOUR) as one, record([*(HARBOUR[n] for n in order), *HARBOUR[3:]]) as other:
        assert list_lines(one) == list_lines(other) != []


@settings(deadline=None, derandomize=True, max_examples=8)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([OPEN, AGAIN, INSIDE, TUG]),
            st.sampled_from(["Mara Quill", "Quill", "Odo Finch"]),
            st.sampled_from(["2031-05-02", "2031-06-09", None]),
        ),
        min_size=3,
        max_size=6,
        unique=True,
    ),
    st.randoms(use_true_random=False),
)
def test_lines_are_those_of_one_batch(reports: list[Report], chance: object) -> None:
    shuffled = reports.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    with record(reports) as one, record(shuffled) as other:
        assert list_lines(one) == list_lines(other)
        before = list_lines(one)
        one.execute("DELETE FROM derived")
        tie_again(one)
        assert list_lines(one) == before


def test_a_line_ends_with_the_page_that_it_rests_on() -> None:
    with record(HARBOUR[:1]) as database:
        page = add(database, HARBOUR[1])
        assert len(list_lines(database)) == 1
        remove_page(database, page)
        assert told(database) == []


def test_speakers_judged_the_same_have_one_line_until_that_is_undone() -> None:
    with record([(OPEN, "Mara Quill", "2031-05-02"), (AGAIN, "Odo Finch", "2031-06-09")]) as database:
        assert told(database) == []
        (one, at), (other, there) = find_side(database, "Quill"), find_side(database, "Finch")
        judge_speakers(
            database,
            Judgement(
                kind=JudgementKind.SAME_SPEAKER,
                one=one,
                one_article=at,
                other=other,
                other_article=there,
                judged_at=NOW,
            ),
        )
        assert told(database) == [(OPEN, AGAIN)]
        undo_judgement(database, None, by=None, at=NOW)
        assert told(database) == []


def test_a_struck_statement_is_no_use_of_a_line() -> None:
    with record(HARBOUR[:2]) as database:
        struck = next(item.statement for item in list_witnesses(database, Filter()) if item.statement.text == AGAIN)
        strike_statement(
            database, Judgement(kind=JudgementKind.STRIKE, one=struck.id, one_article=struck.article, judged_at=NOW)
        )
        assert told(database) == []
        undo_judgement(database, None, by=None, at=NOW)
        assert told(database) == [(OPEN, AGAIN)]


def test_two_reports_of_one_utterance_are_no_line() -> None:
    with record([(OPEN, "Mara Quill", "2031-05-02"), (f"{OPEN} long", "Mara Quill", "2031-05-02")]) as database:
        assert told(database) == []


def test_other_words_on_the_same_day_are_no_line() -> None:
    with record([(OPEN, "Mara Quill", "2031-05-02"), (INSIDE, "Mara Quill", "2031-05-02")]) as database:
        assert told(database) == []
    with record([(OPEN, "Mara Quill", "2031-05-02"), (INSIDE, "Mara Quill", None)]) as database:
        assert told(database) == [(OPEN, LAST)]


def test_what_other_rules_tied_is_tied_anew() -> None:
    with record(HARBOUR[:2]) as database:
        tie_again(database)
        database.execute("DELETE FROM passage_tie")
        tie_again(database)
        assert told(database) == []
        database.execute("INSERT OR REPLACE INTO derived VALUES ('lines', ?)", (RULES - 1,))
        tie_again(database)
        assert told(database) == [(OPEN, AGAIN)]


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        ("UPDATE passage SET end = 9999", "characters 0 to 9999 or its vector are wrong"),
        ("UPDATE passage SET vector = x'00'", "or its vector are wrong"),
        ("DELETE FROM passage", "a passage that it has not is tied"),
        ("DELETE FROM passage_pool", "not all that it said was compared"),
        ("UPDATE passage_pool SET pool = pool + rowid_of(statement)", "not all that it said was compared"),
    ],
)
def test_what_contradicts_the_record_is_told(change: str, detail: str) -> None:
    with record(HARBOUR[:2]) as database:
        tie_again(database)
        assert list(verify(database)) == []
        database.connection.create_function("rowid_of", 1, lambda statement: int(statement[:4], 16))
        database.execute(change)
        assert any(detail in problem.detail for problem in verify(database))


def test_a_line_is_found_by_its_id() -> None:
    with record(HARBOUR) as database:
        (line,) = list_lines(database)
        assert find_line(database, line.id[:7]) == find_line(database, line.id.upper()) == line


@pytest.mark.parametrize(
    ("words", "speaker", "said"),
    [
        ("the harbour", None, "say whose: --speaker NAME"),
        ("bread and butter", "Quill", "none of the 1 line of Mara Quill says this"),
        ("the harbour", "Finch", "Odo Finch: nothing that was said on several occasions is on record"),
        ("the harbour", "Nobody", "nobody of that name is on record"),
        ("…", "Quill", "holds no words"),
    ],
)
def test_what_is_no_line_is_one_error(words: str, speaker: str | None, said: str) -> None:
    with record(HARBOUR) as database, pytest.raises(InputError, match=said):
        find_line(database, words, speaker=speaker)


def test_a_limit_is_checked() -> None:
    with record(HARBOUR) as database:
        assert list_lines(database, limit=0) == []
        with pytest.raises(InputError, match="limit -1 is out of range"):
            list_lines(database, limit=-1)
