"""The likeness of a quotation to a passage in; what that passage alone says of the quotation, out.

What differs is no change where only the case of a letter, a mark, a spelling or a word in brackets does. Words left out
inside are a cut, with a mark or without (a mark that the only report of the words has as well is its own, and none of
the draft's); so is an excerpt that drops a condition, a denial or a hedge of its sentence
(a reading at an end is then substantive). Every other difference, words put in included, is a change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.checks.likeness import Likeness
from onrecord.checks.passages import Passage, Voice
from onrecord.records import Reading, ReadingKind, Severity, Verdict
from onrecord.text import WORD

_NONE, _COSMETIC, _SUBSTANTIVE = Severity.NONE, Severity.COSMETIC, Severity.SUBSTANTIVE
_GRAVITY = {severity: at for at, severity in enumerate(Severity)}
_ENDS = (ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER)
_CUTS = (ReadingKind.CUT_MARKED, ReadingKind.CUT_UNMARKED)
_APOSTROPHE = re.compile(r"[^\W_]['’ʼ][^\W_]")
_BRACKETED = re.compile(r"[\[(]")
_ORDER = (Verdict.VERBATIM, Verdict.CUT, Verdict.CHANGED, Verdict.PARAPHRASED)
_VOICES = tuple(Voice)
_WORDED = 0.5  # of a quotation by weight that must stand in a report as it is; less with the same sense is a paraphrase


class Finding(NamedTuple):
    """What one passage says of a quotation. `verdict` leaves aside whose words they are."""

    passage: Passage
    likeness: Likeness
    verdict: Verdict
    severity: Severity

    @property
    def rank(self) -> tuple[int, float, int, int, int, str]:
        """What sorts findings, the one that supports the quotation best first."""
        like, passage = self.likeness, self.passage
        verdict = _ORDER.index(self.verdict)
        spoken = _VOICES.index(passage.voice)
        gravity = _GRAVITY[self.severity]
        return (verdict, -like.share, gravity, spoken, len(passage.statements), passage.article.id + passage.text)


def judge(passage: Passage, likeness: Likeness) -> Finding:
    """Return what `passage` says of the quotation that has this `likeness` to it."""
    told = [judge_reading(reading) for reading in likeness.readings]
    found = [item for item in told if item]
    if likeness.marked or likeness.gaps:
        found.append((Verdict.CUT, _NONE if likeness.marked else _COSMETIC))
    if likeness.taken_over:
        found.append((Verdict.CHANGED, _COSMETIC))
    verdict = max((item for item, _ in found), key=_ORDER.index, default=Verdict.VERBATIM)
    severity = max((item for _, item in found), key=_GRAVITY.__getitem__, default=_NONE)
    if not passage.direct or (likeness.share < _WORDED and not _is_long(likeness)):
        verdict, severity = Verdict.PARAPHRASED, max(severity, _COSMETIC, key=_GRAVITY.__getitem__)
    return Finding(passage, likeness, verdict, severity)


def judge_reading(reading: Reading) -> tuple[Verdict, Severity] | None:
    """Return what one difference makes of a quotation; None where it is no change."""
    own, other = reading.words.get(0, ""), reading.words.get(1, "")
    kind, severity = reading.kind, reading.severity
    if kind in (*_ENDS, *_CUTS):
        if WORD.search(own):
            return Verdict.CHANGED, _weigh_added(own)
        if kind in _ENDS:
            return (Verdict.CUT, severity) if severity is _SUBSTANTIVE else None
        return (Verdict.CUT, severity) if WORD.search(other) else None
    if kind is ReadingKind.BRACKETED:
        replaced = _BRACKETED.search(other) and WORD.search(own) and not _BRACKETED.search(own)
        return (Verdict.CHANGED, severity) if replaced or severity is _SUBSTANTIVE else None
    if kind is ReadingKind.SPELLING:
        contracted = bool(_APOSTROPHE.search(own)) != bool(_APOSTROPHE.search(other))
        return (Verdict.CHANGED, severity) if contracted else None
    return Verdict.CHANGED, severity


def _weigh_added(words: str) -> Severity:
    """Return how grave words are that the record does not have: one short word alone adds no more than a tone."""
    found = WORD.findall(words)
    return _COSMETIC if len(found) == 1 and len(found[0]) <= 3 and found[0].lower() not in _DENIALS else _SUBSTANTIVE


_DENIALS = frozenset({"no", "not", "nor"})


def is_match(finding: Finding) -> bool:
    """Say whether the passage is about the quotation at all; words in common alone do not make it so."""
    like, voice = finding.likeness, finding.passage.voice
    if like.kept == like.words:
        return like.telling >= (_LEAST_WHOLE if voice in (Voice.SAME, Voice.ANY) else _LEAST_WHOLE_OTHER)
    if _is_long(like):
        return True
    plain = like.share >= _PLAIN_SHARE and like.telling >= _PLAIN_TELLING
    near = plain or like.spread <= _MOST_SPREAD * like.words + 2 or like.run >= _LONG_RUN
    if voice is Voice.OTHER and like.share < _SHARE_OTHER:
        return False
    if voice is Voice.UNKNOWN and not (like.share >= _SHARE_UNKNOWN and like.telling >= _TELLING_UNKNOWN):
        return False
    if not finding.passage.direct:
        enough = like.telling >= _LEAST_TELLING and 2 * like.kept >= like.words
        return near and enough and like.meant >= _SHARE_TOLD
    if near and like.share >= _SHARE and (like.telling >= _LEAST_TELLING or like.run >= _LONG_RUN):
        return True
    return near and like.meant >= _SENSE and like.telling >= _LEAST_TELLING and voice is Voice.SAME


def _is_long(like: Likeness) -> bool:
    """Say whether so many words in a row are in common that chance is no explanation, whatever stands around them."""
    return like.run >= _SURE_RUN and like.telling >= _SURE_TELLING


_SURE_RUN, _SURE_TELLING = 10, 4.0  # words in a row; weight of all in common
_LEAST_WHOLE, _LEAST_WHOLE_OTHER = 0.8, 1.8  # weight of a quotation that stands in a report whole
_LEAST_TELLING, _TELLING_UNKNOWN = 2.0, 3.0
_LONG_RUN = 5  # words in a row
_MOST_SPREAD = 1.6
_PLAIN_SHARE, _PLAIN_TELLING = 0.8, 3.0  # words so many and so telling prove themselves, however far apart they stand
_SHARE, _SHARE_TOLD, _SHARE_UNKNOWN, _SHARE_OTHER, _SENSE = 0.55, 0.6, 0.65, 0.75, 0.65


def choose(findings: Sequence[Finding]) -> tuple[Verdict, list[Finding]]:
    """Return the verdict over all findings that match, and those it rests on, best first."""
    ranked = sorted(findings, key=lambda finding: finding.rank)
    own = [finding for finding in ranked if finding.passage.voice is not Voice.OTHER]
    other = [finding for finding in ranked if finding.passage.voice is Voice.OTHER]
    if other and (not own or _outdoes(other[0], own[0])):
        return Verdict.OTHER_SPEAKER, other
    if own:
        own = _put_fuller_first(own)
        return own[0].verdict, own
    return Verdict.NOT_ON_RECORD, []


def _put_fuller_first(ranked: list[Finding]) -> list[Finding]:
    """Return findings with one first whose report has the words that the draft and a report both mark as left out."""
    best = ranked[0]
    if best.verdict is not Verdict.VERBATIM or not best.likeness.marked_alike:
        return ranked
    shared = set(best.passage.utterances)
    fuller = [item for item in ranked if item.verdict is Verdict.CUT and shared.intersection(item.passage.utterances)]
    return [*fuller[:1], *(item for item in ranked if item not in fuller[:1])]


def _outdoes(other: Finding, own: Finding) -> bool:
    """Say whether somebody else's words are those of the quotation, and the named speaker's only look like them."""
    better = _ORDER.index(other.verdict) <= _ORDER.index(Verdict.CUT) < _ORDER.index(own.verdict)
    return better and other.likeness.share >= own.likeness.share + _CLEARLY


_CLEARLY = 0.15
