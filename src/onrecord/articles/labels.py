"""The lines of a saved page in; the label of each, with its reason in plain words, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.articles import phrases
from onrecord.articles.lines import Line
from onrecord.articles.shapes import Shape, count_words, ends_sentence, shape_of
from onrecord.articles.zones import Zone, find_zones
from onrecord.records import Label

_ANCHOR_REACH = 8  # lines between a title or byline and the story's first line
_HEAD_WORDS = 12
OUTLET_NAME = re.compile(r"(?:[Tt]he )?[A-Z][\w'’.&\-]*(?: (?:[A-Z&][\w'’.&\-]*|of|the|and|for|in|on)){0,4}")
_NAME_WORD = re.compile(r"[A-Z][\w'’\-]*\.?|[A-Z]\.")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_STEM = 5  # letters by which forms of one word are known
_TITLE_SHAPES = {Shape.SHORT, Shape.SENTENCE, Shape.LOOSE, Shape.LONG, Shape.HEADING, Shape.LEAD}
_TITLE_REACH = 40  # lines between the title and the story's first
_TITLE_WORDS = 20  # more of them make a deck
_FAINTEST_TITLE = 0.8  # words shared with the story, less what speaks against a line
_UNSHARED, _DECK, _PER_LINE, _ABOVE_BYLINE = 0.25, 3.0, 0.06, 1.0
_ENOUGH_SHARED = 5
_BY_ALONE = re.compile(r"(?:(?:written|posted|story|words|reported)\s+)?by:?|authors?:?|written by", re.I)
_LIST_REACH = 30  # items of a list without marks
_NEAR = 4  # lines between two copies of a caption
_MOST_REPEATS = 2
_CAPTION_WORDS = 6
_PRONOUN_START = re.compile(
    r"[\"“‘']?(?:He|She|His|Her|But|However|Still|Also|Meanwhile|In addition|Instead|Nevertheless)\b"
)
_SAID_BACK = re.compile(r"[,.!?…][”\"]\s*(?:he|she)\s+\w+|\b(?:he|she)\s+(?:said|added|told|wrote|noted|continued)\b")
_FULL_NAME = re.compile(r"\b((?:[A-Z][\w'’\-]+\s+)+)([A-Z][\w'’\-]{2,})")
_CAPITAL = re.compile(r"(?<![A-Za-z]\s)(?<!\w)([A-Z][\w\-]{2,})")


@dataclass(frozen=True, slots=True)
class Labelled:
    """What a line is, and why."""

    label: Label
    reason: str


BY_LINE_BEFORE = Labelled(Label.BYLINE, "names the author that the line before announces")
OUTLET_LINE = Labelled(Label.BYLINE, "names the outlet")


def label_lines(lines: Sequence[Line], titled: bool = False) -> list[Labelled]:
    """Return the label of each of `lines`; `titled` says whether the title is known from elsewhere."""
    texts = [line.text for line in lines]
    shapes = _shapes(texts)
    zones = _zones(texts, shapes)
    first = next((place for place, zone in enumerate(zones) if zone is Zone.STORY), len(lines))
    title = None if titled else _title(texts, shapes, zones, first)
    labelled = [_label(place, texts, shapes, zones, title) for place in range(len(lines))]
    for place in range(title + 1 if title is not None else first, first):
        if shapes[place] is Shape.SHORT and (named := _named(texts[place])):
            labelled[place] = named
    for place in range(1, first):
        if _BY_ALONE.fullmatch(texts[place - 1]) and shapes[place] in {Shape.SHORT, Shape.SENTENCE}:
            labelled[place] = BY_LINE_BEFORE
    return labelled


def _zones(texts: Sequence[str], shapes: Sequence[Shape]) -> list[Zone]:
    """Return the zones; a text of a few sentences, too little to outweigh anything, is a story where most lines are."""
    zones = find_zones(shapes, anchors=_anchors(shapes), carried=_carried(texts, shapes))
    sentences = sum(shape in {Shape.LONG, Shape.SENTENCE} for shape in shapes)
    if Zone.STORY not in zones and 2 * sentences >= len(shapes):
        return [Zone.STORY] * len(shapes)
    return zones


def _named(text: str) -> Labelled | None:
    """Return what a line between title and story is that is a name and nothing else."""
    words = text.split()
    if len(words) == 1 and text.isupper() and 2 <= len(text) <= 12 and text.isalpha():
        return OUTLET_LINE
    mixed = len({word.isupper() for word in words}) > 1  # a person and a house
    if phrases.OUTLET_WORDS.search(text) and OUTLET_NAME.fullmatch(text) and not mixed:
        return OUTLET_LINE
    if 2 <= len(words) <= 4 and all(_NAME_WORD.fullmatch(word) for word in words):
        return Labelled(Label.BYLINE, "a name alone between title and story")
    return None


def _shapes(texts: Sequence[str]) -> list[Shape]:
    """Return the shapes; a sentence that stands there three times, or twice close by, is a caption or a notice."""
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        places.setdefault(text, []).append(place)
    shapes = [shape_of(text) for text in texts]
    for text, found in places.items():
        near = any(after - before <= _NEAR for before, after in pairwise(found))
        if (near or len(found) > _MOST_REPEATS) and count_words(text) >= _CAPTION_WORDS:
            for place in found:
                if shapes[place] in {Shape.LONG, Shape.SENTENCE, Shape.LOOSE}:
                    shapes[place] = Shape.CAPTION
    return shapes


def _anchors(shapes: Sequence[Shape]) -> list[bool]:
    anchors = []
    last = -_ANCHOR_REACH - 1
    for place, shape in enumerate(shapes):
        anchors.append(place - last <= _ANCHOR_REACH)
        if shape in {Shape.BYLINE, Shape.TIME, Shape.CAPTION}:
            last = place
    return anchors


def _carried(texts: Sequence[str], shapes: Sequence[Shape]) -> list[bool]:
    """Return for each line whether it speaks of somebody as already introduced, as a teaser does not."""
    known: set[str] = set()
    carried = []
    open_feed = False
    for text, shape in zip(texts, shapes, strict=True):
        carried.append(bool(_PRONOUN_START.match(text) or _answers(text) or _takes_up(text, known)))
        open_feed = open_feed or (shape in {Shape.FEED, Shape.ENDING, Shape.BIO} and bool(known))
        if shape is Shape.LONG and not open_feed:
            known.update(found.group(2) for found in _FULL_NAME.finditer(text[:2000]))
    return carried


def _answers(text: str) -> bool:
    """Say whether the line is a quotation of a "he" or "she" whom it does not name: a teaser names whom it quotes."""
    return text.startswith(("“", '"', "'", "‘")) and bool(_SAID_BACK.search(text[:2000]))


def _takes_up(text: str, known: set[str]) -> bool:
    """Say whether a surname that the story gave in full stands alone here, and nowhere in full."""
    full = {found.group(2) for found in _FULL_NAME.finditer(text[:2000])}
    alone = {found.group(1) for found in _CAPITAL.finditer(text[:2000])}
    return bool((alone & known) - full)


def _title(texts: Sequence[str], shapes: Sequence[Shape], zones: Sequence[Zone], first: int) -> int | None:
    """Return which line above the story's first is its title: the one whose words the story takes up most."""
    above = next((place for place, shape in enumerate(shapes) if shape in {Shape.LONG, Shape.SENTENCE}), len(shapes))
    marked = next((place for place in range(above) if texts[place].startswith("# ")), None)
    if marked is not None:
        return marked
    story = {
        word for text, zone in zip(texts, zones, strict=True) if zone is Zone.STORY for word in _content_words(text)
    }
    best, place_of_best = _FAINTEST_TITLE, None
    stamped = False
    for place in range(first - 1, max(-1, first - _TITLE_REACH), -1):
        stamped = stamped or shapes[place] in {Shape.BYLINE, Shape.TIME}
        if shapes[place] not in _TITLE_SHAPES or not 2 <= count_words(texts[place]) <= 2 * _TITLE_WORDS:
            continue
        score = _title_score(texts[place], story) + stamped * _ABOVE_BYLINE - _PER_LINE * (first - place)
        if score > best:
            best, place_of_best = score, place
    return place_of_best


