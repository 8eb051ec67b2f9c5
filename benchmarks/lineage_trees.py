"""Sentences in; utterances whose lineage is known out: outlets that took them from each other, with edits and times.

A seeded draw: some outlets heard the words, each of the others took them from one that came out before. Every step
makes up to two edits, at borders of clauses and sentences more often than elsewhere. Some edits of an utterance are
popular: outlets make them without any connection. Some sources are taken off the record, some times and days are not
known, some outlets say whom they have it from, some take sentences of the article as well, and some unconnected ones
share a sentence of background.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from benchmarks.collation_pairs import MARKS, NUMBERS
from onrecord.utterances import Report

_PLACES = "Estwick Vale Harbour Merrowby Saltgate Northam Culver Penrose Aldmoor Tarrant Wexcombe Drayford".split()
_KINDS = ("Ledger", "Post", "Tribune", "Herald", "Gazette", "Radio", "Times")
_NOTES = ("[Quill]", "[the minister]", "[of freight]", "[last year]", "[the port]", "[Estwick]", "[sic]", "[on Monday]")
_BACKGROUND_WORDS = 40  # of a sentence that unconnected articles share
_START = datetime(2025, 3, 11, 6, tzinfo=UTC)


@dataclass
class Outlet:
    """One outlet's report: where it stands in the tree, its wording as words, and what its article tells."""

    number: int
    name: str
    parent: int | None
    words: list[str]
    at: datetime
    narrative: list[str]
    told: str | None = None
    via: str | None = None
    hidden: bool = False


@dataclass
class Tree:
    """The outlets of one utterance, parents first."""

    outlets: list[Outlet]

    @property
    def shown(self) -> list[int]:
        """The numbers of the outlets that are on record."""
        return [outlet.number for outlet in self.outlets if not outlet.hidden]

    def climb(self, number: int) -> list[int]:
        """Return an outlet and all above it, up to the one that heard the words."""
        path = [number]
        while (parent := self.outlets[path[-1]].parent) is not None:
            path.append(parent)
        return path

    def find_source(self, number: int) -> int | None:
        """Return the nearest outlet on record from which one has it, maybe through others that are not."""
        return next((above for above in self.climb(number)[1:] if not self.outlets[above].hidden), None)

    @property
    def origins(self) -> int:
        """How many outlets heard the words, of which a report is on record."""
        return len({self.climb(number)[-1] for number in self.shown})


