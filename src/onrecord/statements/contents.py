"""Sentence, cue and source in, content out: where the reported words begin and end.

Positions are token indices of the sentence; ranges are half-open. What stands before the source is `content_before`,
what stands after the cue `content_after`; an interrupted statement has both.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements import lexicon
from onrecord.statements.cues import Cue, Frame, is_adverb
from onrecord.statements.hearers import hearer_end, wants_to
from onrecord.statements.sentences import Token
from onrecord.statements.sources import DASHES, Range

_CLAUSE_STARTS = frozenset("whether how why what if who when where".split())
_FEWEST_WORDS_BEFORE = 4  # of a clause without quotation marks that stands before its attribution
_LONGEST_ADJUNCT = 16  # tokens between a cue and the content it governs
_VAGUE = frozenset("something anything nothing much little things".split())
_ANONYMITY = frozenset("named identified quoted anonymous anonymity unnamed".split())
_QUOTED_END = "\"”’'"
_TRAILERS = frozenset("referring alluding speaking pointing gesturing citing prompting according without".split())


def content_before(
    tokens: Sequence[Token], floor: int, end: int, *, postponed: bool, interrupted: bool = False
) -> Range | None:
    """Return the content that ends before an attribution which begins at `end`.

    `floor` is where the sentence's earlier attribution ends. A clause without quotation marks counts only where the
    attribution is `postponed`, that is, nothing follows it that could be its content; it may be short only where the
    attribution interrupts it ("The gates, she said, leak").
    """
    floor = _after_bracket(tokens, floor, end)
    last = end - 1
    if last >= floor and tokens[last].text == ",":
        last -= 1
    if last < floor:
        return None
    if tokens[last].quotation:
        return _with_its_clause(tokens, floor, last), last + 1
    if not postponed or tokens[end - 1].text not in (",", *DASHES):
        return None
    start = _clause_start(tokens, floor)
    words = sum(token.is_word for token in tokens[start : last + 1])
    quoted = any(token.quotation for token in tokens[start : last + 1])
    if words < _FEWEST_WORDS_BEFORE and not quoted and not interrupted:
        return None
    if _introduces(tokens, start, last + 1):
        return None
    return (start, last + 1) if start <= last else None


def _after_bracket(tokens: Sequence[Token], floor: int, end: int) -> int:
    """Return where the words begin that a bracket, still open at `end`, parts from those before it."""
    for i in range(end - 1, floor - 1, -1):
        if tokens[i].text == ")":
            break
        if tokens[i].text == "(":
            return i + 1
    return floor


def _introduces(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether the words are but an introduction: "In a message released Friday", "When the vote came"."""
    first = start + (tokens[start].low in lexicon.CONJUNCTIONS)
    if first >= end:
        return True
    low = tokens[first].low
    if low not in lexicon.PREPOSITIONS and low not in lexicon.SUBORDINATORS and not low.endswith("ing"):
        return False
    return not any(token.text == "," for token in tokens[first:end])


def _with_its_clause(tokens: Sequence[Token], floor: int, quotation: int) -> int:
    """Return where the content that ends in this quotation begins: at the quotation, or at the clause it belongs to."""
    first = quotation
    while first > floor and (tokens[first - 1].quotation or not tokens[first - 1].is_word):
        first -= 1
    if first == floor:
        start = floor
        while start < quotation and not tokens[start].quotation and not tokens[start].is_word:
            start += 1
        return start
    whole = tokens[quotation].text.lstrip("\"“'‘`«„")
    if tokens[quotation - 1].text in (",", ":", *DASHES) and whole[:1].isupper():
        return quotation
    return _clause_start(tokens, floor)


def _clause_start(tokens: Sequence[Token], floor: int) -> int:
    start = floor
    while start < len(tokens) and not tokens[start].is_word and not tokens[start].quotation:
        start += 1
    return start


def content_after(tokens: Sequence[Token], cue: Cue, at: int, limit: int) -> Range | None:
    """Return the content that follows the cue from token `at` on, before token `limit`."""
    start = _STARTS[cue.frame](tokens, cue, at, limit)
    if start is None or start >= limit:
        return None
    end = _content_end(tokens, start, limit)
    if cue.frame is Frame.CALL and not any(token.quotation for token in tokens[start:end]):
        return None
    if cue.lemma in lexicon.OBJECT_VERBS and start == cue.last + 1 and not _says_something(tokens, start, end):
        return None  # "announced a new package"
    return (start, end) if end > start else None


