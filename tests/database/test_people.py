"""Speakers across the articles of a record, and what persons judge of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hand_made import NOW, make, make_article, make_page, make_statement

from onrecord.database import namings, people
from onrecord.database.judgements import Judgement, JudgementKind, list_judgements
from onrecord.database.open import Database, open_database
from onrecord.database.people_questions import find_side, find_speaker, list_speakers, load_speaker, statements_by
from onrecord.database.questions import Filter, list_witnesses
from onrecord.database.remove import remove_page
from onrecord.database.rulings import judge_speakers, strike_statement, undo_judgement
from onrecord.database.verify import verify
from onrecord.database.write import Made, write_page
from onrecord.errors import InputError
from onrecord.records import Kind

SAME, NOT_SAME, STRIKE = JudgementKind.SAME_SPEAKER, JudgementKind.NOT_SAME_SPEAKER, JudgementKind.STRIKE
ABOUT = "They met at Estwick with Tarrow Line, Greycoat Ferries and Deckhands of Sorrel Island."
TELLINGS = (
    ("Then Harbour Minister Maren Holt said", "Maren Holt", "boats winter tide"),
    ("Then Holt said", "Holt", "boats winter signal"),
    ("Then M. Holt said", "M. Holt", "lantern harbour"),
    ("Then the actor Jonas Holt said", "Jonas Holt", "open harbour"),
    ("Then Odo Finch said", "Odo Finch", "tide signal"),
    ("Then the harbour chief said", None, "boats winter open"),
)
Told = tuple[str, str | None, str]
Groups = set[frozenset[str]]


def add(database: Database, *told: Told) -> None:
    for before, speaker, words in told:
        page = make_page(f"{before} “{words}”. {ABOUT}", where=f"{before}.txt")
        article = make_article(page)
        source = before.removeprefix("Then ").removesuffix(" said")
        made = Made(article=article, statements=(make_statement(article, words, speaker=speaker, source=source),))
        write_page(database, page, made, added_at=NOW)


def judge(database: Database, kind: JudgementKind, one: str, other: str) -> Judgement:
    (a, at), (b, bt) = find_side(database, one), find_side(database, other)
    given = Judgement(kind=kind, one=a, one_article=at, other=b, other_article=bt, judged_at=NOW)
    return judge_speakers(database, given)


def strike(database: Database, words: str) -> str:
    (found,) = [item.statement for item in list_witnesses(database, Filter()) if item.statement.text == words]
    strike_statement(database, Judgement(kind=STRIKE, one=found.id, one_article=found.article, judged_at=NOW))
    return found.id


def groups(database: Database) -> Groups:
    """Return who is one, by name; the record must be whole."""
    assert list(verify(database)) == []
    rows = database.rows("SELECT speaker, name FROM speaker_naming JOIN naming ON number = naming")
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["speaker"], set()).add(row["name"])
    return {frozenset(names) for names in found.values()}


def everything(database: Database) -> list[tuple[object, ...]]:
    """Return what is derived of speakers and utterances, the record's own numbers aside."""
    asked = (
        "SELECT speaker.id, speaker.name, article, folded FROM speaker_naming"
        " JOIN speaker ON speaker.id = speaker JOIN naming ON number = naming ORDER BY 1, 3, 4",
        "SELECT * FROM witness ORDER BY 1, 2",
        "SELECT * FROM utterance ORDER BY 1",
        "SELECT * FROM link ORDER BY 1, 2",
        "SELECT naming_statement.statement, folded FROM naming_statement JOIN naming ON number = naming ORDER BY 1",
    )
    return [tuple(row) for sql in asked for row in database.rows(sql)]


@contextmanager
def filled(told: Sequence[Told]) -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        with open_database(Path(folder) / "record.db", write=True, lock_wait_s=0.1) as database:
            database.execute("PRAGMA synchronous = OFF")
            add(database, *told)
            yield database


def test_names_of_one_speaker_come_together_and_go_apart_with_their_pages(database: Database) -> None:
    add(database, *TELLINGS[:3])
    assert groups(database) == {frozenset({"Maren Holt", "Holt", "M. Holt"})}
    (speaker,) = list_speakers(database)
    assert (speaker.name, speaker.statements, speaker.outlets) == ("Maren Holt", 3, ("The Example",))
    assert [role.role for role in speaker.roles] == ["Harbour Minister"]
    assert [item.statement.text for item in statements_by(database, speaker.id)].count("boats winter tide") == 1
    (page,) = [row["page"] for row in database.rows("SELECT page FROM article WHERE text LIKE '%Maren%'")]
    remove_page(database, page)
    assert frozenset({"Maren Holt"}) not in groups(database) and len(list(list_speakers(database))) >= 1


def test_a_persons_no_outlives_all_that_is_added(database: Database) -> None:
    add(database, *TELLINGS[:2])
    judge(database, NOT_SAME, "Maren Holt", "Holt")
    add(database, TELLINGS[2], *TELLINGS[3:])
    assert not any({"Maren Holt", "Holt"} <= group for group in groups(database))


