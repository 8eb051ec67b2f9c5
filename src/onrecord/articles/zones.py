"""The shapes of a page's lines in; the zone each line lies in, out: before the story, the story, an inset, after it.

The zones of all lines are chosen together, as the cheapest way through a small automaton (Viterbi). So one odd line
does not end a story, and a story is taken up again after an opener ("Read more", "News Feed") only where what
follows outweighs the opener: a run of long lines, or words that carry on what went before. What comes after an opener
and reads like teasers (long lines that stand alone between headlines and times, or at once under the opener) does
not. Linear in the lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from onrecord.articles.shapes import Shape


class Zone(IntEnum):
    """Where a line lies. An inset may end; what comes after the story never does."""

    BEFORE = 0
    STORY = 1
    INSET = 2
    FEED = 3
    AFTER = 4


class Carried(IntEnum):
    """Whether a line carries on what the story said before: by a name it takes up, by "he" and "she" alone, or
    because the reporter signs under it.
    """

    NO = 0
    BY_NAME = 1
    BY_PRONOUN = 2
    BY_SIGNATURE = 3


_BARRED = float("-inf")
_STORY_GAIN = {
    Shape.FEED: -12.0,
    Shape.COMMENTS: -12.0,
    Shape.LOOSE: -0.4,
    Shape.INSET: -1.5,
    Shape.LEAD: 0.0,
    Shape.ENDING: -3.0,
    Shape.BIO: -8.0,
    Shape.CHROME: -0.3,
    Shape.ADVERT: 0.0,
    Shape.CONTINUES: 1.0,
    Shape.TIME: -1.0,
    Shape.BYLINE: -1.7,
    Shape.CREDIT: -0.3,
    Shape.CAPTION: -0.1,
    Shape.HEADING: 0.3,
    Shape.ITEM: 0.2,
    Shape.SHORT: -0.5,
}
_PARAGRAPH_GAIN = {Shape.LONG: 2.5, Shape.SENTENCE: 0.5}
_LONE_GAIN = {Shape.LONG: 1.3, Shape.SENTENCE: 0.3}  # under a headline or a time, as teasers stand
_OTHER_LOSS = {Shape.LONG: 0.5, Shape.SENTENCE: 0.0}
_INSET_LOSS = {Shape.LONG: 2.0, Shape.SENTENCE: 0.5, Shape.BIO: 6.0, Shape.ENDING: 1.0}
_END = -0.6  # of the story where nothing marks the end
_ENDINGS = {
    Shape.FEED,
    Shape.COMMENTS,
    Shape.ENDING,
    Shape.BIO,
    Shape.INSET,
    Shape.CHROME,
    Shape.CREDIT,
    Shape.BYLINE,
    Shape.TIME,
}
_BEGIN, _BEGIN_ANCHORED = -2.0, 0.0
_LEAVE = -4.0
_RESUME, _RESUME_FEED, _RESUME_CARRIED = -1.0, -6.0, -2.0
_FEWEST_RESUMING = 3  # paragraphs in a row that take a story up again after a list of other stories
_PARAGRAPHS = {Shape.LONG, Shape.SENTENCE}
_TRANSPARENT = {Shape.CHROME, Shape.ADVERT, Shape.CONTINUES, Shape.LEAD, Shape.CAPTION, Shape.CREDIT}
_STAMPS = {Shape.TIME, Shape.FEED, Shape.INSET, Shape.COMMENTS}
_LONE_BEFORE = {Shape.SHORT, Shape.LOOSE, Shape.BYLINE, *_STAMPS}
_OPENERS = {Shape.INSET, Shape.FEED, Shape.COMMENTS, Shape.LEAD}
_BEGINNERS = {Shape.LONG, Shape.SENTENCE, Shape.HEADING, Shape.ITEM, Shape.SHORT, Shape.LOOSE}


@dataclass(frozen=True, slots=True)
class _Sight:
    """A line as the automaton sees it: its shape and that of the line before, whether the story's head stands just
    above, whether this or the next line carries the story on, whether it stands alone as a teaser does, and how many
    paragraphs follow in a row.
    """

    shape: Shape
    before: Shape | None
    anchored: bool
    carried: Carried
    carried_soon: Carried
    lone: bool
    run: int


def find_zones(shapes: Sequence[Shape], *, anchors: Sequence[bool], carried: Sequence[Carried]) -> list[Zone]:
    """Return the zone of each line.

    `anchors` says of each line whether what stands just above it is the head of a story (title, byline, date);
    `carried` whether its words carry on what the story said before, and how surely.
    """
    scores = [0.0, _BARRED, _BARRED, _BARRED, _BARRED]
    back: list[list[int]] = []
    before = [None, *shapes[:-1]]
    soon = [*carried[1:], Carried.NO]
    for sight in map(_Sight, shapes, before, anchors, carried, soon, _lone(shapes), _runs(shapes)):
        scores, chosen = _advance(scores, _steps(sight), _gains(sight))
        back.append(chosen)
    return _trace(scores, back)


def _lone(shapes: Sequence[Shape]) -> list[bool]:
    """Return for each line whether it stands under a headline or a time, or under a sentence that does."""
    lone = []
    last, stamped = None, False
    for shape in shapes:
        alone = last in _LONE_BEFORE or (last is Shape.SENTENCE and stamped)
        lone.append(alone)
        if shape not in _TRANSPARENT:
            stamped = shape is Shape.SENTENCE and (last in _STAMPS)
            last = shape
    return lone


def _runs(shapes: Sequence[Shape]) -> list[int]:
    """Return for each line how many paragraphs stand in a row from it on; buttons and captions do not break a row."""
    runs = []
    run = 0
    for shape in reversed(shapes):
        run = run + 1 if shape in _PARAGRAPHS else run if shape in _TRANSPARENT else 0
        runs.append(run)
    return runs[::-1]


def _gains(sight: _Sight) -> tuple[float, ...]:
    shape = sight.shape
    lone = sight.lone and sight.carried < Carried.BY_PRONOUN
    if shape in _PARAGRAPHS:
        story = (_LONE_GAIN if lone else _PARAGRAPH_GAIN)[shape]
    else:
        story = _STORY_GAIN[shape]
    other = -_OTHER_LOSS.get(shape, 0.0)
    inset = -_INSET_LOSS.get(shape, 0.0)
    return (other, story, inset, inset, other)


def _steps(sight: _Sight) -> dict[tuple[int, int], float]:
    """Return the cost of each step from the zone of the line before to the zone of this one."""
    shape = sight.shape
    steps = {(zone, zone): 0.0 for zone in range(5)}
    if shape in _BEGINNERS:
        steps[Zone.BEFORE, Zone.STORY] = _BEGIN_ANCHORED if sight.anchored else _BEGIN
    steps[Zone.STORY, Zone.INSET] = 0.0 if shape in _OPENERS else _LEAVE
    if shape in {Shape.FEED, Shape.COMMENTS}:
        steps[Zone.STORY, Zone.FEED] = steps[Zone.INSET, Zone.FEED] = 0.0
        steps |= {(Zone.INSET, Zone.INSET): _BARRED, (Zone.STORY, Zone.INSET): _BARRED}
    if shape is Shape.CONTINUES:
        steps |= {(Zone.INSET, Zone.STORY): 0.0, (Zone.FEED, Zone.STORY): 0.0}
    if shape in _PARAGRAPHS or shape is Shape.HEADING:
        steps |= _resumptions(sight)
    steps[Zone.INSET, Zone.AFTER] = steps[Zone.FEED, Zone.AFTER] = 0.0
    steps[Zone.STORY, Zone.AFTER] = 0.0 if shape in _ENDINGS else _END
    return steps


def _resumptions(sight: _Sight) -> dict[tuple[int, int], float]:
    """Return the cost of taking the story up again at a line. At once under an opener it costs double."""
    under = sight.before in _STAMPS
    times = 2 if under and not sight.carried else 1
    steps: dict[tuple[int, int], float] = {(Zone.INSET, Zone.STORY): _RESUME * times}
    if sight.carried or (sight.carried_soon and not under):
        steps[Zone.FEED, Zone.STORY] = _RESUME_CARRIED
    elif sight.run >= _FEWEST_RESUMING:
        steps[Zone.FEED, Zone.STORY] = _RESUME_FEED * times
    return steps


def _advance(
    scores: list[float], steps: dict[tuple[int, int], float], gains: tuple[float, ...]
) -> tuple[list[float], list[int]]:
    new = [_BARRED] * len(scores)
    chosen = [0] * len(scores)
    for (old, now), cost in steps.items():
        score = scores[old] + cost
        if score > new[now]:
            new[now], chosen[now] = score, old
    return [score + gain for score, gain in zip(new, gains, strict=True)], chosen


def _trace(scores: list[float], back: list[list[int]]) -> list[Zone]:
    zone = max(range(len(scores)), key=lambda item: scores[item])
    zones = []
    for chosen in reversed(back):
        zones.append(Zone(zone))
        zone = chosen[zone]
    return zones[::-1]
