import hashlib

import pytest

from onrecord.articles import extract_article
from onrecord.records import Article, Hints, Label, Page, Reject, RejectReason

TITLE = "Harbour chief: northern quay stays closed until autumn"
STORY = [
    "The northern quay will stay closed until the autumn, harbour chief Orla Finch said in an interview on Monday.",
    "“We are not going to open the quay because somebody is in a hurry,” Finch said, adding that the cranes were old.",
    "The ferries will go on using the southern basin, according to the harbour authority, until the work is done.",
]
BODY = "\n\n".join(STORY)


def page_of(text: str, hints: Hints | None = None) -> Page:
    content = text.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(content).hexdigest()
    return Page(id=digest, content=content, content_type="text/plain", where="a.txt", hints=hints or Hints())


def article_of(text: str, hints: Hints | None = None) -> Article:
    article = extract_article(page_of(text, hints))
    assert isinstance(article, Article)
    return article


def test_the_text_is_the_kept_lines_with_a_blank_line_between() -> None:
    text = f"{TITLE}\nShare\n\n" + "\n".join(f"  {line}  " for line in STORY) + "\nShow more\n"
    article = article_of(text)
    assert article.text == BODY
    assert article.title == TITLE
    for block in article.blocks:
        assert text[block.page_start : block.page_end] == block.text
        if block.start is not None:
            assert article.text[block.start : block.end] == block.text


@pytest.mark.parametrize(
    ("head", "outlet", "authors", "published"),
    [
        ("by The Example Courier news desk March 23, 2023 5:22 AM 1 min read", "The Example Courier",
         ("The Example Courier news desk",), "2023-03-23T05:22"),
        ("By Orla Marsh and Bo Field | 13 February 2023", None, ("Orla Marsh", "Bo Field"), "2023-02-13"),
        ("Example Gazette\nBy Orla Marsh", "Example Gazette", ("Orla Marsh",), None),
        ("By\nOrla Marsh\nPublished Feb. 13, 2023, 5:10 p.m. GMT", None, ("Orla Marsh",), "2023-02-13T17:10Z"),
        ("https://news.example.org/quay", None, (), None),
    ],
)  # fmt: skip
def test_the_head_of_the_page_tells_of_the_story(
    head: str, outlet: str | None, authors: tuple[str, ...], published: str | None
) -> None:
    article = article_of(f"{TITLE}\n{head}\n\n{BODY}")
    assert (article.title, article.outlet, article.authors, article.published) == (TITLE, outlet, authors, published)
    assert article.url == ("https://news.example.org/quay" if head.startswith("https") else None)


def test_an_update_is_no_publication() -> None:
    article = article_of(f"{TITLE}\nUpdated 14 February 2023\nPublished 13 February 2023\n\n{BODY}")
    assert (article.published, article.modified) == ("2023-02-13", "2023-02-14")


def test_an_outlet_behind_the_title_is_not_part_of_it() -> None:
    article = article_of(f"{TITLE} | The Example Courier\n\n{BODY}")
    assert (article.title, article.outlet) == (TITLE, "The Example Courier")


def test_a_line_of_rights_names_the_outlet_where_the_page_has_the_name_elsewhere() -> None:
    assert (
        article_of(f"Example Courier\n{TITLE}\n\n{BODY}\n© 2024 Example Courier Ltd. All rights reserved.").outlet
        == "Example Courier"
    )
    assert article_of(f"{TITLE}\n\n{BODY}\n© 2024 Holding House Ltd. All rights reserved.").outlet is None


def test_a_date_among_other_stories_is_not_the_storys() -> None:
    feed = "News Feed\n22 December 2024\nPainters of the old bridge take a rest after a long and rainy year, they said."
    assert article_of(f"{TITLE}\n\n{BODY}\n\n{feed}").published is None


