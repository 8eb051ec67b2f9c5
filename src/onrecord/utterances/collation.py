"""Texts that report one utterance in, their collation out: the columns, the readings and the fullest text.

Two texts are aligned with each other. More are first merged, longest first, into one sequence of words that holds
whatever any of them adds, and each is aligned with that sequence. What they say together (their consensus: the fullest
text) is then a better sequence than any one of them, since it has nobody's own changes, and each is aligned with it
again; so one outlet's changes never blur what another did beside them. A consensus in the progressive alignment of
many is that of Lee, Grasso and Sharlow (2002), whose graph keeps rival additions at one place as branches; here they
are rival readings of one place. The order in which texts are given does not matter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.errors import InputError
from onrecord.records import Reading
from onrecord.utterances.axis import Witness, lay_out, merge_axis, rank_wordings
from onrecord.utterances.columns import Column, build_columns
from onrecord.utterances.fullest import compose_fullest, find_consensus
from onrecord.utterances.places import Place, Segment, find_readings, find_segments
from onrecord.utterances.tokens import Token, find_tokens


@dataclass(frozen=True)
class Collation:
    """The word-by-word alignment of the witnesses of one utterance.

    `fullest` is the longest wording that the witnesses together support: what one of them cut is filled in from the
    others, a mark of omission stays where no witness fills it, of rival words those of the most witnesses stand (where
    as many have either, those that deny before those that do not, and else those of the longest witness), and a
    reporter's own words in brackets give way to the speaker's. `columns` hold every witness's words, left to right.
    """

    fullest: str
    readings: tuple[Reading, ...]
    _aligned: _Aligned = field(repr=False, compare=False)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns; built when first asked for, since only a reader's page needs them."""
        return build_columns(*self._aligned)


def collate(texts: Sequence[str]) -> Collation:
    """Return the collation of the wordings `texts`, which report one utterance; a witness's index is its place there.

    Time grows with the length of the texts, and where these have nothing in common with its square, up to a limit.
    Raises InputError when fewer than two texts are given.

    >>> collation = collate(["We need shells and fuel now", "We need grenades ... now, and soon"])
    >>> collation.fullest
    'We need shells and fuel now, and soon'
    >>> [(str(reading.kind), reading.words[1]) for reading in collation.readings]
    [('word_changed', 'grenades'), ('cut_marked', '...'), ('ends_earlier', 'and soon')]
    """
    if len(texts) < 2:
        raise InputError(
            f"collate: {len(texts)} {'text' if len(texts) == 1 else 'texts'}; expected two or more wordings"
        )
    aligned = _align(texts)
    return Collation(
        fullest=compose_fullest(*aligned),
        readings=tuple(place.reading for place in aligned[1]),
        _aligned=aligned,
    )


_Aligned = tuple[Sequence[Witness], Sequence[Place], Sequence[Segment]]


def _align(texts: Sequence[str]) -> _Aligned:
    tokens = [find_tokens(text) for text in texts]
    ranks = rank_wordings(texts, tokens)
    wordings = dict(zip(texts, tokens, strict=True))
    axis = merge_axis([wordings[text] for text in ranks])
    aligned = _lay_out(texts, tokens, ranks, axis)
    if len(wordings) > 2:
        aligned = _lay_out(texts, tokens, ranks, find_consensus(*aligned))
    return aligned


def _lay_out(
    texts: Sequence[str], tokens: Sequence[Sequence[Token]], ranks: Mapping[str, int], axis: Sequence[Token]
) -> _Aligned:
    witnesses = lay_out(texts, tokens, ranks, axis)
    places = find_readings(witnesses)
    return witnesses, places, find_segments(witnesses, places)
