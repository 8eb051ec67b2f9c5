"""What came, what went and what hardened between two uses of a line."""

from __future__ import annotations

import pytest

from onrecord.records import ReadingKind
from onrecord.utterances.line_changes import Shift, compare_uses

Told = list[tuple[Shift, str, str]]


def told(before: str, after: str, *, indirect: tuple[bool, bool] = (False, False)) -> Told:
    return [(change.shift, change.before, change.after) for change in compare_uses(before, after, indirect=indirect)]


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("We may close the harbour in winter", "We will close the harbour in winter", [(Shift.HARDENED, "may", "will")]),
        ("We must buy a second tug now", "We should buy a second tug now", [(Shift.SOFTENED, "must", "should")]),
        ("We will close the harbour in winter", "We will close the northern harbour in winter", [(Shift.CAME, "", "northern")]),
        ("Every boat stays in port, if the ice holds", "Every boat stays in port", [(Shift.WENT, "if the ice holds", "")]),
        ("Four boats must stay in the northern port", "Nine boats must stay in the northern port", [(Shift.CHANGED, "Four", "Nine")]),
        ("We will keep the harbour open", "We will keep the harbor open", []),
        ("We will keep the harbour open", "We will keep the harbour open", []),
    ],
)  # fmt: skip
def test_changes(before: str, after: str, changes: Told) -> None:
    assert told(before, after) == changes


def test_a_hedge_that_goes_is_hardening_and_said_once() -> None:
    assert told("Perhaps the harbour stays open", "The harbour stays open") == [(Shift.HARDENED, "Perhaps", "")]


def test_a_change_names_the_reading_it_rests_on() -> None:
    (change,) = compare_uses("Four boats must stay in port", "Nine boats must stay in port")
    assert change.kind is ReadingKind.NUMBER_CHANGED


def test_what_indirect_speech_shifts_is_no_change() -> None:
    assert told("We can close the harbour", "they could close the harbour", indirect=(False, True)) == []
    assert told("They could close the harbour", "We can close the harbour", indirect=(True, False)) == []
    assert told("We can close the harbour", "We could close the harbour") == [(Shift.SOFTENED, "can", "could")]


def test_another_wording_as_a_whole_is_told_as_one_change() -> None:
    before, after = "The port stays open all winter", "Nobody will shut our harbour while there is ice"
    assert (Shift.REWORDED, before, after) in told(before, after)
