"""The articles of the data in, base utterances out: what one of them reports as said, in 12 to 120 words."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from benchmarks.collation_expected import Words, fold_words
from benchmarks.set_lexicon import DENIALS, FUNCTION, NUMBER_WORDS
from benchmarks.shared import SHARED
from benchmarks.texts import read_texts

FEWEST_WORDS, MOST_WORDS = 12, 120
_PLAIN = re.compile(r"([^\W_]+(?:['’.-][^\W_]+|(?<=\d),(?=\d)\d+)*)([.,;:?!]?)\Z")
_SHORTENED = re.compile(r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|vs|No|etc|[A-Za-z](?:\.[A-Za-z])+)\Z")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{20,})[”\"]")
_FEWEST_OF_PIECE = 5
_SHARE_FUNCTION = 0.2


@dataclass(frozen=True)
class Word:
    """One slot of a base: its words, what follows them, and the number of its sentence. A slot may have no words."""

    core: str
    trail: str
    sentence: int

    @cached_property
    def folded(self) -> Words:
        """The words for comparing."""
        return fold_words(self.core)

    @property
    def is_plain(self) -> bool:
        """Whether it is one word of letters that is neither a number nor a denial."""
        word = self.core.casefold().replace("’", "'")
        return word.isalpha() and word not in NUMBER_WORDS and word not in DENIALS

    @property
    def is_content(self) -> bool:
        """Whether it is a plain word that is no function word and no name."""
        return self.is_plain and self.core.islower() and self.core not in FUNCTION and len(self.core) > 2


@cache
def read_sayings() -> tuple[list[str], ...]:
    """Return the sayings of plain words alone of each article of PolNeAR's training set and of Wikinews."""
    polnear = (SHARED / "data" / "polnear" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [_read_contents(json.loads(line)) for line in polnear]
    articles += [_QUOTED.findall(text) for text in read_texts("wikinews").values()]
    return tuple(sayings for article in articles if (sayings := _keep_plain(article)))


def _read_contents(article: dict[str, Any]) -> list[str]:
    return [" ".join(article["text"][start:end] for start, end in quote["content"]) for quote in article["quotes"]]


def _keep_plain(sayings: Sequence[str]) -> list[str]:
    """Return the sayings of some length that have only plain words, each once."""
    kept: list[str] = []
    for saying in sayings:
        words = saying.strip(" \"“”‘’',").split()
        text = " ".join(words)
        is_english = sum(word.casefold() in FUNCTION for word in words) > _SHARE_FUNCTION * len(words)
        if is_english and _FEWEST_OF_PIECE <= len(words) <= MOST_WORDS and all(map(_PLAIN.match, words)):
            if not any(text in other or other in text for other in kept):
                kept.append(text)
    return kept


def make_base(pieces: Sequence[str], rng: random.Random) -> list[Word] | None:
    """Return the words of some pieces in a row, each closed as a sentence; None where they are too few or many."""
    wanted = rng.choice((15, 25, 35, 50, 60, 80, 110))
    at = rng.randrange(len(pieces))
    words: list[Word] = []
    for piece in pieces[at:]:
        words += _read_piece(piece, words[-1].sentence + 1 if words else 0)
        if len(words) >= wanted:
            break
    return words if FEWEST_WORDS <= len(words) <= MOST_WORDS else None


def _read_piece(piece: str, sentence: int) -> list[Word]:
    raw = piece.split()
    words: list[Word] = []
    for number, token in enumerate(raw):
        found = _PLAIN.match(token)
        core, trail = (found[1], found[2]) if found else (token, "")
        words.append(Word(core, trail, sentence))
        after = raw[number + 1] if number + 1 < len(raw) else ""
        if trail in (".", "?", "!") and after[:1].isupper() and not _SHORTENED.match(core):
            sentence += 1
    words[0] = replace(words[0], core=words[0].core[:1].upper() + words[0].core[1:])
    words[-1] = replace(words[-1], trail=words[-1].trail if words[-1].trail in (".", "?", "!") else ".")
    return words
