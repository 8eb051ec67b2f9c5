"""Names of speakers across articles: which of them are joined as one person's or body's, against a reader's word.

    python -m benchmarks.speaker_names [--alone] [--errors]

Labels are in tests/quality: pairs of names with their articles, and whether both mean the same person or body; the
texts lie in `shared` beside the repository. `name-pairs.jsonl` was chosen by reading; `name-pairs-drawn.jsonl` was
drawn from names that look alike in different articles, and is harder; `name-pairs-near.jsonl` has namesakes most of
all, in articles about near things. The errors of these three are read, and rules are tuned on them.

`name-pairs-test.jsonl` is the measure: drawn by `benchmarks.speaker_names_drawn` in the ways of all three, labelled
before the product was run on it, and measured as a total alone: its errors are not to be read.

All names are grouped in one record, so that namesakes from other pairs are in the way as they would be in a user's;
with --alone each pair is a record of its own. --errors lists the wrong pairs of what is read.
"""

from __future__ import annotations

import argparse
import json
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
    "across_test": "name-pairs-test.jsonl",
}
UNREAD = "across_test"
"""The set whose errors nobody reads."""


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
    return describe_naming(article, side["name"], texts_of(side["set"])[side["article"]])


@cache
def texts_of(name: str) -> dict[str, str]:
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


def accuracy(*, alone: bool = False) -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent."""
    sets = {name: read_pairs(name) for name in SETS}
    joined = {id(pair): found for pair, found in judge([one for pairs in sets.values() for one in pairs], alone=alone)}
    figures: dict[str, float] = {}
    for name, pairs in sets.items():
        right = sum(joined[id(pair)] and pair.same for pair in pairs)
        found, same = sum(joined[id(pair)] for pair in pairs), sum(pair.same for pair in pairs)
        figures[f"speakers.{name}.precision"] = round(100 * right / max(1, found), 1)
        figures[f"speakers.{name}.recall"] = round(100 * right / max(1, same), 1)
    return figures


def main() -> None:
    """Print the figures, and the pairs of the read sets that are wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--alone", action="store_true", help="each pair in a record of its own")
    parser.add_argument("--errors", action="store_true", help="list the pairs of the read sets that are wrong")
    given = parser.parse_args()
    for name, figure in accuracy(alone=given.alone).items():
        print(f"{name:40} {figure:6}")
    sets = {name: read_pairs(name) for name in SETS} if given.errors else {}
    read = {id(pair) for name, pairs in sets.items() if name != UNREAD for pair in pairs}
    for pair, joined in judge([pair for pairs in sets.values() for pair in pairs], alone=given.alone):
        if joined != pair.same and id(pair) in read:
            articles = f"{pair.one.key.article} | {pair.other.key.article}"
            print("joined" if joined else "apart ", "|", pair.one.text, "|", pair.other.text, "|", articles)


if __name__ == "__main__":
    main()
