"""A field that a record gains has to be given its place in every format: nothing is lost without a word."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from onrecord.database.judgements import Judgement
from onrecord.database.questions import Sighting, StoredPage, Witness
from onrecord.exports.told import Source
from onrecord.records import Article, Block, Hints, Reading, Reject, Span, Statement, Utterance

CARRIED: dict[Any, str] = {
    Article: "id page text title outlet authors published modified url blocks kind speaker said where",
    Block: "label reason text page_start page_end start end level",
    Hints: "outlet url published title kind speaker said where",
    Judgement: "kind one number one_article other other_article reason judged_by judged_at undone_by undone_at overruled"
    " one_statements other_statements",
    Reading: "kind words change severity",
    Reject: "where reason detail page",
    Sighting: "where added_at",
    Source: "article page title outlet authors published modified url retrieved kind",
    Span: "start end text",
    Statement: "id article kind content cue source speaker speaker_reason speaker_score to via medium said said_words where"
    " read_from inside speech",
    StoredPage: "id content_type bytes sightings hints article",
    Utterance: "id speaker witnesses fullest readings said said_reason",
    Witness: "statement outlet title published url utterance reports page_kind",
}


@pytest.mark.parametrize("record", CARRIED)
def test_a_new_field_is_given_to_every_writer_and_reader_and_then_listed_here(record: Any) -> None:
    assert [field.name for field in fields(record)] == CARRIED[record].split()
