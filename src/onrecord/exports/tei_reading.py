"""A TEI corpus that onrecord wrote in; the utterances with their statements and sources, out.

The inline apparatus repeats what the statements and the list of readings say; it is not read. What a later onrecord or
another program added to the elements is passed over; what is missing is an InputError.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, TextIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from onrecord.errors import InputError
from onrecord.exports.json_reading import BROKEN
from onrecord.exports.tei_text import READ_ID, TEI, read_text
from onrecord.exports.told import Source, Told, id_of
from onrecord.records import Change, Kind, PageKind, Reading, ReadingKind, Severity, Span, Statement, Utterance

_NAMES = {"tei": TEI}
_ID = re.compile("[0-9a-f]{16}")
_MARK = len("s-")  # what stands before an id in xml:id


def read_tei(file: BinaryIO | TextIO, *, where: str = "TEI") -> Iterator[Told]:
    """Yield the utterances of a corpus, one at a time; `where` names the file in messages.

    Raises InputError where the file is no XML, or lacks what onrecord writes.
    """
    try:
        for _, element in ElementTree.iterparse(file, events=("end",)):
            if element.tag == f"{{{TEI}}}TEI":
                if READ_ID in element.attrib:  # the one document of an empty record has none
                    yield _told(element)
                element.clear()
    except ElementTree.ParseError as error:
        raise InputError(f"{where}: {error}; expected TEI XML as `onrecord export --format tei` writes it") from None
    except BROKEN as error:
        raise InputError(f"{where}: lacks what onrecord writes ({error!r}); expected an export by onrecord") from None


def _told(document: Element) -> Told:
    witnesses = document.findall(".//tei:listWit/tei:witness", _NAMES)
    ids = tuple(map(_read_id, witnesses))
    sources = tuple(map(_source, witnesses))
    own = _read_id(document)
    setting = document.find(f".//tei:setting[@corresp='#u-{own}']", _NAMES)
    utterance = Utterance(
        id=own,
        speaker=_speaker(document, None),
        witnesses=ids,
        fullest=read_text(_one(document, ".//tei:div[@type='fullest']/tei:ab")),
        said=_maybe(setting, "tei:date"),
        said_reason=_maybe(setting, "tei:date/tei:certainty/tei:desc"),
        readings=tuple(_reading(entry, ids) for entry in document.findall(".//tei:listApp/tei:app", _NAMES)),
    )
    statements = (_statement(document, item, source.article) for item, source in zip(ids, sources, strict=True))
    return Told(utterance=utterance, statements=tuple(statements), sources=sources)


def _read_id(element: Element) -> str:
    """Return the id of a record that an element stands for."""
    found = element.attrib[READ_ID][_MARK:]
    if not _ID.fullmatch(found):
        raise ValueError(found)
    return found


def _one(element: Element, path: str) -> Element:
    found = element.find(path, _NAMES)
    if found is None:
        raise KeyError(path)
    return found


def _maybe(element: Element | None, path: str) -> str | None:
    found = None if element is None else element.find(path, _NAMES)
    return None if found is None else read_text(found)


def _source(witness: Element) -> Source:
    entry = _one(witness, "tei:bibl")
    return Source(
        article=id_of(read_text(_one(entry, "tei:idno[@type='article']"))),
        page=id_of(read_text(_one(entry, "tei:idno[@type='page']"))),
        title=_maybe(entry, "tei:title"),
        outlet=_maybe(entry, "tei:publisher"),
        authors=tuple(map(read_text, entry.findall("tei:author", _NAMES))),
        published=_maybe(entry, "tei:date[@type='published']"),
        modified=_maybe(entry, "tei:date[@type='modified']"),
        url=_maybe(entry, "tei:idno[@type='URI']"),
        retrieved=_maybe(entry, "tei:date[@type='retrieved']"),
        kind=PageKind(entry.attrib["type"]),
    )


def _speaker(document: Element, source: str | None) -> str | None:
    """Return the name that a statement has for the speaker; of no statement, the utterance's."""
    names = (name for tag in ("persName", "orgName") for name in document.iter(f"{{{TEI}}}{tag}"))
    return next((read_text(name) for name in names if name.get("source") == source), None)


def _reading(entry: Element, ids: tuple[str, ...]) -> Reading:
    told = dict(item.removeprefix("#").split("-", 1) for item in entry.attrib["ana"].split())
    words = {
        ids.index(teller.removeprefix("#s-")): read_text(variant)
        for variant in entry.findall("tei:rdg", _NAMES)
        for teller in variant.attrib["wit"].split()
    }
    change = Change(told["change"]) if "change" in told else None
    return Reading(kind=ReadingKind(told["kind"]), words=words, change=change, severity=Severity(told["severity"]))


def _statement(document: Element, item: str, article: str) -> Statement:
    own = _one(document, f".//tei:ab[@corresp='#s-{item}']")
    setting = document.find(f".//tei:setting[@corresp='#s-{item}']", _NAMES)
    said, certainty = _one(own, "tei:said"), own.find("tei:certainty", _NAMES)
    cue, source = (own.find(f"tei:seg[@type='{kind}']", _NAMES) for kind in ("cue", "source"))
    read_from = own.findall("tei:seg[@type='read_from']", _NAMES)
    inside, degree = own.find("tei:ptr", _NAMES), None if certainty is None else certainty.get("degree")
    return Statement(
        id=item,
        article=article,
        kind=Kind(own.attrib["subtype"]),
        content=tuple(map(_span, said.findall("tei:seg", _NAMES))),
        cue=None if cue is None else _span(cue),
        source=None if source is None else _span(source),
        speaker=_speaker(document, f"#s-{item}"),
        speaker_reason=_maybe(certainty, "tei:desc"),
        speaker_score=None if degree is None else float(degree),
        to=_maybe(setting, "tei:name[@type='to']"),
        via=_maybe(setting, "tei:name[@type='via']"),
        medium=_maybe(setting, "tei:activity"),
        said=_maybe(setting, "tei:date[@type='said']"),
        said_words=_maybe(setting, "tei:date[@type='said_words']"),
        where=_maybe(setting, "tei:locale"),
        read_from=tuple((segment.attrib["subtype"], _span(segment)) for segment in read_from),
        inside=None if inside is None else id_of(inside.attrib["target"]),
        speech=said.attrib["aloud"] == "true",
    )


def _span(segment: Element) -> Span:
    start, end = segment.attrib["source"].rpartition("=")[2].split(",")
    return Span(int(start), int(end), read_text(segment))
