"""The habits of outlets' pages, each on a saved page of an invented one: what its lines are."""

import pytest

from onrecord.articles.labels import label_lines
from onrecord.articles.lines import split_lines

TITLE = "Harbour chief: northern quay stays closed until autumn"
DATE = "3 March 2023"
STORY = [
    "The northern quay will stay closed until the autumn, harbour chief Orla Finch said in an interview on Monday.",
    "“We are not going to open the quay because somebody is in a hurry,” Finch said, adding that the cranes were old.",
    "The ferries will go on using the southern basin, according to the harbour authority, until the work is done.",
    "“The need for inspectors will be there as long as the cranes are,” she told the newspaper.",
]


def labels(*lines: str) -> dict[str, str]:
    placed = split_lines("\n".join(lines))
    return {line.text: item.label.value for line, item in zip(placed, label_lines(placed), strict=True)}


def inside(*lines: str) -> dict[str, str]:
    """Return the labels of `lines` between the story's paragraphs."""
    return labels(TITLE, DATE, *STORY[:2], *lines, *STORY[2:])


def assert_story_kept(found: dict[str, str]) -> None:
    assert {line: found[line] for line in STORY} == dict.fromkeys(STORY, "body")


@pytest.mark.parametrize(
    "break_",
    [
        ["Advertisement"],
        ["Advertisement · Scroll to continue"],
        ["Ad Feedback"],
        ["Story continues below advertisement"],
        ["Follow our coverage of the harbour on @Example_Courier."],
        ["JOIN US ON TELEGRAM"],
        [
            "skip past newsletter promotion",
            "Sign up to First Tide",
            "Free daily newsletter",
            "after newsletter promotion",
        ],
        ["The Example Courier Newsletter", "Keep up to date with what happens on the coast and beyond.", "SIGN ME UP"],
        ["Recommended Stories", "list of 2 items", "list 1 of 2", "Night trams draw riders", "end of list"],
        ["Click here to share on social media", "Save articles to read later and create your own reading list."],
    ],
)
def test_a_break_in_a_story_is_furniture_and_the_story_goes_on(break_: list[str]) -> None:
    found = inside(*break_)
    assert_story_kept(found)
    assert not {found[line] for line in break_} & {"body", "head", "list"}


def test_a_short_last_paragraph_under_an_advertisement_is_body() -> None:
    found = labels(TITLE, *STORY, "Advertisement", "The harbour board has not commented.", "More on this story")
    assert found["The harbour board has not commented."] == "body"


def test_headlines_in_a_row_among_paragraphs_are_links_to_other_stories() -> None:
    links = ["Why is the old quay so dear to the town?", "Are the cranes any good?", "How a ferry crew lives in winter"]
    found = inside(*links)
    assert_story_kept(found)
    assert {found[line] for line in links} == {"related"}


def test_a_list_that_a_colon_announces_is_no_row_of_headlines() -> None:
    found = inside("The board named three works:", "new rails for both cranes", "a wall along the basin", "lamps")
    assert found["a wall along the basin"] == "list"


def test_a_heading_is_kept_and_a_headline_with_a_quotation_in_it_is_not() -> None:
    assert inside("What comes next")["What comes next"] == "head"
    assert inside("‘Race with the tide’")["‘Race with the tide’"] == "head"
    link = "Former clerk of the port 'never saw the letter'"
    assert inside(link)[link] == "related"


def test_a_bullet_alone_between_paragraphs_is_a_link() -> None:
    assert inside("* Ferry firm asks for a new pier")["* Ferry firm asks for a new pier"] == "related"


def test_the_signature_of_a_post_that_the_story_shows_stays_with_it() -> None:
    post = ["The quay is shut until the autumn. Use the basin.", "— Harbour Board (@harbourboard) March 3, 2023"]
    assert {inside(*post)[line] for line in post} == {"body"}


def test_a_numbered_line_above_a_paragraph_is_a_heading() -> None:
    assert inside("1. What the cranes lift")["1. What the cranes lift"] == "head"


@pytest.mark.parametrize(
    "pulled",
    [
        "“We are not going to open the quay because somebody is in a hurry”",
        "We are not going to open the quay because somebody is in a hurry",
    ],
)
def test_a_pull_quote_and_the_name_under_it_are_not_read_twice(pulled: str) -> None:
    found = inside(pulled, "Orla Finch")
    assert_story_kept(found)
    assert not {found[pulled], found["Orla Finch"]} & {"body", "head"}


