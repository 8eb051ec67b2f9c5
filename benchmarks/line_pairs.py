"""Which statements express one message: the product on real pairs, and on the five reports, against a reader's word.

    python -m benchmarks.line_pairs [--errors]

The pairs (tests/quality/line-pairs.jsonl, drawn by `line_pairs_drawn`) are of one speaker on different days: `line`
(one message, in one clause of each at the least), `changed` (what the one says the other denies, or with another
number) or `no`. Those that the reader was not sure of are left out. A seeded shuffle divides the pairs: errors of the
half `tune` are read and rules tuned on it, `test` is measured as a total alone.

Most pairs of one speaker have nothing in common, so that figure says little of what is joined where all are compared.
That is what a hundred pairs tell that were drawn from those that the product joins (tests/quality/lines-found.jsonl,
drawn by `lines_found_drawn`, labelled by reading, nothing tuned on them): of those that it still joins, how many are
one message.

Of `shared/reports` the lines that the reader lists are taken: pairs inside a list count as joined where one line of the
product holds both; pairs of no list should not be joined, except those that the reader allows to be one utterance, and
those of c15, which the reader leaves open.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED
from benchmarks.texts import read_texts
from onrecord.records import Kind, Span, Statement, statement_id
from onrecord.utterances.embedding import Vectors, embed
from onrecord.utterances.lines import Said, find_ties, group_passages, same_line
from onrecord.utterances.passages import find_passages

LABELS = Path(__file__).resolve().parents[1] / "tests" / "quality" / "line-pairs.jsonl"
FOUND = LABELS.with_name("lines-found.jsonl")
HALVES = ("tune", "test")
_SEED, _SPEAKER = 5, "Ann Lee"
_MARKS = "\"“”‘’' "

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two statements, what a reader says of them, and the band of nearness that the pair was drawn from."""

    one: Statement
    other: Statement
    label: str
    sure: bool
    band: str


def read_pairs() -> list[Labelled]:
    """Return the labelled pairs, in the order of their file."""
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    return [Labelled(read_side(row["a"]), read_side(row["b"]), row["label"], row["sure"], row["band"]) for row in rows]


def read_side(side: dict[str, Any]) -> Statement:
    """Return the statement of one side, its quotation marks left out."""
    text = read_texts(side["set"])[side["article"]]
    spans = [_bare(text, start, end) for start, end in side["content"]]
    content = tuple(Span.of(text, start, end) for start, end in spans if start < end)
    return make_statement(side["article"], content, Kind(side["kind"]))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip(_MARKS)), end - len(words) + len(words.rstrip(_MARKS))


def make_statement(article: str, content: tuple[Span, ...], kind: Kind) -> Statement:
    """Return a statement of the one speaker that the pairs are read with."""
    return Statement(id=statement_id(article, content), article=article, kind=kind, content=content, speaker=_SPEAKER)


def rate_found() -> tuple[int, int]:
    """Return how many of the pairs drawn from what was joined are one message, and how many are joined now."""
    rows = [json.loads(line) for line in FOUND.read_text(encoding="utf-8").splitlines()]
    joined = [row["label"] == "line" for row in rows if same_line(read_side(row["a"]), read_side(row["b"]))]
    return sum(joined), len(joined)


def divide(pairs: Sequence[Labelled]) -> dict[str, list[Labelled]]:
    """Return the pairs of each half that the reader was sure of, by its name."""
    order = list(range(len(pairs)))
    random.Random(_SEED).shuffle(order)
    middle = len(order) // 2
    halves = dict(zip(HALVES, (order[:middle], order[middle:]), strict=True))
    return {name: [pairs[n] for n in sorted(own) if pairs[n].sure] for name, own in halves.items()}


