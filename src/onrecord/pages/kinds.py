"""A name and the first bytes in; what kind of page they are, or why they are none, out."""

from __future__ import annotations

import re

HTML = "text/html"
PLAIN = "text/plain"
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
PLAIN_SUFFIXES = (".txt", ".md", ".text")
EXPECTED_SUFFIXES = "expected .html .htm .xhtml .txt .md .text, or one of these with .gz"
GZIP_MAGIC = b"\x1f\x8b"

_SAMPLE_BYTES = 65536
_CONTROL_SHARE = 0.02  # of a sample: more control characters than this are no text
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_MAGIC = {
    b"%PDF-": "a PDF document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "an image, sound or film",
    b"PK\x03\x04": "a zip archive or office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document",
    GZIP_MAGIC: "a gzip stream inside a gzip stream",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}<(?:!doctype\s+html|html[\s>])", re.I | re.S
)
_HTML_ANYWHERE = re.compile(rb"<(?:!doctype\s+html|html[\s>]|body[\s>])", re.I)
_TAG = re.compile(rb"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,500})?/?>")
_TAGS_OF_A_PAGE = 6


def plain_suffix(name: str) -> str:
    """Return the suffix of `name` in lower case, that before .gz where it is compressed.

    >>> plain_suffix("Page.HTML.gz")
    '.html'
    """
    low = name.lower().removesuffix(".gz")
    return low[low.rfind(".") :] if "." in low.lstrip(".") else ""


def is_page_name(name: str) -> bool:
    """Say whether a file in a folder is taken for a page by its name."""
    return plain_suffix(name) in HTML_SUFFIXES + PLAIN_SUFFIXES


def is_blank(content: bytes) -> bool:
    """Say whether `content` has nothing but white space and byte order marks."""
    spaces = b" \t\r\n\f\v\xef\xbb\xbf"
    return not content.strip(spaces + b"\xff\xfe\x00" if content.startswith(_WIDE_MARKS) else spaces)


def why_not_text(content: bytes) -> str | None:
    """Return why `content` is no text, in plain words; None where it may be text."""
    for magic, words in _MAGIC.items():
        if content.startswith(magic):
            return f"it is {words}"
    if content[4:8] == b"ftyp":
        return "it is a film or sound"
    if content.startswith(_WIDE_MARKS):
        return None
    if b"\0" in content:
        return "it holds NUL bytes, as binary files do"
    sample = content[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _CONTROL_SHARE * len(sample):
        return f"{controls} of its first {len(sample)} bytes are control characters"
    return None


def content_type(name: str, content: bytes) -> str:
    """Return "text/html" or "text/plain", by the content where it is clear and by the name's suffix where not."""
    sample = content[:_SAMPLE_BYTES]
    if content.startswith(_WIDE_MARKS):
        sample = sample.replace(b"\0", b"")[2:]
    sample = sample.removeprefix(b"\xef\xbb\xbf")
    if _HTML_START.match(sample):
        return HTML
    suffix = plain_suffix(name)
    if suffix in PLAIN_SUFFIXES:
        return PLAIN
    tags = len(_TAG.findall(sample))
    if suffix in HTML_SUFFIXES:
        return HTML if tags else PLAIN
    return HTML if _HTML_ANYWHERE.search(sample) or tags >= _TAGS_OF_A_PAGE else PLAIN
