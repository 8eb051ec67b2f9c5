"""The sets of witnesses with known edits, and the benchmark that scores collation on them."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from benchmarks import collation_sets
from benchmarks.set_bases import Word
from benchmarks.set_expected import expect_runs
from benchmarks.set_maker import FEWEST, HALVES, MOST, Maker, WitnessSet
from benchmarks.set_plans import Plan
from benchmarks.set_scores import score
from benchmarks.set_sites import Site
from benchmarks.set_witnesses import MOST_EDITS, Witness
from benchmarks.shared import SHARED

DATA = pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the folder shared/data is not beside the repository")
COSMETIC, SUBSTANTIVE = frozenset({"cosmetic"}), frozenset({"substantive"})
FLOOR = {"right": 85.0, "severity": 95.0, "fullest": 80.0, "ordered": 100.0}
"""For 44 sets alone; the figures themselves have theirs in floor.json."""


def base(text: str) -> list[Word]:
    return [Word(word.strip("."), "." if word.endswith(".") else "", 0) for word in text.split()]


def hand_made(*sites: Site) -> WitnessSet:
    """Return a set in which the first witness has the base, the second the other wording of every site."""
    plan = Plan(base("The old bridge must close before the winter because nobody has paid for its repair."), [*sites])
    witnesses = [Witness(plan, 0, plan.length), Witness(plan, 0, plan.length, dict.fromkeys(range(len(sites)), 1))]
    return WitnessSet(plan, witnesses, expect_runs(plan, witnesses))


CHANGED = Site("word_changed", 3, 4, ("must", "may"), SUBSTANTIVE, frozenset({"hedge"}))
CUT = Site("cut_marked", 5, 8, ("before the winter", "…"), frozenset({"none"}))


def test_what_was_planned_is_what_the_witnesses_write_and_is_found() -> None:
    one = hand_made(CHANGED, CUT)
    assert one.texts[1] == "The old bridge may close ... because nobody has paid for its repair."
    found, collation = score(one, random.Random(1))
    assert found.right and found.ordered and found.fullest
    assert [str(edit.reading and edit.reading.severity) for edit in found.edits] == ["substantive", "none"]
    assert collation.fullest == one.texts[0].replace("must", collation.fullest.split()[3])


@pytest.mark.parametrize(
    "wrong",
    [
        replace(CHANGED, kind="number_changed"),
        replace(CHANGED, start=2, wordings=("bridge must", "bridge may")),
        replace(CHANGED, kind="cut_unmarked", wordings=("must", "")),
    ],
)
def test_another_kind_other_words_or_a_reading_that_nothing_accounts_for_are_told(wrong: Site) -> None:
    right, other = hand_made(CHANGED, CUT), hand_made(wrong, CUT)
    found, _ = score(WitnessSet(right.plan, right.witnesses, other.runs), random.Random(1))
    assert not found.right
    assert [edit.found for edit in found.edits] == [False, True] and len(found.others) == 1


def test_another_severity_and_another_change_are_told() -> None:
    right, other = hand_made(CHANGED), hand_made(replace(CHANGED, severity=COSMETIC, change=frozenset({"tense"})))
    found, _ = score(WitnessSet(right.plan, right.witnesses, other.runs), random.Random(1))
    assert found.right
    assert [(edit.severity, edit.change) for edit in found.edits] == [(False, False)]


def test_a_fullest_text_with_a_gap_that_a_witness_fills_or_a_word_of_nobody_is_wrong() -> None:
    one = hand_made(CUT)
    whole, cut = one.texts
    assert one.accepts_fullest(whole)
    assert not one.accepts_fullest(cut)
    assert not one.accepts_fullest(whole.replace("winter", "summer"))
    assert not one.accepts_fullest(whole.replace("winter", "Winter"))


@DATA
def test_a_seed_makes_the_same_sets_again_and_the_halves_have_none_in_common() -> None:
    made = {half: [tuple(one.texts) for one in Maker(half, 5).make(11)] for half in HALVES}
    assert made["tune"] == [tuple(one.texts) for one in Maker("tune", 5).make(11)]
    assert {text for texts in made["tune"] for text in texts}.isdisjoint(
        text for texts in made["test"] for text in texts
    )


@DATA
def test_sets_have_every_number_of_witnesses_with_up_to_six_edits_each() -> None:
    sets = list(Maker("tune", 6).make(2 * (MOST - FEWEST + 1)))
    assert {len(one.witnesses) for one in sets} == set(range(FEWEST, MOST + 1))
    edits = {witness.count_edits() for one in sets for witness in one.witnesses}
    assert edits <= set(range(MOST_EDITS + 1)) and max(edits) == MOST_EDITS
    assert all(one.runs for one in sets)


@DATA
def test_collation_holds_its_floor_on_a_few_sets() -> None:
    figures = collation_sets.accuracy(44, 7)
    assert figures.keys() == {f"collation.sets.{name}" for name in FLOOR}
    assert [name for name, floor in FLOOR.items() if figures[f"collation.sets.{name}"] < floor] == [], figures