def _says_something(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether words are more than a noun: they hold a quotation, or a subject and a verb of its own."""
    first = tokens[start].low
    if first in ("to", "that") or first in _CLAUSE_STARTS or first.partition("'")[0] in lexicon.NOMINATIVE:
        return True
    return any(tokens[i].quotation or (i > start and _is_finite(tokens, i)) for i in range(start, end))


def _is_finite(tokens: Sequence[Token], i: int) -> bool:
    """Say whether token `i` looks like a finite verb; a present one without ending is not known from a noun."""
    low, before = tokens[i].low, tokens[i - 1].low
    if low in lexicon.BE or low in lexicon.AUXILIARIES or low in lexicon.MODALS or low in lexicon.PAST:
        return True
    if low in lexicon.TOLD or low.endswith(("n't", "'re", "'ll", "'ve", "'d")):
        return True
    if low.endswith("ed"):
        return len(low) > 4 and not tokens[i].is_capital and before not in lexicon.DETERMINERS
    return low.endswith("s") and before in ("he", "she", "it", "who", "that", "which")


def _say_start(tokens: Sequence[Token], cue: Cue, at: int, limit: int) -> int | None:
    i = at
    while i < limit and is_adverb(tokens[i]) and tokens[i].low not in ("there", "even"):
        i += 1
    if i >= limit:
        return None
    token = tokens[i]
    if token.quotation:
        return i
    if token.low == "that":
        return i
    if token.text == ":":
        return i + 1
    if token.text in (",", *DASHES):
        return _after_comma(tokens, i, limit)
    if token.low in _CLAUSE_STARTS:
        return i
    if token.low == "to" and cue.lemma in lexicon.TO_VERBS:
        return i
    if token.low == "to" and cue.lemma in lexicon.CLAUSE_ONLY:
        return None  # "offered to settle"
    if _begins_adjunct(tokens, i):
        return _after_adjunct(tokens, i, limit, certain=cue.lemma in ("say", "write", "tell"))
    if not token.is_word or (cue.lemma in lexicon.CLAUSE_ONLY and token.low not in lexicon.NOMINATIVE):
        return None
    if token.low in lexicon.CONJUNCTIONS or (token.low in _VAGUE and not _is_subject(tokens, i, limit)):
        return None
    return None if token.low in ("so", "no", "yes", "it", "anything", "nothing") and _ends(tokens, i + 1, limit) else i


def _is_subject(tokens: Sequence[Token], i: int, limit: int) -> bool:
    """Say whether a vague word has a verb of its own: "something must be done", not "something that hurt"."""
    after = tokens[i + 1].low if i + 1 < limit else ""
    return after in lexicon.BE or after in lexicon.AUXILIARIES or after in lexicon.MODALS


def _ends(tokens: Sequence[Token], i: int, limit: int) -> bool:
    return i >= limit or not tokens[i].is_word or tokens[i].low in lexicon.PREPOSITIONS


def _express_start(tokens: Sequence[Token], cue: Cue, at: int, limit: int) -> int | None:
    for i in range(at, min(limit, at + 5)):
        if tokens[i].low in ("that", "about", "over"):
            return i + (tokens[i].low != "that")
        if not tokens[i].is_word:
            return None
    return None


def _after_comma(tokens: Sequence[Token], i: int, limit: int) -> int | None:
    """Return where content begins after "said," or "said, in a statement,"."""
    if i + 1 >= limit:
        return None
    after = tokens[i + 1]
    if after.quotation:
        return i + 1
    if after.low == "that":
        return i + 1
    if after.low in lexicon.PREPOSITIONS or is_adverb(after) or after.low in ("when", "as", "while", "though"):
        for j in range(i + 2, min(limit, i + _LONGEST_ADJUNCT)):
            if tokens[j].text in (",", ":", *DASHES) and j + 1 < limit:
                if tokens[j + 1].quotation:
                    return j + 1
                if tokens[j + 1].low == "that":
                    return j + 1
            if tokens[j].low == "that" and tokens[j - 1].text == ",":
                return j
    return None


def _begins_adjunct(tokens: Sequence[Token], i: int) -> bool:
    low = tokens[i].low
    if low in lexicon.TIME_WORDS and low not in ("this", "last", "next", "early", "late", "previous", "may"):
        return True
    if low in ("this", "last", "earlier", "late", "early") and i + 1 < len(tokens):
        return tokens[i + 1].low in lexicon.TIME_WORDS
    if low == "out" or low == "back":
        return True
    return low in lexicon.PREPOSITIONS and low not in ("despite", "unlike", "because", "without")


def _after_adjunct(tokens: Sequence[Token], i: int, limit: int, *, certain: bool) -> int | None:
    """Return where content begins after "in a statement that", "on Monday he", "at the rally: “"."""
    stop = min(limit, i + _LONGEST_ADJUNCT)
    time_only = True
    for j in range(i, stop):
        token = tokens[j]
        before = tokens[j - 1]
        if token.low == "that" and before.low not in lexicon.PREPOSITIONS:
            return j
        if token.text in (":", ","):
            if j + 1 < limit and tokens[j + 1].quotation:
                return j + 1
            if token.text == ":":
                return j + 1
            if j + 1 < limit and tokens[j + 1].low == "that":
                return j + 1
            continue
        if token.quotation and before.low not in lexicon.PREPOSITIONS and before.low not in lexicon.DETERMINERS:
            inner = token.text.lstrip("\"“'‘`«„")
            return j if inner[:1].isupper() or before.is_word else None
        if token.low in _CLAUSE_STARTS and token.low not in ("who", "where", "when", "if"):
            return j
        if not certain:
            continue
        if token.low in lexicon.NOMINATIVE and token.low != "there" and j > i and before.text != ",":
            return j
        timely = token.low in lexicon.TIME_WORDS or token.low in lexicon.PREPOSITIONS or token.text.isdigit()
        if (
            time_only
            and not timely
            and j > i
            and before.low in lexicon.TIME_WORDS
            and before.low
            not in (
                "last",
                "this",
                "next",
                "late",
                "early",
                "previous",
            )
        ):
            return j
        time_only = time_only and timely
    return None


def _tell_start(tokens: Sequence[Token], cue: Cue, at: int, limit: int) -> int | None:
    i = at
    while i < limit and is_adverb(tokens[i]):
        i += 1
    if i >= limit:
        return None
    if tokens[i].quotation or tokens[i].text in (":", ",") or tokens[i].low == "that":
        return _say_start(tokens, cue, i, limit)
    end = hearer_end(tokens, i, limit)
    if end >= limit:
        return None
    if end > i and wants_to(tokens, end, limit):
        return i
    if cue.lemma in ("promise", "warn", "advise", "caution", "brief", "alert") and end == i:
        return _say_start(tokens, cue, i, limit)
    return _say_start(tokens, Cue(cue.first, cue.last, "tell", Frame.SAY), end, limit)


def _ask_start(tokens: Sequence[Token], cue: Cue, at: int, limit: int) -> int | None:
    i = at
    if i >= limit:
        return None
    if tokens[i].quotation or tokens[i].text in (":", ","):
        return _say_start(tokens, cue, i, limit)
    if any(token.low in _ANONYMITY for token in tokens[i : i + 5]):
        return None
    if cue.lemma == "call" and tokens[i].low in ("on", "for"):
        i = _after_call(tokens, i, limit)
        if tokens[i - 1].low == "for" and i < limit and tokens[i].is_word:
            return i
    elif tokens[i].low in lexicon.PREPOSITIONS:
        return None
    for j in range(i, min(limit, i + _LONGEST_ADJUNCT)):
        if tokens[j].low in ("to", "that") or tokens[j].low in _CLAUSE_STARTS or tokens[j].quotation:
            return i
        if tokens[j].text in (".", ";"):
            return None
    return None


def _after_call(tokens: Sequence[Token], i: int, limit: int) -> int:
    """Return where the content of "called on", "called for" or "called on Friday for" begins."""
    if tokens[i].low == "on" and i + 1 < limit and tokens[i + 1].low in lexicon.MONTHS_OR_DAYS:
        asked = next((j for j in range(i + 2, min(limit, i + 6)) if tokens[j].low in ("for", "on")), i)
        return asked + 1
    return i + 1


def _call_start(tokens: Sequence[Token], cue: Cue, at: int, limit: int) -> int | None:
    if at >= limit or tokens[at].text in (",", ".", ";"):
        return None
    return at if tokens[at].low != "to" else None


def _according_start(tokens: Sequence[Token], cue: Cue, at: int, limit: int) -> int | None:
    return at + 1 if at < limit and tokens[at].text in (",", ":") else None


_STARTS = {
    Frame.SAY: _say_start,
    Frame.TELL: _tell_start,
    Frame.ASK: _ask_start,
    Frame.EXPRESS: _express_start,
    Frame.CALL: _call_start,
    Frame.ACCORDING: _according_start,
}


def _content_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Return where content that begins at `start` ends: before a trailer of the reporter's own, or at `limit`."""
    end = limit
    for i in range(start + 1, limit):
        if tokens[i - 1].text in (",", *DASHES) and tokens[i].low in _TRAILERS:
            end = i - 1
            break
        if _begins_aside(tokens, start, i, limit):
            end = i - (tokens[i - 1].text == ",")
            break
    while end > start and not tokens[end - 1].is_word and not tokens[end - 1].quotation:
        if tokens[end - 1].text in (")", "]", "%"):
            break
        end -= 1
    while end > start and (tokens[end - 1].low in lexicon.CONJUNCTIONS or tokens[end - 1].text == ","):
        end -= 1
    return end


def _begins_aside(tokens: Sequence[Token], start: int, i: int, limit: int) -> bool:
    """Say whether at token `i` the reporter goes on in their own voice.

    Three signs: ", which" before a clause without quotation marks; a preposition right after a whole quotation whose
    comma closes it; ", and" before a clause in the present perfect after content in the past.
    """
    if tokens[i - 1].quotation and i == start + 1:
        inner = tokens[start].text.rstrip(_QUOTED_END)
        long_enough = len(inner.split()) >= _FEWEST_WORDS_BEFORE
        return long_enough and inner.endswith(",") and tokens[i].low in (lexicon.PREPOSITIONS | {"as", "when"})
    if tokens[i - 1].text != "," or any(token.quotation for token in tokens[i:limit]):
        return False
    if tokens[i].low == "which":
        return True
    if tokens[i].low not in ("and", "but", "while"):
        return False
    perfect = any(token.low in ("has", "have") for token in tokens[i + 1 : i + 8])
    return perfect and any(token.low in ("was", "were", "had", "would", "could") for token in tokens[start:i])
