import time

import pytest

from onrecord.articles.markup import read_tokens


def tokens(source: str) -> list[tuple[str, str]]:
    return [(("/" if item.closing else "") + item.name, source[item.start : item.end]) for item in read_tokens(source)]


def test_tags_and_text_come_in_order_with_their_places() -> None:
    assert tokens("a<p class='x'>b</p >c") == [
        ("", "a"), ("p", "<p class='x'>"), ("", "b"), ("/p", "</p >"), ("", "c")
    ]  # fmt: skip


def test_comments_and_declarations_are_left_out() -> None:
    assert tokens("<!DOCTYPE html><!-- <p> -->x<?php ?>") == [("", "x")]


def test_a_lone_angle_bracket_is_text() -> None:
    assert [text for name, text in tokens("1 < 2 <3")] == ["1 ", "<", " 2 ", "<", "3"]


def test_the_content_of_a_script_is_no_markup() -> None:
    script, text = list(read_tokens("<script>if (a < b) '</p>'</script>x"))[:2]
    assert script.raw == "if (a < b) '</p>'"
    assert text.closing


def test_a_quoted_value_may_hold_an_angle_bracket() -> None:
    (tag, _) = list(read_tokens('<a title="x > y" HREF=z&amp;w hidden>t'))
    assert tag.attributes() == {"title": "x > y", "href": "z&w", "hidden": ""}


@pytest.mark.parametrize("source", ["<p title='x", "<script>x", "<!-- x", "<", "</", "<p", '<p a="1" b="', "</p"])
def test_what_is_never_closed_runs_to_the_end(source: str) -> None:
    assert sum(len(text) for _, text in tokens(source)) <= len(source) + 1


@pytest.mark.parametrize(
    "unit", ["<!--", "<a b='", '<a b="1', "<script>", "<", "<p>", "</p>", "<title>", "<?", "< /", '<a ="" >', "&amp"]
)
def test_hostile_source_takes_no_long_time(unit: str) -> None:
    begin = time.process_time()
    for token in read_tokens(unit * 25_000):
        token.attributes()
    assert time.process_time() - begin < 5
