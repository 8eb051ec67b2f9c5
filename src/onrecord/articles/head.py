"""The lines above a story's first in; who is named there, what sums the story up, what is of other stories, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.articles import phrases
from onrecord.articles.shapes import Shape, count_words
from onrecord.records import Label


@dataclass(frozen=True, slots=True)
class Labelled:
    """What a line is, and why."""

    label: Label
    reason: str


BY_LINE_BEFORE = Labelled(Label.BYLINE, "names the author that the line before announces")
BY_PLACES = Labelled(Label.BYLINE, "names reporters and where they are")
BY_NEIGHBOUR = Labelled(Label.BYLINE, "a name alone beside a date or a reporter's post")
NAME_ALONE = Labelled(Label.BYLINE, "a name alone between title and story")
OUTLET_LINE = Labelled(Label.BYLINE, "names the outlet")
_POINT_LINE = Labelled(Label.LIST, "sums up a point of the story")
_POINTS_HEAD = Labelled(Label.CHROME, "announces the story's points")
_FEED_LINE = Labelled(Label.RELATED, "belongs to other stories")
OUTLET_NAME = re.compile(r"(?:[Tt]he )?[A-Z][\w'’.&\-]*(?: (?:[A-Z&][\w'’.&\-]*|of|the|and|for|in|on)){0,4}")
_NAME_WORD = re.compile(r"[A-Z][\w'’\-]*\.?|[A-Z]\.")
_NAME = r"[A-Z][\w.'’\-]+(?: (?:[A-Z][\w.'’\-]*|de|van|von|der|den|al|bin|la|le|da|di)){1,3}"
_PLACE = r" in (?:the )?[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,2}"
_REPORTERS = re.compile(
    rf"{_NAME}{_PLACE}(?:(?:, and |, | and ){_NAME}(?:{_PLACE})?){{0,4}}"
    rf"|{_NAME}(?:, {_NAME}){{0,4}},? and {_NAME}{_PLACE}"
)
_BY_ALONE = re.compile(r"(?:(?:written|posted|story|words|reported)\s+)?by:?|authors?:?|from:", re.I)
_KEY_POINTS = re.compile(
    r"(?:summary|key (?:points|takeaways|facts|developments|moments)|highlights|in (?:short|brief)|at a glance"
    r"|what (?:we know|to know|you need to know)|takeaways)(?: so far)?:?",
    re.I,
)
_POINT = {Shape.SHORT, Shape.SENTENCE, Shape.LOOSE, Shape.ITEM}
_FEWEST_POINTS, _POINT_WORDS = 2, 3
_HEADLINE_WORDS = 4
_VIDEO_ALONE = re.compile(r"\W{0,2}video\W{0,2}", re.I)
_PICTURE_ALONE = re.compile(r"\W{0,2}(?:image|photo|picture)\W{0,2}", re.I)
_QUOTES = ("“", '"', "‘", "'")
_CAPTION_WORDS, _CREDIT_WORDS = range(6, 36), 12
_NAME_REACH = 30  # lines above the story in which names are looked for
_MOST_NAMED = 6  # lines with an author's name


def read_head(texts: Sequence[str], shapes: Sequence[Shape], title: int | None, first: int) -> dict[int, Labelled]:
    """Return what can be told of the lines above `first`, the story's first line; `title` is that of its title."""
    begin = first if title is None else title + 1
    told = _other_stories(texts, shapes, begin if title is None else title)
    told |= {
        place: named
        for place in range(max(begin, first - _NAME_REACH), first)
        if (named := _named(place, texts, shapes))
    }
    for place in range(1, first):
        if _BY_ALONE.fullmatch(texts[place - 1]) and shapes[place] in {Shape.SHORT, Shape.SENTENCE}:
            told[place] = BY_LINE_BEFORE
            told[place - 1] = Labelled(Label.BYLINE, "announces the author")
    return told | key_points(texts, shapes, begin, first)


