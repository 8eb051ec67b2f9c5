"""Two statements or contents in, whether they report one utterance out, with a score and the reason.

The words that both have in common, in order, must outweigh what was changed between them: each rare word in common
counts for one, each change against it. What one of them leaves out at an end, or marks as left out, counts nothing,
since outlets excerpt: a set similarity would miss what containment finds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records import Kind, ReadingKind, Statement
from onrecord.utterances.comparing import compare
from onrecord.utterances.containment import is_excerpt
from onrecord.utterances.occasions import dates_contradict, is_said_after, same_person, weekdays_differ
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.tokens import FUNCTION, NEGATION, Token, find_tokens
from onrecord.utterances.weights import find_stem, weigh

_NEEDED = 3.0  # rare words in common, at the least
_NEEDED_CHANGE = 1.5  # more, for every change
_NEEDED_SHIFT = 4.0  # more, where each text goes beyond the other
_NEEDED_REST = 4.0  # more, times the share of the shorter text that the other lacks
_INFLECTED, _FUNCTION, _REPLACED, _DENIED, _BRACKETED, _MOVED = 0.25, 0.4, 1.0, 2.0, 0.5, 0.5
_CUT, _CUT_WORD = 0.5, 0.15
_MOST_AT_END = 4.0  # what different words at an end can count against the rest


@dataclass(frozen=True, slots=True)
class Match:
    """Whether two statements report one utterance; false where they do not.

    `score` is how much of the shorter one, by the weight of its words, the other has too, 0 to 1; `reason` is a
    sentence.
    """

    same: bool
    score: float
    reason: str

    def __bool__(self) -> bool:
        """Say whether they do."""
        return self.same


def same_utterance(
    a: Statement | str, b: Statement | str, *, published: tuple[str | None, str | None] = (None, None)
) -> Match:
    """Return whether `a` and `b` report one thing said once; which of them comes first makes no difference.

    Statements must come from two articles, not be said on different days, and have the same known speaker. Where a
    speaker is unknown, two quotations match if the shorter is a long excerpt from the longer, to the letter. Of plain
    texts only the words are compared. `published` holds the EDTF dates on which the articles of `a` and `b` came out,
    None where unknown: an article cannot report what was said on a later day.
    """
    known = True
    if isinstance(a, Statement) and isinstance(b, Statement):
        against = _find_obstacle(a, b, published)
        if against is not None:
            return Match(False, 0.0, against)
        known = bool(a.speaker and b.speaker)
    texts = sorted((_get_text(a), _get_text(b)), key=lambda text: (-len(text), text))
    pair = Pair(*map(find_tokens, texts))
    return _match_words(pair) if known else _match_quotations(pair)


def _get_text(content: Statement | str) -> str:
    return content if isinstance(content, str) else content.text


def _find_obstacle(a: Statement, b: Statement, published: tuple[str | None, str | None]) -> str | None:
    """Return why two statements cannot be one utterance, whatever their words."""
    if a.article == b.article:
        return "Both stand in the same article."
    if a.inside or b.inside:
        return "One of them stands inside another statement, which reports its words already."
    if not (a.speaker and b.speaker) and Kind.INDIRECT in (a.kind, b.kind):
        return "The speaker of at least one of them is unknown."
    if a.speaker and b.speaker and not same_person(a.speaker, b.speaker):
        return "They have different speakers."
    if a.said and b.said and dates_contradict(a.said, b.said):
        return "They were said on different dates."
    if a.said_words and b.said_words and weekdays_differ(a.said_words, b.said_words):
        return "They were said on different days of the week."
    if is_said_after(a.said, published[1]) or is_said_after(b.said, published[0]):
        return "One was said after the other was published."
    return None


def _match_quotations(pair: Pair) -> Match:
    """Compare quotations whose speaker one report at least does not name."""
    if not is_excerpt(pair, compare(*pair)):
        return Match(False, 0.0, "The speaker of at least one of them is unknown.")
    return Match(True, 1.0, "A speaker is unknown, but one quotation stands word for word in the other.")


def _match_words(pair: Pair) -> Match:
    least = min(sum(map(weigh, tokens)) for tokens in pair)
    most = _weigh_shared(*pair)
    if most < _NEEDED:
        return Match(False, most / least if least else 0.0, "They have too few telling words in common.")
    parts = compare(*pair)
    common = sum(_weigh_common(pair, part) for part in parts)
    score = min(1.0, common / least)
    changes = sum(_weigh_change(pair, part) for part in parts)
    needed = _NEEDED + _NEEDED_CHANGE * changes + _NEEDED_REST * (1 - score) + _NEEDED_SHIFT * _is_shifted(parts)
    if common < needed:
        return Match(False, score, "They have words in common, but differ in too many of those that both report.")
    return Match(
        True,
        score,
        "They share their telling words in the same order."
        if changes
        else "Their words are the same where both report.",
    )


def _weigh_shared(one: Sequence[Token], other: Sequence[Token]) -> float:
    """Return the weight of the words in common in any order."""
    shared = {token.key for token in one} & {token.key for token in other}
    return min(sum(weigh(token) for token in tokens if token.key in shared) for tokens in (one, other))


def _weigh_common(pair: Pair, part: Part) -> float:
    if part.kind not in (None, ReadingKind.SPELLING, ReadingKind.ORDER_CHANGED) or 0 in part.sizes:
        return 0.0
    return min(sum(map(weigh, tokens)) for tokens in pair.tokens(part))


def _weigh_change(pair: Pair, part: Part) -> float:
    """Return what a difference counts against the words in common."""
    one, other = pair.words(part)
    if part.kind == ReadingKind.CUT_UNMARKED:
        return _CUT + _CUT_WORD * sum(map(weigh, (*one, *other)))
    if part.kind in _COUNTED:
        return _COUNTED[part.kind]
    if part.kind not in (ReadingKind.WORD_CHANGED, ReadingKind.PARAPHRASE, ReadingKind.NUMBER_CHANGED):
        return 0.0
    replaced = sum(_weigh_pair(left, right) for left, right in zip(one, other, strict=False))
    replaced += _CUT * abs(len(one) - len(other))
    return min(replaced, _MOST_AT_END) if _is_at_end(pair, part) else replaced


_COUNTED = {
    ReadingKind.NEGATION_CHANGED: _DENIED,
    ReadingKind.BRACKETED: _BRACKETED,
    ReadingKind.ORDER_CHANGED: _MOVED,
}


def _weigh_pair(left: Token, right: Token) -> float:
    if find_stem(left.key) == find_stem(right.key):
        return _INFLECTED
    functions = (FUNCTION, NEGATION)
    return _FUNCTION if left.type in functions and right.type in functions else _REPLACED


def _is_at_end(pair: Pair, part: Part) -> bool:
    at_start = part.one == part.other == 0
    return at_start or (part.one_end == len(pair.one) and part.other_end == len(pair.other))


def _is_shifted(parts: Sequence[Part]) -> bool:
    """Say whether one text begins earlier and the other goes on for longer."""
    ends = [
        part for part in (*parts[:1], *parts[-1:]) if part.kind in (ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER)
    ]
    return len({not part.sizes[0] for part in ends}) == 2