def test_a_persons_yes_joins_utterances_too(database: Database) -> None:
    add(database, TELLINGS[0], ("Then Odo Finch said", "Odo Finch", "boats winter harbour"))
    assert len({item.utterance for item in list_witnesses(database, Filter())}) == 2
    judge(database, SAME, "Odo Finch", "Maren Holt")
    assert groups(database) == {frozenset({"Odo Finch", "Maren Holt"})}
    assert len({item.utterance for item in list_witnesses(database, Filter())}) == 1
    undo_judgement(database, None, by="ann", at=NOW)
    assert len({item.utterance for item in list_witnesses(database, Filter())}) == 2
    assert [(item.undone_by, item.undone_at) for item in list_judgements(database)] == [("ann", NOW)]


def test_the_later_judgement_holds_and_the_earlier_one_says_so(database: Database) -> None:
    add(database, *TELLINGS)
    judge(database, SAME, "Odo Finch", "Jonas Holt")
    judge(database, NOT_SAME, "Jonas Holt", "Odo Finch")
    assert [item.overruled for item in list_judgements(database)] == [2, None]
    undo_judgement(database, 2, by=None, at=NOW)
    assert [item.overruled for item in list_judgements(database)] == [None, None]
    assert any({"Odo Finch", "Jonas Holt"} <= group for group in groups(database))
    with pytest.raises(InputError, match="is undone already"):
        undo_judgement(database, 2, by=None, at=NOW)
    with pytest.raises(InputError, match="is not on record"):
        undo_judgement(database, 9, by=None, at=NOW)
    undo_judgement(database, None, by=None, at=NOW)
    with pytest.raises(InputError, match="no judgement"):
        undo_judgement(database, None, by=None, at=NOW)


def test_a_struck_statement_counts_nowhere_until_that_is_undone(database: Database) -> None:
    add(database, *TELLINGS)
    before = everything(database)
    struck = strike(database, "boats winter tide")
    assert "boats winter tide" not in [item.statement.text for item in list_witnesses(database, Filter())]
    assert not any("Maren Holt" in group for group in groups(database))
    with pytest.raises(InputError, match="is struck already"):
        strike_statement(database, Judgement(kind=STRIKE, one=struck, judged_at=NOW))
    undo_judgement(database, None, by=None, at=NOW)
    groups(database)
    assert everything(database) == before


def test_a_strike_outlives_the_making_and_the_removing_of_its_page(database: Database) -> None:
    add(database, *TELLINGS)
    strike(database, "boats winter tide")
    after = everything(database)
    add(database, TELLINGS[0])
    assert everything(database) == after
    (page,) = [row["page"] for row in database.rows("SELECT page FROM article WHERE text LIKE '%Maren%'")]
    remove_page(database, page)
    add(database, TELLINGS[0])
    groups(database)
    assert everything(database) == after
    remove_page(database, page)
    undo_judgement(database, None, by=None, at=NOW)
    add(database, TELLINGS[0])
    assert any("Maren Holt" in group for group in groups(database))


def test_a_page_that_gives_no_article_any_more_takes_its_speakers_along(database: Database) -> None:
    page = make_page(f"Maren Holt said “tide”. {ABOUT}")
    write_page(database, page, make(page, "tide", speaker="Maren Holt"), added_at=NOW)
    write_page(database, page, make(page, speaker=None), added_at=NOW)
    assert groups(database) == set()


def test_names_are_found_by_whole_by_part_by_id_and_by_article(database: Database) -> None:
    add(database, *TELLINGS)
    maren = find_speaker(database, "maren holt")
    article = load_speaker(database, maren).roles[0].article
    assert maren == find_speaker(database, "Maren") == find_speaker(database, maren[:6])
    assert maren == find_speaker(database, f"Maren Holt@{article[:8]}")
    assert find_side(database, "Maren") == find_side(database, maren[:8]) == ("Maren Holt", None)
    with pytest.raises(InputError, match="near it: Maren Holt"):
        find_speaker(database, "Marn Hlt")
    with pytest.raises(InputError, match="expected a name or an id"):
        find_speaker(database, "Xyz")
    with pytest.raises(InputError, match=r"fits \d speakers: .*; choose by the id, or write NAME@ARTICLE"):
        find_speaker(database, "olt")
    with pytest.raises(InputError, match="has no speaker of that name; expected Maren Holt"):
        find_side(database, f"Odo Finch@{article}")
    with pytest.raises(InputError, match="named twice"):
        judge(database, SAME, "Odo Finch", "odo finch")


