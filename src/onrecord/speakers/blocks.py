"""Namings in, those that could be of one speaker together out, so that nothing is compared with everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.speakers.judging import Settled
from onrecord.speakers.keys import naming_keys
from onrecord.speakers.namings import Key, Naming


def find_blocks(namings: Sequence[Naming], shared: Iterable[tuple[Key, Key]], settled: Settled) -> list[list[Naming]]:
    """Return `namings` in blocks: a chain of keys, shared utterances or judgements joins those in one, none two."""
    places: dict[object, list[int]] = defaultdict(list)
    number = {naming.key: n for n, naming in enumerate(namings)}
    for n, naming in enumerate(namings):
        chain = settled.chain_of(naming.key)
        for key in (*naming_keys(naming), *(() if chain is None else (chain,))):
            places[key].append(n)
    for pair in shared:
        places[pair] += [number[key] for key in pair]
    parents = list(range(len(namings)))

    def root(n: int) -> int:
        while parents[n] != n:
            parents[n] = parents[parents[n]]
            n = parents[n]
        return n

    for together in places.values():
        for n in together[1:]:
            first, second = sorted((root(together[0]), root(n)))
            parents[second] = first
    blocks: dict[int, list[Naming]] = defaultdict(list)
    for n, naming in enumerate(namings):
        blocks[root(n)].append(naming)
    return list(blocks.values())
