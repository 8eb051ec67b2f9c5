from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.speakers.test_grouping import HARBOUR, THEATRE, naming

from onrecord.speakers import Judged, Key, Side, group_namings, pair_namings, settle

NAMES = ("Maren Holt", "Holt", "M. Holt", "Jonas Holt", "Joe Quill", "Joseph Quill", "harbour chief", "NTO")
told = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from([HARBOUR, THEATRE, f"{HARBOUR} Maren Holt met Jonas Holt."]),
        st.sampled_from([0, 0, 0, 1, 2]),
    ),
    min_size=2,
    max_size=9,
)
judged = st.lists(st.tuples(st.booleans(), st.integers(0, 8), st.integers(0, 8)), max_size=2)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(told, judged)
def test_few_pairs_tell_all_that_every_pair_would(
    told: list[tuple[str, str, int]], said: list[tuple[bool, int, int]]
) -> None:
    pool = [naming(f"{n:02}", name, about) for n, (name, about, _) in enumerate(told)]
    sides = [Side(item.key.name, item.key.article) for item in pool]
    chosen = [(same, sides[a], sides[b]) for same, a, b in said if a < len(sides) > b and a != b]
    settled = settle([Judged(n, *item) for n, item in enumerate(chosen, 1)])
    every: list[tuple[Key, Key]] = []
    few: list[tuple[Key, Key]] = []
    for utterance in range(3):
        together = [item for item, (_, _, said_in) in zip(pool, told, strict=True) if said_in == utterance]
        every += combinations([item.key for item in together], 2)
        few += pair_namings(together, settled)
        assert pair_namings(together[::-1], settled) == pair_namings(together, settled)
    assert group_namings(pool, shared=few, settled=settled) == group_namings(pool, shared=every, settled=settled)


def test_of_many_alike_there_are_no_more_pairs_than_namings() -> None:
    alike = [naming(f"{n:02}", "Maren Holt") for n in range(40)]
    others = [naming("x", "harbour chief"), naming("y", "Holt")]
    assert len(pair_namings([*alike, *others], settle([]))) < 50