def _named(place: int, texts: Sequence[str], shapes: Sequence[Shape]) -> Labelled | None:
    """Return what a line between title and story is that is a name, or names, and nothing else."""
    text = texts[place]
    words = text.split()
    if shapes[place] not in {Shape.SHORT, Shape.CREDIT}:
        return None
    if len(words) == 1 and text.isupper() and 2 <= len(text) <= 12 and text.isalpha():
        return OUTLET_LINE
    if shapes[place] is Shape.CREDIT:
        return None
    mixed = len({word.isupper() for word in words}) > 1  # a person and a house
    if phrases.OUTLET_WORDS.search(text) and OUTLET_NAME.fullmatch(text) and not mixed:
        return OUTLET_LINE
    if _REPORTERS.fullmatch(text):
        return BY_PLACES
    if 2 <= len(words) <= 4 and all(_NAME_WORD.fullmatch(word) for word in words):
        return BY_NEIGHBOUR if _beside_stamp(place, shapes) and _stands_nowhere_else(text, texts) else NAME_ALONE
    return None


def _beside_stamp(place: int, shapes: Sequence[Shape]) -> bool:
    return shapes[place + 1 : place + 2] in ([Shape.TIME], [Shape.BYLINE]) or shapes[place - 1] is Shape.TIME


def _stands_nowhere_else(name: str, texts: Sequence[str]) -> bool:
    """Say whether no line speaks of the person, as lines do of those whom a story is about."""
    last = name.split()[-1]
    return (
        not any(last in text and name not in text for text in texts)
        and sum(name in text for text in texts) <= _MOST_NAMED
    )


def _other_stories(texts: Sequence[str], shapes: Sequence[Shape], end: int) -> dict[int, Labelled]:
    """Return the headlines above the title that stand under the head of a list of other stories."""
    found = {}
    listed = False
    for place in range(end):
        if shapes[place] is Shape.FEED:
            listed = True
        elif listed and shapes[place] in _POINT and count_words(texts[place]) >= _HEADLINE_WORDS:
            found[place] = _FEED_LINE
    return found


def key_points(texts: Sequence[str], shapes: Sequence[Shape], begin: int, first: int) -> dict[int, Labelled]:
    """Return the lines that sum the story up: those under a line such as "Key points"."""
    found: dict[int, Labelled] = {}
    for head in range(begin, first):
        if not _KEY_POINTS.fullmatch(texts[head]):
            continue
        points = []
        for place in range(head + 1, first):
            if shapes[place] not in _POINT or _KEY_POINTS.fullmatch(texts[place]):
                break
            if count_words(texts[place]) >= _POINT_WORDS:
                points.append(place)
        if len(points) >= _FEWEST_POINTS:
            found |= {head: _POINTS_HEAD} | dict.fromkeys(points, _POINT_LINE)
    return found


def captioned(texts: Sequence[str], shapes: Sequence[Shape]) -> list[int]:
    """Return the lines that stand between a picture and its credit: under a line "Image", or above the credit.

    Under the story's first paragraph such a line is taken for a caption only where nobody speaks in it.
    """
    found = []
    read = False
    for place, (text, shape) in enumerate(zip(texts, shapes, strict=True)):
        if shape in _POINT | {Shape.LONG} and count_words(text) in _CAPTION_WORDS:
            silent = not (phrases.SPEECH.search(text) or text.startswith(_QUOTES))
            credit = _is_credit(place + 1, texts, shapes)
            above = texts[place - 1] if place else ""
            pictured = _PICTURE_ALONE.fullmatch(above) or (not read and _VIDEO_ALONE.fullmatch(above))
            if (credit or pictured) and (silent or not read):
                found.append(place)
                continue
        read = read or shape is Shape.LONG
    return found


def _is_credit(place: int, texts: Sequence[str], shapes: Sequence[Shape]) -> bool:
    if place >= len(texts) or shapes[place] not in {Shape.CREDIT, Shape.CAPTION, Shape.SHORT}:
        return False
    return count_words(texts[place]) <= _CREDIT_WORDS and bool(phrases.PICTURE_CREDIT.fullmatch(texts[place]))
