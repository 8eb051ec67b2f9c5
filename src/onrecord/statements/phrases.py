"""Tokens in, the phrases out that a reporter hangs on a verb of speech: "in an interview", "with CNN", "on Monday".

A chain of them is read from left to right and ends at the first word that belongs to none, so that words of another
clause are never taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements import lexicon
from onrecord.statements.sentences import Token
from onrecord.statements.times import is_month, is_weekday, time_end

TIME = "time"
_LEADS = frozenset(
    "in at on during from before after by via through over near outside inside aboard with to for about".split()
)
_SPEAKING = frozenset("speaking appearing talking testifying writing addressing posting campaigning stumping".split())
# What was done with an interview, a letter or the like.
OF_PUBLICATION = frozenset("out published aired airing broadcast printed obtained carried set".split())
_OF_THE_ACT = frozenset(
    "taped recorded conducted held delivered given made sent filed issued prepared released posted dated".split()
)
PARTICIPLES = OF_PUBLICATION | _OF_THE_ACT
_ADVERBS = frozenset("also later live again recently earlier instead here there onstage aloud".split())
_NOUNS_IN_ING = frozenset("meeting briefing hearing gathering morning evening filing ruling writing morning".split())
_NOUNS_IN_LY = frozenset("rally family assembly ally daily weekly monthly reply supply".split())
_RELATIVE = frozenset("that which who whom whose where when what why how".split())
_ENDS = (
    _RELATIVE | _LEADS | lexicon.PREPOSITIONS | lexicon.NOMINATIVE | lexicon.NEGATIONS | lexicon.SUBORDINATORS
)  # of a noun phrase
_LONGEST = 14  # tokens of a noun phrase
_LONGEST_PLACE = 3  # tokens between the commas of "Columbus, Ohio, on Monday"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a chain: its first token `start`, its noun `noun` to `end` (half-open token indices).

    `lead` is the preposition or participle before the noun, in lower case; `TIME` where the whole says when.
    """

    lead: str
    start: int
    noun: int
    end: int


def read_chain(tokens: Sequence[Token], i: int, stop: int) -> tuple[list[Phrase], int]:
    """Return the phrases that follow each other from token `i`, none going past `stop`, and where they end."""
    found: list[Phrase] = []
    while i < stop:
        phrase = _read_phrase(tokens, i, stop)
        if phrase:
            found.append(phrase)
            i = phrase.end
        elif _is_adverb(tokens, i, stop):
            i += 1
        elif tokens[i].text == "," and found and _goes_on(tokens, i, stop):
            i = _after_place(tokens, i, stop) or i + 1
        else:
            break
    return found, i


def _is_gerund(token: Token) -> bool:
    return token.low.endswith("ing") and token.low not in _NOUNS_IN_ING and not token.is_capital


def _is_adverb(tokens: Sequence[Token], i: int, stop: int) -> bool:
    low = tokens[i].low
    if low == "while":
        return i + 1 < stop and tokens[i + 1].low in _SPEAKING
    if low == "and":
        return i + 1 < stop and tokens[i + 1].low in PARTICIPLES and tokens[i - 1].low in PARTICIPLES
    return low in _ADVERBS or (_ends_in_ly(low) and not tokens[i].is_capital)


def _ends_in_ly(low: str) -> bool:
    return low.endswith("ly") and low not in _NOUNS_IN_LY


def _read_phrase(tokens: Sequence[Token], i: int, stop: int) -> Phrase | None:
    end = time_end(tokens, i, stop)
    if end > i:
        return Phrase(TIME, i, i, end)
    low = tokens[i].low
    if not tokens[i].is_word:
        return None
    if low in _SPEAKING or low in PARTICIPLES:
        end = noun_end(tokens, i + 1, stop) if low == "addressing" else i + 1
        return Phrase(low, i, i + 1, end)
    if low not in _LEADS:
        return None
    end = noun_end(tokens, i + 1, stop)
    if end == i + 1 or _is_gerund(tokens[i + 1]):
        return None
    return Phrase(low, i, i + 1, end)


def _goes_on(tokens: Sequence[Token], comma: int, stop: int) -> bool:
    """Say whether the chain goes on after a comma: with "Ohio,", a time, or "in", "at", "on", "during"."""
    after = _after_place(tokens, comma, stop) or comma + 1
    if after >= stop or after > comma + 1:
        return True
    low = tokens[after].low
    return low in ("in", "at", "on", "during", "speaking") or time_end(tokens, after, stop) > after


