"""One speaker's statements in; the messages that several of them express, as groups of their passages, out.

A passage is a clause, so that a statement that says two things can stand in two lines. Passages that
express one message are tied (`messages`); groups grow along the strongest ties first, and two groups become one only
where the passages of both are near each other on the whole, since chains of near passages lead away from a message.
Ties hang on two statements alone and groups on ties alone, so that the order in which statements come never shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.records import Statement
from onrecord.utterances.embedding import Vectors, embed
from onrecord.utterances.messages import LEAST_LIKENESS, NEEDED, Judged, Verdict, judge_passages
from onrecord.utterances.occasions import same_person
from onrecord.utterances.passages import Passage, find_passages
from onrecord.utterances.tokens import find_tokens

NEAR = 0.76
"""The least score of a tie; from `NEEDED` on it says that both express one message."""

_NEAR_ON_THE_WHOLE = 0.7  # the least mean score between the passages of two groups that become one
_UNTIED = 0.6  # what two passages without a tie count in that mean
_DIGITS = 4
_SURE = 1.3  # the score at which the words leave no doubt, whoever speaks
_WORD_FOR_WORD = 2.0
_SAME = "They express one message."
_SAME_WORDS = "Their words leave no doubt, though it is not known that one speaker said both."


@dataclass(frozen=True, slots=True)
class Said:
    """What one statement says: its passages, and their vectors, one a row."""

    id: str
    passages: tuple[Passage, ...]
    vectors: Vectors


class Node(NamedTuple):
    """One passage: the id of its statement, and its number among that statement's passages."""

    statement: str
    passage: int


class Tie(NamedTuple):
    """Two passages of two statements, the one that sorts first first, and how strongly they say one thing."""

    one: Node
    other: Node
    score: float