def test_a_quotation_cut_in_two_by_its_attribution_is_known_when_pulled_out_whole() -> None:
    whole = "“I had been lying there, counting the hours.”"
    found = inside("“I had been lying there,” she told me, “counting the hours.”", whole)
    assert found[whole] == "chrome"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Bo Marsh contributed reporting.", "credit"),
        ("Bo Marsh and Ann Field edited this story.", "credit"),
        ("The audio was produced by Bo Marsh and edited by Ann Field.", "credit"),
        ("Additional reporting by agencies", "credit"),
        ("(Example 24 with AFP and REUTERS)", "credit"),
        ("*dh/rt (AP, AFP, dpa)*", "credit"),
        ("Media contact:", "chrome"),
        ("ENDS", "chrome"),
        ("Bo Marsh covers the port for the Courier. Reach him at bo@courier.example.", "byline"),
    ],
)
def test_a_line_under_the_story_is_no_part_of_it(line: str, label: str) -> None:
    found = labels(TITLE, DATE, *STORY, line)
    assert_story_kept(found)
    assert found[line] == label


@pytest.mark.parametrize(
    "caption",
    [
        "Reuters Orla Finch speaks to reporters on the northern quayReuters",
        "Orla Finch (pictured) said today that the cranes are old",
        "A map of the harbour shows the closed quay [Example Courier]",
        "![The northern quay](https://courier.example/quay.jpg)",
    ],
)
def test_a_caption_is_known_by_the_credit_or_the_place_in_the_picture(caption: str) -> None:
    assert inside(caption)[caption] == "caption"


def test_a_sentence_above_a_pictures_credit_is_its_caption() -> None:
    top = "Orla Finch said there was no sign that the quay could open this year."
    found = labels(TITLE, top, "PHOTO: REUTERS", DATE, *STORY)
    assert_story_kept(found)
    assert found[top] == "caption"
    assert inside("Image", "A crane driver waits on the quay.", "Credit...Al Dorn/The Courier")[
        "A crane driver waits on the quay."
    ] == "caption"  # fmt: skip


def test_an_agencys_name_behind_the_last_paragraph_makes_no_caption_of_it() -> None:
    last = 'A ferryman, who waited on the quay all day, said the closure was "not only a matter for the town". REUTERS, AFP'
    assert labels(TITLE, *STORY, last)[last] == "body"


def test_a_paragraph_behind_links_counts_where_the_reporters_sign_under_it() -> None:
    last = "The mayor, Lou Fenner, stood on the quay all morning and did not disagree with a word of it."
    links = ["Recommended", "- Night trams draw two hundred riders", "- A year in the life of the lighthouse keepers"]
    assert labels(TITLE, DATE, *STORY, *links, last, "Additional reporting by Bo Marsh")[last] == "body"


def test_a_quotation_of_a_person_not_named_takes_the_story_up_under_links() -> None:
    links = ["OTHER NEWS", "Night trams draw riders, mayor says", "Pilot: ‘I am ready to go,’ but only in summer"]
    found = labels(TITLE, DATE, *STORY[:3], *links, STORY[3])
    assert_story_kept(found)


def test_readers_comments_under_the_story_are_not_body() -> None:
    comments = ["Jock, Perth, 3 hours ago", "Open it now and be done with it. We have waited long enough for them all."]
    found = labels(TITLE, *STORY, "Comments 153", "The comments below have been moderated in advance.", *comments)
    assert not {found[line] for line in comments} & {"body", "head"}


def test_key_points_that_a_line_announces_belong_to_the_story() -> None:
    points = ["Quay to stay closed until the autumn", "Ferries will use the southern basin"]
    found = labels(TITLE, "By Ann Field", "Summary", *points, DATE, *STORY)
    assert {found[line] for line in points} == {"list"}


def test_headlines_above_the_title_are_of_other_stories() -> None:
    found = labels("TOP STORIES", "Night trams draw two hundred riders", "World News", TITLE, DATE, *STORY)
    assert found["Night trams draw two hundred riders"] == "related"
    assert found[TITLE] == "title"


def test_names_of_topics_under_the_story_are_furniture() -> None:
    found = labels(TITLE, *STORY, "Related topics", "Harbours", "Northern quay")
    assert found["Harbours"] == found["Northern quay"] == "chrome"


@pytest.mark.parametrize(
    "line", ["Source: Finch at a briefing on 13 February, as reported by the Courier", "Background:"]
)
def test_a_line_that_leads_in_what_follows_is_body(line: str) -> None:
    assert inside(line)[line] == "body"


def test_hard_spaces_change_nothing() -> None:
    line = "Published Mar 3, 2023, 05:49 PM"
    assert labels(TITLE, line.replace(" ", "\xa0", 1), *STORY)[line.replace(" ", "\xa0", 1)] == "chrome"