def _after_place(tokens: Sequence[Token], comma: int, stop: int) -> int | None:
    """Return where the words go on after ", Ohio," or ", Ohio" and a time: the second half of a place."""
    if not (tokens[comma - 1].is_capital and comma + 1 < stop and tokens[comma + 1].is_capital):
        return None
    if is_weekday(tokens[comma + 1].low) or is_month(tokens[comma + 1]):
        return None
    end = comma + 1
    while end < stop and tokens[end].is_capital and end - comma <= _LONGEST_PLACE and not is_weekday(tokens[end].low):
        end += 1
    if end < stop and tokens[end].text == ",":
        return end + 1
    return end if end == stop or time_end(tokens, end, stop) > end or tokens[end].low in _LEADS else None


def noun_end(tokens: Sequence[Token], i: int, stop: int) -> int:
    """Return the end of the noun phrase that begins at token `i`; `i` itself where none does."""
    end, named = i, False  # `named`: a word that is no determiner has been read
    while end < min(stop, i + _LONGEST) and _continues(tokens, i, end, named):
        named = named or tokens[end].low not in lexicon.DETERMINERS
        if tokens[end].low == "of":
            named = False
        end += 1
    while end > i and tokens[end - 1].low in ("of", "and", "&", "the", "a", "an"):
        end -= 1
    return end


def _continues(tokens: Sequence[Token], start: int, i: int, named: bool) -> bool:
    token = tokens[i]
    before = tokens[i - 1] if i > start else None
    if token.quotation:
        return before is not None and (before.low.endswith(("'s", "s'")) or before.low in _TITLED)
    if token.text == "&":
        return named
    if before is not None and _is_title(tokens, start, i):
        return True
    if not token.is_word:
        return False
    low = token.low
    if before is None:
        return not (low in lexicon.PREPOSITIONS or low in _RELATIVE or low in lexicon.NOMINATIVE)
    if low == "of":
        return named
    if low in ("and", "or"):
        return i + 1 < len(tokens) and _joins(before, tokens[i + 1])
    if low in _ENDS or low.partition("'")[0] in lexicon.NOMINATIVE:
        return False
    if low in lexicon.DETERMINERS or low in lexicon.BE or low in lexicon.AUXILIARIES:
        return before.low in ("of", "and") or (token.is_capital and low not in lexicon.DETERMINERS) or not named
    return not named or _is_part(token, before)


def _is_title(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Say whether token `i` is of a title that an owner stands before: "NBC's Today", "CBS' Face the Nation"."""
    owned = tokens[i - 1].low.endswith(("'s", "s'"))
    if tokens[i].is_capital:
        return owned and (not is_weekday(tokens[i].low) or (i + 1 < len(tokens) and tokens[i + 1].is_capital))
    inside = tokens[i].low in ("the", "of", "and") and tokens[i - 1].is_capital and not owned
    follows = i + 1 < len(tokens) and tokens[i + 1].is_capital
    return inside and follows and any(token.low.endswith(("'s", "s'")) for token in tokens[start : i - 1])


_TITLED = frozenset("show program programme podcast book memoir column blog series film documentary on".split())


def _joins(before: Token, after: Token) -> bool:
    """Say whether "and" joins two words of one phrase: "Oversight and Reform", "reporters and supporters"."""
    if before.is_capital or after.is_capital:
        return before.is_capital and after.is_capital
    return before.low in lexicon.HEARERS and after.low in lexicon.HEARERS


def _is_part(token: Token, before: Token) -> bool:
    """Say whether a word after the first noun still belongs to the phrase: no time, no verb, no adverb."""
    low = token.low
    if is_weekday(low) or low in ("last", "this", "earlier", "later", "yesterday", "today", "tonight", "ago", "late"):
        return low.endswith("'s") or (token.text.isupper() and before.text.isupper())  # "USA TODAY"
    if token.is_capital:
        return not is_month(token) or before.is_capital
    if low in PARTICIPLES or low in lexicon.ADVERBS or _ends_in_ly(low):
        return False
    if low.endswith("ing"):
        return low in _NOUNS_IN_ING
    return not (low in lexicon.SPEECH_FORMS and low.endswith(("ed", "said", "told", "wrote")))
