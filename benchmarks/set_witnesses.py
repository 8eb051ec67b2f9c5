"""A plan in, witnesses out: who copied whom, what each changed, and the text that each has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from benchmarks.collation_expected import Words, fold_words
from benchmarks.collation_pairs import MARKS
from benchmarks.set_plans import Plan
from benchmarks.set_sites import MARK
from onrecord.records import Kind, Span, Statement

MOST_EDITS = 6
_FEWEST_KEPT = 10
_SHARE_KEPT = 0.35
_SHARE_COPIED = 0.5
_SHARE_INTERRUPTED = 0.2
_TRIES = 20

Key = tuple[int, int, int]
"""What a written word is: of slot (0, slot, word) or of a site's other wording (site + 1, wording, word)."""


class Item(NamedTuple):
    """One word or mark as a witness writes it; `slot` is where it stands on the axis."""

    slot: int
    key: Key
    core: str
    trail: str


@dataclass
class Witness:
    """What one report changed: the wording it has at each site that it changed, and where it begins and ends."""

    plan: Plan
    start: int
    end: int
    wordings: dict[int, int] = field(default_factory=dict)
    marked: tuple[str, str] = ("", "")
    mark: str = "..."
    capital: bool = False
    apostrophe: str = "'"
    breaks: tuple[int, ...] = ()

    def shows(self, number: int) -> int | None:
        """Return which wording of a site is to be read here: None where another change hides it, or in part."""
        site = self.plan.sites[number]
        if self.start > site.start or self.end < site.end:
            return None
        return None if any(self.shows(outer) for outer in self.plan.outer(number)) else self.wordings.get(number, 0)

    def count_edits(self) -> int:
        """Return how many of its changes can be seen."""
        changed = sum(bool(self.shows(number)) for number in range(len(self.plan.sites)))
        return changed + (self.start > 0) + (self.end < self.plan.length)

    def items(self) -> list[Item]:
        """Return what it writes, in its order."""
        return _capitalise(self, _close_sentences(self, list(_write(self, self.start, self.end))))

    def words(self, start: int, end: int) -> Words:
        """Return its words at slots `start` to `end`, for comparing."""
        return tuple(
            word
            for item in self.items()
            if start <= item.slot < end and item.core != MARK
            for word in fold_words(item.core)
        )

    def text(self) -> str:
        """Return what it writes as the text of a statement, with its interruptions."""
        pieces: list[list[str]] = [[]]
        items = self.items()
        for at, item in enumerate(items):
            broken = at in self.breaks and _may_interrupt(item, items[at + 1])
            trail = item.trail if not broken or item.trail in (".", "?", "!") else ""
            pieces[-1].append((self.mark if item.core == MARK else item.core.replace("'", self.apostrophe)) + trail)
            if broken:
                pieces.append([])
        texts = [" ".join(piece) for piece in pieces if piece]
        spans = tuple(Span(0, len(text), text) for text in texts)
        whole = Statement(id="", article="", kind=Kind.DIRECT, content=spans).text
        return " ".join(piece for piece in (self.marked[0], whole, self.marked[1]) if piece)


def _may_interrupt(item: Item, after: Item) -> bool:
    """Say whether a reporter may interrupt between two words: a capital would make a sentence of what goes on."""
    return MARK not in (item.core, after.core) and (item.trail in (".", "?", "!") or after.core[:1].islower())


def _close_sentences(witness: Witness, items: list[Item]) -> list[Item]:
    """Let the word before words left out silently close the sentence that they closed."""
    words = witness.plan.words
    for at, (item, after) in enumerate(pairwise(items)):
        closed = item.slot < after.slot - 1 and words[after.slot - 1].sentence < words[after.slot].sentence
        if closed and item.trail not in (".", "?", "!") and MARK not in (item.core, after.core):
            items[at] = item._replace(trail=words[after.slot - 1].trail)
    return items


def _capitalise(witness: Witness, items: list[Item]) -> list[Item]:
    """Write the first word with a capital where the witness does so."""
    if witness.capital and items and items[0].core[:1].islower():
        items[0] = items[0]._replace(core=items[0].core[:1].upper() + items[0].core[1:])
    return items


