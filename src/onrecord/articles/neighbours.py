"""The lines of a story in; which of them only stand among its paragraphs, by what their neighbours show, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.articles.shapes import Shape, count_words, ends_sentence
from onrecord.articles.zones import Zone

_FEWEST_WORDS = 4  # of a headline; fewer make a heading or a name
_SURE_RUN = 3  # headlines in a row of which even the last is no heading
_GRAM = 3  # words looked up at a time
_PULLED_WORDS = range(5, 61)
_REPEATED, _REPEATED_QUOTE = 0.95, 0.6  # of a line's word groups that another paragraph has
_MOST_PLACES = 8  # lines looked at for one group of words
_IN_QUOTES = re.compile(r"[\"“‘'][^\"“”]+[\"”’'][.]?")
_NAME = re.compile(r"\W{0,3}[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){1,3}(?:, .{2,60})?")  # of whom the quotation is
_WORD = re.compile(r"[^\W_]+")
_BULLET = re.compile(r"[-*+•‣▪●·–]\s+\S")
_PARAGRAPHS = {Shape.LONG, Shape.SENTENCE}
_TEXT = {Shape.LONG, Shape.SENTENCE, Shape.SHORT, Shape.LOOSE}


def runs_of_headlines(
    texts: Sequence[str], shapes: Sequence[Shape], zones: Sequence[Zone], gaps: Sequence[bool]
) -> set[int]:
    """Return the lines that are links to other stories: headlines in a row, or a bullet between two paragraphs that is
    no sentence.

    A single headline may be a heading of the story, and so may the last of two where a blank line stands between them
    (`gaps` says before which lines one stands). A list that a colon announces is none.
    """
    found: set[int] = set()
    run: list[int] = []
    for place in range(len(texts) + 1):
        if place < len(texts) and zones[place] is Zone.STORY and _reads_like_headline(texts[place], shapes[place]):
            run.append(place)
            continue
        if len(run) > 1 and not (run[0] and texts[run[0] - 1].endswith(":")):
            found.update(run if len(run) >= _SURE_RUN or not gaps[run[-1]] else run[:-1])
        run = []
    return found | {place for place in range(len(texts)) if _lone_bullet(place, texts, shapes)}


def _reads_like_headline(text: str, shape: Shape) -> bool:
    if count_words(text) < _FEWEST_WORDS:
        return False
    if shape is Shape.SENTENCE:
        return text.endswith("?")
    return shape in {Shape.SHORT, Shape.LOOSE} and not text.endswith(":")


def _lone_bullet(place: int, texts: Sequence[str], shapes: Sequence[Shape]) -> bool:
    text = texts[place]
    if shapes[place] is not Shape.ITEM or not _BULLET.match(text) or ends_sentence(text):
        return False
    sides = [shapes[side] for side in (place - 1, place + 1) if 0 <= side < len(texts)]
    return all(side in _PARAGRAPHS for side in sides) and not (place and texts[place - 1].endswith(":"))


def pull_quotes(texts: Sequence[str], shapes: Sequence[Shape], zones: Sequence[Zone]) -> set[int]:
    """Return the lines that only repeat words of a longer paragraph of the story, as a pull quote does."""
    words = {
        place: _WORD.findall(texts[place].lower())
        for place, (shape, zone) in enumerate(zip(shapes, zones, strict=True))
        if zone is Zone.STORY and shape in _TEXT
    }
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, forms in words.items():
        for gram in set(_grams(forms)):
            where[gram].append(place)
    pulled = {place for place, forms in words.items() if _repeated(forms, texts[place], words, where)}
    named = {place + 1 for place in pulled if place + 1 < len(texts) and shapes[place + 1] is Shape.SHORT}
    return pulled | {place for place in named if _NAME.fullmatch(texts[place])}


def _grams(forms: list[str]) -> list[tuple[str, ...]]:
    return [tuple(forms[at : at + _GRAM]) for at in range(len(forms) - _GRAM + 1)]


def _repeated(
    forms: list[str],
    text: str,
    words: dict[int, list[str]],
    where: dict[tuple[str, ...], list[int]],
) -> bool:
    if len(forms) not in _PULLED_WORDS:
        return False
    shared: dict[int, int] = defaultdict(int)
    grams = _grams(forms)
    for gram in grams:
        for other in where[gram][:_MOST_PLACES]:
            shared[other] += len(words[other]) > len(forms)
    wanted = _REPEATED_QUOTE if _IN_QUOTES.fullmatch(text) else _REPEATED
    return max(shared.values(), default=0) >= wanted * len(grams)
