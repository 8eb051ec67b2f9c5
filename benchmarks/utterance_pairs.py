"""Which statements report one utterance: the product and a one-line matcher on real pairs, against a reader's word.

    python -m benchmarks.utterance_pairs [--errors] [--unsure]

The pairs (tests/quality/utterance-pairs.jsonl, drawn by `utterance_pairs_drawn`) are `same` (one thing said once),
`line` (the speaker's same message on another occasion) or `no`. A statement is built from the spans that the label
gives, with the speaker that the reader read; occasion and kind are what the product reads around these spans, and an
article's day is that in its key, where there is one. Where both speak as one, both bear the fuller name: names are
measured elsewhere. Pairs in which a report names nobody, and those that the reader was not sure of, are left out;
--unsure prints how many of the latter are joined.

A seeded shuffle divides the pairs: on the half `tune` errors are read and rules tuned, `test` is measured as a total
alone. `changed` are the same utterances whose wordings are not identical; `lines` and `speakers` count what is joined
although it is a repeated line, or said by somebody else. The rival is rapidfuzz: `partial_ratio` of 80 or more between
statements of one speaker (with the speakers told) and, for what that is worth, whoever speaks.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.texts import find_published, read_texts
from benchmarks.utterance_pairs_drawn import MarkedTagger
from onrecord.cli.columns import columns
from onrecord.records import Kind, Span, Statement
from onrecord.statements import find_statements
from onrecord.statements.attributions import Attribution
from onrecord.utterances import index_keys, same_utterance

LABELS = Path(__file__).resolve().parents[1] / "tests" / "quality" / "utterance-pairs.jsonl"
HALVES = ("tune", "test")
_SEED, _ALIKE = 4, 80

Judge = Callable[["Pair"], bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements and what a reader says of them; `forms` are how the wordings of one utterance differ."""

    one: Statement
    other: Statement
    published: tuple[str | None, str | None]
    label: str
    forms: tuple[str, ...]
    speakers: str
    sure: bool

    @property
    def same(self) -> bool:
        """Whether both report one utterance."""
        return self.label == "same"

    @property
    def known(self) -> bool:
        """Whether both reports name who speaks."""
        return bool(self.one.speaker and self.other.speaker)


def read_pairs() -> list[Pair]:
    """Return the labelled pairs, in the order of their file, with the statements that they are about."""
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    read = _read_statements([row[side] for row in rows for side in "ab"])
    return [_pair(row, [read[_key(row[side])] for side in "ab"]) for row in rows]


def _pair(row: dict[str, Any], statements: Sequence[Statement]) -> Pair:
    names = [row[side]["speaker"] for side in "ab"]
    if all(names) and row["speakers"] == "same":
        names = [max(names, key=lambda name: (len(name.split()), name))] * 2
    one, other = (replace(said, speaker=name) for said, name in zip(statements, names, strict=True))
    return Pair(
        one=one,
        other=other,
        published=(find_published(row["a"]["article"]), find_published(row["b"]["article"])),
        label=row["label"],
        forms=tuple(row.get("form", ())),
        speakers=row["speakers"],
        sure=row["sure"],
    )


def _key(side: dict[str, Any]) -> tuple[str, str, str]:
    return side["set"], side["article"], json.dumps([side["content"], side["source"]])


def _read_statements(sides: Iterable[dict[str, Any]]) -> dict[tuple[str, str, str], Statement]:
    """Return the statement of each side; those of one article are read together, as the product reads them."""
    by_article: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for side in sides:
        by_article.setdefault((side["set"], side["article"]), []).append(side)
    read = {}
    for (name, article), own in by_article.items():
        text = read_texts(name)[article]
        for side, statement in zip(own, _read_article(text, article, own), strict=True):
            read[_key(side)] = statement
    return read


def _read_article(text: str, article: str, sides: Sequence[dict[str, Any]]) -> list[Statement]:
    marked = sorted((_attribution(side) for side in sides), key=lambda attribution: attribution.content)
    found = find_statements(
        text, article=article, published=find_published(article), tagger=MarkedTagger(marked), thought=True
    )
    outer = [one for one in found if one.inside is None]
    return [_nearest(text, article, side, outer) for side in sides]


def _attribution(side: dict[str, Any]) -> Attribution:
    return Attribution(
        [(start, end) for start, end in side["content"]],
        cue=tuple(side["cue"]) if side["cue"] else None,
        source=tuple(side["source"]),
        quoted=side["kind"] != Kind.INDIRECT,
    )


def _nearest(text: str, article: str, side: dict[str, Any], found: Sequence[Statement]) -> Statement:
    """Return the statement found at the first span of a side, less its quotation marks; else one of its spans alone."""
    (start, end), source = side["content"][0], side["source"][0]
    for one in found:
        first = one.content[0]
        if start <= first.start < first.end <= end and one.source and one.source.start == source:
            return one
    content = tuple(Span.of(text, *span) for span in side["content"])
    return Statement(id=f"{article} {start}", article=article, kind=Kind(side["kind"]), content=content)


