"""What the product finds in the sample pages, beside what a reader finds there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.samples_score import EXPECTED, PAGES, find_pages, score_samples
from tests.write_goldens import GOLDEN, export_samples

import onrecord
from onrecord import Record
from onrecord.text import find_words, fold

FLOOR = {"found": 89, "right_kind": 89, "right_speaker": 84, "right_utterances": 10, "right_readings": 42}
CEILING = {"extra": 0, "wrong_speaker": 0, "wrongly_joined": 0}
"""What must hold at least and at most; a change that does better moves them."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with onrecord.open(tmp_path_factory.mktemp("samples") / "samples.db") as opened:
        opened.add(PAGES)
        yield opened


def test_statements_utterances_and_readings_are_found(record: Record) -> None:
    score = score_samples(record.articles(), record.statements(), record.utterances())
    print(score)
    assert {name: getattr(score, name) for name in FLOOR if getattr(score, name) < FLOOR[name]} == {}
    assert {name: getattr(score, name) for name in CEILING if getattr(score, name) > CEILING[name]} == {}


def test_no_words_of_other_stories_are_in_a_statement(record: Record) -> None:
    pages = find_pages(record.articles())
    foreign = {page["page"]: page["not_statements"] for page in EXPECTED["pages"]}
    taken = [
        (pages[statement.article], text)
        for statement in record.statements()
        for text in foreign[pages[statement.article]]
        if _runs_in(text, statement.text)
    ]
    assert taken == []


def _runs_in(part: str, whole: str) -> bool:
    forms, wanted = ([word.form for word in find_words(text)] for text in (whole, part))
    return any(forms[at : at + len(wanted)] == wanted for at in range(len(forms)))


def test_titles_outlets_authors_and_dates_are_read(record: Record) -> None:
    pages = find_pages(record.articles())
    read = {pages[article.id]: article for article in record.articles()}
    for page in EXPECTED["pages"]:
        article = read[page["page"]]
        assert (page["page"], article.title, article.outlet) == (page["page"], page["title"], page["outlet"])
        assert sorted(map(fold, article.authors)) == sorted(map(fold, page["authors"])), page["page"]
        assert (article.published or "")[:10] == page["published"][:10], page["page"]


def test_the_export_is_the_golden_one(tmp_path: Path) -> None:
    """Written by `make goldens`."""
    assert export_samples(tmp_path).splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_the_same_words_on_another_day_are_a_line_of_two_uses(record: Record) -> None:
    words = (
        "We will not sail with half a crew and call it a service",
        "We are not going to pretend any longer that the old wall",
    )
    lines = {line.id: [use.words for use in record.line_uses(line.id)] for line in record.lines()}
    for wanted in words:
        (uses,) = [uses for uses in lines.values() if any(wanted in use for use in uses)]
        assert len(uses) == 2 and all(fold(wanted) in fold(use) for use in uses)
