"""The statements that may hold a quotation, and whose they are, in the record of the sample pages."""

from __future__ import annotations

from tests.checks.conftest import sample_record

from onrecord.api import Record
from onrecord.database.quoted import (
    MOST_BY_WORDS,
    find_articles_with,
    find_bearers,
    find_candidates,
    find_neighbours,
    find_utterances,
    find_voices,
)
from onrecord.utterances import index_keys

__all__ = ["sample_record"]


def texts(record: Record, found: list[str]) -> list[str]:
    known = {statement.id: statement.text for statement in record.statements()}
    return [known[item] for item in found]


def names(record: Record, found: frozenset[str]) -> set[str]:
    return {speaker.name for speaker in record.speakers() if speaker.id in found}


def test_a_shared_key_leads_to_every_report_of_the_words(sample_record: Record) -> None:
    keys = index_keys("the old wall, the pumps and good luck will defend this town")
    found = find_candidates(sample_record._database, keys, beginnings=[], words=[])
    assert len(found) == 5 and all("good luck" in text for text in texts(sample_record, found))


def test_words_in_a_row_and_beginnings_of_words_lead_there_too(sample_record: Record) -> None:
    database = sample_record._database
    found = find_candidates(database, [], beginnings=[], words=["what", "i", "asked", "for"])
    assert texts(sample_record, found) == ["It is a beginning. A beginning is what I asked for."]
    found = find_candidates(database, [], beginnings=["lamb"], words=[])
    assert found and all("lambs" in text for text in texts(sample_record, found))
    many = find_candidates(database, [], beginnings=["t", "w", "a"], words=[])
    assert len(many) == MOST_BY_WORDS
    assert find_candidates(database, [], beginnings=[], words=[]) == []


def test_neighbours_are_the_other_reports_and_the_rest_of_their_articles(sample_record: Record) -> None:
    (statement,) = [item for item in sample_record.statements(outlet="Vale Wire") if "lambs" in item.text]
    around = find_neighbours(sample_record._database, [statement.id])
    assert statement.id in around
    utterances = find_utterances(sample_record._database, around)
    others = [item for item in around if utterances[item] == utterances[statement.id]]
    assert len(others) == 2
    own = {item.id for item in sample_record.article_statements(statement.article)}
    assert own <= set(around)


def test_the_speaker_of_another_report_of_the_utterance_counts(sample_record: Record) -> None:
    database = sample_record._database
    baker = [item for item in sample_record.statements() if "My mother swept" in item.text]
    assert {item.speaker for item in baker} == {"Ada Fenn", None}
    voices = find_voices(database, [item.id for item in baker])
    assert {frozenset(names(sample_record, found)) for found in voices.values()} == {frozenset({"Ada Fenn"})}


def test_a_name_means_all_who_bear_it_and_a_role_whose_it_is(sample_record: Record) -> None:
    database = sample_record._database
    assert names(sample_record, find_bearers(database, "Quill")) == {"Mara Quill"}
    assert names(sample_record, find_bearers(database, "FENN")) == {"Ada Fenn", "Tobias Fenn"}
    assert names(sample_record, find_bearers(database, "Ada Fenn")) == {"Ada Fenn"}
    assert names(sample_record, find_bearers(database, "Tarrow River Authority")) == {
        "Mara Quill",
        "Tarrow River Authority",
    }
    assert find_bearers(database, "Nobody Here") == find_bearers(database, "…") == frozenset()


def test_articles_are_found_by_words_in_a_row(sample_record: Record) -> None:
    found = find_articles_with(sample_record._database, ["the", "water", "came"], limit=5)
    assert [sample_record.article(item).outlet for item in found] == ["The Harbour Ledger"]
    assert find_articles_with(sample_record._database, ["came", "the", "water"], limit=5) == []
