"""An element's name and attributes in; what they say of the text inside it out."""

from __future__ import annotations

import re

from onrecord.articles.markup import Token


class Place:
    """What the elements around a segment say of it: bits of one number (an `IntFlag` is ten times as slow)."""

    PLAIN = 0
    HIDDEN = 1 << 0
    LINK = 1 << 1
    LIST = 1 << 2
    QUOTE = 1 << 3
    CELL = 1 << 4
    NAV = 1 << 5
    HEADER = 1 << 6
    FOOTER = 1 << 7
    ASIDE = 1 << 8
    FORM = 1 << 9
    CAPTION = 1 << 10
    BYLINE = 1 << 11
    RELATED = 1 << 12
    COMMENT = 1 << 13
    SOCIAL = 1 << 14
    ARTICLE = 1 << 15
    STRONG = 1 << 16


BY_NAME = {
    "a": Place.LINK,
    "li": Place.LIST,
    "dt": Place.LIST,
    "dd": Place.LIST,
    "blockquote": Place.QUOTE,
    "td": Place.CELL,
    "th": Place.CELL,
    "nav": Place.NAV,
    "menu": Place.NAV,
    "header": Place.HEADER,
    "footer": Place.FOOTER,
    "aside": Place.ASIDE,
    "form": Place.FORM,
    "button": Place.FORM,
    "dialog": Place.FORM,
    "figcaption": Place.CAPTION,
    "figure": Place.CAPTION,
    "caption": Place.CAPTION,
    "address": Place.BYLINE,
    "article": Place.ARTICLE,
    "b": Place.STRONG,
    "strong": Place.STRONG,
}
_BY_CLASS = (
    (
        re.compile(
            r"(?<![a-z])(?:wp-)?captions?(?![a-z])|photo-?(?:credit|info)|image-?(?:credit|source)|img-?desc"
            r"|media-?credit"
        ),
        Place.CAPTION,
    ),
    (
        re.compile(r"(?<![a-z])by-?lines?(?![a-z])|author-?(?:bio|info|box|name|card)|(?<![a-z])dateline(?![a-z])"),
        Place.BYLINE,
    ),
    (
        re.compile(
            r"related|recirc|recommend|read-?(?:more|next|also)|more-?(?:stories|news|from|on)|most-?(?:read"
            r"|popular)|"
            r"pull-?(?:out-?)?quotes?|you-?(?:may|might)|don-?t-?miss|trending|taboola|outbrain|promo(?![a-z])|teaser|up-?next|also-?(?:like|read)"
        ),
        Place.RELATED,
    ),
    (re.compile(r"(?<![a-z])comments?(?![a-z])|disqus|comment-?(?:list|section|body)"), Place.COMMENT),
    (
        re.compile(
            r"newsletter|subscri|sign-?up|share-|sharing|social|cookie|consent|breadcrumb|paywall|advert"
            r"|(?<![a-z])(?:article-?|post-?|entry-?)?(?:tags|topics|tag-list|topic-list)(?![a-z])"
        ),
        Place.SOCIAL,
    ),
)
_BY_ROLE = {
    "navigation": Place.NAV,
    "menu": Place.NAV,
    "banner": Place.HEADER,
    "contentinfo": Place.FOOTER,
    "complementary": Place.RELATED,
    "search": Place.FORM,
    "form": Place.FORM,
    "dialog": Place.FORM,
    "alertdialog": Place.FORM,
}
NO_CLASSES = frozenset({"a", "p"})  # their classes speak of looks, not of place
WHOLE_PAGE = frozenset({"html", "body", "main"})
SHORTEST_ATTRIBUTE = 3
_HIDING_STYLE = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.I)


def hints_of(token: Token) -> int:
    """Return what an element's own attributes say of its content."""
    attributes = token.attributes()
    place = Place.PLAIN
    if "hidden" in attributes or _HIDING_STYLE.search(attributes.get("style", "")):
        place |= Place.HIDDEN
    place |= _BY_ROLE.get(attributes.get("role", "").strip().lower(), Place.PLAIN)
    words = f"{attributes.get('class', '')} {attributes.get('id', '')} {attributes.get('role', '')}"[:400].lower()
    if words.strip() and token.name not in NO_CLASSES:
        for pattern, hint in _BY_CLASS:
            if pattern.search(words):
                place |= hint
    return place
