"""What one pass over the HTML found in; the page's title, outlet, authors, dates and address, as declared, out.

Nothing is guessed from the body. The order: JSON-LD, then meta elements (Open Graph and its like), then the page's
own heading and title where they agree.
"""

from __future__ import annotations

import re
from typing import Any

from onrecord.articles.assembling import Metadata
from onrecord.articles.dates import from_declared
from onrecord.articles.linked_data import article_nodes, names_of, text_of
from onrecord.articles.people import clean_authors
from onrecord.articles.segments import Scan, Segment
from onrecord.text import fold, squeeze

_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "title",
    "headline",
    "sailthru.title",
    "parsely-title",
)
_OUTLETS = ("og:site_name", "dc.publisher", "publisher", "application-name", "twitter:site_name", "al:android:app_name")
_AUTHORS = (
    "author",
    "article:author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "cxenseparse:author",
    "citation_author",
)
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "citation_publication_date",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "dcterms.issued",
    "article:published",
    "published_time",
    "og:pubdate",
    "displaydate",
    "ptime",
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "article.updated",
    "og:article:modified_time",
)
_SPLIT = re.compile(r"\s+(?:[|–—»·•:-]|::)\s+|\s*[|»]\s*")
_OUTLET_BEHIND = re.compile(r"\s+[|–—·•-]\s+((?:[Tt]he )?[A-Z][^\W\d][\w'’.&]*(?: [\w'’.&]+){0,3})")
_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,2000}")


def read_declared(scan: Scan) -> Metadata:
    """Return what the page declares of itself."""
    nodes = article_nodes(scan.scripts)
    metas = _metas(scan)
    outlet = _first([_publisher(node) for node in nodes], _values(metas, _OUTLETS))
    outlet = outlet if outlet and not _ADDRESS.match(outlet) else None
    authors = clean_authors([name for node in nodes[:1] for name in names_of(node.get("author"))], outlet)
    title = _title(scan, nodes, metas, outlet)
    return Metadata(
        title=title,
        outlet=outlet or _behind(title, scan.title),
        authors=authors or clean_authors(_values(metas, _AUTHORS), outlet),
        published=_date([node.get("datePublished") for node in nodes], _values(metas, _PUBLISHED)) or _time(scan),
        modified=_date([node.get("dateModified") for node in nodes], _values(metas, _MODIFIED)),
        url=_address(scan, nodes, metas),
    )


def _metas(scan: Scan) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in scan.metas:
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = squeeze(meta.get("content", ""))
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _values(metas: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    """Return the values of the first of `names` that the page declares."""
    return next((metas[name] for name in names if name in metas), [])


def _first(*lists: list[Any]) -> str | None:
    return next((text for values in lists for value in values if (text := text_of(value))), None)


def _publisher(node: dict[str, Any]) -> str | None:
    names = names_of(node.get("publisher"))
    return names[0] if names else None


def _date(*lists: list[Any]) -> str | None:
    texts = (text_of(value) for values in lists for value in values)
    return next((date for text in texts if text and (date := from_declared(text[:200]))), None)


def _time(scan: Scan) -> str | None:
    """Return the date of the first time element that stands with the story's heading."""
    heads = [place for place, segment in enumerate(scan.segments) if segment.level == 1]
    for place, attributes in scan.times:
        near = any(-3 <= place - head <= 8 for head in heads[:3])
        marked = "pubdate" in attributes or attributes.get("itemprop", "").lower() == "datepublished"
        if (near or marked) and (date := from_declared(attributes.get("datetime", "")[:200])):
            return date
    return None


def _address(scan: Scan, nodes: list[dict[str, Any]], metas: dict[str, list[str]]) -> str | None:
    canonical = [link.get("href", "") for link in scan.links if link.get("rel", "").lower() == "canonical"]
    given = [*canonical, *_values(metas, ("og:url", "twitter:url")), *(node.get("url") for node in nodes)]
    return next((text for value in given if (text := text_of(value)) and _ADDRESS.fullmatch(text)), None)


def _title(scan: Scan, nodes: list[dict[str, Any]], metas: dict[str, list[str]], outlet: str | None) -> str | None:
    """Return the declared title as the page's heading has it, where the page has a heading that agrees."""
    declared = [text for node in nodes if (text := text_of(node.get("headline")))]
    declared += _values(metas, _TITLES)[:1] + ([scan.title] if scan.title else [])
    headings = [segment for segment in scan.segments if segment.level == 1]
    for heading in headings:
        if any(_agree(heading.text, title) for title in declared):
            return heading.text
    if declared:
        return _without_outlet(declared[0], outlet)
    return headings[0].text if len(headings) == 1 else None


def _agree(heading: str, title: str) -> bool:
    """Say whether a heading is a declared title, or the part of it before the outlet's name."""
    short, long = _letters(heading), _letters(title)
    return len(short) >= 8 and (short == long or long.startswith(short) or (short.startswith(long) and len(long) > 15))


def _behind(title: str | None, whole: str | None) -> str | None:
    """Return the outlet that the page's title element names behind the title."""
    if not title or not whole or not whole.startswith(title):
        return None
    found = _OUTLET_BEHIND.fullmatch(whole[len(title) :])
    return found[1] if found else None


def _letters(text: str) -> str:
    return "".join(mark for mark in fold(text) if mark.isalnum())


def _without_outlet(title: str, outlet: str | None) -> str:
    parts = _SPLIT.split(title)
    if len(parts) > 1 and outlet:
        last = parts[-1]
        if _letters(last) in _letters(outlet) or _letters(outlet) in _letters(last):
            return title[: title.rindex(last)].rstrip(" |–—»·•:-")
    return title


def title_segment(segments: list[Segment], title: str | None) -> int | None:
    """Return which segment shows the title: the first heading that is the title, else the first text that is."""
    if not title:
        return None
    wanted = _letters(title)
    same = [place for place, segment in enumerate(segments) if _letters(segment.text) == wanted]
    return next((place for place in same if segments[place].level == 1), same[0] if same else None)
