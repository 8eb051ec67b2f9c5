"""Namings, shared utterances and persons' judgements in; the namings of each speaker out.

What is certain is joined first, and what is joined is never taken apart again by what comes later:

1. what a person judged to be the same, and never what a person judged not to be;
2. one full name, unless something speaks against it; one of common words, or of a body that every country has, where
   articles are about the same things or give its bearer a role in common;
3. a body's acronym and its name, where an article introduces the one by the other;
4. two forms of one name whose articles report one utterance of theirs;
5. other forms of one name (short forms, initials, other spellings), where the articles speak for it as well and no
   other person fits as well;
6. a surname alone, and a body named without its country: where exactly one that is on record fits;
7. a role ("the alliance chief"), where it is reported to have said what exactly one speaker said, or exactly one holds
   that office in articles that name the same people of the day.

The result depends on what is given, not on its order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from onrecord.speakers import lexicon
from onrecord.speakers.blocks import find_blocks
from onrecord.speakers.comparing import Relation, relate
from onrecord.speakers.enough import are_namesakes, is_enough, relate_clusters
from onrecord.speakers.evidence import (
    Evidence,
    Profile,
    are_rather_near,
    have_other_roles,
    name_same_people,
    share_role,
    weigh_evidence,
)
from onrecord.speakers.judging import Settled
from onrecord.speakers.names import Name, Sort
from onrecord.speakers.namesakes import is_far_better_known, is_only_one, needed_for_one, tell_namesakes
from onrecord.speakers.namings import Key, Naming, offices_of
from onrecord.speakers.owners import is_national
from onrecord.speakers.partition import Cluster, Partition, can_be_one, clash
from onrecord.speakers.places import country_of

Shared = frozenset[tuple[Key, Key]]


def group_namings(
    namings: Iterable[Naming], *, shared: Iterable[tuple[Key, Key]] = (), settled: Settled | None = None
) -> list[tuple[Key, ...]]:
    """Return the keys of `namings` in groups, one for each speaker; each group and the list of them in order.

    `shared` holds the pairs of namings that are reported to have said one thing. `settled` is what persons judged.
    """
    judged = settled or Settled()
    listed = sorted(namings, key=lambda item: (item.key.article, item.key.name))
    known = {item.key for item in listed}
    pairs = frozenset((a, b) for one, other in shared for a, b in ((one, other), (other, one)) if {a, b} <= known)
    keys: list[tuple[Key, ...]] = []
    for block in find_blocks(listed, pairs, judged):
        keys += _group_block(block, pairs, judged)
    return sorted(keys, key=lambda group: [(key.article, key.name) for key in group])


def _group_block(namings: Sequence[Naming], shared: Shared, settled: Settled) -> list[tuple[Key, ...]]:
    own = {naming.key for naming in namings}
    pairs = frozenset(pair for pair in shared if pair[0] in own)
    partition = Partition(_judged_groups(namings, settled), settled)
    _join_equal(namings, partition)
    _join_introduced(partition)
    _join_reported(namings, partition, pairs)
    _join_forms(partition)
    _join_short(partition)
    _join_roles(namings, partition, pairs)
    return [tuple(_keys_of(cluster)) for cluster in partition.clusters()]


def _keys_of(cluster: Cluster) -> list[Key]:
    return sorted((item.key for item in cluster.members), key=lambda key: (key.article, key.name))


def _judged_groups(namings: Sequence[Naming], settled: Settled) -> list[list[Naming]]:
    groups: dict[object, list[Naming]] = defaultdict(list)
    for naming in namings:
        chain = settled.chain_of(naming.key)
        groups[naming.key if chain is None else chain].append(naming)
    return list(groups.values())


def _join_equal(namings: Sequence[Naming], partition: Partition) -> None:
    """Join what has one full name, but namesakes."""
    by_name: dict[Name, list[Naming]] = defaultdict(list)
    for naming in namings:
        if naming.whole.sort in (Sort.PERSON, Sort.BODY) and naming.whole.capital:
            by_name[naming.whole].append(naming)
    for name, same in by_name.items():
        for group in [same] if is_only_one(name) else tell_namesakes(same, needed=needed_for_one(name)):
            for naming in group[1:]:
                partition.join(partition.of(group[0].key), partition.of(naming.key))


def _join_introduced(partition: Partition) -> None:
    """Join an acronym and a body's name where an article says that they are one."""
    by_name: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for cluster in partition.clusters():
        for words in {name.telling for name in cluster.names if name.telling}:
            by_name[words].append(cluster)
    for cluster in partition.clusters():
        for naming in tuple(cluster.members):
            for name in naming.short_for:
                for other in by_name.get(name.telling, ()):
                    own = partition.of(naming.key)
                    if is_only_one(name) or weigh_evidence(own.profile, other.profile) >= Evidence.SOME:
                        partition.join(own, partition.of(other.members[0].key))


