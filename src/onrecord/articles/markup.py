"""HTML source in; its tags and pieces of text, each with its place in the source, out.

One pass, linear in the length of the source whatever it holds: no recursion, no backtracking, and a mark that is
never closed is looked for once. Errors are mended as browsers do: an unclosed comment, tag or script runs to the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"[A-Za-z][^\s/>]{0,40}")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
# Nearly every tag of a page, read at one go; the rest is read with care below.
_PLAIN_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/<>"']{0,40})(?=[\s/>])((?:[^<>"']*"[^"<>]{0,2000}"){0,100}[^<>"']*)>""")
_ATTRIBUTE_CHARACTERS = 20_000  # of one tag; an attribute beyond is not looked at
_RAW = frozenset({"script", "style", "textarea", "title", "noscript", "template", "iframe", "xmp", "noembed"})


class Token(NamedTuple):
    """A tag (`name` set) or a piece of text. `start`, `end` are its characters of the source.

    For the elements whose content is no markup (script, style, title ...) `raw` is that content.
    """

    start: int
    end: int
    name: str = ""
    closing: bool = False
    inside: str = ""
    raw: str = ""

    def attributes(self) -> dict[str, str]:
        """Return the tag's attributes: names in lower case, values with their entities decoded; the first of a name."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.inside[:_ATTRIBUTE_CHARACTERS]):
            value = match.group(2) or ""
            if value[:1] in {'"', "'"}:
                value = value[1:-1]
            found.setdefault(match.group(1).lower(), unescape(value))
        return found


def read_tokens(source: str) -> Iterator[Token]:
    """Yield the tags and pieces of text of `source` in order; comments and declarations are left out."""
    return _Reader(source).tokens()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self._missing: set[str] = set()  # marks known not to occur any more

    def tokens(self) -> Iterator[Token]:
        place = 0
        while place < len(self.source):
            mark = self._find("<", place)
            if mark > place:
                yield Token(place, mark)
            if mark >= len(self.source):
                return
            token, place = self._tag(mark)
            if token:
                yield token

    def _find(self, mark: str, place: int) -> int:
        """Return where `mark` next stands at or after `place`, the source's end where it does not."""
        if mark in self._missing:
            return len(self.source)
        found = self.source.find(mark, place)
        if found < 0:
            self._missing.add(mark)
            return len(self.source)
        return found

    def _tag(self, start: int) -> tuple[Token | None, int]:
        """Return the tag that starts at `start` (None for a comment) and where reading goes on."""
        if self.source.startswith("<!--", start):
            return None, self._find("-->", start + 4) + 3
        if self.source.startswith(("<!", "<?"), start):
            return None, self._find(">", start) + 1
        if plain := _PLAIN_TAG.match(self.source, start):
            name = plain[2].lower()
            if plain[1] or name not in _RAW:
                return Token(start, plain.end(), name, bool(plain[1]), plain[3]), plain.end()
        closing = self.source.startswith("</", start)
        found = _NAME.match(self.source, start + 1 + closing)
        if not found:
            return Token(start, start + 1), start + 1  # a lone "<" is text
        end = self._tag_end(found.end())
        name = found.group().lower()
        inside = self.source[found.end() : end]
        if closing or name not in _RAW or inside.endswith("/"):
            return Token(start, end + 1, name, closing, inside), end + 1
        stop = self._raw_end(name, end + 1)
        return Token(start, stop, name, False, inside, self.source[end + 1 : stop]), stop

    def _tag_end(self, place: int) -> int:
        """Return where the ">" of the tag stands, outside its quoted values."""
        end = self._find(">", place)
        while True:
            quote = _first_value_quote(self.source, place, end)
            if quote is None:
                return end
            close = self._find(self.source[quote], quote + 1)
            if close >= len(self.source):
                return end
            place = close + 1
            if place > end:
                end = self._find(">", place)

    def _raw_end(self, name: str, place: int) -> int:
        """Return where the closing tag of a raw element starts."""
        mark = f"</{name}"
        if mark in self._missing:
            return len(self.source)
        found = re.compile(re.escape(mark) + r"(?=[\s/>])", re.I).search(self.source, place)
        if not found:
            self._missing.add(mark)
            return len(self.source)
        return found.start()


_VALUE_QUOTE = re.compile(r"""=\s*(["'])""")


def _first_value_quote(source: str, start: int, end: int) -> int | None:
    found = _VALUE_QUOTE.search(source, start, end)
    return found.start(1) if found else None
