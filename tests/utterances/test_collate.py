from __future__ import annotations

import pytest

from onrecord.errors import InputError
from onrecord.utterances import collate

Readings = list[tuple[str, str, str]]


def read(one: str, other: str) -> Readings:
    found = collate([one, other]).readings
    turned = collate([other, one]).readings
    assert sorted((r.kind, r.words[0], r.words[1]) for r in found) == sorted(
        (r.kind, r.words[1], r.words[0]) for r in turned
    )
    return [(str(reading.kind), reading.words[0], reading.words[1]) for reading in found]


BASE = "The old bridge must close before winter because the river has eaten its northern pillar"

ONE_CHANGE = {
    "a changed word": (
        "The old bridge must close before autumn because the river has eaten its northern pillar",
        [("word_changed", "winter", "autumn")],
    ),
    "a few changed words": (
        "The old bridge must close before spring floods because the river has eaten its northern pillar",
        [("word_changed", "winter", "spring floods")],
    ),
    "words cut in the middle": (
        "The old bridge must close because the river has eaten its northern pillar",
        [("cut_unmarked", "before winter", "")],
    ),
    "words cut with a mark": (
        "The old bridge must close (...) the river has eaten its northern pillar",
        [("cut_marked", "before winter because", "(...)")],
    ),
    "a mark without spaces": (
        "The old bridge must close...the river has eaten its northern pillar",
        [("cut_marked", "before winter because", "...")],
    ),
    "a spaced mark": (
        "The old bridge . . . has eaten its northern pillar",
        [("cut_marked", "must close before winter because the river", ". . .")],
    ),
    "a bracket added": (
        "The old [iron] bridge must close before winter because the river has eaten its northern pillar",
        [("bracketed", "", "[iron]")],
    ),
    "a bracket for a word": (
        "The old bridge must close before winter because [it] has eaten its northern pillar",
        [("bracketed", "the river", "[it]")],
    ),
    "a later start": (
        "must close before winter because the river has eaten its northern pillar",
        [("starts_later", "The old bridge", "")],
    ),
    "a later start with a mark": (
        "… must close before winter because the river has eaten its northern pillar",
        [("starts_later", "The old bridge", "…")],
    ),
    "an earlier end": (
        "The old bridge must close before winter",
        [("ends_earlier", "because the river has eaten its northern pillar", "")],
    ),
    "a denial added": (
        "The old bridge must not close before winter because the river has eaten its northern pillar",
        [("negation_changed", "", "not")],
    ),
    "a block moved": (
        "Before winter the old bridge must close because the river has eaten its northern pillar",
        [("order_changed", "before winter", "Before winter")],
    ),
}


@pytest.mark.parametrize("name", ONE_CHANGE)
def test_one_change_is_one_reading_of_its_kind(name: str) -> None:
    other, expected = ONE_CHANGE[name]
    assert read(BASE, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The labour programme is grey", "The labor program is gray", ["labour", "programme", "grey"]),
        (
            "a long-term plan for the co-operative",
            "a long term plan for the cooperative",
            ["long-term", "co-operative"],
        ),
        ("we saw twelve boats and 1,000 nets", "we saw 12 boats and one thousand nets", ["twelve", "1,000"]),
        ("five per cent of boats do not float", "5% of boats don't float", ["five", "per cent", "do not"]),
        ("in the café with Mr Kolarsky", "in the cafe with Mr Kolarskiy", ["café", "Kolarsky"]),
    ],
)
def test_spellings_of_one_word_are_spelling(one: str, other: str, expected: list[str]) -> None:
    assert [(kind, left) for kind, left, _ in read(one, other)] == [("spelling", word) for word in expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 boats sank near the pier", "28 boats sank near the pier"),
        ("twelve boats sank near the pier", "several boats sank near the pier"),
    ],
)
def test_a_changed_number_is_number_changed(one: str, other: str) -> None:
    assert [kind for kind, _, _ in read(one, other)] == ["number_changed"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour is safe for big ships", "The harbour isn't safe for big ships"),
        ("The harbour doesn't need big ships", "The harbour needs big ships"),
        ("They left with a pilot on board", "They left without a pilot on board"),
        ("They never asked for help", "They often asked for help"),
    ],
)
def test_a_denial_added_or_dropped_is_negation_changed(one: str, other: str) -> None:
    assert [kind for kind, _, _ in read(one, other)] == ["negation_changed"]


@pytest.mark.parametrize(
    "other",
    [
        "the OLD bridge must close before winter, because the river has eaten its northern pillar.",
        "“The old bridge must close—before winter—because the river has eaten its ‘northern’ pillar”",
        "The old bridge must close before winter... because the river has eaten its northern pillar",
        "[t]he old bridge must close before winter (because) the river has eaten its northern pillar",
    ],
)
def test_case_punctuation_marks_of_nothing_and_spaces_are_no_reading(other: str) -> None:
    assert read(BASE, other) == []


