"""Texts that report one utterance in, their collation out: the columns, the readings and the fullest text.

Two texts are aligned with each other. More are first merged, longest first, into one sequence of words that holds
whatever any of them adds, and each is then aligned with that sequence: so the order in which they are given does not
matter. The partial order of Lee, Grasso and Sharlow (2002) would keep rival additions apart; this keeps the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.errors import InputError
from onrecord.records import Reading
from onrecord.utterances.axis import Witness, lay_out
from onrecord.utterances.columns import Column, build_columns
from onrecord.utterances.fullest import compose_fullest
from onrecord.utterances.places import Place, Segment, find_readings, find_segments
from onrecord.utterances.severity import judge
from onrecord.utterances.tokens import find_tokens


@dataclass(frozen=True)
class Collation:
    """The word-by-word alignment of the witnesses of one utterance.

    `fullest` is the longest wording that the witnesses together support: what one of them cut is filled in from the
    others, a mark of omission stays where no witness fills it, of rival words those of the most witnesses stand (where
    as many have either, those that deny before those that do not, and else the first's), and a reporter's own words in
    brackets give way to the speaker's. `columns` hold every witness's words, left to right.
    """

    fullest: str
    readings: tuple[Reading, ...]
    _aligned: tuple[Sequence[Witness], Sequence[Place], Sequence[Segment]] = field(repr=False, compare=False)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns; built when first asked for, since only a reader's page needs them."""
        return build_columns(*self._aligned)


def collate(texts: Sequence[str], *, indirect: Sequence[bool] | None = None) -> Collation:
    """Return the collation of the wordings `texts`, which report one utterance; a witness's index is its place there.

    `indirect` says of each text whether it is the reporter's own wording of what was said (None: of none): between such
    a text and a direct one, a shift of tense and person is no change.
    Time grows with the length of the texts, and where these have nothing in common with its square, up to a limit.
    Raises InputError when fewer than two texts are given, or `indirect` is not as long as they are.

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
    if indirect is not None and len(indirect) != len(texts):
        raise InputError(f"collate: indirect {indirect!r}; expected one value for each of {len(texts)} texts")
    witnesses, longest = lay_out(texts, [find_tokens(text) for text in texts])
    places = judge(witnesses, find_readings(witnesses), indirect)
    segments = find_segments(witnesses, places)
    return Collation(
        fullest=compose_fullest(witnesses, places, segments, longest),
        readings=tuple(place.reading for place in places),
        _aligned=(witnesses, places, segments),
    )
