"""Any text in; the content of a TEI element, where XML can carry it, out: and back.

XML 1.0 has no place for most control characters, and a reader of XML turns a carriage return into a line break. Such a
character is written as `<g n="U+0007"/>`, the element of TEI for what no character can stand for.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

TEI = "http://www.tei-c.org/ns/1.0"
XML_ID = "xml:id"  # as it is written; a reader finds it under the name below
READ_ID = "{http://www.w3.org/XML/1998/namespace}id"

_UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LAID_OUT = frozenset(
    (
        *("TEI", "teiHeader", "fileDesc", "titleStmt", "publicationStmt", "sourceDesc", "listWit", "witness", "bibl"),
        *("encodingDesc", "classDecl", "taxonomy", "category", "profileDesc", "particDesc", "listPerson", "person"),
        *("listOrg", "org", "settingDesc", "setting", "text", "back", "body", "listApp", "div"),
    )
)
"""Elements whose white space means nothing: every text that is read back stands in another."""


def put(parent: Element, tag: str, text: str | None = None, **attributes: str | None) -> Element:
    """Append an element to `parent`, with what of `attributes` is not None, and return it; `id_` is its `xml:id`."""
    names = {(XML_ID if name == "id_" else name): value for name, value in attributes.items() if value is not None}
    child = ElementTree.SubElement(parent, tag, names)
    if text:
        add_text(child, text)
    return child


def put_limited(parent: Element, tag: str, text: str, **attributes: str | None) -> Element:
    """Append an element of those that may hold no `<g>`: what needs one stands in an `<rs>` inside."""
    child = put(parent, tag, **attributes)
    add_text(put(child, "rs") if _UNFIT.search(text) else child, text)
    return child


def add_text(element: Element, text: str) -> None:
    """Append `text` to the content of `element`."""
    end = 0
    for found in _UNFIT.finditer(text):
        _append(element, text[end : found.start()])
        ElementTree.SubElement(element, "g", {"n": f"U+{ord(found.group()):04X}"})
        end = found.end()
    _append(element, text[end:])


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def read_text(element: Element) -> str:
    """Return the text that an element was given; how certain it is, which may stand inside, is no part of it."""
    if element.tag == f"{{{TEI}}}g":
        return chr(int(element.get("n", "")[2:], 16))
    if element.tag == f"{{{TEI}}}certainty":
        return ""
    inner = "".join(read_text(child) + (child.tail or "") for child in element)
    return (element.text or "") + inner


def serialise(element: Element) -> str:
    """Return `element` as text, one line for each element that only others stand in."""
    _lay_out(element, 0)
    return ElementTree.tostring(element, encoding="unicode") + "\n"


def _lay_out(element: Element, depth: int) -> None:
    if element.tag not in _LAID_OUT or not len(element):
        return
    element.text = "\n" + " " * (depth + 1)
    for child in element:
        _lay_out(child, depth + 1)
        child.tail = element.text
    element[-1].tail = "\n" + " " * depth