def score(pairs: Sequence[Labelled]) -> dict[str, float]:
    """Return the figures on some pairs: shares in percent, counts as they are."""
    joined = [bool(same_line(pair.one, pair.other)) for pair in pairs]
    right = sum(found and pair.label == "line" for found, pair in zip(joined, pairs, strict=True))
    wanted = sum(pair.label == "line" for pair in pairs)
    changed = sum(found and pair.label == "changed" for found, pair in zip(joined, pairs, strict=True))
    return {
        "pairs": len(pairs),
        "lines": wanted,
        "precision": _percent(right, sum(joined)),
        "recall": _percent(right, wanted),
        "f1": _percent(2 * right, sum(joined) + wanted),
        "changed joined": changed,
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


@dataclass(frozen=True, slots=True)
class Reports:
    """Pairs of the five reports: of the reader's lists, allowed beside them, and joined by the product."""

    listed: dict[str, set[Pair]]
    allowed: set[Pair]
    joined: set[Pair]
    required: list[Pair]
    members: dict[str, set[str]]

    def share(self, line: str) -> float:
        """Return which share of the pairs of one list is joined."""
        return len(self.listed[line] & self.joined) / len(self.listed[line])

    @property
    def outside(self) -> list[list[str]]:
        """The pairs that are joined and of no list."""
        known = set().union(*self.listed.values()) | self.allowed
        return sorted(sorted(pair) for pair in self.joined - known if "c15" not in pair)


def read_reports(embedding: Callable[[Sequence[str]], Vectors] = embed) -> Reports:
    """Group what one speaker says in the five reports, as the reader gives the statements, and compare."""
    gold = json.loads((SHARED / "reports" / "gold.json").read_text(encoding="utf-8"))
    said, names = [], {}
    for name, report in gold["reports"].items():
        for row in report["statements"]:
            if row["speaker"] == "Jens Stoltenberg":
                statement = _read_gold(name, row)
                names[statement.id] = row["id"]
                passages = find_passages(statement.text)
                clauses = [statement.text[item.start : item.end] for item in passages]
                said.append(Said(statement.id, passages, embedding(clauses)))
    ties = [tie for one, other in combinations(said, 2) for tie in find_ties(one, other)]
    lines = [{names[one] for one in group.statements} for group in group_passages(ties)]
    lines = [line for line in lines if len({one[0] for one in line}) > 1]  # the first letter names the report
    cross = gold["cross"]
    allowed = [*cross["same_utterance_optional"], *(one["witnesses"] for one in cross["utterances"])]
    return Reports(
        listed={line["id"]: set(_pairs(line["statements"])) for line in cross["repeated_lines"]},
        allowed={pair for own in allowed for pair in _pairs(own)},
        joined={pair for line in lines for pair in _pairs(line)},
        required=[frozenset(pair) for pair in cross["lines_required"]],
        members={line["id"]: set(line["statements"]) for line in cross["repeated_lines"]},
    )


def _read_gold(name: str, row: dict[str, Any]) -> Statement:
    bare = [words.strip(_MARKS) for words in row["content"]]
    spans = (Span(start, start + len(words), words) for (start, _), words in zip(row["spans"], bare, strict=True))
    return make_statement(name, tuple(spans), Kind(row["kind"]))


def _pairs(ids: Iterable[str]) -> Iterator[Pair]:
    return (frozenset(pair) for pair in combinations(sorted(ids), 2))


def accuracy() -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent."""
    halves = divide(read_pairs())
    figures: dict[str, float] = {}
    for prefix, own in (("lines.pairs", [*halves["tune"], *halves["test"]]), ("lines.test", halves["test"])):
        scored = score(own)
        figures |= {f"{prefix}.{name}": scored[name] for name in ("precision", "recall", "f1")}
    figures["lines.found.precision"] = _percent(*rate_found())
    reports = read_reports()
    figures["lines.reports.joined"] = len(set().union(*reports.listed.values()) & reports.joined)
    return figures


def _print_errors(pairs: Iterable[Labelled]) -> None:
    for pair in pairs:
        match = same_line(pair.one, pair.other)
        if bool(match) != (pair.label == "line"):
            print(f"\n{pair.label}: {match.reason} {match.score:.2f}")
            print(f"  {pair.one.text}\n  {pair.other.text}")


def main() -> None:
    """Print the figures of both halves and of the reports, and the errors of the half that is read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list the pairs of the half tune that are wrong")
    given = parser.parse_args()
    halves = divide(read_pairs())
    for name, own in {**halves, "both": [*halves["tune"], *halves["test"]]}.items():
        print(name, score(own))
    print("one message, of the pairs drawn from what is joined: {} of {}".format(*rate_found()))
    reports = read_reports()
    for line in reports.listed:
        print(f"reports, {line}: {reports.share(line):.2f} of {len(reports.listed[line])} pairs joined")
    print("required joined:", [sorted(pair) for pair in reports.required if pair in reports.joined])
    print("joined and of no list:", reports.outside)
    if given.errors:
        _print_errors(halves["tune"])


if __name__ == "__main__":
    main()
