"""Draw pairs of statements of one speaker on different days for a reader to label: one message repeated, or not.

    python -m benchmarks.line_pairs_drawn OUT.jsonl [--seed N]

The statements are those of `utterance_pairs_drawn`, the speaker is the last word of the name that the product reads.
How near two statements are is what all-MiniLM-L6-v2 (Wang et al. 2020) says of their nearest sentences, not what the
product says; pairs are drawn from each band of nearness by a seed. A statement stands in one pair, and a speaker has a
share of the pairs at the most. Needs the dependency group `training`, for the encoder.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from training.embedding.teacher import Encoder, Floats, write_encoder

from benchmarks.texts import find_published, read_texts
from benchmarks.utterance_pairs_drawn import Said, read_statements

BANDS = {"over .85": (0.85, 30), ".70 to .85": (0.70, 55), ".60 to .70": (0.60, 60), ".50 to .60": (0.50, 50)}
"""For each band the least nearness, and how many pairs are drawn; what is nearer stands in the band before."""
_FAR = (".35 to .50", 0.35, 25)
_MOST_OF_SPEAKER = 15  # pairs of one band
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+|;\s+|\.\.\.|…")


def cut_sentences(text: str) -> list[str]:
    """Return the sentences of a statement, those of one or two words left out unless it has no other."""
    found = [part for part in _SENTENCE.split(text) if len(part.split()) > 2]
    return found or [text]


def find_pairs(statements: Sequence[Said], encoder: Encoder) -> Iterator[tuple[float, Said, Said]]:
    """Yield the pairs of one speaker and two days, with how near their nearest sentences are."""
    by_speaker: dict[str, list[Said]] = defaultdict(list)
    for said in statements:
        if said.speaker and find_published(said.article):
            by_speaker[said.speaker].append(said)
    for speaker in sorted(by_speaker):
        own = by_speaker[speaker]
        if len({said.article for said in own}) > 1:
            yield from _compare(own, encoder)


def _compare(own: Sequence[Said], encoder: Encoder) -> Iterator[tuple[float, Said, Said]]:
    cut = [cut_sentences(text_of(said)) for said in own]
    vectors = encoder.encode([sentence for sentences in cut for sentence in sentences])
    starts = np.cumsum([0, *map(len, cut)])
    days = [_day(said) for said in own]
    for n in range(len(own)):
        near = _nearest(vectors[starts[n] : starts[n + 1]], vectors, starts)
        for other in range(n + 1, len(own)):
            if near[other] >= _FAR[1] and abs((days[n] - days[other]).days) >= 1:
                yield float(near[other]), own[n], own[other]


def _nearest(rows: Floats, vectors: Floats, starts: np.ndarray) -> Floats:
    best = (rows @ vectors.T).max(axis=0)
    found: Floats = np.maximum.reduceat(best, starts[:-1])
    return found


def _day(said: Said) -> date:
    return date.fromisoformat(find_published(said.article) or "")


def text_of(said: Said) -> str:
    """Return the words of a statement's content."""
    text = read_texts(said.set)[said.article]
    return " ".join(text[start:end] for start, end in said.content)


def draw(pairs: Iterable[tuple[float, Said, Said]], seed: int) -> Iterator[tuple[str, Said, Said]]:
    """Yield drawn pairs with the names of their bands."""
    bands = {**BANDS, _FAR[0]: _FAR[1:]}
    found: dict[str, list[tuple[Said, Said]]] = {name: [] for name in bands}
    for near, one, other in pairs:
        found[next(name for name, (least, _) in bands.items() if near >= least)].append((one, other))
    order, used = random.Random(seed), set[int]()
    for name, (_, wanted) in bands.items():
        order.shuffle(found[name])
        met: Counter[str | None] = Counter()
        for one, other in found[name]:
            if sum(met.values()) == wanted:
                break
            if met[one.speaker] == _MOST_OF_SPEAKER or {id(one), id(other)} & used:
                continue
            met[one.speaker] += 1
            used |= {id(one), id(other)}
            yield name, one, other


def main() -> None:
    """Write the pairs drawn, one a line, without labels."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="where to write the pairs")
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, given.out.open("w", encoding="utf-8") as out:
        write_encoder(Path(folder) / "encoder.onnx")
        encoder = Encoder(Path(folder) / "encoder.onnx")
        for band, one, other in draw(find_pairs(list(read_statements()), encoder), given.seed):
            out.write(json.dumps({"band": band, "a": one.line(), "b": other.line()}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
