"""How well the severity of readings is told, on labelled real pairs: `python -m benchmarks.severity [--wrong]`.

The labels (tests/quality/severity.jsonl, drawn by `benchmarks.severity_draw`) hold character offsets and no text: 150
readings with the severity, and of changed words the change, by the definitions of docs/reference/vocabulary.md. Every
other one is of the half that nothing was tuned on (`test`). What is judged is the labelled place itself, so that a
change of the alignment does not move the figures. For comparison: what the kind of the reading says by itself.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.severity_draw import Content, text_of
from onrecord.records import Reading, ReadingKind, Severity
from onrecord.utterances.axis import Witness
from onrecord.utterances.places import Place
from onrecord.utterances.severity import judge
from onrecord.utterances.tokens import find_tokens

LABELS = Path(__file__).resolve().parents[1] / "tests" / "quality" / "severity.jsonl"
_BY_KIND = {ReadingKind.WORD_CHANGED: Severity.COSMETIC, ReadingKind.CUT_UNMARKED: Severity.COSMETIC}


def read_labels() -> list[dict[str, Any]]:
    """Return the labels, in the order of the draw."""
    return [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]


def judge_label(label: dict[str, Any]) -> Reading:
    """Return the reading at a labelled place, with what onrecord says of it."""
    contents = [Content(**label[side]) for side in ("one", "other")]
    witnesses, tokens, words = [], {}, {}
    for number, (content, (start, end)) in enumerate(zip(contents, label["words"], strict=True)):
        text = text_of(content)
        found = find_tokens(text)
        witnesses.append(Witness(text, found, (), (), (), 0))
        words[number] = text[start:end]
        first = bisect_left([token.end for token in found], start + 1)
        tokens[number] = (first, bisect_left([token.start for token in found], end) if start < end else first)
    place = Place(Reading(kind=ReadingKind(label["kind"]), words=words), ((0, 1),), tokens)
    return judge(witnesses, [place], [content.indirect for content in contents])[0]


def accuracy() -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent."""
    labels = read_labels()
    readings = [judge_label(label) for label in labels]
    return {"severity.right": _share(_compare(labels, readings, "severity"))}


def _compare(labels: Sequence[dict[str, Any]], readings: Sequence[Reading], field: str) -> list[bool]:
    return [
        getattr(reading, field) == label[field]
        for label, reading in zip(labels, readings, strict=True)
        if field in label
    ]


def _share(right: Sequence[bool]) -> float:
    return round(100 * sum(right) / len(right), 1)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", choices=["tune", "test"], help="show what is wrong in one half")
    wrong = parser.parse_args().wrong
    labels = read_labels()
    readings = [judge_label(label) for label in labels]
    for half in ("tune", "test", None):
        own = [n for n, label in enumerate(labels) if half in (None, label["half"])]
        _report(half or "all", [labels[n] for n in own], [readings[n] for n in own])
    for number, (label, reading) in enumerate(zip(labels, readings, strict=True)):
        if label["half"] == wrong and (reading.severity, reading.change) != (label["severity"], label.get("change")):
            print(number, *reading.words.values(), sep=" | ")
            print(f"    {label['severity']} {label.get('change')}; found {reading.severity} {reading.change}")


def _report(name: str, labels: Sequence[dict[str, Any]], readings: Sequence[Reading]) -> None:
    by_kind = [
        _BY_KIND.get(reading.kind, Severity.NONE) == label["severity"]
        for label, reading in zip(labels, readings, strict=True)
    ]
    severities, changes = _compare(labels, readings, "severity"), _compare(labels, readings, "change")
    found = Counter((str(reading.severity), label["severity"]) for label, reading in zip(labels, readings, strict=True))
    grave = Severity.SUBSTANTIVE.value
    missed = sum(n for (own, gold), n in found.items() if gold == grave != own)
    raised = sum(n for (own, gold), n in found.items() if own == grave != gold)
    print(
        f"{name:5} {len(labels)} readings: severity right {_share(severities)} % (by kind alone {_share(by_kind)} %), "
        f"substantive missed {missed}, raised {raised} of {sum(label['severity'] == grave for label in labels)}; "
        f"change right {_share(changes)} % of {len(changes)}"
    )


if __name__ == "__main__":
    main()
