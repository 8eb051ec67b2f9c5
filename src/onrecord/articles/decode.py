"""A page's bytes in; its characters out. Offsets of blocks count in exactly this text.

What the page declares goes before what its bytes look like, but a declaration that the bytes contradict is not
believed: a page that is sound UTF-8 is UTF-8, whatever it says. The order is that of the HTML standard (byte order
mark, declaration, guess), with UTF-8 tried before any guess.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_DECLARED = (
    re.compile(rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9._:-]{2,40})""", re.I),
    re.compile(rb"""^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._:-]{2,40})["']""", re.I),
)
_DECLARATION_BYTES = 4096
_GUESS_BYTES = 65536
# Broken places for each sound non-ASCII character up to which a page is still UTF-8: bytes of another encoding hardly
# ever form one, so a page with as many sound ones as broken is UTF-8, and more so one that says it is.
_MOST_BAD, _MOST_BAD_DECLARED = 1, 4
_FALLBACK = "windows-1252"
_WESTERN_SHARE = 0.3  # of bytes above ASCII
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# As browsers do, for these names mean the wider sets of Windows on real pages.
_WIDER = {"iso8859-1": _FALLBACK, "ascii": _FALLBACK, "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
_NOT_CHARACTERS = {"utf-7", "idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "mbcs", "oem"}


def decode(content: bytes, content_type: str) -> str:
    """Return the characters of `content`, a page of `content_type`; the byte order mark is not one of them.

    Bytes that do not fit the encoding become U+FFFD; line ends stay as they are. Never fails.

    >>> decode("naïve".encode(), "text/plain")
    'naïve'
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    text = content.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if not bad:
        return text
    declared = _declared(content) if content_type == "text/html" else None
    sound = sum(1 for mark in text if mark > "\x7f") - bad
    if bad <= sound * (_MOST_BAD_DECLARED if declared == "utf-8" else _MOST_BAD):
        return text
    return content.decode(_guess(content) if declared in (None, "utf-8") else declared, "replace")


def _declared(content: bytes) -> str | None:
    """Return the encoding that the page declares, as Python knows it."""
    head = content[:_DECLARATION_BYTES]
    for pattern in _DECLARED:
        found = pattern.search(head)
        if found and (name := _known(found.group(1).decode("ascii"))):
            return name
    return None


def _known(name: str) -> str | None:
    try:
        found = codecs.lookup(name).name
        "".encode(found)  # some codecs map bytes to bytes and are no encodings of text
    except (LookupError, UnicodeError, TypeError):
        return None
    if found in _NOT_CHARACTERS or found.startswith(("utf-16", "utf-32")):
        return None  # a page whose ASCII declaration could be read is in none of the wide ones
    return "utf-8" if found.startswith("utf-8") else _WIDER.get(found, found)


def _guess(content: bytes) -> str:
    """Return the likeliest encoding; a page mostly in ASCII is Western: a guess from so few other bytes misleads."""
    high = sum(byte > 0x7F for byte in content[:_GUESS_BYTES])
    if high < _WESTERN_SHARE * len(content[:_GUESS_BYTES]):
        return _FALLBACK
    best = from_bytes(content[:_GUESS_BYTES]).best()
    if best is None or best.encoding.startswith(("utf", "ascii")):
        return _FALLBACK
    return _known(best.encoding) or _FALLBACK
