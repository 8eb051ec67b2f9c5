"""Statements that links connect in; which of them cannot report one utterance, whatever the links say, out.

Links are drawn between two statements at a time. A third may join two that speak of different days; and what one
article reports as two things said is seldom one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from onrecord.records import Statement
from onrecord.utterances.matching import measure
from onrecord.utterances.occasions import Occasion, tell_apart

Apart = tuple[tuple[str, ...], tuple[str, ...]]
"""Ids of statements none of which is with any of the others."""


def find_contradictions(
    statements: Sequence[Statement], occasions: Mapping[str, Occasion], published: Mapping[str, str | None]
) -> list[Apart]:
    """Return what of `statements` contradicts what, in ascending order; `occasions` by
    statement, `published` by article.

    Of two statements of one article that is so where their words would not make them one utterance either; else by
    their occasions.
    """
    return sorted([*_find_in_articles(statements), *_find_by_occasion(statements, occasions, published)])


def _find_in_articles(statements: Sequence[Statement]) -> list[Apart]:
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[statement.article].append(statement)
    return [
        ((one.id,), (other.id,))
        for own in by_article.values()
        for one, other in combinations(sorted(own, key=lambda statement: statement.id), 2)
        if measure(one, other)._replace(days=0).log_odds() <= 0
    ]


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
