"""Text and an attribution in, the probability that it reports speech or writing, rather than a thought, out.

A weighted sum of what stands in and around the attribution (logistic regression): the words of the cue, what follows
and precedes it, how the content begins and whether it stands in quotation marks, and the last word of the source. The
weights are data (`models/speech.json`), learned by `training/speech.py`; a word they do not know weighs nothing, so
that an unknown cue is judged by its form.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import pairwise

from onrecord.statements.attributions import Attribution, CharRange

LEAST_SPEECH = 0.6
"""The probability from which an attribution counts as speech, chosen on PolNeAR dev."""

WEIGHT_UNIT = 20
"""Weights are stored as whole numbers of 1 / WEIGHT_UNIT log odds."""

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+|[^\w\s]")
_AROUND = 24  # characters read before and after the cue
_HEAD = 400  # characters of a source or a content that are read
_MOST_CUE = 200  # characters of a cue that are read: a real one is a few words
_DOUBLE = re.compile("[\"“”„‟«»＂]|''|``")
_SINGLE = re.compile(r"(?<!\w)['‘`](?=\w)")
_FINITE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|do|does|did)\b"
    r"|['’](?:s|re|ll|ve|d)\b"
)
_STARTS = frozenset(
    "that to whether if what how why who which when where for as it them him her "
    "they he she i we you there the a an this".split()
)
_PRONOUNS = frozenset("i you he she it we they who that which this these those".split())
_SOURCE_ENDS = re.compile(r",|\b(?:of|in|by|from|for|at|on|with|who|that|which|to|released|published)\b")


def is_speech(text: str, attribution: Attribution) -> bool:
    """Say whether `attribution` more likely reports speech or writing than a thought."""
    return speech_probability(text, attribution) >= LEAST_SPEECH


def speech_probability(text: str, attribution: Attribution) -> float:
    """Return the probability, 0 to 1, that `attribution` of `text` reports speech or writing.

    >>> from onrecord.statements.attributions import Attribution
    >>> text = "Mara Quill said the bridge would hold."
    >>> round(speech_probability(text, Attribution([(16, 37)], (11, 15), (0, 10))))
    1
    """
    weights = _weights()
    log_odds = sum(weights.get(feature, 0) for feature in speech_features(text, attribution)) / WEIGHT_UNIT
    return (1 + math.tanh(log_odds / 2)) / 2


@cache
def _weights() -> Mapping[str, int]:
    stored = resources.files("onrecord").joinpath("models", "speech.json").read_text(encoding="utf-8")
    weights: Mapping[str, int] = json.loads(stored)
    return weights


def speech_features(text: str, attribution: Attribution) -> list[str]:
    """Return what the weights are of: the names of the features of `attribution`, each once, in a fixed order."""
    content = sorted(attribution.content)
    form = _content_form(text, content)
    found = ["bias", *_content_features(text, content, form)]
    found += _source_features(text, attribution.source)
    found += _cue_features(text, attribution, content, form)
    return list(dict.fromkeys(found))


def _cue_features(text: str, attribution: Attribution, content: list[CharRange], form: str) -> Iterator[str]:
    if attribution.cue is None:
        yield "cue:none"
        return
    start, end = attribution.cue
    words = [match.group().lower() for match in _TOKEN.finditer(text, start, min(end, start + _MOST_CUE))]
    stems = [_stem(word) for word in words]
    letters = [stem for stem in stems if stem[:1].isalpha()]
    yield "cue:words" if letters else "cue:marks"
    for word, stem in zip(words, stems, strict=True):
        yield f"w:{word}"
        yield f"l:{stem}"
    for one, two in pairwise(stems):
        yield f"b:{one} {two}"
    if letters:
        yield f"f:{letters[-1]} {form}"
    before = _TOKEN.findall(text[max(0, start - _AROUND) : start])[-2:]
    after = _TOKEN.findall(text[end : end + _AROUND])[:1]
    yield from (f"p:{word.lower()}" for word in before[-1:])
    yield from (f"n:{word.lower()}" for word in after)
    if content and content[0][0] < start:
        yield "order:after"


def _content_form(text: str, content: list[CharRange]) -> str:
    if not content:
        return "none"
    start, end = content[0]
    piece = text[start : min(end, start + _HEAD)]
    first = _TOKEN.search(piece)
    if _DOUBLE.match(piece):
        return "quote"
    if first and (word := first.group().lower()) in ("that", "to", "whether", "if"):
        return word
    return "clause" if _FINITE.search(piece) else "phrase"


def _content_features(text: str, content: list[CharRange], form: str) -> Iterator[str]:
    yield f"form:{form}"
    if not content:
        return
    pieces = [text[start : min(end, start + _HEAD)] for start, end in content]
    if any(_DOUBLE.search(piece) for piece in pieces):
        yield "quotes:double"
    if any(_SINGLE.search(piece) for piece in pieces):
        yield "quotes:single"
    if len(content) > 1:
        yield "pieces:several"
    length = sum(end - start for start, end in content)
    yield f"length:{min(length.bit_length(), 9)}"
    first = _TOKEN.search(pieces[0])
    if first:
        word = first.group()
        yield "first:upper" if word[0].isupper() else "first:lower"
        if word.lower() in _STARTS:
            yield f"c:{word.lower()}"


def _source_features(text: str, source: CharRange | None) -> Iterator[str]:
    if source is None:
        yield "source:none"
        return
    words = text[source[0] : min(source[1], source[0] + _HEAD)]
    ends = _SOURCE_ENDS.search(words, 2)
    tokens = [token for token in _TOKEN.findall(words[: ends.start()] if ends else words) if token[0].isalpha()]
    if not tokens:
        return
    head = tokens[-1]
    if head.lower() in _PRONOUNS or not head[0].isupper():
        yield f"s:{head.lower()}"
    else:
        yield "source:name"  # whose name it is must not count


def _stem(word: str) -> str:
    """Return `word` less the endings of English verbs and plurals, so that forms of one verb share a stem."""
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word
