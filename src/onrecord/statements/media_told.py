"""A frame and its phrases in, the medium of the words out, with the words that tell it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements.frames import Frame, after_verb
from onrecord.statements.media import CUES, LANGUAGES, MAKING, PIECES, WRITING, kind_of, medium_of
from onrecord.statements.phrases import Phrase, noun_end
from onrecord.statements.sentences import Token

_LONGEST_OBJECT = 8  # tokens from the verb that makes a medium to the cue


def find_medium(frame: Frame, chains: Sequence[Sequence[Phrase]]) -> tuple[str, tuple[int, int]] | None:
    """Return the medium that the phrases or the verb name, with its token range; None where neither does.

    Of a written piece the outlet is told too, "op-ed in the Ledger", alone where nothing else is: "wrote for the
    Ledger" gives "the Ledger".
    """
    verb = after_verb(frame) - 1
    writes = frame.tokens[verb].low in WRITING
    for chain in chains:
        for n, phrase in enumerate(chain):
            kind = medium_of(frame.tokens, phrase)
            if kind in PIECES:
                return _piece(frame.tokens, kind, phrase, chain[n + 1 :])
            if kind:
                return kind, (phrase.start, phrase.end)
            if writes and n == 0 and phrase.start > verb and _is_outlet(frame.tokens, phrase):
                return _words(frame.tokens, phrase), (phrase.noun, phrase.end)
    named = CUES.get(frame.tokens[verb].low)
    return (named, (verb, verb + 1)) if named else _made(frame)


def _made(frame: Frame) -> tuple[str, tuple[int, int]] | None:
    """Read a medium that is the object of a verb before the cue or in it: "issued a statement saying"."""
    first, end = frame.cue
    for i in range(max(0, first - _LONGEST_OBJECT), end - 1):
        if frame.tokens[i].low not in MAKING or frame.content[i]:
            continue
        stop = noun_end(frame.tokens, i + 1, end)
        kind = kind_of([token.low for token in frame.tokens[i + 1 : stop]]) if stop > i + 1 else None
        if kind and first <= stop <= end:
            return kind, (i + 1, stop)
    return None


def _piece(tokens: Sequence[Token], kind: str, phrase: Phrase, after: Sequence[Phrase]) -> tuple[str, tuple[int, int]]:
    outlet = next((one for one in after if _is_outlet(tokens, one)), None)
    if outlet is None:
        return kind, (phrase.start, phrase.end)
    return f"{kind} in {_words(tokens, outlet)}", (phrase.start, outlet.end)


def _is_outlet(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Say whether "in" or "for" is followed by a name: that of the outlet which a piece was written for."""
    noun = tokens[phrase.noun : phrase.end]
    if phrase.lead not in ("in", "for") or not noun or noun[-1].low in LANGUAGES:
        return False
    return noun[-1].is_capital and all(word.is_capital or word.low in ("the", "of", "and") for word in noun)


def _words(tokens: Sequence[Token], phrase: Phrase) -> str:
    return " ".join(token.text for token in tokens[phrase.noun : phrase.end])
