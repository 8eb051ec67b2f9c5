"""The labels of speakers' names, and the benchmark that compares found names with them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from benchmarks import speakers
from benchmarks.shared import SHARED
from benchmarks.speakers import Comparison, Label, Result, calibration_error, judge, match, read_labels

from onrecord.records import Kind, Span, Statement

PAIRS = speakers.LABELS / "name-pairs.jsonl"
DATA = pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the folder shared/data is not beside the repository")
TEXT = "“We hold,” said Mara Quill. “We wait for rain,” she said, “and for wind.”"


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def made(*pieces: str, speaker: str | None = None, score: float | None = None) -> Statement:
    content = tuple(Span.of(TEXT, TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces)
    return Statement(
        id="".join(pieces), article="a", kind=Kind.DIRECT, content=content, speaker=speaker, speaker_score=score
    )


def label(*pieces: str, name: str | None = None, also: tuple[str, ...] = ()) -> Label:
    return Label([[TEXT.index(piece), TEXT.index(piece) + len(piece)] for piece in pieces], name, also)


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        ("Mara Quill", "right"),
        ("the harbour boss Mara Quill", "wrong"),
        ("Mayor Mára QUILL", "right"),
        ("M. Quill", "right"),
        ("Quill", "short"),
        ("Mara", "wrong"),
        ("Ann Quill", "wrong"),
        (None, "unknown"),
    ],
)
def test_a_name_is_judged_by_its_words_less_titles_case_and_accents(given: str | None, verdict: str) -> None:
    assert judge(Label([], "Mara Quill", ("M. Quill",)), given) == verdict


@pytest.mark.parametrize(
    ("given", "verdict"), [(None, "none"), ("The Harbour Party", "allowed"), ("Mara Quill", "wrong")]
)
def test_where_nobody_is_named_only_an_allowed_name_is_not_wrong(given: str | None, verdict: str) -> None:
    assert judge(Label([], None, ("Harbour Party",)), given) == verdict


@pytest.mark.parametrize("name", ["U.S.", "Quill's campaign", "Quill’s campaign", "Defence-Ministry"])
def test_marks_in_a_name_do_not_count(name: str) -> None:
    plain = {"U.S.": "US", "Defence-Ministry": "defence ministry"}.get(name, "Quill campaign")
    assert judge(Label([], plain), name) == "right"


def test_a_statement_is_the_label_that_shares_its_words() -> None:
    labels = [label("We hold"), label("We wait for rain", "and for wind")]
    found = [made("We wait for rain", "and for wind"), made("“We hold,”"), made("and for wind")]
    assert match(TEXT, labels, found) == [(labels[0], found[1]), (labels[1], found[0])]


def test_a_statement_matches_one_label_and_a_label_one_statement() -> None:
    labels = [label("We hold"), label("We hold")]
    assert match(TEXT, labels, [made("We hold"), made("We hold,")]) == [
        (labels[0], made("We hold")),
        (labels[1], made("We hold,")),
    ]
    assert len(match(TEXT, labels, [made("We hold")])) == 1
    assert match(TEXT, labels, [made("We")]) == []


def result(*verdicts: str, score: float | None = None) -> Result:
    named = Label([], "Mara Quill")
    one = made("We hold", speaker="Mara Quill", score=score)
    return Result(len(verdicts), [Comparison("a", named, one, verdict) for verdict in verdicts])


def test_figures_count_shares_of_named_statements_and_wrong_ones_of_names_given() -> None:
    figures = result("right", "right", "unknown", "wrong").figures()
    assert (figures["named"], figures["right"], figures["unknown"]) == (4, 50.0, 25.0)
    assert (figures["given"], figures["wrong"], figures["wrong_of_given"]) == (3, 1, 33.3)
    assert result().figures()["right"] is None


def test_the_calibration_error_is_the_gap_between_score_and_share_right() -> None:
    assert calibration_error(result("right", "wrong", score=0.5).comparisons) == 0.0
    assert calibration_error(result("right", "right", "right", "wrong", score=1.0).comparisons) == 0.25
    assert calibration_error(result("right").comparisons) is None


def test_reasons_are_counted_less_the_names_in_them() -> None:
    def because(reason: str) -> Comparison:
        one = Statement(id="a", article="a", kind=Kind.DIRECT, content=(), speaker_reason=reason)
        return Comparison("a", Label([], None), one, "none")

    reasons = Result(2, [because("'he' after Mara Quill"), because("'she' after Ann Lee")]).by_reason()
    assert reasons == {"… after …": Counter(none=2)}


def test_every_label_has_content_and_a_name_or_none() -> None:
    for split in ("dev", "pages"):
        for row in rows(speakers.LABELS / f"speakers-{split}.jsonl"):
            for one in row["statements"]:
                assert one["content"] and all(start < end for start, end in one["content"])
                assert one["name"] is None or one["name"].strip() == one["name"] != ""
                assert one["name"] is None or not one.get("group"), "a group has no name"
                assert one.keys() <= {"content", "name", "also", "group"}


def test_name_pairs_are_a_hundred_half_of_them_the_same() -> None:
    pairs = rows(PAIRS)
    assert Counter(pair["same"] for pair in pairs) == {True: 50, False: 50}
    for pair in pairs:
        assert pair["a"] != pair["b"]
        for side in "ab":
            assert pair[side].keys() - {"role"} == {"name", "set", "article"}


@DATA
@pytest.mark.parametrize(("split", "articles", "labels", "named"), [("dev", 20, 558, 393), ("pages", 29, 92, 79)])
def test_labels_lie_within_their_texts(split: str, articles: int, labels: int, named: int) -> None:
    found = read_labels(split)
    every = [(article.text, one) for article in found for one in article.labels]
    assert (len(found), len(every), sum(one.name is not None for _, one in every)) == (articles, labels, named)
    assert all(text[start:end].strip() for text, one in every for start, end in one.content)


@DATA
def test_the_annotators_own_statements_match_every_label_that_has_a_name() -> None:
    for article in read_labels("dev"):
        marked = {tuple(attribution.content) for attribution in article.tag(article.text)}
        named = {tuple((a, b) for a, b in one.content) for one in article.labels if one.name is not None}
        assert named <= marked