TOUCHING = {
    "a changed word, then a cut": (
        "The old bridge must shut because the river has eaten its northern pillar",
        [("word_changed", "close before winter", "shut")],
        [("word_changed", "close", "shut"), ("cut_unmarked", "before winter", "")],
    ),
    "a changed word, then a marked cut": (
        "The old bridge must shut ... the river has eaten its northern pillar",
        None,
        [("word_changed", "close", "shut"), ("cut_marked", "before winter because", "...")],
    ),
    "a bracket beside a changed word": (
        "The old bridge must shut [again] before winter because the river has eaten its northern pillar",
        None,
        [("word_changed", "close", "shut"), ("bracketed", "", "[again]")],
    ),
    "a later start, then a changed word": (
        "may close before winter because the river has eaten its northern pillar",
        None,
        [("starts_later", "The old bridge", ""), ("word_changed", "must", "may")],
    ),
    "a changed word, then an earlier end": (
        "The old bridge must close before autumn",
        None,
        [
            ("word_changed", "winter", "autumn"),
            ("ends_earlier", "because the river has eaten its northern pillar", ""),
        ],
    ),
    "a denial beside a cut of the other text": (
        "The old bridge must not because the river has eaten its northern pillar",
        None,
        [("negation_changed", "", "not"), ("cut_unmarked", "close before winter", "")],
    ),
}


@pytest.mark.parametrize("name", TOUCHING)
def test_touching_changes_of_two_kinds_are_two_readings(name: str) -> None:
    other, _, expected = TOUCHING[name]
    assert sorted(read(BASE, other)) == sorted(expected)


def test_a_number_beside_a_changed_word_stays_a_number() -> None:
    assert read("some 12 percent of the boats sank", "some 13 sailors of the boats sank") == [
        ("number_changed", "12", "13"),
        ("word_changed", "percent", "sailors"),
    ]


def test_two_passages_are_never_aligned_through_one_common_word() -> None:
    one = "We build harbours that production of steel made possible in earlier and much richer years than these"
    other = "We build ships faster than anyone else because we moved all our production to the northern islands"
    kinds = [kind for kind, _, _ in read(one, other)]
    assert len(kinds) <= 2 and kinds[0] == "paraphrase"


def test_a_stretch_with_hardly_a_common_word_is_a_paraphrase() -> None:
    one = "We met in the harbour and they promised quick money for every damaged roof, so we signed the papers at noon"
    other = "We met in the harbour and cash was going to come soon for all houses hit, so we signed the papers at noon"
    assert [kind for kind, _, _ in read(one, other)] == ["paraphrase"]


def test_fullest_text_fills_cuts_and_drops_the_reporters_brackets() -> None:
    one = "The old bridge ... because [it] has eaten its northern pillar"
    other = "bridge must close before winter because the river has eaten its northern pillar. Nobody looked."
    fullest = "The old bridge must close before winter because the river has eaten its northern pillar. Nobody looked."
    assert collate([one, other]).fullest == fullest
    assert collate([other, one]).fullest == fullest


def test_fullest_text_keeps_a_mark_that_no_witness_fills() -> None:
    one, other = "The pier is gone. (...) We must build another", "The pier is gone"
    assert collate([one, other]).fullest == one


def test_fullest_text_takes_the_rival_of_most_witnesses_else_of_the_longest_else_the_first_in_the_alphabet() -> None:
    amount, number = "It takes an enormous amount of rope", "It takes an enormous number of rope"
    assert collate([amount, number]).fullest == amount
    assert collate([number, amount]).fullest == amount
    assert collate([amount, number, number]).fullest == number


def test_three_witnesses_share_one_reading_where_they_differ_at_one_place() -> None:
    texts = [BASE, BASE.replace("winter", "autumn"), BASE.replace("winter", "spring")]
    (reading,) = collate(texts).readings
    assert (reading.kind, dict(reading.words)) == ("word_changed", {0: "winter", 1: "autumn", 2: "spring"})


def test_a_witness_that_has_ended_does_not_cover_a_later_reading() -> None:
    texts = [BASE, "The old bridge must close before winter", BASE.replace("pillar", "arch")]
    readings = {str(reading.kind): set(reading.words) for reading in collate(texts).readings}
    assert readings == {"ends_earlier": {0, 1, 2}, "word_changed": {0, 2}}


def test_what_two_of_three_witnesses_add_is_one_reading() -> None:
    short = "The old bridge must close"
    longer = "The old bridge must close before winter comes"
    found = collate([short, longer, longer]).readings
    assert [(str(reading.kind), dict(reading.words)) for reading in found] == [
        ("ends_earlier", {0: "", 1: "before winter comes", 2: "before winter comes"})
    ]


def test_one_text_alone_is_refused() -> None:
    with pytest.raises(InputError, match="two or more"):
        collate(["alone"])


