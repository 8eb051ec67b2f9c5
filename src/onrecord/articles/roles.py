"""The segments of an HTML page, and which are main text, in; the label of each, with its reason, out.

The library's choice is corrected where the segment says what it is: furniture and links among the paragraphs are left
out, and a paragraph that stands in one box with the story's paragraphs is taken in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.articles.head import Labelled
from onrecord.articles.labels import PLAIN
from onrecord.articles.neighbours import pull_quotes
from onrecord.articles.places import Place
from onrecord.articles.segments import Segment
from onrecord.articles.shapes import Shape, shape_of
from onrecord.articles.zones import Zone
from onrecord.records import Label

_OUT_OF_STORY = Place.NAV | Place.CAPTION | Place.COMMENT | Place.FORM | Place.BYLINE
_NEVER_TAKEN_IN = _OUT_OF_STORY | Place.ASIDE | Place.FOOTER | Place.RELATED | Place.SOCIAL | Place.LIST | Place.CELL
_REASONS = (
    (Place.CAPTION, Labelled(Label.CAPTION, "stands with a picture")),
    (Place.BYLINE, Labelled(Label.BYLINE, "stands with the author's name")),
    (Place.COMMENT, Labelled(Label.CHROME, "stands among readers' comments")),
    (Place.RELATED, Labelled(Label.RELATED, "stands in a box of other stories")),
    (Place.NAV, Labelled(Label.CHROME, "stands in the site's navigation")),
    (Place.FORM, Labelled(Label.CHROME, "stands in a form")),
    (Place.SOCIAL, Labelled(Label.CHROME, "stands in a box for sharing, signing up or topics")),
    (Place.HEADER, Labelled(Label.CHROME, "stands in the page's header")),
    (Place.FOOTER, Labelled(Label.CHROME, "stands in the page's footer")),
    (Place.ASIDE, Labelled(Label.RELATED, "stands beside the story")),
)
_LINKED = 0.6  # of a segment's characters in links: a link to another page, no sentence of the story
_FEWEST_IN_BOX = 2  # paragraphs of the story that show that a box holds it
# How much of the main text what stands in such places may be: more, and the names of the boxes mislead.
_TAKEN_OUT = ((_OUT_OF_STORY, 0.4), (Place.RELATED, 0.35))
_PULLED_FROM = Place.QUOTE | Place.ASIDE | Place.CAPTION  # where a pull quote stands; a paragraph may repeat words too
_PARAGRAPHS = {Shape.LONG, Shape.SENTENCE}


def label_segments(segments: Sequence[Segment], main: Sequence[bool], title: int | None) -> list[Labelled]:
    """Return the label of each segment; `title` is the one that shows the title."""
    shapes = [shape_of(segment.text) for segment in segments]
    kept = [is_main and place != title for place, is_main in enumerate(main)]
    kept = _take_in(segments, shapes, _leave_out(segments, shapes, kept), title)
    zones = [Zone.STORY if yes else Zone.AFTER for yes in kept]
    pulled = pull_quotes([segment.text for segment in segments], shapes, zones)
    kept = [yes and not (place in pulled and segments[place].place & _PULLED_FROM) for place, yes in enumerate(kept)]
    _drop_loose_heads(segments, kept)
    first = next((place for place, is_kept in enumerate(kept) if is_kept), len(kept))
    last = next((place for place in range(len(kept) - 1, -1, -1) if kept[place]), -1)
    return [
        Labelled(Label.TITLE, "the headline of the page")
        if place == title
        else _kept(segment)
        if kept[place]
        else _left_out(segment, shapes[place], first <= place <= last)
        for place, segment in enumerate(segments)
    ]


def _leave_out(segments: Sequence[Segment], shapes: Sequence[Shape], main: Sequence[bool]) -> list[bool]:
    """Return the main text without what its shape, its links or its place show to be no part of the story."""
    kept = [
        is_main and not _furniture(segment, shape)
        for segment, shape, is_main in zip(segments, shapes, main, strict=True)
    ]
    for places, most in _TAKEN_OUT:
        kept = _without(segments, kept, places, most)
    return kept


def _without(segments: Sequence[Segment], kept: list[bool], places: int, most: float) -> list[bool]:
    """Return `kept` without the segments in `places`, or unchanged where that would take more than `most` of it."""
    left = [yes and not segment.place & places for segment, yes in zip(segments, kept, strict=True)]
    return left if _length(segments, left) >= (1 - most) * _length(segments, kept) else kept


def _length(segments: Sequence[Segment], kept: Sequence[bool]) -> int:
    return sum(len(segment.text) for segment, yes in zip(segments, kept, strict=True) if yes)


def _furniture(segment: Segment, shape: Shape) -> bool:
    if shape in PLAIN:
        return True
    return segment.link_share > _LINKED and shape in {Shape.SHORT, Shape.LOOSE}


def _take_in(
    segments: Sequence[Segment], shapes: Sequence[Shape], kept: Sequence[bool], title: int | None
) -> list[bool]:
    """Return `kept` with the paragraphs that stand in one box with the story's paragraphs, between its ends."""
    boxes = Counter(
        segment.box for segment, shape, yes in zip(segments, shapes, kept, strict=True) if yes and shape in _PARAGRAPHS
    )
    places = [place for place, yes in enumerate(kept) if yes]
    if not places:
        return list(kept)
    return [
        yes
        or (
            boxes[segment.box] >= _FEWEST_IN_BOX
            and shape is Shape.LONG
            and place != title
            and segment.link_share <= _LINKED
            and not segment.place & _NEVER_TAKEN_IN
        )
        for place, (segment, shape, yes) in enumerate(zip(segments, shapes, kept, strict=True))
    ]


def _drop_loose_heads(segments: Sequence[Segment], kept: list[bool]) -> None:
    """Take out of `kept` the headings at the end that no text of the story follows."""
    for place in range(len(kept) - 1, -1, -1):
        if kept[place]:
            if not segments[place].level:
                return
            kept[place] = False


def _kept(segment: Segment) -> Labelled:
    if segment.level:
        return Labelled(Label.HEAD, "a heading of the story")
    if segment.place & Place.LIST:
        return Labelled(Label.LIST, "an item of a list in the story")
    return Labelled(Label.BODY, "a paragraph of the story")


def _left_out(segment: Segment, shape: Shape, inside: bool) -> Labelled:
    for place, labelled in _REASONS:
        if segment.place & place:
            return labelled
    if shape in PLAIN:
        return PLAIN[shape]
    if inside:
        return Labelled(Label.RELATED, "stands in the story but is no part of its text")
    return Labelled(Label.CHROME, "stands outside the story")
