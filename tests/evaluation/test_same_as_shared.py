"""The scorer gives the figures of the one it was taken from, where that lies beside the repository."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import pytest
from benchmarks.shared import SHARED, import_scorer

from onrecord.evaluation import Figures, GoldArticle, Marked, View, mark, read_gold, score_views
from onrecord.records import Kind
from onrecord.statements import find_statements

SCORER, DEV = SHARED / "eval" / "score_statements.py", SHARED / "data" / "polnear" / "dev.jsonl"
pytestmark = pytest.mark.skipif(
    not (SCORER.is_file() and DEV.is_file()),
    reason="the folder shared with its scorer and PolNeAR is not beside the repository",
)
VERBS = frozenset("said says say told tell added warned according announced asked".split())
VIEWS = [
    View(name="all"),
    View(name="direct+mixed", kinds=frozenset({Kind.DIRECT, Kind.MIXED})),
    View(name="indirect", kinds=frozenset({Kind.INDIRECT})),
    View(name="speech verbs", verbs=VERBS),
    View(name="direct+mixed, speech verbs", kinds=frozenset({Kind.DIRECT, Kind.MIXED}), verbs=VERBS),
]
COUNTED = {
    **{name: name for name in ("strict", "exact", "iou80", "iou50", "end_to_end")},
    **{"statement_exact": "quote_exact", "piece80": "frag80", "words": "token"},
    "end_to_end_statement": "end_to_end_quote",
}


@pytest.fixture(scope="module")
def gold() -> list[GoldArticle]:
    return read_gold(DEV.read_bytes(), where="dev")


def as_shared(figures: Figures) -> dict[str, Any]:
    """Return the figures under the names of the other scorer."""
    own = asdict(figures)
    names = {"precision": "P", "recall": "R", "f1": "F1", "right": "tp", "found": "pred", "gold": "gold"}
    rates = {
        theirs: {names[key]: value for key, value in own[ours].items()}
        for ours, theirs in {**COUNTED, "soft": "soft"}.items()
    }
    source, cue = own["source"], own["cue"]
    return {
        "documents": own["articles"],
        "gold_quotes": own["gold_statements"],
        "pred_quotes": own["found_statements"],
        **rates,
        "speaker": {
            "matched_with_gold_speaker": source.pop("matched"),
            "gold_has_none": source.pop("none_in_gold"),
            "of_these_pred_none": source.pop("none_in_both"),
            **source,
        },
        "cue": {"n": cue.pop("matched"), **cue},
        "by_type_iou80": {
            kind.value: {"gold": of["gold"], "pred": of["found"], "recall": of["recall"], "precision": of["precision"]}
            for kind, of in own["by_kind"].items()
        },
    }


def in_other_form(found: dict[str, Sequence[Marked]]) -> dict[str, list[dict[str, Any]]]:
    return {
        key: [{"content": list(one.content), "speaker": list(one.source), "cue": list(one.cue)} for one in marked]
        for key, marked in found.items()
    }


def assert_same(gold: Sequence[GoldArticle], found: dict[str, Sequence[Marked]]) -> None:
    evaluate = import_scorer("score_statements").evaluate
    documents = [
        {"doc_id": article.id, "text": article.text, "quotes": in_other_form({"": article.statements})[""]}
        for article in gold
    ]
    predictions = json.loads(json.dumps(in_other_form(found)))
    for view, figures in zip(VIEWS, score_views(gold, found, VIEWS), strict=True):
        kinds = {kind.value for kind in view.kinds} if view.kinds else None
        assert as_shared(figures) == evaluate(documents, predictions, kinds, view.verbs), view.name


def test_on_what_the_product_finds(gold: list[GoldArticle]) -> None:
    assert_same(gold[:8], {article.id: mark(find_statements(article.text)) for article in gold[:8]})


@pytest.mark.parametrize("seed", range(4))
def test_on_gold_with_mistakes_made(gold: list[GoldArticle], seed: int) -> None:
    chance = random.Random(seed)
    some = chance.sample(gold, 4)
    assert_same(some, {article.id: spoil(article, chance) for article in some[1:]})


def test_on_perfect_and_on_no_findings(gold: list[GoldArticle]) -> None:
    assert_same(gold[:3], {article.id: article.statements for article in gold[:3]})
    assert_same(gold[:3], {})


def spoil(article: GoldArticle, chance: random.Random) -> list[Marked]:
    """Return the article's statements with moved, lost, doubled, mixed and invented ones."""
    found: list[Marked] = []
    for one in article.statements:
        content = [moved(span, article, chance) for span in one.content]
        source = [moved(span, article, chance) for span in one.source]
        if chance.random() < 0.2:
            source = [] if chance.random() < 0.5 else [anywhere(article, chance)]
        cue = one.cue if chance.random() < 0.8 else [anywhere(article, chance)]
        spoiled = Marked(content=content, source=source, cue=cue if chance.random() < 0.9 else [])
        found += [spoiled] * chance.choices([0, 1, 2], [2, 8, 1])[0]
        if chance.random() < 0.1:
            found.append(Marked(content=[anywhere(article, chance), *content], source=source))
    chance.shuffle(found)
    return found


def moved(span: tuple[int, int], article: GoldArticle, chance: random.Random) -> tuple[int, int]:
    if chance.random() < 0.4:
        return span
    start = min(max(0, span[0] + chance.randint(-15, 15)), len(article.text) - 1)
    return start, min(len(article.text), max(start + 1, span[1] + chance.randint(-15, 15)))


def anywhere(article: GoldArticle, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(article.text) - 1)
    return start, min(len(article.text), start + chance.randint(1, 120))
