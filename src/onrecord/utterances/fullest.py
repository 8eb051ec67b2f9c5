"""Witnesses and readings in, the fullest text out: the longest wording that the witnesses together support."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from onrecord.records import ReadingKind
from onrecord.text import squeeze
from onrecord.utterances.axis import Witness
from onrecord.utterances.places import Place, Segment
from onrecord.utterances.tokens import BRACKET, MARK, NEGATION

_RIVALS = (
    ReadingKind.WORD_CHANGED,
    ReadingKind.NUMBER_CHANGED,
    ReadingKind.NEGATION_CHANGED,
    ReadingKind.SPELLING,
)
_REWORDED = (ReadingKind.ORDER_CHANGED, ReadingKind.PARAPHRASE)
_BRACKETED, _SPELLING, _DENIED = ReadingKind.BRACKETED, ReadingKind.SPELLING, ReadingKind.NEGATION_CHANGED

_AFTER = re.compile(r"^\S*")
_BEFORE = re.compile(r"\S*$")

_Printed = tuple[int, int, int]
"""A witness and some of its tokens in a row, half-open."""


def compose_fullest(
    witnesses: Sequence[Witness], places: Sequence[Place], segments: Sequence[Segment], longest: int
) -> str:
    """Return the fullest text; `longest` is the witness whose wording it follows where nothing speaks against it."""
    chosen = [_choose(witnesses, place, longest) for place in places]
    printed: list[_Printed] = []
    for segment in segments:
        start, end = segment.start, segment.end
        writer = chosen[segment.readings[-1]] if segment.readings else _find_writer(witnesses, start, end, longest)
        own = witnesses[writer].places
        first, last = bisect_left(own, start), bisect_left(own, end)
        if first == last:
            continue
        if printed and printed[-1][0] == writer and printed[-1][2] == first:
            first = printed.pop()[1]
        printed.append((writer, first, last))
    return _print(witnesses, printed)


def _find_writer(witnesses: Sequence[Witness], start: int, end: int, longest: int) -> int:
    """Return the witness to follow where all agree: one that has something there."""
    candidates: list[int] = [longest, *range(len(witnesses))]
    for number in candidates:
        own = witnesses[number].places
        if bisect_left(own, start) < bisect_left(own, end):
            return number
    return longest


def _choose(witnesses: Sequence[Witness], place: Place, longest: int) -> int:
    """Return the witness whose words stand for a reading in the fullest text."""
    kind = place.reading.kind
    if kind in _RIVALS:
        forms = {number: _forms(witnesses[number], span) for number, span in place.tokens.items()}
        counts = Counter(forms.values()) if len(forms) > 2 else dict.fromkeys(forms.values(), 1)
        if kind == _DENIED:
            denials = {number: _count_denials(witnesses[number], span) for number, span in place.tokens.items()}
            return min(forms, key=lambda number: (-counts[forms[number]], -denials[number], number))
        follow = longest if kind == _SPELLING else -1  # one outlet's spelling all through
        return min(forms, key=lambda number: (-counts[forms[number]], number != follow, number))
    if kind in _REWORDED:
        return longest if longest in place.tokens else min(place.tokens)
    spoken = {number: _count_spoken(witnesses[number], span) for number, span in place.tokens.items()}
    if kind == _BRACKETED:
        plain = [number for number, span in place.tokens.items() if not _has_bracket(witnesses[number], span)]
        return min(plain or place.tokens, key=lambda number: (-spoken[number], number != longest, number))
    return max(spoken, key=lambda number: (spoken[number], number == longest, -number))


def _forms(witness: Witness, span: tuple[int, int]) -> tuple[str, ...]:
    return tuple([token.form for token in witness.tokens[span[0] : span[1]]])


def _count_denials(witness: Witness, span: tuple[int, int]) -> int:
    return len([token for token in witness.tokens[span[0] : span[1]] if token.type == NEGATION])


def _count_spoken(witness: Witness, span: tuple[int, int]) -> int:
    return len([token for token in witness.tokens[span[0] : span[1]] if token.type not in (MARK, BRACKET)])


def _has_bracket(witness: Witness, span: tuple[int, int]) -> bool:
    return any(token.type == BRACKET for token in witness.tokens[span[0] : span[1]])


def _print(witnesses: Sequence[Witness], printed: Sequence[_Printed]) -> str:
    if not printed:
        return ""
    (opener, first, _), (closer, _, last) = printed[0], printed[-1]
    pieces = [_between(witnesses[opener], 0) if first == 0 else ""]
    for at, (writer, start, end) in enumerate(printed):
        witness = witnesses[writer]
        pieces.append(witness.text[witness.tokens[start].start : witness.tokens[end - 1].end])
        if at + 1 < len(printed):
            pieces.append(_link(witnesses, (writer, end - 1), printed[at + 1][:2]))
    if last == len(witnesses[closer].tokens):
        pieces.append(_between(witnesses[closer], last))
    return squeeze("".join(pieces))


def _between(witness: Witness, token: int) -> str:
    """Return the characters between a token and the one before it."""
    start = witness.tokens[token - 1].end if token else 0
    end = witness.tokens[token].start if token < len(witness.tokens) else len(witness.text)
    return witness.text[start:end]


def _link(witnesses: Sequence[Witness], left: tuple[int, int], right: tuple[int, int]) -> str:
    """Return what stands between two printed tokens: as a witness has it that has both, else as each has it."""
    one, other = witnesses[left[0]], witnesses[right[0]]
    if right[1] and other.tokens[right[1] - 1].key == one.tokens[left[1]].key:
        return _between(other, right[1])
    if left[1] + 1 < len(one.tokens) and one.tokens[left[1] + 1].key == other.tokens[right[1]].key:
        return _between(one, left[1] + 1)
    after = _AFTER.search(_between(one, left[1] + 1))
    before = _BEFORE.search(_between(other, right[1]))
    return f"{after.group() if after else ''} {before.group() if before else ''}"
