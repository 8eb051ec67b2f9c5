from __future__ import annotations

from onrecord.checks.drafts import Draft
from onrecord.checks.markdown import read_markdown
from onrecord.checks.quoted import NAME, NOT_OPENED, TOO_LONG, TOO_SHORT, Quoted, find_quoted, quote_alone
from onrecord.records import Skipped
from onrecord.run.checking import find_marked
from onrecord.statements import find_statements


def read(source: str) -> tuple[Draft, list[Quoted], list[Skipped]]:
    draft = read_markdown("a.md", source)
    return draft, *find_quoted(draft, find_marked(draft), find_statements(draft.text, fast=True))


def test_a_quotation_has_its_words_its_place_and_its_speaker() -> None:
    _, (quoted,), skipped = read("First.\n\n“We will **not** sail,” said Mara Quill.\n")
    assert (quoted.words, quoted.line, quoted.column) == ("We will not sail", 3, 2)
    assert [span.text for span in quoted.content] == ["We will **not** sail,"]
    assert (quoted.speaker, quoted.source, skipped) == ("Mara Quill", "Mara Quill", [])


def test_a_pronoun_is_kept_as_written_beside_the_name_it_stands_for() -> None:
    _, quoted, _ = read("Mara Quill came late. “We will not sail today,” she said.\n")
    assert [(item.speaker, item.source) for item in quoted] == [("Mara Quill", "she")]


def test_a_sentence_that_the_writer_interrupts_is_one_quotation() -> None:
    _, (quoted,), _ = read("“We will not,” said Mara Quill, “sail with half a crew.”\n")
    assert quoted.words == "We will not, sail with half a crew."
    assert [span.text for span in quoted.content] == ["We will not,", "sail with half a crew."]


def test_two_sentences_of_one_speaker_are_two_quotations() -> None:
    _, quoted, _ = read("“We will not sail,” said Mara Quill. “We will stay at home.”\n")
    assert [item.words for item in quoted] == ["We will not sail", "We will stay at home."]
    assert {item.speaker for item in quoted} == {"Mara Quill"}


def test_scare_quotes_names_and_lone_marks_are_skipped_with_the_reason() -> None:
    source = (
        "The “half barrier” stands.\n\nA play called “The Drowned Quay at Night” ran.\n\n"
        "He said they had gone,” she said, twice.\n"
    )
    _, quoted, skipped = read(source)
    assert quoted == []
    assert [(item.words, item.reason) for item in skipped] == [
        ("half barrier", TOO_SHORT),
        ("The Drowned Quay at Night", NAME),
        ("He said they had gone,", NOT_OPENED),
    ]
    assert (skipped[1].line, skipped[1].column) == (3, 16)
    assert source[skipped[1].start : skipped[1].end] == "The Drowned Quay at Night"


def test_a_mark_that_nothing_closes_does_not_make_a_book_a_quotation() -> None:
    _, quoted, skipped = read(f"“{'word ' * 2000}\n")
    assert quoted == [] and [item.reason for item in skipped] == [TOO_LONG]


def test_a_quotation_that_no_statement_claims_is_nobodys() -> None:
    _, quoted, _ = read("“Nothing but the words themselves here.”\n")
    assert [(item.speaker, item.source) for item in quoted] == [(None, None)]


def test_marks_around_a_typed_quotation_fall_away() -> None:
    for typed in ("“We will not sail”", '"We will not sail"', "  We will\nnot sail "):
        assert quote_alone(typed, None).words == "We will not sail"
    assert quote_alone("“We” and “they”", "Mara Quill").words == "“We” and “they”"
