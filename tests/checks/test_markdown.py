from __future__ import annotations

import pytest

from onrecord.checks.drafts import Draft
from onrecord.checks.markdown import DEEPEST, read_markdown
from onrecord.errors import InputError


def words_at(draft: Draft, words: str) -> tuple[str, tuple[int, int]]:
    """Return what stands in the file for words of the text, and on which line and column."""
    at = draft.text.index(words)
    start, end = draft.locate(at, at + len(words))
    return draft.source[start:end], draft.place(start)


def test_markup_falls_away_and_places_stay() -> None:
    source = '# A "head" *one*\n\n* item "one **two** three" [link "x"](http://a.example/ "t") said\n  more `code`\n'
    draft = read_markdown("a.md", source)
    assert draft.text == 'A "head" one\n\nitem "one two three" link "x" said more code'
    assert words_at(draft, "two") == ("two", (3, 15))
    assert words_at(draft, "one two three") == ("one **two** three", (3, 9))
    assert words_at(draft, "said") == ("said", (3, source.splitlines()[2].index("said") + 1))
    assert words_at(draft, "code") == ("code", (4, 9))


def test_entities_and_escaped_marks_become_characters() -> None:
    draft = read_markdown("a.md", "Say &quot;go on&quot; and \\*stop\\*.")
    assert draft.text == 'Say "go on" and *stop*.'
    assert words_at(draft, '"go') == ("&quot;go", (1, 5))


def test_a_quotation_over_wrapped_lines_is_one() -> None:
    draft = read_markdown("a.md", "“We will\nnot sail,”\nsaid Ann.\n")
    assert draft.text == "“We will not sail,” said Ann."
    assert words_at(draft, "not sail") == ("not sail", (2, 1))


def test_front_matter_code_and_struck_words_say_nothing() -> None:
    source = '---\ntitle: "A title here"\n---\n\nKept.\n\n```\n"code is not said"\n```\n\n~~“struck out”~~ stays\n'
    assert read_markdown("a.md", source).text == "Kept.\n\nstays"


def test_a_block_quotation_without_marks_gets_them_and_its_signature_none() -> None:
    draft = read_markdown("a.md", "> We will hold\n> for ever.\n>\n> — Mara Quill\n\n> “Marked,” she said.\n")
    assert draft.text == "“We will hold for ever.”\n\n— Mara Quill\n\n“Marked,” she said."
    assert words_at(draft, "for ever") == ("for ever", (2, 3))


def test_tables_and_blocks_of_html_are_read() -> None:
    draft = read_markdown("a.md", "| a | b |\n| --- | --- |\n| “x” | “x” |\n\n<div>Block <b>“html”</b></div>\n")
    assert draft.text.split("\n\n") == ["a", "b", "“x”", "“x”", "Block “html” "]
    last = draft.text.rindex("“x”")
    assert draft.place(draft.locate(last, last + 3)[0]) == (3, 9)


def test_windows_line_ends_keep_their_places() -> None:
    draft = read_markdown("a.md", "One.\r\n\r\nTwo “and\r\nthree”.\r\n")
    assert draft.text == "One.\n\nTwo “and three”."
    assert words_at(draft, "three") == ("three", (4, 1))


def test_what_is_nested_too_deep_is_one_clear_error() -> None:
    assert read_markdown("a.md", "> " * (DEEPEST - 2) + "a").text == "“a”"
    with pytest.raises(InputError, match=f"a.md: lists and block quotations stand in each other more than {DEEPEST}"):
        read_markdown("a.md", "> " * 5000 + "“a b c”")


@pytest.mark.parametrize("hostile", ["[" * 20_000, "*a_" * 20_000, "`a``" * 10_000, "<a " * 20_000, "\0“a”" * 1000])
def test_hostile_text_is_read_whole(hostile: str) -> None:
    text = read_markdown("a.md", hostile).text
    letters = [character for character in hostile if character.isalnum()]
    assert [character for character in text if character.isalnum()] == letters
