"""Quotation marks are paired whatever their shape, and never lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.statements.quotations import find_quotations


def inner(text: str) -> list[str]:
    return [text[found.inner_start : found.inner_end] for found in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go,” she said.", ["Go,"]),
        ('"Go," she said. "Now."', ["Go,", "Now."]),
        ("''Go,'' she said. ''Now.''", ["Go,", "Now."]),
        ("``Go,'' she said.", ["Go,"]),
        ('“Go now," he wrote.', ["Go now,"]),
        ("«Go», she said.", ["Go"]),
        ("“He called it ‘mad’,” she said.", ["He called it ‘mad’,"]),
        ("“He said “never” to me,” she said.", ["He said “never” to me,"]),
        ("“Is it so?“ he asked.", ["Is it so?"]),
        ("‘We will not yield,’ she said.", ["We will not yield,"]),
        ("''He said 'no,''' she said.", ["He said 'no,'"]),
        ("'We will not yield,' she said.", ["We will not yield,"]),
        ("'He said \"no\" to me,' Quill said. 'It wasn't ours.'", ['He said "no" to me,', "It wasn't ours."]),
        ("She said: 'The crews' pumps failed.'", ["The crews' pumps failed."]),
        ("“It leaks,” he said of the 'wall of '99'.", ["It leaks,", "wall of '99"]),
        ("‘We can’t go on,’ he said.", ["We can’t go on,"]),
    ],
)
def test_marks_of_every_shape_pair(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_quotation_left_open_runs_to_the_end_of_its_paragraph() -> None:
    text = "“The first part\n“and the second,” she said."
    first, second = find_quotations(text)
    assert not first.closed and text[first.inner_start : first.inner_end] == "The first part"
    assert second.closed and text[second.inner_start : second.inner_end] == "and the second,"


def test_closing_mark_without_an_opening_one_begins_with_its_paragraph() -> None:
    [found] = find_quotations("It was they who began it,” Quill said.")
    assert not found.opened and found.inner_start == 0


@pytest.mark.parametrize(
    "text",
    [
        "It isn’t the director’s fault, nor the crews’.",
        "'Twas the crews' fault, and the directors' too.",
        "Rock 'n' roll of the '90s and '80s, for 'em all.",
        "O'Neill's boats don't sail, y'all.",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    assert inner(text) == []


def test_single_marks_that_open_every_paragraph_run_on() -> None:
    text = "She said: 'He was kind. He was mine.\n'He was ten,' she said."
    assert inner(text) == ["He was kind. He was mine.", "He was ten,"]


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet="ab '\"“”‘’«»`\n.,", max_size=80))
def test_quotations_lie_inside_the_text_and_apart(text: str) -> None:
    end = 0
    for found in find_quotations(text):
        assert end <= found.start <= found.inner_start <= found.inner_end <= found.end <= len(text)
        assert "\n" not in text[found.start : found.end]
        end = found.end
