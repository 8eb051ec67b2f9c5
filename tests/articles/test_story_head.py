"""What a saved page of an invented outlet tells of its title, outlet, authors and date."""

import hashlib

import pytest

from onrecord.articles import extract_article
from onrecord.records import Article, Page

TITLE = "Harbour chief: northern quay stays closed until autumn"
STORY = """The northern quay will stay closed until the autumn, harbour chief Orla Finch said in an interview on Monday.

“We are not going to open the quay because somebody is in a hurry,” Finch said, adding that the cranes were old.

The ferries will go on using the southern basin, according to the harbour authority, until the work is done."""


def article_of(*lines: str) -> Article:
    content = "\n".join(lines).encode()
    page = Page(id=hashlib.sha256(content).hexdigest(), content=content, content_type="text/plain", where="a.txt")
    article = extract_article(page)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, "3 March 2023", "The chief said the quay and the cranes would stay closed until the work is done"],
        [TITLE, "A talk about the northern quay, harbour cranes, and the price of being late", "By Ann Field"],
        ["Share this post", TITLE, "Copy link", TITLE, "Ann Field", "Mar 3, 2023"],
        [f"News / Coast News / {TITLE}", TITLE, "Mar 3, 2023"],
        ["The Northern Quay", "Subscribe", "Share The Northern Quay", TITLE, "Mar 3, 2023"],
    ],
)
def test_the_title_stands_above_date_and_deck_and_is_no_crumb_and_no_outlet(lines: list[str]) -> None:
    assert article_of(*lines, STORY).title == TITLE


def test_a_title_with_a_dash_in_it_is_whole() -> None:
    title = "‘Cranes First, Quay Later’ – Harbour Chief to Ferrymen"
    article = article_of(title, "3 March 2023", STORY)
    assert (article.title, article.outlet) == (title, None)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        (["Dan Marsh in Estwick and Ann O'Field in Vale"], ("Dan Marsh", "Ann O'Field")),
        (["By ANN FIELD FOR COURIERONLINE"], ("ANN FIELD",)),
        (["By Ann Field, Dan Marsh and Bo Lind, ECN"], ("Ann Field", "Dan Marsh", "Bo Lind")),
        (["Ann Field", "Diplomatic correspondent", "Reporting from Estwick"], ("Ann Field",)),
        (["Ann Field — Monday, 13 February 2023, 17:20"], ("Ann Field",)),
        (["ByAnn Field", "Mar 3, 2023"], ("Ann Field",)),
        (["BY AGENCIES", "MAR 3, 2023"], ()),
        (["In this article:", "Orla Finch", "Mar 3, 2023"], ()),
        (["Acquire Licensing Rights", "Share"], ()),
    ],
)
def test_authors_are_read_from_bylines_in_their_many_forms(byline: list[str], authors: tuple[str, ...]) -> None:
    assert article_of(TITLE, *byline, STORY).authors == authors


def test_the_byline_of_another_story_under_this_one_gives_no_author() -> None:
    assert article_of(TITLE, STORY, "Read next", "Night trams draw riders on the coast", "By Dan Marsh").authors == ()


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        (["Home", "News"], ["Contact ECN News", "About the ECN", "© 2023 ECN. All rights reserved."], "ECN"),
        (["Courier Online"], ["Share", "By ANN FIELD FOR COURIERONLINE"], "Courier Online"),
        (["The Quay Counter"], ["Share The Quay Counter", "Subscribe to The Quay Counter"], "The Quay Counter"),
        (["Menu"], ["Copyright 2023 Nextport Media Inc. All rights reserved."], None),
        (["Today’s Paper", "World News"], ["Read World News every day of the week and Today’s Paper too"], None),
        (["Menu"], ["© Crown copyright"], None),
    ],
)
def test_the_outlet_is_what_the_lines_around_the_story_agree_on(
    above: list[str], below: list[str], outlet: str | None
) -> None:
    assert article_of(*above, TITLE, "3 March 2023", STORY, *below).outlet == outlet


def test_a_pictures_date_is_not_the_storys() -> None:
    caption = "FILE - Orla Finch speaks on the quay on Jan. 20, 2023. (AP Photo/Al Dorn, File)"
    assert article_of(TITLE, "by Ann Field - 02/14/23 10:14 AM ET", caption, STORY).published == "2023-02-14T10:14"
