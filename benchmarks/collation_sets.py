"""How right collation is of sets of 2 to 12 witnesses with known edits, and how fast beside CollateX 2.3.

    python -m benchmarks.collation_sets [--sets N] [--seed S] [--half tune|test] [--show N]

The sets are made of real quotations (`benchmarks.set_maker`, and the modules that it names, say how and what is right).
Printed are the shares of sets whose edits are all found as they are with nothing else, of edits whose severity is right
(of those found; of all, where one not found counts as wrong), of sets whose fullest text is one of those that are
right, and of sets that come out the same in three other orders. `--show` prints failures; read those of `tune` alone.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec

from benchmarks.collation import Run, collate_peer, find_caches, time_runs
from benchmarks.set_maker import HALVES, Maker, WitnessSet
from benchmarks.set_rights import ABSENT, Right
from benchmarks.set_scores import Edit, Score, score
from onrecord.records import Reading
from onrecord.utterances import Collation, collate

_SPEED_WITNESSES, _SPEED_WORDS, _SPEED_TURNS = (8, 12), 60, 3


@dataclass
class Tally:
    """How many of what were counted, and how many of them were right, by name."""

    seen: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, right: bool) -> None:
        """Count one."""
        self.seen[name] += 1
        self.right[name] += right

    def share(self, name: str) -> float:
        """Return the share that is right, in percent; of none all are."""
        return 100 * self.right[name] / self.seen[name] if self.seen[name] else 100.0

    def line(self, name: str) -> str:
        """Return a line that says it."""
        return f"  {name:42} {self.share(name):6.2f} % of {self.seen[name]}"


def add_score(tally: Tally, one: WitnessSet, found: Score) -> None:
    """Count what one set shows."""
    tally.add("sets with all edits right", found.right)
    tally.add("fullest texts exact", found.fullest)
    tally.add("sets the same in 3 other orders", found.ordered)
    tally.add(f"{len(one.texts):2} witnesses: all edits right", found.right)
    tally.add(f"{len(one.texts):2} witnesses: fullest exact", found.fullest)
    for edit in found.edits:
        _add_edit(tally, edit)


def _add_edit(tally: Tally, edit: Edit) -> None:
    tally.add("edits found as they are", edit.found)
    tally.add(f"{edit.kind}: found", edit.found)
    if edit.severity is not None or not edit.found:
        tally.add("severity of all edits right", bool(edit.severity))
    if edit.severity is not None:
        tally.add("severity of found edits right", edit.severity)
        tally.add(f"{edit.kind}: severity", edit.severity)
    if edit.change is not None:
        tally.add("change of found edits right", edit.change)
        tally.add(f"{edit.kind}: change", edit.change)


def accuracy(sets: int, seed: int, half: str = "test") -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent."""
    tally, rng = Tally(), random.Random(seed)
    for one in Maker(half, seed).make(sets):
        add_score(tally, one, score(one, rng)[0])
    names = {
        "right": "sets with all edits right",
        "severity": "severity of all edits right",
        "fullest": "fullest texts exact",
        "ordered": "sets the same in 3 other orders",
    }
    return {f"collation.sets.{key}": round(tally.share(name), 1) for key, name in names.items()}


def report(sets: int, seed: int, half: str, show: int) -> None:
    """Print the shares, and the failures asked for."""
    tally, rng, started = Tally(), random.Random(seed), time.perf_counter()
    maker = Maker(half, seed)
    failures: list[tuple[WitnessSet, Score, Collation]] = []
    for one in maker.make(sets):
        found, collation = score(one, rng)
        add_score(tally, one, found)
        if not (found.right and found.fullest and found.ordered) or any(edit.wrong for edit in found.edits):
            failures.append((one, found, collation))
    print(f"{sets} sets, seed {seed}, half {half}, {time.perf_counter() - started:.1f} s with making them")
    print(f"  ({maker.undecided} more were thrown away, since their texts do not tell what is right)")
    for name in sorted(tally.seen, key=lambda name: (":" in name, name)):
        print(tally.line(name))
    for failure in failures[:show]:
        print(*tell_failure(*failure), sep="\n")


def tell_failure(one: WitnessSet, found: Score, collation: Collation) -> list[str]:
    """Return the lines that show what of a set is wrong."""
    lines = ["", f"-- {len(one.texts)} witnesses" + ("" if found.ordered else "; ANOTHER RESULT IN ANOTHER ORDER")]
    lines += [f"{number:4} {text}" for number, text in enumerate(one.texts)]
    if not found.fullest:
        lines.append(f"  fullest is wrong: {collation.fullest}")
    for edit in found.edits:
        if edit.wrong:
            lines.append(f"  expected {_tell_expected(edit.expected)}")
            lines += [f"     found {_tell(edit.reading)}"] if edit.reading else []
    if not found.right:
        lines += [f"     other {_tell(reading)}" for reading in found.others]
    return lines


def _tell_expected(right: Right) -> str:
    words = " | ".join(
        f"{number} {' or '.join(sorted('-' if words is ABSENT else repr(' '.join(words)) for words in part)) or '?'}"
        for number, part in enumerate(right.words)
        if part != {ABSENT}
    )
    return (
        f"{'/'.join(sorted(right.kinds))} {'/'.join(sorted(right.change))} {'/'.join(sorted(right.severity))}: {words}"
    )


def _tell(reading: Reading) -> str:
    words = " | ".join(f"{number} {words!r}" for number, words in reading.words.items())
    return f"{reading.kind} {reading.change or ''} {reading.severity}: {words}"


def report_speed(turns: int = _SPEED_TURNS) -> None:
    """Print how long both tools take for a set of 8 and one of 12 witnesses, and how many times as long the peer."""
    print(f"median of {turns} turns of 10 calls each; in a cold call all caches of onrecord are empty")
    for count in _SPEED_WITNESSES:
        one = Maker("tune", 1).make_one(count, _SPEED_WORDS)
        texts = one.texts
        ours, caches = partial(_collate_fully, texts), find_caches()
        runs = [Run(ours, caches), Run(ours, [])]
        if find_spec("collatex"):
            runs.append(Run(partial(collate_peer, texts), []))
        cold, warm, *peer = time_runs(runs, turns)
        line = f"{count} witnesses of {one.mean_words:.0f} words: "
        line += f"onrecord {1000 * cold:.2f} ms cold, {1000 * warm:.2f} ms warm"
        if peer:
            line += f", CollateX {1000 * peer[0]:.1f} ms, {peer[0] / cold:.1f} and {peer[0] / warm:.1f} times as long"
        print(line)


def _collate_fully(texts: Sequence[str]) -> tuple[object, str]:
    collation = collate(texts)
    return collation.readings, collation.fullest


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=int, default=1100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", choices=HALVES, default="tune")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N sets of which something is wrong")
    given = parser.parse_args()
    report(given.sets, given.seed, given.half, given.show)
    report_speed()


if __name__ == "__main__":
    main()