def divide(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """Return the pairs of each half, by its name."""
    order = list(range(len(pairs)))
    random.Random(_SEED).shuffle(order)
    middle = len(order) // 2
    return {
        name: [pairs[n] for n in sorted(own)]
        for name, own in zip(HALVES, (order[:middle], order[middle:]), strict=True)
    }


def join(pair: Pair) -> bool:
    """Say whether the product joins a pair."""
    return bool(same_utterance(pair.one, pair.other, published=pair.published))


def are_alike(pair: Pair) -> bool:
    """Say whether the words of a pair are alike for a one-line matcher, whoever speaks."""
    from rapidfuzz.fuzz import partial_ratio

    return bool(partial_ratio(pair.one.text, pair.other.text) >= _ALIKE)


def are_alike_of_one_speaker(pair: Pair) -> bool:
    """Say the same where one speaker is known to have said both."""
    return pair.speakers == "same" and are_alike(pair)


JUDGES: dict[str, Judge] = {
    "onrecord": join,
    "partial_ratio": are_alike,
    "partial_ratio, one speaker": are_alike_of_one_speaker,
}


def score(pairs: Sequence[Pair], judge: Judge) -> dict[str, float]:
    """Return the figures of `judge`: shares in percent, counts as they are."""
    judged = [(pair, judge(pair)) for pair in pairs]
    right = sum(pair.same and joined for pair, joined in judged)
    found, same = sum(joined for _, joined in judged), sum(pair.same for pair in pairs)
    changed = [joined for pair, joined in judged if pair.same and pair.forms != ("identical",)]
    return {
        "precision": _percent(right, found),
        "recall": _percent(right, same),
        "f1": _percent(2 * right, found + same),
        "changed": _percent(sum(changed), len(changed)),
        "errors": found + same - 2 * right,
        "lines": sum(joined for pair, joined in judged if pair.label == "line"),
        "speakers": sum(joined for pair, joined in judged if pair.speakers == "different"),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def share_keys(pairs: Iterable[Pair]) -> list[bool]:
    """Return for each pair of one utterance whether the index meets it, so that the record compares it at all."""
    return [bool({*index_keys(p.one.text)} & {*index_keys(p.other.text)}) for p in pairs if p.same]


def select(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs that figures are taken of: the reader was sure, and both reports name who speaks."""
    return [pair for pair in pairs if pair.sure and pair.known]


def accuracy() -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent."""
    halves = {name: select(own) for name, own in divide(read_pairs()).items()}
    figures: dict[str, float] = {}
    for prefix, own in (("utterances.pairs", [*halves["tune"], *halves["test"]]), ("utterances.test", halves["test"])):
        scored = score(own, join)
        figures |= {f"{prefix}.{name}": scored[name] for name in ("precision", "recall", "f1", "changed")}
    met = share_keys([*halves["tune"], *halves["test"]])
    return {**figures, "utterances.pairs.met": _percent(sum(met), len(met))}


def _print_scores(halves: dict[str, list[Pair]]) -> None:
    rows = []
    for half, own in halves.items():
        labels = Counter(pair.label for pair in own)
        counts = f"{labels['same']} same, {labels['line']} line, {labels['no']} no"
        rows += [(half, counts, name, *score(own, judge).values()) for name, judge in JUDGES.items()]
    print("\n".join(columns(("half", "pairs", "matcher", *score([], join)), rows)))
    for half, own in halves.items():
        met = share_keys(own)
        print(f"{half}: {sum(met)} of {len(met)} same pairs share a key of the index")


def _print_errors(pairs: Iterable[Pair]) -> None:
    for pair in pairs:
        match = same_utterance(pair.one, pair.other, published=pair.published)
        if bool(match) != pair.same:
            print(f"\n{pair.label} {'+'.join(pair.forms)}: {match.reason} {match.score:.2f}")
            for one, day in zip((pair.one, pair.other), pair.published, strict=True):
                print(f"  {one.speaker} | {one.said or one.said_words or '-'} | {day or '-'} | {one.text}")


def main() -> None:
    """Print the figures of both halves, and the errors of the half that is read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list the pairs of the half tune that are wrong")
    parser.add_argument("--unsure", action="store_true", help="count what is joined of the pairs left out")
    given = parser.parse_args()
    halves = divide(read_pairs())
    _print_scores({name: select(own) for name, own in halves.items()})
    if given.unsure:
        left = [pair for own in halves.values() for pair in own if not (pair.sure and pair.known)]
        for label, known in sorted({(pair.label, pair.known) for pair in left}):
            own = [join(pair) for pair in left if (pair.label, pair.known) == (label, known)]
            print(f"left out, {label}, {'not sure' if known else 'nobody named'}: {sum(own)} of {len(own)} joined")
    if given.errors:
        _print_errors(select(halves["tune"]))


if __name__ == "__main__":
    main()