def test_a_bare_story_tells_nothing_of_itself() -> None:
    article = article_of(BODY)
    assert (article.title, article.outlet, article.authors, article.published) == (None, None, (), None)


def test_front_matter_goes_before_the_page_and_hints_before_both() -> None:
    front = "---\ntitle: Given title\noutlet: Given outlet\npublished: 2023-02-13\nauthor: Ann Field\nurl: https://a.example/1\n---\n"
    text = f"{front}{TITLE}\nby Orla Marsh 1 May 2022\n\n{BODY}"
    article = article_of(text)
    assert (article.title, article.outlet, article.published) == ("Given title", "Given outlet", "2023-02-13")
    assert (article.authors, article.url) == (("Ann Field",), "https://a.example/1")
    assert article.text == BODY
    hinted = article_of(text, Hints(title="Hint", outlet="Hinted", published="2020-01-02", url="https://h.example"))
    assert (hinted.title, hinted.outlet, hinted.published, hinted.url) == (
        "Hint",
        "Hinted",
        "2020-01-02",
        "https://h.example",
    )


def test_a_bad_date_in_front_matter_is_ignored_with_its_reason() -> None:
    article = article_of(f"---\ntitle: Given\npublished: someday\n---\n{BODY}")
    assert article.published is None
    assert "someday" in article.blocks[0].reason
    assert article.blocks[0].label is Label.CHROME


@pytest.mark.parametrize(
    "start",
    [
        "---\n- a\n- b\n---\n",
        "---\nother: x\n---\n",
        "---\n{{{\n---\n",
        "---\n" + "[" * 3000 + "\n---\n",
        "---\ntitle: x\n",
    ],
)
def test_what_is_no_front_matter_is_text(start: str) -> None:
    article = article_of(start + BODY)
    assert article.text.endswith(BODY)
    assert article.title != "x"


def test_a_wrapped_paragraph_is_one_block() -> None:
    text = "\n\n".join(
        [
            "The northern quay will stay closed until the autumn, harbour chief\nOrla Finch said in an interview on Monday, and she did not say why it\nwas closed at all.",
            "“We are not going to open the quay because somebody is in a hurry,”\nFinch said, adding that the cranes were old and that the inspectors of\nthe port had asked for time.",
        ]
    )
    article = article_of(text)
    assert article.text.count("\n\n") == 1
    assert "hurry,” Finch said" in article.text
    assert text[article.blocks[1].page_start : article.blocks[1].page_end].startswith("“We are not")


@pytest.mark.parametrize("text", ["Home\nNews\nSport\nLog in", "----\n====", "\ufeff\u200b"])
def test_a_page_without_a_story_is_rejected_with_what_was_expected(text: str) -> None:
    reject = extract_article(page_of(text))
    assert isinstance(reject, Reject)
    assert reject.reason is RejectReason.NO_ARTICLE
    assert "expected the page of one news article" in reject.detail
    assert reject.page == page_of(text).id


def test_nothing_but_front_matter_is_no_article() -> None:
    assert isinstance(extract_article(page_of("---\ntitle: x\n---\n")), Reject)


def test_markdown_keeps_its_marks_and_says_the_level_of_a_heading() -> None:
    article = article_of(f"# {TITLE}\n\n{STORY[0]}\n\n### What comes next\n\n> {STORY[1]}\n\n* {STORY[2]}\n")
    assert article.title == TITLE
    assert article.text.split("\n\n")[1:] == ["### What comes next", f"> {STORY[1]}", f"* {STORY[2]}"]
    assert [block.level for block in article.blocks if block.label is Label.HEAD] == [3]


def test_an_outlet_alone_at_the_top_is_believed_where_other_lines_speak_of_it() -> None:
    assert (
        article_of(f"Example Courier\n{TITLE}\n\n{BODY}\nWrite to the Example Courier desk.").outlet
        == "Example Courier"
    )
    assert article_of(f"Weather News\n{TITLE}\n\n{BODY}").outlet is None
