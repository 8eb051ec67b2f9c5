"""Draw pairs of statements that the product takes for one message, for a reader to label: how many are.

    python -m benchmarks.lines_found_drawn OUT.jsonl [--seed N] [--pairs N]

The statements are those of `utterance_pairs_drawn`, the speaker is the last word of the name that the product reads.
Of all pairs of one speaker on different days that have a clause in common by the product's rules, some are drawn by a
seed; a statement stands in one pair. So the labels tell precision where lines are looked for, which pairs drawn by
nearness (`line_pairs_drawn`) cannot: most pairs of one speaker have nothing in common.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.line_pairs import read_side
from benchmarks.texts import find_published
from benchmarks.utterance_pairs_drawn import Said, read_statements
from onrecord.utterances.lines import can_tie, find_ties, read_said
from onrecord.utterances.messages import NEEDED


def find_joined(own: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Yield the pairs of one speaker's statements on different days that the product ties firmly."""
    said = [read_said(read_side(_line(item))) for item in own]
    days = [find_published(item.article) for item in own]
    starts = np.cumsum([0, *(len(one.passages) for one in said)])
    vectors = np.concatenate([one.vectors for one in said])
    for n, one in enumerate(said):
        if not one.passages:
            continue
        near = np.flatnonzero(can_tie((one.vectors @ vectors.T).max(axis=0)))
        for other in sorted({int(at) for at in np.searchsorted(starts, near, side="right") - 1}):
            if other > n and days[n] != days[other] and any(tie.score >= NEEDED for tie in find_ties(one, said[other])):
                yield own[n], own[other]


def _line(said: Said) -> dict[str, Any]:
    line = said.line()
    line.pop("speaker")
    return line


def main() -> None:
    """Write the pairs drawn, one a line, without labels."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="where to write the pairs")
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--pairs", type=int, default=100)
    given = parser.parse_args()
    by_speaker: dict[str, list[Said]] = defaultdict(list)
    for said in read_statements():
        if said.speaker and find_published(said.article):
            by_speaker[said.speaker].append(said)
    found = [pair for speaker in sorted(by_speaker) for pair in find_joined(by_speaker[speaker])]
    random.Random(given.seed).shuffle(found)
    used: set[int] = set()
    with given.out.open("w", encoding="utf-8") as out:
        for one, other in found:
            if len(used) < 2 * given.pairs and not {id(one), id(other)} & used:
                used |= {id(one), id(other)}
                out.write(json.dumps({"a": _line(one), "b": _line(other)}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
