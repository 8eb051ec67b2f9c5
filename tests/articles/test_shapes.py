import pytest

from onrecord.articles.shapes import Shape, shape_of


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("MORE NEWS", Shape.FEED),
        ("Most read", Shape.FEED),
        ("Editors’ Picks", Shape.FEED),
        ("More from this section", Shape.FEED),
        ("12 comments", Shape.COMMENTS),
        ("Leave a reply", Shape.COMMENTS),
        ("READ MORE", Shape.INSET),
        ("Related stories", Shape.INSET),
        ("Read more: Harbour stays closed for another month", Shape.LEAD),
        ("Avatar", Shape.ENDING),
        ("© 2024 The Example Courier. All rights reserved.", Shape.ENDING),
        ("Orla Finch is a reporter at The Example Courier covering ports.", Shape.BIO),
        ("We are the news team of the Example Courier. Write to us.", Shape.BIO),
        ("Skip to content", Shape.CHROME),
        ("* indicates required", Shape.CHROME),
        ("Share on Facebook", Shape.CHROME),
        ("Enter your email to subscribe", Shape.CHROME),
        ("—", Shape.CHROME),
        ("6:58 PM", Shape.TIME),
        ("1 min read", Shape.TIME),
        ("3 hours ago", Shape.TIME),
        ("Published: 13 February 2023, 10:15", Shape.TIME),
        ("by Orla Finch", Shape.BYLINE),
        ("The Example Courier news desk", Shape.BYLINE),
        ("Video editor: Bo Marsh", Shape.CREDIT),
        ("Source(s): The Wire", Shape.CREDIT),
        ("Ferries wait at the northern quay on Monday. /Bo Marsh/Reuters", Shape.CAPTION),
        ("Ferries wait at the northern quay. (AP Photo/Bo Marsh)", Shape.CAPTION),
        ("File photo: the northern quay last summer", Shape.CAPTION),
        ("## What comes next", Shape.HEADING),
        ("- an item of a list", Shape.ITEM),
        ("The harbour authority said on Monday that the northern quay would stay closed until May.", Shape.LONG),
        ("“We will not open it,” she said.", Shape.SENTENCE),
        ("Why the quay is closed", Shape.SHORT),
        ("Harbour boss " * 11, Shape.LOOSE),
        ("The ultimate guide to making sure that everybody you ever loved has no idea what you...", Shape.LOOSE),
        ("We use cookies to make our site better. See our privacy policy to learn more about it.", Shape.CHROME),
    ],
)
def test_a_line_gives_itself_away(text: str, shape: Shape) -> None:
    assert shape_of(text) is shape


@pytest.mark.parametrize(
    "text",
    [
        "More than forty people came to the meeting, and most of them had read the plan beforehand.",
        "By the time the ferry came in, nobody was left on the quay to see it, two witnesses said.",
        "“We will share the costs of the privacy policy and of all cookies,” the minister told our reporter then.",
        "Read the plan before you vote on it, the chair told the members of the council on Monday evening.",
        "Related costs rose by a third, the harbour authority said in a report that it published on Monday.",
    ],
)
def test_a_paragraph_that_begins_like_furniture_is_a_paragraph(text: str) -> None:
    assert shape_of(text) is Shape.LONG


def test_a_hostile_line_takes_no_long_time() -> None:
    for unit in ("a ", "by ", "(", "photo/", "read more "):
        assert shape_of(unit * 20_000)
        assert shape_of((unit * 400)[:690])
