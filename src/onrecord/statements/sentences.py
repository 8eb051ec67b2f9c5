"""Text in, sentences out: each a list of tokens in which a whole quotation is one token.

A sentence that a reporter writes is understood from outside: the quotation is one block in it, whatever sentences it
holds. So a full stop inside a quotation ends the reporter's sentence only where what follows begins a new one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements.lexicon import ABBREVIATIONS, SPEECH_FORMS
from onrecord.statements.quotations import PARAGRAPH, Quotation

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)+"  # 45,000
    r"|[^\W_]+(?:[’'ʼ\-‐‑./&@][^\W_]+)*(?:['’](?=\s))?"  # words, Trump's, 12.5, students'
    r"|\.{2,}|…|--+|\*+|[^\w\s]|_+"
)
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_AFTER_INITIAL = re.compile(r"\.\s?[A-Z]")
_UNREAD = frozenset({*'"“”„‟«»＂*_`‘', "**", "***", "__"})  # marks of names, emphasis: no part of a sentence
_LINK = re.compile(r"(\[)[^\[\]\n]{1,300}(\]\([^\s()]{1,1000}\))")
_ENDS = frozenset(".?!")
_DATELINE = re.compile(
    r"(?=[^\n]{0,60}[—–-])"
    r"(?:[^\W\d_a-z]{3,}[^\n—–\-()]{0,40}|[A-Z][^\n—–\-()]{0,40}\([A-Z][A-Za-z ]{1,20}\))"
    r"\s*(?:[—–]|--?)\s+"
)
_LONGEST_ASIDE = 8  # tokens in round brackets that are left out of a sentence: "(D-Md.)"
_LONGEST_SENTENCE = 120  # tokens; a longer one is divided, so that cost stays linear in the text
_MOST_ATTRIBUTION_WORDS = 9  # words between a quotation that ends in ? or ! and the cue of its attribution


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, or a whole quotation (`quotation` set). `start`, `end` are half-open characters."""

    start: int
    end: int
    text: str
    low: str
    quotation: Quotation | None = None

    @property
    def is_word(self) -> bool:
        """Whether the token is a word or number outside quotation marks."""
        return self.quotation is None and self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether the token is a word that begins with a capital letter."""
        return self.quotation is None and self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of one sentence, with the number of its paragraph and of the sentence in it, both 0-based."""

    tokens: Sequence[Token]
    paragraph: int
    number: int

    @property
    def start(self) -> int:
        """First character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Character after the last."""
        return self.tokens[-1].end

    @property
    def is_quotation(self) -> bool:
        """Whether the sentence is nothing but quotations and marks."""
        return any(token.quotation for token in self.tokens) and not any(token.is_word for token in self.tokens)


def find_sentences(text: str, quotations: Sequence[Quotation]) -> list[Sentence]:
    """Return the sentences of `text` in order; paragraphs are lines."""
    found: list[Sentence] = []
    position = 0
    for number, paragraph in enumerate(PARAGRAPH.finditer(text)):
        inside: list[Quotation] = []
        while position < len(quotations) and quotations[position].start < paragraph.end():
            inside.append(quotations[position])
            position += 1
        start = _after_dateline(text, paragraph.start(), inside)
        tokens = _tokenize(text, start, paragraph.end(), inside)
        found.extend(Sentence(part, number, n) for n, part in enumerate(_split(text, _drop_asides(tokens))))
    return found


def _after_dateline(text: str, start: int, quotations: Sequence[Quotation]) -> int:
    """Return where a paragraph's own words begin: after "ESTWICK (Vale Wire) — "."""
    found = _DATELINE.match(text, start)
    if found is None or (quotations and quotations[0].start < found.end()):
        return start
    return found.end()


def _drop_asides(tokens: Sequence[Token]) -> list[Token]:
    """Return `tokens` without short asides in round brackets, which only come between subject and verb."""
    kept: list[Token] = []
    i = 0
    while i < len(tokens):
        if tokens[i].text == "(" and kept:
            close = next((j for j in range(i + 1, min(len(tokens), i + _LONGEST_ASIDE)) if tokens[j].text == ")"), None)
            if close is not None and not any(token.quotation for token in tokens[i:close]):
                i = close + 1
                continue
        kept.append(tokens[i])
        i += 1
    return kept


