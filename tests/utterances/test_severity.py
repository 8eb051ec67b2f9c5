"""How much readings matter, and what changed words change."""

from __future__ import annotations

from itertools import permutations

import pytest

from onrecord.records import Change, Severity
from onrecord.utterances import collate

START = "We met the harbour board at noon and"
END = "before the ferries sail to the island in the spring"


def read(one: str, other: str, *, indirect: bool = False) -> list[tuple[str, str | None, str]]:
    """Return kind, change and severity of every reading of two wordings of one sentence."""
    found = collate([one, other], indirect=[False, indirect]).readings
    return [(str(item.kind), item.change and str(item.change), str(item.severity)) for item in found]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("they will repair the wall", "they may repair the wall", ("word_changed", "hedge", "substantive")),
        ("they repair some walls", "they repair most walls", ("word_changed", "hedge", "substantive")),
        ("they praised Carlow twice", "they praised Estwick twice", ("word_changed", "name", "substantive")),
        ("they repair the wall", "they repaired the wall", ("word_changed", "tense", "cosmetic")),
        ("they repair the wall", "they repair a wall", ("word_changed", "function", "cosmetic")),
        ("they need munitions there", "they need ammunition there", ("word_changed", "synonym", "cosmetic")),
        ("they close the wall", "they paint the wall", ("word_changed", "other", "substantive")),
        ("they act after the storm", "they act before the storm", ("word_changed", "function", "substantive")),
        ("they need three walls", "they need four walls", ("number_changed", None, "substantive")),
        ("they will not repair it", "they will repair it", ("negation_changed", None, "substantive")),
        ("they honour the wall", "they honor the wall", ("spelling", None, "none")),
        ("they expect walls to fall", "they expected walls to fall", ("word_changed", "tense", "cosmetic")),
        ("they saw the departure", "they saw the going", ("word_changed", "synonym", "cosmetic")),
        ("they repair it", "they repair [the wall]", ("bracketed", None, "cosmetic")),
        ("they repair it", "they repair it [the wall]", ("bracketed", None, "none")),
        ("they repair, if the town pays, the wall", "they repair the wall", ("cut_unmarked", None, "substantive")),
        ("they repair, as we heard, the wall", "they repair the wall", ("cut_unmarked", None, "cosmetic")),
        (
            "they say that if it rains, the wall falls",
            "they say that the wall falls",
            ("cut_unmarked", None, "substantive"),
        ),
        ("they knew, if we ask them, of the wall", "they knew ... of the wall", ("cut_marked", None, "substantive")),
        (
            "they said so, but if we ask them of the wall",
            "they said so, but of the wall",
            ("cut_unmarked", None, "substantive"),
        ),
        ("they asked if it was so of the wall", "they asked of the wall", ("cut_unmarked", None, "cosmetic")),
        ("they repair the old wall here", "they repair the ... here", ("cut_marked", None, "none")),
    ],
)
def test_one_changed_place(one: str, other: str, expected: tuple[str, str | None, str]) -> None:
    assert read(f"{START} {one} {END}", f"{START} {other} {END}") == [expected]


@pytest.mark.parametrize(
    ("whole", "part", "severity"),
    [
        ("The town will pay its share if the ministry pays", "The town will pay its share", "substantive"),
        ("The town will pay its share unless the wall falls", "The town will pay its share", "substantive"),
        ("The town will pay its share. If it rains, we sail", "The town will pay its share", "none"),
        ("The town will pay its share because it can", "The town will pay its share", "none"),
        ("If the ministry pays, the town will pay its share", "the town will pay its share", "substantive"),
        (
            "If we build the wall, the pier, and the gate, the town will pay its share",
            "the town will pay its share",
            "substantive",
        ),
        ("If it rains, we stay, and we wait, the town will pay its share", "the town will pay its share", "none"),
        ("The town will pay its share, mostly", "The town will pay its share", "substantive"),
        ("The town will pay its share and mostly the upkeep", "The town will pay its share and", "none"),
        ("I do not think the town will pay its share", "the town will pay its share", "substantive"),
        ("Perhaps the town will pay its share", "the town will pay its share", "substantive"),
        ("We asked whether it rains. The town will pay its share", "The town will pay its share", "none"),
        ("They never sail in storms, and the town will pay its share", "the town will pay its share", "none"),
        ("Not only did they give the town its share on a silver platter", "its share on a silver platter", "none"),
    ],
)
def test_what_an_end_left_out_takes_from_what_stays(whole: str, part: str, severity: str) -> None:
    assert [found for _, _, found in read(whole, part)] == [severity]


def test_a_shift_of_person_and_tense_is_no_change_in_indirect_speech_alone() -> None:
    spoken, told = (
        "the town said that we need more boats in winter",
        "the town said that they needed more boats in winter",
    )
    assert [found[2] for found in read(spoken, told, indirect=True)] == ["none"]
    assert [found[2] for found in read(spoken, told)] == ["cosmetic"]


def test_of_more_than_two_wordings_the_gravest_difference_counts() -> None:
    texts = [f"{START} they {word} repair the wall {END}" for word in ("will", "shall", "might")]
    (reading,) = collate(texts).readings
    assert (reading.severity, reading.change) == (Severity.SUBSTANTIVE, Change.HEDGE)


def test_words_that_all_wordings_have_do_not_hide_that_small_words_changed() -> None:
    texts = [f"{START} they praised {words} {END}" for words in ("her wall", "my gate", "his wall")]
    (reading, *_) = collate(texts).readings
    assert (reading.words[0], reading.change) == ("her wall", Change.FUNCTION)


def test_a_word_may_have_its_synonym_among_the_small_words_of_the_other_wording() -> None:
    texts = [f"{START} they {words} the wall {END}" for words in ("integrated it inside", "merged it within")]
    assert {(item.change, item.severity) for item in collate(texts).readings} == {(Change.SYNONYM, Severity.COSMETIC)}


def test_severity_does_not_hang_on_the_order_of_witnesses() -> None:
    texts = [
        "Without deeper reform the town will pay its share of the wall and of the northern pier",
        "Without deeper reform, the town will pay its share of the wall and of the northern pier (...)",
        "the town will pay its share of the wall",
    ]
    found = {
        frozenset((str(item.kind), item.severity) for item in collate(order).readings) for order in permutations(texts)
    }
    assert len(found) == 1
