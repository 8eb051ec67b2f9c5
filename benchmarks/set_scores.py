"""A witness set and its collation in, what of it is right out: edits, severity, fullest text, independence of order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.collation_expected import fold_words
from benchmarks.set_cuts import ANY
from benchmarks.set_maker import WitnessSet
from benchmarks.set_rights import ABSENT, Description, Right, Run
from onrecord.records import Reading
from onrecord.utterances import Collation, collate

_ORDERS = 3


@dataclass(frozen=True)
class Edit:
    """One place where witnesses differ: what it should be, and the reading that was found as it is (None: none)."""

    expected: Right
    reading: Reading | None

    @property
    def found(self) -> bool:
        """Whether there is a reading of the right kind and words."""
        return self.reading is not None

    @property
    def severity(self) -> bool | None:
        """Whether the severity is right; None where nothing was found, or the texts do not tell it."""
        if self.reading is None or self.expected.severity == ANY:
            return None
        return str(self.reading.severity) in self.expected.severity

    @property
    def change(self) -> bool | None:
        """Whether the change is right; None where nothing was found, or there is none."""
        if self.reading is None or self.reading.change is None or not self.expected.change:
            return None
        return str(self.reading.change) in self.expected.change

    @property
    def wrong(self) -> bool:
        """Whether anything of it is wrong."""
        return not self.found or self.severity is False or self.change is False

    @property
    def kind(self) -> str:
        """The name of its kind, with the change of a changed word."""
        if "word_changed" in self.expected.kinds and self.expected.change:
            return f"word_changed, {'two at once' if len(self.expected.change) > 1 else min(self.expected.change)}"
        return min(self.expected.kinds)


@dataclass(frozen=True)
class Score:
    """What of one set is right; `others` are readings that nothing accounts for."""

    edits: Sequence[Edit]
    others: Sequence[Reading]
    fullest: bool
    ordered: bool

    @property
    def right(self) -> bool:
        """Whether all edits were found as they are, and nothing else."""
        return not self.others and all(edit.found for edit in self.edits)


def score(one: WitnessSet, rng: random.Random) -> tuple[Score, Collation]:
    """Return what is right of one set, and its collation."""
    collation = collate(one.texts)
    left = list(collation.readings)
    edits = [edit for run in one.runs for edit in _score_run(run, left)]
    return Score(edits, left, one.accepts_fullest(collation.fullest), _is_ordered(one.texts, collation, rng)), collation


def _score_run(run: Run, left: list[Reading]) -> list[Edit]:
    """Take the readings of one description that fits from those `left`, and judge them."""
    for description in run:
        found = _match(description, left)
        if found is not None:
            for reading in found:
                left.remove(reading)
            return [Edit(right, reading) for right, reading in zip(description, found, strict=True)]
    return [Edit(right, None) for right in run[0]]


def _match(description: Description, left: Sequence[Reading]) -> list[Reading] | None:
    """Return a reading for each that a description has, None where one is lacking."""
    found: list[Reading] = []
    for right in description:
        taken = [id(reading) for reading in found]
        fits = (reading for reading in left if id(reading) not in taken and _fits(right, reading))
        reading = next(fits, None)
        if reading is None:
            return None
        found.append(reading)
    return found


def _fits(right: Right, reading: Reading) -> bool:
    if reading.kind not in right.kinds:
        return False
    for number, accepted in enumerate(right.words):
        words = fold_words(reading.words[number]) if number in reading.words else ABSENT
        if accepted and words not in accepted:
            return False
    return True


def _is_ordered(texts: Sequence[str], collation: Collation, rng: random.Random) -> bool:
    """Say whether the set gives the same readings and fullest text in other orders."""
    expected = _list_readings(collation, range(len(texts)))
    for _ in range(_ORDERS):
        order = rng.sample(range(len(texts)), len(texts))
        other = collate([texts[number] for number in order])
        if other.fullest != collation.fullest or _list_readings(other, order) != expected:
            return False
    return True


def _list_readings(collation: Collation, order: Sequence[int]) -> list[tuple[object, ...]]:
    """Return the readings with each witness under the number that it has in the first order."""
    return sorted(
        (
            str(reading.kind),
            sorted((order[number], words) for number, words in reading.words.items()),
            str(reading.change),
            str(reading.severity),
        )
        for reading in collation.readings
    )
