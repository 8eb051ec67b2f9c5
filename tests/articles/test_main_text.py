from onrecord.articles.main_text import main_lines, match, words_of
from onrecord.articles.segments import scan_html

FIRST = "The northern quay will stay closed until the autumn, harbour chief Orla Finch said."
SECOND = "She said that the ferries would go on using the southern basin until then."


def matched(shown: list[str], main: list[str]) -> list[str]:
    segments = scan_html("".join(f"<p>{text}</p>" for text in shown)).segments
    kept = match(segments, [words_of(line) for line in main])
    return [f"{place}:{segment.text[:9]}" for place, segment in enumerate(segments) if kept[place]]


def test_segments_of_the_main_text_are_found_in_order() -> None:
    assert matched(["Home", FIRST, "Advertisement", SECOND, "More"], [FIRST, SECOND]) == ["1:The north", "3:She said "]


def test_a_teaser_that_repeats_the_story_does_not_take_its_place() -> None:
    assert matched([SECOND, "Home", FIRST, SECOND], [FIRST, SECOND]) == ["2:The north", "3:She said "]


def test_a_short_segment_must_be_a_line_of_the_main_text() -> None:
    assert matched(["harbour chief", FIRST, "What now"], [FIRST, "What now"]) == ["1:The north", "2:What now"]


def test_a_segment_may_lack_a_few_words_of_the_main_text() -> None:
    assert matched([FIRST + " 12", SECOND], [FIRST, "and", SECOND]) == [f"0:{FIRST[:9]}", "1:She said "]


def test_without_a_main_text_nothing_is_found() -> None:
    assert matched([FIRST, "..."], []) == []
    assert main_lines("") == []
    assert main_lines("<p>") == []


def test_one_word_over_and_over_takes_no_long_time() -> None:
    assert matched(["word word word word"] * 2_000, ["word " * 20_000])
