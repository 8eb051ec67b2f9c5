"""A collection of Web Annotations that onrecord wrote in; the statements with their sources, out.

The content comes from the selectors of the targets, the rest from the body with our own words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from onrecord.exports.annotations import SOURCE_FIELDS, TOLD_FIELDS
from onrecord.exports.json_reading import expected, read_json
from onrecord.exports.told import Reported, Source, id_of
from onrecord.records import Kind, PageKind, Span, Statement

_HOW = "expected Web Annotations as `onrecord export --format webannotation` writes them"


def read_annotations(file: TextIO, *, where: str = "annotations") -> Iterator[Reported]:
    """Yield the statements of a collection; `where` names the file in messages.

    Raises InputError where the file is no JSON, or lacks what onrecord writes.
    """
    with expected(where, _HOW):
        for item in read_json(file)["first"]["items"]:
            yield _reported(item)


def _reported(item: Mapping[str, Any]) -> Reported:
    source = _source(item["target"][0]["source"])
    _, body = item["body"]
    told = {name: body.get(f"onrecord:{name}") for name in TOLD_FIELDS}
    cue, named, inside = (body.get(f"onrecord:{name}") for name in ("cue", "source", "inside"))
    statement = Statement(
        **{**told, "kind": Kind(told["kind"])},
        id=id_of(item["id"]),
        article=source.article,
        content=tuple(map(_span, item["target"])),
        cue=_span(cue) if cue else None,
        source=_span(named) if named else None,
        read_from=tuple((part["onrecord:field"], _span(part)) for part in body["onrecord:read_from"]),
        inside=id_of(inside["id"]) if inside else None,
        speech=body["onrecord:speech"],
    )
    return Reported(statement=statement, source=source, utterance=id_of(item["onrecord:utterance"]["id"]))


def _span(part: Mapping[str, Any]) -> Span:
    quote, place = part["selector"]
    return Span(place["start"], place["end"], quote["exact"])


def _source(told: Mapping[str, Any]) -> Source:
    return Source(
        **{field: told.get(name) for field, name in SOURCE_FIELDS.items() if field != "kind"},
        kind=PageKind(told[SOURCE_FIELDS["kind"]]),
        article=id_of(told["onrecord:article"]["id"]),
        page=id_of(told["onrecord:page"]["id"]),
        authors=tuple(told["dcterms:creator"]),
    )
