from __future__ import annotations

from tests.checks.made import find_span, make_article, make_statement, report

from onrecord.checks.passages import Voice, find_passages, join_speech, quote_unattributed
from onrecord.records import Kind, Span


def test_a_direct_statement_is_one_passage_of_its_own_words() -> None:
    article = make_article("“We will hold,” said Quill. “The line stands.”")
    statement = make_statement(article, "We will hold", "The line stands.")
    (passage,) = find_passages(report(article, statement), [])
    assert (passage.text, passage.direct) == ("We will hold. The line stands.", True)
    at = passage.text.index("hold")
    assert passage.content(at, len("We will hold. The")) == (
        find_span(article.text, "hold"),
        find_span(article.text, "The"),
    )
    assert passage.list_statements(0, 3) == (statement.id,)


def test_a_statement_in_part_in_marks_gives_the_words_in_marks_and_all_of_them() -> None:
    article = make_article("Quill said the plan was “a guess with a bow” and “no more than that”.")
    statement = make_statement(article, "the plan was “a guess with a bow” and “no more than that", kind=Kind.MIXED)
    marked = [
        (span.start, span.end)
        for span in (find_span(article.text, words) for words in ("a guess with a bow", "no more than that"))
    ]
    own, told = find_passages(report(article, statement), marked)
    assert (own.text, own.direct) == ("a guess with a bow no more than that", True)
    assert (told.text, told.direct) == (statement.text, False)


def test_an_indirect_statement_is_a_report_and_a_turn_without_a_cue_is_not() -> None:
    article = make_article("Quill said that the line would hold for ever.")
    words = "the line would hold for ever"
    told = make_statement(article, words, kind=Kind.INDIRECT)
    turn = make_statement(article, words, kind=Kind.INDIRECT, cue=None)
    assert [item.direct for item in find_passages(report(article, told), [])] == [False]
    assert [item.direct for item in find_passages(report(article, turn), [])] == [True]


def test_what_one_speaker_says_in_an_article_is_one_passage() -> None:
    between = "The mayor, who had come late, looked at the river for a while and then went home again in the rain."
    article = make_article(
        f"“One stands,” said Quill. “Two stands,” she said.\n\n{between}\n\n“Three stands,” she said."
    )
    statements = [make_statement(article, words) for words in ("Two stands", "One stands", "Three stands")]
    passage = join_speech([report(article, item) for item in statements], [])
    assert passage is not None
    assert passage.text == "One stands. Two stands … Three stands"
    assert passage.list_statements(0, 20) == (statements[1].id, statements[0].id)
    assert join_speech([report(article, statements[0])], []) is None


def test_words_in_marks_that_nobody_said_are_a_passage_without_a_statement() -> None:
    article = make_article("A banner read “five is not a crew” there.")
    passage = quote_unattributed(article, 15, 33)
    assert passage.content(0, 4) == (Span(15, 19, "five"),)
    assert (passage.statements, passage.voice, passage.list_statements(0, 9)) == ((), Voice.UNKNOWN, ())
