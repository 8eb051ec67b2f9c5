"""Statements and the links between them in, utterances out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from onrecord.errors import InputError
from onrecord.records import Kind, Statement, Utterance, utterance_id
from onrecord.text import find_words, fold
from onrecord.utterances.clusters import Clusters, join_links
from onrecord.utterances.collation import Collation, collate
from onrecord.utterances.occasions import one_person


def group(
    ids: Sequence[str],
    links: Iterable[tuple[str, str]],
    *,
    speakers: Mapping[str, str | None] | None = None,
    strengths: Mapping[tuple[str, str], float] | None = None,
    same: Iterable[Collection[str]] = (),
    apart: Iterable[tuple[Collection[str], Collection[str]]] = (),
) -> list[tuple[str, ...]]:
    """Return `ids` in groups of those that `links` connect, each group and the list of groups in ascending order.

    `speakers` names the speaker of each id, None where unknown. No group that links make holds names that cannot be one
    person's: where links would join such, those between a known and an unknown speaker do not count, and if that is not
    enough, those between different forms of a name neither.

    What a person judged goes before all of it. Each set of `same` is in one group, with all that the links join to any
    of it, also where speakers differ. Of each pair of `apart` nothing of the one side is in a group with anything of
    the other: where links would join them, the strongest links (`strengths`, by link; 1 where it has none) are kept as
    far as that allows, of equal ones those of the smaller ids. Of ids that are not among `ids`, they count nothing.

    Raises InputError where a link names an id that is not among `ids`, or `same` and `apart` contradict each other.

    >>> group(["c", "b", "a"], [("c", "a")])
    [('a', 'c'), ('b',)]
    >>> group(["a", "b", "c"], [("a", "b"), ("b", "c")], speakers={"a": "Ann Lee", "b": None, "c": "Bo Kim"})
    [('a',), ('b',), ('c',)]
    >>> group(["a", "b", "c"], [("a", "b"), ("b", "c")], strengths={("b", "c"): 2}, apart=[("a", "c")])
    [('a',), ('b', 'c')]
    """
    known = dict(speakers or {})
    joined, kept = [*same], [*apart]
    listed = sorted(set(links))
    if not joined and not kept:
        return sorted(tuple(members) for members in _connect(ids, listed, known, _RULES))
    clusters = Clusters(ids, joined, kept)
    _refuse_unknown(ids, listed)
    allowed = [link for link in listed if clusters.may_join(*link)]
    number = {item: n for n, members in enumerate(_connect(ids, allowed, known, _RULES)) for item in members}
    join_links(clusters, [link for link in allowed if number[link[0]] == number[link[1]]], strengths or {})
    return clusters.groups()


def _connect(
    ids: Sequence[str],
    links: Sequence[tuple[str, str]],
    speakers: Mapping[str, str | None],
    rules: Sequence[Callable[[str | None, str | None], bool]],
) -> list[list[str]]:
    """Return the ids that links connect which the first of `rules` allows, by the next rule where names contradict."""
    allowed = [link for link in links if rules[0](speakers.get(link[0]), speakers.get(link[1]))]
    groups = _find_components(ids, allowed)
    number = {item: n for n, members in enumerate(groups) for item in members}
    inside: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for link in allowed:
        inside[number[link[0]]].append(link)
    found = []
    for n, members in enumerate(groups):
        if len(rules) == 1 or one_person(name for name in map(speakers.get, members) if name):
            found.append(members)
        else:
            found += _connect(members, inside[n], speakers, rules[1:])
    return found


def _allow_all(one: str | None, other: str | None) -> bool:
    return True


def _allow_known(one: str | None, other: str | None) -> bool:
    return bool(one) == bool(other)


def _allow_equal(one: str | None, other: str | None) -> bool:
    return fold(one or "") == fold(other or "")


_RULES = (_allow_all, _allow_known, _allow_equal)


def _refuse_unknown(ids: Sequence[str], links: Sequence[tuple[str, str]]) -> None:
    known = set(ids)
    for number in (number for link in links for number in link):
        if number not in known:
            raise InputError(f"group: link names {number!r}; expected one of the {len(known)} ids given")


def _find_components(ids: Sequence[str], links: Sequence[tuple[str, str]]) -> list[list[str]]:
    parents = {number: number for number in ids}

    def find(number: str) -> str:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    _refuse_unknown(ids, links)
    for left, right in links:
        first, second = sorted((find(left), find(right)))
        parents[second] = first
    groups: dict[str, list[str]] = {}
    for number in sorted(parents):
        groups.setdefault(find(number), []).append(number)
    return [*groups.values()]


def collate_statements(statements: Sequence[Statement], *, transcripts: Collection[str] = ()) -> Collation:
    """Return the collation of the words of `statements`, which report one utterance.

    `transcripts` are the ids of articles that have the words as they were said, which the others report.
    Raises InputError when fewer than two are given.
    """
    texts = [statement.text for statement in statements]
    return collate(
        texts,
        indirect=[statement.kind == Kind.INDIRECT for statement in statements],
        spoken=_find_spoken(statements, transcripts),
    )


def _find_spoken(statements: Sequence[Statement], transcripts: Collection[str]) -> list[list[int]]:
    """Return the indices of the statements of each transcript, in their order there."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        if statement.article in transcripts:
            found[statement.article].append(number)
    places = [statement.content[0].start for statement in statements]
    return [sorted(found[article], key=lambda number: places[number]) for article in sorted(found)]


def compose_utterance(statements: Sequence[Statement], *, transcripts: Collection[str] = ()) -> Utterance:
    """Return the utterance that `statements` report; one alone is its own fullest text and has no readings.

    The speaker is the fullest of their names: the one of most words, then the longest, then the first in the alphabet.
    `transcripts` as of `collate_statements`. Raises InputError when no statement is given.
    """
    if not statements:
        raise InputError("compose_utterance: no statements; expected one or more")
    witnesses = sorted(statements, key=lambda statement: statement.id)
    collation = collate_statements(witnesses, transcripts=transcripts) if len(witnesses) > 1 else None
    ids = tuple(statement.id for statement in witnesses)
    names = {statement.speaker for statement in witnesses if statement.speaker}
    return Utterance(
        id=utterance_id(ids),
        speaker=min(names, key=lambda name: (-len(find_words(name)), -len(name), name), default=None),
        witnesses=ids,
        fullest=collation.fullest if collation else witnesses[0].text,
        readings=collation.readings if collation else (),
    )