def test_columns_hold_the_words_of_a_reading_side_by_side() -> None:
    texts = ["The old bridge must close", "The new bridge must close"]
    columns = collate(texts).columns
    assert [column.readings for column in columns] == [(), (0,), ()]
    assert [texts[at][word.start : word.end] for at in (0, 1) for word in columns[1].words[at]] == ["old", "new"]
    assert columns[1].words[0][0].reading == 0 and columns[0].words[0][0].reading is None


def test_words_in_brackets_name_again_what_was_named_and_align_with_nothing() -> None:
    whole = (
        "We are not selling the east meadow to Norl. We are renting it out for 10 years, because the town needs cows"
    )
    cut = "We are renting it [the east meadow] out for 10 years because the town needs cows"
    assert read(whole, cut) == [
        ("starts_later", "We are not selling the east meadow to Norl", ""),
        ("bracketed", "", "[the east meadow]"),
    ]


@pytest.mark.parametrize(("one", "other"), [("will not sell", "will sell"), ("do sell", "don't sell")])
def test_of_a_denial_and_none_the_fullest_text_keeps_the_denial(one: str, other: str) -> None:
    for texts in ([f"We {one} it", f"We {other} it"], [f"We {other} it", f"We {one} it"]):
        collation = collate(texts)
        assert [str(reading.kind) for reading in collation.readings] == ["negation_changed"]
        assert "not" in collation.fullest or "n't" in collation.fullest


def test_a_pronoun_for_a_pronoun_and_its_words_is_one_change() -> None:
    readings = read("Until then every one of us should know it", "Until then everyone should know it")
    assert readings == [("word_changed", "every one of us", "everyone")]


def test_spellings_in_the_fullest_text_are_those_of_the_longest_witness() -> None:
    texts = ["The color of the harbor", "The colour of the harbour is grey now"]
    assert collate(texts).fullest == "The colour of the harbour is grey now"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The town needs lanterns and forty boats of the old kind before the tide",
            "The town needs torches (...) before the tide",
            [("word_changed", "lanterns", "torches"), ("cut_marked", "and forty boats of the old kind", "(...)")],
        ),
        (
            "The town needs lanterns and forty boats of the oldest kind before the tide",
            "The town needs ... types before the tide",
            [("cut_marked", "lanterns and forty boats of the oldest", "..."), ("word_changed", "kind", "types")],
        ),
        (
            "The town needs State neighbors Labor and Justice before the tide",
            "The town needs neighbours before the tide",
            [
                ("cut_unmarked", "State", ""),
                ("spelling", "neighbors", "neighbours"),
                ("cut_unmarked", "Labor and Justice", ""),
            ],
        ),
    ],
)
def test_one_word_among_many_stands_where_it_is_likest(one: str, other: str, expected: Readings) -> None:
    assert read(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "He will start trying to flip the delegates, the [Norl] officials of the town",
            "He will start ... officials of the town",
        ),
        (
            "He will start [Norl] trying to flip the delegates, officials of the town",
            "He will start ... officials of the town",
        ),
    ],
)
def test_a_mark_stands_for_words_past_a_bracket(one: str, other: str) -> None:
    assert sorted(kind for kind, _, _ in read(one, other)) == ["bracketed", "cut_marked"]


def test_two_words_in_a_row_that_one_witness_changes_and_another_in_part_are_one_reading() -> None:
    texts = [BASE, BASE.replace("old bridge", "new pier"), BASE.replace("old", "small")]
    (reading,) = collate(texts).readings
    assert dict(reading.words) == {0: "old bridge", 1: "new pier", 2: "small bridge"}


def test_marks_at_the_ends_of_two_witnesses_never_meet() -> None:
    whole = "The old bridge must close before winter. Its northern pillar [...]"
    readings = collate([whole, "The old bridge must close ..."]).readings
    assert [str(reading.kind) for reading in readings] == ["ends_earlier"]


def test_the_fullest_text_has_no_capital_of_a_report_that_begins_inside_a_sentence() -> None:
    texts = ["They met at noon, but the bridge stays", "But the bridge stays. Nobody else spoke in the town hall"]
    assert collate(texts).fullest == "They met at noon, but the bridge stays. Nobody else spoke in the town hall"


def test_a_denial_inside_a_reworded_stretch_belongs_to_the_paraphrase() -> None:
    one = "The town hall was full at noon, and they will pay for the new wall before the storms of autumn come"
    other = "The town hall was full at noon, and boats under grey sails not seen since spring before the storms of autumn come"
    (reading,) = collate([one, other]).readings
    assert str(reading.kind) == "paraphrase" and str(reading.severity) == "substantive"


def test_a_bracket_elsewhere_in_the_text_is_no_word_for_what_was_changed() -> None:
    one = "Everyone is in shock"
    other = "Everyone might be at shock. His boat was found by his mate at [Estwick] his home in the harbour"
    assert [str(reading.kind) for reading in collate([one, other]).readings] == ["word_changed", "ends_earlier"]
