"""Draws the readings that tests/quality/severity.jsonl labels: `python -m benchmarks.severity_draw > FILE`.

Contents of different articles (attributions of PolNeAR train and dev; statements that the rules find in the wikinews
articles) that `same_utterance` takes for one by their words are collated two and two. Of the readings whose pair of
wordings is not drawn yet, so many of each kind are drawn at random. A line holds character offsets alone:
`words` are those of the reading in the two contents, as `text_of` gives them.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import Any, NamedTuple

from benchmarks.shared import SHARED
from onrecord.records import Kind, Reading, Span, Statement
from onrecord.statements import find_statements
from onrecord.utterances import Collation, collate, index_keys, same_utterance

SEED = 4
WANTED = {"word_changed": 78, "cut_unmarked": 36, "cut_marked": 3, "starts_later": 17, "ends_earlier": 16}
_MOST_PAIRS_OF_A_KEY = 6
_QUOTES = "\"“”„«»'‘’"


class Content(NamedTuple):
    """What an article reports somebody to have said: corpus, article, spans, whether it is the reporter's wording."""

    corpus: str
    article: str
    spans: tuple[tuple[int, int], ...]
    indirect: bool


@cache
def read_texts(corpus: str) -> dict[str, str]:
    """Return the texts of a corpus (`polnear` or `wikinews`) by article."""
    if corpus == "polnear":
        return {key: article["text"] for key, article in read_polnear().items()}
    return {article["id"]: article["text"] for article in _read_wikinews()}


@cache
def read_polnear() -> dict[str, dict[str, Any]]:
    """Return the articles of PolNeAR, train and dev, by id."""
    folder = SHARED / "data" / "polnear"
    lines = [line for name in ("train", "dev") for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return {article["doc_id"]: article for article in map(json.loads, lines)}


def _read_wikinews() -> list[dict[str, Any]]:
    path = SHARED / "data" / "stories" / "wikinews_events" / "wikinews_all.json"
    return list(json.loads(path.read_text(encoding="utf-8")))


def text_of(content: Content) -> str:
    """Return the words of a content, its pieces joined as those of a statement are."""
    whole = read_texts(content.corpus)[content.article]
    spans = tuple(Span.of(whole, start, end) for start, end in content.spans)
    return Statement(id="", article="", kind=Kind.DIRECT, content=spans).text


def read_contents() -> Iterator[Content]:
    """Yield every content of both corpora."""
    for key, article in read_polnear().items():
        for quote in article["quotes"]:
            spans = tuple((start, end) for start, end in quote["content"])
            quoted = all(article["text"][start - 1 : start + 1].strip(" ")[:1] in _QUOTES for start, _ in spans)
            yield Content("polnear", key, spans, not quoted)
    for key, text in read_texts("wikinews").items():
        for statement in find_statements(text, fast=True):
            spans = tuple((span.start, span.end) for span in statement.content)
            yield Content("wikinews", key, spans, statement.kind != Kind.DIRECT)


def find_pairs() -> list[tuple[Content, Content]]:
    """Return the pairs of contents that are one utterance by their words, in a fixed order."""
    having: dict[int, list[Content]] = defaultdict(list)
    for content in read_contents():
        for key in index_keys(text_of(content)):
            having[key].append(content)
    pairs = {
        (min(one, other), max(one, other))
        for contents in having.values()
        if len(contents) <= _MOST_PAIRS_OF_A_KEY
        for one, other in combinations(contents, 2)
        if one.article != other.article
    }
    return [pair for pair in sorted(pairs) if same_utterance(text_of(pair[0]), text_of(pair[1]))]


def draw() -> list[dict[str, Any]]:
    """Return the readings drawn."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    seen = set()
    pairs = find_pairs()
    random.Random(SEED).shuffle(pairs)
    for pair in pairs:
        texts = [text_of(content) for content in pair]
        collation = collate(texts)
        for reading, places in zip(collation.readings, find_places(collation, texts), strict=True):
            words = tuple(sorted(" ".join(reading.words.get(at, "").lower().split()) for at in (0, 1)))
            if reading.kind in WANTED and (reading.kind, words) not in seen:
                seen.add((reading.kind, words))
                found[reading.kind].append(_describe(pair, reading, places))
    return [item for kind, count in WANTED.items() for item in found[kind][:count]]


def find_places(collation: Collation, texts: Sequence[str]) -> list[list[list[int]]]:
    """Return, for each reading, the characters of each text that it takes; none: the end of what stands before it."""
    places = []
    for number in range(len(collation.readings)):
        own = []
        for witness in range(len(texts)):
            taken = [
                word for column in collation.columns if number in column.readings for word in column.words[witness]
            ]
            own.append([taken[0].start, taken[-1].end] if taken else _find_gap(collation, number, witness))
        places.append(own)
    return places


def _find_gap(collation: Collation, number: int, witness: int) -> list[int]:
    end = 0
    for column in collation.columns:
        if number in column.readings:
            break
        end = column.words[witness][-1].end if column.words[witness] else end
    return [end, end]


def _describe(pair: tuple[Content, Content], reading: Reading, places: list[list[int]]) -> dict[str, Any]:
    one, other = (dict(zip(Content._fields, content, strict=True)) for content in pair)
    return {"kind": reading.kind.value, "one": one, "other": other, "words": places}


if __name__ == "__main__":
    for drawn in draw():
        print(json.dumps(drawn))
