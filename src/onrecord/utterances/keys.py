"""A content in, the keys of its rare words out, by which the record finds statements that may report the same thing.

A key stands for three telling words that follow each other, function words left out, or for three of four: so that a
cut, an excerpt, or one changed word leaves keys in common. Two rare words near each other have one too, in whichever
order, so that reported speech meets the quotation. A content of fewer telling words has one key for all of it.
Containment is what counts between an excerpt and the whole, and a shared key asks for no more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from onrecord.utterances.lexicon import COMMON_WORDS
from onrecord.utterances.rarity import find_rarity
from onrecord.utterances.tokens import CONTENT, MARK, NUMBER, Token, find_tokens
from onrecord.utterances.weights import find_stem

_TELLING = (CONTENT, NUMBER)
_PATTERNS = ((0, 1, 2), (0, 1, 3), (0, 2, 3))
_FEWEST_RARE = 2
_RARE = 0.4  # rarity of words that need no third
_NEAR = 2  # rare words on


def index_keys(text: str) -> tuple[int, ...]:
    """Return the keys of `text` in ascending order: signed 64-bit integers, the same on every machine and run.

    Two statements can be one utterance only if they share a key. There are at most five for each telling word.

    >>> one = index_keys("Key capabilities like ammunition, fuel, and spare parts must reach Ukraine")
    >>> other = index_keys("Key capabilities like ammunition...must reach Ukraine now")
    >>> len(set(one) & set(other)) > 0
    True
    """
    tokens = find_tokens(text)
    words = [(find_stem(token.key), token.form not in COMMON_WORDS) for token in tokens if token.type in _TELLING]
    runs = set()
    for start in range(len(words)):
        for pattern in _PATTERNS:
            picked = [words[start + step] for step in pattern if start + step < len(words)]
            if len(picked) == len(pattern) and sum(rare for _, rare in picked) >= _FEWEST_RARE:
                runs.add("\0".join(stem for stem, _ in picked))
    runs |= _pair_rare(tokens)
    if len(words) < len(_PATTERNS[0]):
        runs.add("\1".join(token.key for token in tokens if token.type != MARK))
    return tuple(sorted(_hash(run) for run in runs if run))


def _pair_rare(tokens: Sequence[Token]) -> set[str]:
    stems = dict.fromkeys(find_stem(token.key) for token in tokens if token.type in _TELLING)
    rare = [stem for stem in stems if find_rarity(stem) >= _RARE]
    return {"\2".join(sorted(pair)) for step in range(1, _NEAR + 1) for pair in zip(rare, rare[step:], strict=False)}


def _hash(run: str) -> int:
    digest = hashlib.blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