@dataclass
class Grower:
    """Makes trees from sentences, the same ones for the same seed.

    `hidden` is the share of the sources that are off the record, `stories` are what the articles say besides the
    quotation (none: the sentences as well).
    """

    sentences: Sequence[str]
    seed: int
    hidden: float
    stories: Sequence[str] = ()
    random: random.Random = field(init=False)
    _short: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Seed the choices."""
        self.random = random.Random(self.seed)
        self.stories = self.stories or self.sentences
        self._short = [item for item in self.stories if len(item.split()) <= _BACKGROUND_WORDS]

    def grow(self, count: int) -> Iterator[tuple[Tree, list[Report]]]:
        """Yield `count` trees, each with the reports of its outlets that are on record."""
        for number in range(count):
            tree = self._grow_tree()
            yield tree, [self._report(tree.outlets[shown], f"{number}-{shown}") for shown in tree.shown]

    def _grow_tree(self) -> Tree:
        speech = " ".join(self.random.sample(self.sentences, self.random.randint(1, 3))).split()
        popular = [self._draw_edit(speech, natural=True) for _ in range(3)] if _find_borders(speech, 1) else []
        background = self.random.choice(self._short)
        outlets: list[Outlet] = []
        size = self.random.randint(3, 10)
        roots = self.random.randint(1, min(4, size))
        names = self.random.sample([f"{place} {kind}" for place in _PLACES for kind in _KINDS], size)
        for number, name in enumerate(names):
            parent = self.random.choice(outlets) if number >= roots else None
            outlets.append(self._write(number, name, parent, speech, popular))
            if self.random.random() < 0.2:
                outlets[-1].narrative.append(background)
        for outlet in outlets:
            outlet.hidden = self.random.random() < self.hidden and any(one.parent == outlet.number for one in outlets)
        return Tree(outlets)

    def _write(
        self, number: int, name: str, parent: Outlet | None, speech: list[str], popular: list[tuple[str, int, int]]
    ) -> Outlet:
        words = list(parent.words if parent else speech)
        for _ in range(self.random.randint(0, 2)):
            words = self._edit(words, popular, speech)
        at = (parent.at if parent else _START) + timedelta(minutes=self.random.expovariate(1 / 180) + 3)
        own = self.random.sample(self.stories, 4)
        outlet = Outlet(number, name, parent.number if parent else None, words, at, own)
        if parent is None:
            outlet.told = name if self.random.random() < 0.2 else None
            return outlet
        share = self.random.choices((0, 2, 3, 4), (6, 2, 1, 1))[0]
        outlet.narrative = parent.narrative[:share] + own[share:]
        if self.random.random() < 0.15:
            outlet.via = parent.name
        elif parent.told and self.random.random() < 0.6:
            outlet.told = parent.told
        return outlet

    def _edit(self, words: list[str], popular: list[tuple[str, int, int]], speech: list[str]) -> list[str]:
        if popular and self.random.random() < 0.2:
            text, start, end = self.random.choice(popular)
            if words[start:end] == speech[start:end] and end - start < len(words) - 4:
                return [*words[:start], *text.split(), *words[end:]]
        text, start, end = self._draw_edit(words, natural=False)
        return [*words[:start], *text.split(), *words[end:]] if len(words) - (end - start) > 4 else words

    def _draw_edit(self, words: Sequence[str], *, natural: bool) -> tuple[str, int, int]:
        """Return what to put in place of the words from one place to another."""
        kind = self.random.choice(("cut", "marked", "start", "end", "change", "number", "bracket"))
        if kind in ("start", "end"):
            at = self._draw_border(words, natural=natural, ends=0.7)
            return ("", 0, at) if kind == "start" else ("", at, len(words))
        start = self._draw_border(words, natural=natural, ends=0.2)
        if kind in ("cut", "marked"):
            near = [at for at in _find_borders(words, 0) if start < at <= start + 14] or [len(words)]
            at_border = [at for at in near if _border(words, at)] if natural or self.random.random() < 0.5 else []
            end = self.random.choice(at_border or near)
            return (self.random.choice(MARKS) if kind == "marked" else ""), start, end
        if kind == "bracket":
            note = _NOTES[0] if natural else self.random.choice(_NOTES)
            return note, start, start + (self.random.random() < 0.3)
        if kind == "number":
            return self.random.choice(NUMBERS), start, start + 1
        return self.random.choice(self.random.choice(self.sentences).split()).strip(".,;:!?"), start, start + 1

    def _draw_border(self, words: Sequence[str], *, natural: bool, ends: float) -> int:
        """Return a place between two words: an end of a sentence, a comma, or any."""
        chance = self.random.random()
        wanted = 2 if chance < ends else 1 if natural or chance < ends + 0.3 else 0
        return self.random.choice(_find_borders(words, wanted) or _find_borders(words, 0) or [1])

    def _report(self, outlet: Outlet, number: str) -> Report:
        form = self.random.choices(("time", "day", "none"), (55, 25, 20))[0]
        published = {"time": outlet.at.isoformat(timespec="minutes"), "day": outlet.at.date().isoformat()}.get(form)
        return Report(
            id=f"{self.random.randrange(1 << 30)}-{number}",
            article=number,
            text=" ".join(outlet.words),
            outlet=outlet.name,
            published=published,
            told=outlet.told,
            via=outlet.via,
            narrative="\n".join(outlet.narrative),
        )


def _find_borders(words: Sequence[str], least: int) -> list[int]:
    """Return the places between words, none inside brackets, where at least a comma (1) or a full stop (2) stands."""
    inside = [at for at in range(1, len(words) - 1) if _border(words, at) >= least]
    return [at for at in inside if " ".join(words[:at]).count("[") == " ".join(words[:at]).count("]")]


def _border(words: Sequence[str], at: int) -> int:
    last = words[at - 1][-1]
    return 2 if last in ".!?;:" else 1 if last in ",–—" else 0
