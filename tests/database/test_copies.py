"""One more copy of a text is put into its utterance, and that is what grouping everything again would give."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.database.conftest import plain_keys, plain_same
from tests.database.test_linking import Report, derived, empty, write
from tests.hand_made import NOW

from onrecord.database import copies, linking, regroup
from onrecord.database.export import export_jsonl
from onrecord.database.judgements import Judgement, JudgementKind
from onrecord.database.open import Database
from onrecord.database.remove import remove_page
from onrecord.database.rulings import judge_utterances
from onrecord.database.verify import verify

TEXT = "harbour open winter"


@pytest.fixture(autouse=True)
def plain_matching(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the real grouping in place, which holds to judgements."""
    monkeypatch.setattr(linking, "index_keys", plain_keys)
    monkeypatch.setattr(linking, "same_utterance", plain_same)


told = st.lists(
    st.tuples(
        st.lists(
            st.sampled_from([TEXT, TEXT, TEXT, "harbour open boats", "boats lantern"]),
            min_size=1,
            max_size=2,
            unique=True,
        ).map(tuple),
        st.sampled_from(["Mara Quill", "Mara Quill", "Odo Finch"]),
        st.sampled_from([None, None, "2031-05-02"]),
    ),
    min_size=3,
    max_size=9,
)


@settings(deadline=None, derandomize=True, max_examples=20)
@given(told, st.integers(0, 8), st.booleans(), st.randoms(use_true_random=False))
def test_a_copy_put_in_is_as_if_all_were_grouped_again(
    reports: list[Report], removed: int, judged: bool, chance: object
) -> None:
    order = [*range(len(reports))]
    chance.shuffle(order)  # type: ignore[attr-defined]
    with empty() as one, empty() as other:
        fill(one, reports, range(len(reports)), removed, judged)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(regroup, "join_copies", lambda database, statements: set())
            fill(other, reports, order, removed, judged)
        assert derived(one) == derived(other)
        assert [*export_jsonl(one)] == [*export_jsonl(other)]
        assert list(verify(one)) == []


def fill(database: Database, reports: Sequence[Report], order: Sequence[int], removed: int, judged: bool) -> None:
    """Write the reports, where asked for judge the first two apart that there are by id, and remove one page."""
    pages = {number: write(database, number, reports[number]) for number in order[:-1]}
    pages[order[-1]] = write(database, order[-1], reports[order[-1]])
    if judged:
        ids = [row["id"] for row in database.rows("SELECT id FROM statement ORDER BY id LIMIT 2")]
        judge_utterances(
            database,
            Judgement(
                kind=JudgementKind.NOT_SAME_UTTERANCE,
                one=ids[0],
                other=ids[1],
                one_statements=(ids[0],),
                other_statements=(ids[1],),
                judged_at=NOW,
            ),
        )
    page = pages[removed % len(reports)]
    remove_page(database, page)
    write(database, removed % len(reports), reports[removed % len(reports)])


def test_the_copies_of_one_text_are_not_grouped_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    joined: list[int] = []
    join = copies.join_copies

    def count(database: Database, statements: Sequence[str]) -> set[str]:
        found = join(database, statements)
        joined.append(len(found))
        return found

    monkeypatch.setattr(regroup, "join_copies", count)
    for number in range(12):
        write(database, number, ((TEXT,), "Mara Quill", None))
    assert sum(joined) >= 5
    assert [tuple(row) for row in database.rows("SELECT count(*) FROM witness GROUP BY utterance")] == [(12,)]
    assert list(verify(database)) == []
