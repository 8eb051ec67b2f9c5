"""Whatever a draft holds, each of its characters stands where it says it does."""

from __future__ import annotations

from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.checks.drafts import Draft
from onrecord.checks.markdown import read_markdown
from onrecord.checks.markup import read_markup
from onrecord.checks.plain import read_plain
from onrecord.errors import InputError
from onrecord.run.checking import outline_blocks, outline_lines

PIECES = st.sampled_from(
    [
        *"ab “”\"'*_`~[](){}<>!#&;|\\-+=>.:\n\r\t",
        "\r\n",
        "&amp;",
        "&quot;",
        "<q>",
        "</p>",
        "<p>",
        "](",
        "    ",
        "1. ",
        "é",
        "\u00a0",
    ]
)
SOURCES = st.lists(PIECES, max_size=40).map("".join)


def misplaced(draft: Draft) -> list[str]:
    """Return the letters of the text that do not stand where the draft says."""
    wrong = []
    last = 0
    for at, character in enumerate(draft.text):
        if draft.text[at - 1 : at + 1] == "\n\n" or draft.text[at : at + 2] == "\n\n":
            continue
        start, end = draft.locate(at, at + 1)
        told = draft.source[start:end]
        if not 0 <= start <= end <= len(draft.source) or start < last:
            wrong.append(f"{at}: {start}-{end}")
        elif character.isalnum() and character not in (told, unescape(told)):
            wrong.append(f"{character!r} at {told!r}")
        last = start
        line, column = draft.place(start)
        assert line >= 1 and column >= 1
    return wrong


@settings(max_examples=300, deadline=None)
@given(SOURCES)
def test_every_letter_of_markdown_stands_where_it_says(source: str) -> None:
    try:
        draft = read_markdown("a.md", source)
    except InputError:
        return
    assert misplaced(draft) == []


@settings(max_examples=200, deadline=None)
@given(SOURCES)
def test_every_letter_of_html_stands_where_it_says(source: str) -> None:
    assert misplaced(read_markup("a.html", source, outline_blocks(source))) == []


@settings(max_examples=200, deadline=None)
@given(SOURCES)
def test_every_letter_of_plain_text_stands_where_it_says_and_none_is_lost(source: str) -> None:
    draft = read_plain("a.txt", source, outline_lines(source))
    assert misplaced(draft) == []
    assert [mark for mark in draft.text if not mark.isspace()] == [mark for mark in source if not mark.isspace()]
