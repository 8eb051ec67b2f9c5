"""The lines above a story in; which of them is the title of the story out.

The title is the line whose words the story takes up most. Standing above the byline or the date speaks for a line,
and so does standing on the page twice (as a crumb of the navigation, or in a box for sharing).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.articles.head import key_points
from onrecord.articles.outlet import key_of, outlet_names
from onrecord.articles.shapes import Shape, count_words
from onrecord.articles.zones import Zone

_LONG_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_STEM = 5  # letters by which forms of one word are known
_TITLE_SHAPES = {Shape.SHORT, Shape.SENTENCE, Shape.LOOSE, Shape.LONG, Shape.HEADING, Shape.LEAD}
_TITLE_REACH = 40  # lines between the title and the story's first
_TITLE_WORDS = 28  # more of them make a deck
_FAINTEST_TITLE = 0.8  # words shared with the story, less what speaks against a line
_UNSHARED, _DECK, _PER_LINE, _ABOVE_BYLINE, _TWICE = 0.25, 3.0, 0.06, 3.0, 1.0
_ENOUGH_SHARED = 5
# Of a line that stands on a deck and is the title in its place.
_FEWEST_WORDS, _FEWEST_SHARED, _CLOSE, _CLOSE_IN_CASE = 4, 2, 1.0, 4.0


def find_title(texts: Sequence[str], shapes: Sequence[Shape], zones: Sequence[Zone], first: int) -> int | None:
    """Return which line above the story's first is its title: the one whose words the story takes up most."""
    above = next((place for place, shape in enumerate(shapes) if shape in {Shape.LONG, Shape.SENTENCE}), len(shapes))
    marked = next((place for place in range(above) if texts[place].startswith("# ")), None)
    if marked is not None:
        return marked
    story = {
        word
        for text, shape, zone in zip(texts, shapes, zones, strict=True)
        if zone is Zone.STORY and shape in _TITLE_SHAPES
        for word in _content_words(text)
    }
    scores = _scores(texts, shapes, story, first)
    best = max(scores, key=lambda place: scores[place], default=None)
    if best is None or scores[best] <= _FAINTEST_TITLE:
        return None
    best = next((place for place in scores if _ends_crumbs(texts[best], texts[place])), best)
    while best - 1 in scores and _stands_on_deck(texts[best - 1], texts[best], story):
        best -= 1
    return best


def _scores(texts: Sequence[str], shapes: Sequence[Shape], story: set[str], first: int) -> dict[int, float]:
    """Return what speaks for each line above the story that may be a title, the nearest first."""
    times = Counter(texts)
    points = key_points(texts, shapes, 0, first)
    outlets = outlet_names(list(zip(texts, shapes, strict=True)), texts)
    scores = {}
    stamped = False
    for place in range(first - 1, max(-1, first - _TITLE_REACH), -1):
        stamped = stamped or shapes[place] in {Shape.BYLINE, Shape.TIME}
        words = count_words(texts[place])
        fits = shapes[place] in _TITLE_SHAPES and 2 <= words <= 2 * _TITLE_WORDS
        if not fits or place in points or outlets.get(key_of(texts[place])):
            continue
        bonus = stamped * _ABOVE_BYLINE + _TWICE * (words >= _FEWEST_WORDS and times[texts[place]] > 1)
        scores[place] = _title_score(texts[place], story) + bonus - _PER_LINE * (first - place)
    return scores


def _ends_crumbs(text: str, title: str) -> bool:
    """Say whether `text` is the way to the page through the site's sections, with `title` at its end."""
    crumbs = text.removesuffix(title)
    return crumbs != text and crumbs.rstrip().endswith(("/", ">", "»", "›", "|"))


def _stands_on_deck(text: str, below: str, story: set[str]) -> bool:
    """Say whether `text` is a headline of which the line `below` is but the deck."""
    words = _content_words(text)
    if count_words(text) < _FEWEST_WORDS or below in text:
        return False
    if sum(word in story for word in words) < _FEWEST_SHARED:
        return False
    close = _CLOSE_IN_CASE if _in_headline_case(text) and not _in_headline_case(below) else _CLOSE
    return _title_score(text, story) >= _title_score(below, story) - close


def _in_headline_case(text: str) -> bool:
    """Say whether all the longer words of `text` are capitalised, as in the headlines of some outlets."""
    words = _LONG_WORD.findall(text)
    return len(words) > 1 and all(word[0].isupper() or word[0].isdigit() for word in words)


def _title_score(text: str, story: set[str]) -> float:
    words = _content_words(text)
    shared = sum(word in story for word in words)
    deck = text.endswith((".", ":", ",", ";", ")")) or count_words(text) > _TITLE_WORDS
    return min(shared, _ENOUGH_SHARED) - _UNSHARED * (len(words) - shared) - _DECK * deck


def _content_words(text: str) -> set[str]:
    return {word[:_STEM] for word in _LONG_WORD.findall(text.casefold()[:3000])}
