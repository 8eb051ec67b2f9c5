"""Training sees the labels, the spans and the windows that the product will."""

from __future__ import annotations

import random
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from training.statements.biases import open_tokenizer
from training.statements.corpus import ATTRIBUTION, FIRST, LAST, ROLE, Corpus, build_corpus

from onrecord.evaluation import GoldArticle, Marked
from onrecord.statements.decoding import Role, spans_of

TEXT = "Ada Mason said the wall leaks, adding it will hold.\nThe Ledger agreed.\n"


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


STATEMENTS = (
    Marked(content=[span("the wall leaks")], source=[span("Ada Mason")], cue=[span("said")]),
    Marked(content=[span("it will hold")], source=[span("Ada Mason")], cue=[span("adding")]),
)


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    with resources.as_file(resources.files("onrecord.models") / "tokenizer.json") as path:
        return open_tokenizer(path)


@pytest.fixture(scope="module")
def corpus(tokenizer: Any) -> Any:
    articles = [GoldArticle(id=name, text=TEXT, statements=STATEMENTS) for name in "ab"]
    return build_corpus(articles, tokenizer)


def test_labels_mark_the_spans_of_each_role(corpus: Any, tokenizer: Any) -> None:
    words = [tokenizer.id_to_token(number) for number in corpus.ids]
    found = [(one.role, words[one.first : one.last + 1]) for one in spans_of(corpus.labels[: corpus.bounds[1]])]
    assert found == [
        (Role.SOURCE, ["ada", "mason"]),
        (Role.CUE, ["said"]),
        (Role.CONTENT, ["the", "wall", "leaks"]),
        (Role.CUE, ["adding"]),
        (Role.CONTENT, ["it", "will", "hold"]),
    ]


def test_a_source_of_two_attributions_has_a_row_for_each(corpus: Any) -> None:
    sources = corpus.spans[corpus.spans[:, ROLE] == Role.SOURCE]
    assert sources[:, ATTRIBUTION].tolist() == [0, 1, 0, 1]
    first = int(corpus.bounds[1])
    assert sources[:, [FIRST, LAST]].tolist() == [[0, 1], [0, 1], [first, first + 1], [first, first + 1]]


def test_what_is_left_of_a_span_behind_another_begins_anew(tokenizer: Any) -> None:
    overlapping = Marked(content=[span("the wall leaks")], cue=[span("the wall")])
    inner = Marked(content=[span("leaks")], source=[span("the")])
    labels = build_corpus([GoldArticle(id="a", text=TEXT, statements=(overlapping, inner))], tokenizer).labels
    before = np.concatenate([[0], labels[:-1]])
    goes_on = (labels > 0) & (labels % 2 == 0)
    assert set(before[goes_on] - labels[goes_on]) <= {0, -1}


@settings(deadline=None, derandomize=True)
@given(lengths=st.lists(st.integers(1, 900), min_size=1, max_size=4), seed=st.integers())
def test_chance_windows_cover_each_piece_once_and_no_two_articles(lengths: list[int], seed: int) -> None:
    bounds = np.cumsum([0, *lengths]).astype(np.int32)
    nothing = np.zeros(bounds[-1], np.int32)
    opens = (np.arange(bounds[-1]) % 37 == 0).astype(np.int32)
    corpus = Corpus(nothing, nothing, nothing, opens, nothing, bounds, np.zeros((0, 5), np.int32))
    for windows in (
        list(corpus.chance_windows(random.Random(seed))),
        [(one.own_first, one.own_last) for one in corpus.windows()],
    ):
        assert [place for start, end in windows for place in range(start, end)] == list(range(bounds[-1]))
        assert all(np.searchsorted(bounds, start, "right") == np.searchsorted(bounds, end) for start, end in windows)


def test_a_corpus_that_is_written_and_read_is_the_same(corpus: Any, tmp_path: Path) -> None:
    corpus.save(tmp_path / "corpus.npz")
    again = Corpus.load(tmp_path / "corpus.npz")
    for name in ("ids", "case", "quote", "opens", "labels", "bounds", "spans"):
        assert np.array_equal(getattr(again, name), getattr(corpus, name))
    assert [path.name for path in tmp_path.iterdir()] == ["corpus.npz"]
