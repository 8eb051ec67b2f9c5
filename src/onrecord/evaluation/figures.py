"""What the scorer is asked, and the figures that it answers. Shares are percentages with one decimal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from onrecord.records import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Which statements count: those of these kinds, and, with `verbs`, those whose cue holds one of these forms.

    None: all of them. The kinds hold for known and found statements alike; the verbs are looked for in the known ones.
    """

    name: str
    kinds: frozenset[Kind] | None = None
    verbs: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedRates(Rates):
    """Rates with what they were taken from: how many are right, of how many found and of how many in gold."""

    right: int
    found: int
    gold: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFigures:
    """Sources of the matched pieces of content: of those `matched` whose gold has a source, the share `answered` by
    any, by one with an `overlap`, with the same `head`, by the `exact` one; of those whose gold has none
    (`none_in_gold`), how many were given none (`none_in_both`).
    """

    matched: int
    answered: float | None
    overlap: float | None
    head: float | None
    exact: float | None
    none_in_gold: int
    none_in_both: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CueFigures:
    """Cues of the matched pieces of content: of those `matched` whose gold has a cue, the share `answered` by any and
    `hit` by one that shares a word.
    """

    matched: int
    answered: float | None
    hit: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFigures:
    """Statements of one kind: how many in gold and found, and which share of either is in a pair of the other's."""

    gold: int
    found: int
    recall: float | None
    precision: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How right the statements found in some articles are, in one view.

    A piece is a stretch of content with no word missing; a statement has one or more. `strict`: pieces as marked, with
    the same first and last character. `exact`: pieces with the same first and last word. `statement_exact`: statements
    with the same words. `iou80`, `iou50`, `piece80`: statements or pieces whose words overlap by 80 or 50 per cent
    (words in both over words in either), one to one. `words`: every word of the content. `soft`: the mean share of a
    piece that the other side covers (Johansson and Moschitti 2013, as Pareti 2015 uses it). `end_to_end`: pieces as
    for `piece80` whose source has an overlap too, or is none in both; `end_to_end_statement`: the same for statements.
    """

    articles: int
    gold_statements: int
    found_statements: int
    strict: CountedRates
    exact: CountedRates
    statement_exact: CountedRates
    iou80: CountedRates
    iou50: CountedRates
    piece80: CountedRates
    words: CountedRates
    soft: Rates
    end_to_end: CountedRates
    end_to_end_statement: CountedRates
    source: SourceFigures
    cue: CueFigures
    by_kind: dict[Kind, KindFigures]


def rates(precision: float, recall: float) -> Rates:
    """Return the rates, given as shares from 0 to 1."""
    return Rates(**_rounded(precision, recall))


def counted_rates(right: int, found: int, gold: int) -> CountedRates:
    """Return the rates of `right` ones among those `found` and those in `gold`; 0 where there are none."""
    shares = _rounded(right / found if found else 0.0, right / gold if gold else 0.0)
    return CountedRates(**shares, right=right, found=found, gold=gold)


def percentage(part: int, whole: int) -> float | None:
    """Return the share of `part` in `whole`, None where that is nothing."""
    return round(100 * part / whole, 1) if whole else None


def _rounded(precision: float, recall: float) -> dict[str, Any]:
    both = precision + recall
    mean = 2 * precision * recall / both if both else 0.0
    return {"precision": round(100 * precision, 1), "recall": round(100 * recall, 1), "f1": round(100 * mean, 1)}
