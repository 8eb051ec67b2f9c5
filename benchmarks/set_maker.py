"""A seed in, witness sets out: 2 to 12 wordings of one utterance, with the readings and fullest texts that are right.

The articles of the data are divided in two halves, `tune` and `test`; sets of the one never share words with the other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from benchmarks.set_bases import make_base, read_sayings
from benchmarks.set_expected import expect_runs
from benchmarks.set_fullest import is_fullest
from benchmarks.set_plans import Plan, make_plan
from benchmarks.set_rights import Run, UndecidedError
from benchmarks.set_witnesses import Witness, make_witnesses

HALVES = ("tune", "test")
FEWEST, MOST = 2, 12
_MOST_SITES = 14


@dataclass(frozen=True)
class WitnessSet:
    """The witnesses of one utterance, and a run of acceptable descriptions for each place where they differ."""

    plan: Plan
    witnesses: Sequence[Witness]
    runs: Sequence[Run]

    @cached_property
    def texts(self) -> list[str]:
        """The wording of each witness."""
        return [witness.text() for witness in self.witnesses]

    @property
    def mean_words(self) -> float:
        """How many words the witnesses have in the mean."""
        return sum(len(text.split()) for text in self.texts) / len(self.texts)

    def accepts_fullest(self, text: str) -> bool:
        """Say whether `text` is one of the fullest texts that are right."""
        return is_fullest(text, self.plan, self.witnesses)


@dataclass
class Maker:
    """Makes sets of one half of the data, the same ones for the same seed; `undecided` counts those thrown away."""

    half: str
    seed: int
    undecided: int = 0

    def __post_init__(self) -> None:
        """Seed the choices, and take the half of the articles."""
        self._random = random.Random(f"{self.half} {self.seed}")
        self._articles = read_sayings()[HALVES.index(self.half) :: len(HALVES)]

    def make(self, count: int) -> Iterator[WitnessSet]:
        """Yield `count` sets, of each number of witnesses as many."""
        made = 0
        while made < count:
            found = self._try(FEWEST + made % (MOST - FEWEST + 1))
            if found is not None:
                made += 1
                yield found

    def make_one(self, count: int, words: int) -> WitnessSet:
        """Return a set of `count` witnesses that have `words` words in the mean, a twentieth more or less."""
        while True:
            found = self._try(count)
            if found is not None and abs(found.mean_words - words) <= words / 20:
                return found

    def _try(self, count: int) -> WitnessSet | None:
        rng, articles = self._random, self._articles
        words = make_base(rng.choice(articles), rng)
        if words is None:
            return None
        plan = make_plan(words, articles, rng, rng.randint(2, _MOST_SITES))
        if not plan.sites and not plan.starts and not plan.ends:
            return None
        witnesses = make_witnesses(plan, count, rng)
        try:
            runs = expect_runs(plan, witnesses)
        except UndecidedError:
            self.undecided += 1
            return None
        return WitnessSet(plan, witnesses, runs) if runs else None
