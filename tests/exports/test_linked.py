"""JSON-LD and JSON lines: the whole record comes back, and every word of the document has a meaning in it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyld import jsonld
from tests.exports.made import odd, some, tell, utterances

from onrecord.database.forms import (
    Form,
    article_form,
    judgement_form,
    page_form,
    reject_form,
    statement_form,
    utterance_form,
)
from onrecord.database.judgements import Judgement, JudgementKind
from onrecord.database.questions import Sighting, StoredPage
from onrecord.errors import InputError
from onrecord.exports.lines import AnyRecord, read_jsonl
from onrecord.exports.linked import CONTEXT, write_jsonld
from onrecord.exports.linked_reading import read_jsonld
from onrecord.exports.told import Told
from onrecord.records import Article, Block, Hints, Label, Reject, RejectReason, Statement, Utterance, make_id

KEYWORDS = {"@id", "@type", "@context", "@graph"}


def form_of(record: AnyRecord) -> Form:
    if isinstance(record, StoredPage):
        return page_form(record, with_times=True)
    if isinstance(record, Article):
        return article_form(record)
    if isinstance(record, Statement):
        return statement_form(record)
    if isinstance(record, Utterance):
        return utterance_form(record)
    return reject_form(record) if isinstance(record, Reject) else judgement_form(record)


blocks = st.builds(
    Block,
    label=st.sampled_from(Label),
    reason=odd,
    text=odd,
    page_start=st.integers(0, 9),
    page_end=st.integers(0, 9),
    start=st.none() | st.integers(0, 9),
    end=st.none() | st.integers(0, 9),
    level=st.none() | st.integers(1, 6),
)
ids = st.sampled_from([make_id("article", n) for n in range(3)])
articles = st.builds(
    Article,
    id=ids,
    page=st.just("ab" * 32),
    text=odd,
    title=some,
    outlet=some,
    authors=st.lists(odd, max_size=2).map(tuple),
    published=some,
    modified=some,
    url=some,
    blocks=st.lists(blocks, max_size=2).map(tuple),
)
pages = st.builds(
    StoredPage,
    id=st.just("ab" * 32),
    content_type=st.just("text/html"),
    bytes=st.integers(0, 9),
    sightings=st.lists(st.builds(Sighting, where=odd, added_at=odd), min_size=1, max_size=2).map(tuple),
    hints=st.builds(Hints, outlet=some, url=some, published=some, title=some),
    article=st.none() | ids,
)
rejects = st.builds(Reject, where=odd, reason=st.sampled_from(RejectReason), detail=odd, page=st.none() | ids)
judgements = st.builds(
    Judgement,
    kind=st.sampled_from(JudgementKind),
    one=odd,
    number=st.integers(1, 9),
    one_article=st.none() | ids,
    other=some,
    other_article=st.none() | ids,
    reason=some,
    judged_by=some,
    judged_at=odd,
    undone_by=some,
    undone_at=some,
    overruled=st.none() | st.integers(1, 9),
)


def records_of(told: Told) -> list[AnyRecord]:
    return [*told.statements, told.utterance]


records = st.lists(
    st.one_of(utterances().map(records_of), st.one_of(articles, pages, rejects, judgements).map(lambda one: [one])),
    max_size=3,
).map(lambda groups: [record for group in groups for record in group])


@settings(deadline=None, derandomize=True, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_what_was_written_is_read_back(told: list[AnyRecord]) -> None:
    text = "".join(write_jsonld(map(form_of, told)))
    assert list(read_jsonld(io.StringIO(text))) == told
    lines = "".join(json.dumps(form_of(record), ensure_ascii=False) + "\n" for record in told)
    assert list(read_jsonl(io.StringIO(lines))) == told


@settings(deadline=None, derandomize=True, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_no_context_has_to_be_loaded_and_no_word_is_a_keyword_by_chance(told: list[AnyRecord]) -> None:
    document = json.loads("".join(write_jsonld(map(form_of, told))))
    assert document["@context"] == json.loads(json.dumps(CONTEXT))
    for name in names_in(document["@graph"]):
        assert name in KEYWORDS or not name.startswith("@")
        assert ":" not in name, "a word with a colon would be read as an address"


def refuse(address: str, options: object) -> None:
    raise AssertionError(f"{address} was to be loaded")


@settings(deadline=None, derandomize=True, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_a_processor_of_json_ld_understands_every_word_and_gives_back_the_same_record(told: list[AnyRecord]) -> None:
    document = json.loads("".join(write_jsonld(map(form_of, told))))
    expanded = jsonld.expand(document, {"documentLoader": refuse})
    compact = jsonld.compact(expanded, document["@context"], {"documentLoader": refuse, "graph": True})
    again = io.StringIO(json.dumps({"@context": document["@context"], "@graph": compact["@graph"]}))
    assert list(read_jsonld(again)) == told


def names_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from names_in(item)


def test_a_quotation_names_who_is_heard_in_it_and_a_report_its_creator() -> None:
    (statement,) = tell("No").statements
    for kind, role, sort in (("direct", "spokenByCharacter", "Quotation"), ("indirect", "creator", "CreativeWork")):
        form = {**statement_form(statement), "kind": kind}
        (node,) = json.loads("".join(write_jsonld([form])))["@graph"]
        assert node["@type"] == [sort, "Statement"]
        assert node[role] == {"@type": "Person", "name": "Mara Quill"}
        assert CONTEXT[role] == f"schema:{role}"


@pytest.mark.parametrize("bad", ["", "{", "[]", "{}", '{"@context": "https://schema.org", "@graph": []}'])
def test_what_is_no_export_is_told(bad: str) -> None:
    with pytest.raises(InputError, match=r"^a\.json: .*expected JSON-LD"):
        list(read_jsonld(io.StringIO(bad), where="a.json"))


@pytest.mark.parametrize("bad", ["{", "[]", "{}", '{"type": "boat"}', '{"type": "utterance"}'])
def test_a_line_that_is_no_record_is_told_with_its_number(bad: str) -> None:
    with pytest.raises(InputError, match=r"^a\.jsonl:1: "):
        list(read_jsonl(io.StringIO(bad + "\n"), where="a.jsonl"))
