"""Wordings of one utterance and their collation in; what some of them have that others lack, and who holds it, out.

A departure is what a copy inherits: words left out, a border of an excerpt, a changed word, a bracket. Only what is
shared by few, and departs from what was said, speaks for common descent (Lachmann's common errors, Maas 1927): that two
reports have the speaker's own words alike proves nothing. How likely two unconnected reports hit on the same one is set
by hand, by where it lies: at the end of a sentence many stop, in the middle of a clause hardly two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple

from onrecord.records import Reading, ReadingKind
from onrecord.text import squeeze
from onrecord.utterances.collation import Collation
from onrecord.utterances.tokens import BRACKET, CONTENT, MARK, NUMBER, Token, find_tokens

ENDS = (ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER)
CUTS = (ReadingKind.CUT_MARKED, ReadingKind.CUT_UNMARKED)
_INSIDE_CHANCE = {0: 0.03, 1: 0.06, 2: 0.15, 3: 0.25, 4: 0.4}  # of a cut, by what lies at both of its borders
_END_CHANCE = {0: 0.1, 1: 0.25, 2: 0.5}  # of an end, by what lies at it: nothing, a comma, the end of a sentence
_SMALL_WORDS_CHANCE = 0.3
_CHANGES = (
    ReadingKind.WORD_CHANGED,
    ReadingKind.NUMBER_CHANGED,
    ReadingKind.NEGATION_CHANGED,
    ReadingKind.ORDER_CHANGED,
    ReadingKind.PARAPHRASE,
)
_CHANGE_CHANCE = 0.2  # mostly that the words of the few are the speaker's, and those of the many have one error
SHORT = 3  # words left out, below which it may be that others put them in
_BRACKET_CHANCE = {1: 0.2, 2: 0.06}
_SHOWN = 4  # words of a quotation in the evidence


class Departure(NamedTuple):
    """What wordings have in common that others lack.

    `holders` are the wordings with it, `contrary` those that have other words in its place, both as bits of a number.
    `chance` is the probability that a second report has it without any connection. `told` is the evidence in words, `columns` the
    first and the last column of the collation that it takes.
    """

    holders: int
    contrary: int
    chance: float
    told: str
    changed: bool
    columns: tuple[int, int] = (0, 0)

    @property
    def weight(self) -> float:
        """How much it speaks for a connection."""
        return -log(self.chance)


class Place(NamedTuple):
    """Where a reading lies in a wording that has words there: these words and those around them."""

    tokens: Sequence[Token]
    start: int
    end: int
    text: str

    @property
    def words(self) -> Sequence[Token]:
        """The words of the reading."""
        return self.tokens[self.start : self.end]

    @property
    def borders(self) -> tuple[int, int]:
        """What lies before and after: 0 nothing, 1 a comma or dash, 2 the end of a sentence or of the text."""
        before = self.tokens[self.start].border if self.start else 2
        after = self.tokens[self.end].border if self.end < len(self.tokens) else 2
        return before, after

    def show(self, start: int, end: int) -> str:
        """Return the words from one token to another."""
        start, end = max(0, start), min(len(self.tokens), end)
        return f"“{self.text[self.tokens[start].start : self.tokens[end - 1].end]}”" if start < end else ""


def find_departures(collation: Collation, texts: Sequence[str]) -> list[Departure]:
    """Return the departures of the wordings `texts`, of which `collation` is the collation, in the order of speech."""
    places = _find_places(collation, texts)
    found = []
    for number, reading in enumerate(collation.readings):
        place = places.get(number)
        if place is not None:
            columns = [at for at, column in enumerate(collation.columns) if number in column.readings]
            spread = columns[0], columns[-1]
            found += [departure._replace(columns=spread) for departure in _read(reading, place, len(texts))]
    return found


def _find_places(collation: Collation, texts: Sequence[str]) -> dict[int, Place]:
    """Return the place of each reading, in the wording with the most words there."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for column in collation.columns:
        for number in column.readings:
            for witness in collation.readings[number].words:
                if words := column.words[witness]:
                    start = spans.get((number, witness), (words[0].start, 0))[0]
                    spans[number, witness] = start, words[-1].end
    best: dict[int, tuple[int, str, int]] = {}
    for (number, witness), (start, end) in spans.items():
        best[number] = min(best.get(number, (0, "", 0)), (start - end, texts[witness], start))
    return {number: _place(text, start, start - size) for number, (size, text, start) in best.items()}


