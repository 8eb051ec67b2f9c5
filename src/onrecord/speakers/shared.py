"""Namings that are reported to have said one thing in; few pairs of them that tell all that every pair would, out.

Of an agency's text in thousands of articles the pairs of namings are millions. Namings of one full name, of which
nothing different was judged, are joined whichever of them is taken first: one of them stands for all in the pairs with
others. What a name could mean in an article that has two people of it, and what a role, is not so sure: a role is
paired with each of the former, and with one of every full name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from onrecord.speakers.judging import Settled
from onrecord.speakers.names import Sort
from onrecord.speakers.namings import Key, Naming

Pair = tuple[Key, Key]


def pair_namings(together: Iterable[Naming], settled: Settled) -> list[Pair]:
    """Return pairs of the keys of `together`, which are reported to have said one thing; their order does not matter.

    There are about as many as namings, times the number of different names.
    """
    alike: dict[object, list[Key]] = defaultdict(list)
    doubtful: list[Key] = []
    roles: list[Key] = []
    for naming in sorted(together, key=lambda item: (item.key.article, item.key.name)):
        if naming.name.sort is Sort.ROLE:
            roles.append(naming.key)
        elif naming.ambiguous:
            doubtful.append(naming.key)
        else:
            alike[naming.whole, settled.chain_of(naming.key), settled.marks_of(naming.key)].append(naming.key)
    firsts = [keys[0] for keys in alike.values()]
    pairs = [(keys[0], key) for keys in alike.values() for key in keys[1:]]
    pairs += combinations(firsts, 2)
    pairs += [(role, key) for role in roles for key in (*firsts, *doubtful)]
    all_of = [*firsts, *doubtful, *roles]
    return pairs + [(all_of[0], key) for key in (*doubtful, *roles) if key != all_of[0]]
