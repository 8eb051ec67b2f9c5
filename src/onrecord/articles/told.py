"""The labelled lines of a saved page in; what they tell of title, outlet, author and dates, out.

Read from the lines of the story's own head and foot only: what stands among other stories says nothing of this one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.articles.assembling import Metadata
from onrecord.articles.dates import read_date
from onrecord.articles.labels import BY_LINE_BEFORE, OUTLET_LINE, OUTLET_NAME, Labelled
from onrecord.articles.lines import Line
from onrecord.articles.people import clean_authors, outlet_of_team
from onrecord.articles.phrases import OUTLET_WORDS
from onrecord.records import KEPT_LABELS, Label

_BY = re.compile(r"^(?:[\w ]{0,20}\bby)\s*:?\s+", re.I)
_AFTER_NAMES = re.compile(
    r"\s*(?:[|•·–—/]|\s-\s|,?\s(?:published|updated|posted|on|at)\b:?|\b(?:jan|feb|mar|apr|may|jun|jul"
    r"|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|"
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{4}-\d\d"
    r"|\b\d{1,2}[:.]\d\d|\b\d+\s?min).*$",
    re.I | re.S,
)
_TITLE_OUTLET = re.compile(r"^(?P<title>.{10,}?)\s+[|–—-]\s+(?P<outlet>[A-Z][\w'’.&\- ]{2,40})$")
_RIGHTS = re.compile(
    r"^(?:©|\(c\)|copyright)\s*(?:©"
    r"|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(?P<outlet>(?-i:[A-Z])[\w'’.&\-"
    r" ]{2,40}?)(?:[.,|]|\s+all rights.*|$)",
    re.I,
)
_LONE = re.compile(r"[A-Z][\w'’.&\-]*(?: (?:[A-Z&][\w'’.&\-]*|of|the|and|for|in|on)){0,4}")
_UPDATED = re.compile(r"^(?:last\s+)?(?:updated|modified)\b", re.I)
_URL = re.compile(r"^(?:url|source|link|from|original)?:?\s*<?(https?://\S{4,500}?)>?$", re.I)
_COMPANY = re.compile(
    r"(?:,?\s+(?:LLC|L\.L\.C|Inc|Ltd|Limited|Company|Corp|Corporation|plc|GmbH|Enterprises"
    r"|and its licensors|\d{4}))+\.?$",
    re.I,
)
_FOOT_LINES = 40
_TOP_LINES = 12
_NAME_CHARACTERS = 40
_HEAD_REACH = 12  # lines above the story's first that belong to its head


def read_told(lines: Sequence[Line], labelled: Sequence[Labelled]) -> Metadata:
    """Return what the lines of the story's head and foot tell."""
    kept = [place for place, item in enumerate(labelled) if item.label in KEPT_LABELS]
    if not kept:
        return Metadata()
    first, last = kept[0], kept[-1]
    title_at = next((place for place in range(first) if labelled[place].label is Label.TITLE), None)
    head = range(max(0, first - _HEAD_REACH) if title_at is None else max(0, title_at - 3), first)
    foot = range(last + 1, min(len(lines), last + 6))
    title = lines[title_at].text.lstrip("# ").strip() if title_at is not None else None
    outlet = None
    if title and (found := _TITLE_OUTLET.match(title)) and _is_outlet(found["outlet"], lines):
        title, outlet = found["title"], found["outlet"].strip()
    authors, team = _authors(lines, labelled, [*head, *foot])
    dates = [(lines[place].text, date) for place in head if (date := read_date(lines[place].text))]
    return Metadata(
        title=title,
        outlet=outlet or team or _lone_outlet(lines, labelled, head) or _masthead(lines) or _rights(lines),
        authors=authors,
        published=next((date for text, date in dates if not _UPDATED.match(text)), None),
        modified=next((date for text, date in dates if _UPDATED.match(text)), None),
        url=next((found[1] for place in head if (found := _URL.match(lines[place].text))), None),
    )


def _authors(
    lines: Sequence[Line], labelled: Sequence[Labelled], places: Sequence[int]
) -> tuple[tuple[str, ...], str | None]:
    """Return the authors of the first byline, and the outlet where the byline is that of an outlet's own team."""
    for place in places:
        if labelled[place].label is not Label.BYLINE:
            continue
        line = lines[place].text
        names = _AFTER_NAMES.sub("", _BY.sub("", line)) if _BY.match(line) else line
        team = outlet_of_team(names)
        announced = _BY.match(line) or team or labelled[place] == BY_LINE_BEFORE
        authors = clean_authors([names]) if announced else ()
        if authors:
            return authors, team
    return (), None


def _is_outlet(name: str, lines: Sequence[Line]) -> bool:
    """Say whether what stands behind a title's last bar or dash is an outlet: no digits, and few words."""
    return len(name.split()) <= 5 and not any(mark.isdigit() for mark in name)


def _lone_outlet(lines: Sequence[Line], labelled: Sequence[Labelled], head: range) -> str | None:
    """Return the outlet that stands alone on a line under the title."""
    for place in head:
        if labelled[place] == OUTLET_LINE:
            return lines[place].text
    return None


def _masthead(lines: Sequence[Line]) -> str | None:
    """Return the outlet that stands alone near the page's top, where other lines of the page speak of it too."""
    for line in lines[:_TOP_LINES]:
        name = line.text
        if len(name) <= _NAME_CHARACTERS and OUTLET_NAME.fullmatch(name) and OUTLET_WORDS.search(name):
            if any(name in other.text and name != other.text for other in lines):
                return name
    return None


def _rights(lines: Sequence[Line]) -> str | None:
    """Return the outlet in a line of rights near the page's end, where the page has that name elsewhere too."""
    for line in reversed(lines[-_FOOT_LINES:]):
        found = _RIGHTS.match(line.text[:200])
        name = _COMPANY.sub("", found["outlet"]).strip(" ,.") if found else ""
        if len(name) > 2 and "rights" not in name.lower() and sum(name in other.text for other in lines) > 1:
            return name
    return None
