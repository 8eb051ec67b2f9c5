"""What the differences between two wordings cost an alignment: the habits of reporters as numbers.

They change a word for one of its like, cut several words at once, cut freely at the ends and where they leave a mark,
put words of their own in brackets, and drop a negation alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.utterances.spelling import is_variant
from onrecord.utterances.tokens import BRACKET, MARK, NEGATION, Token

FAR = 1e9
OPEN_MARK = 0.15  # a gap that a mark shows
OPEN_END = 0.85  # a gap of one word at an end of a text

EXTEND = 0.35  # a word more in a gap
_OPEN = 1.3
_OPEN_UNMARKED = 0.2  # more, where the text that lacks the words marks what it leaves out
_OPEN_BRACKET, _EXTEND_BRACKET = 0.5, 0.1
_NEGATION = 0.6
_EQUAL = (-0.4, 0.1, -0.4, -0.4, -0.4, 0.0)  # an equal token, by its class
_NAMED_AGAIN = 0.3  # a word that stands in brackets in one of the texts
_VARIANT = 0.1
_ALIKE = 4  # letters of a word that can be built like another
_DENY, _DENIED = 1.35, 0.3  # a denial for any word, and for the word that it denies

# What it costs to put a token of one class in place of another; rows and columns in the order of int.
_CHANGE = (
    (1.00, 1.10, 1.15, _DENY, 1.10, FAR),
    (1.10, 0.90, 1.20, _DENY, 1.15, FAR),
    (1.15, 1.20, 0.40, _DENY, 1.10, FAR),
    (_DENY, _DENY, _DENY, 1.00, _DENY, FAR),
    (1.10, 1.15, 1.10, _DENY, 0.50, FAR),
    (FAR, FAR, FAR, FAR, FAR, FAR),
)


def cost_opening(*, marked: bool) -> float:
    """Return what a gap of one plain word costs; `marked` says that the text that lacks it marks gaps nearby."""
    return _OPEN + EXTEND + _OPEN_UNMARKED if marked else _OPEN + EXTEND


def cost_gaps(tokens: Sequence[Token], others: Sequence[Token]) -> tuple[list[float], list[float]]:
    """Return what it costs to leave out each of `tokens`: first of a gap, and after another left out."""
    plain = cost_opening(marked=any([token.type == MARK for token in others]))
    opens: list[float] = []
    extends: list[float] = []
    before = tokens[0].type
    for token in tokens:
        now = token.type
        if now == BRACKET:
            opens.append(_OPEN_BRACKET)
            extends.append(_EXTEND_BRACKET if before == now else _OPEN_BRACKET)
        elif now == NEGATION:
            opens.append(_NEGATION)
            extends.append(EXTEND)
        else:
            opens.append(plain)
            extends.append(_extend(before))
        before = now
    return opens, extends


def _extend(before: int) -> float:
    """Return what it costs to leave out a plain word after one of another class was left out."""
    if before == BRACKET:
        return _OPEN + EXTEND
    return _OPEN + 2 * EXTEND - _NEGATION if before == NEGATION else EXTEND


def cost_pairs(left: Token, others: Sequence[Token]) -> list[float]:
    """Return what it costs to put a token beside each of `others`."""
    _, _, form, key, kind, capital, _ = left
    changes = _CHANGE[kind]
    long_enough = len(form) >= _ALIKE
    costs = []
    for right in others:
        _, _, other, other_key, other_kind, other_capital, _ = right
        cost = changes[other_kind]
        if other_key == key:
            cost = _EQUAL[kind] if (kind == BRACKET) == (other_kind == BRACKET) else _NAMED_AGAIN
        elif cost == _DENY:
            cost = _DENIED if _denies(left, right) or _denies(right, left) else cost
        elif cost < FAR:
            if capital != other_capital:
                cost += 0.1
            if long_enough and len(other) >= _ALIKE:
                cost -= _liken(form, other, capital and other_capital)
        costs.append(cost)
    return costs


def _denies(denial: Token, word: Token) -> bool:
    """Say whether one word is the other with its denial: "isn't" and "is", "without" and "with"."""
    return denial.key in (f"{word.key}not", f"{word.key}out")


def _liken(one: str, other: str, names: bool) -> float:
    """Return how much less it costs to put a word for another because both are built alike."""
    if one[0] == other[0] and is_variant(one, other, names=names):
        return 1.0 - _VARIANT
    short, long = one.rstrip("s"), other.rstrip("s")
    if len(short) > len(long):
        short, long = long, short
    if len(short) < _ALIKE:
        return 0.0
    if short in long or short[:4] == long[:4]:
        return 0.5
    return 0.1 if short[-3:] == long[-3:] else 0.0
