"""The text of an article with its statements marked."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.web.report_records import make_article, make_statement

from onrecord.records import Article, Kind, Span, Statement
from onrecord.web.passages import cut_passages


def test_a_nested_statement_is_inside_both() -> None:
    article = make_article("a", "one two three four")
    outer, inner = make_statement(article, "two three four"), make_statement(article, "three")
    (passage,) = cut_passages(article, [outer, inner])
    assert [(piece.text, piece.inside) for piece in passage.pieces] == [
        ("one ", ()), ("two ", (0,)), ("three", (0, 1)), (" four", (0,)),
    ]  # fmt: skip
    assert passage.statements == (0, 1)


def test_overlapping_statements_share_a_piece() -> None:
    article = make_article("a", "one two three")
    (passage,) = cut_passages(article, [make_statement(article, "one two"), make_statement(article, "two three")])
    assert [(piece.text, piece.inside) for piece in passage.pieces] == [
        ("one ", (0,)),
        ("two", (0, 1)),
        (" three", (1,)),
    ]


def test_a_span_over_two_paragraphs_is_marked_in_both_and_begins_once() -> None:
    article = make_article("a", "one two", "three four")
    first, second = cut_passages(article, [make_statement(article, "two\n\nthree")])
    assert [piece.inside for piece in first.pieces] == [(), (0,)]
    assert [piece.inside for piece in second.pieces] == [(0,), ()]
    assert (first.statements, second.statements) == ((0,), ())


def test_a_text_without_blocks_is_cut_at_its_lines() -> None:
    article = Article(id="a", page="p", text="one\n\n  two \n")
    assert ["".join(piece.text for piece in passage.pieces) for passage in cut_passages(article, [])] == [
        "one",
        "  two",
    ]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8))
@settings(deadline=None, derandomize=True)
def test_pieces_join_to_the_blocks_whatever_the_spans(bounds: list[tuple[int, int]]) -> None:
    article = make_article("a", "one two three four", "five six seven eight")
    spans = [Span.of(article.text, min(pair), min(max(pair), len(article.text))) for pair in bounds]
    statements = [
        Statement(id=str(at), article="a", kind=Kind.DIRECT, content=(span,))
        for at, span in enumerate(spans)
        if span.text
    ]
    passages = cut_passages(article, statements)
    assert ["".join(piece.text for piece in passage.pieces) for passage in passages] == article.text.split("\n\n")
    for at, statement in enumerate(statements):
        marked = "".join(piece.text for passage in passages for piece in passage.pieces if at in piece.inside)
        assert marked == statement.text.replace("\n", "")
