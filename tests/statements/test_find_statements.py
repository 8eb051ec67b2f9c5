"""Every construction of English news attribution gives its content, cue and source."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Kind, Statement
from onrecord.statements import find_statements
from onrecord.statements.attributions import Attribution
from onrecord.statements.sentences import Sentence


def only(text: str) -> Statement:
    [found] = find_statements(text)
    return found


def outer(text: str) -> Statement:
    [found] = [statement for statement in find_statements(text) if statement.inside is None]
    return found


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("“We will hold the line,” said Mara Quill, director of the board.", "We will hold the line", "said", "Mara Quill"),
        ("“We will hold the line,” Quill said on Monday.", "We will hold the line", "said", "Quill"),
        ("Quill said: “We will hold the line.”", "We will hold the line.", "said", "Quill"),
        ("Quill told reporters in Estwick on Monday that the line would hold.", "that the line would hold", "told", "Quill"),
        ("Quill told the Ledger the line would hold.", "the line would hold", "told", "Quill"),
        ("Quill warned that the line could break.", "that the line could break", "warned", "Quill"),
        ("According to Quill, the line will hold.", "the line will hold", "According to", "Quill"),
        ("The line will hold until spring, according to Quill.", "The line will hold until spring", "according to", "Quill"),
        ("The line will hold until spring, officials said.", "The line will hold until spring", "said", "officials"),
        ("The board urged residents to leave at once.", "residents to leave at once", "urged", "The board"),
        ("The board told its crews in Estwick to leave at once.", "its crews in Estwick to leave at once", "told", "The board"),
        ("Quill called the plan “a trap for the poor”.", "the plan “a trap for the poor", "called", "Quill"),
        ("Quill expressed concern that the gates were rusting.", "that the gates were rusting", "expressed", "Quill"),
        ("Quill vowed to rebuild the wall.", "to rebuild the wall", "vowed", "Quill"),
        ("Quill called for an inquiry into the gates.", "an inquiry into the gates", "called", "Quill"),
        ("Quill, who runs the board, said the line would hold.", "the line would hold", "said", "Quill"),
        ("Mara Quill — the board's director — said the line would hold.", "the line would hold", "said", "Mara Quill"),
        ("On Monday, Quill said the line would hold.", "the line would hold", "said", "Quill"),
        ("The gates, which leak, have cost too much, Quill said.", "The gates, which leak, have cost too much", "said", "Quill"),
        ("Ann Rook (L-Estwick) told members in a letter that the gates leak.", "that the gates leak", "told", "Ann Rook"),
        ("Quill agreed. “The gates have leaked for years.”", "The gates have leaked for years.", "agreed", "Quill"),
        ("Quill wrote:\n“The gates have leaked for years.”", "The gates have leaked for years.", "wrote", "Quill"),
        ("“Will the gates hold?” Quill asked.", "Will the gates hold?", "asked", "Quill"),
        ("That came despite Norland saying that the gates leak.", "that the gates leak", "saying", "Norland"),
        ("Quill said in a statement on Monday that the gates leak.", "that the gates leak", "said", "Quill"),
        ("Quill said Monday the gates leak.", "the gates leak", "said", "Quill"),
        ("It held. (''The gates leak,'' Quill said.) Crews left.", "The gates leak", "said", "Quill"),
        ("Others agreed, saying Quill's plan -- a wall -- is weak.", "Quill's plan -- a wall -- is weak", "saying", "Others"),
        ("“The gates leak,” Day said.", "The gates leak", "said", "Day"),
        ("“The gates leak,” Quill laughed.", "The gates leak", "laughed", "Quill"),
        ("“The gates leak,” it added.", "The gates leak", "added", "it"),
        ("Ann Rook: “The gates leak.”", "The gates leak.", ":", "Ann Rook"),
        ("According to the Ledger: “The gates leak.”", "The gates leak.", "According to", "the Ledger"),
        ("Quill said, in reply to a question, that the gates leak.", "that the gates leak", "said", "Quill"),
    ],
)  # fmt: skip
def test_one_statement(text: str, content: str, cue: str, source: str) -> None:
    found = only(text)
    assert found.text == content
    assert found.cue and found.cue.text == cue
    assert found.source and found.source.text == source


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will hold the line,” Quill said.", Kind.DIRECT),
        ("Quill said the line would “hold for years”.", Kind.MIXED),
        ("Quill said the line would hold.", Kind.INDIRECT),
    ],
)
def test_kind_says_how_much_is_quoted(text: str, kind: Kind) -> None:
    assert only(text).kind is kind


def test_interrupted_quotation_is_one_statement() -> None:
    found = only("“The gates leak,” Quill said, “and they have leaked for years.”")
    assert [span.text for span in found.content] == ["The gates leak", "and they have leaked for years."]


def test_quotation_that_goes_on_after_its_attribution_is_one_statement() -> None:
    found = only("“The gates leak,” Quill said. “They have leaked for years.”")
    assert len(found.content) == 2


def test_interrupted_indirect_statement_has_both_halves() -> None:
    found = only("The gates, Quill said, have leaked for years.")
    assert [span.text for span in found.content] == ["The gates", "have leaked for years"]


def test_participle_begins_a_statement_of_the_same_source() -> None:
    first, second = find_statements("“The gates leak,” Quill said, adding that the wall was “on the brink”.")
    assert first.text == "The gates leak"
    assert second.text == "that the wall was “on the brink"
    assert second.source and second.source.text == "Quill"


def test_coordinated_cue_begins_a_statement_of_the_sentence_s_subject() -> None:
    found = find_statements("Quill walked the wall and said that it would hold.")[-1]
    assert found.source and found.source.text == "Quill"
    assert found.text == "that it would hold"


def test_second_cue_of_a_shared_subject_leaves_the_first_its_content() -> None:
    first, second = find_statements("Quill said the plan was “a trap” and accused the board of “looking away”.")
    assert first.text == "the plan was “a trap"
    assert second.text == "the board of “looking away"


def test_name_after_a_dash_signs_a_quotation() -> None:
    [found] = find_statements("“The gates leak and nobody cares.” — Ann Rook")
    assert (found.speaker, found.cue) == ("Ann Rook", None)


class _Marked:
    """Finds what stands in the one text of the test below."""

    def tag(self, text: str, sentences: Sequence[Sentence] | None = None) -> list[Attribution]:
        return [Attribution([(14, len(text) - 1)], cue=(2, 8), source=(0, 1), spoken=True)]


@pytest.mark.parametrize(
    ("authors", "speaker"), [(["Ann Rook"], "Ann Rook"), (["Ann Rook", "Tom Hale"], None), ([], None)]
)
def test_i_of_the_reporter_s_own_words_is_the_one_author(authors: list[str], speaker: str | None) -> None:
    [found] = find_statements("I argued that the gates leak.", authors=authors, tagger=_Marked())
    assert (found.text, found.speaker) == ("the gates leak", speaker)


def test_attribution_at_the_end_holds_the_whole_sentence() -> None:
    found = outer("Quill admitted that the gates leak, the Harbour Ledger reported.")
    assert found.source and found.source.text == "the Harbour Ledger"
    assert found.text == "Quill admitted that the gates leak"


def test_way_by_which_it_was_learned_is_no_second_statement() -> None:
    found = only("Quill said that the gates leak, according to the Harbour Ledger.")
    assert found.text == "that the gates leak"
    assert found.source and found.source.text == "Quill"


def test_quotation_without_a_cue_carries_on() -> None:
    first, second = find_statements("Quill said the gates leak.\n“They have leaked for years, and nobody cares.”")
    assert second.cue is None and second.source == first.source
    assert second.speaker == first.speaker


def test_missing_opening_mark_does_not_lose_the_statement() -> None:
    found = only("It was the board that opened the gates. It can close them,” Quill said.")
    assert found.text == "It was the board that opened the gates. It can close them"


def test_missing_opening_mark_inside_a_sentence_leaves_the_attribution_to_the_reporter() -> None:
    [found] = find_statements(
        "Quill added that walls end in rubble, but the rest is won by patience,” thus nothing is lost."
    )
    assert found.source and found.source.text == "Quill"


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “lake house” burned down.",
        "Nobody was told.",
        "The Estwick Post moved its presses.",
        "He read the report twice.",
        "The claims were settled in March.",
        "In a message released on Friday, Quill said.",
        "Adding lanes would cost 4 million crowns.",
        "",
        "   \n\n ",
    ],
)
def test_no_statement_where_nobody_says_anything(text: str) -> None:
    assert find_statements(text) == []


def test_reporter_s_own_clause_after_which_is_left_out() -> None:
    found = only("Quill said that the gates needed paint, which costs 40 crowns a tin.")
    assert found.text == "that the gates needed paint"


def test_ids_hang_on_article_and_place_alone() -> None:
    text = "“We will hold the line,” Quill said."
    assert only(text).id == only(text).id
    assert find_statements(text, article="a")[0].id != find_statements(text, article="b")[0].id


PIECES = st.sampled_from(
    ["“", "”", '"', "''", "‘", "’", " said ", " told ", "Mara Quill", "according to ", ", ", ". ", "that ", "he ", "the ",
     "board ", "\n", "\n\n", "(", ")", "—", "...", "Mr. ", "Sen. ", "U.S. ", "gates leak ", "12,000 ", "\ud800", "\u200b", "\x00"]
)  # fmt: skip


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_span_returns_its_own_words(text: str) -> None:
    for found in find_statements(text):
        assert found.content
        for span in (*found.content, found.cue, found.source):
            assert span is None or text[span.start : span.end] == span.text
            assert span is None or span.text


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    find_statements(text, title=text[:20])
