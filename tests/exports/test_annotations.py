"""Web Annotation: what the model asks for is there, and the same statements come back."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exports.made import utterances
from tests.hand_made import find_span, make_article, make_page, make_statement

from onrecord.errors import InputError
from onrecord.exports.annotation_reading import read_annotations
from onrecord.exports.annotations import annotation, write_annotations
from onrecord.exports.told import Reported, Source, Told
from onrecord.records import Article, Hints, statement_id

TEXT = "“We need \U0001f6a2 boats,” Quill told the Ledger, “and fuel.” Nobody asked."


OF_THE_STANDARD = set(
    "@context id type motivation creator generator body target source selector exact prefix suffix start end value format"
    " language purpose name label total first last partOf startIndex items".split()
)
PREFIXES = {"onrecord", "dcterms", "schema"}
"""Ours, declared beside the standard's context, and two that the standard's context declares."""


def report(url: str | None = "https://vale.example/1") -> tuple[Reported, Article]:
    article = make_article(make_page(TEXT, hints=Hints(url=url)))
    content = (find_span(TEXT, "We need \U0001f6a2 boats"), find_span(TEXT, "and fuel"))
    statement = replace(
        make_statement(article, "and fuel", source="Quill", to="the Ledger", speaker_score=0.5),
        id=statement_id(article.id, content),
        content=content,
        cue=find_span(TEXT, "told"),
        read_from=(("to", find_span(TEXT, "the Ledger")),),
    )
    return Reported(statement=statement, source=Source.of(article), utterance="0123456789abcdef"), article


def written(reported: Sequence[tuple[Reported, Article]]) -> Any:
    return json.loads("".join(write_annotations(reported, total=len(reported))))


def test_an_annotation_has_every_field_that_the_model_asks_for() -> None:
    told, article = report()
    made = annotation(told, article)
    assert made["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert made["id"] == f"urn:onrecord:annotation:{told.statement.id}"
    assert (made["type"], made["motivation"], made["generator"]["type"]) == ("Annotation", "describing", "Software")
    sentence, fields = made["body"]
    assert (sentence["type"], sentence["value"]) == (
        "TextualBody",
        "Mara Quill, in quotation marks, as the report has it: told",
    )
    assert fields["onrecord:to"] == "the Ledger" and fields["id"]


def test_each_piece_is_a_target_with_its_words_and_its_code_points() -> None:
    told, article = report()
    one, other = annotation(told, article)["target"]
    assert one["source"]["id"] == other["source"] == "https://vale.example/1"
    for target, words in ((one, "We need \U0001f6a2 boats"), (other, "and fuel")):
        assert target["type"] == "SpecificResource"
        quote, place = target["selector"]
        assert quote["type"] == "TextQuoteSelector" and place["type"] == "TextPositionSelector"
        assert TEXT[place["start"] : place["end"]] == quote["exact"] == words
        assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in TEXT
    assert TEXT.endswith(other["selector"][0]["suffix"])


def test_an_article_without_an_address_has_its_own_name_as_source() -> None:
    told, article = report(None)
    assert annotation(told, article)["target"][0]["source"]["id"] == f"urn:onrecord:article:{article.id}"


def test_the_collection_holds_all_on_one_page() -> None:
    collection = written([report(), report(None)])
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 2)
    page = collection["first"]
    assert (page["type"], page["partOf"], len(page["items"])) == ("AnnotationPage", collection["id"], 2)
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert written([])["first"]["items"] == []


def test_every_word_is_the_standards_or_has_a_prefix_that_is_declared() -> None:
    collection = written([report(), report(None)])
    assert collection["@context"][1].keys() == {"onrecord"}
    for name in names_in(collection):
        assert name in OF_THE_STANDARD or name.partition(":")[0] in PREFIXES, name


def names_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value.keys() - {"onrecord"}
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from names_in(item)


def test_a_statement_is_read_back() -> None:
    told, article = report()
    assert list(read_annotations(io.StringIO(json.dumps(written([(told, article)]))))) == [told]


@settings(deadline=None, derandomize=True, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(utterances(), max_size=2))
def test_what_was_written_is_read_back(told: list[Told]) -> None:
    reported = [
        (Reported(statement=statement, source=source, utterance=item.utterance.id), article_of(source))
        for item in told
        for statement, source in zip(item.statements, item.sources, strict=True)
    ]
    text = "".join(write_annotations(reported, total=len(reported)))
    assert list(read_annotations(io.StringIO(text))) == [item for item, _ in reported]


def article_of(source: Source) -> Article:
    return Article(id=source.article, page=source.page, text="")


@pytest.mark.parametrize("bad", ["", "{", "[]", "{}", '{"first": {"items": [{}]}}', "null"])
def test_what_is_no_export_is_told(bad: str) -> None:
    with pytest.raises(InputError, match=r"^a\.json: .*expected Web Annotations"):
        list(read_annotations(io.StringIO(bad), where="a.json"))
