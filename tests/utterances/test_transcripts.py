"""What was said, beside its reports: the transcript's words stand, and what it has at one place is one utterance."""

from __future__ import annotations

from itertools import permutations

import pytest

from onrecord.errors import InputError
from onrecord.records import Descent, Kind, Lineage, Link, Span, Statement
from onrecord.utterances import (
    Occasion,
    collate,
    collate_statements,
    compose_utterance,
    find_contradictions,
    number_lineage,
)


def tell(article: str, text: str, start: int = 0, speaker: str | None = "Ann Rook") -> Statement:
    content = (Span(start, start + len(text), text),)
    return Statement(id=f"{article}{start:04}", article=article, kind=Kind.DIRECT, content=content, speaker=speaker)


@pytest.mark.parametrize(
    ("said", "reports", "fullest"),
    [
        ("We may sail at six", ["We will sail at six", "We will sail at six"], "We may sail at six"),
        ("We will sail", ["We will not sail"], "We will sail"),
        ("We need forty boats now", ["We need fifty boats now", "We need fifty boats now"], "We need forty boats now"),
        ("We sail at six", ["We sail every day at six", "We sail every day at six"], "We sail at six"),
        ("We and the tugs sail at six", ["We ... sail at six"], "We and the tugs sail at six"),
        ("They sail at six today", ["[The ferries] sail at six today"], "They sail at six today"),
        ("It is a grey harbour", ["It is a gray harbour", "It is a gray harbour"], "It is a grey harbour"),
        ("We sail at six", ["We sail at six and come back at ten"], "We sail at six and come back at ten"),
        ("We sail ... before ten", ["We sail with the tide before ten"], "We sail with the tide before ten"),
    ],
)
def test_what_was_said_stands_in_the_fullest_text_in_any_order(said: str, reports: list[str], fullest: str) -> None:
    for order in permutations([said, *reports]):
        collation = collate(order, spoken=[[order.index(said)]])
        assert collation.fullest == fullest


def test_without_a_transcript_nothing_changes() -> None:
    texts = ["We may sail at six", "We will sail at six", "We will sail at six"]
    plain = collate(texts)
    assert plain.fullest == "We will sail at six"
    statements = [tell(article, text) for article, text in zip("abc", texts, strict=True)]
    assert collate_statements(statements).readings == plain.readings


def test_readings_are_differences_from_what_was_said() -> None:
    collation = collate(["We will sail at six", "We may sail at six"], spoken=[[1]])
    assert [(str(item.kind), dict(item.words)) for item in collation.readings] == [
        ("word_changed", {0: "will", 1: "may"})
    ]


def test_of_two_transcripts_the_longer_leads() -> None:
    texts = ["We may sail at six", "We will sail at six today", "We must sail at six"]
    assert collate(texts, spoken=[[0], [1]]).fullest == "We will sail at six today"


def test_an_index_of_no_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"spoken \[\[2\]\]; expected indices of 2 texts"):
        collate(["a b", "a c"], spoken=[[2]])


def test_pieces_of_one_transcript_stand_one_after_the_other_in_the_fullest_text() -> None:
    first, second = (
        "We need a second tug, and the council may pay for half.",
        "If the council refuses, we will sell the lamp.",
    )
    reports = ["We need a second tug, and the council will pay", "the council may pay for half. If the council refuses"]
    for order in permutations([first, second, *reports]):
        spoken = [[order.index(first), order.index(second)]]
        assert collate(order, spoken=spoken).fullest == f"{first} {second}"
    assert collate([first, second, first], spoken=[[0, 1]]).fullest == f"{first} {second}"


def test_statements_of_a_transcript_lead() -> None:
    statements = [tell("a", "We will sail at six"), tell("b", "We will sail at six"), tell("c", "We may sail at six")]
    assert compose_utterance(statements, transcripts={"c"}).fullest == "We may sail at six"
    assert collate_statements(statements, transcripts={"c"}).fullest == "We may sail at six"
    assert compose_utterance(statements).fullest == "We will sail at six"


def contradict(*statements: Statement, transcripts: set[str]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    occasions = {statement.id: Occasion() for statement in statements}
    return find_contradictions(statements, occasions, dict.fromkeys("abc"), transcripts)


def test_paragraphs_that_follow_each_other_are_one_and_others_are_apart() -> None:
    first, second = tell("a", "We sail at six", 0), tell("a", "The tugs stay here", 16)
    far, other = tell("a", "Boats are dear", 900), tell("a", "Nets are cheap", 34, speaker="Odo Finch")
    assert contradict(first, second, transcripts={"a"}) == []
    assert contradict(first, second, far, transcripts={"a"}) == [((first.id, second.id), (far.id,))]
    assert contradict(second, other, transcripts={"a"}) == [((second.id,), (other.id,))]


def test_paragraphs_that_are_word_for_word_the_same_are_no_contradiction() -> None:
    first, second, far = (
        tell("a", "We sail at six", 0),
        tell("a", "We sail at six", 900),
        tell("a", "Boats are dear", 1800),
    )
    assert contradict(first, second, transcripts={"a"}) == []
    assert contradict(first, far, second, transcripts={"a"}) == [((first.id, second.id), (far.id,))]


def test_two_quotations_of_one_report_are_one_only_where_a_transcript_joins_them() -> None:
    first, second = tell("b", "We sail at six", 0), tell("b", "The tugs stay here", 300)
    said = tell("a", "We sail at six. The tugs stay here")
    assert contradict(first, second, transcripts=set()) == [((first.id,), (second.id,))]
    assert contradict(first, second, said, transcripts={"a"}) == []


def test_a_lineage_of_the_reports_alone_names_them_by_their_places_among_all_witnesses() -> None:
    link = Link(kind=Descent.TOOK, witnesses=(1,), sources=(0, 2), score=0.9, evidence=("the same cut",))
    (numbered,) = number_lineage(Lineage(links=(link,), origins=2), [4, 1, 3]).links
    assert (numbered.witnesses, numbered.sources, numbered.evidence) == ((1,), (3, 4), ("the same cut",))
