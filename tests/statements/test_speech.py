"""Speech told from thought, on invented sentences."""

from __future__ import annotations

import pytest
from benchmarks.speech import f1_scores
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.statements.attributions import Attribution
from onrecord.statements.speech import is_speech, speech_features, speech_probability


def attribution(marked: str) -> tuple[str, Attribution]:
    """Read a sentence marked as {source} <cue> [content]."""
    text = ""
    places: dict[str, list[tuple[int, int]]] = {"{": [], "<": [], "[": []}
    kind, start = "", 0
    for mark in marked:
        if mark in places:
            kind, start = mark, len(text)
        elif mark in "}>]":
            places[kind].append((start, len(text)))
        else:
            text += mark
    return text, Attribution(
        places["["],
        cue=places["<"][0] if places["<"] else None,
        source=places["{"][0] if places["{"] else None,
    )


SPEECH = [
    "{Mara Quill} <said> [the bridge would hold].",
    "[“The bridge will hold,”] {Mara Quill} <told> reporters.",
    "<According to> {the harbour report}, [two piers are cracked].",
    "{The mayor} <accused> [the builders of cutting corners].",
    "{A new poll} <shows> [that most dockers want a strike].",
    "{Quill} <wrote> on her page [that the ferry is late].",
    "{The minister} <refused to say> [whether the port would close].",
    "{The union} <has repeatedly warned> [that the cranes are unsafe].",
    "{Quill}<:> [“We will hold the line”]",
]

THOUGHT = [
    "{Mara Quill} <believes> [the bridge will hold].",
    "{The dockers} <want> [a new contract].",
    "{Quill} <hopes> [to sail in May].",
    "{Many residents} <fear> [that the river will rise].",
    "{The mayor} <decided> [to close the port].",
    "{Investors} <are worried about> [the harbour's debts].",
    "{The captain} <knew> [the tide was wrong].",
    "{Voters} <think> [the ferry costs too much].",
]


@pytest.mark.parametrize("marked", SPEECH)
def test_reported_communication_is_speech(marked: str) -> None:
    assert is_speech(*attribution(marked))


@pytest.mark.parametrize("marked", THOUGHT)
def test_unspoken_thought_is_no_speech(marked: str) -> None:
    assert not is_speech(*attribution(marked))


def test_quotation_without_cue_or_source_is_speech() -> None:
    assert is_speech(*attribution("[“We will hold the line.”]"))


def test_unknown_cue_before_quotation_is_speech() -> None:
    assert is_speech(*attribution("[“We will hold the line,”] {Mara Quill} <zorbled>."))


def test_unknown_cue_is_judged_without_certainty() -> None:
    assert 0.05 < speech_probability(*attribution("{The mayor} <zorbled> [the plan].")) < 0.97


def test_name_of_source_does_not_count() -> None:
    one = speech_probability(*attribution("{Mara Quill} <claims> [the bridge will hold]."))
    other = speech_probability(*attribution("{Ada Brenn} <claims> [the bridge will hold]."))
    assert one == other


def test_case_of_cue_does_not_count() -> None:
    lower, upper = attribution("{Quill} <says> [it holds]"), attribution("{Quill} <SAYS> [it holds]")
    assert speech_probability(*lower) == speech_probability(*upper)


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("", [], None, None),
        ("", [(0, 0)], (0, 0), (0, 0)),
        ("\ud800\x00\u200b", [(0, 3)], (0, 1), (1, 2)),
        ("!!! ... ???", [(0, 3)], (4, 7), (8, 11)),
        ("a", [(0, 1)], (0, 1), (0, 1)),
    ],
)
def test_bad_input_gives_a_probability(
    text: str, content: list[tuple[int, int]], cue: tuple[int, int] | None, source: tuple[int, int] | None
) -> None:
    assert 0 <= speech_probability(text, Attribution(content, cue, source)) <= 1


def test_long_pieces_are_read_in_bounded_part() -> None:
    text = "said " * 200_000
    whole = Attribution([(0, len(text))], (0, len(text)), (0, len(text)))
    assert len(speech_features(text, whole)) < 100
    assert 0 <= speech_probability(text, whole) <= 1


@given(st.text(max_size=80), st.lists(st.integers(0, 80), min_size=6, max_size=6))
@settings(deadline=None, derandomize=True, max_examples=40)
def test_any_text_and_spans_give_the_same_probability_twice(text: str, places: list[int]) -> None:
    a, b, c, d, e, f = (min(place, len(text)) for place in places)
    found = Attribution([(min(a, b), max(a, b))], (min(c, d), max(c, d)), (min(e, f), max(e, f)))
    probability = speech_probability(text, found)
    assert 0 <= probability <= 1
    assert probability == speech_probability(text, found)


def test_scores_of_known_pairs() -> None:
    scores = f1_scores([(True, True), (True, True), (True, False), (False, False)])
    assert scores == {"speech": 80.0, "thought": 66.7, "macro": 73.3, "accuracy": 75.0}


def test_scores_of_nothing_are_zero() -> None:
    assert set(f1_scores([]).values()) == {0.0}
