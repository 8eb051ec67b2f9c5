"""Sentence and cue in, hearers out: where the noun phrase of those who are told ends."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements import lexicon
from onrecord.statements.sentences import Token

_LONGEST_PHRASE = 6  # tokens of a prepositional phrase after those who are told


def wants_to(tokens: Sequence[Token], end: int, limit: int) -> bool:
    """Say whether those who are told are told to do something: "told its crews (in Estwick) to leave"."""
    if end < limit and tokens[end].low in lexicon.PREPOSITIONS and tokens[end].low != "to":
        stop = min(limit, end + _LONGEST_PHRASE)
        end = next((j for j in range(end, stop) if tokens[j].low in ("to", "that") or not tokens[j].is_word), limit)
    return end < limit and tokens[end].low == "to"


def hearer_end(tokens: Sequence[Token], i: int, limit: int) -> int:
    """Return the end of the noun phrase of those who are told: "reporters", "the House panel", "Ann Lee"."""
    low = tokens[i].low
    if low in lexicon.HEARERS:
        j = i + 1
        while j + 1 < limit and tokens[j].low == "and" and tokens[j + 1].low in lexicon.HEARERS:
            j += 2
        return j
    j = i
    if tokens[i].low in lexicon.DETERMINERS or (tokens[i].low.endswith("'s")):
        j += 1
        while j < limit and tokens[j].is_word and j - i < 5:
            if tokens[j].low in lexicon.NOMINATIVE or tokens[j].low in lexicon.PREPOSITIONS:
                break
            if (
                tokens[j].low in lexicon.DETERMINERS
                or tokens[j].low in ("that", "to")
                or tokens[j].low in (lexicon.TIME_WORDS)
            ):
                break
            if j > i + 1 and tokens[j].is_capital and not tokens[j - 1].is_capital:
                break
            j += 1
        return j
    while j < limit and (tokens[j].is_capital or (j > i and tokens[j].low in ("of", "the", "&", "'s", "and"))):
        if j > i and tokens[j - 1].low.endswith(("'s", "’s")) and tokens[j].low in lexicon.NOMINATIVE:
            break
        if tokens[j].low in lexicon.NOMINATIVE and j > i:
            break
        j += 1
    if j > i:
        return j
    while (
        j < limit
        and tokens[j].is_word
        and j - i < 4
        and not (
            tokens[j].low in lexicon.PREPOSITIONS
            or tokens[j].low in ("that", *lexicon.NOMINATIVE)
            or tokens[j].low in lexicon.TIME_WORDS
            or tokens[j].low in lexicon.DETERMINERS
            or tokens[j].is_capital
        )
    ):
        j += 1
        if tokens[j - 1].low.endswith("s"):
            break
    return j
