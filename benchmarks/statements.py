"""Accuracy of finding statements on PolNeAR, side by side with peers.

    python -m benchmarks.statements [--split dev] [--predictions OUT.jsonl] [--limit N]

One row for each setting of the product and for each peer (`benchmarks.peers`); the columns are F1 end to end in three
views: all statements, direct and mixed ones, and those whose cue holds a verb of speech (that list is the measuring
data's; the product never reads it), then, of all statements, sources that overlap and whose head word is right among
the contents found, and the F1 of contents whose first and last word are right.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from inspect import signature
from pathlib import Path
from typing import Any

from benchmarks.peers import Find, list_peers
from benchmarks.shared import SHARED
from onrecord.cli.columns import columns
from onrecord.evaluation import (
    Figures,
    GoldArticle,
    Marked,
    View,
    mark,
    prediction_line,
    read_gold,
    score_views,
)
from onrecord.records import Kind
from onrecord.statements import find_statements

SETTINGS: dict[str, dict[str, Any]] = {
    "onrecord": {},
    "onrecord, thought too": {"thought": True},
    "onrecord, fast": {"fast": True},
    "onrecord, fast, thought too": {"fast": True, "thought": True},
}
"""The settings of the product that are measured; those that it does not have are left out."""

ALL, DIRECT_MIXED, SPEECH = "all", "direct+mixed", "speech verbs"
_HEAD = ("system", "found", ALL, DIRECT_MIXED, SPEECH, "overlap", "head", "exact")


def list_settings() -> dict[str, Find]:
    """Return the product, as a function from text to statements, for each setting by its name."""
    taken = signature(find_statements).parameters
    return {name: partial(_find, given) for name, given in SETTINGS.items() if given.keys() <= taken.keys()}


def _find(given: dict[str, Any], text: str) -> list[Marked]:
    return mark(find_statements(text, **given))


def read_split(split: str) -> list[GoldArticle]:
    """Return the articles of one split of PolNeAR with their attributions."""
    path = SHARED / "data" / "polnear" / f"{split}.jsonl"
    return read_gold(path.read_bytes(), where=str(path))


def predict(gold: Sequence[GoldArticle], find: Find) -> dict[str, list[Marked]]:
    """Return what `find` finds in each article."""
    return {article.id: find(article.text) for article in gold}


def score(gold: Sequence[GoldArticle], found: dict[str, list[Marked]]) -> dict[str, Figures]:
    """Return the figures of each view, by its name."""
    verbs = frozenset((SHARED / "eval" / "speech_verbs.txt").read_text(encoding="utf-8").split())
    views = [
        View(name=ALL),
        View(name=DIRECT_MIXED, kinds=frozenset({Kind.DIRECT, Kind.MIXED})),
        View(name=SPEECH, verbs=verbs),
    ]
    return {view.name: figures for view, figures in zip(views, score_views(gold, found, views), strict=True)}


def accuracy(split: str = "dev") -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent.

    PolNeAR marks thought as well as speech: all views but that of speech are taken with thought, if the product has it.
    """
    gold, settings = read_split(split), list_settings()
    plain = score(gold, predict(gold, settings["onrecord"]))
    thought = settings.get("onrecord, thought too")
    every = score(gold, predict(gold, thought)) if thought else plain
    return {
        "statements.all.end_to_end": every[ALL].end_to_end.f1,
        "statements.direct_mixed.end_to_end": every[DIRECT_MIXED].end_to_end.f1,
        "statements.speech.end_to_end": plain[SPEECH].end_to_end.f1,
        "statements.all.speaker_overlap": every[ALL].source.overlap or 0.0,
        "statements.all.speaker_head": every[ALL].source.head or 0.0,
        "statements.all.exact": every[ALL].exact.f1,
    }


def _row(name: str, gold: Sequence[GoldArticle], find: Find | None) -> tuple[object, ...]:
    if find is None:
        return (name, *[""] * (len(_HEAD) - 2), "not installed")
    own = score(gold, predict(gold, find))
    whole = own[ALL]
    ends = (own[view].end_to_end.f1 for view in (ALL, DIRECT_MIXED, SPEECH))
    return (name, whole.found_statements, *ends, whole.source.overlap, whole.source.head, whole.exact.f1)


def main() -> None:
    """Print the figures of one split."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="dev", choices=["dev", "train"])
    parser.add_argument("--predictions", type=Path, help="write what the product finds here, one article a line")
    parser.add_argument("--limit", type=int, help="the first N articles only")
    given = parser.parse_args()
    gold, settings = read_split(given.split)[: given.limit], list_settings()
    if given.predictions:
        found = predict(gold, settings["onrecord"])
        given.predictions.write_text(
            "".join(f"{prediction_line(key, own)}\n" for key, own in found.items()), encoding="utf-8"
        )
    rows = [_row(name, gold, find) for name, find in {**settings, **list_peers()}.items()]
    print("\n".join(columns(_HEAD, rows)))
    print(f"PolNeAR {given.split}: {len(gold)} articles, {sum(len(article.statements) for article in gold)} statements")


if __name__ == "__main__":
    main()
