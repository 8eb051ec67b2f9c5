"""The forms of a record in; one JSON-LD document, with its vocabulary inside it, out, as they are read.

JSON-LD 1.1. Words of schema.org are used where they say the same thing: a `NewsArticle`; a `Quotation` and who it is
`spokenByCharacter`; of words that are the reporter's, a `CreativeWork` and its `creator`. All else is in our own
vocabulary. Nothing is loaded from anywhere, and no claim is reviewed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from onrecord.database.forms import Form, statement_from
from onrecord.exports.told import URN, urn
from onrecord.records import Kind, PageKind
from onrecord.speakers.names import Sort, parse_name

_LIST = {"@container": "@list"}
_IRI = {"@type": "@id"}
_OURS = f"{URN}term:"
CONTEXT: Form = {
    "@version": 1.1,
    "@vocab": _OURS,
    "schema": "https://schema.org/",
    **{name: f"schema:{name}" for name in ("NewsArticle", "Quotation", "CreativeWork", "Person", "Organization")},
    **{name: f"schema:{name}" for name in ("name", "headline", "publisher", "author", "articleBody", "url", "text")},
    **{name: f"schema:{name}" for name in ("datePublished", "dateModified", "encodingFormat")},
    **{name: f"schema:{name}" for name in ("spokenByCharacter", "creator")},
    "author": {"@id": "schema:author", **_LIST},
    "isPartOf": {"@id": "schema:isPartOf", **_IRI},
    "isBasedOn": {"@id": "schema:isBasedOn", **_IRI},
    **{name: {"@id": f"{_OURS}{name}", **_IRI} for name in ("article", "inside", "witness")},
    **{name: {"@id": f"{_OURS}{name}", **_LIST} for name in ("blocks", "content", "readings", "sightings", "wordings")},
    **{name: {"@id": f"{_OURS}{name}", **_LIST} for name in ("one_statements", "other_statements")},
    "witnesses": {"@id": f"{_OURS}witnesses", **_IRI, **_LIST},
}
"""The context of a document: every word that is not listed is our own."""

_ARTICLE_TYPES: dict[PageKind, str | list[str]] = {
    PageKind.REPORT: "NewsArticle",
    PageKind.TRANSCRIPT: ["CreativeWork", "Transcript"],
}

Node = dict[str, Any]


def write_jsonld(forms: Iterable[Form]) -> Iterator[str]:
    """Yield the document's pieces, each record a line of its own."""
    yield f'{{"@context": {json.dumps(CONTEXT)}, "@graph": [\n'
    between = ""
    for form in forms:
        yield between + json.dumps(_known(_NODES[form["type"]](form)), ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"


def _known(value: Any) -> Any:
    """Return `value` without what is None, which JSON-LD has no place for."""
    if isinstance(value, dict):
        return {name: _known(item) for name, item in value.items() if item is not None}
    return [_known(item) for item in value] if isinstance(value, list) else value


def _page(form: Form) -> Node:
    return {
        "@id": urn("page", form["id"]),
        "@type": "Page",
        "encodingFormat": form["content_type"],
        "bytes": form["bytes"],
        "sightings": form["sightings"],
        "hints": form["hints"],
        "article": form["article"] and urn("article", form["article"]),
    }


def _article(form: Form) -> Node:
    return {
        "@id": urn("article", form["id"]),
        "@type": _ARTICLE_TYPES[PageKind(form["kind"])],
        "headline": form["title"],
        "publisher": None if form["outlet"] is None else {"@type": "Organization", "name": form["outlet"]},
        "author": [{"@type": "Person", "name": name} for name in form["authors"]],
        "datePublished": form["published"],
        "dateModified": form["modified"],
        "url": form["url"],
        "isBasedOn": urn("page", form["page"]),
        "articleBody": form["text"],
        "blocks": form["blocks"],
        **{name: form[name] for name in ("kind", "speaker", "said", "where")},
    }


def _statement(form: Form) -> Node:
    """Return the node of a statement: its own fields, what schema.org has a word for under that word."""
    quoted = form["kind"] != Kind.INDIRECT
    other = {"type", "id", "article", "speaker", "inside"}
    return {
        "@id": urn("statement", form["id"]),
        "@type": ["Quotation" if quoted else "CreativeWork", "Statement"],
        "isPartOf": urn("article", form["article"]),
        "text": statement_from(form).text,
        "spokenByCharacter" if quoted else "creator": _speaker(form["speaker"]),
        **{name: value for name, value in form.items() if name not in other},
        "inside": form["inside"] and urn("statement", form["inside"]),
    }


def _speaker(name: str | None) -> Node | None:
    if name is None:
        return None
    return {"@type": "Organization" if parse_name(name).sort is Sort.BODY else "Person", "name": name}


def _utterance(form: Form) -> Node:
    return {
        "@id": urn("utterance", form["id"]),
        "@type": "Utterance",
        "creator": _speaker(form["speaker"]),
        "said": form["said"],
        "said_inferred": form["said_inferred"],
        "said_reason": form["said_reason"],
        "text": form["fullest"],
        "witnesses": [urn("statement", witness) for witness in form["witnesses"]],
        "readings": [_reading(reading) for reading in form["readings"]],
    }


def _reading(form: Form) -> Node:
    words = [{"witness": urn("statement", witness), "words": words} for witness, words in form["words"].items()]
    return {**_without(form, "words"), "wordings": words}


def _reject(form: Form) -> Node:
    return {"@id": urn("reject", form["id"]), "@type": "Reject", **_without(form, "type", "id")}


def _judgement(form: Form) -> Node:
    return {"@id": urn("judgement", form["number"]), "@type": "Judgement", **_without(form, "type", "number")}


def _without(form: Form, *names: str) -> Node:
    return {name: value for name, value in form.items() if name not in names}


_NODES: dict[str, Callable[[Form], Node]] = {
    "page": _page,
    "article": _article,
    "statement": _statement,
    "utterance": _utterance,
    "reject": _reject,
    "judgement": _judgement,
}
