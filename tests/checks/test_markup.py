from __future__ import annotations

import re

from onrecord.checks.markup import read_markup
from onrecord.run.checking import outline_blocks


def read(source: str) -> str:
    return read_markup("a.html", source, outline_blocks(source)).text


def test_tags_fall_away_and_entities_become_characters() -> None:
    source = "<p>She said &ldquo;we <em>will</em><!-- no --> sail&rdquo;&nbsp;twice.</p><script>“no”</script><p>Two</p>"
    draft = read_markup("a.html", source, outline_blocks(source))
    assert re.sub(r"\s", " ", draft.text) == "She said “we will sail” twice.  Two"
    at = draft.text.index("we will")
    start, end = draft.locate(at, at + len("we will"))
    assert source[start:end] == "we <em>will"
    assert draft.place(start) == (1, source.index("we <em>") + 1)


def test_elements_of_quotation_get_their_marks() -> None:
    assert read("<p>He said <q>never again</q> twice.</p>") == "He said “never again” twice."
    quoted = "<blockquote><p>We will hold</p><p>“Marked”</p><p>— Ann</p></blockquote><p>Not quoted</p>"
    assert read(quoted).split("\n\n") == ["“We will hold”", "“Marked”", "— Ann", "Not quoted"]


def test_block_quotations_in_each_other_and_unclosed_ones_count_to_their_end() -> None:
    nested = "<blockquote><p>a b</p><blockquote><p>c d</p></blockquote><p>e f</p></blockquote><p>g</p>"
    assert read(nested).split("\n\n") == ["“a b”", "“c d”", "“e f”", "g"]
    assert read("<p>a</p><blockquote><p>b c</p>").split("\n\n") == ["a", "“b c”"]


def test_what_is_nested_deep_or_never_closed_is_read() -> None:
    assert read("<div>" * 20_000 + "word" + "</div>" * 20_000) == "word"
    assert read("<p>a < b & c</p>") == "a < b & c"
