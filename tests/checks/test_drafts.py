from __future__ import annotations

from onrecord.checks.drafts import DraftWriter


def test_every_character_knows_where_in_the_file_it_stands() -> None:
    source = "One  &amp;\ntwo.\r\n\r\nThree"
    writer = DraftWriter("a.txt", source)
    writer.keep(0, 5)
    writer.put("&", 5, 10)
    writer.put(" ", 10, 11)
    writer.keep(11, 15)
    writer.part()
    writer.keep(19, 24)
    draft = writer.finish()
    assert draft.text == "One & two.\n\nThree"
    assert draft.locate(4, 5) == (5, 10)
    start, end = draft.locate(draft.text.index("two"), draft.text.index("two") + 3)
    assert source[start:end] == "two" and draft.place(start) == (2, 1)
    start, end = draft.locate(draft.text.index("hree"), len(draft.text))
    assert source[start:end] == "hree" and draft.place(start) == (4, 2)


def test_no_space_begins_a_paragraph_or_follows_another() -> None:
    writer = DraftWriter("a.txt", "  a   b ")
    writer.keep(0, 8)
    writer.put("\n", 8, 8)
    assert writer.finish().text == "a b "


def test_a_paragraph_without_words_leaves_no_trace() -> None:
    writer = DraftWriter("a.txt", "ab")
    writer.keep(0, 1)
    writer.part()
    writer.part()
    writer.keep(1, 2)
    assert writer.finish().text == "a\n\nb"
