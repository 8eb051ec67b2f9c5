"""Statements and the links between them in, utterances out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.errors import InputError
from onrecord.records import Statement, Utterance, utterance_id
from onrecord.text import find_words
from onrecord.utterances.collation import collate


def group(ids: Sequence[str], links: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Return `ids` in groups of those that `links` connect, each group and the list of groups in ascending order.

    Raises InputError where a link names an id that is not among `ids`.

    >>> group(["c", "b", "a"], [("c", "a")])
    [('a', 'c'), ('b',)]
    """
    parents = {number: number for number in ids}

    def find(number: str) -> str:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for left, right in links:
        for number in (left, right):
            if number not in parents:
                raise InputError(f"group: link names {number!r}; expected one of the {len(parents)} ids given")
        first, second = sorted((find(left), find(right)))
        parents[second] = first
    groups: dict[str, list[str]] = {}
    for number in sorted(parents):
        groups.setdefault(find(number), []).append(number)
    return sorted(tuple(members) for members in groups.values())


def compose_utterance(statements: Sequence[Statement]) -> Utterance:
    """Return the utterance that `statements` report; one alone is its own fullest text and has no readings.

    The speaker is the fullest of their names: the one of most words, then the longest, then the first in the alphabet.
    Raises InputError when no statement is given.
    """
    if not statements:
        raise InputError("compose_utterance: no statements; expected one or more")
    witnesses = sorted(statements, key=lambda statement: statement.id)
    texts = [statement.text for statement in witnesses]
    collation = collate(texts) if len(texts) > 1 else None
    ids = tuple(statement.id for statement in witnesses)
    names = {statement.speaker for statement in witnesses if statement.speaker}
    return Utterance(
        id=utterance_id(ids),
        speaker=min(names, key=lambda name: (-len(find_words(name)), -len(name), name), default=None),
        witnesses=ids,
        fullest=collation.fullest if collation else texts[0],
        readings=collation.readings if collation else (),
    )
