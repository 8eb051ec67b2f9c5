"""Statements that links connect in; which of them cannot report one utterance, whatever the links say, out.

Links are drawn between two statements at a time. A third may join two that speak of different days; and what one
article reports as two things said is seldom one. A transcript changes that: what it has in one paragraph was said at
once, however many pieces of it a report quotes, and one quotation can run over several of its paragraphs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from onrecord.records import Statement
from onrecord.utterances.matching import measure
from onrecord.utterances.occasions import Occasion, tell_apart

_NEXT = 30  # characters between two paragraphs: a blank line, a stage direction
Apart = tuple[tuple[str, ...], tuple[str, ...]]
"""Ids of statements none of which is with any of the others."""


def find_contradictions(
    statements: Sequence[Statement],
    occasions: Mapping[str, Occasion],
    published: Mapping[str, str | None],
    transcripts: Collection[str] = (),
) -> list[Apart]:
    """Return what of `statements` contradicts what, in ascending order; `occasions` by statement, `published` by
    article, `transcripts` the ids of articles that are such.

    Of two statements of one article that is so where their words would not make them one utterance either, but not
    where a transcript of it is among `statements`; of those of a transcript, where others stand between them; else by
    their occasions.
    """
    return sorted([*_find_in_articles(statements, transcripts), *_find_by_occasion(statements, occasions, published)])


def _find_in_articles(statements: Sequence[Statement], transcripts: Collection[str]) -> list[Apart]:
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[statement.article].append(statement)
    spoken = [own for article, own in by_article.items() if article in transcripts]
    if spoken:
        return [pair for own in spoken for pair in combinations(_find_runs(own), 2)]
    return [
        ((one.id,), (other.id,))
        for own in by_article.values()
        for one, other in combinations(sorted(own, key=lambda statement: statement.id), 2)
        if measure(one, other)._replace(days=0).log_odds() <= 0
    ]


def _find_runs(statements: Sequence[Statement]) -> list[tuple[str, ...]]:
    """Return the statements of one transcript in runs of those that follow each other, with nobody else's between.

    Runs that have a paragraph word for word in common are one, as two copies in one report are.
    """
    runs: list[list[Statement]] = []
    end, speaker = -_NEXT, None
    for statement in sorted(statements, key=lambda statement: (statement.content[0].start, statement.id)):
        if statement.content[0].start - end >= _NEXT or statement.speaker != speaker:
            runs.append([])
        runs[-1].append(statement)
        end, speaker = statement.content[-1].end, statement.speaker
    joined: dict[int, list[str]] = {}
    for run, root in zip(runs, _join_equal([[statement.text for statement in run] for run in runs]), strict=True):
        joined.setdefault(root, []).extend(statement.id for statement in run)
    return sorted(tuple(sorted(run)) for run in joined.values())


def _join_equal(runs: Sequence[Sequence[str]]) -> list[int]:
    """Return for each of `runs` of texts the number of the first that equal texts join it to."""
    parents = [*range(len(runs))]

    def find(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    first: dict[str, int] = {}
    for number, texts in enumerate(runs):
        for text in texts:
            one, other = sorted((find(number), find(first.setdefault(text, number))))
            parents[other] = one
    return [find(number) for number in range(len(runs))]


def _find_by_occasion(
    statements: Sequence[Statement], occasions: Mapping[str, Occasion], published: Mapping[str, str | None]
) -> list[Apart]:
    """Compare each different occasion with each other once, however many statements have it."""
    having: dict[tuple[Occasion, str | None], list[str]] = defaultdict(list)
    for statement in sorted(statements, key=lambda statement: statement.id):
        having[occasions[statement.id], published[statement.article]].append(statement.id)
    return [
        (tuple(own), tuple(others))
        for ((one, came_out), own), ((other, other_came_out), others) in combinations(having.items(), 2)
        if tell_apart(one, other, (came_out, other_came_out))
    ]
