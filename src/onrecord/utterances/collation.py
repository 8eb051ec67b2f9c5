"""Texts that report one utterance in, their collation out: the columns, the readings and the fullest text.

Two texts are aligned with each other. More are first merged, longest first, into one sequence of words that holds
whatever any of them adds, and each is aligned with that sequence. What they say together (their consensus: the fullest
text) is then a better sequence than any one of them, since it has nobody's own changes, and each is aligned with it
again; so one outlet's changes never blur what another did beside them. A consensus in the progressive alignment of
many is that of Lee, Grasso and Sharlow (2002), whose graph keeps rival additions at one place as branches; here they
are rival readings of one place. The order in which texts are given does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from onrecord.errors import InputError
from onrecord.records import Reading
from onrecord.utterances.axis import Witness, lay_out, merge_axis, rank_wordings, trim_marks
from onrecord.utterances.columns import Column, build_columns
from onrecord.utterances.fullest import compose_fullest, find_consensus
from onrecord.utterances.places import Place, Segment, find_readings, find_segments
from onrecord.utterances.severity import judge
from onrecord.utterances.tokens import find_tokens


class Collation:
    """The word-by-word alignment of the witnesses of one utterance.

    `readings` are the places where they differ. `fullest` is the longest wording that the witnesses together support:
    what one of them cut is filled in from the others, a mark of omission stays where no witness fills it, of rival
    words those of the most witnesses stand (where as many have either, those that deny before those that do not, and
    else those of the longest witness), and a reporter's own words in brackets give way to the speaker's. Words as
    they were said, of a witness that leads, stand wherever it has any. `columns` hold every witness's words, left to
    right. Each is made when first asked for.
    """

    def __init__(self, witnesses: Sequence[Witness], places: Sequence[Place], indirect: Sequence[bool]) -> None:
        """Take the aligned witnesses and the places where they differ; `indirect` as of `collate`."""
        self._witnesses, self._places, self._indirect = witnesses, places, indirect

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The readings, in the order of speech, each with its change and severity."""
        return tuple(judge(self._witnesses, self._places, self._indirect))

    @cached_property
    def fullest(self) -> str:
        """The fullest text."""
        return compose_fullest(self._witnesses, self._places, self._segments)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        return build_columns(self._witnesses, self._places, self._segments)

    @cached_property
    def _segments(self) -> Sequence[Segment]:
        return find_segments(self._witnesses, self._places)


def collate(
    texts: Sequence[str], *, indirect: Sequence[bool] | None = None, spoken: Sequence[Sequence[int]] = ()
) -> Collation:
    """Return the collation of the wordings `texts`, which report one utterance; a witness's index is its place there.

    `indirect` says of each text whether it is the reporter's own wording of what was said (None: of none): between such
    a text and a direct one, a shift of tense and person is no change. `spoken` lists the indices of texts that
    hold the words as they were said, as a transcript does, those of one transcript together and in their order there:
    in the fullest text these stand before all others.
    Time grows with the length of the texts, and where these have nothing in common with its square, up to a limit.
    Raises InputError when fewer than two texts are given, `indirect` is not as long as they are, or `spoken` has an
    index of no text.

    >>> collation = collate(["We need shells and fuel now", "We need grenades ... now, and soon"])
    >>> collation.fullest
    'We need grenades and fuel now, and soon'
    >>> [(str(reading.kind), reading.words[1]) for reading in collation.readings]
    [('word_changed', 'grenades'), ('cut_marked', '...'), ('ends_earlier', 'and soon')]
    """
    if len(texts) < 2:
        raise InputError(
            f"collate: {len(texts)} {'text' if len(texts) == 1 else 'texts'}; expected two or more wordings"
        )
    if indirect is not None and len(indirect) != len(texts):
        raise InputError(f"collate: indirect {indirect!r}; expected one value for each of {len(texts)} texts")
    if not all(number in range(len(texts)) for own in spoken for number in own):
        raise InputError(f"collate: spoken {spoken!r}; expected indices of {len(texts)} texts")
    return Collation(*_align(texts, spoken), indirect or [False] * len(texts))


def _align(texts: Sequence[str], spoken: Sequence[Sequence[int]]) -> tuple[Sequence[Witness], Sequence[Place]]:
    leading = {texts[number] for own in spoken for number in own}
    tokens = [find_tokens(text) for text in texts]
    ranks = rank_wordings(texts, tokens, leading)
    own = dict(zip(texts, tokens, strict=True))
    wordings = [own[text] for text in ranks]
    pieced = [pieces for pieces in spoken if len(pieces) > 1]
    if pieced:  # so that the pieces of one transcript never take each other's place
        wholes = ([token for number in pieces for token in tokens[number]] for pieces in pieced)
        wordings.insert(0, max(wholes, key=lambda whole: (len(whole), [token.form for token in whole])))
    if len(wordings) <= 2:
        witnesses = lay_out(texts, tokens, ranks, trim_marks(wordings[0]), leading)
        return witnesses, find_readings(witnesses)
    witnesses = lay_out(texts, tokens, ranks, trim_marks(merge_axis(wordings)), leading)
    places = find_readings(witnesses)
    consensus = find_consensus(witnesses, places, find_segments(witnesses, places))
    witnesses = lay_out(texts, tokens, ranks, trim_marks(consensus), leading)
    return witnesses, find_readings(witnesses)
