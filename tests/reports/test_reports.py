"""The five real reports, whole: skipped where the folder `shared` is not beside the repository."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations

import pytest
from benchmarks import reports
from benchmarks.reports import Result, bare, joined_pairs, readings_of

pytestmark = pytest.mark.skipif(
    not reports.REPORTS.is_dir(), reason="the folder shared/reports is not beside the repository"
)


@pytest.fixture(scope="module")
def result() -> Iterator[Result]:
    yield reports.measure()


def test_title_outlet_and_date_are_as_the_reader_has_them(result: Result) -> None:
    assert result.wrong_fields == []


def test_no_line_of_another_story_or_caption_is_body(result: Result) -> None:
    assert result.wrong_bodies == []


def test_nothing_of_other_stories_is_in_a_statement(result: Result) -> None:
    assert result.foreign == []


def test_statements_are_found(result: Result) -> None:
    assert len(result.found) >= 44, result.missed
    assert len(result.others) <= 1, result.others


def test_speakers_are_right_and_none_is_wrong(result: Result) -> None:
    assert result.right_speakers >= 44
    assert result.wrong_speakers == []


def test_utterances_have_exactly_their_readings(result: Result) -> None:
    cross = json.loads((reports.REPORTS / "gold.json").read_text(encoding="utf-8"))["cross"]
    for utterance in cross["utterances"]:
        a, b = utterance["witnesses"]
        wanted = [(one["kind"], bare(one[a]), bare(one[b])) for one in utterance["readings"]]
        assert readings_of(result, a, b) == wanted


def test_nothing_else_is_one_utterance(result: Result) -> None:
    cross = json.loads((reports.REPORTS / "gold.json").read_text(encoding="utf-8"))["cross"]
    wanted = {frozenset(pair) for one in cross["utterances"] for pair in combinations(one["witnesses"], 2)}
    allowed = {frozenset(pair) for pair in cross["same_utterance_optional"]}
    assert wanted <= joined_pairs(result) <= wanted | allowed
