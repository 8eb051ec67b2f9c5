"""A word's stem in, how rare it is in news out, 0 to 1.

The table is made by `training/rarity.py` from how many articles a stem stands in (inverse document frequency, Sparck
Jones 1972), in steps. What is not in it is rarer than all that is.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

LEVELS = 40


def find_rarity(stem: str) -> float:
    """Return how rare a stem (of `find_stem`) is: near 0 for "the", 1 for what hardly any article has.

    >>> find_rarity("the") < 0.05 < find_rarity("minister") < find_rarity("ammunition") < find_rarity("zymurg")
    True
    """
    return _read_table().get(stem, 1.0)


@cache
def _read_table() -> dict[str, float]:
    stored = resources.files("onrecord").joinpath("models", "rarity.txt").read_text(encoding="utf-8")
    return {
        stem: (level + 0.5) / LEVELS for level, stems in enumerate(stored.splitlines()) for stem in stems.split(" ")
    }
