"""Fit how often each rule of the speaker resolver is right, on the labelled train articles.

    python -m training.speaker_scores [--check]

Resolves the sources of the corpus's own attributions in the articles of tests/quality/speakers-train.jsonl (the texts
lie in `shared` beside the repository), counts per rule how often the name is right, and writes the table in
src/onrecord/statements/speaker_scores.py. A rule's share is smoothed towards its family's, that towards `PRIOR`, since
a rule that was right three times of three is not always right. `--check` only prints.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED

from onrecord.statements import speaker_scores
from onrecord.statements.attributions import Attribution
from onrecord.statements.names import find_names
from onrecord.statements.rules import trusted_quotations
from onrecord.statements.sentences import find_sentences
from onrecord.statements.speakers import Resolution, resolve_speakers
from onrecord.text import fold

ROOT = Path(__file__).resolve().parents[1]
LABELS = ROOT / "tests" / "quality" / "speakers-train.jsonl"
TABLE = Path(speaker_scores.__file__)
PRIOR, PRIOR_WEIGHT, FAMILY_WEIGHT = 0.9, 6.0, 4.0  # a family's prior share, and the pseudo-counts of both steps
MOST = 0.98  # the rules were written with these articles in view: on others they err more
_BLOCK = re.compile(r"(?<=# fitted: begin\n).*?(?=# fitted: end)", re.DOTALL)
_MARKS = re.compile(r"(?<=\w)['’]s?\b|[^\w\s-]")


def resolved() -> Iterator[tuple[dict[str, Any], Resolution]]:
    """Yield each label with the resolution of its source, all rules counted, certain or not."""
    rows = (SHARED / "data" / "polnear" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    articles = {row["doc_id"]: row for row in map(json.loads, rows)}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        labelled = json.loads(line)
        article = articles[labelled["doc_id"]]
        places = {_place(quote): n for n, quote in enumerate(article["quotes"])}
        found = _resolve(article)
        for label in labelled["statements"]:
            yield label, found[places[_place(label)]]


def _place(one: dict[str, Any]) -> tuple[int, int]:
    return one["content"][0][0], one["content"][-1][1]


def _resolve(article: dict[str, Any]) -> list[Resolution]:
    text = article["text"]
    sentences = find_sentences(text, trusted_quotations(text))
    return resolve_speakers(text, sentences, [_attribution(quote) for quote in article["quotes"]], find_names(text))


def _attribution(quote: dict[str, Any]) -> Attribution:
    first = {name: tuple(quote[name][0]) if quote[name] else None for name in ("cue", "speaker")}
    return Attribution([(a, b) for a, b in quote["content"]], first["cue"], first["speaker"])


def is_right(label: dict[str, Any], name: str) -> bool:
    """Say whether `name` is the label's, or one that it allows."""
    allowed = [label["name"], *label["also"]]
    return _form(name) in [_form(one) for one in allowed if one]


def _form(name: str) -> str:
    return _MARKS.sub("", fold(name)).removeprefix("the ")


def fit(pairs: list[tuple[str, bool]]) -> dict[str, float]:
    """Return the score of each rule and family, from the rule and verdict of each name given."""
    right, given = Counter[str](), Counter[str]()
    for rule, verdict in pairs:
        for key in {rule, speaker_scores.family_of(rule)}:
            given[key] += 1
            right[key] += verdict
    families = {key: (right[key] + PRIOR * PRIOR_WEIGHT) / (given[key] + PRIOR_WEIGHT) for key in given}
    scores = {}
    for key in sorted(given):
        family = speaker_scores.family_of(key)
        share = (right[key] + families[family] * FAMILY_WEIGHT) / (given[key] + FAMILY_WEIGHT)
        scores[key] = round(min(MOST, families[key] if key == family else share), 3)
    return scores


def main() -> None:
    """Fit, print the counts, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="print the table, write nothing")
    given = parser.parse_args()
    pairs = [(one.rule, is_right(label, one.name)) for label, one in resolved() if one.rule and one.name]
    scores = fit(pairs)
    for rule, score in scores.items():
        verdicts = [verdict for key, verdict in pairs if rule in (key, speaker_scores.family_of(key))]
        print(f"{score:.3f}  {sum(verdicts):4} of {len(verdicts):4}  {rule}")
    if not given.check:
        rows = "".join(f'    "{rule}": {score},\n' for rule, score in scores.items())
        block = f"SCORES: dict[str, float] = {{\n{rows}}}\n"
        TABLE.write_text(_BLOCK.sub(lambda _: block, TABLE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
