"""The lines of a saved page in; the outlet whose page it is, by what the page says of itself, out.

A page names its outlet in the lines around the story: in the line of rights, behind the reporter's name, in "About X"
and "Subscribe to X", alone at the top. One such line may be of a partner or a section, so two must agree, or the one
be a line of rights. Nothing is taken from the story's text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.articles.phrases import OUTLET_WORDS
from onrecord.articles.shapes import Shape
from onrecord.text import fold

_NAME = r"(?P<name>(?:The )?[A-Z][\w'’.&]*(?: (?:[A-Z0-9][\w'’.&]*|of|the)){0,4}?)"
_FRAMES = tuple(
    re.compile(frame)
    for frame in (
        rf"(?:About|Contact|Search|Subscribe to|Share|Sign in to|Join|Advertise with|Welcome to|Cookies on|Elsewhere on"
        rf"|Help us improve|Start your|Support|Follow) (?:the )?{_NAME}(?: English| News)?[\s.:…]*",
        rf"{_NAME} (?:[Nn]ewsletters?|News Services|[Aa]pp|values your feedback|Pro|homepage|[-–|] [Bb]ack to home)",
        rf"(?:[Tt]hanks for reading|[Ss]ign up (?:for|to)|[Gg]et) (?:the )?{_NAME}(?:['’]s? .*|[!.].*)",
        rf"{_NAME} is (?:an independent|not responsible|part of|owned by|a \w+ news) .*",
    )
)
_HOUSE = re.compile(
    r"[^,]{4,120}, (?P<name>[A-Z]{2,6}|[A-Z][\w’']+ (?:News|Times|Post))|.{4,120} (?:for|FOR) (?P<other>[A-Z]\w.{1,30})"
)
_RIGHTS = re.compile(
    r"(?:©️?|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*(?:©|\([cC]\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:[Bb]y\s+)?"
    r"(?P<name>[A-Z][\w'’.&\- ]{1,60}?)(?:[.,|]|\s+[Aa]ll [Rr]ights.*|\s+or its .*|$)"
)
_COMPANY = re.compile(
    r"(?:,?\s+(?:LLC|L\.L\.C|Inc|Ltd|Limited|Company|Corp|Corporation|plc|GmbH|SRL|AG|Enterprises"
    r"|(?:News\s+(?:&|and)\s+)?Media(?:\s+(?:Network|Group))?|Publishing|Publications|and its licensors|\d{4}))+\.?$",
    re.I,
)
_NO_OUTLET = re.compile(r"\b(?:rights|copyright|authors?|respective|company|content|this)\b", re.I)
_GENERAL = frozenset(
    "news world press release daily today tv radio live media local sports breaking us uk paper site shop"
    " india china asia africa europe national international business politics city state weather".split()
)
_LONE = re.compile(r"(?:[Tt]he )?[A-Z][\w'’.&\-]*(?: (?:[A-Z&][\w'’.&\-]*|of|the|and|for|in|on)){0,4}")
TOP_LINES = 12  # of the furniture, among which the outlet may stand alone
Furniture = tuple[str, Shape]  # a line that is no part of the story, and what it looks like
_LINE_CHARACTERS = 200
_MOST_RIGHTS = 5  # lines of rights that are looked at
_ENOUGH = 2


def outlet_names(furniture: Sequence[Furniture], texts: Sequence[str]) -> dict[str, int]:
    """Return the names that the page's `furniture` gives to its outlet, and how much speaks for each.

    `texts` are all lines of the page. The key of a name has neither case nor spaces nor article.
    """
    weights: dict[str, int] = defaultdict(int)
    for name, weight in _named(furniture, texts):
        weights[key_of(name)] += weight
    return weights


def find_outlet(furniture: Sequence[Furniture], texts: Sequence[str], authors: Sequence[str]) -> str | None:
    """Return the outlet whose page this is, as the page writes it first; None where too little says so."""
    taken = {key_of(name) for name in authors}
    weights = {key: weight for key, weight in outlet_names(furniture, texts).items() if key not in taken}
    best = max(weights, key=lambda key: weights[key], default=None)
    if best is None or weights[best] < _ENOUGH:
        return None
    return next(name for name, _ in _named(furniture, texts) if key_of(name) == best)


def _named(furniture: Sequence[Furniture], texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield names given to the outlet, and what each weighs."""
    rights = 0
    for place, (text, shape) in enumerate(furniture):
        if len(text) > _LINE_CHARACTERS:
            continue
        if rights < _MOST_RIGHTS and (found := _RIGHTS.match(text)):
            rights += 1
            yield from _holder(found["name"], texts)
        elif shape is Shape.BYLINE and (house := _HOUSE.fullmatch(text)):
            yield house["name"] or house["other"], _ENOUGH
        elif place < TOP_LINES and _is_masthead(text, shape):
            spoken_of = OUTLET_WORDS.search(text) and any(text in other and text != other for other in texts)
            yield text, _ENOUGH if spoken_of else 1
        else:
            frames = (frame.fullmatch(text) for frame in _FRAMES)
            yield from ((framed["name"], 1) for framed in frames if framed)


def _holder(name: str, texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the holder of the rights: a company only where the page has its name in another line too."""
    short = _COMPANY.sub("", name).strip(" ,.")
    if len(short) < 2 or _NO_OUTLET.search(short):
        return
    company = short != name.strip(" ,.")
    if not company or any(short in text and not _RIGHTS.match(text) for text in texts):
        yield short, _ENOUGH


def _is_masthead(text: str, shape: Shape) -> bool:
    if shape is not Shape.SHORT or not _LONE.fullmatch(text):
        return False
    return any(word.casefold().replace("’s", "").replace("'s", "") not in _GENERAL for word in text.split())


def key_of(name: str) -> str:
    """Return the form in which two spellings of an outlet's name are the same."""
    return fold(name).removeprefix("the ").replace(" ", "")
