"""Statements with their articles in; one Web Annotation for each, in one collection, out, as they are read.

W3C Web Annotation Data Model and Vocabulary (2017). The targets are the pieces of what was said, each found by its
words (TextQuoteSelector) and by its characters, in code points of the article's clean text (TextPositionSelector); the
bodies say in a sentence and in fields who said it and how it is reported. What the model has no word for stands under
`onrecord:`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.exports.told import URN, Reported, Source, urn
from onrecord.records import Article, Kind, Span, Statement
from onrecord.wording import UNKNOWN_SPEAKER

ANNO = "http://www.w3.org/ns/anno.jsonld"
CONTEXT: tuple[object, ...] = (ANNO, {"onrecord": URN})
"""The context of every annotation: the standard's, and the prefix of our own words. Nothing is loaded from it."""

COLLECTION = f"{URN}annotations"
TOLD_FIELDS = (
    "kind",
    "speaker",
    "speaker_reason",
    "speaker_score",
    "to",
    "via",
    "medium",
    "said",
    "said_words",
    "where",
)
SOURCE_FIELDS = {
    "title": "dcterms:title",
    "outlet": "dcterms:publisher",
    "published": "dcterms:issued",
    "modified": "dcterms:modified",
    "url": "schema:url",
    "retrieved": "onrecord:retrieved",
    "kind": "onrecord:page_kind",
}
"""The field of a source, and its name in an annotation."""

_SOFTWARE = {"id": f"{URN}software", "type": "Software", "name": "onrecord"}

_HOW = {
    Kind.DIRECT: "in quotation marks",
    Kind.INDIRECT: "in the words of the report",
    Kind.MIXED: "partly in quotation marks",
}

Node = dict[str, Any]


def write_annotations(reported: Iterable[tuple[Reported, Article]], *, total: int) -> Iterator[str]:
    """Yield the pieces of a collection of `total` annotations, all on its first page."""
    page = {"id": f"{COLLECTION}:1", "type": "AnnotationPage", "partOf": COLLECTION, "startIndex": 0, "items": []}
    head = {
        "@context": CONTEXT,
        "id": COLLECTION,
        "type": "AnnotationCollection",
        "label": "Statements of a record of onrecord",
        "total": total,
        "first": page,
        "last": page["id"],
    }
    opened, closed = json.dumps(head, ensure_ascii=False).rsplit("]", 1)
    yield f"{opened}\n"
    between = ""
    for told, article in reported:
        yield between + json.dumps(annotation(told, article), ensure_ascii=False)
        between = ",\n"
    yield f"\n]{closed}\n"


def annotation(told: Reported, article: Article) -> Node:
    """Return the annotation of one statement of `article`."""
    statement = told.statement
    return {
        "@context": CONTEXT,
        "id": urn("annotation", statement.id),
        "type": "Annotation",
        "motivation": "describing",
        "creator": _SOFTWARE,
        "generator": _SOFTWARE,
        "body": [_sentence(statement), _fields(statement, article)],
        "target": [_target(told.source, article, span, first=not n) for n, span in enumerate(statement.content)],
        "onrecord:utterance": {"id": urn("utterance", told.utterance)},
    }


def _sentence(statement: Statement) -> Node:
    """Return the body that a reader is shown."""
    cue = f", as the report has it: {statement.cue.text}" if statement.cue else ""
    value = f"{statement.speaker or UNKNOWN_SPEAKER}, {_HOW[statement.kind]}{cue}"
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": value}


def _fields(statement: Statement, article: Article) -> Node:
    """Return the body that a program reads: all of the statement but its content."""
    body: Node = {"id": f"{urn('statement', statement.id)}:attribution", "type": ["Dataset", "onrecord:Attribution"]}
    body |= {f"onrecord:{name}": getattr(statement, name) for name in TOLD_FIELDS}
    for name, span in (("cue", statement.cue), ("source", statement.source)):
        body[f"onrecord:{name}"] = None if span is None else _part(article, span)
    body["onrecord:read_from"] = [
        {"onrecord:field": name, **_part(article, span)} for name, span in statement.read_from
    ]
    body["onrecord:inside"] = None if statement.inside is None else {"id": urn("statement", statement.inside)}
    body["onrecord:speech"] = statement.speech
    return {name: value for name, value in body.items() if value is not None}


def _target(source: Source, article: Article, span: Span, *, first: bool) -> Node:
    """Return one piece of the content; the first tells of the article, the others name it."""
    whole = _source(source)
    return {**_part(article, span), "source": whole if first else whole["id"]}


def _part(article: Article, span: Span) -> Node:
    anchor = article.anchor(span.start, span.end)
    quote = {"type": "TextQuoteSelector", "exact": span.text, "prefix": anchor.prefix, "suffix": anchor.suffix}
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": urn("article", article.id), "selector": [quote, place]}


def _source(source: Source) -> Node:
    own = urn("article", source.article)
    told: Node = {"id": source.url or own, "type": "Text", "onrecord:article": {"id": own}}
    told["onrecord:page"] = {"id": urn("page", source.page)}
    told |= {name: getattr(source, field) for field, name in SOURCE_FIELDS.items()}
    told["dcterms:creator"] = list(source.authors)
    return {name: value for name, value in told.items() if value is not None}
