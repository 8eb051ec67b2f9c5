"""A JSON-LD document that onrecord wrote in; its records, out.

It is read under the context that onrecord writes; a document with another one is an InputError, since its words would
mean something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TextIO

from onrecord.database.forms import Form
from onrecord.exports.json_reading import expected, read_json
from onrecord.exports.lines import AnyRecord, record_from
from onrecord.exports.linked import CONTEXT
from onrecord.exports.told import id_of

_HOW = "expected JSON-LD as `onrecord export --format jsonld` writes it"
_STATEMENT = (
    *("kind", "content", "cue", "source", "speaker_reason", "speaker_score", "to", "via", "medium", "said"),
    *("said_words", "where", "read_from", "speech"),
)
_REJECT = ("page", "where", "reason", "detail")

Node = dict[str, Any]


def read_jsonld(file: TextIO, *, where: str = "JSON-LD") -> Iterator[AnyRecord]:
    """Yield the records of a document; `where` names the file in messages.

    Raises InputError where the file is no JSON, or is not what onrecord writes.
    """
    with expected(where, _HOW):
        document = read_json(file)
        if document["@context"] != CONTEXT:
            raise ValueError("another @context")
        for node in document["@graph"]:
            yield record_from(_form(node))


def _form(node: Node) -> Form:
    kinds = [node["@type"]] if isinstance(node["@type"], str) else node["@type"]
    return _FORMS[kinds[-1]](node)


def _page(node: Node) -> Form:
    return {
        "type": "page",
        "id": id_of(node["@id"]),
        "content_type": node["encodingFormat"],
        **{name: node[name] for name in ("bytes", "sightings", "hints")},
        "article": _id(node, "article"),
    }


def _article(node: Node) -> Form:
    return {
        "type": "article",
        "id": id_of(node["@id"]),
        "page": id_of(node["isBasedOn"]),
        "title": node.get("headline"),
        "outlet": _name(node, "publisher"),
        "authors": [author["name"] for author in node["author"]],
        "published": node.get("datePublished"),
        "modified": node.get("dateModified"),
        "url": node.get("url"),
        "text": node["articleBody"],
        "blocks": node["blocks"],
        **_fields(node, ("kind", "speaker", "said", "where")),
    }


def _statement(node: Node) -> Form:
    said, told = _name(node, "spokenByCharacter"), _name(node, "creator")
    return {
        "type": "statement",
        "id": id_of(node["@id"]),
        "article": id_of(node["isPartOf"]),
        "speaker": told if said is None else said,
        "inside": _id(node, "inside"),
        **_fields(node, _STATEMENT),
    }


def _utterance(node: Node) -> Form:
    return {
        "type": "utterance",
        "id": id_of(node["@id"]),
        "speaker": _name(node, "creator"),
        **_fields(node, ("said", "said_reason")),
        "witnesses": [id_of(witness) for witness in node["witnesses"]],
        "fullest": node["text"],
        "readings": [_reading(reading) for reading in node["readings"]],
    }


def _reading(node: Node) -> Form:
    words = {id_of(item["witness"]): item["words"] for item in node["wordings"]}
    return {**_fields(node, ("kind", "change", "severity")), "words": words}


def _reject(node: Node) -> Form:
    return {"type": "reject", **_fields(node, _REJECT)}


def _judgement(node: Node) -> Form:
    told = {name: value for name, value in node.items() if not name.startswith("@")}
    return {"type": "judgement", "number": int(id_of(node["@id"])), **told}


def _fields(node: Node, names: tuple[str, ...]) -> Form:
    return {name: node.get(name) for name in names}


def _id(node: Node, name: str) -> str | None:
    return id_of(node[name]) if name in node else None


def _name(node: Node, role: str) -> str | None:
    return node[role]["name"] if role in node else None


_FORMS: dict[str, Callable[[Node], Form]] = {
    "Page": _page,
    "NewsArticle": _article,
    "Transcript": _article,
    "Statement": _statement,
    "Utterance": _utterance,
    "Reject": _reject,
    "Judgement": _judgement,
}
