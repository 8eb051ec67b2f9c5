"""Which sentence embedding tells repeated messages best, and how fast it is: the shipped one beside static tables.

    python -m benchmarks.embeddings [TABLE.npz ...]

Each is scored by itself, without the words that the product weighs as well: how alike the nearest two clauses of a
labelled pair are (`line_pairs`). `auc` is how often a pair of one message is nearer than another; F1 is at the
threshold that is best for the half `tune`, so that of `test` is the fair one. `listed` and `others` are the pairs of
the five reports that the product's rules join with the embedding: of the reader's lists (24), and of none. Tables come
from `python -m training.embedding OUT --table`. Texts a second: clauses of these pairs, one core of this machine.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from importlib import resources
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from benchmarks.line_pairs import HALVES, Labelled, divide, read_pairs, read_reports
from onrecord.cli.columns import columns
from onrecord.records import Statement
from onrecord.utterances.embedding import Vectors, embed
from onrecord.utterances.passages import find_passages

Embed = Callable[[Sequence[str]], Vectors]
_TIMED = 400  # texts


def read_table(path: Path) -> Embed:
    """Return the static embedding of a file: a text's vector is the sum of those of its wordpieces."""
    with np.load(path, allow_pickle=False) as found:
        table = found["pieces"].astype(np.float32) * found["scales"].astype(np.float32)[:, None]
    stored = (resources.files("onrecord.models") / "tokenizer.json").read_text(encoding="utf-8")
    tokenizer = Tokenizer.from_str(stored)
    tokenizer.no_truncation()
    tokenizer.no_padding()

    def embed_by_table(texts: Sequence[str]) -> Vectors:
        pieces = [found.ids for found in tokenizer.encode_batch(list(texts), add_special_tokens=False)]
        sums = np.stack([table[own].sum(axis=0) for own in pieces])
        unit: Vectors = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
        return unit

    return embed_by_table


def find_clauses(statement: Statement) -> list[str]:
    """Return the clauses of a statement."""
    return [statement.text[item.start : item.end] for item in find_passages(statement.text)]


def rate(pair: Labelled, embedding: Embed) -> float:
    """Return how alike the nearest clauses of a pair are."""
    one, other = (embedding(find_clauses(side)) for side in (pair.one, pair.other))
    return float((one @ other.T).max())


def score(pairs: Sequence[Labelled], rates: Sequence[float], least: float) -> float:
    """Return F1 in percent where pairs of at least this rate are joined."""
    wanted = [pair.label == "line" for pair in pairs]
    joined = [rate >= least for rate in rates]
    right = sum(a and b for a, b in zip(wanted, joined, strict=True))
    return round(200 * right / (sum(wanted) + sum(joined)), 1)


def rank(pairs: Sequence[Labelled], rates: Sequence[float]) -> float:
    """Return how often a pair of one message has a higher rate than another pair, in percent."""
    lines = [value for pair, value in zip(pairs, rates, strict=True) if pair.label == "line"]
    others = [value for pair, value in zip(pairs, rates, strict=True) if pair.label != "line"]
    return round(100 * sum(a > b for a in lines for b in others) / (len(lines) * len(others)), 1)


def measure(embedding: Embed) -> tuple[float, ...]:
    """Return rank and F1 of both halves, pairs of the reports joined, and texts a second."""
    halves = divide(read_pairs())
    rates = {name: [rate(pair, embedding) for pair in halves[name]] for name in HALVES}
    least = max(rates["tune"], key=lambda value: score(halves["tune"], rates["tune"], value))
    texts = [text for pair in halves["tune"] for side in (pair.one, pair.other) for text in find_clauses(side)]
    fresh = [f"{text} {n}" for n, text in enumerate(texts)][:_TIMED]  # none of them read before
    start = time.process_time()
    embedding(fresh)
    speed = round(len(fresh) / (time.process_time() - start))
    found = [
        value for name in HALVES for value in (rank(halves[name], rates[name]), score(halves[name], rates[name], least))
    ]
    reports = read_reports(embedding)
    listed = set().union(*reports.listed.values()) & reports.joined
    return (*found, len(listed), len(reports.outside), speed)


def main() -> None:
    """Print a row for each embedding."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", type=Path, metavar="TABLE.npz")
    embeddings = {"shipped": embed} | {str(path): read_table(path) for path in parser.parse_args().tables}
    rows = [(name, *measure(embedding)) for name, embedding in embeddings.items()]
    print(
        "\n".join(
            columns(
                ("embedding", "tune auc", "tune f1", "test auc", "test f1", "listed", "others", "texts a second"), rows
            )
        )
    )


if __name__ == "__main__":
    main()
