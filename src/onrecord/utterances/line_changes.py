"""Two uses of a line in, the earlier and the later; out, what came, what went and what hardened from one to the other.

The wordings are collated as witnesses of one utterance are, and the places where what is said differs are told. How
sure and how binding each is on the whole is told by its weakest hedge ("may", "will"; "should", "must").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.records import ReadingKind, Severity
from onrecord.utterances.collation import collate
from onrecord.utterances.hedges import CERTAINTY, DUTY, SHARE, UNHEDGED, Hedge, find_hedges, is_weakening
from onrecord.utterances.shifts import is_shift
from onrecord.utterances.tokens import find_tokens
from onrecord.utterances.weights import find_stem, weigh

_COLLATED = 0.6  # the least share of telling words in common at which a collation says more than "in other words"

_TELLING = 0.5  # the least weight of a telling word
_CUTS = frozenset({ReadingKind.CUT_UNMARKED, ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER})


class Shift(StrEnum):
    """What became of words from one use of a line to the next."""

    CAME = "came"
    WENT = "went"
    CHANGED = "changed"
    HARDENED = "hardened"
    SOFTENED = "softened"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChange:
    """One change between two uses: the words before and after, "" where there are none.

    `kind` is that of the collation's reading, None where words hardened or softened; of a use that is reworded as a
    whole, `before` and `after` are all its words.
    """

    shift: Shift
    before: str
    after: str
    kind: ReadingKind | None = None


def compare_uses(before: str, after: str, *, indirect: tuple[bool, bool] = (False, False)) -> tuple[LineChange, ...]:
    """Return what changed between two wordings of one message; `indirect` says which are the reporter's own.

    >>> [(str(change.shift), change.before, change.after) for change in compare_uses(
    ...     "We may close the harbour in winter", "We will close the northern harbour in winter")]
    [('hardened', 'may', 'will'), ('came', '', 'northern')]
    """
    hedges = _compare_hedges(before, after, indirect)
    if not _shares_words(before, after):
        return (*hedges, LineChange(shift=Shift.REWORDED, before=before, after=after))
    collation = collate([before, after], indirect=list(indirect))
    told = {(change.before, change.after) for change in hedges}
    found = [
        LineChange(shift=_name(*words), before=words[0], after=words[1], kind=reading.kind)
        for reading in collation.readings
        if (words := (reading.words.get(0, ""), reading.words.get(1, ""))) not in told and any(words)
        if reading.severity is Severity.SUBSTANTIVE or (reading.kind in _CUTS and any(map(_tells, words)))
    ]
    return (*hedges, *found)


def _tells(words: str) -> bool:
    return any(weigh(token) >= _TELLING for token in find_tokens(words))


def _name(before: str, after: str) -> Shift:
    if not before:
        return Shift.CAME
    return Shift.CHANGED if after else Shift.WENT


def _shares_words(before: str, after: str) -> bool:
    """Say whether enough words of both are the same for their places to be told."""
    one, other = (
        {find_stem(token.key) for token in find_tokens(text) if weigh(token) >= _TELLING} for text in (before, after)
    )
    least = min(len(one), len(other))
    return least > 0 and len(one & other) >= _COLLATED * least


def _compare_hedges(before: str, after: str, indirect: tuple[bool, bool]) -> tuple[LineChange, ...]:
    """Return where the later wording is surer, more binding or wider than the earlier, and where less."""
    found = []
    for scale in (CERTAINTY, DUTY, SHARE):
        hedges = _weakest(before, scale), _weakest(after, scale)
        grades = [UNHEDGED[scale] if hedge is None else hedge[0].grade for hedge in hedges]
        words = ["" if hedge is None else hedge[1] for hedge in hedges]
        if grades[0] == grades[1] or _says_nothing(scale, hedges) or _is_shifted(words, indirect):
            continue
        shift = Shift.HARDENED if grades[0] < grades[1] else Shift.SOFTENED
        found.append(LineChange(shift=shift, before=words[0], after=words[1]))
    return tuple(found)


def _says_nothing(scale: str, hedges: Sequence[tuple[Hedge, str] | None]) -> bool:
    """Say whether a hedge on one side alone is no sign: "must" or "some" beside nothing, or "can"."""
    alone = [hedge[0] for hedge in hedges if hedge is not None]
    return len(alone) == 1 and (scale != CERTAINTY or not is_weakening(alone[0]))


def _is_shifted(words: Sequence[str], indirect: tuple[bool, bool]) -> bool:
    """Say whether one is the form in which indirect speech gives the other: "can", "could"."""
    if indirect[0] == indirect[1]:
        return False
    direct, reported = words if indirect[1] else reversed(words)
    return is_shift([direct.casefold()], [reported.casefold()])


def _weakest(text: str, scale: str) -> tuple[Hedge, str] | None:
    """Return the weakest hedge of a text on a scale, with its words; None where there is none."""
    tokens = find_tokens(text)
    hedges: Sequence[Hedge] = [hedge for hedge in find_hedges(tokens, 0, len(tokens)) if hedge.scale == scale]
    if not hedges:
        return None
    weakest = min(hedges, key=lambda hedge: (hedge.grade, hedge.start))
    return weakest, text[tokens[weakest.start].start : tokens[weakest.end - 1].end]
