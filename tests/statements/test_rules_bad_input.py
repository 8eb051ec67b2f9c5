"""Hostile text costs time linear in its length, and every span lies in it."""

from __future__ import annotations

import time

import pytest

from onrecord.statements.nested import find_nested
from onrecord.statements.rules import RuleTagger

_TIMES = 8  # how much longer the long text is
_SLACK = 4  # times its share that the long text may take
_NOISE_S = 0.3

TEXTS = {
    "no letters": "!?.,—“”'\" 12 ",
    "one line": "Quill said the gates leak ",
    "control characters": "a\x00b\x1f “\x7f” said ",
    "zero-width characters": "\u200b“a\u200d\ufeff” said he ",
    "right-to-left marks": "\u200f“א” said \u202e",
    "lone surrogates": "\ud800“\udfff” he said ",
    "opening marks": "“a ‘b 'c ",
    "closing marks": "a” b’ c' ",
    "brackets": "(he said “no” ",
    "links": "[a](b [[[ ",
    "labels": "Rook: I go.\n",
    "questions": "Why go?\nI do.\n",
    "signatures": "— Ann Rook (@a) May 3, 2026 — - (@",
    "cues": "said that ",
}


def _seconds(text: str) -> float:
    begun = time.process_time()
    found = RuleTagger().tag(text)
    found += find_nested(text, found)
    taken = time.process_time() - begun
    for one in found:
        assert all(0 <= start < end <= len(text) for start, end in one.content)
    return taken


@pytest.mark.parametrize("piece", TEXTS.values(), ids=TEXTS.keys())
def test_time_grows_with_the_length(piece: str) -> None:
    short = piece * (4000 // len(piece))
    assert _seconds(short * _TIMES) <= _SLACK * _TIMES * _seconds(short) + _NOISE_S


def test_one_line_of_200_000_words() -> None:
    words = [*("the old gates of a harbour wall leak and nobody paints them again".split() * 8), "Quill", "said"]
    text = " ".join(words[n % len(words)] for n in range(200_000))
    assert _seconds(text) < 60
