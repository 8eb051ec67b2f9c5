"""A witness's text in, its tokens out: words, and the marks by which a reporter shows that words were left out.

A word in round or square brackets is the reporter's; its token says so, and the first and last token of a bracket hold
the bracket itself, so that a slice of the text shows it. Brackets inside a word ("[w]e", "need[ed]") belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.text import WORD, fold
from onrecord.utterances.lexicon import FUNCTION_WORDS, NEGATIONS
from onrecord.utterances.numerals import is_number
from onrecord.utterances.spelling import spelling_key

CONTENT, FUNCTION, NUMBER, NEGATION, BRACKET, MARK = range(6)
"""What a token is to the alignment: its `type`."""


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


MARK_KEY = "…"
_REMEMBERED = 5_000  # characters
_LETTERS = r"[^\W_]"
_DOTS = r"(?:…|\.(?:[ \u00a0\u2009\u202f]?\.){2,})"
_MARK = rf"[\[(]\s?(?:{_DOTS}|\.\.)\s?[\])]|{_DOTS}"
_GLUED = (
    rf"{_LETTERS}{{1,30}}+[\[(]{_LETTERS}{{1,12}}+[\])](?:['’]?{_LETTERS}{{1,30}})?|"
    rf"[\[(]{_LETTERS}{{1,30}}+[\])]['’]?{_LETTERS}{{1,30}}"
)
_TOKEN = re.compile(rf"(?P<mark>{_DOTS})|{WORD.pattern}|%")
_TOKEN_OR_BRACKET = re.compile(rf"(?P<mark>{_MARK})|{_GLUED}|{WORD.pattern}|%")
_BRACKET = re.compile(r"\[[^\[\]()]{1,200}\]|\([^\[\]()]{1,200}\)")
_BRACKETS = str.maketrans("", "", "[]()")
_QUOTES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-"})


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
    tokens = []
    end = 0
    bracketed = "(" in text or "[" in text
    for found in (_TOKEN_OR_BRACKET if bracketed else _TOKEN).finditer(text):
        start, this_end = found.span()
        border = _rate_border(text[end:start]) if start > end + 1 else 0
        if found.lastgroup == "mark":
            tokens.append(Token(start, this_end, MARK_KEY, MARK_KEY, MARK, False, border))
        else:
            tokens.append(Token(start, this_end, *_read_word(found.group()), border))
        end = this_end
    return _bracket(text, tokens) if bracketed else tokens


@lru_cache(maxsize=1 << 10)
def _rate_border(between: str) -> int:
    if any(mark in between for mark in ".!?;:"):
        return 2
    return 1 if any(mark in between for mark in ",–—") else 0


@lru_cache(maxsize=1 << 16)
def _read_word(word: str) -> tuple[str, str, int, bool]:
    if word == "%":
        return "percent", "percent", FUNCTION, False
    bare = word.translate(_BRACKETS)
    folded = fold(bare)
    kind = _classify(folded)
    if bare != word and kind != FUNCTION:
        kind = BRACKET
    return bare.translate(_QUOTES).casefold(), spelling_key(folded), kind, bare[:1].isupper()


def _classify(folded: str) -> int:
    if folded in NEGATIONS:
        return NEGATION
    if is_number(folded):
        return NUMBER
    return FUNCTION if folded in FUNCTION_WORDS else CONTENT


def _bracket(text: str, tokens: list[Token]) -> list[Token]:
    """Mark the words inside each bracket, and let the outer ones hold it."""
    found = list(tokens)
    at = 0
    for bracket in _BRACKET.finditer(text):
        while at < len(found) and found[at].end <= bracket.start():
            at += 1
        first = at
        while at < len(found) and found[at].end <= bracket.end():
            at += 1
        _mark_group(found, first, at, bracket.span())
    return found


def _mark_group(tokens: list[Token], first: int, last: int, span: tuple[int, int]) -> None:
    inside = [place for place in range(first, last) if tokens[place].start > span[0]]
    for place in inside:
        token = tokens[place]
        if token.type != MARK:
            tokens[place] = token._replace(type=BRACKET)
    if inside:
        tokens[inside[0]] = tokens[inside[0]]._replace(start=span[0])
        tokens[inside[-1]] = tokens[inside[-1]]._replace(end=span[1])
