"""Published statements or contents in, whether they report one utterance out, with a probability and the reason.

What their speakers, articles and days say against it settles the matter; else the words decide. What one of them leaves
out at an end, or marks as left out, counts nothing, since outlets excerpt: a set similarity would miss what containment
finds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records import ReadingKind, Statement
from onrecord.utterances.comparing import compare
from onrecord.utterances.containment import is_excerpt
from onrecord.utterances.days import count_days
from onrecord.utterances.likeness import Figures, find_shared
from onrecord.utterances.occasions import Occasion, find_occasions, same_person, tell_apart
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.tokens import FUNCTION, NEGATION, Token, find_tokens
from onrecord.utterances.weights import find_stem, weigh

_NEEDED = 0.0  # log odds where both have one known speaker
_NEEDED_UNKNOWN = 2.7  # where a report names nobody
_NEEDED_TEXTS = 1.3  # of plain texts
_FEWEST = 3.0  # weight of the words in common, at the least
_RARE_UNKNOWN = 1.5  # rarity of the words in common, at the least, where a report names nobody
_INFLECTED, _FUNCTION, _REPLACED, _DENIED, _BRACKETED, _MOVED = 0.25, 0.4, 1.0, 2.0, 0.5, 0.5
_CUT, _CUT_WORD = 0.5, 0.15
_MOST_AT_END = 4.0  # what different words at an end can count against the rest


@dataclass(frozen=True, slots=True)
class Match:
    """Whether two statements report one utterance; false where they do not.

    `score` is how likely it is by their words and days, 0 to 1; `reason` is a sentence. `undecided`: by their
    words they would, and only the days between the reports speak against it; the reason says what would decide it.
    """

    same: bool
    score: float
    reason: str
    undecided: bool = False

    def __bool__(self) -> bool:
        """Say whether they do."""
        return self.same


Published = tuple[str | None, str | None]
"""When the articles of two statements came out, in EDTF."""


def same_utterance(
    a: Statement | str,
    b: Statement | str,
    *,
    published: Published = (None, None),
    occasions: tuple[Occasion, Occasion] | None = None,
) -> Match:
    """Return whether `a` and `b` report one thing said once; which of them comes first makes no difference.

    Statements must come from two articles, not be said on different days or in different settings, and have the same
    known speaker; where a speaker is unknown, the words must leave no doubt. Of plain texts only words are compared.
    `published` holds the EDTF dates on which the articles of `a` and `b` came out, None where unknown: an article
    cannot report what was said on a later day. `occasions` are those that their articles tell of (`find_occasions`);
    else what each statement tells counts.
    """
    if not (isinstance(a, Statement) and isinstance(b, Statement)):
        return _match_words(*_sort_texts(a, b), needed=_NEEDED_TEXTS, days=None)
    one, other = occasions or (*find_occasions([a]), *find_occasions([b]))
    against = _find_obstacle(a, b) or tell_apart(one, other, published)
    if against is not None:
        return Match(False, 0.0, against)
    days = count_days((one.said, published[0]), (other.said, published[1]))
    if not (a.speaker and b.speaker):
        return _match_unknown(*_sort_texts(a, b), days=days)
    return _match_words(*_sort_texts(a, b), needed=_NEEDED, days=days)


def _get_text(content: Statement | str) -> str:
    return content if isinstance(content, str) else content.text


def _find_obstacle(a: Statement, b: Statement) -> str | None:
    """Return why two statements cannot be one utterance, whatever their words and occasions."""
    if a.article == b.article:
        return "Both stand in the same article."
    if a.inside or b.inside:
        return "One of them stands inside another statement, which reports its words already."
    if a.speaker and b.speaker and not same_person(a.speaker, b.speaker):
        return "They have different speakers."
    return None


def measure(a: Statement, b: Statement, *, published: Published = (None, None)) -> Figures:
    """Return the figures by which the words and days of `a` and `b` are judged, whatever else speaks against them."""
    longer, shorter = _sort_texts(a, b)
    pair = Pair(find_tokens(longer), find_tokens(shorter))
    days = count_days((a.said, published[0]), (b.said, published[1]))
    return _measure_parts(_bound(longer, shorter, pair, days), pair, compare(*pair))


def _sort_texts(a: Statement | str, b: Statement | str) -> list[str]:
    return sorted(map(_get_text, (a, b)), key=lambda text: (-len(text), text))


def _bound(longer: str, shorter: str, pair: Pair, days: int | None) -> Figures:
    """Return the figures as they would be at best: all words in common in one order, and nothing changed."""
    rare, share = find_shared(longer, shorter)
    return Figures(rare, share, common=_weigh_shared(*pair), changes=0.0, days=days)


def _measure_parts(figures: Figures, pair: Pair, parts: Sequence[Part]) -> Figures:
    return figures._replace(
        common=sum(_weigh_common(pair, part) for part in parts),
        changes=sum(_weigh_change(pair, part) for part in parts),
    )


def _match_words(longer: str, shorter: str, *, needed: float, days: int | None) -> Match:
    pair = Pair(find_tokens(longer), find_tokens(shorter))
    best = _bound(longer, shorter, pair, days)
    if best.common < _FEWEST or best._replace(days=0).log_odds() <= needed:
        return _TOO_FEW
    figures = _measure_parts(best, pair, compare(*pair))
    score = _as_probability(figures.log_odds())
    if figures.log_odds() <= needed:
        return _tell_difference(figures, score, needed)
    return Match(True, score, _SAME_WORDS if not figures.changes else _TELLING_WORDS)


_TOO_FEW = Match(False, 0.0, "They have too few telling words in common.")
_SAME_WORDS = "Their words are the same where both report."
_TELLING_WORDS = "They share their telling words, and little is changed between them."


def _match_unknown(longer: str, shorter: str, *, days: int | None) -> Match:
    """Compare statements whose speaker one report at least does not name."""
    pair = Pair(find_tokens(longer), find_tokens(shorter))
    best = _bound(longer, shorter, pair, days)
    if best.common < _FEWEST or (best._replace(days=0).log_odds() <= _NEEDED_UNKNOWN and best.share < 1):
        return _TOO_FEW
    parts = compare(*pair)
    figures = _measure_parts(best, pair, parts)
    score = _as_probability(figures.log_odds())
    if is_excerpt(pair, parts):
        return Match(True, score, "A speaker is unknown, but one stands word for word in the other.")
    if figures.rare < _RARE_UNKNOWN or figures.log_odds() <= _NEEDED_UNKNOWN:
        return Match(False, score, "The speaker of at least one of them is unknown, and their words leave doubt.")
    return Match(True, score, "A speaker is unknown, but their words are too much alike for chance.")


def _tell_difference(figures: Figures, score: float, needed: float) -> Match:
    if figures.days and figures._replace(days=0).log_odds() > needed:
        reason = (
            f"Their words are alike, but the reports are {figures.days} days apart and not both say when it was said: "
            "that day would tell one utterance from a repeated line."
        )
        return Match(False, score, reason, undecided=True)
    return Match(False, score, "They have words in common, but differ in too many of those that both report.")


def _as_probability(log_odds: float) -> float:
    return round(1 / (1 + math.exp(-log_odds)), 3)


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
