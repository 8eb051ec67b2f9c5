"""Tokens of a witness in; the hedges among them out, each with its scale and how far along the scale it stands.

A hedge says that something is meant to hold only perhaps, only about, only in part, or only by somebody's word. The
lists are our own, after the classes of Hyland (1998; 2005: hedges and boosters), the cues of the CoNLL shared task
(Farkas et al. 2010) and the scales of Horn (1972: all, most, many, some). Words that are hedges in one place, none in
another ("about", "some", "may", "think") count by the words beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.utterances.inflection import find_bases
from onrecord.utterances.tokens import NUMBER, Token

CERTAINTY, DUTY, SHARE, AMOUNT, CLAIM = "certainty", "duty", "share", "amount", "claim"
"""The scales: how sure, how binding, how many or how often, how exact, on whose word."""

UNHEDGED = {CERTAINTY: 4, DUTY: 4, SHARE: 5, AMOUNT: 0, CLAIM: 0}
"""Where on each scale words without a hedge stand. The other grades of AMOUNT and CLAIM have no order."""

_FIRM = {(CERTAINTY, 3), (DUTY, 3)}
"""Modal verbs that change what is said where they change, and are no hedge where they go: can, must."""

Profile = dict[str, int]
"""The grade of a stretch of words on each scale where it is not `UNHEDGED`."""

_GRADES = {
    (CERTAINTY, 0): "unlikely improbable",
    (CERTAINTY, 1): "may might could mightn't couldn't perhaps possibly maybe possible possibility conceivably "
    "conceivable potentially potential uncertain unclear doubt doubtful",
    (CERTAINTY, 2): "probably likely presumably apparently seemingly seem appear suggest tend expect likelihood "
    "probable apparent plausible plausibly arguably would wouldn't",
    (CERTAINTY, 3): "can can't cannot able",
    (CERTAINTY, 4): "will won't shall certainly definitely undoubtedly surely clearly obviously indeed certain sure",
    (DUTY, 2): "should shouldn't ought",
    (DUTY, 3): "must mustn't gotta",
    (SHARE, 1): "few rarely seldom hardly scarcely barely slightly occasionally",
    (SHARE, 2): "some sometimes several partly partially somewhat partial",
    (SHARE, 3): "many often frequently numerous",
    (SHARE, 4): "most mostly generally usually largely mainly normally typically primarily majority almost nearly "
    "virtually practically essentially basically",
    (SHARE, 5): "all every always entirely completely totally wholly fully absolutely each everyone everybody",
    (AMOUNT, 1): "approximately roughly circa approx",
    (CLAIM, 1): "allegedly reportedly supposedly purportedly ostensibly alleged purported supposed so-called suspected "
    "rumoured rumored",
}
_ONE_WORD = {word: grade for grade, words in _GRADES.items() for word in words.split()}
_VERBS = frozenset({"seem", "appear", "suggest", "tend", "expect", "doubt"})
_LEADING_ON = frozenset({"appear", "tend"})
_LED_TO = frozenset("to that as like likely".split())
_OPINIONS = frozenset({"think", "believe", "guess", "suppose", "suspect", "assume", "imagine"})
HEDGING_VERBS = _VERBS | _OPINIONS
"""Verbs that are hedges by their sense, in any form."""
_THINKERS = frozenset("i we he she they you".split())
_BETWEEN = frozenset("do did does don't doesn't didn't really just also still would personally not never".split())
_PHRASES = {
    ("more", "than"): (AMOUNT, 2),
    ("at", "least"): (AMOUNT, 2),
    ("less", "than"): (AMOUNT, 3),
    ("fewer", "than"): (AMOUNT, 3),
    ("at", "most"): (AMOUNT, 3),
    ("up", "to"): (AMOUNT, 3),
    ("as", "many", "as"): (AMOUNT, 3),
    ("as", "much", "as"): (AMOUNT, 3),
    ("close", "to"): (AMOUNT, 1),
    ("or", "so"): (AMOUNT, 1),
    ("in", "part"): (SHARE, 2),
    ("have", "to"): (DUTY, 3),
    ("has", "to"): (DUTY, 3),
    ("had", "to"): (DUTY, 3),
    ("need", "to"): (DUTY, 3),
    ("needs", "to"): (DUTY, 3),
    ("needed", "to"): (DUTY, 3),
    ("got", "to"): (DUTY, 3),
    ("kind", "of"): (SHARE, 2),
    ("sort", "of"): (SHARE, 2),
    ("for", "the", "most", "part"): (SHARE, 4),
    ("in", "my", "view"): (CERTAINTY, 2),
    ("in", "our", "view"): (CERTAINTY, 2),
    ("in", "my", "opinion"): (CERTAINTY, 2),
    ("in", "our", "opinion"): (CERTAINTY, 2),
}
_BEFORE_NUMBERS = {
    **dict.fromkeys(("about", "around", "some", "almost", "nearly"), (AMOUNT, 1)),
    **dict.fromkeys(("over", "above", "exceeding"), (AMOUNT, 2)),
    **dict.fromkeys(("under", "below"), (AMOUNT, 3)),
}
_QUANTITIES = frozenset("half dozen dozens hundreds thousands millions billions a one twice".split())
_OWNERS = frozenset("the my our your his her its their".split())
_MONTHLY = frozenset({"may", "might"})
_OPENING = frozenset(phrase[0] for phrase in _PHRASES)
_LONGEST = 4


class Hedge(NamedTuple):
    """A hedge: half-open token span, scale, and grade on it (low: weak)."""

    start: int
    end: int
    scale: str
    grade: int


def find_hedges(tokens: Sequence[Token], start: int, end: int) -> Iterator[Hedge]:
    """Yield the hedges that begin at tokens `start` to `end`; words around these decide what is one."""
    at = start
    while at < end:
        found = _find_phrase(tokens, at) or _find_word(tokens, at)
        if found:
            yield found
        at = max(found.end if found else 0, at + 1)


def _find_phrase(tokens: Sequence[Token], at: int) -> Hedge | None:
    if tokens[at].form not in _OPENING:
        return None
    forms = tuple(token.form for token in tokens[at : at + _LONGEST])
    for length in range(len(forms), 1, -1):
        graded = _PHRASES.get(forms[:length])
        if graded and (graded[0] != AMOUNT or _is_amount(tokens, at, at + length)):
            return Hedge(at, at + length, *graded)
    return None


def _is_amount(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether an amount stands after a phrase, or before one that follows its amount ("or so")."""
    return _is_quantity(tokens, end) or (tokens[start].form == "or" and start > 0 and _is_quantity(tokens, start - 1))


