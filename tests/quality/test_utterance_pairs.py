"""The labelled pairs of statements, and the benchmark that scores on them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from benchmarks import utterance_pairs
from benchmarks.shared import SHARED
from benchmarks.texts import SETS, read_texts
from benchmarks.utterance_pairs import Pair

from onrecord.records import Kind, Span, Statement

PAIRS = Path(__file__).with_name("utterance-pairs.jsonl")
DATA = pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the folder shared/data is not beside the repository")
FORMS = {"identical", "shorter", "cut", "cut_marked", "word", "spelling", "bracket", "number", "order"}
SIDE = {"set", "article", "kind", "content", "cue", "source", "speaker"}


def statement(article: str, text: str, speaker: str | None) -> Statement:
    content = (Span.of(text, 0, len(text)),)
    return Statement(id=text, article=article, kind=Kind.DIRECT, content=content, speaker=speaker)


def pair(label: str, *, form: str = "identical", speakers: str = "same") -> Pair:
    one, other = (statement(name, "We hold the harbour wall", "Ann Lee") for name in "ab")
    return Pair(one, other, (None, None), label, (form,), speakers, sure=True)


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def test_every_pair_is_labelled_with_the_words_that_the_reader_has() -> None:
    for row in rows():
        extra = {"same": {"form"}, "line": {"occasion"}, "no": set()}[row["label"]]
        assert row.keys() == {"stratum", "label", "speakers", "sure", "a", "b"} | extra
        assert row["speakers"] in ("same", "different", "unknown") and isinstance(row["sure"], bool)
        assert set(row.get("form", ["identical"])) <= FORMS and row.get("form") != []
        assert row["a"].keys() == row["b"].keys() == SIDE
        assert (row["a"]["set"], row["a"]["article"]) != (row["b"]["set"], row["b"]["article"])


def test_the_pairs_are_enough_of_each_kind() -> None:
    labels = Counter(row["label"] for row in rows())
    changed = sum(row.get("form", ["identical"]) != ["identical"] for row in rows())
    assert sum(labels.values()) >= 300
    assert (labels["same"] >= 120, changed >= 80, labels["line"] >= 40) == (True, True, True)


def test_spans_ascend_and_a_statement_stands_in_one_pair() -> None:
    seen = set()
    for row in rows():
        for side in (row["a"], row["b"]):
            ends = [place for span in side["content"] for place in span]
            assert ends == sorted(ends) and all(start < end for start, end in side["content"])
            key = (side["set"], side["article"], tuple(ends), tuple(side["source"]))
            assert key not in seen
            seen.add(key)


@DATA
def test_spans_lie_within_their_texts() -> None:
    for row in rows():
        for side in (row["a"], row["b"]):
            assert side["set"] in SETS
            text = read_texts(side["set"])[side["article"]]
            spans = [*side["content"], side["source"], *([side["cue"]] if side["cue"] else [])]
            assert all(0 <= start < end <= len(text) and text[start:end].strip() for start, end in spans)


def test_figures_count_what_is_joined_and_what_should_be() -> None:
    pairs = [pair("same"), pair("same", form="word"), pair("line"), pair("no", speakers="different")]
    joined = {id(pairs[0]), id(pairs[2]), id(pairs[3])}
    figures = utterance_pairs.score(pairs, lambda one: id(one) in joined)
    assert figures == {
        "precision": 33.3, "recall": 50.0, "f1": 40.0, "changed": 0.0, "errors": 3, "lines": 1, "speakers": 1
    }  # fmt: skip
    assert utterance_pairs.score([], lambda one: True)["f1"] == 0.0


def test_the_halves_part_the_pairs_and_stay_as_they_are() -> None:
    pairs = [pair("same") for _ in range(9)]
    halves = utterance_pairs.divide(pairs)
    assert [len(halves[name]) for name in utterance_pairs.HALVES] == [4, 5]
    assert {id(one) for own in halves.values() for one in own} == {id(one) for one in pairs}
    assert utterance_pairs.divide(pairs) == halves


def test_pairs_without_a_name_are_left_out() -> None:
    nobody = Pair(
        statement("a", "We hold", None), statement("b", "We hold", None), (None, None), "same", (), "same", True
    )
    assert utterance_pairs.select([nobody]) == []
    assert utterance_pairs.select([pair("same")]) == [pair("same")]


@DATA
def test_the_labelled_pairs_give_figures() -> None:
    assert sum(one.label == "same" for one in utterance_pairs.read_pairs()) >= 120
    figures = utterance_pairs.accuracy()
    assert figures.keys() >= {"utterances.pairs.f1", "utterances.test.f1", "utterances.pairs.met"}
    assert all(figure > 50 for figure in figures.values())
