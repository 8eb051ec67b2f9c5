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
from onrecord.utterances.tokens import BRACKET, MARK, NEGATION, Token

_RIVALS = (
    ReadingKind.WORD_CHANGED,
    ReadingKind.NUMBER_CHANGED,
    ReadingKind.NEGATION_CHANGED,
    ReadingKind.SPELLING,
)
_REWORDED = (ReadingKind.ORDER_CHANGED, ReadingKind.PARAPHRASE)
_OPEN = (ReadingKind.CUT_MARKED, ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER)
_BRACKETED, _SPELLING, _DENIED = ReadingKind.BRACKETED, ReadingKind.SPELLING, ReadingKind.NEGATION_CHANGED

_AFTER = re.compile(r"^\S*")
_BEFORE = re.compile(r"\S*$")

_Printed = tuple[int, int, int]
"""A witness and some of its tokens in a row, half-open."""


def compose_fullest(witnesses: Sequence[Witness], places: Sequence[Place], segments: Sequence[Segment]) -> str:
    """Return the fullest text."""
    return _print(witnesses, _find_printed(witnesses, places, segments))


def find_consensus(witnesses: Sequence[Witness], places: Sequence[Place], segments: Sequence[Segment]) -> list[Token]:
    """Return the tokens of the fullest text, each as the witness has it that is followed there."""
    printed = _find_printed(witnesses, places, segments)
    return [token for writer, start, end in printed for token in witnesses[writer].tokens[start:end]]


def _find_printed(witnesses: Sequence[Witness], places: Sequence[Place], segments: Sequence[Segment]) -> list[_Printed]:
    """Return whose words stand in the fullest text, left to right: where all agree, those of the longest witness."""
    ranked = sorted(range(len(witnesses)), key=lambda number: witnesses[number].rank)
    chosen = [_choose(witnesses, place, ranked) for place in places]
    printed: list[_Printed] = []
    for segment in segments:
        start, end = segment.start, segment.end
        writer = chosen[segment.readings[-1]] if segment.readings else _find_writer(witnesses, start, end, ranked)
        first, last = _find_span(witnesses[writer], start, end)
        if first == last:
            continue
        if first == 0 and printed:
            writer = _find_inside(witnesses, segment, writer, ranked)
            first, last = _find_span(witnesses[writer], start, end)
        if printed and printed[-1][0] == writer and printed[-1][2] == first:
            first = printed.pop()[1]
        printed.append((writer, first, last))
    return printed


def _find_writer(witnesses: Sequence[Witness], start: int, end: int, ranked: Sequence[int]) -> int:
    """Return the witness to follow where all agree: the first of `ranked` that has something there."""
    for number in ranked:
        first, last = _find_span(witnesses[number], start, end)
        if first < last:
            return number
    return ranked[0]


def _find_inside(witnesses: Sequence[Witness], segment: Segment, writer: int, ranked: Sequence[int]) -> int:
    """Return a witness that has what `writer` has in a segment, but does not begin there, with a capital; else it."""
    start, end, _ = segment
    wanted = _forms(witnesses[writer], _find_span(witnesses[writer], start, end))
    for number in ranked:
        span = _find_span(witnesses[number], start, end)
        if span[0] and _forms(witnesses[number], span) == wanted:
            return number
    return writer


def _find_span(witness: Witness, start: int, end: int) -> tuple[int, int]:
    """Return the tokens of a witness from one place of the axis to another."""
    return bisect_left(witness.places, start), bisect_left(witness.places, end)


def _choose(witnesses: Sequence[Witness], place: Place, ranked: Sequence[int]) -> int:
    """Return the witness whose words stand for a reading in the fullest text, of equal ones the first of `ranked`."""
    kind = place.reading.kind
    able = [number for number in ranked if number in place.tokens]
    first = _find_leading(witnesses, place, able)
    if first is not None:
        return first
    if kind in _RIVALS:
        return _choose_rival(witnesses, place, able, ranked[0])
    if kind in _REWORDED:
        shapes = {number: _shape(witnesses[number], place, place.tokens[number]) for number in able}
        counts = Counter(shapes.values())
        return max(able, key=lambda number: counts[shapes[number]])
    spoken = {number: _count_spoken(witnesses[number], place.tokens[number]) for number in able}
    if kind == _BRACKETED:
        plain = [number for number in able if not _has_bracket(witnesses[number], place.tokens[number])]
        return max(plain or able, key=lambda number: spoken[number])
    return max(able, key=lambda number: spoken[number])


def _find_leading(witnesses: Sequence[Witness], place: Place, able: Sequence[int]) -> int | None:
    """Return the first witness that leads and whose words stand for a reading, None where they say nothing of it.

    Where it ends, or marks a cut itself, others go on; what it lacks without a mark was not said.
    """
    leading = [number for number in able if witnesses[number].leads]
    if place.reading.kind in _OPEN:
        leading = [number for number in leading if _count_spoken(witnesses[number], place.tokens[number])]
    return leading[0] if leading else None


def _choose_rival(witnesses: Sequence[Witness], place: Place, able: Sequence[int], longest: int) -> int:
    """Return the first of the witnesses whose words most have at a place; a spelling follows the longest."""
    forms = {number: _forms(witnesses[number], place.tokens[number]) for number in able}
    counts = Counter(forms.values())
    if place.reading.kind == _DENIED:
        denials = {number: _count_denials(witnesses[number], place.tokens[number]) for number in able}
        return max(able, key=lambda number: (counts[forms[number]], denials[number]))
    follows = place.reading.kind == _SPELLING  # one outlet's spelling all through, where as many have either
    return max(able, key=lambda number: (counts[forms[number]], follows and number == longest))


def _shape(witness: Witness, place: Place, span: tuple[int, int]) -> tuple[bool, tuple[str, ...]]:
    """Return the words of a witness at a place, and whether they stand where the place begins: a block that moved does
    so or not.
    """
    begins = span[0] < span[1] and witness.places[span[0]] < place.stretches[0][1]
    return begins, _forms(witness, span)


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
