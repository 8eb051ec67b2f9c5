"""The finished network and labelled articles in, how its scores are shifted for the best end-to-end figures out.

The likelihood of labels, which the network learned, weighs a missed span against a wrong one otherwise than the figures
by which attributions are judged. A bias for each label and a scale of the transitions, eight numbers, make up for it:
they are searched one at a time (coordinate search, Hooke and Jeeves 1961) on articles that nothing learned from.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from onrecord.evaluation import GoldArticle, Marked, View, score_views
from onrecord.records import Kind
from onrecord.statements.decoding import best_labels, part_at_lines, spans_of
from onrecord.statements.encoding import Floats, Pieces, encode
from onrecord.statements.linking import link
from onrecord.statements.network import Network, Seen, join_emissions
from training.statements.whole_files import write_whole

_LABELS = 7
_IMPOSSIBLE = -1e3  # transitions below are not to be scaled
_STRIDES, _ROUNDS, _RATIO = (0.4, 0.2), 2, 1.4
_VIEWS = [View(name="all"), View(name="direct and mixed", kinds=frozenset({Kind.DIRECT, Kind.MIXED}))]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Biases:
    """What is added to the emissions of each label, and what the possible transitions are multiplied by."""

    bias: tuple[float, ...] = (0.0,) * _LABELS
    scale: float = 1.0

    def shifted(self, label: int, by: float) -> Biases:
        """Return these with another bias of one label."""
        bias = [round(old + by, 2) if n == label else old for n, old in enumerate(self.bias)]
        return Biases(tuple(bias), self.scale)

    def scaled(self, by: float) -> Biases:
        """Return these with another scale."""
        return Biases(self.bias, round(self.scale * by, 4))

    def apply(self, heads: Mapping[str, Floats]) -> dict[str, Floats]:
        """Return `heads` with these: `bias` (L,) to be added to the emissions, `steps` (L, L) already scaled."""
        steps = heads["steps"]
        scaled = np.where(steps > _IMPOSSIBLE, steps * np.float32(self.scale), steps)
        return {**heads, "steps": scaled, "bias": np.array(self.bias, np.float32)}

    def save(self, path: Path) -> None:
        """Write the numbers as JSON."""
        write_whole(path, lambda file: file.write(f"{json.dumps(asdict(self))}\n".encode()))

    @classmethod
    def load(cls, path: Path) -> Biases:
        """Return what was written to `path`."""
        found = json.loads(path.read_text(encoding="utf-8"))
        return cls(tuple(found["bias"]), found["scale"])


def search_biases(score: Callable[[Biases], float]) -> Biases:
    """Return the biases with the highest `score` that are found by changing one number at a time."""
    scored = cache(score)
    best = Biases()
    for stride in _STRIDES:
        for _ in range(_ROUNDS):
            for changes in _changes(stride):
                rivals = [change(best) for change in changes]
                best = next((rival for rival in rivals if scored(rival) > scored(best)), best)
            _log.info("%.2f with %s, transitions times %s", scored(best), best.bias, best.scale)
    return best


def _changes(stride: float) -> Iterator[list[Callable[[Biases], Biases]]]:
    """Yield for each number the changes to try. What is added to all labels changes nothing, so the first stays 0."""
    for label in range(1, _LABELS):
        yield [partial(Biases.shifted, label=label, by=by) for by in (stride, -stride)]
    yield [partial(Biases.scaled, by=by) for by in (_RATIO, 1 / _RATIO)]


class Judge:
    """Articles, read once, and how right the network's attributions in them are with given biases."""

    def __init__(self, network: Network, articles: Sequence[GoldArticle]) -> None:
        """Read the articles."""
        self.heads, self.articles = network.heads, articles
        self.read = [_read(network, article.text) for article in articles]

    def score(self, biases: Biases) -> float:
        """Return the sum of the figures that count, in percent: end to end, of all and of direct and mixed statements,
        and, with less weight, whether contents have the right words.
        """
        heads = biases.apply(self.heads)
        found = {
            article.id: _find(pieces, seen, heads)
            for article, (pieces, seen) in zip(self.articles, self.read, strict=True)
        }
        every, direct = score_views(self.articles, found, _VIEWS)
        total = every.end_to_end.f1 + 0.3 * every.exact.f1 + 0.7 * direct.end_to_end.f1 + 0.3 * direct.piece80.f1
        return round(total, 2)


def _read(network: Network, text: str) -> tuple[Pieces, list[Seen]]:
    """Return the pieces of an article and what each window of them says."""
    pieces = encode(text, network.tokenizer)
    return pieces, [one for passage in network.read(pieces) for one in passage]


def _find(pieces: Pieces, seen: Sequence[Seen], heads: dict[str, Floats]) -> list[Marked]:
    """Return the attributions of one article as the product finds them."""
    spans = spans_of(best_labels(join_emissions(seen) + heads["bias"], heads["steps"]))
    return [
        Marked(content=one.content, source=[one.source] if one.source else (), cue=[one.cue] if one.cue else ())
        for one in link(part_at_lines(spans, pieces), pieces, seen, heads)
    ]


def open_network(onnx: Path, tokenizer: Any, heads: dict[str, Floats]) -> Network:
    """Return the network in the file `onnx` as the product would run it."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return Network(onnxruntime.InferenceSession(onnx, options, providers=["CPUExecutionProvider"]), tokenizer, heads)


def open_tokenizer(path: Path) -> Tokenizer:
    """Return the tokenizer in a file; it neither cuts nor pads."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
