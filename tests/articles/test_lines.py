from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.lines import split_lines

WRAPPED = """The harbour authority said on Monday that the northern quay would stay
closed until the inspectors had finished their work on the cranes there.

"We are not going to open it because somebody is in a hurry," its head,
Orla Finch, told reporters. She said that the work would take another six
weeks, and that the ferries would go on using the southern basin meanwhile
until the end of the season in October.

A short line
stands here.
"""


def test_short_lines_above_a_wrapped_text_do_not_hide_that_it_is_wrapped() -> None:
    lines = split_lines(
        "The Courier\nNews | Sports\n\nBy Ann Field\nann@courier.example\nMarch 3\n\n" + 2 * (WRAPPED + "\n")
    )
    assert [len(line.text) > 100 for line in lines] == [False] * 5 + 2 * [True, True, False, False]


def test_lines_keep_their_places_and_lose_the_white_space_around_them() -> None:
    text = "  One. \r\n\r\n\tTwo.\n"
    assert [(line.text, text[line.start : line.end], line.gap) for line in split_lines(text)] == [
        ("One.", "One.", True),
        ("Two.", "Two.", True),
    ]


def test_a_paragraph_wrapped_at_a_column_is_one_line() -> None:
    lines = split_lines(WRAPPED)
    assert [line.text[:12] for line in lines] == ["The harbour ", '"We are not ', "A short line", "stands here."]
    assert "its head, Orla Finch," in lines[1].text
    assert WRAPPED[lines[1].start : lines[1].end].split() == lines[1].text.split()


def test_items_of_a_wrapped_text_stay_apart() -> None:
    text = WRAPPED + "\n- an item that is about as long as a line in this text, or longer so\n- a second item\n"
    assert [line.text[:3] for line in split_lines(text)][-2:] == ["- a", "- a"]


def test_long_lines_that_are_not_wrapped_stay_lines() -> None:
    text = "\n".join(f"Paragraph {number} goes on for a while, " + "word " * (20 + 7 * number) for number in range(9))
    assert len(split_lines(text)) == 9


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t\u2028\x0c-"), max_size=200))
@settings(deadline=None, derandomize=True)
def test_no_character_but_white_space_is_lost(text: str) -> None:
    assert "".join("".join(line.text.split()) for line in split_lines(text)) == "".join(text.split())
