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
from onrecord.utterances.reading_places import ReadingPlace, find_reading_places
from onrecord.utterances.tokens import BRACKET, CONTENT, MARK, NUMBER, find_tokens

ENDS = (ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER)
CUTS = (ReadingKind.CUT_MARKED, ReadingKind.CUT_UNMARKED)
_INSIDE_CHANCE = {0: 0.03, 1: 0.06, 2: 0.15, 3: 0.25, 4: 0.4}  # of a cut, by what lies at both of its borders
_END_CHANCE = {0: 0.1, 1: 0.25, 2: 0.5}  # of an end, by what lies at it: nothing, a comma, the end of a sentence
_SMALL_WORDS_CHANCE = 0.3
_REPORTED_CHANCE = 0.4  # of any cut or end, where words are not quoted
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
_TELLING = (CONTENT, NUMBER)
_SHOWN = 4  # words of a quotation in the evidence, at either end


class Departure(NamedTuple):
    """What wordings have in common that others lack.

    `holders` are the wordings with it, `contrary` those that have other words in its place, both as bits of a number.
    `chance` is the probability that a second report has it without any connection. `told` is the evidence in words,
    `columns` the first and the last column of the collation that it takes.
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


def find_departures(collation: Collation, texts: Sequence[str], verbatim: Sequence[bool]) -> list[Departure]:
    """Return the departures of the wordings `texts`, of which `collation` is the collation, in the order of speech.

    Of wordings that are not `verbatim` words left out say little: whoever reports in words of his own leaves out much.
    """
    direct = _bits([number for number, own in enumerate(verbatim) if own])
    places = find_reading_places(collation, texts)
    return [
        departure._replace(columns=places[number].columns)
        for number, reading in enumerate(collation.readings)
        if number in places
        for departure in _read(reading, places[number], len(texts), direct)
    ]


def _read(reading: Reading, place: ReadingPlace, wordings: int, direct: int) -> Iterator[Departure]:
    if reading.kind in CUTS and len(place.words) < SHORT:
        yield from _read_change(reading)
    elif reading.kind in ENDS or reading.kind in CUTS:
        yield from (split for gap in _read_gap(reading, place, wordings) for split in _split_by_kind(gap, direct))
    elif reading.kind == ReadingKind.BRACKETED:
        yield from _read_brackets(reading, wordings)
    elif reading.kind in _CHANGES:
        yield from _read_change(reading)


def _read_gap(reading: Reading, place: ReadingPlace, wordings: int) -> Iterator[Departure]:
    rivals = _list_rivals(reading)
    lacking = [witness for words, own in rivals for witness in own if not _is_spoken(words)]
    if 0 < len(lacking) < len(reading.words):
        chance, told = _rate_end(reading, place) if reading.kind in ENDS else _rate_cut(reading, place)
        common = _rate_common(len(lacking), wordings) / (1 if reading.kind in ENDS else 2)
        yield Departure(_bits(lacking), 0, max(chance, common), told, changed=False)


def _split_by_kind(gap: Departure, direct: int) -> Iterator[Departure]:
    """Yield a gap as it counts for direct wordings, and as it counts where others have it too."""
    if gap.holders & direct:
        yield gap._replace(holders=gap.holders & direct)
    if gap.holders & ~direct:
        yield gap._replace(chance=max(gap.chance, _REPORTED_CHANCE))


def _rate_common(holders: int, wordings: int) -> float:
    """Return the chance that one more has what so many have, apart from where it lies."""
    return max(0, holders - 2) / wordings


def _rate_end(reading: Reading, place: ReadingPlace) -> tuple[float, str]:
    before, after = place.borders
    if reading.kind == ReadingKind.STARTS_LATER:
        return _END_CHANCE[after], f"the same first words {place.after}, where others begin earlier"
    return _END_CHANCE[before], f"the same last words {place.before}, where others go on"


def _rate_cut(reading: Reading, place: ReadingPlace) -> tuple[float, str]:
    telling = any(word.type in _TELLING for word in place.words)
    chance = _INSIDE_CHANCE[sum(place.borders)] if telling else _SMALL_WORDS_CHANCE
    marked = "marked " if reading.kind == ReadingKind.CUT_MARKED else ""
    where = f"after {place.before}" if place.before else f"before {place.after}"
    return chance, f"the same {marked}cut {where}"


def _read_brackets(reading: Reading, wordings: int) -> Iterator[Departure]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    shown: dict[tuple[str, ...], str] = {}
    for words, witnesses in _list_rivals(reading):
        own = tuple(token.key for token in find_tokens(words) if token.type == BRACKET)
        if own:
            holders[own] += witnesses
            shown.setdefault(own, words)
    for own in sorted(holders):
        chance = max(_BRACKET_CHANCE[min(2, len(own))], _rate_common(len(holders[own]), wordings) / 2)
        yield Departure(_bits(holders[own]), 0, chance, f"the same bracket {_shorten(shown[own])}", changed=False)


def _read_change(reading: Reading) -> Iterator[Departure]:
    """Read rival words: those of the most wordings, if two at least, count as the speaker's and the others depart."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    shown: dict[tuple[str, ...], str] = {}
    for words, witnesses in _list_rivals(reading):
        own = tuple(token.key for token in find_tokens(words) if token.type != MARK)
        holders[own] += witnesses
        shown.setdefault(own, words)
    ranked = sorted(holders, key=lambda own: (-len(holders[own]), own))
    most = len(holders[ranked[0]])
    if most < 2 or 2 * most <= len(reading.words):
        return
    others = shown[ranked[0]]
    for own in ranked[1:]:
        telling = any(token.type in _TELLING for token in find_tokens(f"{shown[own]} {others}"))
        chance = _CHANGE_CHANCE if telling else _SMALL_WORDS_CHANCE
        told = _tell_change(shown[own], others)
        yield Departure(_bits(holders[own]), _bits(holders[ranked[0]]), chance, told, changed=True)


def _list_rivals(reading: Reading) -> list[tuple[str, list[int]]]:
    """Return the different words of a reading, in the order of the alphabet, each with the wordings that have them."""
    found: dict[str, list[int]] = defaultdict(list)
    for witness, words in reading.words.items():
        found[words].append(witness)
    return sorted(found.items())


def _tell_change(shown: str, others: str) -> str:
    if not _is_spoken(shown):
        return f"the same {_shorten(others)} left out"
    return f"the same {_shorten(shown)} {'where others have ' + _shorten(others) if _is_spoken(others) else 'put in'}"


def _shorten(words: str) -> str:
    parts = words.split()
    return f"“{squeeze(words) if len(parts) <= 2 * _SHOWN else ' '.join([*parts[:_SHOWN], '…', *parts[-_SHOWN:]])}”"


def _is_spoken(words: str) -> bool:
    return any(token.type not in (MARK, BRACKET) for token in find_tokens(words))


def _bits(numbers: Sequence[int]) -> int:
    return sum(1 << number for number in numbers)
