"""HTML source in; its visible text, cut into blocks that know where they stand, out.

A segment ends where a block element begins or ends, and at a line break that ends a sentence. What a segment knows
of its place (heading, list item, link share, kind of box) is carried down from element to element, so that the cost
does not grow with depth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from onrecord.articles.markup import Token, read_tokens
from onrecord.articles.places import BY_NAME, NO_CLASSES, SHORTEST_ATTRIBUTE, WHOLE_PAGE, Place, hints_of
from onrecord.text import squeeze

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr".split()
)
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_UNSEEN = frozenset(
    "head script style template noscript iframe svg math object canvas select datalist audio video "
    "textarea xmp noembed map".split()
)
_CLOSES_P = frozenset(
    "address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr main menu nav ol p pre section table ul".split()
)
_MENDING_DEPTH = 64  # how far up a wrongly nested end tag is looked for
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")


@dataclass(slots=True, kw_only=True)
class Segment:
    """One block of visible text. `start`, `end` are characters of the source, from its first to its last; `level` is
    the heading level, 0 for none; `link_share` the share of its characters inside links; `box` the number of the
    block element it stands in.
    """

    text: str
    start: int
    end: int
    tag: str
    level: int
    place: int
    link_share: float
    strong_share: float
    box: int


@dataclass(slots=True, kw_only=True)
class Element:
    """An open element and what it hands down."""

    name: str
    place: int
    level: int
    block: str
    box: int


@dataclass(slots=True, kw_only=True)
class Scan:
    """What one pass over the source found: the segments, and the elements that may declare metadata."""

    segments: list[Segment] = field(default_factory=list)
    metas: list[dict[str, str]] = field(default_factory=list)
    links: list[dict[str, str]] = field(default_factory=list)
    times: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    marked: list[tuple[int, str, str]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    title: str | None = None


def scan_html(source: str) -> Scan:
    """Return the segments and the declared metadata of `source`, in the order in which they stand."""
    return _Segmenter().run(source)


class _Segmenter:
    def __init__(self) -> None:
        self.scan = Scan()
        self.open = [Element(name="", place=Place.PLAIN, level=0, block="", box=0)]
        self.count: dict[str, int] = {}
        self.hints: dict[tuple[bool, str], int] = {}
        self.unseen = 0
        self.boxes = 0
        self._begin()

    def run(self, source: str) -> Scan:
        for token in read_tokens(source):
            if not token.name:
                self._text(source, token)
            elif token.closing:
                self._close(token)
            else:
                self._start(token)
        self._flush()
        return self.scan

    def _begin(self) -> None:
        self.parts: list[str] = []
        self.start = self.end = -1
        self.length = self.linked = self.strong = 0
        self.first: Element | None = None
        self.broken = False

    def _text(self, source: str, token: Token) -> None:
        if self.unseen:
            return
        raw = source[token.start : token.end]
        text = unescape(raw) if "&" in raw else raw
        if not text or text.isspace():
            if self.parts:
                self.parts.append(" ")
            return
        if self.broken and self.parts and _SENTENCE_END.search("".join(self.parts[-4:])):
            self._flush()
        self.broken = False
        if self.first is None:
            self.first = self.open[-1]
            self.start = token.start + len(raw) - len(raw.lstrip())
        self.end = token.start + len(raw.rstrip())
        self._count(text, self.open[-1].place)
        self.parts.append(text)

    def _count(self, text: str, place: int) -> None:
        size = len(text.strip())
        self.length += size
        self.linked += size * bool(place & Place.LINK)
        self.strong += size * bool(place & Place.STRONG)

    def _flush(self) -> None:
        """End the segment that is being read."""
        first = self.first
        if first is not None and not first.place & Place.HIDDEN:
            text = squeeze("".join(self.parts))
            share = 1 / max(1, self.length)
            inherited = first.place & ~(Place.LINK | Place.STRONG)
            self.scan.segments.append(
                Segment(
                    text=text,
                    start=self.start,
                    end=self.end,
                    tag=first.block,
                    level=first.level,
                    place=inherited,
                    link_share=self.linked * share,
                    strong_share=self.strong * share,
                    box=first.box,
                )
            )
        self._begin()

    def _start(self, token: Token) -> None:
        name = token.name
        self._note(token)
        if name == "br":
            self._break()
            return
        if name not in _INLINE:
            self._flush()
        if token.raw or name in _EMPTY or (token.inside.endswith("/") and name in _UNSEEN):
            return
        if name in _CLOSES_P and self.open[-1].name == "p":
            self._pop()
        elif name in {"li", "tr", "td", "th", "option", "dt", "dd"} and self.open[-1].name == name:
            self._pop()
        self._push(token)

    def _break(self) -> None:
        """A line break: two in a row end the segment, one alone does where a sentence ended."""
        if self.broken:
            self._flush()
        elif self.parts:
            self.parts.append(" ")
            self.broken = True

    def _push(self, token: Token) -> None:
        above, name = self.open[-1], token.name
        place = above.place | BY_NAME.get(name, Place.PLAIN) | self._hints(token)
        inline = name in _INLINE
        if not inline:
            self.boxes += 1
        level = int(name[1]) if len(name) == 2 and name[0] == "h" and name[1] in "123456" else above.level
        if name == "main" or (name == "article" and not above.place & Place.ARTICLE):
            place &= ~(Place.ASIDE | Place.FORM | Place.NAV | Place.RELATED | Place.SOCIAL)
        box = above.box if inline or name == "p" else self.boxes
        self.open.append(Element(name=name, place=place, level=level, block=above.block if inline else name, box=box))
        self.count[name] = self.count.get(name, 0) + 1
        self.unseen += name in _UNSEEN

    def _hints(self, token: Token) -> int:
        """Return what the element's attributes say; the same attributes are read once."""
        if len(token.inside) < SHORTEST_ATTRIBUTE or token.name in WHOLE_PAGE:
            return Place.PLAIN
        key = (token.name in NO_CLASSES, token.inside)
        if key not in self.hints:
            self.hints[key] = hints_of(token)
        return self.hints[key]

    def _close(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self._break()
        if name not in _INLINE:
            self._flush()
        if not self.count.get(name):
            return
        if name in _INLINE and not any(item.name == name for item in self.open[-_MENDING_DEPTH:]):
            return
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        name = self.open.pop().name
        self.count[name] -= 1
        self.unseen -= name in _UNSEEN
        return name

    def _note(self, token: Token) -> None:
        """Keep what may declare metadata."""
        name, scan = token.name, self.scan
        if name == "meta":
            scan.metas.append(token.attributes())
        elif name == "link" and "canonical" in token.inside:
            scan.links.append(token.attributes())
        elif name == "time":
            scan.times.append((len(scan.segments), token.attributes()))
        elif name == "title" and scan.title is None and not self.count.get("svg"):
            scan.title = squeeze(unescape(token.raw)) or None
        elif name == "script" and "ld+json" in token.inside.lower():
            scan.scripts.append(token.raw)
