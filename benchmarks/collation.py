"""How right and how fast collation is: `python -m benchmarks.collation [--pairs N] [--seed N]`.

Accuracy is the share of pairs with known edits (`benchmarks.collation_pairs`) whose readings all come out right with no
other. Speed is set beside CollateX 2.3 (Dekker and others) where the package `collatex` is installed.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks.collation_expected import Expected, fold_words
from benchmarks.collation_pairs import Maker, Pair
from onrecord.utterances import collate

SHARED = Path(__file__).resolve().parents[2] / "shared"
POLNEAR = SHARED / "data" / "polnear" / "train.jsonl"
GOLD = SHARED / "reports" / "gold.json"
_FEWEST_WORDS, _MOST_WORDS = 12, 80
_TURNS, _CALLS = 61, 10


def read_sentences(path: Path = POLNEAR) -> list[str]:
    """Return the contents of 12 to 80 words in a PolNeAR file, in order, those with marks or brackets left out."""
    sentences = []
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for quote in article["quotes"]:
            text = " ".join(" ".join(article["text"][start:end] for start, end in quote["content"]).split())
            if _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS and not any(
                mark in text for mark in ("..", "…", "[", "(")
            ):
                sentences.append(text)
    return sentences


def accuracy(pairs: int, seed: int) -> float:
    """Return the share of `pairs` generated pairs, 0 to 1, whose readings are all right with no other."""
    maker = Maker(read_sentences(), seed)
    return sum(pair.accepts(read(pair)) for pair in maker.make(pairs)) / pairs


def read(pair: Pair) -> list[Expected]:
    """Return the readings of a pair, by words."""
    return [
        (reading.kind.value, fold_words(reading.words.get(0, "")), fold_words(reading.words.get(1, "")))
        for reading in collate(pair.texts).readings
    ]


def report_accuracy(count: int, seed: int, failures: int) -> None:
    right, seen = Counter[str](), Counter[str]()
    failed: list[Pair] = []
    started = time.perf_counter()
    for pair in Maker(read_sentences(), seed).make(count):
        ok = pair.accepts(read(pair))
        groups = ["all", f"{len(pair.edits)} edits", *sorted(set(pair.edits))]
        seen.update(groups)
        right.update(groups if ok else ())
        if not ok:
            failed.append(pair)
    print(f"{count} pairs, seed {seed}, {time.perf_counter() - started:.1f} s with making them")
    for group in sorted(seen):
        print(f"  {group:18} {100 * right[group] / seen[group]:6.2f} % of {seen[group]}")
    for pair in failed[:failures]:
        print("\n", pair.texts[0], "\n", pair.texts[1], "\n  expected", *pair.accepted[0], "\n  got     ", *read(pair))


def report_speed(turns: int = _TURNS) -> None:
    """Print how long both tools take for the utterances of the real reports, and how many times as long the peer."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    statements = {
        found["id"]: " ".join(found["content"]) for page in gold["reports"].values() for found in page["statements"]
    }
    print(f"median of {turns} turns of {_CALLS} calls each; in a cold call all caches of onrecord are empty")
    for utterance in gold["cross"]["utterances"]:
        texts = [statements[number] for number in utterance["witnesses"]]
        ours, caches = partial(collate, texts), find_caches()
        runs: list[Run] = [Run(ours, caches), Run(ours, [])]
        if find_spec("collatex"):
            runs.append(Run(partial(collate_peer, texts), []))
        cold, warm, *peer = time_runs(runs, turns)
        line = f"{utterance['id']}: onrecord {1000 * cold:.3f} ms cold, {1000 * warm:.3f} ms warm"
        if peer:
            line += f", CollateX {1000 * peer[0]:.2f} ms, {peer[0] / cold:.1f} and {peer[0] / warm:.1f} times as long"
        print(line)


class Run(NamedTuple):
    """What to time, and the caches to empty before each call."""

    call: Callable[[], object]
    caches: Sequence[Any]


def time_runs(runs: Sequence[Run], turns: int) -> list[float]:
    """Return the median over `turns` of the time a call of each run takes, in seconds of this process.

    The runs take turns; a turn counts the median of its calls, and begins after the memory that the others left is
    collected.
    """
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(turns):
        for run, taken in zip(runs, times, strict=True):
            gc.collect()
            taken.append(median(_time_call(run) for _ in range(_CALLS)))
    return [median(taken) for taken in times]


def _time_call(run: Run) -> float:
    for cache in run.caches:
        cache.cache_clear()
    started = time.process_time()
    run.call()
    return time.process_time() - started


def find_caches() -> list[Any]:
    """Return everything in onrecord that remembers results: functions, and the words that were read."""
    modules = [module for name, module in sorted(sys.modules.items()) if name.split(".")[0] == "onrecord"]
    values = {id(value): value for module in modules for value in vars(module).values()}
    return [value for value in values.values() if hasattr(value, "cache_clear") and not isinstance(value, type)]


def collate_peer(texts: Sequence[str]) -> object:
    """Return what CollateX makes of the texts."""
    import collatex

    collation = collatex.Collation()
    for number, text in enumerate(texts):
        collation.add_plain_witness(str(number), text)
    return collatex.collate(collation)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--failures", type=int, default=10, help="failed pairs to print")
    given = parser.parse_args()
    report_accuracy(given.pairs, given.seed, given.failures)
    report_speed()


if __name__ == "__main__":
    main()
