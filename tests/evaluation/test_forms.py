"""Reading and writing the JSON lines that hold articles and statements, whatever is in them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.evaluation import GoldArticle, Marked, prediction_line, read_gold, read_predictions

GOLD = [GoldArticle(id="d", text="Ann said no.", statements=(Marked(content=[(9, 11)], source=[(0, 3)]),))]


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def test_gold_is_read_with_one_span_a_list_of_spans_or_none() -> None:
    quotes = [{"content": [9, 11], "speaker": [[0, 3]]}, {"content": [[0, 3], [9, 11]], "speaker": None, "cue": [4, 8]}]
    row = {"doc_id": "d", "text": "Ann said no.", "quotes": quotes}
    [article] = read_gold(b"\xef\xbb\xbf" + lines(row) + b"\r\n\n", where="gold.jsonl")
    assert article.statements == (
        Marked(content=[(9, 11)], source=[(0, 3)]),
        Marked(content=[(0, 3), (9, 11)], cue=[(4, 8)]),
    )


def test_what_was_written_is_read_again() -> None:
    line = prediction_line("d", GOLD[0].statements)
    read = read_predictions(line.encode(), GOLD, where="found.jsonl")
    assert read.by_article == {"d": list(GOLD[0].statements)}


def test_articles_not_in_gold_and_repeated_ones_are_named() -> None:
    one = {"doc_id": "d", "quotes": [{"content": [0, 3]}]}
    other = {"doc_id": "x", "quotes": "not even read"}
    read = read_predictions(lines({"_meta": {}}, one, other, one), GOLD, where="found.jsonl")
    assert (read.of_unknown, read.repeated, len(read.by_article["d"])) == (("x",), ("d",), 2)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ([], "gold.jsonl:1: [] is not an object; expected doc_id and quotes"),
        ({}, "gold.jsonl:1: doc_id is missing; expected it"),
        ({"doc_id": 3}, "gold.jsonl:1: doc_id 3 is not a string; expected one"),
        ({"doc_id": "d"}, "gold.jsonl:1: text is missing"),
        ({"quotes": {}}, "gold.jsonl:1: quotes {} is not a list"),
        ({"quotes": [7]}, "gold.jsonl:1: quote 1: 7 is not an object; expected content, speaker and cue"),
        ({"quotes": [{}]}, "gold.jsonl:1: quote 1: content is missing"),
        (
            {"quotes": [{"content": "a" * 99}]},
            "gold.jsonl:1: quote 1: content 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…",
        ),
        ({"quotes": [{"content": [0, 2, 4]}]}, "gold.jsonl:1: quote 1: content [0, 2, 4] is not a span; expected two"),
        ({"quotes": [{"content": [[0]]}]}, "gold.jsonl:1: quote 1: content [0] is not a span"),
        ({"quotes": [{"content": [False, True]}]}, "gold.jsonl:1: quote 1: content [False, True] is not a span"),
        ({"quotes": [{"content": [[0, 1.5]]}]}, "gold.jsonl:1: quote 1: content [0, 1.5] is not a span"),
        ({"quotes": [{"content": [-1, 2]}]}, "gold.jsonl:1: quote 1: content [-1, 2] lies outside its text"),
        ({"quotes": [{"content": [2, 2]}]}, "gold.jsonl:1: quote 1: content [2, 2] lies outside its text"),
        (
            {"quotes": [{"content": [0, 2]}, {"content": [0, 2], "cue": [[4, 13]]}]},
            "gold.jsonl:1: quote 2: cue [4, 13] lies outside its text; expected 0 <= start < end <= 12",
        ),
    ],
)
def test_a_wrong_line_says_where_what_and_what_is_allowed(row: Any, words: str) -> None:
    if isinstance(row, dict) and "quotes" in row:
        row = {"doc_id": "d", "text": "Ann said no.", **row}
    with pytest.raises(InputError) as error:
        read_gold(lines(row), where="gold.jsonl")
    assert str(error.value).startswith(words)


@pytest.mark.parametrize("raw", [b'{"doc_id": ', b"\xff\xfe", b"[" * 100_000, b'{"a": ' * 100_000])
def test_a_line_that_is_not_json(raw: bytes) -> None:
    with pytest.raises(InputError, match=r"^gold.jsonl:2: is not JSON in UTF-8 \(.*\); expected one object"):
        read_gold(b"\n" + raw, where="gold.jsonl")


def test_an_article_that_comes_twice_and_none_at_all() -> None:
    row = {"doc_id": "d", "text": "", "quotes": []}
    with pytest.raises(InputError, match=r"gold.jsonl:2: doc_id 'd' stands on an earlier line"):
        read_gold(lines(row, row), where="gold.jsonl")
    with pytest.raises(InputError, match=r"gold.jsonl: holds no article; expected JSON lines"):
        read_gold(b"\n", where="gold.jsonl")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 20) | st.sampled_from(["d", "\udc80"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["doc_id", "text", "quotes", "content", "speaker"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.one_of(st.binary(max_size=40), json_values.map(lines)))
@settings(deadline=None, derandomize=True)
def test_any_bytes_are_read_or_told_of(data: bytes) -> None:
    try:
        for article in read_gold(data, where="gold.jsonl"):
            assert article.id
    except InputError as error:
        assert str(error).startswith("gold.jsonl:") and "expected" in str(error)
