"""Reports of one utterance in; their different wordings, which departures each has, and which can come from which, out.

Equal wordings are one, so that an agency's text in thousands of articles costs no more than in one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from onrecord.utterances.collation import Collation, collate
from onrecord.utterances.departures import CUTS, ENDS, SHORT, Departure, find_departures
from onrecord.utterances.tokens import BRACKET, CONTENT, MARK, NUMBER, find_tokens

_MOST_HOLDERS = 64  # wordings with one departure that are compared with all others that have it
_FEWEST_TELLING = 2  # words of a stretch, before a report that has it is thought to have heard it
_GAPS = (*ENDS, *CUTS)

Own = tuple[int, ...]
"""Numbers of departures, ascending."""


class _Column(NamedTuple):
    """A stretch of the fullest text: the wordings that have telling words of it, those that leave it out, and how many
    telling words it has.
    """

    having: list[int]
    lacking: list[int]
    size: int


class Wordings:
    """The different wordings of `texts`, numbered from 0, spelling aside; `members` are the texts of each.

    `verbatim` says of each text whether all its words are the speaker's.
    """

    def __init__(self, texts: Sequence[str], verbatim: Sequence[bool]) -> None:
        """Group the texts; all else is made when first asked for."""
        groups: dict[tuple[bool, tuple[tuple[str, bool], ...]], list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            words = tuple((token.key, token.type == BRACKET) for token in find_tokens(text))
            groups[verbatim[number], words].append(number)
        self._verbatim = [own for own, _ in groups]
        self.members: Sequence[Sequence[int]] = list(groups.values())
        self.of: dict[int, int] = {text: number for number, own in enumerate(self.members) for text in own}
        self._texts = [min(texts[number] for number in own) for own in self.members]

    @cached_property
    def _collation(self) -> Collation | None:
        return collate(self._texts) if len(self._texts) > 1 else None

    @cached_property
    def departures(self) -> Sequence[Departure]:
        """What some wordings have that others lack, in the order of speech."""
        return find_departures(self._collation, self._texts, self._verbatim) if self._collation else []

    @cached_property
    def own(self) -> Sequence[Own]:
        """The departures of each wording."""
        found: list[list[int]] = [[] for _ in self._texts]
        for number, departure in enumerate(self.departures):
            for holder in _list_bits(departure.holders):
                found[holder].append(number)
        return [tuple(own) for own in found]

    @cached_property
    def _near(self) -> Sequence[Sequence[int]]:
        return [list(_list_bits(departure.holders))[:_MOST_HOLDERS] for departure in self.departures]

    def list_partners(self, wording: int) -> list[int]:
        """Return the wordings that share a departure with this one, itself where several reports have it."""
        found = {other for number in self.own[wording] for other in self._near[number]} - {wording}
        return sorted(found | ({wording} if len(self.members[wording]) > 1 else set()))

    def find_shared(self, one: int, other: int) -> Own:
        """Return the departures that two wordings have in common, without those that others explain.

        Of departures that overlap the weightiest counts. So it does of changed words anywhere: if those of the few are
        the speaker's at one place, they are so at others.
        """
        others = set(self.own[other])
        common = [number for number in self.own[one] if number in others]
        kept: list[int] = []
        for number in sorted(common, key=lambda number: (-self.departures[number].weight, number)):
            if not any(_explains(self.departures[known], self.departures[number]) for known in kept):
                kept.append(number)
        return tuple(sorted(kept))

    def weigh(self, own: Own) -> float:
        """Return how much these departures together speak for a connection."""
        return sum(self.departures[number].weight for number in own)

    def can_give(self, source: int, taker: int) -> bool:
        """Say whether `taker` can come from `source` alone, which has all its words, and none changed that it has."""
        if self.lacks(source, taker):
            return False
        return not any(
            self.departures[number].changed and self.departures[number].contrary >> taker & 1
            for number in self.own[source]
        )

    def lacks(self, one: int, other: int) -> bool:
        """Say whether `one` leaves out words that `other` has."""
        return bool(self.stretches[other][0] & self.stretches[one][1])

    def are_apart(self, one: int, other: int) -> bool:
        """Say whether each of two wordings has several telling words that the other leaves out."""
        return all(
            sum(self._columns[at].size for at in _list_bits(self.stretches[has][0] & self.stretches[lacks][1]))
            >= _FEWEST_TELLING
            for has, lacks in ((one, other), (other, one))
        )

    @cached_property
    def stretches(self) -> Sequence[tuple[int, int]]:
        """For each wording the stretches of the fullest text that it has telling words of, which are the speaker's, and
        those that it leaves out, both as bits of a number.
        """
        has, lacks = [0] * len(self._texts), [0] * len(self._texts)
        for number, (having, lacking, _) in enumerate(self._columns):
            for wording in having:
                has[wording] |= 1 << number
            for wording in lacking:
                lacks[wording] |= 1 << number
        return list(zip(has, lacks, strict=True))

    def list_stretches(self) -> list[list[int]]:
        """Return for each stretch with two telling words or more the wordings that have it."""
        return [having for having, _, size in self._columns if having and size >= _FEWEST_TELLING]

    @cached_property
    def _columns(self) -> Sequence[_Column]:
        return list(self._read_columns())

    def _read_columns(self) -> Iterator[_Column]:
        """Yield the stretches that some leave out."""
        if self._collation is None:
            return
        telling = [_find_starts(text, (CONTENT, NUMBER)) for text in self._texts]
        marks = [_find_starts(text, (MARK,)) for text in self._texts]
        readings = self._collation.readings
        for column in self._collation.columns:
            kinds = {readings[number].kind for number in column.readings}
            if kinds.isdisjoint(_GAPS):
                continue
            rivals = [readings[number].words for number in column.readings if readings[number].kind not in _GAPS]
            counts = [sum(word.start in telling[n] for word in words) for n, words in enumerate(column.words)]
            lacking = [n for n, words in enumerate(column.words) if all(word.start in marks[n] for word in words)]
            lacking = [n for n in lacking if not any(words.get(n) for words in rivals)]
            having = [n for n, size in enumerate(counts) if size and self._verbatim[n]]
            if max(map(len, column.words)) >= SHORT or len(having) > len(lacking):  # else these may have put them in
                yield _Column(having, lacking, max(counts))


def _explains(one: Departure, other: Departure) -> bool:
    if one.changed and other.changed:
        return True
    return one.columns[0] <= other.columns[1] + 1 and other.columns[0] <= one.columns[1] + 1  # also side by side


def _find_starts(text: str, types: Sequence[int]) -> set[int]:
    return {token.start for token in find_tokens(text) if token.type in types}


def _list_bits(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