def _join_reported(namings: Sequence[Naming], partition: Partition, shared: Shared) -> None:
    """Join two forms of a name whose bearers are reported to have said one thing."""
    by_key = {naming.key: naming for naming in namings}
    for one, other in sorted(shared, key=lambda pair: [(key.article, key.name) for key in pair]):
        if not by_key[one].ambiguous and not by_key[other].ambiguous:
            if relate(by_key[one].whole, by_key[other].whole) > Relation.NONE:
                partition.join(partition.of(one), partition.of(other))


def _join_forms(partition: Partition) -> None:
    """Join clusters whose names are forms of one name, the surest first, where nobody else fits as well."""
    clusters = [cluster for cluster in partition.clusters() if _is_full(cluster)]
    found: dict[int, list[tuple[Relation, Evidence, int]]] = defaultdict(list)
    for a, b in combinations(range(len(clusters)), 2):
        relation = relate_clusters(clusters[a], clusters[b])
        if are_namesakes(clusters[a], clusters[b]) or not is_enough(relation, clusters[a], clusters[b]):
            continue
        evidence = weigh_evidence(clusters[a].profile, clusters[b].profile)
        found[a].append((relation, evidence, b))
        found[b].append((relation, evidence, a))
    keys = [cluster.members[0].key for cluster in clusters]
    edges = [(relation, evidence, a, b) for a, others in found.items() for relation, evidence, b in others if a < b]
    for relation, evidence, a, b in sorted(edges, key=lambda edge: (-edge[0], -edge[1], edge[2], edge[3])):
        rivals = [(c, b) for *strength, c in found[a] if c != b and tuple(strength) >= (relation, evidence)]
        rivals += [(c, a) for *strength, c in found[b] if c != a and tuple(strength) >= (relation, evidence)]
        if not any(_are_two(partition.of(keys[c]), partition.of(keys[held])) for c, held in rivals):
            partition.join(partition.of(keys[a]), partition.of(keys[b]))


def _are_two(one: Cluster, other: Cluster) -> bool:
    return clash(one, other) or are_namesakes(one, other)


def _is_full(cluster: Cluster) -> bool:
    return any(name.sort in (Sort.PERSON, Sort.BODY) and name.capital for name in cluster.names)


def _join_short(partition: Partition) -> None:
    """Join each surname alone, and each body without its country, to the one that is on record and fits.

    What is joined tells more of who it is, so that more may fit then.
    """
    while True:
        clusters = partition.clusters()
        fitting = [(item, [other for other in clusters if _is_short_for(item, other)]) for item in clusters]
        clear = [(item, full) for item, full in fitting if not any(member.ambiguous for member in item.members)]
        choices = [(item, _choose(item, full)) for item, full in clear]
        joined = [
            partition.join(partition.of(short.members[0].key), partition.of(long.members[0].key))
            for short, long in choices
            if long is not None
        ]
        if not any(joined):
            break
    left: dict[Name, list[Naming]] = defaultdict(list)
    for item, full in clear:
        if not full and len(item.names) == 1 and _says_enough(min(item.names, key=lambda name: name.words)):
            left[next(iter(item.names))] += item.members
    _join_words(left, partition)


