"""Namings in, sets of them that are joined step by step and never against a person's no out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.speakers.comparing import Relation, relate
from onrecord.speakers.evidence import Profile
from onrecord.speakers.judging import Settled, contradict
from onrecord.speakers.names import Name
from onrecord.speakers.namings import Key, Naming


class Cluster:
    """Namings taken to be of one speaker."""

    __slots__ = ("first", "marks", "members", "names", "profile")

    def __init__(self, members: list[Naming], settled: Settled) -> None:
        """Begin with these namings."""
        self.members = members
        self.first = min((item.key.article, item.key.name) for item in members)
        """What the cluster is put in order by: its smallest key."""
        self.names: set[Name] = {naming.whole for naming in members}
        self.profile = Profile.of(members)
        self.marks: set[tuple[int, int]] = {mark for item in members for mark in settled.marks_of(item.key)}


class Partition:
    """Clusters that can be joined; each naming is in one."""

    def __init__(self, groups: Iterable[Sequence[Naming]], settled: Settled) -> None:
        """Begin with these groups."""
        self._of: dict[Key, Cluster] = {}
        for group in groups:
            cluster = Cluster(list(group), settled)
            for naming in group:
                self._of[naming.key] = cluster

    def of(self, key: Key) -> Cluster:
        """Return the cluster of the naming with this key."""
        return self._of[key]

    def clusters(self) -> list[Cluster]:
        """Return every cluster, in order."""
        return sorted({id(cluster): cluster for cluster in self._of.values()}.values(), key=lambda item: item.first)

    def join(self, one: Cluster, other: Cluster) -> bool:
        """Make one cluster of two where they can be one speaker; return whether they are now."""
        if one is other:
            return True
        if not can_be_one(one, other):
            return False
        large, small = sorted((one, other), key=lambda item: (-len(item.members), item.first))
        for naming in small.members:
            self._of[naming.key] = large
        large.members += small.members
        large.first = min(large.first, small.first)
        large.names |= small.names
        large.marks |= small.marks
        large.profile.add(small.profile)
        return True


def can_be_one(one: Cluster, other: Cluster) -> bool:
    """Say whether no person's no and no name stands against joining two clusters."""
    if contradict(one.marks, other.marks) is not None:
        return False
    return not clash(one, other)


def clash(one: Cluster, other: Cluster) -> bool:
    """Say whether a name of one and a name of the other cannot be one speaker's. The same name in both can always."""
    if one.names & other.names:
        return False
    return any(relate(left, right) is Relation.CLASH for left in one.names for right in other.names)
