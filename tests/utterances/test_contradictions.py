"""Which statements that links connect cannot report one utterance."""

from __future__ import annotations

from onrecord.records import Kind, Span, Statement
from onrecord.utterances.contradictions import find_contradictions
from onrecord.utterances.occasions import Occasion

WORDS = "The ferry to the island sails again on the first day of spring"
OTHER = "Nobody has paid the crews of the northern harbour since autumn"


def make(id: str, text: str = WORDS, *, article: str | None = None) -> Statement:
    return Statement(
        id=id, article=article or id, kind=Kind.DIRECT, content=(Span(0, len(text), text),), speaker="Maren Holt"
    )


def test_different_days_contradict_and_what_is_unknown_contradicts_nothing() -> None:
    occasions = {
        "a": Occasion(said_words="on Monday"),
        "b": Occasion(said_words="on Tuesday"),
        "c": Occasion(),
        "d": Occasion(said_words="on Monday"),
    }
    statements = [make(id) for id in "dcba"]
    assert find_contradictions(statements, occasions, dict.fromkeys("abcd")) == [(("a", "d"), ("b",))]


def test_what_was_said_after_a_report_came_out_contradicts_it() -> None:
    occasions = {"a": Occasion(said="2031-05-09"), "b": Occasion()}
    published = {"a": "2031-05-10", "b": "2031-05-08"}
    assert find_contradictions([make("a"), make("b")], occasions, published) == [(("a",), ("b",))]


def test_two_statements_of_one_article_contradict_unless_their_words_are_one() -> None:
    statements = [make("a", article="x"), make("b", OTHER, article="x"), make("c", WORDS[:-10], article="x")]
    found = find_contradictions(statements, dict.fromkeys("abc", Occasion()), {"x": None})
    assert found == [(("a",), ("b",)), (("b",), ("c",))]
