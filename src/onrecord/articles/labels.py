"""The lines of a saved page in; the label of each, with its reason in plain words, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.articles.head import Labelled, captioned, read_head
from onrecord.articles.headline import find_title
from onrecord.articles.lines import Line
from onrecord.articles.neighbours import pull_quotes, runs_of_headlines
from onrecord.articles.shapes import Shape, count_words, ends_sentence, shape_of
from onrecord.articles.zones import Carried, Zone, find_zones
from onrecord.records import KEPT_LABELS, Label
from onrecord.text import squeeze

_ANCHOR_REACH = 8  # lines between a title or byline and the story's first line
_HEAD_WORDS, _QUOTING_HEAD_WORDS = 9, 6  # more of them, or of one that quotes within, make another story's headline
_TOPIC_WORDS = 3  # more of them make a headline
_LIST_REACH = 30  # items of a list without marks
_PARAGRAPHS = {Shape.LONG, Shape.SENTENCE}
_OCCASION = re.compile(
    r"source: .{2,80}?[ ,](?:(?:at|in) (?:a|an|the|his|her|its)|on|during|citing|quoting|via) .", re.I
)
_SIGNATURE = re.compile(r"\b(?:reporting|editing|writing) (?:from|by)\b|\bcontributed\b|edited this|\breporting$", re.I)
_QUOTING = re.compile(r"\s[“\"‘'].")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_NEAR = 4  # lines between two copies of a caption
_MOST_REPEATS = 2
_CAPTION_WORDS = 6
_PRONOUN_START = re.compile(
    r"[\"“‘']?(?:He|She|His|Her|But|However|Still|Also|Meanwhile|In addition|Instead|Nevertheless)\b"
)
_SAID_BACK = re.compile(r"[,.!?…][”\"]\s*(?:he|she)\s+\w+|\b(?:he|she)\s+(?:said|added|told|wrote|noted|continued)\b")
_FULL_NAME = re.compile(r"\b((?:[A-Z][\w'’\-]+\s+)+)([A-Z][\w'’\-]{2,})")
_CAPITAL = re.compile(r"(?<![A-Za-z]\s)(?<!\w)([A-Z][\w\-]{2,})")


def label_lines(lines: Sequence[Line], titled: bool = False) -> list[Labelled]:
    """Return the label of each of `lines`; `titled` says whether the title is known from elsewhere."""
    texts = [squeeze(line.text) for line in lines]
    shapes = _shapes(texts)
    for place in captioned(texts, shapes):
        shapes[place] = Shape.CAPTION
    zones = _zones(texts, shapes)
    first = next((place for place, zone in enumerate(zones) if zone is Zone.STORY), len(lines))
    title = None if titled else find_title(texts, shapes, zones, first)
    labelled = [_label(place, texts, shapes, zones, title) for place in range(len(lines))]
    for place, said in read_head(texts, shapes, title, first).items():
        labelled[place] = said
    for place in runs_of_headlines(texts, shapes, zones, [line.gap for line in lines]):
        if labelled[place].label in KEPT_LABELS and not _listed(place, texts, shapes):
            labelled[place] = Labelled(Label.RELATED, "a headline among headlines")
    for place in pull_quotes(texts, shapes, zones):
        if labelled[place].label in KEPT_LABELS:
            labelled[place] = Labelled(Label.CHROME, "repeats words of a paragraph, as a pull quote does")
    return labelled


def _zones(texts: Sequence[str], shapes: Sequence[Shape]) -> list[Zone]:
    """Return the zones; a text of a few sentences, too little to outweigh anything, is a story where most lines are."""
    zones = find_zones(shapes, anchors=_anchors(shapes), carried=_carried(texts, shapes))
    sentences = sum(shape in {Shape.LONG, Shape.SENTENCE} for shape in shapes)
    if Zone.STORY not in zones and 2 * sentences >= len(shapes):
        return [Zone.STORY] * len(shapes)
    return zones


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


def _carried(texts: Sequence[str], shapes: Sequence[Shape]) -> list[Carried]:
    """Return for each line whether it speaks of somebody as already introduced, as a teaser does not."""
    known: set[str] = set()
    carried = []
    open_feed = False
    for text, shape in zip(texts, shapes, strict=True):
        if _PRONOUN_START.match(text) or _answers(text):
            carried.append(Carried.BY_PRONOUN)
        else:
            carried.append(Carried.BY_NAME if _takes_up(text, known) else Carried.NO)
        open_feed = open_feed or (shape in {Shape.FEED, Shape.ENDING, Shape.BIO} and bool(known))
        if shape is Shape.LONG and not open_feed:
            known.update(found.group(2) for found in _FULL_NAME.finditer(text[:2000]))
    for place in range(len(texts) - 1, 0, -1):
        signature = shapes[place] is Shape.CREDIT and bool(_SIGNATURE.search(texts[place]))
        signed = signature or carried[place] is Carried.BY_SIGNATURE
        if signed and shapes[place - 1] in _PARAGRAPHS:
            carried[place - 1] = Carried.BY_SIGNATURE
    return carried


def _answers(text: str) -> bool:
    """Say whether the line is a quotation of a "he" or "she" whom it does not name: a teaser names whom it quotes."""
    return text.startswith(("“", '"', "'", "‘")) and bool(_SAID_BACK.search(text[:2000]))


def _takes_up(text: str, known: set[str]) -> bool:
    """Say whether a surname that the story gave in full stands alone here, and nowhere in full."""
    full = {found.group(2) for found in _FULL_NAME.finditer(text[:2000])}
    alone = {found.group(1) for found in _CAPITAL.finditer(text[:2000])}
    return bool((alone & known) - full)


def _label(
    place: int, texts: Sequence[str], shapes: Sequence[Shape], zones: Sequence[Zone], title: int | None
) -> Labelled:
    if place == title:
        return Labelled(Label.TITLE, "the headline above the story")
    plain = PLAIN.get(shapes[place])
    if plain and not _names_occasion(place, texts, shapes, zones):
        return plain
    if zones[place] is Zone.STORY:
        return _story(place, texts, shapes, zones)
    if zones[place] is Zone.BEFORE:
        return Labelled(Label.CHROME, "stands above the story")
    if shapes[place] is Shape.SHORT and count_words(texts[place]) <= _TOPIC_WORDS:
        return Labelled(Label.CHROME, "a name or topic among other stories")
    return Labelled(Label.RELATED, "belongs to other stories")


def _names_occasion(place: int, texts: Sequence[str], shapes: Sequence[Shape], zones: Sequence[Zone]) -> bool:
    """Say whether a line "Source: ..." among the paragraphs says who spoke where, as some agencies begin a report."""
    follows = place + 1 < len(texts) and zones[place + 1] is Zone.STORY and shapes[place + 1] in _PARAGRAPHS
    return shapes[place] is Shape.CREDIT and follows and bool(_OCCASION.match(texts[place]))


PLAIN = {
    Shape.FEED: Labelled(Label.CHROME, "opens a list of other stories"),
    Shape.COMMENTS: Labelled(Label.CHROME, "opens the readers' comments"),
    Shape.INSET: Labelled(Label.CHROME, "opens links to other stories"),
    Shape.LEAD: Labelled(Label.RELATED, "points at another story"),
    Shape.ENDING: Labelled(Label.CHROME, "a standing line of the site"),
    Shape.BIO: Labelled(Label.BYLINE, "describes the author"),
    Shape.CHROME: Labelled(Label.CHROME, "a button or notice of the site"),
    Shape.ADVERT: Labelled(Label.CHROME, "says that an advertisement stands there"),
    Shape.CONTINUES: Labelled(Label.CHROME, "says that the story goes on"),
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
    after = place + 1
    follows = shapes[after] if after < len(texts) and zones[after] is Zone.STORY else None
    if shape is Shape.ITEM:
        if _NUMBERED.match(texts[place]) and follows is Shape.LONG and not ends_sentence(texts[place]):
            return Labelled(Label.HEAD, "a numbered heading of the story")
        return Labelled(Label.LIST, "an item of a list in the story")
    if shape is Shape.LOOSE:
        sides = [item for item in (place - 1, after) if 0 <= item < len(texts)]
        if any(shapes[item] not in {Shape.LONG, Shape.SENTENCE} for item in sides):
            return Labelled(Label.RELATED, "reads like a headline")
    if shape is not Shape.SHORT:
        return Labelled(Label.BODY, "a paragraph of the story")
    if _listed(place, texts, shapes):
        return Labelled(Label.LIST, "an item of a list in the story")
    leads = follows in {Shape.LONG, Shape.SENTENCE, Shape.ITEM}
    if follows and texts[place].endswith(":"):
        return Labelled(Label.BODY, "announces what follows")
    if leads and _is_heading(texts[place]):
        return Labelled(Label.HEAD, "a heading of the story")
    return Labelled(Label.RELATED, "a line of its own that no paragraph follows")


def _is_heading(text: str) -> bool:
    """Say whether a line above a paragraph is a heading: not too long, and no headline with a quotation in it."""
    most = _QUOTING_HEAD_WORDS if _QUOTING.search(text) else _HEAD_WORDS
    return count_words(text) <= most and not ends_sentence(text)
