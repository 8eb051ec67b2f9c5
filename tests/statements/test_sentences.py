"""A quotation is one token of the sentence around it."""

import pytest

from onrecord.statements.quotations import find_quotations
from onrecord.statements.sentences import find_sentences, sentence_at


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_sentences(text, find_quotations(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go. Now,” she said. He left.", ["“Go. Now,” she said.", "He left."]),
        ("“Will it hold?” Quill asked. “It will.”", ["“Will it hold?” Quill asked.", "“It will.”"]),
        ("“It will hold.” Quill walked to the car.", ["“It will hold.”", "Quill walked to the car."]),
        ("“Never!” he told the board, smiling.", ["“Never!” he told the board, smiling."]),
        (
            "Mr. Lee met Sen. Ann Rook in the U.S. on Feb. 3. It rained.",
            ["Mr. Lee met Sen. Ann Rook in the U.S. on Feb. 3.", "It rained."],
        ),
        ("“It leaks,” Ann J. Rook said. He left.", ["“It leaks,” Ann J. Rook said.", "He left."]),
        ("ESTWICK — Crews left. They returned.", ["Crews left.", "They returned."]),
        ("Estwick (Vale Wire) - Crews left.", ["Crews left."]),
        ("Damage came to 45,000.50 crowns.", ["Damage came to 45,000.50 crowns."]),
    ],
)
def test_sentences_end_where_the_reporter_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_short_asides_in_brackets_are_left_out_of_the_tokens() -> None:
    text = "Ann Rook (L-Estwick) said no."
    [one] = find_sentences(text, [])
    assert [token.text for token in one.tokens] == ["Ann", "Rook", "said", "no", "."]


def test_sentence_at_finds_the_sentence_that_holds_a_character() -> None:
    text = "One came. Two went."
    found = find_sentences(text, [])
    assert sentence_at(found, text.index("went")) is found[1]
    assert sentence_at(found, 9) is None


def test_links_and_emphasis_leave_only_their_words() -> None:
    text = "**Ann Rook** [told](https://a.example/b_c) the _board_ [sic] no."
    [one] = find_sentences(text, [])
    assert [token.text for token in one.tokens] == ["Ann", "Rook", "told", "the", "board", "[", "sic", "]", "no", "."]
