from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.records import Kind, Span, Statement, utterance_id
from onrecord.utterances import compose_utterance, group


def make_statement(number: str, text: str, speaker: str | None = None) -> Statement:
    content = (Span(0, len(text), text),)
    return Statement(id=number, article=number, kind=Kind.DIRECT, content=content, speaker=speaker)


def test_groups_are_connected_sorted_and_complete() -> None:
    assert group(["d", "b", "a", "c"], [("c", "a"), ("d", "c")]) == [("a", "c", "d"), ("b",)]
    assert group([], []) == []


def test_a_link_to_an_unknown_id_is_refused() -> None:
    with pytest.raises(InputError, match="'z'"):
        group(["a"], [("a", "z")])


@settings(deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))), st.randoms(use_true_random=False))
def test_the_order_of_links_changes_no_group(links: list[tuple[str, str]], chance: object) -> None:
    turned = [pair[::-1] for pair in links]
    chance.shuffle(turned)  # type: ignore[attr-defined]
    groups = group("abcdefgh", links)
    assert groups == group("hgfedcba", turned)
    assert sorted(number for members in groups for number in members) == list("abcdefgh")


def test_a_chain_over_an_unknown_speaker_never_joins_different_speakers() -> None:
    links = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")]
    speakers = {"a": "Ann Lee", "b": "Lee", "c": None, "d": "Bo Kim", "e": "Bo Kim"}
    assert group("abcde", links, speakers=speakers) == [("a", "b"), ("c",), ("d", "e")]
    assert group("abcd", links[:3], speakers=speakers | {"d": "ANN LEE"}) == [("a", "b", "c", "d")]
    assert group("abcd", links[:3], speakers={"a": "Ann Lee", "d": "Bo Kim"}) == [("a",), ("b", "c"), ("d",)]


def test_a_name_that_two_people_share_never_joins_them() -> None:
    speakers = {"a": "Ann Lee", "b": "Lee", "c": "Jo Lee", "d": "Jo Lee"}
    links = [("a", "b"), ("b", "c"), ("c", "d")]
    assert group("abcd", links, speakers=speakers) == [("a",), ("b",), ("c", "d")]


names = st.sampled_from([None, "Ann Lee", "Lee", "Bo Kim", "Dr Bo Kim", "—"])


@settings(deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))),
    st.lists(names, min_size=8, max_size=8),
    st.permutations("abcdefgh"),
    st.randoms(use_true_random=False),
)
def test_no_order_ever_joins_different_speakers(
    links: list[tuple[str, str]], told: list[str | None], ids: list[str], chance: object
) -> None:
    speakers = dict(zip("abcdefgh", told, strict=True))
    turned = [pair[::-1] for pair in links]
    chance.shuffle(turned)  # type: ignore[attr-defined]
    groups = group("abcdefgh", links, speakers=speakers)
    assert groups == group(ids, turned, speakers=speakers)
    assert sorted(number for members in groups for number in members) == list("abcdefgh")
    for members in groups:
        named = {speakers[number] for number in members} - {None}
        assert named <= {"Ann Lee", "Lee"} or named <= {"Bo Kim", "Dr Bo Kim"} or named == {"—"}


def test_an_utterance_names_its_witnesses_in_order_with_the_fullest_name() -> None:
    utterance = compose_utterance(
        [
            make_statement("2", "We lost forty boats ... at sea", "Holt"),
            make_statement("1", "We lost ten boats out at sea", "Maren Holt"),
        ]
    )
    assert (utterance.id, utterance.witnesses, utterance.speaker) == (
        utterance_id(("1", "2")),
        ("1", "2"),
        "Maren Holt",
    )
    assert [(str(reading.kind), reading.words[0]) for reading in utterance.readings] == [
        ("number_changed", "ten"),
        ("cut_marked", "out"),
    ]
    assert utterance.fullest == "We lost ten boats out at sea"


def test_a_single_statement_is_an_utterance_without_readings() -> None:
    utterance = compose_utterance([make_statement("1", "We lost ... boats")])
    assert (utterance.fullest, utterance.readings, utterance.speaker) == ("We lost ... boats", (), None)


def test_no_statement_is_refused() -> None:
    with pytest.raises(InputError, match="one or more"):
        compose_utterance([])