def _title_score(text: str, story: set[str]) -> float:
    words = _content_words(text)
    shared = sum(word in story for word in words)
    deck = text.endswith((".", ":", ",", ";", ")")) or count_words(text) > _TITLE_WORDS
    return min(shared, _ENOUGH_SHARED) - _UNSHARED * (len(words) - shared) - _DECK * deck


def _content_words(text: str) -> set[str]:
    return {word[:_STEM] for word in _LONG_WORD.findall(text.casefold()[:3000])}


def _label(
    place: int, texts: Sequence[str], shapes: Sequence[Shape], zones: Sequence[Zone], title: int | None
) -> Labelled:
    if place == title:
        return Labelled(Label.TITLE, "the headline above the story")
    plain = PLAIN.get(shapes[place])
    if plain:
        return plain
    if zones[place] is Zone.STORY:
        return _story(place, texts, shapes, zones)
    if zones[place] is Zone.BEFORE:
        return Labelled(Label.CHROME, "stands above the story")
    return Labelled(Label.RELATED, "belongs to other stories")


PLAIN = {
    Shape.FEED: Labelled(Label.CHROME, "opens a list of other stories"),
    Shape.COMMENTS: Labelled(Label.CHROME, "opens the readers' comments"),
    Shape.INSET: Labelled(Label.CHROME, "opens links to other stories"),
    Shape.LEAD: Labelled(Label.RELATED, "points at another story"),
    Shape.ENDING: Labelled(Label.CHROME, "a standing line of the site"),
    Shape.BIO: Labelled(Label.BYLINE, "describes the author"),
    Shape.CHROME: Labelled(Label.CHROME, "a button or notice of the site"),
    Shape.TIME: Labelled(Label.CHROME, "a time or date alone"),
    Shape.BYLINE: Labelled(Label.BYLINE, "names the author"),
    Shape.CREDIT: Labelled(Label.CREDIT, "names who made a part"),
    Shape.CAPTION: Labelled(Label.CAPTION, "describes a picture"),
}


