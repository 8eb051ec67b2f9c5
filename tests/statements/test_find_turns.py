"""Interviews and transcripts give each speaker their own words, and other labelled lists give nothing."""

from __future__ import annotations

import pytest

from onrecord.statements.turns import find_turns


def turns(text: str) -> list[tuple[str, list[str]]]:
    return [
        (text[slice(*one.source)] if one.source else "", [text[a:b] for a, b in one.content])
        for found in find_turns(text).values()
        for one in found
    ]


def test_names_before_colons_are_speakers() -> None:
    text = "Gates\nWe met engineer Ann Rook.\nWhy do they leak?\nRook: I think nobody cares.\nWhen?\nRook: We will see."
    assert turns(text) == [("Rook", ["I think nobody cares."]), ("Rook", ["We will see."])]


def test_transcript_of_two_sides_goes_on_over_paragraphs() -> None:
    text = "Gates\nANN ROOK, HOST: Why?\nBEN HALE: I know.\nIt rained.\nANN ROOK, HOST: You do?\nBEN HALE: I do."
    assert turns(text)[1] == ("BEN HALE", ["I know.", "It rained."])
    assert [source for source, _ in turns(text)] == ["ANN ROOK, HOST", "BEN HALE"] * 2


def test_letters_stand_for_question_and_answer() -> None:
    text = "Gates\nQ: Why do they leak?\nA: I think nobody cares."
    assert turns(text) == [("Q", ["Why do they leak?"]), ("A", ["I think nobody cares."])]


def test_answer_is_of_the_one_the_page_interviewed() -> None:
    text = "Gates\nIn an interview with Ann Rook we asked twice.\nQ: Why?\nA: I think nobody cares."
    assert turns(text)[1] == ("Ann Rook", ["I think nobody cares."])


def test_questions_in_paragraphs_of_their_own() -> None:
    text = (
        "Gates\nWe spoke with engineer Ann Rook.\nWhy do they leak?\nI think nobody cares.\nWe told them.\n"
        "When will it end?\nI do not know.\nWhat would you do?\nI would close them.\nThe gates open in May."
    )
    assert turns(text) == [
        ("Ann Rook", ["I think nobody cares.", "We told them."]),
        ("Ann Rook", ["I do not know."]),
        ("Ann Rook", ["I would close them."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Gates\nWhy do they leak?\nI think so.\nWhen?\nI see.\nWho?\nI do.",  # nobody was interviewed
        "Gates\nWe spoke with Ann Rook and then with Ben Hale.\nWhy?\nI see.\nWhen?\nI do.\nWho?\nI am.",
        "Gates\nPrice: I paid 40 crowns.\nNote: You can ask.",
        "Gates\nHarbour: The old one.\nWall: The new one.",
        "",
    ],
)
def test_other_forms_are_no_conversation(text: str) -> None:
    assert find_turns(text) == {} or turns(text) == []