def _write(witness: Witness, start: int, end: int) -> Iterator[Item]:
    plan, at = witness.plan, start
    while at < end:
        number = next(
            (number for number, site in enumerate(plan.sites) if site.start == at and witness.shows(number)), None
        )
        if number is None:
            yield from write_slot(plan, at)
            at += 1
        else:
            yield from write_site(plan, number, witness.wordings[number])
            at = plan.sites[number].end


def write_slot(plan: Plan, at: int) -> Iterator[Item]:
    """Yield the words of a slot of the base."""
    word = plan.words[at]
    parts = word.core.split()
    for number, part in enumerate(parts):
        yield Item(at, (0, at, number), part, word.trail if number + 1 == len(parts) else "")


def write_site(plan: Plan, number: int, wording: int) -> Iterator[Item]:
    """Yield the words of another wording of a site."""
    site = plan.sites[number]
    if site.kind == "order_changed":
        for at in (*range(site.middle, site.end), *range(site.start, site.middle)):
            yield from write_slot(plan, at)
        return
    parts = site.wordings[wording].split()
    trail = "" if site.wordings[wording] == MARK else plan.words[site.end - 1].trail
    for part_number, part in enumerate(parts):
        yield Item(site.start, (number + 1, wording, part_number), part, trail if part_number + 1 == len(parts) else "")


def make_witnesses(plan: Plan, count: int, rng: random.Random) -> list[Witness]:
    """Return `count` witnesses in no order: each takes over what the one it copied has, and changes more."""
    made: list[Witness] = []
    while len(made) < count:
        source = rng.choice(made) if made and rng.random() < _SHARE_COPIED else Witness(plan, 0, plan.length)
        made.append(_copy(source, rng))
    rng.shuffle(made)
    return made


def _copy(source: Witness, rng: random.Random) -> Witness:
    """Return what somebody made of a source: up to six changes in all, each number as likely where there is room."""
    plan = source.plan
    made = Witness(
        plan, source.start, source.end, dict(source.wordings), capital=source.capital, mark=rng.choice(MARKS)
    )
    made.apostrophe = rng.choice(("'", "’"))
    changes = rng.randint(0, MOST_EDITS)
    for _ in range(_TRIES):
        if made.count_edits() < changes:
            _change(made, rng)
    starts_late, stops_early = made.start > 0, made.end < plan.length
    made.marked = (
        rng.choice(MARKS) if starts_late and rng.random() < 0.2 else "",
        rng.choice(MARKS) if stops_early and rng.random() < 0.2 else "",
    )
    made.capital = starts_late and not made.marked[0] and rng.random() < 0.4
    written = len(made.items())
    made.breaks = (rng.randrange(2, written - 2),) if rng.random() < _SHARE_INTERRUPTED and written > 6 else ()
    return made


def _change(witness: Witness, rng: random.Random) -> None:
    """Let a witness change one thing more, where that leaves enough."""
    before = witness.start, witness.end, dict(witness.wordings)
    plan = witness.plan
    roll = rng.random()
    if roll < 0.12 and plan.starts:
        witness.start = max(witness.start, rng.choice(plan.starts))
    elif roll < 0.24 and plan.ends:
        witness.end = min(witness.end, rng.choice(plan.ends))
    elif plan.sites:
        number = rng.randrange(len(plan.sites))
        witness.wordings[number] = rng.randrange(1, len(plan.sites[number].wordings))
    kept = sum(item.key[0] == 0 for item in witness.items())
    if witness.count_edits() > MOST_EDITS or kept < max(_FEWEST_KEPT, _SHARE_KEPT * plan.length) or _cuts_ends(witness):
        witness.start, witness.end, witness.wordings = before


def _cuts_ends(witness: Witness) -> bool:
    """Say whether words are left out so near an end that few stand between."""
    borders = [(0, witness.start), (witness.end, witness.plan.length)]
    for number, site in enumerate(witness.plan.sites):
        if site.kind in ("cut_marked", "cut_unmarked", "paraphrase", "order_changed") and witness.shows(number):
            borders.append((site.start, site.end))
    borders.sort()
    return any(right[0] - left[1] < 2 for left, right in pairwise(borders))
