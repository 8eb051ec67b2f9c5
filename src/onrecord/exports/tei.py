"""Utterances with their statements in; one TEI P5 corpus, a `TEI` for each of them, out, as it is read.

TEI P5 Guidelines, chapters 2 (the header), 12 (critical apparatus, parallel segmentation) and 21 (certainty).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from onrecord.exports.tei_body import utterance_text
from onrecord.exports.tei_header import corpus_header, utterance_header
from onrecord.exports.tei_text import TEI, XML_ID, put, serialise
from onrecord.exports.told import Told


def write_tei(utterances: Iterable[Told]) -> Iterator[str]:
    """Yield the document's pieces: the header, each utterance, the end. Where there is none, a text says so."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="{TEI}">\n'
    yield serialise(corpus_header())
    empty = True
    for told in utterances:
        empty = False
        yield serialise(_document(told))
    if empty:
        yield serialise(_empty())
    yield "</teiCorpus>\n"


def _document(told: Told) -> Element:
    document = Element("TEI", {"xmlns": TEI, XML_ID: f"u-{told.utterance.id}"})
    document.append(utterance_header(told))
    document.append(utterance_text(told))
    return document


def _empty() -> Element:
    """Return the one document of an empty record: TEI asks for one."""
    document = Element("TEI", {"xmlns": TEI})
    header = corpus_header()
    header.remove(header[1])  # what the corpus header says already, under the same ids
    document.append(header)
    put(put(put(document, "text"), "body"), "p", "No utterance is on record.")
    return document
