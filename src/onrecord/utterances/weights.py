"""A token in, how much it proves out: rare words tell two wordings of one utterance from chance."""

from __future__ import annotations

from functools import lru_cache

from onrecord.utterances.lexicon import COMMON_WORDS
from onrecord.utterances.tokens import BRACKET, FUNCTION, MARK, NEGATION, Token

_COMMON, _FUNCTION = 0.5, 0.2


def weigh(token: Token) -> float:
    """Return the weight of a token: 1 for a rare word or a number, less for a common one, 0 for a reporter's own."""
    if token.type in (MARK, BRACKET):
        return 0.0
    if token.type in (FUNCTION, NEGATION):
        return _FUNCTION
    return _COMMON if token.form in COMMON_WORDS else 1.0


@lru_cache(maxsize=1 << 16)
def find_stem(key: str) -> str:
    """Return what the forms of one word mostly share, so that "need" and "needed" meet.

    >>> find_stem("needed"), find_stem("preparing") == find_stem("prepare")
    ('need', True)
    """
    for ending in ("'s", "ing", "ied", "ies", "ed", "es", "s", "e"):
        if key.endswith(ending) and len(key) - len(ending) >= 3 and not (ending == "s" and key.endswith("ss")):
            key = key[: -len(ending)]
            break
    return key[:-1] if key.endswith(("e", "y", "i")) and len(key) > 4 else key