def _listed(place: int, texts: Sequence[str], shapes: Sequence[Shape]) -> bool:
    """Say whether only short lines stand between this one and a line that announces a list by its colon."""
    for item in range(place - 1, max(-1, place - _LIST_REACH), -1):
        if texts[item].endswith(":"):
            return True
        if shapes[item] not in {Shape.SHORT, Shape.SENTENCE}:
            return False
    return False


def _story(place: int, texts: Sequence[str], shapes: Sequence[Shape], zones: Sequence[Zone]) -> Labelled:
    shape = shapes[place]
    if shape is Shape.HEADING:
        return Labelled(Label.HEAD, "a heading of the story")
    if shape is Shape.ITEM:
        return Labelled(Label.LIST, "an item of a list in the story")
    after = place + 1
    if shape is Shape.LOOSE:
        sides = [item for item in (place - 1, after) if 0 <= item < len(texts)]
        if any(shapes[item] not in {Shape.LONG, Shape.SENTENCE} for item in sides):
            return Labelled(Label.RELATED, "reads like a headline")
    if shape is not Shape.SHORT:
        return Labelled(Label.BODY, "a paragraph of the story")
    if _listed(place, texts, shapes):
        return Labelled(Label.LIST, "an item of a list in the story")
    leads = (
        after < len(texts) and zones[after] is Zone.STORY and shapes[after] in {Shape.LONG, Shape.SENTENCE, Shape.ITEM}
    )
    if leads and count_words(texts[place]) <= _HEAD_WORDS and not ends_sentence(texts[place]):
        return Labelled(Label.HEAD, "a heading of the story")
    return Labelled(Label.RELATED, "a line of its own that no paragraph follows")
