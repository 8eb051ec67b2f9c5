"""The labelled pairs of repeated messages, and the benchmark that scores on them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from benchmarks import line_pairs
from benchmarks.line_pairs import Labelled, Reports
from benchmarks.shared import SHARED
from benchmarks.texts import SETS, read_texts

from onrecord.records import Kind, Span

PAIRS = Path(__file__).with_name("line-pairs.jsonl")
DATA = pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the folder shared/data is not beside the repository")
SIDE = {"set", "article", "kind", "content", "cue", "source"}


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def labelled(label: str, one: str, other: str, *, sure: bool = True) -> Labelled:
    first, second = (
        line_pairs.make_statement(name, (Span(0, len(text), text),), Kind.DIRECT)
        for name, text in (("a", one), ("b", other))
    )
    return Labelled(first, second, label, sure, "over .85")


def test_every_pair_is_labelled_with_offsets_and_no_words() -> None:
    for row in rows():
        assert row.keys() == {"band", "label", "sure", "a", "b"}
        assert row["label"] in ("line", "changed", "no") and isinstance(row["sure"], bool)
        assert row["a"].keys() == row["b"].keys() == SIDE
        assert row["a"]["article"] != row["b"]["article"]


def test_the_pairs_are_enough_of_each_kind() -> None:
    labels = Counter(row["label"] for row in rows())
    assert labels.total() >= 200 and labels["line"] >= 80 and labels["no"] >= 80
    assert len({row["band"] for row in rows()}) == 5


def test_the_pairs_drawn_from_what_was_joined_are_labelled() -> None:
    found = [json.loads(line) for line in line_pairs.FOUND.read_text(encoding="utf-8").splitlines()]
    assert len(found) == 100 and {row["label"] for row in found} == {"line", "no"}
    assert all(
        row.keys() == {"label", "sure", "a", "b"} and row["a"].keys() == row["b"].keys() == SIDE for row in found
    )


@DATA
def test_spans_lie_within_their_texts() -> None:
    for row in rows():
        for side in (row["a"], row["b"]):
            assert side["set"] in SETS
            text = read_texts(side["set"])[side["article"]]
            assert all(0 <= start < end <= len(text) for start, end in side["content"])


def test_figures_count_what_is_joined_and_what_should_be() -> None:
    same = "We hold the harbour wall against the ice"
    pairs = [labelled("line", same, same), labelled("no", same, same), labelled("line", same, "Bread is dear here")]
    assert line_pairs.score(pairs) == {
        "pairs": 3, "lines": 2, "precision": 50.0, "recall": 50.0, "f1": 50.0, "changed joined": 0
    }  # fmt: skip
    assert line_pairs.score([])["f1"] == 0.0


def test_the_halves_part_the_pairs_and_leave_out_the_unsure() -> None:
    pairs = [labelled("no", "a", str(n), sure=n > 0) for n in range(9)]
    halves = line_pairs.divide(pairs)
    assert sum(map(len, halves.values())) == 8 and halves == line_pairs.divide(pairs)
    assert not {pair.other.text for pair in halves["tune"]} & {pair.other.text for pair in halves["test"]}


def test_pairs_of_no_list_are_told_but_those_left_open() -> None:
    pairs = {frozenset(pair) for pair in (("k1", "h2"), ("k1", "c15"), ("g1", "g2"), ("f1", "f2"))}
    reports = Reports({"l1": {frozenset(("g1", "g2"))}}, {frozenset(("f1", "f2"))}, pairs, [], {"l1": {"g1", "g2"}})
    assert reports.outside == [["h2", "k1"]] and reports.share("l1") == 1.0


@DATA
def test_the_labelled_pairs_give_figures() -> None:
    figures = line_pairs.accuracy()
    assert figures.keys() >= {"lines.pairs.f1", "lines.test.precision", "lines.reports.joined"}
    assert figures["lines.test.precision"] > 80 and figures["lines.test.recall"] > 60


@DATA
def test_lines_that_a_reader_requires_of_the_reports_are_lines() -> None:
    reports = line_pairs.read_reports()
    assert [pair for pair in reports.required if pair not in reports.joined] == []
    inside = [pair for line in ("l1", "l2", "l4") for pair in reports.listed[line]]
    assert sum(pair in reports.joined for pair in inside) / len(inside) >= 0.7