@dataclass(frozen=True, slots=True)
class Group:
    """The passages that express one message, in ascending order, and the one that is nearest to the others."""

    nodes: tuple[Node, ...]
    central: Node

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of their statements, in ascending order."""
        return tuple(sorted({node.statement for node in self.nodes}))


@dataclass(frozen=True, slots=True)
class LineMatch:
    """Whether two statements express one message; `speaker_known` is false where only the words say so."""

    same: bool
    score: float
    reason: str
    speaker_known: bool = True

    def __bool__(self) -> bool:
        """Say whether they do."""
        return self.same


def read_said(statement: Statement) -> Said:
    """Return the passages of a statement with their vectors."""
    return Said(statement.id, find_passages(statement.text), _embed(statement.text))


def _embed(text: str) -> Vectors:
    return embed([text[passage.start : passage.end] for passage in find_passages(text)])


def same_line(a: Statement, b: Statement) -> LineMatch:
    """Return whether `a` and `b` express one message somewhere; which of them comes first makes no difference.

    Where a speaker is unknown, or they are two, nearly all words must agree, and the result says so.
    """
    known = bool(a.speaker and b.speaker and same_person(a.speaker, b.speaker))
    judged = [item for _, _, item in _judge(*sorted((read_said(a), read_said(b)), key=lambda said: said.id))]
    best = max((item.score for item in judged if item.verdict is Verdict.SAME), default=0.0)
    if best >= (NEEDED if known else _SURE):
        return LineMatch(True, best, _SAME if known else _SAME_WORDS, known)
    nearest = max((item.score for item in judged), default=0.0)
    if any(item.verdict is Verdict.CHANGED for item in judged):
        return LineMatch(False, nearest, "One denies what the other says, or has another number.", known)
    return LineMatch(False, nearest, "No passage of the one says what the other does.", known)


def score_words(one: str, other: str) -> float:
    """Return how strongly two texts speak of one message somewhere, be it that the one denies it, 0 where they do not.

    Most where one holds the other word for word.
    """
    keys, others = ([token.key for token in find_tokens(text)] for text in sorted((one, other), key=len))
    if keys and any(others[start : start + len(keys)] == keys for start in range(len(others))):
        return _WORD_FOR_WORD
    texts = [Said(id, find_passages(text), _embed(text)) for id, text in (("a", one), ("b", other))]
    judged = _judge(*texts)
    return max((item.score for _, _, item in judged if item.verdict is not Verdict.OTHER), default=0.0)


def can_tie(likeness: Vectors) -> NDArray[np.bool_]:
    """Say for each of these dot products whether passages so alike can be tied."""
    return likeness >= np.float32(LEAST_LIKENESS)


def find_ties(one: Said, other: Said) -> list[Tie]:
    """Return the ties between two statements; the same, whichever is given first."""
    first, second = sorted((one, other), key=lambda said: said.id)
    return [
        Tie(Node(first.id, a), Node(second.id, b), judged.score)
        for a, b, judged in _judge(first, second)
        if judged.verdict is not Verdict.CHANGED and judged.score >= NEAR
    ]


def _judge(first: Said, second: Said) -> Iterator[tuple[int, int, Judged]]:
    """Yield the verdict on every two passages that are alike enough to express one message."""
    alike = first.vectors @ second.vectors.T
    for a, b in np.argwhere(can_tie(alike)).tolist():
        judged = judge_passages(first.passages[a], second.passages[b], float(alike[a, b]))
        yield a, b, judged._replace(score=round(judged.score, _DIGITS))


def group_passages(ties: Iterable[Tie]) -> list[Group]:
    """Return the groups that ties make up, each of two or more statements, in ascending order of their first nodes.

    A group whose statements all stand in a larger one is left out; of groups of the same statements the one with the
    longest tie stands.
    """
    kept = sorted(set(ties), key=lambda tie: (-tie.score, tie.one, tie.other))
    found = [_make_group(nodes, kept) for nodes in _merge(kept)]
    wide = sorted((group for group in found if len(group.statements) > 1), key=lambda group: group.nodes)
    return [group for n, group in enumerate(wide) if not _is_covered(group, n, wide)]


def _is_covered(group: Group, number: int, groups: Sequence[Group]) -> bool:
    own = set(group.statements)
    return any(
        own < (others := set(other.statements)) or (own == others and n < number)
        for n, other in enumerate(groups)
        if n != number
    )


def _merge(ties: Sequence[Tie]) -> list[list[Node]]:
    """Return the passages that strong ties join, group by group."""
    groups = {node: [node] for tie in ties for node in tie[:2]}
    sums: dict[Node, dict[Node, tuple[float, int]]] = defaultdict(dict)  # by first nodes of groups: scores, ties
    for one, other, score in ties:
        sums[one][other] = sums[other][one] = (score, 1)
    roots = {node: node for node in groups}
    for one, other, score in ties:
        a, b = sorted((_root(roots, one), _root(roots, other)))
        if score < NEEDED or a == b or not _are_near(groups[a], groups[b], sums[a].get(b, (0.0, 0))):
            continue
        groups[a] += groups.pop(b)
        roots[b] = a
        _add_up(sums, a, b)
    return [*groups.values()]


def _root(roots: Mapping[Node, Node], node: Node) -> Node:
    while roots[node] != node:
        node = roots[node]
    return node


def _are_near(one: Sequence[Node], other: Sequence[Node], between: tuple[float, int]) -> bool:
    pairs = len(one) * len(other)
    return between[0] + _UNTIED * (pairs - between[1]) >= _NEAR_ON_THE_WHOLE * pairs


def _add_up(sums: dict[Node, dict[Node, tuple[float, int]]], a: Node, b: Node) -> None:
    """Give group `a` what `b`, now a part of it, had with the others."""
    for other, (score, count) in sums.pop(b).items():
        sums[other].pop(b)
        if other != a:
            known = sums[a].get(other, (0.0, 0))
            sums[a][other] = sums[other][a] = (known[0] + score, known[1] + count)


def _make_group(nodes: Iterable[Node], ties: Iterable[Tie]) -> Group:
    inside = sorted(nodes)
    near = dict.fromkeys(inside, 0.0)
    for one, other, score in ties:
        if one in near and other in near:
            near[one] += score
            near[other] += score
    return Group(tuple(inside), min(inside, key=lambda node: (-round(near[node], _DIGITS), node)))
