"""Phrases of an act of speech in, the words that say when it was out.

The time may stand alone ("on Monday"), or inside the name of what it was said at ("at Thursday's debate"). When an
interview was published or aired is not when it was given: those words are kept whole ("in an interview published on
March 22") and give no date.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements.frames import Frame, after_verb
from onrecord.statements.media import medium_of
from onrecord.statements.phrases import OF_PUBLICATION, TIME, Phrase
from onrecord.statements.sentences import Token
from onrecord.statements.times import is_month, time_end

_PLANNED = frozenset("will to would".split())  # before a verb of speech: it is still to come
_HELD = frozenset("debate meeting hearing briefing speech rally event interview forum convention".split())


def find_time(frame: Frame, chains: Sequence[Sequence[Phrase]]) -> tuple[tuple[int, int] | None, bool]:
    """Return the token range of the words that say when, None where there are none; and whether they date the words."""
    verb = after_verb(frame) - 1
    certain = not any(token.low in _PLANNED for token in frame.tokens[max(0, verb - 2) : verb])
    published: tuple[int, int] | None = None
    for chain in chains:
        for n, phrase in enumerate(chain):
            if phrase.lead == TIME and not _of_publication(frame.tokens, chain, n):
                return (phrase.start, phrase.end), certain
            if phrase.lead == TIME and published is None:
                published = _whole(frame.tokens, chain, n)
    inside = (_inside(frame.tokens, phrase) for chain in chains for phrase in chain)
    found = next((words for words in inside if words), None)
    return (found, certain) if found else (published, False)


def _of_publication(tokens: Sequence[Token], chain: Sequence[Phrase], n: int) -> bool:
    """Say whether the time `n` of a chain is when something was published: "aired Monday", "to be published Monday"."""
    before = chain[n - 1] if n else None
    if before is None:
        return False
    if before.lead in OF_PUBLICATION or (
        before.lead in ("in", "on", "by") and n > 1 and chain[n - 2].lead in OF_PUBLICATION
    ):
        return True
    return before.lead == "to" and before.end > before.noun and tokens[before.noun].low in ("air", "be", "run", "post")


def _whole(tokens: Sequence[Token], chain: Sequence[Phrase], n: int) -> tuple[int, int] | None:
    """Return the words from what was published to when: "in an interview published on March 22"."""
    for phrase in reversed(chain[:n]):
        if medium_of(tokens, phrase):
            return phrase.start, chain[n].end
    return None


def _inside(tokens: Sequence[Token], phrase: Phrase) -> tuple[int, int] | None:
    """Return the words of time inside the noun of a phrase: "Thursday's" of "at Thursday's debate"."""
    if phrase.lead not in ("in", "at", "during", "on") or not _is_held(tokens, phrase):
        return None
    for i in range(phrase.noun, phrase.end - 1):
        plain = [_without_possessive(token) for token in tokens[i : phrase.end]]
        end = time_end(plain, 0, len(plain))
        if end or is_month(tokens[i]):
            return i, i + max(end, 1)
    return None


def _is_held(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return bool(medium_of(tokens, phrase)) or any(token.low in _HELD for token in tokens[phrase.noun : phrase.end])


def _without_possessive(token: Token) -> Token:
    if not token.low.endswith("'s"):
        return token
    return Token(token.start, token.end - 2, token.text[:-2], token.low[:-2], token.quotation)
