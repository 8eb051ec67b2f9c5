"""How rare the words of news are, for `onrecord.utterances.rarity`: `python -m training.rarity OUT`.

Counts in how many articles of PolNeAR, of Wikinews' sources and of the pairs of stories a word's stem stands. A line of
the table is one level of rareness, most frequent first: stems that stand in about as many articles. Stems of fewer than
three articles are left out: what is not in the table is rare. Only counts leave the articles, no text.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.texts import SETS, read_texts

from onrecord.utterances.rarity import LEVELS
from onrecord.utterances.tokens import MARK, find_tokens
from onrecord.utterances.weights import find_stem

_FEWEST = 3  # articles


def count_stems(texts: Iterable[str]) -> tuple[int, Counter[str]]:
    """Return how many texts there are, and in how many of them each stem stands."""
    number, counts = 0, Counter[str]()
    for text in texts:
        number += 1
        counts.update({find_stem(token.key) for token in find_tokens(text) if token.type != MARK})
    return number, counts


def write_table(out: Path) -> None:
    """Write the table: a stem's level is its share of the way from a word of all articles to one of two."""
    number, counts = count_stems(text for name in SETS for text in read_texts(name).values())
    levels: list[list[str]] = [[] for _ in range(LEVELS)]
    for stem, count in counts.items():
        if count >= _FEWEST and not any(letter.isspace() for letter in stem):
            rareness = math.log(number / count) / math.log(number / 2)
            levels[min(LEVELS - 1, int(rareness * LEVELS))].append(stem)
    out.write_text("".join(" ".join(sorted(stems)) + "\n" for stems in levels), encoding="utf-8")


if __name__ == "__main__":
    write_table(Path(sys.argv[1]))
