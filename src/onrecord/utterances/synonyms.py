"""Two folded words in; out, whether the thesaurus has them for synonyms.

The table is made from WordNet (Fellbaum 1998) by `training/synonyms.py`, which says what a synonym is. It is read
when the first word is looked up, and searched as it lies: sorted lines, a word to each.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib import resources

from onrecord.utterances.inflection import find_bases


class _Table:
    """The lines of the table, in the order of their words; read once."""

    lines: list[str] | None = None

    def read(self) -> list[str]:
        if self.lines is None:
            stored = resources.files("onrecord").joinpath("models", "synonyms.txt").read_text(encoding="utf-8")
            self.lines = stored.splitlines()
        return self.lines


_TABLE = _Table()


@lru_cache(maxsize=1 << 14)
def find_senses(form: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the senses that a word has, whatever it may be a form of, and those that it stands near to."""
    own: set[str] = set()
    near: set[str] = set()
    for base in find_bases(form):
        for senses, found in zip((own, near), _look_up(base), strict=True):
            senses.update(found)
    return frozenset(own), frozenset(near)


def _look_up(word: str) -> tuple[list[str], list[str]]:
    lines, start = _TABLE.read(), word + "\t"
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        if lines[middle] < start:
            low = middle + 1
        else:
            high = middle
    if low == len(lines) or not lines[low].startswith(start):
        return [], []
    _, own, near = lines[low].split("\t")
    return own.split(), near.split()


def are_synonyms(one: str, other: str) -> bool:
    """Say whether two folded words, in any of their forms, can mean the same.

    >>> are_synonyms("munitions", "ammunition"), are_synonyms("schedule", "timetable"), are_synonyms("tank", "fuel")
    (True, True, False)
    """
    (own, near), (others, near_others) = find_senses(one), find_senses(other)
    return not (own.isdisjoint(others) and own.isdisjoint(near_others) and near.isdisjoint(others))


def find_with_synonyms(forms: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return which folded words of `forms` have a synonym among `others`, in time that grows with both, not with their
    product.

    >>> find_with_synonyms(["munitions", "boat"], ["ammunition", "harbour"])
    ['munitions']
    """
    own, near = set[str](), set[str]()
    for other in others:
        senses = find_senses(other)
        own |= senses[0]
        near |= senses[1]
    return [form for form in forms if _meet(find_senses(form), own, near)]


def _meet(senses: tuple[frozenset[str], frozenset[str]], own: set[str], near: set[str]) -> bool:
    return not (senses[0].isdisjoint(own) and senses[0].isdisjoint(near) and senses[1].isdisjoint(own))


def is_known(form: str) -> bool:
    """Say whether the thesaurus has a folded word, in any of its forms; it has no names."""
    return any(find_senses(form))