def _tokenize(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> list[Token]:
    tokens: list[Token] = []
    at = start
    for quotation in quotations:
        tokens.extend(_words(text, at, quotation.start))
        whole = text[quotation.start : quotation.end]
        tokens.append(Token(quotation.start, quotation.end, whole, whole.lower(), quotation))
        at = quotation.end
    tokens.extend(_words(text, at, end))
    return tokens


def _words(text: str, start: int, end: int) -> list[Token]:
    tokens = []
    done = start
    links = _link_marks(text, start, end)
    for found in _TOKEN.finditer(text, start, end):
        if found.start() < done or found.group() in _UNREAD or _in_link(links, found.start()):
            continue
        stop = found.end()
        word = found.group()
        if stop < end and text[stop] == "." and _keeps_full_stop(text, word, stop, end):
            stop += 1
            word = text[found.start() : stop]
        done = stop
        tokens.append(Token(found.start(), stop, word, word.lower().replace("’", "'")))
    return tokens


def _link_marks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the ranges, from the last to the first, of what makes words a Markdown link: "[", "](address)"."""
    if text.find("](", start, end) < 0:
        return []
    marks = [one for found in _LINK.finditer(text, start, end) for one in (found.span(1), found.span(2))]
    return marks[::-1]


def _in_link(links: list[tuple[int, int]], at: int) -> bool:
    """Say whether `at`, which only grows from call to call, lies in one of `links`."""
    while links and links[-1][1] <= at:
        links.pop()
    return bool(links) and links[-1][0] <= at


def _keeps_full_stop(text: str, word: str, stop: int, end: int) -> bool:
    """Say whether the full stop at `stop` belongs to the word before it: "Sen.", "Ann J. Lee", "R-Ky., said"."""
    if not word[0].isupper():
        return False
    if word.lower() in ABBREVIATIONS or text[stop + 1 : min(stop + 2, end)] == ",":
        return True
    return len(word) == 1 and word != "I" and bool(_AFTER_INITIAL.match(text, stop, end))


def _split(text: str, tokens: Sequence[Token]) -> list[list[Token]]:
    sentences: list[list[Token]] = []
    current: list[Token] = []
    for i, token in enumerate(tokens):
        current.append(token)
        if i + 1 == len(tokens) or len(current) == _LONGEST_SENTENCE or _ends_sentence(text, tokens, i):
            sentences.append(current)
            current = []
    return sentences


def _ends_sentence(text: str, tokens: Sequence[Token], i: int) -> bool:
    token, after = tokens[i], tokens[i + 1]
    if token.quotation:
        last = _last_mark(text, token.quotation)
        if last not in _ENDS and last != "…":
            return False
        if not (after.quotation or after.is_capital or after.text[0].isdigit()):
            return False
        return after.quotation is not None or not _attributes(tokens, i + 1, certain=last in "?!…")
    if token.text in _ENDS or token.text in ("..", "...", "…"):
        if after.text in _ENDS or after.text in (")", "]"):
            return False
        return after.quotation is not None or not after.is_word or after.is_capital or after.text[0].isdigit()
    return token.text in (")", "]") and i > 0 and tokens[i - 1].text in _ENDS and after.is_capital


def _last_mark(text: str, quotation: Quotation) -> str:
    inner = text[quotation.inner_start : quotation.inner_end].rstrip(" \t'’‘\"”")
    return inner[-1:]


def _attributes(tokens: Sequence[Token], i: int, *, certain: bool) -> bool:
    """Say whether the words from `i` are the attribution of the quotation before: "Name, title, asked." and an end.

    `certain`: the quotation ends in a question or exclamation mark, which a reporter keeps before an attribution.
    """
    for count, token in enumerate(tokens[i : i + _MOST_ATTRIBUTION_WORDS]):
        if token.quotation or token.text in _ENDS:
            return False
        if count and token.low in SPEECH_FORMS and not token.is_capital:
            after = tokens[i + count + 1] if i + count + 1 < len(tokens) else None
            return after is None or after.text in _ENDS or (certain and after.low != "that" and not after.quotation)
    return False


def sentence_at(sentences: Sequence[Sentence], at: int) -> Sentence | None:
    """Return the sentence that holds character `at`, None between sentences."""
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].end <= at:
            low = middle + 1
        else:
            high = middle
    return sentences[low] if low < len(sentences) and sentences[low].start <= at else None


def strip_possessive(word: str) -> str:
    """Return `word` without a possessive ending.

    >>> strip_possessive("Trump’s")
    'Trump'
    """
    return _POSSESSIVE.sub("", word)
