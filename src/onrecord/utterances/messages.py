"""Two passages and how alike they are in meaning in; out, whether they express one message, and why not where not.

Likeness in meaning alone joins whatever is about one thing. So words count as well: those that both passages have, in
any form or as synonyms, rare ones more; names count nothing, since a speaker names the same ones in all messages. And
where most words are the same, a denial or a number that differs makes the one a change of the other, no repeat. A
catchphrase ("for as long as it takes") joins by its words alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from onrecord.utterances.embedding import rarity
from onrecord.utterances.inflection import find_bases
from onrecord.utterances.passages import Passage
from onrecord.utterances.synonyms import find_senses
from onrecord.utterances.tokens import CONTENT, NEGATION, NUMBER, Token

LEAST_LIKENESS = 0.55
"""Passages less alike than this express two messages, whatever their words."""

NEEDED = 0.82
"""What likeness and words must come to."""

_SHARED, _MOST_SHARED = 0.03, 5.0  # what a rare word in common counts, and the rarity that counts at all
_COVERED = 0.2  # what it counts that all words of both are in common
_NUMBER = 0.4  # a number's share of what a word of its rarity counts
_CHANGED = 0.4  # the share of words in common at which a denial or a number that differs is a change
_REACH = 4  # words after a negation among which what it denies is looked for
_PHRASE, _PHRASE_TELLING = 6, 3  # words of a catchphrase; or telling ones


class Verdict(StrEnum):
    """What two passages are to each other."""

    SAME = "same"
    CHANGED = "changed"
    OTHER = "other"


class Judged(NamedTuple):
    """Verdict on two passages, and how strongly the evidence speaks for one message (about 0 to 1.3)."""

    verdict: Verdict
    score: float


class Words(NamedTuple):
    """The telling words of a passage by their forms with the rarity of each; those that are names; figures; what
    follows each negation. `bases` are the words that any of them may be a form of, `own` and `near` the senses that
    the thesaurus has for any of them.
    """

    rarities: dict[str, float]
    names: frozenset[str]
    numbers: frozenset[str]
    denied: tuple[frozenset[str], ...]
    bases: frozenset[str]
    own: frozenset[str]
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two passages share: rarity of the words in common, and their share of each passage's words."""

    rarity: float
    one: float
    other: float


@lru_cache(maxsize=1 << 14)
def read_words(passage: Passage) -> Words:
    """Return the telling words of a passage."""
    tokens = passage.tokens
    telling = [token for token in tokens if token.type in (CONTENT, NUMBER)]
    senses = [find_senses(token.form) for token in telling]
    return Words(
        rarities={token.form: rarity(token.form) * (_NUMBER if token.type == NUMBER else 1) for token in telling},
        names=frozenset(token.form for token in _find_names(tokens)),
        numbers=frozenset(token.key for token in tokens if token.type == NUMBER and token.key[1:2].isdigit()),
        denied=tuple(_find_denied(tokens, n) for n, token in enumerate(tokens) if token.type == NEGATION),
        bases=frozenset[str]().union(*(find_bases(token.form) for token in telling)),
        own=frozenset[str]().union(*(own for own, _ in senses)),
        near=frozenset[str]().union(*(near for _, near in senses)),
    )


def _find_denied(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """Return the telling words near after a negation, names and what nobody knows left out."""
    following = [token for token in tokens[at + 1 : at + 1 + _REACH] if token.type == CONTENT]
    if following and following[0].form == "know":
        return frozenset()
    return frozenset(token.form for token in following if not token.capital)


def _find_names(tokens: Sequence[Token]) -> Iterable[Token]:
    """Yield the capitalised words; that a sentence's first word has a capital says nothing."""
    return (token for token in tokens[1:] if token.capital and token.type == CONTENT and token.border < 2)


def judge_passages(one: Passage, other: Passage, likeness: float) -> Judged:
    """Return the verdict on two passages; `likeness` is the dot product of their vectors. The order is no matter."""
    words, others = read_words(one), read_words(other)
    shared = find_shared(words, others)
    score = likeness + _SHARED * min(_MOST_SHARED, shared.rarity) + _COVERED * min(shared.one, shared.other)
    if score < NEEDED and not _has_catchphrase(one, other):
        return Judged(Verdict.OTHER, score)
    if _is_change(words, others, min(shared.one, shared.other)):
        return Judged(Verdict.CHANGED, score)
    return Judged(Verdict.SAME, max(score, NEEDED))


def find_shared(one: Words, other: Words) -> Shared:
    """Return what two passages share, names left out."""
    (rare, share), (rare_other, share_other) = _share(one, other), _share(other, one)
    return Shared(min(rare, rare_other), share, share_other)


def _share(one: Words, other: Words) -> tuple[float, float]:
    own = {form: weight for form, weight in one.rarities.items() if form not in one.names}
    common = sum(weight for form, weight in own.items() if _stands_in(form, other))
    whole = sum(own.values())
    return common, common / whole if whole else 0.0


def _stands_in(form: str, words: Words) -> bool:
    """Say whether a word stands among the words of a passage in any form, or as a synonym (`are_synonyms` of any)."""
    if form in words.rarities or not find_bases(form).isdisjoint(words.bases):
        return True
    own, near = find_senses(form)
    return not (own.isdisjoint(words.own) and own.isdisjoint(words.near) and near.isdisjoint(words.own))


def _is_change(one: Words, other: Words, share: float) -> bool:
    """Say whether the one says of the same thing what the other denies, or another number."""
    if one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers):
        return True
    if share < _CHANGED:
        return False
    if _count_denials(one, other) % 2 != _count_denials(other, one) % 2:
        return True
    return bool(one.numbers - other.numbers) and bool(other.numbers - one.numbers)


def _count_denials(one: Words, other: Words) -> int:
    """Return how often the one denies something that the other has too."""
    return sum(any(_stands_in(form, other) for form in own) for own in one.denied)


def _has_catchphrase(one: Passage, other: Passage) -> bool:
    """Say whether both have words in a row in common that are no chance: many of them, or several telling ones."""
    keys = [token.key for token in other.tokens]
    places: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        places.setdefault(key, []).append(place)
    for start in range(len(one.tokens)):
        for at in places.get(one.tokens[start].key, ()):
            if _is_catchphrase(_find_run(one.tokens, start, keys, at)):
                return True
    return False


def _find_run(tokens: Sequence[Token], start: int, keys: Sequence[str], at: int) -> Sequence[Token]:
    length = 0
    while start + length < len(tokens) and at + length < len(keys) and tokens[start + length].key == keys[at + length]:
        length += 1
    return tokens[start : start + length]


def _is_catchphrase(run: Sequence[Token]) -> bool:
    telling = sum(token.type == CONTENT and not token.capital for token in run)
    return telling >= _PHRASE_TELLING or (telling >= 1 and len(run) >= _PHRASE)
