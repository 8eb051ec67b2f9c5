"""Readings in; the same out, each with its severity, and those of changed words with their change.

Severity is told between every two wordings of a place, and the gravest is that of the reading. What a cut takes from
the words that stay is looked for in the witness that has the words left out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from onrecord.records import Reading, ReadingKind, Severity
from onrecord.utterances.axis import Witness
from onrecord.utterances.changes import (
    are_words_of_one_sense,
    find_change,
    find_unmatched,
    is_shifted,
    name_one_thing,
)
from onrecord.utterances.limits import drops_limit, is_condition
from onrecord.utterances.places import Place
from onrecord.utterances.stretches import PRONOUNS, Stretch
from onrecord.utterances.tokens import BRACKET, MARK

_NONE, _COSMETIC, _SUBSTANTIVE = Severity.NONE, Severity.COSMETIC, Severity.SUBSTANTIVE
_FIXED = {
    ReadingKind.SPELLING: _NONE,
    ReadingKind.ORDER_CHANGED: _COSMETIC,
    ReadingKind.NUMBER_CHANGED: _SUBSTANTIVE,
    ReadingKind.NEGATION_CHANGED: _SUBSTANTIVE,
}
_GRAVITY = {severity: at for at, severity in enumerate(Severity)}
_OPPOSITES = (
    *(("before", "after"), ("with", "without"), ("for", "against"), ("up", "down"), ("above", "below"), ("in", "out")),
    *(("over", "under"), ("to", "from"), ("into", "out"), ("on", "off"), ("more", "less"), ("more", "fewer")),
    *(("because", "although"), ("and", "or"), ("inside", "outside"), ("since", "until"), ("more", "few")),
)
_OPPOSED = frozenset(frozenset(pair) for pair in _OPPOSITES)


def judge(witnesses: Sequence[Witness], places: Sequence[Place], indirect: Sequence[bool]) -> list[Reading]:
    """Return the readings of `places`, each with change and severity; `indirect` says of each of the `witnesses`
    whether it is the reporter's wording.
    """
    return [_judge(witnesses, place, indirect) for place in places]


def _judge(witnesses: Sequence[Witness], place: Place, indirect: Sequence[bool]) -> Reading:
    kind, words = place.reading.kind, place.reading.words
    if kind in _FIXED:
        return Reading(kind=kind, words=words, severity=_FIXED[kind])
    stretches = _find_wordings(witnesses, place, indirect)
    change = find_change(stretches) if kind == ReadingKind.WORD_CHANGED else None
    compare = _COMPARISONS[kind]
    severities = [compare(one, other) for one, other in combinations(stretches, 2)]
    gravest = max(severities, key=_GRAVITY.__getitem__, default=_NONE)
    return Reading(kind=kind, words=words, change=change, severity=gravest)


def _find_wordings(witnesses: Sequence[Witness], place: Place, indirect: Sequence[bool]) -> list[Stretch]:
    """Return the different wordings of a place, direct and indirect ones apart; of equal ones that of the longest
    witness stands, so that what is found does not hang on the order of witnesses.
    """
    found: dict[tuple[object, ...], Stretch] = {}
    for number, (start, end) in sorted(place.tokens.items(), key=lambda item: witnesses[item[0]].rank):
        tokens = witnesses[number].tokens
        stretch = Stretch(tokens, start, end, indirect[number])
        found.setdefault((indirect[number], *(token.key for token in tokens[start:end])), stretch)
    return list(found.values())


def _compare_words(one: Stretch, other: Stretch) -> Severity:
    if is_shifted(one, other):
        return _NONE
    if _changes_sense(one, other) or one.profile != other.profile:
        return _SUBSTANTIVE
    return _COSMETIC if _says_the_same(one, other) else _SUBSTANTIVE


def _changes_sense(one: Stretch, other: Stretch) -> bool:
    """Say whether a number, a denial or a condition differs."""
    return one.numbers != other.numbers or one.denies != other.denies or _has_condition(one) != _has_condition(other)


def _has_condition(stretch: Stretch) -> bool:
    return any(is_condition(stretch.tokens, at) for at in range(stretch.start, stretch.end))


def _says_the_same(one: Stretch, other: Stretch) -> bool:
    words, others = one.content, other.content
    if are_words_of_one_sense(one, other):
        return True
    if not words and not others:
        return not _is_opposed(one.forms, other.forms)
    if not find_unmatched(one, other) or name_one_thing(one.names, other.names):
        return True
    return any(_stands_in(*pair) for pair in ((one, other), (other, one)))


def _stands_in(one: Stretch, other: Stretch) -> bool:
    """Say whether the first wording is a pronoun for what the second names, or has nothing where that has a name."""
    return PRONOUNS.issuperset(one.forms) or (not one.content and set(other.content) == set(other.names))


def _is_opposed(forms: Sequence[str], others: Sequence[str]) -> bool:
    return any(frozenset((one, other)) in _OPPOSED for one in forms for other in others)


def _compare_paraphrase(one: Stretch, other: Stretch) -> Severity:
    if is_shifted(one, other):
        return _NONE
    names, others = one.names, other.names
    renamed = bool(names) and bool(others) and not name_one_thing(names, others)
    return _SUBSTANTIVE if renamed or _changes_sense(one, other) or one.profile != other.profile else _COSMETIC


def _compare_bracket(one: Stretch, other: Stretch) -> Severity:
    if not one.words or not other.words:
        return _NONE
    plain, bracketed = (one, other) if _has_bracket(other) else (other, one)
    lost = _changes_sense(plain, bracketed) or plain.profile != bracketed.profile
    return _SUBSTANTIVE if lost else _COSMETIC


def _has_bracket(stretch: Stretch) -> bool:
    return any(token.type == BRACKET for token in stretch.words)


def _compare_cut(one: Stretch, other: Stretch, *, after: bool, before: bool) -> bool:
    return any(
        kept_less and drops_limit(has.tokens, has.start, has.end, after=after, before=before)
        for has, kept_less in ((one, _is_empty(other)), (other, _is_empty(one)))
        if not _is_empty(has)
    )


def _is_empty(stretch: Stretch) -> bool:
    return all(token.type in (MARK, BRACKET) for token in stretch.tokens[stretch.start : stretch.end])


def _cut(mildest: Severity, *, after: bool, before: bool) -> Callable[[Stretch, Stretch], Severity]:
    """Return how two wordings compare of which one leaves words out, before or after words that both have."""

    def compare(one: Stretch, other: Stretch) -> Severity:
        return _SUBSTANTIVE if _compare_cut(one, other, after=after, before=before) else mildest

    return compare


_COMPARISONS: dict[ReadingKind, Callable[[Stretch, Stretch], Severity]] = {
    ReadingKind.WORD_CHANGED: _compare_words,
    ReadingKind.PARAPHRASE: _compare_paraphrase,
    ReadingKind.BRACKETED: _compare_bracket,
    ReadingKind.CUT_MARKED: _cut(_NONE, after=True, before=True),
    ReadingKind.CUT_UNMARKED: _cut(_COSMETIC, after=True, before=True),
    ReadingKind.STARTS_LATER: _cut(_NONE, after=False, before=True),
    ReadingKind.ENDS_EARLIER: _cut(_NONE, after=True, before=False),
}
