"""How well speech is told from thought, on attributions of PolNeAR labelled by reading.

    python -m benchmarks.speech [--split dev]

Speech: the attribution reports an act of communicating by the source. It said, wrote, posted, announced, asked, agreed
in public, accused, promised, sued; or a document, report, poll or recording "shows", "finds", "contains" or is what
something is "according to". A refusal or failure to communicate ("declined to comment") counts as speech, since it is
about communicating. Thought is all the rest: a belief, knowledge, wish, intention, plan, feeling, attitude or
perception that the text does not present as communicated ("believes", "hopes", "saw", "supports"), and the few
attributions of PolNeAR that report neither ("seems", "voted for", "overturned", "hired").

The labels (tests/quality/speech-train.jsonl and speech-dev.jsonl) hold ids and character offsets only. Both start with
300 attributions drawn at random; train has 400 more whose cue differs from all before it (`draw` is "cue").
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED
from onrecord.statements.attributions import Attribution
from onrecord.statements.speech import is_speech

LABELS = Path(__file__).resolve().parents[1] / "tests" / "quality"


def read_articles(split: str) -> dict[str, dict[str, Any]]:
    """Return the articles of one split of PolNeAR, with their attributions, by id."""
    lines = (SHARED / "data" / "polnear" / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()
    return {article["doc_id"]: article for article in map(json.loads, lines)}


def read_labels(split: str) -> list[dict[str, Any]]:
    """Return the labels of one split, in the order of the draw."""
    lines = (LABELS / f"speech-{split}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def attribution_of(quote: dict[str, Any]) -> Attribution:
    """Return an attribution of the corpus as the tagger would give it."""
    cue, source = quote["cue"], quote["speaker"]
    return Attribution(
        [(start, end) for start, end in quote["content"]],
        cue=(cue[0][0], cue[0][1]) if cue else None,
        source=(source[0][0], source[-1][1]) if source else None,
    )


def f1_scores(pairs: Sequence[tuple[bool, bool]]) -> dict[str, float]:
    """Return F1 of speech, of thought and their mean, and the share that is right, in percent, of (found, gold)."""
    both = sum(found and gold for found, gold in pairs)
    neither = sum(not found and not gold for found, gold in pairs)
    wrong = len(pairs) - both - neither
    speech = 2 * both / (2 * both + wrong) if both else 0.0
    thought = 2 * neither / (2 * neither + wrong) if neither else 0.0
    figures = {"speech": speech, "thought": thought, "macro": (speech + thought) / 2}
    figures["accuracy"] = (both + neither) / len(pairs) if pairs else 0.0
    return {name: round(100 * figure, 1) for name, figure in figures.items()}


def judge(split: str) -> list[tuple[bool, bool]]:
    """Return, for each label of one split, whether it is found to be speech and whether it is."""
    articles = read_articles(split)
    quotes = {(key, quote["id"]): quote for key, article in articles.items() for quote in article["quotes"]}
    return [
        (is_speech(articles[key]["text"], attribution_of(quotes[key, label["id"]])), label["speech"])
        for label in read_labels(split)
        for key in [label["doc_id"]]
    ]


def accuracy(split: str = "dev") -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent."""
    scores = f1_scores(judge(split))
    return {"speech.f1": scores["speech"], "speech.thought_f1": scores["thought"], "speech.macro_f1": scores["macro"]}


def main() -> None:
    """Print the figures of one split."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="dev", choices=["dev", "train"])
    pairs = judge(parser.parse_args().split)
    scores = f1_scores(pairs)
    speech = sum(gold for _, gold in pairs)
    print(
        f"{len(pairs)} attributions, {speech} speech, {len(pairs) - speech} thought: "
        f"F1 speech {scores['speech']} thought {scores['thought']} macro {scores['macro']}, "
        f"right {scores['accuracy']}%; thoughts taken for speech {sum(f and not g for f, g in pairs)}, "
        f"speech taken for thought {sum(g and not f for f, g in pairs)}"
    )


if __name__ == "__main__":
    main()
