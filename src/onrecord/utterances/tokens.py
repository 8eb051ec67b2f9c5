"""A witness's text in, its tokens out: words, and the marks by which a reporter shows that words were left out.

A word in round or square brackets is the reporter's; its token says so, and the first and last token of a bracket hold
the bracket itself, so that a slice of the text shows it. Brackets inside a word ("[w]e", "need[ed]") belong to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from onrecord.text import WORD
from onrecord.utterances.words import (
    BRACKET,
    CONTENT,
    FUNCTION,
    MARK,
    MARK_KEY,
    NEGATION,
    NUMBER,
    WORDS,
)

__all__ = ["BRACKET", "CONTENT", "FUNCTION", "MARK", "MARK_KEY", "NEGATION", "NUMBER", "Token", "find_tokens"]


class Token(NamedTuple):
    """One token: half-open character span; `form` is the word without case, `key` without its spelling as well.

    `border` says what parts it from the token before: 0 nothing, 1 a comma or dash, 2 the end of a sentence.
    """

    start: int
    end: int
    form: str
    key: str
    type: int
    capital: bool = False
    border: int = 0


FORM_OF, KEY_OF = itemgetter(2), itemgetter(3)
"""What gives the form and the key of a token, faster than by name where there are many."""

_SENTENCE_ENDS, _CLAUSE_ENDS = frozenset(".!?;:"), frozenset(",–—")
_REMEMBERED = 5_000  # characters
_LETTERS = r"[^\W_]"
_DOTS = r"(?:…|\.(?:[ \u00a0\u2009\u202f]?\.){2,})"
_MARK = rf"[\[(]\s?(?:{_DOTS}|\.\.)\s?[\])]|{_DOTS}"
_GLUED = (
    rf"{_LETTERS}{{1,30}}[\[(]{_LETTERS}{{1,12}}[\])](?:['’]?{_LETTERS}{{1,30}})?|"
    rf"[\[(]{_LETTERS}{{1,30}}[\])]['’]?{_LETTERS}{{1,30}}"
)
_WORD = WORD.pattern
# A whole word with no bracket at its end. (Possessive quantifiers would say it shorter; Python 3.11.2 gets them wrong.)
_FREE = rf"{_WORD}(?![\[(]|{_LETTERS}|['’ʼ.\-‐‑,]{_LETTERS})"
_TOKEN = re.compile(rf"({_WORD}|{_DOTS}|%)")
_TOKEN_OR_BRACKET = re.compile(rf"({_FREE}|{_GLUED}|{_WORD}|{_MARK}|%)")
_OPENING = re.compile(rf"(?!{_MARK})[\[(]")
_BRACKET = re.compile(r"\[[^\[\]()]{1,200}\]|\([^\[\]()]{1,200}\)")


def find_tokens(text: str) -> Sequence[Token]:
    """Return the tokens of `text` in order; those of short texts are remembered, as each is compared with many others.

    >>> [token.form for token in find_tokens("[w]e need shells... [Putin] knows 5%")]
    ['we', 'need', 'shells', '…', 'putin', 'knows', '5', 'percent']
    """
    return _remember_tokens(text) if len(text) <= _REMEMBERED else _read_tokens(text)


@lru_cache(maxsize=1 << 9)
def _remember_tokens(text: str) -> tuple[Token, ...]:
    return tuple(_read_tokens(text))


def _read_tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    words, new, append = WORDS, tuple.__new__, tokens.append  # looked up once, not for every word
    end = 0
    bracketed = "(" in text or "[" in text
    pieces = iter((_TOKEN_OR_BRACKET if bracketed else _TOKEN).split(text))
    for between, word in zip(pieces, pieces, strict=False):
        start = end + len(between)
        end = start + len(word)
        border = 0 if between == " " or not between else _rate_border(between)
        append(new(Token, (start, end, *words[word], border)))
    return _bracket(text, tokens) if bracketed and _OPENING.search(text) else tokens


def _rate_border(between: str) -> int:
    if not _SENTENCE_ENDS.isdisjoint(between):
        return 2
    return 0 if _CLAUSE_ENDS.isdisjoint(between) else 1


def _bracket(text: str, tokens: list[Token]) -> list[Token]:
    """Mark the words inside each bracket, and let the outer ones hold it."""
    found = list(tokens)
    for bracket in _BRACKET.finditer(text):
        start, end = bracket.span()
        first = bisect_left(found, (start + 1,))
        _mark_group(found, first, bisect_left(found, (end,)), (start, end))
    return found


def _mark_group(tokens: list[Token], first: int, last: int, span: tuple[int, int]) -> None:
    for place in range(first, last):
        token = tokens[place]
        if token.type != MARK:
            tokens[place] = token._replace(type=BRACKET)
    if first < last:
        tokens[first] = tokens[first]._replace(start=span[0])
        tokens[last - 1] = tokens[last - 1]._replace(end=span[1])
