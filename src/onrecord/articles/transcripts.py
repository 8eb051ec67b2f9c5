"""The lines of a saved transcript in; the label of each out. All of it was said, but for the lines above it.

What a news page has around its story (menus, bylines, teasers) a transcript that somebody saved as text has not: so
nothing is judged by its shape, and a turn of two words stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.articles.head import Labelled
from onrecord.articles.lines import Line
from onrecord.articles.shapes import count_words
from onrecord.records import Label

_HEADING = re.compile(r"#{1,6}\s")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"”’')\]*_]*$")
_LABELLED = re.compile(r"[^:]{1,120}:(?:[*_]{0,3}\s|[*_]{0,3}$)")
_MOST_HEAD, _HEAD_WORDS = 8, 25
_FEWEST_LONG = 60  # characters of a line that may be broken

_TITLE = Labelled(Label.TITLE, "stands first, above what was said")
_ABOVE = Labelled(Label.HEAD, "stands above what was said")
_INSIDE = Labelled(Label.HEAD, "a heading")
_SAID = Labelled(Label.BODY, "a paragraph of the transcript")


def label_transcript(lines: Sequence[Line], titled: bool = False) -> list[Labelled]:
    """Return the label of each of `lines`; `titled` says whether the title is known from elsewhere.

    The last line is always something said.
    """
    labelled = [_INSIDE if _HEADING.match(line.text) else _SAID for line in lines]
    for place, line in enumerate(lines[: min(_MOST_HEAD, len(lines) - 1)]):
        if not _is_above(line.text):
            break
        labelled[place] = _ABOVE if place or titled else _TITLE
    labelled[-1] = _SAID
    return labelled


def join_broken(lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, with what a line break cut in two put together: a long line that ends no sentence goes on in the
    one right below, unless a turn begins there.
    """
    joined: list[Line] = []
    parts: list[str] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before and not line.gap and _goes_on(parts[-1]) and not _LABELLED.match(line.text):
            parts.append(line.text)
            joined[-1] = Line(before.text, before.start, line.end, before.gap)
            continue
        if before:
            joined[-1] = Line(" ".join(parts), before.start, before.end, before.gap)
        joined.append(line)
        parts = [line.text]
    if joined:
        joined[-1] = Line(" ".join(parts), joined[-1].start, joined[-1].end, joined[-1].gap)
    return joined


def _goes_on(text: str) -> bool:
    return len(text) >= _FEWEST_LONG and not _SENTENCE_END.search(text) and not _HEADING.match(text)


def _is_above(text: str) -> bool:
    """Say whether a line may be a title, a place and a date: it is short and ends no sentence."""
    if _HEADING.match(text):
        return True
    return count_words(text) <= _HEAD_WORDS and not _SENTENCE_END.search(text) and not _LABELLED.match(text)
