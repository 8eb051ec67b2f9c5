"""Names of speakers across articles: which of them are joined as one person's or body's, against a reader's word.

    python -m benchmarks.speaker_names [--alone] [--errors]

Labels are in tests/quality: pairs of names with their articles, and whether both mean the same person or body; the
texts lie in `shared` beside the repository. `name-pairs.jsonl` was chosen by reading; `name-pairs-drawn.jsonl` was
drawn from names that look alike in different articles, and is harder; `name-pairs-near.jsonl` has namesakes most of
all, in articles about near things. All names are grouped in one record, so that namesakes from other pairs are in the
way as they would be in a user's; with --alone each pair is a record of its own.

The pairs of the first two are divided by a seeded shuffle: a half whose errors are read and rules tuned on, and a half
that is measured as a total alone. The third is read whole. --errors lists the wrong pairs of what is read.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.shared import SHARED
from onrecord.speakers import Key, Naming, describe_naming, group_namings

LABELS = Path(__file__).resolve().parents[1] / "tests" / "quality"
SETS = {
    "across": "name-pairs.jsonl",
    "across_drawn": "name-pairs-drawn.jsonl",
    "across_near": "name-pairs-near.jsonl",
}
READ_WHOLE = frozenset({"across_near"})
_SEED = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names as two articles use them, and whether a reader says that they are one speaker's."""

    one: Naming
    other: Naming
    same: bool


def read_pairs(name: str) -> list[Pair]:
    """Return the labelled pairs of the set `name`, in the order of its file."""
    rows = [json.loads(line) for line in (LABELS / SETS[name]).read_text(encoding="utf-8").splitlines()]
    return [Pair(_read(row["a"]), _read(row["b"]), row["same"]) for row in rows]


def _read(side: dict[str, str]) -> Naming:
    article = f"{side['set']} {side['article']}"
    return describe_naming(article, side["name"], _texts(side["set"])[side["article"]])


@cache
def _texts(name: str) -> dict[str, str]:
    """Return the texts of one set of articles, by key."""
    data = SHARED / "data"
    if name == "wikinews":
        events = json.loads((data / "stories" / "wikinews_events" / "wikinews_all.json").read_text(encoding="utf-8"))
        return {event["id"]: event["text"] for event in events}
    if name.startswith("polnear-"):
        path, key, text = data / "polnear" / f"{name.removeprefix('polnear-')}.jsonl", "doc_id", "text"
    else:
        path, key, text = data / "pages" / name / "truth.jsonl", "id", "body"
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {row[key]: row[text] for row in rows}


def judge(pairs: list[Pair], *, alone: bool = False) -> Iterator[tuple[Pair, bool]]:
    """Yield each pair with whether its names are joined."""
    whole = {} if alone else _speakers([naming for pair in pairs for naming in (pair.one, pair.other)])
    for pair in pairs:
        found = _speakers([pair.one, pair.other]) if alone else whole
        yield pair, found[pair.one.key] == found[pair.other.key]


def _speakers(namings: list[Naming]) -> dict[Key, int]:
    once = {naming.key: naming for naming in namings}
    return {key: n for n, group in enumerate(group_namings(once.values())) for key in group}


def divide(pairs: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Return the half of `pairs` that is read and tuned on, and the half that is only measured."""
    order = list(range(len(pairs)))
    random.Random(_SEED).shuffle(order)
    half = len(order) // 2
    read, unread = sorted(order[:half]), sorted(order[half:])
    return [pairs[n] for n in read], [pairs[n] for n in unread]


def accuracy(*, alone: bool = False) -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent: of all pairs of a set, and of its unread half."""
    sets = {name: read_pairs(name) for name in SETS}
    joined = {id(pair): found for pair, found in judge([one for pairs in sets.values() for one in pairs], alone=alone)}
    figures: dict[str, float] = {}
    for name, pairs in sets.items():
        for kind, chosen in ((name, pairs), (f"{name}_unread", [] if name in READ_WHOLE else divide(pairs)[1])):
            if not chosen:
                continue
            right = sum(joined[id(pair)] and pair.same for pair in chosen)
            found, same = sum(joined[id(pair)] for pair in chosen), sum(pair.same for pair in chosen)
            figures[f"speakers.{kind}.precision"] = round(100 * right / max(1, found), 1)
            figures[f"speakers.{kind}.recall"] = round(100 * right / max(1, same), 1)
    return figures


def main() -> None:
    """Print the figures, and the pairs of the read halves that are wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--alone", action="store_true", help="each pair in a record of its own")
    parser.add_argument("--errors", action="store_true", help="list the pairs of the read halves that are wrong")
    given = parser.parse_args()
    for name, figure in accuracy(alone=given.alone).items():
        print(f"{name:40} {figure:6}")
    sets = {name: read_pairs(name) for name in SETS} if given.errors else {}
    read = {id(one) for name, pairs in sets.items() for one in (pairs if name in READ_WHOLE else divide(pairs)[0])}
    for pair, joined in judge([pair for pairs in sets.values() for pair in pairs], alone=given.alone):
        if joined != pair.same and id(pair) in read:
            print("joined" if joined else "apart ", "|", pair.one.text, "|", pair.other.text, "|", pair.one.key.article)


if __name__ == "__main__":
    main()
