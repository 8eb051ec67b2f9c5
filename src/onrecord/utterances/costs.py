"""What the differences between two wordings cost an alignment: the habits of reporters as numbers.

They change a word for one of its like, cut several words at once, cut freely at the ends and where they leave a mark,
put words of their own in brackets, and drop a negation alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.utterances.spelling import is_variant
from onrecord.utterances.tokens import BRACKET, FUNCTION, MARK, NEGATION, Token

FAR = 1e9
OPEN_MARK = 0.15  # a gap that a mark shows
OPEN_END = 0.85  # a gap of one word at an end of a text

_OPEN, _EXTEND = 1.3, 0.35
_OPEN_UNMARKED = 0.2  # more, where the text that lacks the words marks what it leaves out
_OPEN_BRACKET, _EXTEND_BRACKET = 0.5, 0.1
_NEGATION = 0.6
_SAME, _SAME_FUNCTION = -0.4, 0.1  # an equal word
_VARIANT = 0.1
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


def cost_gaps(tokens: Sequence[Token], others: Sequence[Token]) -> tuple[list[float], list[float]]:
    """Return what it costs to leave out each of `tokens`: first of a gap, and after another left out."""
    plain = _OPEN + _EXTEND
    if any(token.type == MARK for token in others):
        plain += _OPEN_UNMARKED
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
            extends.append(_EXTEND)
        else:
            opens.append(plain)
            extends.append(_extend(before))
        before = now
    return opens, extends


def _extend(before: int) -> float:
    """Return what it costs to leave out a plain word after one of another class was left out."""
    if before == BRACKET:
        return _OPEN + _EXTEND
    return _OPEN + 2 * _EXTEND - _NEGATION if before == NEGATION else _EXTEND


def cost_pair(left: Token, right: Token) -> float:
    """Return what it costs to put two tokens beside each other."""
    if left.key == right.key:
        if left.type == MARK:
            return 0.0
        return _SAME_FUNCTION if left.type == FUNCTION else _SAME
    cost = _CHANGE[left.type][right.type]
    if cost == FAR:
        return FAR
    if cost == _DENY:
        return _DENIED if _denies(left, right) or _denies(right, left) else cost
    if left.capital != right.capital:
        cost += 0.1
    return cost - _liken(left.form, right.form, left.capital and right.capital)


def _denies(denial: Token, word: Token) -> bool:
    """Say whether one word is the other with its denial: "isn't" and "is", "without" and "with"."""
    return denial.key in (f"{word.key}not", f"{word.key}out")


@lru_cache(maxsize=1 << 16)
def _liken(one: str, other: str, names: bool) -> float:
    """Return how much less it costs to put a word for another because both are built alike."""
    if one[:1] == other[:1] and is_variant(one, other, names=names):
        return 1.0 - _VARIANT
    short, long = sorted((one.rstrip("s"), other.rstrip("s")), key=len)
    if len(short) < 4:
        return 0.0
    if short in long or short[:4] == long[:4]:
        return 0.5
    return 0.1 if short[-3:] == long[-3:] else 0.0
