"""Witnesses of a plan in, the fullest texts that are right out.

The words are the base's in the order of speech. What every witness that covers a stretch left out stays out, with a
mark where they marked it. Rival words are those of the most witnesses that have the place; of as many, those that
deny before those that do not, else those of the longest witness, of as long ones the first in the alphabet. Words
that nobody but the reporter put in stand only where nobody has the speaker's. A word is written as a witness writes
it that has the word before it, and followed by what a witness has between the two; where none has both, by what any
has after the one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from benchmarks.collation_expected import fold_words
from benchmarks.set_lexicon import DENIALS
from benchmarks.set_plans import Plan
from benchmarks.set_sites import CUTS, MARK, Site
from benchmarks.set_witnesses import Item, Key, Witness

_MARK = re.compile(r"[\[(]\s?(?:…|\.\s?\.\s?\.|\.\.)\s?[\])]|…|\.(?:\s?\.){2,}")
_TRAIL = re.compile(r"(.*?)([.,;:?!]*)\Z", re.DOTALL)
_MOST_TIES = 64


def is_fullest(text: str, plan: Plan, witnesses: Sequence[Witness]) -> bool:
    """Say whether `text` is one of the fullest texts that are right."""
    tokens = _MARK.sub(f" {MARK} ", text.replace("’", "'")).split()
    if tokens[:1] == [MARK]:
        tokens = tokens[1:]
    if tokens[-1:] == [MARK]:
        tokens = tokens[:-1]
    written = _Written(witnesses)
    return any(written.accepts(tokens, wording) for wording in find_wordings(plan, witnesses))


def find_wordings(plan: Plan, witnesses: Sequence[Witness]) -> list[list[Item]]:
    """Return every choice of words that is right; of more than 64 the first ones."""
    found = []
    for chosen in _choose(plan, witnesses):
        full = Witness(plan, min(one.start for one in witnesses), max(one.end for one in witnesses), chosen)
        found.append(full.items())
        if len(found) == _MOST_TIES:
            break
    return found


def _choose(plan: Plan, witnesses: Sequence[Witness]) -> Iterator[dict[int, int]]:
    witnesses = sorted(witnesses, key=_rank)
    choices = [_vote(site, number, witnesses) for number, site in enumerate(plan.sites)]
    for chosen in product(*choices):
        yield dict(enumerate(chosen))
    yield from _vote_together(plan, witnesses, choices)


def _vote(site: Site, number: int, witnesses: Sequence[Witness]) -> list[int]:
    """Return the wordings of a site that may stand in the fullest text."""
    votes = Counter(wording for witness in witnesses if (wording := witness.shows(number)) is not None)
    if not votes:
        return [0]
    if site.kind in CUTS or site.kind == "bracketed":
        return [min(votes)]
    if site.kind == "negation_changed":
        return [max(votes, key=lambda wording: (votes[wording], not DENIALS.isdisjoint(site.folded[wording])))]
    chosen = max(votes, key=votes.__getitem__)
    return sorted({chosen, _vote_reworded(site, number, witnesses)}) if site.kind == "paraphrase" else [chosen]


def _rank(witness: Witness) -> tuple[int, str]:
    """Return by what witnesses are ranked: the most words of the speaker first, then the first in the alphabet."""
    text = witness.text()
    spoken = re.sub(r"[\[(][^\])]*[\])]", " ", text)
    return -len(fold_words(spoken)), text


def _vote_reworded(site: Site, number: int, witnesses: Sequence[Witness]) -> int:
    """Return the wording most witnesses have where each change inside counts as a wording of its own."""
    votes = Counter[tuple[int, tuple[str, ...]]]()
    for witness in witnesses:
        wording = witness.shows(number)
        if wording is not None:
            votes[wording, witness.words(site.start, site.end)] += 1
    return max(votes, key=votes.__getitem__)[0]


def _vote_together(plan: Plan, witnesses: Sequence[Witness], choices: Sequence[list[int]]) -> Iterator[dict[int, int]]:
    """Yield the choices where two sites that touch are voted on as one."""
    for left, right in pairwise(range(len(plan.sites))):
        if plan.sites[left].end != plan.sites[right].start:
            continue
        votes = Counter((witness.shows(left), witness.shows(right)) for witness in witnesses)
        votes = Counter({both: count for both, count in votes.items() if None not in both})
        if votes:
            one, other = max(votes, key=votes.__getitem__)
            for chosen in product(*choices):
                yield {**dict(enumerate(chosen)), left: one or 0, right: other or 0}


class _Written:
    """How the witnesses write each word, alone and after another, and what they have between two."""

    def __init__(self, witnesses: Sequence[Witness]) -> None:
        self.cores: defaultdict[tuple[Key | None, Key], set[str]] = defaultdict(set)
        self.alone: defaultdict[Key, set[str]] = defaultdict(set)
        self.trails: defaultdict[tuple[Key, Key], set[str]] = defaultdict(set)
        self.trails_alone: defaultdict[Key, set[str]] = defaultdict(set)
        for witness in witnesses:
            self._add(witness)

    def _add(self, witness: Witness) -> None:
        items = witness.items()
        tokens = _MARK.sub(f" {MARK} ", witness.text().replace("’", "'")).split()
        tokens = tokens[1:] if witness.marked[0] else tokens
        before: Key | None = None
        for at, (item, token) in enumerate(zip(items, tokens, strict=False)):
            core, trail = _split_token(token)
            self.cores[before, item.key].add(core)
            self.alone[item.key].add(core)
            self.trails_alone[item.key].add(trail)
            if at + 1 < len(items):
                self.trails[item.key, items[at + 1].key].add(trail)
            before = item.key

    def accepts(self, tokens: Sequence[str], wording: Sequence[Item]) -> bool:
        """Say whether tokens are these words, each written and followed as a witness has it."""
        if len(tokens) != len(wording):
            return False
        before: Key | None = None
        for at, (token, item) in enumerate(zip(tokens, wording, strict=True)):
            core, trail = _split_token(token)
            after = wording[at + 1].key if at + 1 < len(wording) else None
            trails = self.trails.get((item.key, after)) if after else None
            if core not in (self.cores.get((before, item.key)) or self.alone[item.key]):
                return False
            if trail not in (trails or self.trails_alone[item.key] | {"", "."}):
                return False
            before = item.key
        return True


def _split_token(token: str) -> tuple[str, str]:
    """Return a written word and the marks after it."""
    found = _TRAIL.match(token)
    return (found[1], found[2]) if found else (token, "")
