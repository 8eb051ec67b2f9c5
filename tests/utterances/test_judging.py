"""What persons judged of statements, and the groups that hold to it."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.utterances import JudgedStatements, group, settle_statements

IDS = "abcdefg"


def judged(number: int, same: bool, one: str, other: str) -> JudgedStatements:
    return JudgedStatements(number, same, frozenset(one), frozenset(other))


def test_of_two_judgements_that_contradict_each_other_the_later_holds() -> None:
    yes, no = judged(1, True, "a", "b"), judged(2, False, "b", "a")
    settled = settle_statements([yes, no])
    assert (settled.overruled, [*settled.held], settled.chains) == ({1: 2}, [2], [])
    settled = settle_statements([judged(3, True, "a", "b"), no])
    assert (settled.overruled, settled.chains, settled.apart) == ({2: 3}, [frozenset("ab")], {})


def test_a_no_ends_a_chain_and_a_chain_a_no() -> None:
    chain = [judged(1, True, "a", "b"), judged(3, True, "b", "c")]
    assert settle_statements([*chain, judged(2, False, "a", "c")]).overruled == {1: 2}
    assert settle_statements([*chain, judged(4, False, "a", "c")]).overruled == {1: 4}
    assert settle_statements([*chain, judged(0, False, "a", "c")]).overruled == {0: 1}


def test_a_side_of_many_statements_stands_for_each_of_them() -> None:
    settled = settle_statements([judged(1, True, "ab", "cd"), judged(2, False, "ae", "f")])
    assert settled.chains == [frozenset("abcd")]
    assert settled.around("b") == frozenset("abcd") and settled.around("x") == frozenset("x")
    assert settle_statements([judged(1, False, "ab", "cd"), judged(2, True, "b", "d")]).overruled == {1: 2}


def test_a_yes_joins_what_no_link_does_also_of_other_speakers() -> None:
    speakers = {"a": "Ann Lee", "b": "Ann Lee", "c": "Bo Kim", "d": "Bo Kim", "e": None}
    links = [("a", "b"), ("c", "d"), ("d", "e")]
    assert group("abcde", links, speakers=speakers, same=["bc"]) == [("a", "b", "c", "d", "e")]
    assert group("abc", [], same=["ax", "cx"]) == [("a",), ("b",), ("c",)]


def test_a_no_cuts_the_weakest_links_between_two_statements() -> None:
    links = {("a", "b"): 0.9, ("b", "c"): 0.5, ("c", "d"): 0.8}
    assert group("abcd", links, strengths=links, apart=[("a", "d")]) == [("a", "b"), ("c", "d")]
    assert group("abcd", links, strengths=links, apart=[("a", "bc")]) == [("a",), ("b", "c", "d")]
    links[("b", "c")] = 0.95
    assert group("abcd", links, strengths=links, apart=[("a", "d")]) == [("a", "b", "c"), ("d",)]


def test_a_no_holds_through_a_yes() -> None:
    links = [("a", "b"), ("b", "c")]
    assert group("abcd", links, same=["cd"], apart=[("a", "d")]) == [("a", "b"), ("c", "d")]


def test_a_link_that_a_no_forbids_joins_no_names_that_contradict() -> None:
    speakers = {"a": "Ann Lee", "b": None, "c": "Bo Kim"}
    links = [("a", "b"), ("b", "c")]
    assert group("abc", links, speakers=speakers, apart=[("b", "c")]) == [("a", "b"), ("c",)]


def test_what_is_the_same_and_apart_is_refused() -> None:
    with pytest.raises(InputError, match="'a' and 'b' are the same, and apart"):
        group("ab", [], same=["ab"], apart=[("a", "b")])
    with pytest.raises(InputError, match="'z'"):
        group("ab", [("a", "z")], same=["ab"])


sides = st.sets(st.sampled_from(IDS), min_size=1, max_size=3)
pairs = st.tuples(sides, sides).filter(lambda pair: not pair[0] & pair[1])
judgements = st.lists(st.tuples(st.booleans(), pairs), max_size=6)
links = st.dictionaries(st.sampled_from([*combinations(IDS, 2)]), st.sampled_from([0.2, 0.5, 0.9, 1.0]), max_size=12)
speakers = st.fixed_dictionaries({item: st.sampled_from([None, "Ann Lee", "Lee", "Bo Kim"]) for item in IDS})


@settings(deadline=None, derandomize=True)
@given(judgements, st.randoms(use_true_random=False))
def test_what_holds_never_contradicts_itself_and_undoing_what_does_not_changes_nothing(
    told: list[tuple[bool, tuple[set[str], set[str]]]], chance: object
) -> None:
    given_ = [judged(n, same, *map("".join, sides)) for n, (same, sides) in enumerate(told)]
    settled = settle_statements(given_)
    shuffled = given_.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert settle_statements(shuffled) == settled
    for one, other in settled.apart.values():
        assert not any(one & chain and other & chain for chain in settled.chains)
    assert settled.held.keys() | settled.overruled.keys() == {item.number for item in given_}
    assert not settled.held.keys() & settled.overruled.keys()
    assert all(later > number and later in settled.held for number, later in settled.overruled.items())
    again = settle_statements([*settled.held.values()])
    assert (again.chains, again.apart, again.overruled) == (settled.chains, settled.apart, {})


@settings(deadline=None, derandomize=True)
@given(links, speakers, judgements, st.permutations(IDS), st.randoms(use_true_random=False))
def test_groups_hold_to_every_judgement_in_any_order(
    linked: dict[tuple[str, str], float],
    named: dict[str, str | None],
    told: list[tuple[bool, tuple[set[str], set[str]]]],
    ids: list[str],
    chance: object,
) -> None:
    settled = settle_statements([judged(n, same, *map("".join, sides)) for n, (same, sides) in enumerate(told)])
    groups = group(IDS, linked, speakers=named, strengths=linked, same=settled.chains, apart=settled.apart.values())
    assert sorted(item for members in groups for item in members) == [*IDS]
    number = {item: n for n, members in enumerate(groups) for item in members}
    assert all(len({number[item] for item in chain}) == 1 for chain in settled.chains)
    for one, other in settled.apart.values():
        assert not {number[item] for item in one} & {number[item] for item in other}
    turned = [*linked.items()]
    chance.shuffle(turned)  # type: ignore[attr-defined]
    same, apart = settled.chains[::-1], [pair[::-1] for pair in settled.apart.values()][::-1]
    assert groups == group(ids, dict(turned), speakers=named, strengths=linked, same=same, apart=apart)
    machine = {item: members for members in group(IDS, linked, speakers=named) for item in members}
    if not settled.held:
        assert sorted(set(machine.values())) == groups
