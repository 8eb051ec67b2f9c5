"""Make the sentence embedding: `python -m training.embedding OUT [--table [--epochs N] [--sentences N] [--seed N]]`.

Writes `embedding.onnx`, which the package ships, to OUT; that takes seconds. With `--table` also `start.npz` and
`table.npz`, the static model that it was measured against (`static`): these need the news texts of `shared/data` beside
the repository, less the articles of the pairs that lines are measured on (tests/quality/line-pairs.jsonl).
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
_log = logging.getLogger(__name__)


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


def make_table(network: Path, out: Path, *, sentences: int, epochs: int, seed: int) -> None:
    """Write the static model before and after learning, made from the encoder in the file `network`."""
    texts = cut(read_texts())
    random.Random(seed).shuffle(texts)
    _log.info("%d sentences and clauses, %d read", len(texts), min(len(texts), sentences))
    encoder = Encoder(network)
    read = static.read_sentences(encoder, texts[:sentences])
    axes = static.find_axes(read.vectors)
    start = static.start_table(encoder, read, axes)
    for name, table in (("start", start), ("table", static.refine(start, read, axes, epochs=epochs, seed=seed))):
        pieces, scales = static.shrink(table)
        np.savez(out / f"{name}.npz", pieces=pieces, scales=scales)


def main() -> None:
    """Make the network, and the table if asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--sentences", type=int, default=120_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    given.out.mkdir(parents=True, exist_ok=True)
    network = given.out / "embedding.onnx"
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        write_encoder(whole)
        shrink(whole, network)
    if given.table:
        make_table(network, given.out, sentences=given.sentences, epochs=given.epochs, seed=given.seed)


if __name__ == "__main__":
    main()
