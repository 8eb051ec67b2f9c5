"""Saved pages of invented outlets: what each line is."""

from onrecord.articles.labels import label_lines
from onrecord.articles.lines import split_lines
from onrecord.records import Label

TITLE = "Harbour chief: northern quay stays closed until autumn"
STORY = [
    "The northern quay will stay closed until the autumn, harbour chief Orla Finch said in an interview on Monday.",
    "“We are not going to open the quay because somebody is in a hurry,” Finch said, adding that the cranes were old.",
    "The ferries will go on using the southern basin, according to the harbour authority, until the work is done.",
    "“The need for inspectors will be there as long as the cranes are,” she told the newspaper.",
]
TEASERS = [
    "By lowering the fares, the city has drawn about 200 new riders to the night trams, the mayor reported on Friday.",
    '"The stolen plans include full drawings of the bridge," a source in the city\'s police told the Example Courier.',
    "The film covers a year in the life of the lighthouse keepers, and shows how they wait for the last boat of the year.",
]


def labels(*lines: str) -> list[tuple[str, str]]:
    placed = split_lines("\n\n".join(lines))
    return [(line.text, item.label.value) for line, item in zip(placed, label_lines(placed), strict=True)]


def label_of(line: str, *lines: str) -> str:
    return dict(labels(*lines))[line]


def assert_all(lines: list[str], label: str, page: list[str]) -> None:
    found = dict(labels(*page))
    assert {line: found[line] for line in lines} == dict.fromkeys(lines, label)


def test_a_bare_story_is_all_body_and_has_no_title() -> None:
    assert_all(STORY, "body", STORY)


def test_title_byline_and_furniture_around_a_story() -> None:
    page = ["Skip to content", "News Feed", TITLE, "by The Example Courier news desk March 23, 2023 5:22 AM 1 min read",
            "This audio is created with AI assistance", *STORY, "Share"]  # fmt: skip
    assert [label for _, label in labels(*page)] == [
        "chrome", "chrome", "title", "byline", "chrome", "body", "body", "body", "body", "chrome"
    ]  # fmt: skip


def test_a_feed_of_long_teasers_at_the_end_is_never_body() -> None:
    page = [TITLE, *STORY, "Avatar", "The Example Courier news desk",
            "We are the news team of the Example Courier. We bring you quick updates about the coast.",
            "Read more", "News Feed", *TEASERS, "Show More"]  # fmt: skip
    assert_all(STORY, "body", page)
    assert_all(TEASERS, "related", page)


def test_a_feed_without_a_biography_before_it_is_not_body_either() -> None:
    assert_all(TEASERS, "related", [TITLE, *STORY, "News Feed", *TEASERS, "Show More"])
    assert_all(TEASERS, "related", [TITLE, *STORY, "Editors' Picks", *TEASERS])


def test_a_feed_with_times_and_headlines_is_not_body() -> None:
    feed: list[str] = []
    for time, teaser in zip(["6:58 PM", "5:15 AM", "11:17 PM"], TEASERS, strict=True):
        feed += [time, f"Ombudsman of the port number {time[:2].strip(':')} reacts to the plan.", teaser]
    page = [TITLE, *STORY, "News Feed", *feed, "MORE NEWS"]
    assert_all(TEASERS, "related", page)
    assert {label for line, label in labels(*page) if line.startswith("Ombudsman")} == {"related"}


def test_a_headline_that_no_paragraph_follows_is_related() -> None:
    inset = "War on rust: a day with the painters of the old bridge"
    assert label_of(inset, TITLE, *STORY, inset, "News Feed", "6:58 PM", *TEASERS) == "related"


def test_an_inset_of_headlines_ends_where_the_story_goes_on() -> None:
    inset = [
        "Lantern parade shines at the old town's winter fair",
        "From the coast to the capital in 3.5 hours by rail",
    ]
    page = [TITLE, *STORY[:2], "READ MORE", *inset, *STORY[2:]]
    assert_all(STORY, "body", page)
    assert_all(inset, "related", page)


def test_an_inset_ends_also_where_one_paragraph_is_left() -> None:
    page = [TITLE, *STORY[:3], "READ MORE", "Lantern parade shines at winter fair", STORY[3]]
    assert label_of(STORY[3], *page) == "body"