def _place(text: str, start: int, end: int) -> Place:
    tokens = find_tokens(text)
    inside = [number for number, token in enumerate(tokens) if start <= token.start < end]
    return Place(tokens, inside[0], inside[-1] + 1, text)


def _read(reading: Reading, place: Place, wordings: int) -> Iterator[Departure]:
    if reading.kind in CUTS and len(place.words) < SHORT:
        yield from _read_change(reading)
    elif reading.kind in ENDS or reading.kind in CUTS:
        yield from _read_gap(reading, place, wordings)
    elif reading.kind == ReadingKind.BRACKETED:
        yield from _read_brackets(reading, wordings)
    elif reading.kind in _CHANGES:
        yield from _read_change(reading)


def _read_gap(reading: Reading, place: Place, wordings: int) -> Iterator[Departure]:
    lacking = [witness for witness, words in reading.words.items() if not _spoken(words)]
    having = [witness for witness in reading.words if witness not in lacking]
    if lacking and having:
        chance, told = _rate_end(reading, place) if reading.kind in ENDS else _rate_cut(reading, place)
        common = max(0, len(lacking) - 2) / wordings  # where many stop, one more may well
        common *= 1.0 if reading.kind in ENDS else 0.5
        yield Departure(_bits(lacking), 0, max(chance, common), told, changed=False)


def _rate_end(reading: Reading, place: Place) -> tuple[float, str]:
    before, after = place.borders
    if reading.kind == ReadingKind.STARTS_LATER:
        return _END_CHANCE[
            after
        ], f"the same first words {place.show(place.end, place.end + _SHOWN)}, where others begin earlier"
    return _END_CHANCE[
        before
    ], f"the same last words {place.show(place.start - _SHOWN, place.start)}, where others go on"


def _rate_cut(reading: Reading, place: Place) -> tuple[float, str]:
    telling = any(word.type in (CONTENT, NUMBER) for word in place.words)
    chance = _INSIDE_CHANCE[sum(place.borders)] if telling else _SMALL_WORDS_CHANCE
    marked = "marked " if reading.kind == ReadingKind.CUT_MARKED else ""
    return chance, f"the same {marked}cut after {place.show(place.start - _SHOWN, place.start)}"


def _read_brackets(reading: Reading, wordings: int) -> Iterator[Departure]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for witness, words in reading.words.items():
        own = tuple(token.key for token in find_tokens(words) if token.type == BRACKET)
        if own:
            holders[own].append(witness)
    for words_of, own_witnesses in sorted(holders.items()):
        chance = max(_BRACKET_CHANCE[min(2, len(words_of))], max(0, len(own_witnesses) - 2) / wordings / 2)
        shown = squeeze(min(reading.words[witness] for witness in own_witnesses))
        told = f"the same bracket {_shorten(shown)}"
        yield Departure(_bits(own_witnesses), 0, chance, told, changed=False)


def _read_change(reading: Reading) -> Iterator[Departure]:
    """Read rival words: those of the most wordings, if two at least, count as the speaker's and the others depart."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for witness, words in reading.words.items():
        holders[tuple(token.key for token in find_tokens(words) if token.type != MARK)].append(witness)
    if len(holders) < 2:
        return
    ranked = sorted(holders, key=lambda words: (-len(holders[words]), words))
    most = len(holders[ranked[0]])
    if most < 2 or 2 * most <= len(reading.words):
        return
    others = squeeze(min(reading.words[witness] for witness in holders[ranked[0]]))
    for rival in ranked[1:]:
        shown = squeeze(min(reading.words[witness] for witness in holders[rival]))
        told = _tell_change(shown, others)
        telling = any(token.type in (CONTENT, NUMBER) for token in find_tokens(f"{shown} {others}"))
        chance = _CHANGE_CHANCE if telling else _SMALL_WORDS_CHANCE
        yield Departure(_bits(holders[rival]), _bits(holders[ranked[0]]), chance, told, changed=True)


def _tell_change(shown: str, others: str) -> str:
    if not _spoken(shown):
        return f"the same {_shorten(others)} left out"
    return f"the same {_shorten(shown)} {'where others have ' + _shorten(others) if others else 'put in'}"


def _shorten(words: str) -> str:
    parts = words.split()
    return f"“{words if len(parts) <= 2 * _SHOWN else ' '.join([*parts[:_SHOWN], '…', *parts[-_SHOWN:]])}”"


def _spoken(words: str) -> bool:
    return any(token.type not in (MARK, BRACKET) for token in find_tokens(words))


def _bits(numbers: Sequence[int]) -> int:
    return sum(1 << number for number in numbers)
