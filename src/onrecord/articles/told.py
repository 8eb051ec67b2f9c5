"""The labelled lines of a saved page in; what they tell of title, outlet, author and dates, out.

Read from the lines of the story's own head and foot only: what stands among other stories says nothing of this one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.articles.assembling import Metadata
from onrecord.articles.dates import read_date
from onrecord.articles.head import BY_LINE_BEFORE, BY_NEIGHBOUR, BY_PLACES, OUTLET_LINE, Labelled
from onrecord.articles.lexicon import SIGNED
from onrecord.articles.lines import Line
from onrecord.articles.outlet import TOP_LINES, Furniture, find_outlet
from onrecord.articles.people import clean_authors, outlet_of_team
from onrecord.articles.phrases import OUTLET_WORDS
from onrecord.articles.shapes import Shape, shape_of
from onrecord.records import KEPT_LABELS, Label
from onrecord.text import squeeze

_BY = re.compile(r"^(?i:(?:[\w ]{0,20}\bby)\s*:?\s+)|^By(?=[A-Z][a-z])")
_AFTER_NAMES = re.compile(
    r"\s*(?:[|•·–—/]|\s-\s|,?\s(?:published|updated|posted|on|at)\b:?|\b(?:jan|feb|mar|apr|may|jun|jul"
    r"|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|"
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{4}-\d\d"
    r"|\b\d{1,2}[:.]\d\d|\b\d+\s?min).*$",
    re.I | re.S,
)
_TITLE_OUTLET = re.compile(r"^(?P<title>.{10,}?)\s+[|–—-]\s+(?P<outlet>[A-Z][\w'’.&\- ]{2,40})$")
_UPDATED = re.compile(r"^(?:last\s+)?(?:updated|modified)\b", re.I)
_URL = re.compile(r"^(?:url|source|link|from|original)?:?\s*<?(https?://\S{4,500}?)>?$", re.I)
_SHAPES = {Label.BYLINE: Shape.BYLINE}
_FURNITURE = {Label.CHROME, Label.BYLINE, Label.RELATED}
_OUTLET_WORDS = 5
_ANNOUNCED = {BY_LINE_BEFORE, BY_PLACES, BY_NEIGHBOUR}
_FOOT_REACH = 6
_HEAD_REACH = 12  # lines above the story's first that belong to its head


def read_told(lines: Sequence[Line], labelled: Sequence[Labelled]) -> Metadata:
    """Return what the lines of the story's head and foot tell."""
    kept = [place for place, item in enumerate(labelled) if item.label in KEPT_LABELS]
    if not kept:
        return Metadata()
    first, last = kept[0], kept[-1]
    title_at = next((place for place in range(first) if labelled[place].label is Label.TITLE), None)
    head = range(max(0, first - _HEAD_REACH) if title_at is None else max(0, title_at - 3), first)
    foot = _foot(labelled, last)
    title = squeeze(lines[title_at].text.lstrip("# ")) if title_at is not None else None
    outlet = None
    if title and (found := _TITLE_OUTLET.match(title)) and _is_outlet(found["outlet"], lines):
        title, outlet = found["title"], found["outlet"].strip()
    authors, team = _authors(lines, labelled, [*head, *foot])
    dates = [
        (lines[place].text, date)
        for place in head
        if _may_date(labelled[place]) and (date := read_date(lines[place].text))
    ]
    return Metadata(
        title=title,
        outlet=outlet or team or _lone_outlet(lines, labelled, head) or _page_outlet(lines, labelled, authors),
        authors=authors,
        published=next((date for text, date in dates if not _UPDATED.match(text)), None),
        modified=next((date for text, date in dates if _UPDATED.match(text)), None),
        url=next((found[1] for place in head if (found := _URL.match(lines[place].text))), None),
    )


def _foot(labelled: Sequence[Labelled], last: int) -> range:
    """Return the lines under the story's last, up to the first of another story."""
    end = min(len(labelled), last + _FOOT_REACH)
    other = (place for place in range(last + 1, end) if labelled[place].label is Label.RELATED)
    return range(last + 1, next(other, end))


def _authors(
    lines: Sequence[Line], labelled: Sequence[Labelled], places: Sequence[int]
) -> tuple[tuple[str, ...], str | None]:
    """Return the authors of the first byline, and the outlet where the byline is that of an outlet's own team."""
    for place in places:
        if labelled[place].label is not Label.BYLINE:
            continue
        line = squeeze(lines[place].text)
        cut = _BY.match(line) or SIGNED.fullmatch(line)
        names = _AFTER_NAMES.sub("", _BY.sub("", line)) if cut else line
        team = outlet_of_team(names)
        announced = _BY.match(line) or team or labelled[place] in _ANNOUNCED or SIGNED.fullmatch(line)
        authors = clean_authors([names]) if announced else ()
        if authors:
            return authors, team
    return (), None


def _may_date(labelled: Labelled) -> bool:
    """Say whether a date in such a line may be the story's: that of a picture is not."""
    return labelled.label not in {Label.CAPTION, Label.CREDIT, Label.LIST}


def _is_outlet(name: str, lines: Sequence[Line]) -> bool:
    """Say whether what stands behind a title's last bar or dash is an outlet, by its words or by other lines."""
    if len(name.split()) > _OUTLET_WORDS or any(mark.isdigit() for mark in name):
        return False
    elsewhere = any(name in line.text and not line.text.endswith(name) for line in lines)
    return elsewhere or bool(OUTLET_WORDS.search(name))


def _lone_outlet(lines: Sequence[Line], labelled: Sequence[Labelled], head: range) -> str | None:
    """Return the outlet that stands alone on a line under the title."""
    for place in head:
        if labelled[place] == OUTLET_LINE:
            return lines[place].text
    return None


def _page_outlet(lines: Sequence[Line], labelled: Sequence[Labelled], authors: Sequence[str]) -> str | None:
    """Return the outlet that the lines around the story name."""
    texts = [squeeze(line.text) for line in lines]
    around: list[Furniture] = []
    for text, item in zip(texts, labelled, strict=True):
        if item.label in _FURNITURE:
            # Only a masthead must be told from a button, and it stands at the top.
            shape = shape_of(text) if len(around) < TOP_LINES else _SHAPES.get(item.label, Shape.CHROME)
            around.append((text, shape))
    return find_outlet(around, texts, authors)
