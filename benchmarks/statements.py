"""Accuracy and speed of finding statements, on PolNeAR.

    python -m benchmarks.statements [--split dev] [--predictions OUT.jsonl]

Prints the three views of the scorer in the folder `shared` beside the repository: all statements, direct and mixed
ones, and those whose cue holds a verb of speech (that list belongs to the scorer; the product never reads it).
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED, import_scorer
from onrecord.statements import find_statements

VIEWS: dict[str, tuple[set[str] | None, bool]] = {
    "all": (None, False),
    "direct+mixed": ({"direct", "mixed"}, False),
    "speech verbs": (None, True),
}


def read_gold(split: str) -> list[dict[str, Any]]:
    """Return the articles of one split with their attributions."""
    path = SHARED / "data" / "polnear" / f"{split}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def predict(texts: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    """Return the statements found in each text, in the scorer's form."""
    return {key: [_row(text, found) for found in find_statements(text)] for key, text in texts.items()}


def _row(text: str, found: Any) -> dict[str, Any]:
    return {
        "content": [[span.start, span.end] for span in found.content],
        "speaker": [found.source.start, found.source.end] if found.source else None,
        "cue": [found.cue.start, found.cue.end] if found.cue else None,
    }


def accuracy(split: str = "dev") -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent."""
    gold = read_gold(split)
    scores = score(gold, predict({article["doc_id"]: article["text"] for article in gold}))
    return {
        "statements.all.end_to_end": scores["all"]["end_to_end"]["F1"],
        "statements.direct_mixed.end_to_end": scores["direct+mixed"]["end_to_end"]["F1"],
        "statements.speech.end_to_end": scores["speech verbs"]["end_to_end"]["F1"],
        "statements.all.speaker_overlap": scores["all"]["speaker"]["overlap"],
    }


def score(gold: list[dict[str, Any]], predictions: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """Return the scorer's result for each view."""
    scorer = import_scorer("score_statements")
    verbs = set((SHARED / "eval" / "speech_verbs.txt").read_text(encoding="utf-8").split())
    return {
        name: scorer.evaluate(gold, predictions, types, verbs if speech else None)
        for name, (types, speech) in VIEWS.items()
    }


def main() -> None:
    """Print the figures of one split."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="dev", choices=["dev", "train"])
    parser.add_argument("--predictions", type=Path, help="write the predictions here, one article a line")
    given = parser.parse_args()
    gold = read_gold(given.split)
    started = time.process_time()
    predictions = predict({article["doc_id"]: article["text"] for article in gold})
    seconds = time.process_time() - started
    if given.predictions:
        rows = [json.dumps({"doc_id": key, "quotes": quotes}) for key, quotes in predictions.items()]
        given.predictions.write_text("\n".join(rows) + "\n", encoding="utf-8")
    for name, result in score(gold, predictions).items():
        end, speaker = result["end_to_end"], result["speaker"]
        print(
            f"{name:13} gold {result['gold_quotes']:5} found {result['pred_quotes']:5}  end to end "
            f"P {end['P']:5} R {end['R']:5} F1 {end['F1']:5}  content F1 {result['frag80']['F1']:5} "
            f"exact {result['exact']['F1']:5}  speaker overlap {speaker['overlap']} head {speaker['head']}"
        )
    words = sum(len(article["text"].split()) for article in gold)
    print(f"{len(gold) / seconds:.0f} articles, {words / seconds:,.0f} words per CPU second")


if __name__ == "__main__":
    main()
