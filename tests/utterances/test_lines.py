"""Which statements express one message, and how they make up lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Kind, Span, Statement, statement_id
from onrecord.utterances.lines import (
    Group,
    Node,
    Said,
    Tie,
    find_ties,
    group_passages,
    read_said,
    same_line,
    score_words,
)

OPEN = "We will keep the northern harbour open through the whole winter"
AGAIN = "The northern harbour will stay open all winter long"
TUG = "The island needs a second tug before the ice comes"


def statement(text: str, *, article: str = "a", speaker: str | None = "Mara Quill") -> Statement:
    content = (Span.of(text, 0, len(text)),)
    return Statement(
        id=statement_id(article, content), article=article, kind=Kind.DIRECT, content=content, speaker=speaker
    )


def said(text: str, article: str) -> Said:
    return read_said(statement(text, article=article))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OPEN, AGAIN),
        (OPEN, f"Nobody asked us about bread. {AGAIN}."),
        ("We see no sign that the owners want a settlement", "There is no sign that the owners seek a settlement"),
        ("The ferry is a lifeline and not a luxury", "I say it again: a lifeline and not a luxury, that is our ferry"),
        (
            "We will stand by the islands for as long as it takes",
            "Our help for the islands will go on for as long as it takes",
        ),
    ],
)
def test_one_message_in_two_wordings_is_a_line(one: str, other: str) -> None:
    assert same_line(statement(one), statement(other, article="b"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will close the northern harbour", "We will not close the northern harbour"),
        ("The tug costs the town 4 million", "The tug costs the town 9 million"),
        ("Forty families depend on the boats", "Sixty families depend on the boats"),
    ],
)
def test_a_denial_or_another_number_is_a_change_and_no_repeat(one: str, other: str) -> None:
    match = same_line(statement(one), statement(other, article="b"))
    assert not match and "denies" in match.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OPEN, TUG),
        ("Port Elm and Sandholm voted on Monday", "Port Elm and Sandholm are proud of their bakers"),
        ("The harbour is closed", "Bread costs twice as much as in spring"),
    ],
)
def test_names_or_a_subject_in_common_make_no_line(one: str, other: str) -> None:
    assert not same_line(statement(one), statement(other, article="b"))


def test_the_order_of_two_statements_is_no_matter() -> None:
    one, other = statement(OPEN), statement(AGAIN, article="b")
    assert same_line(one, other) == same_line(other, one)
    assert find_ties(read_said(one), read_said(other)) == find_ties(read_said(other), read_said(one)) != []


@pytest.mark.parametrize("speaker", [None, "Odo Finch"])
def test_another_or_an_unknown_speaker_needs_the_same_words_and_is_marked(speaker: str | None) -> None:
    same = same_line(statement(OPEN), statement(OPEN, article="b", speaker=speaker))
    assert same and not same.speaker_known and "not known" in same.reason
    assert not same_line(statement(OPEN), statement(AGAIN, article="b", speaker=speaker))
    assert same_line(statement(OPEN), statement(OPEN, article="b")).speaker_known


def test_words_are_found_in_a_longer_text_word_for_word() -> None:
    assert score_words("the whole winter", OPEN) > score_words(AGAIN, OPEN) > score_words(TUG, OPEN) == 0


def lines_of(texts: Sequence[str]) -> list[set[str]]:
    """Return the groups that these texts, each in an article of its own, make up."""
    read = {item.id: (item, text) for n, text in enumerate(texts) for item in [said(text, f"article {text}")]}
    ties = [tie for (one, _), (other, _) in combinations(read.values(), 2) for tie in find_ties(one, other)]
    return [{read[id][1] for id in group.statements} for group in group_passages(ties)]


TEXTS = (
    OPEN,
    AGAIN,
    f"{AGAIN}. {TUG}.",
    "Without a second tug the island is lost when ice comes",
    TUG,
    "Bread costs too much",
)


def test_a_statement_of_two_sentences_stands_in_two_lines() -> None:
    both = f"{AGAIN}. {TUG}."
    groups = lines_of([OPEN, both, f"{TUG} and the boats freeze in"])
    assert sum(both in group for group in groups) == 2
    assert not any({OPEN, f"{TUG} and the boats freeze in"} <= group for group in groups)


@settings(deadline=None, derandomize=True, max_examples=10)
@given(st.permutations(TEXTS))
def test_lines_do_not_depend_on_the_order(texts: list[str]) -> None:
    key = lambda group: sorted(group)  # noqa: E731
    assert sorted(lines_of(texts), key=key) == sorted(lines_of(TEXTS), key=key)


def tie(one: str, other: str, score: float) -> Tie:
    return Tie(Node(one, 0), Node(other, 0), score)


def test_a_chain_of_near_passages_is_not_one_line() -> None:
    chain = [tie("a", "b", 0.9), tie("b", "c", 0.89), tie("c", "d", 0.88), tie("d", "e", 0.87)]
    assert all(len(group.statements) < 5 for group in group_passages(chain))


def test_weak_ties_alone_make_no_line() -> None:
    assert group_passages([tie("a", "b", 0.78), tie("b", "c", 0.8)]) == []


def test_the_central_wording_is_the_one_nearest_to_all() -> None:
    ties = [tie("a", "b", 0.9), tie("b", "c", 0.95), tie("a", "c", 0.83)]
    assert group_passages(ties) == [Group((Node("a", 0), Node("b", 0), Node("c", 0)), Node("b", 0))]


def test_a_line_inside_a_larger_one_is_left_out() -> None:
    wide = [tie("a", "b", 0.9), tie("b", "c", 0.9), tie("a", "c", 0.9)]
    narrow = [Tie(Node("a", 1), Node("b", 1), 0.99)]
    assert [group.statements for group in group_passages([*narrow, *wide])] == [("a", "b", "c")]
