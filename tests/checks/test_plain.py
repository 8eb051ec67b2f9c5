from __future__ import annotations

from onrecord.checks.plain import read_plain
from onrecord.run.checking import outline_lines


def read(source: str) -> list[str]:
    return read_plain("a.txt", source, outline_lines(source)).text.split("\n\n")


def test_a_line_is_a_paragraph() -> None:
    assert read("One “a” here.\nTwo.\n\nThree.\n") == ["One “a” here.", "Two.", "Three."]


def test_a_quotation_that_runs_over_a_line_is_one() -> None:
    assert read("“We will not sail.\nWe will stay,” she said.\n") == ["“We will not sail. We will stay,” she said."]
    assert read("“We will\nnot sail,” she said.\n") == ["“We will not sail,” she said."]


def test_a_quotation_opened_again_is_a_paragraph_of_its_own() -> None:
    assert read("“We will not sail.\n“We will stay,” she said.\n") == [
        "“We will not sail.",
        "“We will stay,” she said.",
    ]


def test_a_blank_line_parts_paragraphs_whatever_ends_the_line() -> None:
    assert read("a b\r\n\r\nc d\r\n") == ["a b", "c d"]


def test_places_are_those_of_the_file() -> None:
    source = "First.\n\n  “Two\n   words” here\n"
    draft = read_plain("a.txt", source, outline_lines(source))
    at = draft.text.index("words")
    start, end = draft.locate(at, at + 5)
    assert (source[start:end], draft.place(start)) == ("words", (4, 4))
