"""The labelled pairs of statements, and the benchmark that scores on them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from benchmarks.shared import SHARED
from benchmarks.texts import SETS, read_texts

PAIRS = Path(__file__).with_name("utterance-pairs.jsonl")
DATA = pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the folder shared/data is not beside the repository")
FORMS = {"identical", "shorter", "cut", "cut_marked", "word", "spelling", "bracket", "number", "order"}
SIDE = {"set", "article", "kind", "content", "cue", "source", "speaker"}


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
