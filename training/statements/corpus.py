"""Articles in, arrays out: wordpieces with what an uncased encoder cannot see, labels, and the spans to link.

PolNeAR's articles have attributions; news texts without any serve distillation alone.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.shared import SHARED
from numpy.typing import NDArray

from onrecord.evaluation import GoldArticle, Marked, read_gold
from onrecord.statements.decoding import Role
from onrecord.statements.encoding import encode
from onrecord.statements.windows import LONGEST, Window, cut_windows
from training.statements.whole_files import write_whole

Integers = NDArray[np.int32]
Ends = tuple[int, int]
"""The first of some pieces and the one after the last, counted over all articles."""

ARTICLE, ATTRIBUTION, ROLE, FIRST, LAST = range(5)
"""The columns of `Corpus.spans`."""

_PASSAGES = 0.4  # share of the articles that are cut into passages
_FEWEST = 16  # pieces of a passage before it is cut back to where its last line begins

_SHORTEST, _LONGEST = 400, 20_000  # characters of a text without labels


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles as flat arrays over their N pieces: what the encoder sees, `ids`, `case`, `quote` and `opens`, and
    `labels` (0 none; of role r, 2r - 1 begins and 2r goes on).

    `bounds` (articles + 1,) holds where each article begins. `spans` (S, 5) holds a row for each span of each
    attribution (article, attribution, role, first and last piece, both included): a source may belong to several
    attributions, which labels cannot say.
    """

    ids: Integers
    case: Integers
    quote: Integers
    opens: Integers
    labels: Integers
    bounds: Integers
    spans: Integers

    def articles(self) -> list[Ends]:
        """Return where the pieces of each article are."""
        bounds = self.bounds.tolist()
        return list(pairwise(bounds))

    def windows(self) -> Iterator[Window]:
        """Yield the windows that the product would read, with places counted over all articles."""
        for start, end in self.articles():
            for one in cut_windows(self.opens[start:end]):
                yield Window(one.first + start, one.last + start, one.own_first + start, one.own_last + start)

    def chance_windows(self, chance: random.Random) -> Iterator[Ends]:
        """Yield windows that cover each piece once, from a new beginning in each article each time: the more edges
        the network learns from, the less it minds them. Some articles are cut into passages of any length, where
        lines begin: so begin the product's windows, and short texts.
        """
        for start, end in self.articles():
            if chance.random() < _PASSAGES:
                yield from self._passages(start, end, chance)
                continue
            for at in range(start - chance.randrange(LONGEST // 2), end, LONGEST):
                if at + LONGEST > start:
                    yield max(at, start), min(at + LONGEST, end)

    def _passages(self, start: int, end: int, chance: random.Random) -> Iterator[Ends]:
        lines = np.append(start, np.flatnonzero(self.opens[start:end]) + start)
        while start < end:
            stop = min(start + chance.randrange(_FEWEST, LONGEST + 1), end)
            line = int(lines[np.searchsorted(lines, stop, side="right") - 1])
            stop = line if start < line < end and stop < end else stop
            yield start, stop
            start = stop

    def save(self, path: Path) -> None:
        """Write the arrays."""
        arrays = {field.name: getattr(self, field.name) for field in fields(self)}
        write_whole(path, lambda file: np.savez_compressed(file, **arrays))

    @classmethod
    def load(cls, path: Path) -> Corpus:
        """Return the corpus that was written to `path`."""
        with np.load(path, allow_pickle=False) as found:
            return cls(**{field.name: found[field.name] for field in fields(cls)})


def read_labelled(split: str) -> list[GoldArticle]:
    """Return the articles of one split of PolNeAR with their attributions."""
    path = SHARED / "data" / "polnear" / f"{split}.jsonl"
    return read_gold(path.read_bytes(), where=str(path))


def read_unlabelled() -> list[GoldArticle]:
    """Return news texts, each once, without attributions."""
    stories = json.loads((SHARED / "data/stories/wikinews_events/wikinews_all.json").read_text(encoding="utf-8"))
    texts = [story["text"] for story in stories]
    for name in ("naeb", "zyte181"):
        lines = (SHARED / "data/pages" / name / "truth.jsonl").read_text(encoding="utf-8").splitlines()
        texts += [json.loads(line).get("body") or "" for line in lines]
    fitting = [text for text in dict.fromkeys(texts) if _SHORTEST < len(text) < _LONGEST]
    return [GoldArticle(id=str(number), text=text, statements=()) for number, text in enumerate(fitting)]


def build_corpus(articles: Iterable[GoldArticle], tokenizer: Any) -> Corpus:
    """Return the corpus of `articles`; `tokenizer` is a `tokenizers.Tokenizer` that neither cuts nor pads."""
    columns: dict[str, list[Integers]] = {name: [] for name in ("ids", "case", "quote", "opens", "labels")}
    spans, bounds = [np.zeros((0, 5), np.int32)], [0]
    for number, article in enumerate(articles):
        pieces = encode(article.text, tokenizer)
        own = _place(article.statements, pieces.starts)
        for name in ("ids", "case", "quote", "opens"):
            columns[name].append(getattr(pieces, name))
        columns["labels"].append(_label(own, len(pieces)))
        spans.append(own + np.array([number, 0, 0, bounds[-1], bounds[-1]], np.int32))
        bounds.append(bounds[-1] + len(pieces))
    return Corpus(
        **{name: np.concatenate(parts) for name, parts in columns.items()},
        bounds=np.array(bounds, np.int32),
        spans=np.concatenate(spans),
    )


def _place(statements: Sequence[Marked], starts: Integers) -> Integers:
    """Return the rows of one article's spans, the article's number and the first piece's place still 0."""
    rows = []
    for number, one in enumerate(statements):
        for role, spans in ((Role.SOURCE, one.source), (Role.CUE, one.cue), (Role.CONTENT, one.content)):
            for start, end in spans:
                first, after = np.searchsorted(starts, [start, end])
                if first < after:
                    rows.append((0, number, role, first, after - 1))
    return np.array(rows, np.int32).reshape(-1, 5)


def _label(spans: Integers, total: int) -> Integers:
    """Return the labels (total,): where spans overlap, the later row's; what is left behind it begins anew."""
    labels = np.zeros(total, np.int32)
    for _, _, role, first, last in spans.tolist():
        labels[first : last + 1] = 2 * role
        labels[first] = 2 * role - 1
        if last + 1 < total and labels[last + 1] > 0 and labels[last + 1] % 2 == 0:
            labels[last + 1] -= 1
    return labels
