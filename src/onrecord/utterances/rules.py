"""The sorted steps of one difference in, its readings out: rules that join neighbours, one after the other.

Each rule looks at two neighbours and returns the part that both make up, or None to leave them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.records import ReadingKind
from onrecord.utterances.joins import BRACKET_WORDS
from onrecord.utterances.lexicon import INDEFINITES, SUPPORTS
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.tokens import BRACKET, FUNCTION, MARK, NEGATION, NUMBER, Token

Rule = Callable[[Pair, Part, Part], Part | None]

_FEW_WORDS = 5  # words changed together before the change is a paraphrase
_CUT = ReadingKind.CUT_UNMARKED
_MARKED = ReadingKind.CUT_MARKED
_CHANGED = ReadingKind.WORD_CHANGED
_BRACKETED = ReadingKind.BRACKETED
_DENIED = ReadingKind.NEGATION_CHANGED
_NUMBER = ReadingKind.NUMBER_CHANGED
_JOINED = (_CHANGED, _BRACKETED, _MARKED, _NUMBER, _DENIED)
_MARK_BY_BRACKET = ((_MARKED, _BRACKETED), (_BRACKETED, _MARKED))
_SHOWN = (_MARKED, _CUT, _DENIED)
_AT_ENDS = (_CUT, _MARKED, _BRACKETED, None)


def settle(pair: Pair, parts: list[Part]) -> list[Part]:
    """Return the parts of one difference, each of its final kind."""
    parts = _join(pair, parts, _join_alike) if len(parts) > 1 else parts
    parts = [_deny(pair, part) if part.kind == _CUT else part for part in _absorb_brackets(parts)]
    if len(parts) > 1:
        parts = _join_all(pair, _pass_brackets(parts), (_mark_cut, _take_mark, _replace_all))
    parts = [_unmark(pair, part) if part.kind == _MARKED else part for part in parts]
    parts = _find_ends(pair, parts)
    if len(parts) > 1:
        parts = _join_all(pair, parts, (_put_in_brackets, _widen_change, _join_alike, _deny_verb))
    return [_name(pair, part) for part in parts]


def _join_all(pair: Pair, parts: list[Part], rules: Sequence[Rule]) -> list[Part]:
    for rule in rules:
        parts = _join(pair, parts, rule)
    return parts


def _join(pair: Pair, parts: list[Part], rule: Rule) -> list[Part]:
    joined: list[Part] = []
    for part in parts:
        while joined and (both := rule(pair, joined[-1], part)) is not None:
            joined.pop()
            part = both
        joined.append(part)
    return joined


def _side(part: Part) -> int:
    """Return which text alone has something here: 0 or 1; 2 where both have."""
    return 2 if all(part.sizes) else int(not part.sizes[0])


def _join_alike(pair: Pair, left: Part, right: Part) -> Part | None:
    if left.kind != right.kind:
        return None
    if left.kind in _JOINED or (left.kind == _CUT and _side(left) == _side(right)):
        return left.to(right, left.kind)
    return None


def _absorb_brackets(parts: list[Part]) -> list[Part]:
    """Count brackets in the middle of words left out with these words."""
    if len(parts) < 3:
        return parts
    kept: list[Part] = []
    for part in parts:
        if len(kept) > 1 and part.kind == _CUT and kept[-1].kind == _BRACKETED and kept[-2].kind == _CUT:
            if _side(part) == _side(kept[-1]) == _side(kept[-2]):
                part = kept[-2].to(part, _CUT)
                del kept[-2:]
        kept.append(part)
    return kept


def _deny(pair: Pair, cut: Part) -> Part:
    """Name words left out that only deny: "not", "did not", "never"."""
    one, other = pair.tokens(cut)
    return cut._replace(kind=_DENIED) if _only_denies(one or other) else cut


def _only_denies(words: Sequence[Token]) -> bool:
    denials = 0
    for word in words:
        if word.type == NEGATION:
            denials += 1
        elif word.form not in SUPPORTS:
            return False
    return denials > 0


def _pass_brackets(parts: list[Part]) -> list[Part]:
    """Put a mark of one text beside the words of the other, past a bracket that the other has between them."""
    if len(parts) < 3:
        return parts
    passed = [*parts]
    for at in range(1, len(parts)):
        left, right = passed[at - 1 : at + 1]
        if (left.kind, right.kind) not in _MARK_BY_BRACKET or 2 in (_side(left), _side(right)):
            continue
        beyond = passed[at - 2 : at - 1] if right.kind == _MARKED else passed[at + 1 : at + 2]
        if _side(left) != _side(right) and beyond and beyond[0].kind == _CUT:
            passed[at - 1 : at + 1] = _swap(left, right)
    return passed


def _swap(left: Part, right: Part) -> tuple[Part, Part]:
    """Return two parts in the other order, of which each has the words of another text alone."""
    one, one_end = left.one, right.one_end
    other, other_end = left.other, right.other_end
    if _side(left) == 0:
        return right._replace(one=one, one_end=one), left._replace(other=other_end, other_end=other_end)
    return right._replace(other=other, other_end=other), left._replace(one=one_end, one_end=one_end)


def _mark_cut(pair: Pair, left: Part, right: Part) -> Part | None:
    """Join a mark of omission with the words that the other text has there."""
    if not _may_mark(left, right):
        return None
    words, marks = _sides(pair, left, right)
    return left.to(right, _MARKED) if len(words) == 1 and not words & marks else None


def _take_mark(pair: Pair, left: Part, right: Part) -> Part | None:
    """Join a mark of omission that fills nothing with the words beside it that the other text lacks."""
    if not _may_mark(left, right) or _DENIED in (left.kind, right.kind):
        return None
    words, marks = _sides(pair, left, right)
    return left.to(right, _CUT) if words == marks else None


def _may_mark(left: Part, right: Part) -> bool:
    if _MARKED not in (left.kind, right.kind):
        return False
    return left.kind in _SHOWN and right.kind in _SHOWN


def _sides(pair: Pair, left: Part, right: Part) -> tuple[set[int], set[int]]:
    """Return which of the two texts have words here, and which have marks."""
    both = left.to(right, None)
    words = {side for side, found in enumerate(pair.sides(both)) if found}
    marks = {side for side, tokens in enumerate(pair.tokens(both)) if any(token.type == MARK for token in tokens)}
    return words, marks


def _side_of_words(pair: Pair, part: Part) -> int:
    """Return which text alone has words here: 0 or 1; 2 where both have, -1 where none."""
    one, other = pair.sides(part)
    return 2 if one and other else 0 if one else 1 if other else -1


def _unmark(pair: Pair, mark: Part) -> Part:
    """A mark beside nothing is a pause or a gap in both: no reading."""
    return mark._replace(kind=None) if _side_of_words(pair, mark) < 0 else mark


def _replace_all(pair: Pair, left: Part, right: Part) -> Part | None:
    """Words left out in both texts at one place were put in place of each other."""
    if left.kind == right.kind == _CUT and _side(left) != _side(right):
        return left.to(right, _CHANGED)
    return None


def _find_ends(pair: Pair, parts: list[Part]) -> list[Part]:
    """Name words that one text has before the other begins, or after it is over."""
    at_start = parts[0].one == 0 and parts[0].other == 0
    at_end = parts[-1].one_end == len(pair.one) and parts[-1].other_end == len(pair.other)
    if at_start and not at_end:
        parts = _find_end(pair, parts, ReadingKind.STARTS_LATER)
    if at_end and not at_start:
        parts = _find_end(pair, parts[::-1], ReadingKind.ENDS_EARLIER)[::-1]
    return parts


def _find_end(pair: Pair, parts: list[Part], kind: ReadingKind) -> list[Part]:
    """Join the first parts, counted from the end of the texts, that one text alone has."""
    last, side = 0, -1
    for number, part in enumerate(parts, start=1):
        own = _side_of_words(pair, part)
        if part.kind not in _AT_ENDS or (own >= 0 and own != side >= 0):
            break
        side = max(side, own)
        if part.kind in (_CUT, _MARKED):
            last = number
    if not last or side == 2:
        return parts
    first, final = parts[0], parts[last - 1]
    if (first.one, first.other) > (final.one, final.other):
        first, final = final, first
    return [first.to(final, kind), *parts[last:]]


def _put_in_brackets(pair: Pair, left: Part, right: Part) -> Part | None:
    """Join a bracket with the words that it stands for."""
    if (left.kind, right.kind) not in ((_BRACKETED, _CUT), (_CUT, _BRACKETED)):
        return None
    both = left.to(right, _BRACKETED)
    for tokens, others in (pair.tokens(both), pair.tokens(both)[::-1]):
        if all(token.type == BRACKET for token in tokens) and 0 < len(others) <= BRACKET_WORDS:
            return both if tokens else None
    return None


def _widen_change(pair: Pair, left: Part, right: Part) -> Part | None:
    """Join a change with one word left out beside it, or with more where all of them are of the change's own sort."""
    change, cut = (left, right) if right.kind == _CUT else (right, left)
    if cut.kind != _CUT or change.kind not in (_CHANGED, _NUMBER):
        return None
    dropped = [*pair.tokens(cut)[0], *pair.tokens(cut)[1]]
    both = left.to(right, change.kind)
    if change.kind == _NUMBER:
        return both if all(token.type == NUMBER for token in dropped) else None
    few = max(both.sizes) <= _FEW_WORDS and all(
        token.type == FUNCTION or token.form in INDEFINITES for tokens in pair.tokens(both) for token in tokens
    )
    return both if len(dropped) == 1 or few else None


def _deny_verb(pair: Pair, left: Part, right: Part) -> Part | None:
    """Join a denial with the form of the verb that goes with it: "doesn't plan", "plans"."""
    if left.kind != _DENIED or right.kind != _CHANGED or right.sizes != (1, 1):
        return None
    one, other = pair.tokens(right)
    helped = any(token.form in SUPPORTS or token.form[:-3] in SUPPORTS for side in pair.tokens(left) for token in side)
    return left.to(right, _DENIED) if helped and one[0].form[:3] == other[0].form[:3] else None


def _name(pair: Pair, part: Part) -> Part:
    """Name what only the whole of a change shows: a spelling, a change of order, a paraphrase."""
    if part.kind not in (_CHANGED, _NUMBER):
        return part
    one, other = ([token.key for token in tokens] for tokens in pair.tokens(part))
    if "".join(one) == "".join(other):
        return part._replace(kind=ReadingKind.SPELLING)
    if sorted(one) == sorted(other):
        return part._replace(kind=ReadingKind.ORDER_CHANGED)
    return part._replace(kind=ReadingKind.PARAPHRASE) if max(len(one), len(other)) > _FEW_WORDS else part
