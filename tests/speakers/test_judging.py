"""What holds of many judgements."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.speakers import Judged, Key, Side, settle
from onrecord.speakers.judging import contradict

ANN, A, B = Side("ann lee"), Side("a lee"), Side("bo kim")


def test_a_chain_joins_and_names_that_are_not_on_record_still_carry_it() -> None:
    found = settle([Judged(1, True, ANN, A), Judged(2, True, A, B)])
    assert found.chain_of(Key("x", "ann lee")) == found.chain_of(Key("y", "bo kim")) == 0
    assert found.around(["ann lee"]) == {"ann lee", "a lee", "bo kim"}


def test_the_later_of_two_that_contradict_each_other_holds() -> None:
    assert settle([Judged(1, True, ANN, A), Judged(2, False, ANN, A)]).overruled == {1: 2}
    assert settle([Judged(1, False, ANN, A), Judged(2, True, ANN, A)]).overruled == {1: 2}
    through = [Judged(1, True, ANN, A), Judged(2, True, A, B), Judged(3, False, ANN, B)]
    assert settle(through).overruled == {1: 3}
    assert settle([Judged(1, False, ANN, B), Judged(2, True, ANN, A), Judged(3, True, A, B)]).overruled.keys() == {1}


def test_one_name_in_two_articles_can_be_kept_apart() -> None:
    found = settle([Judged(1, False, Side("ann lee", "x"), Side("ann lee", "y"))])
    marks = [found.marks_of(Key(article, "ann lee")) for article in "xyz"]
    assert contradict(marks[0], marks[1]) == 1
    assert contradict(marks[0], marks[2]) is None
    wide = settle([Judged(1, False, ANN, Side("ann lee", "y"))])
    assert contradict(wide.marks_of(Key("x", "ann lee")), wide.marks_of(Key("y", "ann lee"))) == 1


sides = st.builds(Side, st.sampled_from(["a", "b", "c", "d"]), st.sampled_from([None, None, "x", "y"]))
judged = st.lists(st.tuples(st.booleans(), sides, sides).filter(lambda item: item[1] != item[2]), max_size=8).map(
    lambda items: [Judged(n, *item) for n, item in enumerate(items, 1)]
)


@settings(deadline=None, derandomize=True)
@given(judged)
def test_nothing_that_holds_is_against_another_that_holds(given_: list[Judged]) -> None:
    found = settle(given_)
    keys = [Key(article, name) for name in "abcd" for article in "xyz"]
    for number in range(len(found.chains)):
        chain = [key for key in keys if found.chain_of(key) == number]
        marks = {mark for key in chain for mark in found.marks_of(key)}
        assert contradict(marks, marks) is None
    assert all(later > number for number, later in found.overruled.items())
    assert settle(list(reversed(given_))) == found