def _join_words(left: dict[Name, list[Naming]], partition: Partition) -> None:
    """Join the words alone that are short for nothing on record: equal ones, and spellings of one, with evidence."""
    for name, same in left.items():
        for group in [same] if _is_country(name) else tell_namesakes(same):
            for naming in group[1:]:
                partition.join(partition.of(group[0].key), partition.of(naming.key))
    for one, other in combinations(sorted(left, key=lambda name: name.words), 2):
        if relate(one, other) is Relation.VARIANT:
            first, second = partition.of(left[one][0].key), partition.of(left[other][0].key)
            if weigh_evidence(first.profile, second.profile) >= Evidence.SOME:
                partition.join(first, second)


def _is_country(name: Name) -> bool:
    """Say whether a name is a country's, and nothing else is often called so."""
    return all(country_of(word) and word not in lexicon.OFTEN_OTHERWISE for word in name.words)


def _is_short_for(cluster: Cluster, full: Cluster) -> bool:
    """Say whether every name of `cluster` is short for one of `full`."""
    if any(is_national(name) for name in cluster.names):
        return False  # an article that does not say whose ministry it means
    return cluster is not full and all(
        any(
            relate(name, other) is Relation.SHORT and len(name.words) < len(other.words)
            for other in full.names
            if other.sort is not Sort.WORD
        )
        for name in cluster.names
    )


def _choose(cluster: Cluster, full: Sequence[Cluster]) -> Cluster | None:
    """Return the one of `full` that the names of `cluster` are short for, None where that is not sure."""
    weighed = [(_weigh_short(cluster, item), item) for item in full if can_be_one(cluster, item)]
    best = max((evidence for evidence, _ in weighed), default=Evidence.NONE)
    if best < Evidence.SOME:
        return _choose_only(cluster, [item for _, item in weighed])
    fits = [item for evidence, item in weighed if evidence == best]
    fits = [item for item in fits if share_role(cluster.profile, item.profile)] or fits
    fits.sort(key=lambda item: (-len(item.profile.articles), item.first))
    if len(fits) == 1:
        return fits[0]
    first, second = (len(item.profile.articles) for item in fits[:2])
    return fits[0] if is_far_better_known(first, second) else None


def _weigh_short(short: Cluster, full: Cluster) -> Evidence:
    """Return what speaks for a name alone being short for a full one: little, where articles give them other roles."""
    evidence = weigh_evidence(short.profile, full.profile)
    other = evidence is Evidence.SOME and have_other_roles(short.profile, full.profile)
    return Evidence.NONE if other else evidence


def _choose_only(cluster: Cluster, full: Sequence[Cluster]) -> Cluster | None:
    """Return the only one of `full`, where a surname alone is uncommon and something of the articles speaks for it."""
    sure = len(full) == 1 and all(_says_enough(name) for name in cluster.names)
    return full[0] if sure and are_rather_near(cluster.profile, full[0].profile) else None


def _says_enough(name: Name) -> bool:
    """Say whether one word alone is nobody's else: no common surname, and written as a name."""
    return name.sort is Sort.WORD and name.capital and not set(name.words) <= lexicon.COMMON_NAMES


def _join_roles(namings: Sequence[Naming], partition: Partition, shared: Shared) -> None:
    """Join each role to the one speaker who is reported to have said the same, else to the one who holds the office."""
    by_key = {naming.key: naming for naming in namings}
    named = [naming for naming in namings if naming.name.sort is not Sort.ROLE]
    for naming in namings:
        if naming.name.sort is not Sort.ROLE:
            continue
        others = {other for one, other in shared if one == naming.key and by_key[other].name.sort is not Sort.ROLE}
        fitting = {id(partition.of(key)): partition.of(key) for key in others or _holders(naming, named)}
        if len(fitting) == 1:
            partition.join(partition.of(naming.key), *fitting.values())


def _holders(role: Naming, named: Sequence[Naming]) -> set[Key]:
    """Return the namings whose articles give their bearers the office that `role` is, and name the same people."""
    offices, profile = offices_of(role), Profile.of([role])
    holding = [naming for naming in named if naming.name.sort is not Sort.BODY and offices & offices_of(naming)]
    return {item.key for item in holding if name_same_people(Profile.of([item]), profile)}
