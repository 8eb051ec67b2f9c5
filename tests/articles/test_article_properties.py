"""What holds for every page: blocks give back their text, nothing is lost, the same page gives the same article."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import decode, extract_article
from onrecord.articles.segments import scan_html
from onrecord.records import KEPT_LABELS, Article, Page, Reject
from onrecord.text import squeeze

LINES = st.sampled_from(
    [
        "The northern quay will stay closed until the autumn, harbour chief Orla Finch said in an interview on Monday.",
        "“We are not going to open it,” Finch said.",
        "News Feed",
        "READ MORE",
        "By Orla Marsh",
        "13 February 2023",
        "Lantern parade shines at winter fair",
        "## What comes next",
        "- an item",
        "Share",
        "",
        "  ",
        "\u200f",
        "\x01",
        "\ud800",
        "3 comments",
        "© 2024 Example Courier",
    ]
)
MARKUP = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<br>", "<b>", "</b>", "<a href='x'>", "</a>", "<h1>", "</h1>", "<li>", "</ul>",
     "<script>x</script>", "<!--", "-->", "<", "&amp;", "&#x26", "<p hidden>", "<style>", "<title>T</title>", "\x00",
     "A sentence of the story that is long enough to be one, the chair said on Monday.", " word ", "<td>", "\n", "\"", "='"]
)  # fmt: skip


def page_of(text: str, kind: str) -> Page:
    content = text.encode("utf-8", "surrogatepass")
    return Page(id=hashlib.sha256(content).hexdigest(), content=content, content_type=kind, where="a")


def check(page: Page, shown: list[str]) -> None:
    article = extract_article(page)
    assert article == extract_article(page)
    if isinstance(article, Reject):
        return
    assert [block.text for block in article.blocks] == shown
    source = decode(page.content, page.content_type)
    for block in article.blocks:
        assert 0 <= block.page_start < block.page_end <= len(source)
        assert (block.start is not None) == (block.label in KEPT_LABELS)
        if block.start is not None:
            assert article.text[block.start : block.end] == block.text


@given(st.lists(LINES, max_size=25))
@settings(deadline=None, derandomize=True, max_examples=60)
def test_every_line_of_a_saved_text_is_a_block(lines: list[str]) -> None:
    page = page_of("\n".join(lines), "text/plain")
    text = decode(page.content, "text/plain")
    check(page, [line.strip() for line in text.split("\n") if line.strip()])
    article = extract_article(page)
    if isinstance(article, Article):
        assert all(text[block.page_start : block.page_end] == block.text for block in article.blocks)


@given(st.lists(MARKUP, max_size=40))
@settings(deadline=None, derandomize=True, max_examples=60)
def test_every_segment_of_an_html_page_is_a_block(parts: list[str]) -> None:
    page = page_of("".join(parts), "text/html")
    check(page, [segment.text for segment in scan_html(decode(page.content, "text/html")).segments])


@given(st.lists(MARKUP, max_size=40))
@settings(deadline=None, derandomize=True, max_examples=60)
def test_a_segment_without_markup_inside_stands_in_the_source_at_its_place(parts: list[str]) -> None:
    source = "".join(parts)
    for segment in scan_html(source).segments:
        raw = source[segment.start : segment.end]
        assert raw == raw.strip()
        if "<" not in raw and "&" not in raw:
            assert squeeze(raw) == segment.text
