"""Phrases of an act of speech in, the place where it was said out: "Brussels", "the White House"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements import lexicon
from onrecord.statements.media import LANGUAGES, WRITTEN, medium_of
from onrecord.statements.phrases import Phrase
from onrecord.statements.sentences import Token
from onrecord.statements.times import is_month

_LEADS = frozenset("in at from outside inside near aboard".split())
_NO_PLACES = LANGUAGES | frozenset("congress parliament christmas easter facebook twitter instagram god".split())
_FACILITIES = frozenset(
    """house tower hall university college school church hotel airport center centre headquarters courthouse stadium
    arena base palace park office building club capitol pentagon library theater theatre square plaza casino resort
    ranch factory plant museum temple cathedral embassy residence garden room mansion vineyard cafe diner""".split()
)
_FLOORS = frozenset("floor steps hill".split())
_WRITTEN = frozenset({*WRITTEN, "post", "statement"})
_OTHER = frozenset("before after about for by following".split())  # "after the primary in Estwick": of the primary
_JOURNEYS = frozenset("visit trip tour swing".split())


def find_place(
    tokens: Sequence[Token], chains: Sequence[Sequence[Phrase]], *, outlet: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Return the token range of the place that the phrases name first, without its preposition; None where none.

    `outlet` is the range of the words that name the medium: a name after "in" there is that of an outlet.
    """
    for chain in chains:
        places = _places_of(tokens, [one for one in chain if not outlet or not outlet[0] <= one.noun < outlet[1]])
        if places:
            return next((place for place in places if tokens[place[1] - 1].is_capital), places[0])
    return None


def _places_of(tokens: Sequence[Token], chain: Sequence[Phrase]) -> list[tuple[int, int]]:
    found, written, journey, before = [], False, False, ""
    for phrase in chain:
        reached = journey and phrase.lead == "to" and tokens[phrase.noun].is_capital
        of_other = before in _OTHER or (written and phrase.lead == "from")
        if reached or (not of_other and _is_place(tokens, phrase)):
            found.append((phrase.noun, _with_state(tokens, phrase.end)))
        written = written or medium_of(tokens, phrase) in _WRITTEN
        before = phrase.lead
        journey = phrase.end > phrase.noun and tokens[phrase.end - 1].low in _JOURNEYS
    return found


def _is_place(tokens: Sequence[Token], phrase: Phrase) -> bool:
    noun = tokens[phrase.noun : phrase.end]
    if not noun or medium_of(tokens, phrase) or any(token.quotation for token in noun):
        return False
    last = noun[-1]
    if phrase.lead == "on":
        return last.low in _FLOORS and last is not noun[0] and noun[-2].is_capital
    if phrase.lead not in _LEADS or last.low in _NO_PLACES or any(is_month(token) for token in noun):
        return False
    if phrase.lead == "in":
        return _is_name(noun) and not last.low.endswith("'s")
    head = next((n for n, token in enumerate(noun) if token.low == "of" and n), len(noun))
    return noun[head - 1].is_capital or noun[head - 1].low in _FACILITIES


def _is_name(noun: Sequence[Token]) -> bool:
    """Say whether a phrase after "in" is a name, whole: "Brussels", "the White House", "downtown Reno"."""
    words = noun[1:] if noun[0].low in lexicon.DETERMINERS and len(noun) > 1 else noun
    if noun[0].low == "the" and words[-1].low not in _FACILITIES | _REGIONS:
        return False
    return words[-1].is_capital and sum(not word.is_capital for word in words) <= 1


_REGIONS = frozenset(
    """bronx netherlands philippines hague u.s. u.k. us uk bahamas states kingdom republic islands union emirates
    east west south north midwest coast valley district county city capital""".split()
)


def _with_state(tokens: Sequence[Token], end: int) -> int:
    """Return the end of a place with the state that a comma parts from it: "Reno, Nev."."""
    if end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].is_capital and tokens[end - 1].is_capital:
        after = end + 2
        while after < len(tokens) and tokens[after].is_capital and after - end <= 2 and not _is_day(tokens[after]):
            after += 1
        ends = after == len(tokens) or not tokens[after].is_word or tokens[after].low in lexicon.PREPOSITIONS
        ends = ends or _is_day(tokens[after])
        return after if ends and not _is_day(tokens[end + 1]) and not tokens[after - 1].quotation else end
    return end


def _is_day(token: Token) -> bool:
    return token.low in lexicon.MONTHS_OR_DAYS
