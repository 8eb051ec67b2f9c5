"""Article texts outside statements in; how much of them two articles have word for word in common out.

Eight words in a row are rarely shared by chance (shingles, Broder 1997); what articles share besides the quotation they
have from each other or from one source, mostly an agency.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from onrecord.text import find_words

RUN_WORDS = 8
ENOUGH_RUNS = 30  # shared runs: two sentences or more; one can be background that any reporter takes from the archive
_FEWEST_SHARED = 0.1  # of the runs of the shorter text

_MOSTLY = 0.5  # of the runs of the shorter text

Run = int
"""Eight folded words that follow each other, as the number that Python's hash makes of them: some 60 bits."""


_QUOTED = re.compile(r'“[^”\n]*”?|"[^"\n]*"?')


def cut_out(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return `text` without these half-open spans of characters, and without what stands in double quotation marks.

    A line break stands for each of them. Quotations that are no statements on record may be shared by reporters who
    both heard them.

    >>> cut_out('It rained, she said. "It stopped," they said.', [(0, 9)])
    '\\n, she said. \\n they said.'
    """
    quoted = ((found.start(), found.end()) for found in _QUOTED.finditer(text))
    pieces, at = [], 0
    for start, end in sorted([*spans, *quoted]):
        pieces.append(text[at : max(at, start)])
        at = max(at, end)
    return "\n".join([*pieces, text[at:]])


@lru_cache(maxsize=1 << 6)
def find_runs(narrative: str) -> frozenset[Run]:
    """Return every run of eight words of a text; none goes on over a line break."""
    found: set[Run] = set()
    for line in narrative.splitlines():
        forms = [word.form for word in find_words(line)]
        found.update(hash(tuple(forms[at : at + RUN_WORDS])) for at in range(len(forms) - RUN_WORDS + 1))
    return frozenset(found)


def share_narrative(one: str, other: str) -> int:
    """Return how many runs of eight words stand in both narratives, 0 where they are too few to prove anything.

    >>> storm = "The harbour was closed on Monday after the third storm of the week tore two ships from the quay"
    >>> hotel = "the passengers of both spent a second night on the floor of a school that has no beds and no heating"
    >>> share_narrative(f"{storm}, and {hotel}.", f"Nobody was hurt. {storm}, and {hotel}.")
    34
    >>> share_narrative("She spoke on Monday.", "She spoke on Monday.")
    0
    """
    left, right = find_runs(one), find_runs(other)
    return _count_telling(len(left & right), len(left), len(right))


def is_same_article(one: str, other: str) -> bool:
    """Say whether half of the shorter narrative at least stands in the other too."""
    left, right = find_runs(one), find_runs(other)
    shared = len(left & right)
    return shared >= ENOUGH_RUNS and shared >= _MOSTLY * min(len(left), len(right))


def _count_telling(shared: int, one: int, other: int) -> int:
    return shared if shared >= ENOUGH_RUNS and shared >= _FEWEST_SHARED * min(one, other) else 0


def find_sharing(narratives: Sequence[str]) -> dict[tuple[int, int], int]:
    """Return the pairs of texts, the earlier index first, that share a narrative, each with its number of runs.

    Of many texts that share a run each is paired with the first of them alone, so that an agency's text in thousands
    of articles costs no more than its length times these.
    """
    runs = [find_runs(narrative) for narrative in narratives]
    holders: dict[Run, list[int]] = defaultdict(list)
    for number, own in enumerate(runs):
        for run in own:
            holders[run].append(number)
    counts = Counter((own[0], other) for own in holders.values() for other in own[1:])
    telling = {
        (one, other): _count_telling(shared, len(runs[one]), len(runs[other]))
        for (one, other), shared in sorted(counts.items())
    }
    return {pair: shared for pair, shared in telling.items() if shared}
