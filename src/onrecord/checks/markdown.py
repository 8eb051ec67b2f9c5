"""Markdown in, a draft out: the text of paragraphs, headings, lists and tables, each character with its place.

markdown-it-py (CommonMark) says what is text; it gives the lines of a block but no places inside, so that the pieces of
text, which are characters of the file as they stand, are looked up in it one after the other. Blocks of code, struck
words and the front matter are no part of what the draft says. A paragraph of a block quotation without marks gets them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from onrecord.checks.drafts import Draft, DraftWriter
from onrecord.checks.markup import needs_marks, write_block
from onrecord.errors import InputError

DEEPEST = 60
"""How many block quotations and lists may stand inside each other, at the most."""

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?s:.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_LINK_END = re.compile(r"\]\((?:[^()\\\n]|\\.|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|\]")
_TAG_Q = re.compile(r"<(/?)q\b", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def read_markdown(where: str, source: str) -> Draft:
    """Return the draft of `source`. Raises InputError where its blocks are nested deeper than `DEEPEST`."""
    front = _FRONT_MATTER.match(source)
    start = front.end() if front else 0
    lines = [found.span() for found in _LINE.finditer(source, start)]
    text = "\n".join(source[first:last].rstrip("\r\n") for first, last in lines)
    tokens = _parser().parse(text.replace("\0", "\ufffd"))
    if any(token.level >= DEEPEST for token in tokens):
        raise InputError(
            f"{where}: lists and block quotations stand in each other more than {DEEPEST} deep; expected fewer"
        )
    writer = DraftWriter(where, source)
    _Reader(writer, lines).read(tokens)
    return writer.finish()


def _parser() -> MarkdownIt:
    """Return a parser that leaves escaped marks and entities as tokens of their own, with what stands for them."""
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST + 1}).enable(["table", "strikethrough"])
    return parser.disable("text_join")


class _Reader:
    def __init__(self, writer: DraftWriter, lines: Sequence[tuple[int, int]]) -> None:
        self.writer = writer
        self.source = writer.source
        self.lines = lines
        self.column = (-1, 0)  # of a table row: its line, and where the last cell ended
        self.quotes = 0

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            self.quotes += (token.type == "blockquote_open") - (token.type == "blockquote_close")
            if token.type == "inline" and token.map:
                self._read_inline(token, range(*token.map))
            elif token.type == "html_block" and token.map:
                write_block(self.writer, self.lines[token.map[0]][0], self.lines[token.map[1] - 1][1])

    def _read_inline(self, token: Token, lines: Sequence[int]) -> None:
        """Write the text of one block, which stands on `lines`."""
        self.writer.part()
        places = list(self._places(token.content, lines))
        marked = self.quotes > 0 and needs_marks(token.content)
        if marked and places:
            self.writer.put("“", places[0], places[0])
        self._write(token.content, token.children or [], places)
        if marked and places:
            self.writer.put("”", places[-1] + 1, places[-1] + 1)

    def _places(self, content: str, lines: Sequence[int]) -> Iterator[int]:
        """Yield where in the source each character of the raw `content` of a block on these `lines` stands."""
        left = iter(lines)
        end = 0
        for number, part in enumerate(content.split("\n")):
            if number:
                yield end
            shown = part.lstrip()
            begin = self._find(shown, left) - (len(part) - len(shown))
            end = begin + len(part)
            yield from range(begin, end)

    def _find(self, shown: str, lines: Iterator[int]) -> int:
        """Return where the words stand in the first of `lines` that has them: lines before it show nothing."""
        first = self.lines[-1][0]
        for number in lines:
            first, last = self.lines[min(number, len(self.lines) - 1)]
            found = self.source.find(shown, self.column[1] if self.column[0] == number else first, last)
            if found >= 0:
                self.column = (number, found + len(shown))
                return found
        return first

    def _write(self, content: str, children: Sequence[Token], places: Sequence[int]) -> None:
        at = struck = 0
        flat = content.replace("\n", " ")
        for child in children:
            struck += (child.type == "s_open") - (child.type == "s_close")
            raw = _raw_words(child)
            found = (flat if child.type == "code_inline" else content).find(raw, at)
            start = found if found >= 0 else at
            if not struck and places:
                self._write_child(child, places, start, min(start + len(raw), len(places)))
            at = start + len(raw) if found >= 0 else at
            if child.type in ("link_close", "image") and (end := _LINK_END.match(content, _link_start(content, at))):
                at = end.end()

    def _write_child(self, child: Token, places: Sequence[int], start: int, end: int) -> None:
        writer, here = self.writer, places[min(start, len(places) - 1)]
        after = places[end - 1] + 1 if start < end else here
        if child.type in ("text", "code_inline", "text_special"):
            if child.content.split() == writer.source[here:after].split():
                writer.keep(here, after)
            else:
                writer.put(child.content, here, after)
        elif child.type in ("softbreak", "hardbreak"):
            writer.put(" ", here, after)
        elif child.type == "html_inline" and (tag := _TAG_Q.match(child.content)):
            writer.put("”" if tag[1] else "“", here, after)


def _raw_words(child: Token) -> str:
    """Return what of the file a token stands for; nothing where only its place between others counts."""
    if child.type == "text_special":
        return child.markup
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    return child.content if child.type in ("text", "html_inline", "code_inline", "image") else ""


def _link_start(content: str, at: int) -> int:
    """Return where the bracket that closes a link's words stands, a few marks of emphasis after them at the most."""
    while at < len(content) and content[at] in "*_~`!":
        at += 1
    return at
