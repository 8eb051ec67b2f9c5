from __future__ import annotations

import pytest
from tests.checks.made import make_passage

from onrecord.checks.likeness import Likeness
from onrecord.run.likening import begin_words, compare_passage, weigh_shared


def compare(draft: str, record: str, *, direct: bool = True) -> Likeness:
    return compare_passage(draft, make_passage(record, direct=direct))


def test_an_excerpt_is_kept_whole_and_its_place_is_known() -> None:
    record = "In a westerly I want nine pairs of hands on that deck, and I want them awake"
    like = compare("nine pairs of hands on that deck", record)
    assert (like.words, like.kept, like.run, like.spread, like.share) == (7, 7, 7, 7, 1.0)
    assert record[like.start : like.end] == "nine pairs of hands on that deck"
    assert not (like.marked or like.gaps or like.taken_over)


def test_words_in_common_are_counted_in_order_and_by_weight() -> None:
    like = compare("speed saves lives", "Speed will save lives")
    assert (like.words, like.kept) == (3, 2)
    assert like.share == pytest.approx(2 / 3) and like.meant == 1.0


def test_synonyms_count_for_the_sense_alone() -> None:
    like = compare("they burn through munitions", "they burn through ammunition")
    assert like.share < like.meant == 1.0


def test_a_mark_of_omission_is_the_drafts_own_only_where_the_report_has_none() -> None:
    like = compare("We need shells … before the winter", "We need shells and fuel before the winter")
    assert (like.marked, like.marked_alike) == (True, False)
    like = compare("We need shells … before the winter", "We need shells ... before the winter")
    assert (like.marked, like.marked_alike) == (False, True)
    like = compare("… We need shells", "We need shells")
    assert (like.marked, like.marked_alike) == (False, False)


def test_a_gap_of_the_report_that_the_draft_closes_is_seen() -> None:
    record = "This puts us under strain. (...) So we need to ramp up production"
    assert compare("This puts us under strain. So we need to ramp up", record).gaps
    assert not compare("This puts us under strain … So we need to ramp up", record).gaps
    assert not compare("So we need to ramp up production", record).gaps


def test_words_in_the_reports_brackets_are_taken_over_only_without_brackets() -> None:
    record = "We see no sign that president (Vladimir) Putin is preparing"
    assert compare("no sign that president Vladimir Putin is preparing", record).taken_over
    assert not compare("no sign that president (Vladimir) Putin is preparing", record).taken_over
    assert not compare("no sign that president Putin is preparing", record).taken_over


def test_the_shift_of_indirect_speech_is_no_difference() -> None:
    like = compare("I would vote for the money", "he would vote for the money", direct=False)
    assert like.kept == like.words
    assert compare("I would vote for the money", "he would vote for the money").kept == 5


def test_texts_without_a_word_in_common_have_no_place() -> None:
    like = compare("purple ladders whisper", "The council will find its share")
    assert (like.kept, like.start, like.end, like.run, like.spread) == (0, 0, 0, 0, 0)


def test_a_text_of_marks_alone_is_compared() -> None:
    assert compare("…", "We need shells").words == 0


def test_the_weight_of_shared_words_looks_past_their_forms() -> None:
    assert weigh_shared("speed saves lives", "lives that speed saved") == 3.0
    assert weigh_shared("speed saves lives", "a boat") == 0.0


def test_telling_words_begin_a_search_and_common_ones_where_there_are_no_others() -> None:
    assert begin_words("We will not sail with half a crew") == ["sail", "half", "crew"]
    assert begin_words("It is what it is …") == ["it", "is", "what"]
