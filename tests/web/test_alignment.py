"""The wordings of an utterance side by side, its apparatus and its fullest text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text import find_words
from onrecord.utterances import collate
from onrecord.web.alignment import align_rows, compare_key, group_words, list_words
from onrecord.web.fullest import find_places
from onrecord.web.views import Cell, Place, Row, Variant

FULL = "We have had three floods in 12 winters, and luck will not defend this town"
SHORT = "We have had four floods ... and luck will not protect this town"


def rows_of(*texts: str) -> list[Row]:
    return align_rows(texts, collate(texts))


def find_row(rows: list[Row], label: str) -> Row:
    return next(row for row in rows if row.label == label)


def places_of(*texts: str) -> list[Place]:
    collation = collate(texts)
    return find_places(collation, align_rows(texts, collation))


def test_a_row_where_all_agree_has_no_label_and_one_wording() -> None:
    first = rows_of(FULL, SHORT)[0]
    assert first == Row((Cell("We have had", "same", (1, 2)), Cell("We have had", "same", ())), "", ())


def test_a_changed_word_stands_out_in_the_report_that_has_it_alone() -> None:
    row = find_row(rows_of(FULL, SHORT, FULL + " today"), "number changed")
    assert row.cells == (Cell("three", "same", (1, 3)), Cell("four", "other", (2,)), Cell("three", "same", ()))
    assert row.numbers == (1,)


def test_a_marked_cut_shows_its_mark() -> None:
    row = find_row(rows_of(FULL, SHORT), "cut, marked")
    assert [(cell.text, cell.state) for cell in row.cells] == [("in 12 winters,", "same"), ("...", "cut")]


def test_an_unmarked_cut_says_that_there_are_no_words() -> None:
    row = find_row(
        rows_of("the wall, the pumps and good luck will hold", "the wall and good luck will hold"), "cut, not marked"
    )
    assert [(cell.text, cell.state) for cell in row.cells] == [("the pumps", "same"), ("no words", "none")]


def test_what_lies_outside_a_report_is_said_in_every_row_of_it() -> None:
    night = "The river {} in the night. We have had three floods in 12 winters, and we are tired"
    rows = rows_of(night.format("rose"), night.format("climbed"), "We have had three floods in 12 winters")
    lacking = [(row.cells[2].text, row.cells[2].state) for row in rows if row.cells[2].state != "same"]
    assert len(lacking) > 2
    assert set(lacking) == {("not quoted", "outside")}


def test_a_marked_cut_over_several_rows_is_told_in_each() -> None:
    whole = "We sail at dawn if the wind turns {} tonight and the crew is back, as I told the owners"
    rows = rows_of(whole.format("north"), whole.format("south"), "We sail at dawn ... as I told the owners")
    cut = [(cell.text, cell.state) for row in rows if (cell := row.cells[2]).state != "same"]
    assert cut.count(("...", "cut")) == 1
    assert len(cut) > 1 and set(cut) == {("...", "cut"), ("cut", "gone")}


def test_a_word_in_brackets_stands_beside_the_same_word_without() -> None:
    (row,) = rows_of("and then they left town", "and then [they] left town")
    assert [cell.sigla for cell in row.cells] == [(1,), (2,)]


def test_wordings_are_grouped_without_case_and_marks() -> None:
    assert group_words({0: "Three,", 1: "four", 2: "three"}) == (Variant((1, 3), "Three,"), Variant((2,), "four"))


def test_brackets_and_marks_of_omission_make_another_wording() -> None:
    words = {0: "we will stay", 1: "[we] will stay", 2: "we ... will stay", 3: "We … will stay"}
    assert [variant.sigla for variant in group_words(words)] == [(3, 4), (1,), (2,)]


def test_of_a_cut_every_report_keeps_its_own_words_and_those_without_come_last() -> None:
    words = {0: "three of them", 1: "", 2: "four of them", 3: "...", 4: "", 5: "Three of them,"}
    assert list_words(words) == (
        Variant((1, 6), "three of them"), Variant((3,), "four of them"), Variant((2, 5), ""), Variant((4,), "..."),
    )  # fmt: skip


def test_a_long_wording_is_shown_without_its_middle() -> None:
    long = " ".join(f"word{at}" for at in range(40))
    (own, none) = list_words({0: long, 1: ""})
    assert own == Variant((1,), " ".join(long.split()[:8]), "24 more words", " ".join(long.split()[-8:]))
    assert none == Variant((2,), "")


def test_long_wordings_that_differ_in_the_middle_alone_stay_whole() -> None:
    long = " ".join(f"word{at}" for at in range(40))
    other = long.replace("word20", "else")
    assert list_words({0: long, 1: other}) == (Variant((1,), long), Variant((2,), other))


def test_the_fullest_text_shows_rivals_and_cuts_where_they_are() -> None:
    places = places_of(FULL, SHORT)
    assert "".join(place.text for place in places) == FULL
    assert [(place.text.strip(), place.rivals) for place in places if place.style == "rival"] == [
        ("three", (Variant((2,), "four"),)), ("defend", (Variant((2,), "protect"),)),
    ]  # fmt: skip
    (cut,) = [place for place in places if place.style == "cut"]
    assert (cut.text.strip(), cut.after) == ("in 12 winters,", (2,))


def test_the_letter_of_a_report_that_ends_stands_at_the_border() -> None:
    places = places_of("We need shells and fuel now, and we need them soon", "We need shells and fuel now")
    assert [place.before for place in places] == [(), (1,)]
    assert all(place.after == () for place in places)


TOKENS = ["the", "wall", "will", "not", "hold", "12", "winters", "...", "[we]", "river,", "“luck”"]
WORDS = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=14)


@given(st.lists(WORDS.map(" ".join), min_size=2, max_size=4))
@settings(deadline=None, derandomize=True, max_examples=150)
def test_every_report_is_listed_once_with_its_own_words(texts: list[str]) -> None:
    for reading in collate(texts).readings:
        for variants in (group_words(reading.words), list_words(reading.words)):
            assert sorted(siglum - 1 for one in variants for siglum in one.sigla) == sorted(reading.words)
            shown = {siglum - 1: compare_key(one.text) for one in variants for siglum in one.sigla}
            assert shown == {number: compare_key(words) for number, words in reading.words.items()}


@given(st.lists(WORDS.map(" ".join), min_size=2, max_size=4))
@settings(deadline=None, derandomize=True, max_examples=150)
def test_rows_and_places_lose_no_word(texts: list[str]) -> None:
    collation = collate(texts)
    rows = align_rows(texts, collation)
    for number, text in enumerate(texts):
        said = [row.cells[number] for row in rows]
        column = " ".join(cell.text for cell in said if cell.state in ("same", "other", "cut"))
        assert [word.form for word in find_words(column)] == [word.form for word in find_words(text)]
    assert "".join(place.text for place in find_places(collation, rows)) == collation.fullest
