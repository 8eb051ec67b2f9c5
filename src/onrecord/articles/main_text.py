"""A page's HTML and its segments in; which segments are its main text, as trafilatura sees it, out.

trafilatura decides what the main text is but gives no places. Its text and the segments are the same words in the
same order, so they are matched by words: each segment may begin at a few places of that text, and the heaviest
ascending choice of places wins (a teaser that repeats a sentence of the story cannot take its place).
Method: weighted longest increasing subsequence, with a Fenwick tree; linear in the words, but for a logarithm.
"""

from __future__ import annotations

import logging
import re
from collections import defaultdict

from trafilatura import bare_extraction
from trafilatura.settings import Document

from onrecord.articles.segments import Segment

_WORD = re.compile(r"\w+")
_GRAM = 3  # words looked up at a time
_MOST_PLACES = 6  # of one segment's beginning in the main text
_SHARE = 0.6  # of a segment's words that must be in the main text


logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # it remarks on every page without a story


def main_lines(source: str) -> list[list[str]]:
    """Return the words of each line of the main text of `source`; no line where none is found."""
    found = bare_extraction(source, include_comments=False, with_metadata=False, fast=True)
    if not isinstance(found, Document):
        return []
    lines = (words_of(line) for line in (found.text or "").split("\n"))
    return [words for words in lines if words]


def words_of(text: str) -> list[str]:
    """Return the words of `text` in lower case."""
    return _WORD.findall(text.lower())


def match(segments: list[Segment], lines: list[list[str]]) -> list[bool]:
    """Return for each segment whether it is part of the main text whose `lines` are given as words."""
    text = [word for line in lines for word in line]
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(len(text)):
        for size in (1, 2, _GRAM):
            places[tuple(text[place : place + size])].append(place)
    starts = set()
    place = 0
    for line in lines:
        starts.add(place)
        place += len(line)
    candidates = [_candidates(words_of(segment.text), places, starts, text) for segment in segments]
    return _heaviest(candidates, len(text))


def _candidates(
    words: list[str], places: dict[tuple[str, ...], list[int]], starts: set[int], text: list[str]
) -> list[tuple[int, int, int]]:
    """Return where a segment of these words may stand in the main text: its first and last place, and its weight."""
    if not words:
        return []
    found = []
    if len(words) <= _GRAM:
        for place in places.get(tuple(words), ())[:50]:
            if place in starts and (place + len(words) in starts or place + len(words) == len(text)):
                found.append((place, place + len(words) - 1, len(words)))
        return found[:_MOST_PLACES]
    grams = [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]
    hits = sum(gram in places for gram in grams)
    if hits < _SHARE * len(grams):
        return []
    offset = next(i for i, gram in enumerate(grams) if gram in places)
    for place in places[grams[offset]][:_MOST_PLACES]:
        first = max(0, place - offset)
        found.append((first, first + max(0, hits - 1), hits))
    return found


def _heaviest(candidates: list[list[tuple[int, int, int]]], size: int) -> list[bool]:
    """Return which items take part in the heaviest choice in which places ascend."""
    best = [(0, -1)] * (size + 2)
    nodes: list[tuple[int, int]] = []  # item, node before
    for item, choices in enumerate(candidates):
        new = []
        for first, last, weight in choices:
            score, before = _ask(best, first)
            nodes.append((item, before))
            new.append((min(last, size - 1), (score + weight, len(nodes) - 1)))
        for last, entry in new:
            _tell(best, last, entry)
    kept = [False] * len(candidates)
    node = _ask(best, size)[1]
    while node >= 0:
        item, node = nodes[node]
        kept[item] = True
    return kept


def _ask(best: list[tuple[int, int]], place: int) -> tuple[int, int]:
    """Return the best entry told for a place before `place`."""
    top = (0, -1)
    while place > 0:
        top = max(top, best[place])
        place -= place & -place
    return top


def _tell(best: list[tuple[int, int]], place: int, entry: tuple[int, int]) -> None:
    place += 1
    while place < len(best):
        best[place] = max(best[place], entry)
        place += place & -place
