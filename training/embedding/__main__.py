"""Make the sentence embedding: `python -m training.embedding OUT [--epochs N] [--seed N]`.

Reads the news texts of `shared/data` beside the repository; writes `embedding.npz` to OUT. The articles of the pairs
that the figures of lines are measured on (tests/quality/line-pairs.jsonl) are left out.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from training.embedding import static
from training.embedding.teacher import Encoder, shrink, write_encoder

_ROOT = Path(__file__).resolve().parents[2]
_DATA = _ROOT.parent / "shared" / "data"
_PAIRS = _ROOT / "tests" / "quality" / "line-pairs.jsonl"
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+|\n+")
_CLAUSE = re.compile(r"(?<=[,;:–—])\s+| (?=(?:and|but|that|because|who|which|while|as) )")
_FEWEST, _MOST = 3, 80  # words


def read_texts() -> Iterator[str]:
    """Yield the text of every article that may be learned from."""
    left = {
        json.loads(line)[side]["article"] for line in _PAIRS.read_text(encoding="utf-8").splitlines() for side in "ab"
    }
    for name in ("train", "dev"):
        for line in (_DATA / "polnear" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["doc_id"] not in left:
                yield row["text"]
    for row in json.loads((_DATA / "stories" / "wikinews_events" / "wikinews_all.json").read_text(encoding="utf-8")):
        if row["id"] not in left:
            yield row["text"]
    for name in ("naeb", "zyte181"):
        for line in (_DATA / "pages" / name / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["body"]


def cut(texts: Iterator[str]) -> list[str]:
    """Return every sentence once, and the clauses of the longer ones, in an order that does not depend on the run."""
    found: set[str] = set()
    for text in texts:
        for sentence in _SENTENCE.split(text):
            parts = [sentence, *_CLAUSE.split(sentence)]
            found.update(part.strip() for part in parts if _FEWEST <= len(part.split()) <= _MOST)
    return sorted(found)


def main() -> None:
    """Make the table and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--sentences", type=int, default=120_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    texts = cut(read_texts())
    random.Random(given.seed).shuffle(texts)
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        write_encoder(whole)
        shrink(whole, small)
        encoder = Encoder(small)
        logging.info("%d sentences and clauses, %d read", len(texts), min(len(texts), given.sentences))
        sentences = static.read_sentences(encoder, texts[: given.sentences])
        logging.info("read by the encoder")
        axes = static.find_axes(sentences.vectors)
        start = static.start_table(encoder, sentences, axes)
    given.out.mkdir(parents=True, exist_ok=True)
    np.savez(given.out / "start.npz", table=start, axes=axes)
    table = static.refine(start, sentences, axes, epochs=given.epochs, seed=given.seed)
    pieces, scales = static.shrink(table)
    np.savez(given.out / "embedding.npz", pieces=pieces, scales=scales)


if __name__ == "__main__":
    main()