def test_a_feed_in_the_middle_ends_where_words_carry_the_story_on() -> None:
    page = [
        TITLE,
        *STORY[:2],
        "Most read",
        "Lantern parade shines at winter fair",
        "The painters of the old bridge",
        *STORY[2:],
    ]
    assert_all(STORY[:2], "body", page)
    assert label_of(STORY[3], *page) in {"body", "related"}


def test_comments_of_readers_are_not_body() -> None:
    comments = [
        f"I have lived by the quay for {number} years and nobody has ever asked me what I think of it."
        for number in range(3)
    ]
    page = [TITLE, *STORY, "3 comments", "pelican December 21, 2023 at 1:24 pm", comments[0],
            "gull December 22, 2023 at 9:32 am", comments[1], "tern December 23, 2023 at 3:00 pm", comments[2]]  # fmt: skip
    assert_all(comments, "related", page)


def test_a_caption_is_known_by_its_copies_and_by_its_credit() -> None:
    copied = "Harbour chief Orla Finch said the cranes were older than she was."
    credited = "Ferries wait at the southern basin on Monday. /Bo Marsh/Reuters"
    page = [TITLE, "EXMP", copied, copied, copied, *STORY[:2], credited, *STORY[2:]]
    assert label_of(copied, *page) == "caption"
    assert label_of(credited, *page) == "caption"
    assert label_of("EXMP", *page) == "byline"
    assert_all(STORY, "body", page)


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    page = [TITLE, *STORY[:2], "What comes next", *STORY[2:]]
    assert label_of("What comes next", *page) == "head"


def test_credits_and_forms_at_the_end_are_left_out() -> None:
    page = [
        TITLE,
        *STORY,
        "Video editor: Bo Marsh",
        "Source(s): The Wire",
        "Enter your email to subscribe",
        "* indicates required",
    ]
    assert [label for _, label in labels(*page)][-4:] == ["credit", "credit", "chrome", "chrome"]


def test_items_under_a_line_with_a_colon_are_a_list() -> None:
    page = [
        TITLE,
        *STORY,
        "The ferries will call at these piers:",
        "Southern basin",
        "Old fish market",
        STORY[1] + " Again.",
    ]
    assert label_of("Southern basin", *page) == "list"
    assert label_of("Old fish market", *page) == "list"


def test_markdown_headings_lists_and_title_are_known_by_their_marks() -> None:
    page = ["# Quay stays closed", *STORY[:2], "## What comes next", "- ferries use the basin", *STORY[2:]]
    found = dict(labels(*page))
    assert found["# Quay stays closed"] == "title"
    assert found["## What comes next"] == "head"
    assert found["- ferries use the basin"] == "list"


def test_a_name_under_by_is_the_byline() -> None:
    assert label_of("Orla Marsh", TITLE, "By", "Orla Marsh", *STORY) == "byline"
    assert label_of("Orla Marsh", TITLE, "Orla Marsh", *STORY) == "byline"


def test_a_headline_of_the_length_of_a_paragraph_is_related() -> None:
    loose = " ".join(["Harbour"] * 24)
    assert label_of(loose, TITLE, *STORY, loose, "Lantern parade shines at winter fair") == Label.RELATED


def test_every_line_has_a_label_and_a_reason() -> None:
    placed = split_lines("\n".join([TITLE, *STORY, "News Feed", *TEASERS]))
    assert all(item.reason for item in label_lines(placed))
    assert label_lines([]) == []


def test_a_text_of_a_few_short_sentences_is_a_story() -> None:
    page = ["“We will not open it,” she said.", "Nobody asked why."]
    assert_all(page, "body", page)
    assert [label for _, label in labels("Home", "News", "Sport", "Nobody asked why.")] == ["chrome"] * 4


def test_a_list_of_links_under_a_markdown_heading_is_not_the_story() -> None:
    link = "- [“I taught the tide tables to half this town,” says a teacher](https://a.example/t)"
    found = dict(labels(TITLE, *STORY, "## Editors’ picks", link))
    assert (found["## Editors’ picks"], found[link]) == ("chrome", "related")


def test_a_teaser_that_names_whom_it_quotes_does_not_carry_the_story_on() -> None:
    teaser = (
        "A skipper of 40 years has sold his boat to a museum. “They asked if it still smelled,” he told the Courier."
    )
    found = dict(labels(TITLE, *STORY, "News Feed", "Skipper sells his boat", teaser, "Load more"))
    assert found[teaser] == "related"
