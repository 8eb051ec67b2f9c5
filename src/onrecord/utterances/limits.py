"""Words that one witness leaves out in; out, whether a condition, a denial or a hedge of what it keeps went with them.

Only what stands in the sentence of kept words can limit these. Without a parser a limit is taken to be of kept words
where no other clause begins between it and them: of words left out after the kept ones, before the limit; of words left
out before them, after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.utterances.hedges import CERTAINTY, CLAIM, DUTY, find_hedges, is_weakening
from onrecord.utterances.inflection import find_bases
from onrecord.utterances.tokens import NEGATION, Token

_CONDITIONS = frozenset("if unless until till except excepting barring assuming whether excluding pending".split())
_CONDITION_PHRASES = (
    *(("provided", "that"), ("providing", "that"), ("provided", "they"), ("provided", "we"), ("provided", "it")),
    *(("provided", "he"), ("provided", "she"), ("provided", "the"), ("provided", "there"), ("as", "long", "as")),
    *(("so", "long", "as"), ("only", "when"), ("only", "after"), ("only", "once"), ("only", "in"), ("only", "for")),
    *(("only", "with"), ("only", "by"), ("only", "because"), ("in", "case"), ("in", "the", "event")),
    *(("on", "condition"), ("on", "the", "condition"), ("subject", "to"), ("conditional", "on"), ("depending", "on")),
    *(("contingent", "on"), ("apart", "from"), ("other", "than"), ("aside", "from"), ("with", "the", "exception")),
)
_QUESTIONS = frozenset({"if", "whether"})
_ASKING = frozenset("ask wonder know see question decide determine doubt tell say learn unclear clear".split())
_PARTING = frozenset("but so that".split())
_ASKED_WORDS = 4  # "ask Mr Pell of Estwick if"
_PRONOUNS = frozenset("i we you he she it they there this that these those".split())
_AFTER_ONCE = _PRONOUNS | frozenset("the a an our their his her its my your all".split())
_OPENERS = frozenset("because which who whom whose while where since although though".split())
_COORDINATORS = frozenset("and but so".split())
_JOINERS = frozenset("and but or so that".split())
_HELPERS = frozenset(
    "is are was were has have had will would can could may might must should shall do does did am let don't".split()
)
_AT_START = frozenset("and but though or only just even that is at least then - yet".split())
_WIDE = frozenset({CERTAINTY, CLAIM})
_FIRST_WORDS = _CONDITIONS | {"once"} | {phrase[0] for phrase in _CONDITION_PHRASES}


def drops_limit(tokens: Sequence[Token], start: int, end: int, *, after: bool, before: bool) -> bool:
    """Say whether tokens `start` to `end`, left out of a text, hold a limit of what is kept.

    `after` says that words before them are kept, `before` that words after them are.
    """
    if after and start and _follows(tokens, start):
        last = _find_sentence_end(tokens, start, end)
        if _limits_before(tokens, start, last):
            return True
    if before and end < len(tokens) and _follows(tokens, end):
        first = _find_sentence_start(tokens, start, end)
        return _limits_after(tokens, first, end)
    return False


def _follows(tokens: Sequence[Token], at: int) -> bool:
    """Say whether token `at` goes on with the sentence of the one before it."""
    return tokens[at].border < 2


def _find_sentence_end(tokens: Sequence[Token], start: int, end: int) -> int:
    return next((at for at in range(start + 1, end) if tokens[at].border == 2), end)


def _find_sentence_start(tokens: Sequence[Token], start: int, end: int) -> int:
    return next((at for at in range(end - 1, start, -1) if tokens[at].border == 2), start)


def _limits_before(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether words limit those that stand before them: "| if they ask", "| but not now", "|, probably"."""
    reach = _find_clause(tokens, start, end)
    if any(is_condition(tokens, at) for at in range(start, reach)):
        return True
    first = start
    while first < end - 1 and tokens[first].form in _AT_START:
        first += 1
    if _denies(tokens, first):
        return True
    return any(
        is_weakening(hedge) and (hedge.scale in _WIDE or (hedge.start == first and _closes(tokens, hedge.end, end)))
        for hedge in find_hedges(tokens, start, min(reach, first + 3))
        if not _has_own_verb(tokens, hedge.start, end)
    )


def _denies(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a token denies: "not only" does not."""
    alone = at + 1 == len(tokens) or tokens[at + 1].form not in _NOT_DENIED
    return tokens[at].type == NEGATION and alone


_NOT_DENIED = frozenset("only merely simply".split())


def _has_own_verb(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether a helping verb that is a hedge helps a verb left out with it."""
    return tokens[at].form in _HELPERS and at + 1 < end


def _closes(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether nothing follows that a share or amount could be of: "they pay | mostly", not "| mostly in cash"."""
    return at >= end or tokens[at].border > 0


def _find_clause(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the first clause of its own begins in words left out after kept ones."""
    for at in range(start, end):
        form = tokens[at].form
        if form in _OPENERS:
            return at
        if form in _JOINERS and at + 2 < end and _begins_clause(tokens, at + 1, end):
            return at
    return end


def _begins_clause(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether a clause begins: a pronoun as its subject, or a helping verb; a condition is none of its own."""
    return tokens[at].form in _PRONOUNS or tokens[at].form in _HELPERS


def _limits_after(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether words limit those that stand after them: "if they ask, |", "I do not think |", "perhaps |"."""
    last = _find_last_clause(tokens, start, end)
    if any(is_condition(tokens, at) for at in range(start, end)):
        return _closes_condition(tokens, start, end)
    if any(_denies(tokens, at) for at in range(last, end)):
        return tokens[end].border == 0 and tokens[end - 1].form not in _COORDINATORS
    alone = last if tokens[end].border == 0 else start
    return any(
        is_weakening(hedge) and (hedge.scale in _WIDE or hedge.scale == DUTY or hedge.end >= end)
        for hedge in find_hedges(tokens, alone, end)
        if tokens[end].border == 0 or end - alone <= 3
    )


def _closes_condition(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether the last clause before the kept words is a condition: no other clause comes after it."""
    at = max(at for at in range(start, end) if is_condition(tokens, at))
    inside = [place for place in range(at + 1, end) if tokens[place].border == 1]
    if len(inside) < 2 or tokens[end].form == "then":
        return True
    return not any(_opens_clause(tokens, place, end) for place in inside)


def _opens_clause(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether a clause begins at a comma, as in "If it rains, we stay, ..."; a list goes on without one."""
    at += tokens[at].form in _JOINERS
    return at < end and tokens[at].form in _PRONOUNS


def _find_last_clause(tokens: Sequence[Token], start: int, end: int) -> int:
    return next((at for at in range(end - 1, start, -1) if tokens[at].border), start)


def is_condition(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a condition begins at this token."""
    form = tokens[at].form
    if form not in _FIRST_WORDS:
        return False
    if form in _CONDITIONS:
        return form not in _QUESTIONS or not _is_asked(tokens, at)
    following = tuple(token.form for token in tokens[at : at + 3])
    if form == "once":
        return len(following) > 1 and following[1] in _AFTER_ONCE
    return any(following[: len(phrase)] == phrase for phrase in _CONDITION_PHRASES)


def _is_asked(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "if" or "whether" begins what is asked or not known, a few words after the verb of it.

    After a comma, "that" or "but" a condition begins: "She says that if it rains, we stay".
    """
    for place in range(at, max(0, at - _ASKED_WORDS), -1):
        if tokens[place].border or tokens[place - 1].form in _PARTING:
            return False
        if not find_bases(tokens[place - 1].form).isdisjoint(_ASKING):
            return True
    return False