def test_one_name_of_two_people_is_judged_by_article(database: Database) -> None:
    for role in ("minister", "actor"):
        text = f"Then {role} Ann Holt said “{role} words”."
        page = make_page(text, where=f"{role}.txt")
        write_page(database, page, make(page, f"{role} words", speaker="Ann Holt"), added_at=NOW)
    ids = [speaker.id for speaker in list_speakers(database)]
    assert len(ids) == 2
    with pytest.raises(InputError, match="fits 2 speakers"):
        find_side(database, "Ann Holt")
    judge(database, SAME, *ids)
    assert len(groups(database)) == 1 and len(list(list_speakers(database))) == 1
    sides = [f"Ann Holt@{row['id']}" for row in database.rows("SELECT id FROM article ORDER BY id")]
    judge(database, NOT_SAME, *sides)
    assert len(list(list_speakers(database))) == 2


def test_an_older_record_is_filled_once(database: Database) -> None:
    add(database, *TELLINGS)
    before = everything(database)
    for table in ("speaker", "naming", "article_context"):
        database.execute(f"DELETE FROM {table}")
    people.fill_speakers(database)
    assert everything(database) == before
    people.fill_speakers(database)


def test_what_other_rules_named_is_named_anew(database: Database) -> None:
    add(database, *TELLINGS)
    people.fill_speakers(database)
    before = everything(database)
    database.execute("UPDATE naming SET forms = '[]'")
    database.execute("DELETE FROM speaker")
    people.fill_speakers(database)
    assert everything(database) != before
    database.execute("UPDATE derived SET rules = ? WHERE what = 'speakers'", (people.RULES - 1,))
    people.fill_speakers(database)
    assert everything(database) == before and before


@pytest.mark.parametrize(
    ("sql", "detail"),
    [
        ("UPDATE naming_role SET text = 'Prince'", "are not 'Prince'"),
        ("DELETE FROM speaker_naming", "is nobody on record"),
        ("UPDATE speaker SET id = 'ff'", "its id is not that of its names"),
        ("INSERT INTO judgement (kind, one, other, judged_at) VALUES ('not_same_speaker', 'Maren Holt', 'Holt', '')",
         "keeps apart"),
        ("INSERT INTO judgement (kind, one, judged_at) SELECT 'strike', id, '' FROM statement", "it is struck"),
    ],
)  # fmt: skip
def test_what_does_not_match_is_found(database: Database, sql: str, detail: str) -> None:
    add(database, *TELLINGS[:2])
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute(sql)
    assert any(detail in problem.detail for problem in verify(database))


def test_an_article_added_touches_only_the_names_it_can_change(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, *TELLINGS)
    seen: list[int] = []
    whole = namings.load_namings

    def count(database: Database, numbers: set[int]) -> object:
        seen.append(len(numbers))
        return whole(database, numbers)

    monkeypatch.setattr(people, "load_namings", count)
    add(database, ("Then Ada Reyd said", "Ada Reyd", "nothing shared"))
    assert max(seen) == 1


told = st.lists(st.sampled_from(TELLINGS), min_size=2, max_size=6, unique=True)
acts = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([SAME, NOT_SAME]), st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.just(STRIKE), st.integers(0, 9), st.just(0)),
    ),
    max_size=3,
)


def act(database: Database, acts: Sequence[tuple[JudgementKind, int, int]]) -> int:
    """Judge what can be judged; return how many judgements there are."""
    for kind, a, b in acts:
        names = [row["name"] for row in database.rows("SELECT name FROM naming GROUP BY folded ORDER BY folded")]
        counted = [item.statement.text for item in list_witnesses(database, Filter())]
        if kind is STRIKE and counted:
            strike(database, sorted(counted)[a % len(counted)])
        elif names and a % len(names) != b % len(names):
            judge(database, kind, names[a % len(names)], names[b % len(names)])
    return len(list_judgements(database))


@settings(deadline=None, derandomize=True, max_examples=8)
@given(told, st.randoms(use_true_random=False), acts)
def test_no_order_of_adding_changes_who_is_who_and_undo_restores_exactly(
    told: list[Told], chance: object, acts: list[tuple[JudgementKind, int, int]]
) -> None:
    shuffled = told.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    with filled(told) as one, filled(shuffled) as other:
        before = everything(one)
        assert everything(other) == before
        number = act(one, acts)
        act(other, acts)
        assert groups(one) == groups(other)
        assert everything(one) == everything(other)
        for _ in range(number):
            undo_judgement(one, None, by=None, at=NOW)
        groups(one)
        assert everything(one) == before


@settings(deadline=None, derandomize=True, max_examples=5)
@given(told, acts)
def test_a_no_given_early_is_kept_as_one_given_late(
    told: list[Told], acts: list[tuple[JudgementKind, int, int]]
) -> None:
    with filled(told) as late, filled(told[:-1]) as early:
        judged = [item for item in acts if item[0] is NOT_SAME]
        act(early, judged)
        add(early, told[-1])
        for item in list_judgements(early):
            judge_speakers(late, item)
        assert groups(early) == groups(late)
        assert everything(early) == everything(late)


def test_statements_without_a_name_have_no_speaker(database: Database) -> None:
    add(database, ("Then officials said", None, "boats winter"))
    assert groups(database) == set()
    assert [item.statement.kind for item in list_witnesses(database, Filter())] == [Kind.DIRECT]
