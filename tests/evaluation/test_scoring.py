"""Figures that can be checked by hand."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.evaluation import Figures, GoldArticle, Marked, View, mark, score_views
from onrecord.evaluation.words import Words
from onrecord.records import Kind, Span, Statement
from onrecord.statements import find_statements

TEXT = 'Ann Lee, a lawyer, said "we will win" and that the case is strong. He left.'


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def marked(*content: str, source: str | None = None, cue: str | None = None) -> Marked:
    return Marked(
        content=[span(words) for words in content],
        source=[span(source)] if source else (),
        cue=[span(cue)] if cue else (),
    )


WIN = marked('"we will win"', source="Ann Lee, a lawyer", cue="said")
STRONG = marked("that the case is strong", source="Ann Lee, a lawyer", cue="said")
GOLD = [GoldArticle(id="d", text=TEXT, statements=(WIN, STRONG))]


def score(*found: Marked, gold: list[GoldArticle] = GOLD, view: View | None = None) -> Figures:
    [figures] = score_views(gold, {"d": found}, [view or View(name="all")])
    return figures


def test_marks_matter_to_the_strict_figure_alone() -> None:
    own = score(marked("we will win", source="Lee", cue="said"))
    assert (own.exact.precision, own.exact.recall, own.strict.precision) == (100, 50, 0)
    assert (own.source.overlap, own.source.head, own.source.exact) == (100, 100, 0)
    assert (own.words.precision, own.words.recall) == (100, 37.5)
    assert own.by_kind[Kind.DIRECT].recall == 100 and own.by_kind[Kind.INDIRECT].gold == 1


def test_four_of_five_words_match_but_a_wrong_source_is_not_right_end_to_end() -> None:
    own = score(marked("the case is strong", source="He"))
    assert (own.iou80.right, own.exact.right, own.end_to_end.right, own.cue.hit) == (1, 0, 0, 0)


def test_no_source_is_right_only_where_gold_has_none() -> None:
    gold = [GoldArticle(id="d", text=TEXT, statements=(marked("we will win"), STRONG))]
    own = score(marked("we will win"), marked("that the case is strong"), gold=gold)
    assert (own.end_to_end.right, own.end_to_end_statement.right) == (1, 1)
    assert (own.source.matched, own.source.answered, own.source.none_in_both) == (1, 0, 1)


def test_a_second_finding_of_the_same_words_is_wrong() -> None:
    direct = View(name="direct", kinds=frozenset({Kind.DIRECT}))
    own = score(marked("we will win"), marked("we will win"), view=direct)
    assert asdict(own.iou80) == {"precision": 50, "recall": 100, "f1": 66.7, "right": 1, "found": 2, "gold": 1}


def test_a_statement_in_two_pieces_counts_once_as_a_statement_and_twice_by_piece() -> None:
    both = marked('"we will win"', "that the case is strong", source="Ann Lee, a lawyer")
    own = score(WIN, STRONG, gold=[GoldArticle(id="d", text=TEXT, statements=(both,))])
    assert (own.iou80.right, own.iou50.right, own.piece80.f1, own.end_to_end.f1) == (0, 1, 100, 100)
    assert own.by_kind[Kind.MIXED].gold == 1


def test_a_source_may_not_be_much_longer_than_the_known_one() -> None:
    gold = [GoldArticle(id="d", text=TEXT, statements=(marked("He left", source="Ann Lee"),))]
    within = score(marked("He left", source='Ann Lee, a lawyer, said "we will win" and that'), gold=gold)
    beyond = score(marked("He left", source='Ann Lee, a lawyer, said "we will win" and that the'), gold=gold)
    assert (within.source.overlap, beyond.source.overlap) == (100, 0)


def test_what_has_no_verb_of_speech_is_neither_asked_for_nor_held_against() -> None:
    thought = Marked(content=[span("the case is strong")], source=[span("He")], cue=[span("left")])
    gold = [GoldArticle(id="d", text=TEXT, statements=(WIN, thought))]
    view = View(name="speech verbs", verbs=frozenset({"said"}))
    own = score(WIN, thought, gold=gold, view=view)
    assert (own.gold_statements, own.found_statements, own.end_to_end.f1) == (1, 1, 100)
    assert score(WIN, marked("He left"), gold=gold, view=view).found_statements == 2


def test_soft_shares_are_means_over_pieces() -> None:
    own = score(marked("the case is strong. He left"))
    assert (own.soft.precision, own.soft.recall) == (round(100 * 4 / 6, 1), 40)


def test_nothing_found_and_nothing_known_are_zeros_without_shares() -> None:
    own = score(gold=[GoldArticle(id="d", text="", statements=())])
    assert (own.articles, own.end_to_end.f1, own.soft.f1, own.source.overlap, own.cue.hit) == (1, 0, 0, None, None)
    assert score_views(GOLD, {}, [View(name="all")])[0].iou80.f1 == 0


def test_what_the_product_finds_is_marked_in_its_form() -> None:
    [found] = mark(find_statements("“We will hold the line,” said Mara Quill."))
    assert found == Marked(content=[(1, 22)], source=[(30, 40)], cue=[(25, 29)])


def test_a_statement_inside_another_is_not_marked() -> None:
    content = (Span.of(TEXT, *span("we will win")),)
    outer = Statement(id="a", article="", kind=Kind.DIRECT, content=content)
    assert len(mark([outer, replace(outer, id="b", inside="a")])) == 1


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("Mr. Khan, a lawyer", "Khan"),
        ("the head of the agency", "head"),
        ("Mara Quill's aide", "Quill"),
        ("Of all people Quill", "Quill"),
        ("state-run radio - the only one", "radio"),
        (", -", None),
    ],
)
def test_the_head_of_a_source(source: str, head: str | None) -> None:
    text = f"Here {source} said so"
    number = Words(text).head(5, 5 + len(source))
    assert (None if number is None else head) == head
    if head:
        assert number in Words(text).within([(text.index(head), text.index(head) + len(head))])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“a b” c", Kind.MIXED),
        ('"a b c"', Kind.DIRECT),
        ("``a b c''", Kind.DIRECT),
        ("'a b c'", Kind.INDIRECT),
        ("“a\nb c", Kind.MIXED),
    ],
)
def test_kinds_by_double_marks_within_a_paragraph(text: str, kind: Kind) -> None:
    assert Words(text).kind([(0, len(text))]) is kind


texts = st.text(alphabet=st.sampled_from("ab .,-'’\n“”\"`\u200f\udc80é1"), max_size=60)


@given(texts, st.data())
@settings(deadline=None, derandomize=True, max_examples=150)
def test_what_is_known_scores_full_marks_against_itself(text: str, data: st.DataObject) -> None:
    places = st.integers(0, max(0, len(text) - 1))
    spans = st.lists(st.tuples(places, st.integers(1, 20)), min_size=1, max_size=3)
    contents = data.draw(st.lists(spans, max_size=4)) if text else []
    statements = tuple(
        Marked(content=[(start, min(len(text), start + size)) for start, size in content]) for content in contents
    )
    [own] = score_views([GoldArticle(id="d", text=text, statements=statements)], {"d": statements}, [View(name="all")])
    for figure in (own.strict, own.exact, own.statement_exact, own.iou80, own.words, own.end_to_end_statement):
        assert figure.right == figure.gold == figure.found
    assert own.end_to_end.right == own.end_to_end.gold
