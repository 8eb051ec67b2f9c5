import hashlib

import pytest

from onrecord.articles import extract_article
from onrecord.records import Article, Hints, Label, Page, Reject, RejectReason

STORY = [
    "The northern quay will stay closed until the autumn, harbour chief Orla Finch said in an interview on Monday.",
    "“We are not going to open the quay because somebody is in a hurry,” Finch said, adding that the cranes were old.",
    "The ferries will go on using the southern basin, according to the harbour authority, until the work is done.",
    "“The need for inspectors will be there as long as the cranes are,” she told the newspaper.",
]
TEASER = (
    "“The stolen plans include full drawings of the bridge,” a source in the city's police told the Example Courier."
)
CAPTION = "“I have never seen it so empty,” said a ferryman at the northern quay on Monday."
HTML = f"""<!doctype html><html><head><title>Quay stays closed | Example Courier</title>
<meta property="og:site_name" content="Example Courier"><meta name="author" content="Orla Marsh">
<script>var quay = "<p>Not shown</p>";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<main><article><h1>Quay stays closed</h1><p class="byline">By Orla Marsh</p>
<p>{STORY[0]}</p><figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>
<p>{STORY[1]}</p>
<div class="related"><h3>Read more</h3><a href="/x"><p>{TEASER}</p></a></div>
<h2>What comes next</h2><p>{STORY[2]}</p><ul><li>The fish market stays open on Saturdays and on Sundays, too.</li></ul>
<p>{STORY[3]}</p></article></main>
<aside><h3>Most read</h3><p>{TEASER}</p></aside><footer>© Example Courier</footer></body></html>"""


def page_of(html: str, hints: Hints | None = None) -> Page:
    content = html.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(content).hexdigest()
    return Page(id=digest, content=content, content_type="text/html", where="a.html", hints=hints or Hints())


def article_of(html: str, hints: Hints | None = None) -> Article:
    article = extract_article(page_of(html, hints))
    assert isinstance(article, Article)
    return article


def label_of(article: Article, text: str) -> set[Label]:
    return {block.label for block in article.blocks if text in block.text}


def test_the_story_is_kept_as_blocks_and_the_rest_is_left_out_with_a_reason() -> None:
    article = article_of(HTML)
    kept = article.text.split("\n\n")
    assert [text for text in kept if text in STORY] == STORY
    assert "What comes next" in kept
    assert label_of(article, "The fish market") == {Label.LIST}
    assert label_of(article, "What comes next") == {Label.HEAD}
    assert label_of(article, TEASER) == {Label.RELATED}
    assert label_of(article, CAPTION) == {Label.CAPTION}
    assert label_of(article, "Home") == {Label.CHROME}
    assert label_of(article, "Quay stays closed") == {Label.TITLE}
    assert label_of(article, "By Orla Marsh") == {Label.BYLINE}
    assert all(block.reason for block in article.blocks)
    assert "Not shown" not in str(article.blocks)


def test_blocks_point_at_the_source_and_at_the_text() -> None:
    article = article_of(HTML)
    for block in article.blocks:
        assert HTML[block.page_start : block.page_end] == block.text
        if block.start is not None:
            assert article.text[block.start : block.end] == block.text


def test_metadata_are_those_the_page_declares() -> None:
    article = article_of(HTML)
    assert (article.title, article.outlet, article.authors) == ("Quay stays closed", "Example Courier", ("Orla Marsh",))
    assert (article.published, article.url) == (None, None)


def test_hints_go_before_what_the_page_declares() -> None:
    article = article_of(HTML, Hints(title="Given", outlet="Other", published="2023-02-13", url="https://a.example"))
    assert (article.title, article.outlet, article.published) == ("Given", "Other", "2023-02-13")
    assert article_of(HTML, Hints(published="someday")).published is None


def test_a_paragraph_that_the_library_lost_is_taken_in_from_its_box() -> None:
    article = article_of(HTML)
    assert all(story in article.text for story in STORY)


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<html></html>",
        "<script>only()</script>",
        "<p hidden>Nothing is shown here to anybody at all.</p>",
    ],
)
def test_a_page_without_a_story_is_rejected(html: str) -> None:
    reject = extract_article(page_of(html))
    assert isinstance(reject, Reject)
    assert reject.reason is RejectReason.NO_ARTICLE


@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_a_story_under_deep_nesting_is_found(depth: int) -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY)
    article = article_of("<html><body>" + "<div>" * depth + story + "</div>" * depth + "</body></html>")
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize("html", ["<p title='" + "x" * 2_000_000 + "'>One.", "<" * 100_000, "<p>\x00\x01\ud800 word"])
def test_hostile_pages_do_not_crash(html: str) -> None:
    assert extract_article(page_of(html))


def test_a_byline_under_the_heading_tells_what_the_page_does_not_declare() -> None:
    html = HTML.replace('<meta name="author" content="Orla Marsh">', "").replace(
        "By Orla Marsh", "By Bo Field | 14 March 2025"
    )
    article = article_of(html)
    assert (article.authors, article.published) == (("Bo Field",), "2025-03-14")


def test_the_title_element_names_the_outlet_behind_the_title() -> None:
    html = HTML.replace('<meta property="og:site_name" content="Example Courier">', "")
    assert article_of(html).outlet == "Example Courier"


def test_a_paragraph_in_a_box_of_other_stories_is_left_out_though_the_library_keeps_it() -> None:
    promo = f'<div class="promo"><p>{TEASER}</p></div><p>{STORY[2]}</p>'
    article = article_of(HTML.replace(f"<p>{STORY[2]}</p>", promo))
    assert TEASER not in article.text
    assert STORY[2] in article.text


@pytest.mark.parametrize(
    "box",
    [
        f'<div role="complementary"><div>{TEASER}</div></div>',
        f'<div class="inline-related"><p>{TEASER}</p></div>',
        f'<div class="you-may-like"><p>{TEASER}</p></div>',
        f'<aside class="pull-quote"><p>{TEASER}</p></aside>',
        '<blockquote class="big"><p>“We are not going to open the quay”</p></blockquote>',
        '<div class="article-tags"><span>Harbours and ferries of the northern coast</span></div>',
    ],
)
def test_a_box_among_paragraphs_is_known_by_its_role_its_class_or_its_words(box: str) -> None:
    inside = HTML.replace("<h2>What comes next</h2>", box + "<h2>What comes next</h2>")
    article = article_of(inside)
    assert article.text == article_of(HTML).text