def _is_quantity(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].type == NUMBER or tokens[at].form in _QUANTITIES)


def _find_word(tokens: Sequence[Token], at: int) -> Hedge | None:
    graded = grade_word(tokens[at].form)
    if graded == _OPINION:
        return Hedge(at, at + 1, CERTAINTY, 2) if _has_thinker(tokens, at) else None
    if tokens[at].form in _BEFORE_NUMBERS and at + 1 < len(tokens) and tokens[at + 1].type == NUMBER:
        return Hedge(at, at + 1, *_BEFORE_NUMBERS[tokens[at].form])
    if graded is None or _is_none_here(tokens, at):
        return None
    return Hedge(at, at + 1, *graded)


_OPINION = ("opinion", 0)


def grade_word(form: str) -> tuple[str, int] | None:
    """Return the scale and the grade of a word that is a hedge by itself, None where it is none."""
    graded = _ONE_WORD.get(form)
    if graded or len(form) < 4:
        return graded
    for base in find_bases(form):
        if base in _VERBS:
            return _ONE_WORD[base]
        if base in _OPINIONS:
            return _OPINION
    return None


def _has_thinker(tokens: Sequence[Token], at: int) -> bool:
    """Say whether who thinks stands before the verb: "I do not think"; else it tells what others think."""
    before = at - 1
    while before >= 0 and tokens[before].form in _BETWEEN:
        before -= 1
    return before >= 0 and tokens[before].form in _THINKERS


def _is_none_here(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word that can be a hedge is none: the month of May, "the most", to appear in a place."""
    form = tokens[at].form
    if form in _MONTHLY:
        return tokens[at].capital and at > 0 and tokens[at].border < 2
    if form == "most":
        return at > 0 and tokens[at - 1].form in _OWNERS
    if not find_bases(form).isdisjoint(_LEADING_ON):
        return at + 1 == len(tokens) or tokens[at + 1].form not in _LED_TO
    return False


def profile_hedges(hedges: Iterable[Hedge]) -> Profile:
    """Return how hedged words are: on each scale, the weakest grade of `hedges` that is not the unhedged one."""
    profile: Profile = {}
    for _, _, scale, grade in hedges:
        if grade != UNHEDGED[scale]:
            profile[scale] = min(grade, profile.get(scale, grade))
    return profile


def is_weakening(hedge: Hedge) -> bool:
    """Say whether what is said is said more boldly where the hedge goes."""
    return hedge.grade != UNHEDGED[hedge.scale] and (hedge.scale, hedge.grade) not in _FIRM
