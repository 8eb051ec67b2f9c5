"""Articles with known statements, and what was found in them, in; figures for each view out.

Content is compared by words, end to end is the number to look at: content and source both right. How each figure is
taken stands at `Figures`; how statements are paired, in `matching`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.evaluation.figures import (
    CountedRates,
    CueFigures,
    Figures,
    KindFigures,
    SourceFigures,
    View,
    counted_rates,
    percentage,
    rates,
)
from onrecord.evaluation.forms import GoldArticle, Marked
from onrecord.evaluation.matching import (
    Item,
    compare_sources,
    count_same,
    drop_unspoken,
    match,
    read_items,
    split_pieces,
)
from onrecord.evaluation.words import Words
from onrecord.records import Kind

_WHOLE, _HALF = 0.8, 0.5  # least overlaps


def score_views(
    gold: Sequence[GoldArticle], found: Mapping[str, Sequence[Marked]], views: Sequence[View]
) -> list[Figures]:
    """Return the figures of each view, in order; an article that is not in `found` has no statement found."""
    tallies = [_Tally() for _ in views]
    for article in gold:
        words = Words(article.text)
        known = read_items(words, article.statements)
        given = read_items(words, found.get(article.id, ()))
        for view, tally in zip(views, tallies, strict=True):
            tally.articles += 1
            tally.add(words, *_in_view(view, words, known, given))
    return [tally.figures() for tally in tallies]


def _in_view(
    view: View, words: Words, gold: Sequence[Item], found: Sequence[Item]
) -> tuple[Sequence[Item], Sequence[Item]]:
    if view.kinds is not None:
        gold, found = ([item for item in items if item.kind in view.kinds] for items in (gold, found))
    if view.verbs is not None:
        gold, found = drop_unspoken(words, gold, found, view.verbs)
    return gold, found


@dataclass(slots=True)
class _Tally:
    """Counts over articles: `gold` and `found` by unit, `right` by measure, soft shares as sums over pieces."""

    articles: int = 0
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    soft_found: float = 0.0
    soft_gold: float = 0.0
    sources: Counter[str] = field(default_factory=Counter)
    cues: Counter[str] = field(default_factory=Counter)

    def add(self, words: Words, gold: Sequence[Item], found: Sequence[Item]) -> None:
        """Count one article."""
        self._add_content(gold, found)
        self._add_statements(words, gold, found)
        self._add_pieces(words, split_pieces(gold), split_pieces(found))

    def _add_content(self, gold: Sequence[Item], found: Sequence[Item]) -> None:
        gold_words, found_words = (frozenset[int]().union(*(item.words for item in items)) for items in (gold, found))
        for side, items, own in ((self.gold, gold, gold_words), (self.found, found, found_words)):
            side.update(statements=len(items), words=len(own), spans=sum(len(item.spans) for item in items))
            side.update(item.kind for item in items)
        self.right.update(
            words=len(gold_words & found_words),
            strict=count_same(*([span for item in items for span in item.spans] for items in (gold, found))),
            statement_exact=count_same(*([item.words for item in items] for items in (gold, found))),
        )

    def _add_statements(self, words: Words, gold: Sequence[Item], found: Sequence[Item]) -> None:
        pairs = [(gold[i], found[j]) for i, j in match(gold, found, _WHOLE)]
        self.right.update(iou80=len(pairs), iou50=len(match(gold, found, _HALF)))
        for known, given in pairs:
            self.right[f"gold {known.kind}"] += 1
            self.right[f"found {given.kind}"] += 1
            overlap = compare_sources(words, known.source, given.source).overlap
            self.right["end_to_end_statement"] += overlap if known.source else not given.source

    def _add_pieces(self, words: Words, gold: Sequence[Item], found: Sequence[Item]) -> None:
        self.gold["pieces"] += len(gold)
        self.found["pieces"] += len(found)
        gold_words, found_words = (frozenset[int]().union(*(item.words for item in items)) for items in (gold, found))
        for item in found:
            self.soft_found += len(item.words & gold_words) / len(item.words)
        for item in gold:
            self.soft_gold += len(item.words & found_words) / len(item.words)
        self.right["exact"] += count_same(*([item.words for item in items] for items in (gold, found)))
        for i, j in match(gold, found, _WHOLE):
            self.right["piece80"] += 1
            self._add_source(words, gold[i], found[j])
            self._add_cue(words, gold[i], found[j])

    def _add_source(self, words: Words, gold: Item, found: Item) -> None:
        if not gold.source:
            self.sources.update(none_in_gold=1, none_in_both=not found.source)
            self.right["end_to_end"] += not found.source
            return
        same = compare_sources(words, gold.source, found.source)
        self.sources.update(
            matched=1, answered=bool(found.source), overlap=same.overlap, head=same.head, exact=same.exact
        )
        self.right["end_to_end"] += same.overlap

    def _add_cue(self, words: Words, gold: Item, found: Item) -> None:
        if gold.cue:
            hit = bool(words.within(gold.cue) & words.within(found.cue))
            self.cues.update(matched=1, answered=bool(found.cue), hit=hit)

    def figures(self) -> Figures:
        """Return the figures of what was counted."""
        precision = self.soft_found / self.found["pieces"] if self.found["pieces"] else 0.0
        recall = self.soft_gold / self.gold["pieces"] if self.gold["pieces"] else 0.0
        return Figures(
            articles=self.articles,
            gold_statements=self.gold["statements"],
            found_statements=self.found["statements"],
            strict=self._rates("strict", "spans"),
            exact=self._rates("exact", "pieces"),
            statement_exact=self._rates("statement_exact", "statements"),
            iou80=self._rates("iou80", "statements"),
            iou50=self._rates("iou50", "statements"),
            piece80=self._rates("piece80", "pieces"),
            words=self._rates("words", "words"),
            soft=rates(precision, recall),
            end_to_end=self._rates("end_to_end", "pieces"),
            end_to_end_statement=self._rates("end_to_end_statement", "statements"),
            source=self._source_figures(),
            cue=self._cue_figures(),
            by_kind={kind: self._kind_figures(kind) for kind in Kind},
        )

    def _rates(self, measure: str, unit: str) -> CountedRates:
        return counted_rates(self.right[measure], self.found[unit], self.gold[unit])

    def _source_figures(self) -> SourceFigures:
        count, all_ = self.sources, self.sources["matched"]
        return SourceFigures(
            matched=all_,
            answered=percentage(count["answered"], all_),
            overlap=percentage(count["overlap"], all_),
            head=percentage(count["head"], all_),
            exact=percentage(count["exact"], all_),
            none_in_gold=count["none_in_gold"],
            none_in_both=count["none_in_both"],
        )

    def _cue_figures(self) -> CueFigures:
        count, all_ = self.cues, self.cues["matched"]
        return CueFigures(
            matched=all_, answered=percentage(count["answered"], all_), hit=percentage(count["hit"], all_)
        )

    def _kind_figures(self, kind: Kind) -> KindFigures:
        gold, found = self.gold[kind], self.found[kind]
        recall, precision = (self.right[f"{side} {kind}"] for side in ("gold", "found"))
        return KindFigures(
            gold=gold, found=found, recall=percentage(recall, gold), precision=percentage(precision, found)
        )
