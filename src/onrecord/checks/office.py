"""A Word file (docx) in, a draft out: its paragraphs, one a line, with those of tables, text boxes, foot- and endnotes.

python-docx opens the file; the text is read from the paragraphs' elements, since what was put in while changes were
tracked would be missing otherwise. What was struck out is left out. Words have no place in such a file that a reader
could look up, so that the draft's source is its paragraphs: line 3 is the third paragraph that has words.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from onrecord.checks.drafts import Draft, DraftWriter
from onrecord.checks.markup import needs_marks
from onrecord.errors import InputError

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GIVEN = {f"{_WORD}tab": " ", f"{_WORD}br": " ", f"{_WORD}cr": " ", f"{_WORD}noBreakHyphen": "-"}
_NOTES = ("/footnotes", "/endnotes")
_MOST_PARTS = 10_000


def read_office(where: str, content: bytes, *, most_bytes: int) -> Draft:
    """Return the draft in `content`.

    Raises InputError where it is no Word file, unpacks to more than `most_bytes`, or python-docx is not installed.
    """
    try:
        import docx
        from docx.opc.exceptions import OpcError
    except ImportError:
        raise InputError(
            f"{where}: to read Word files onrecord needs python-docx; expected after: pip install 'onrecord[docx]'"
        ) from None
    _check_size(where, content, most_bytes)
    try:
        document = docx.Document(io.BytesIO(content))
        lines = [line for root in _roots(document) for line in _read_paragraphs(root)]
    except (OpcError, KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as error:
        raise _no_word_file(where, f"{type(error).__name__}: {error}") from None
    return _write(where, lines)


def _no_word_file(where: str, reason: str) -> InputError:
    return InputError(f"{where}: is no Word file that can be read ({reason}); expected a .docx")


def _check_size(where: str, content: bytes, most_bytes: int) -> None:
    """Raise InputError where the archive is none, or says that it unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as error:
        raise _no_word_file(where, str(error)) from None
    size = sum(part.file_size for part in parts)
    if size > most_bytes or len(parts) > _MOST_PARTS:
        raise InputError(f"{where}: unpacks to {size} bytes in {len(parts)} parts; expected at most {most_bytes} bytes")


def _roots(document: Any) -> Iterator[Any]:
    """Yield the elements that hold the paragraphs: the body, the notes."""
    from docx.oxml import parse_xml

    yield document.element.body
    for number in sorted(document.part.rels):
        relation = document.part.rels[number]
        if relation.reltype.endswith(_NOTES) and not relation.is_external:
            yield parse_xml(relation.target_part.blob)


def _read_paragraphs(root: Any) -> Iterator[tuple[str, bool]]:
    """Yield the words of each paragraph, and whether its style is that of a quotation."""
    for paragraph in root.iter(f"{_WORD}p"):
        if any(above.tag == _FALLBACK for above in paragraph.iterancestors()):
            continue  # the second copy of a text box, for older programs
        words = " ".join("".join(_read_words(paragraph)).split())
        if words:
            yield words, _has_quote_style(paragraph)


def _read_words(paragraph: Any) -> Iterator[str]:
    for element in paragraph.iter(f"{_WORD}t", *_GIVEN):
        owner = next(above for above in element.iterancestors() if above.tag == f"{_WORD}p")
        if owner is paragraph:  # else it stands in a text box inside, which is a paragraph of its own
            yield _GIVEN.get(element.tag) or element.text or ""


def _has_quote_style(paragraph: Any) -> bool:
    style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
    return style is not None and str(style.get(f"{_WORD}val", "")).lower().endswith("quote")


def _write(where: str, lines: list[tuple[str, bool]]) -> Draft:
    writer = DraftWriter(where, "\n".join(words for words, _ in lines))
    at = 0
    for words, quoted in lines:
        writer.part()
        end = at + len(words)
        marked = quoted and needs_marks(words)
        if marked:
            writer.put("“", at, at)
        writer.keep(at, end)
        if marked:
            writer.put("”", end, end)
        at = end + 1
    return writer.finish()
