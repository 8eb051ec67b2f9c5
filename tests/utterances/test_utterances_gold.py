"""The five reports beside the repository, where they are: what is one utterance there, and with which readings."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from onrecord.records import Kind, Span, Statement, statement_id
from onrecord.utterances import collate, find_occasions, index_keys, same_utterance

REPORTS = Path(__file__).resolve().parents[2] / ".." / "shared" / "reports" / "gold.json"
pytestmark = pytest.mark.skipif(
    not REPORTS.exists(), reason="the reports with gold labels are not beside the repository"
)


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(REPORTS.read_text(encoding="utf-8"))
    return found


def make_statements(gold: dict[str, Any]) -> dict[str, Statement]:
    statements = {}
    for article, report in gold["reports"].items():
        for found in report["statements"]:
            spans = found.get("spans") or [[0, 0]]
            content = tuple(Span(start, end, text) for (start, end), text in zip(spans, found["content"], strict=True))
            statements[found["id"]] = Statement(
                id=statement_id(article, content),
                article=article,
                kind=Kind(found["kind"]),
                content=content,
                speaker=found["speaker"],
                said=found.get("said"),
                said_words=found.get("said_words"),
                to=found.get("to"),
                medium=found.get("medium"),
            )
    return statements


def fold_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("number", [0, 1])
def test_utterances_have_exactly_the_listed_readings(gold: dict[str, Any], number: int) -> None:
    utterance, statements = gold["cross"]["utterances"][number], make_statements(gold)
    names = utterance["witnesses"]
    collation = collate([statements[name].text for name in names])
    found = [
        (reading.kind.value, *(fold_words(reading.words[at]) for at in range(len(names))))
        for reading in collation.readings
    ]
    listed = [(reading["kind"], *(fold_words(reading[name]) for name in names)) for reading in utterance["readings"]]
    assert sorted(found) == sorted(listed)
    rivals = [re.sub(r"\{([^|}]*)\|([^}]*)\}", rf"\{side}", utterance["fullest"]) for side in (1, 2)]
    assert fold_words(collation.fullest) in [fold_words(text) for text in rivals]
    assert collation.fullest.count("(...)") == rivals[0].count("(...)")


@pytest.mark.parametrize("as_statements", [False, True])
def test_no_other_statements_of_two_reports_match(gold: dict[str, Any], as_statements: bool) -> None:
    statements = make_statements(gold)
    required = {frozenset(utterance["witnesses"]) for utterance in gold["cross"]["utterances"]}
    optional = {frozenset(pair) for pair in gold["cross"]["same_utterance_optional"]}
    by_article: dict[str, list[Statement]] = {}
    for statement in statements.values():
        by_article.setdefault(statement.article, []).append(statement)
    occasions = {
        statement.id: occasion
        for own in by_article.values()
        for statement, occasion in zip(own, find_occasions(own), strict=True)
    }
    came_out = {article: report["article"]["published"] for article, report in gold["reports"].items()}
    matched = set()
    for one, other in combinations(sorted(statements), 2):
        left, right = statements[one], statements[other]
        if left.article == right.article:
            continue
        match = same_utterance(left.text, right.text)
        if as_statements:
            days = (came_out[left.article], came_out[right.article])
            match = same_utterance(left, right, published=days, occasions=(occasions[left.id], occasions[right.id]))
        if match:
            matched.add(frozenset((one, other)))
    assert required <= matched <= required | optional


def test_utterances_share_keys(gold: dict[str, Any]) -> None:
    statements = make_statements(gold)
    for utterance in gold["cross"]["utterances"]:
        one, other = (set(index_keys(statements[name].text)) for name in utterance["witnesses"])
        assert one & other
