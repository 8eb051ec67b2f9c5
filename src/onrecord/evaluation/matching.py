"""Known statements and found ones in; which is which out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.evaluation.forms import Marked
from onrecord.evaluation.words import Spans, Words, runs
from onrecord.records import Kind

_MOST_LONGER = 8  # words that a found source may have more than the known one: a title or an apposition


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement, or one piece of it, with the numbers of its words; pieces are its runs of words, first and last."""

    words: frozenset[int]
    pieces: Spans
    spans: Spans
    source: Spans
    cue: Spans
    kind: Kind


def read_items(words: Words, statements: Iterable[Marked]) -> list[Item]:
    """Return the statements whose content has a word."""
    items = []
    for one in statements:
        numbers = words.within(one.content)
        if numbers:
            spans = [words.trim(*span) for span in one.content]
            kind = words.kind(one.content)
            item = Item(words=numbers, pieces=runs(numbers), spans=spans, source=one.source, cue=one.cue, kind=kind)
            items.append(item)
    return items


def split_pieces(items: Iterable[Item]) -> list[Item]:
    """Return every piece as an item of its own, with the source and the cue of its statement."""
    return [
        replace(item, words=frozenset(range(first, last + 1)), pieces=((first, last),))
        for item in items
        for first, last in item.pieces
    ]


def match(gold: Sequence[Item], found: Sequence[Item], least: float) -> list[tuple[int, int]]:
    """Return pairs of places, in `gold` and in `found`, of items whose words overlap by `least` or more.

    The overlap is the words in both over the words in either. One to one, the highest overlap first.
    """
    holding: dict[int, list[int]] = defaultdict(list)
    for j, item in enumerate(found):
        for word in item.words:
            holding[word].append(j)
    pairs = []
    for i, item in enumerate(gold):
        for j, both in Counter(j for word in item.words for j in holding.get(word, ())).items():
            overlap = both / (len(item.words) + len(found[j].words) - both)
            if overlap >= least:
                pairs.append((-overlap, i, j))
    return _one_to_one(sorted(pairs))


def _one_to_one(pairs: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    kept = []
    for _, i, j in pairs:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            kept.append((i, j))
    return kept


def count_same(gold: Iterable[Hashable], found: Iterable[Hashable]) -> int:
    """Return how many of `found` are in `gold`; a second one alike needs a second one there."""
    return (Counter(gold) & Counter(found)).total()


@dataclass(frozen=True, slots=True)
class SourceMatch:
    """How a found source agrees with the known one: in a word that tells, in the head word, in every word."""

    overlap: bool
    head: bool
    exact: bool


def compare_sources(words: Words, gold: Spans, found: Spans) -> SourceMatch:
    """Return how the found source agrees with the known one, which has at least one span.

    A function word tells nothing where the known source has others. Where it has several spans, any will do.
    """
    if not found:
        return SourceMatch(False, False, False)
    known, given = words.within(gold), words.within(found)
    heads = {words.head(*span) for span in gold} & {words.head(*span) for span in found}
    return SourceMatch(
        overlap=bool(words.telling(known) & given) and len(given) <= len(known) + _MOST_LONGER,
        head=bool(heads - {None}),
        exact=known == given,
    )


def drop_unspoken(
    words: Words, gold: Sequence[Item], found: Sequence[Item], verbs: frozenset[str]
) -> tuple[list[Item], list[Item]]:
    """Return `gold` and `found` without the statements whose cue holds none of the `verbs`.

    Such a statement is neither asked for nor held against who found it: what overlaps it by half or more is taken out
    of `found`, unless it matches one that counts.
    """
    spoken = [item for item in gold if words.holds_form(item.cue, verbs)]
    unspoken = [item for item in gold if not words.holds_form(item.cue, verbs)]
    matched = {j for _, j in match(spoken, found, 0.5)}
    others = [j for j in range(len(found)) if j not in matched]
    dropped = {others[j] for _, j in match(unspoken, [found[j] for j in others], 0.5)}
    return spoken, [item for j, item in enumerate(found) if j not in dropped]
