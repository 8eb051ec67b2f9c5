"""A naming in, the keys under which the record finds others that may be of the same speaker out."""

from __future__ import annotations

from onrecord.speakers import lexicon
from onrecord.speakers.comparing import COMMON_WORDS, FEWEST_INITIALS, OWN_LETTERS
from onrecord.speakers.names import Name, Sort, initials_of
from onrecord.speakers.namings import Naming, offices_of
from onrecord.speakers.spelling import skeleton


def naming_keys(naming: Naming) -> tuple[str, ...]:
    """Return the keys of `naming`, sorted. Two namings are of one speaker only if a chain of shared keys, a shared
    utterance or a person's judgement joins them.

    >>> from onrecord.speakers.namings import describe_naming
    >>> naming_keys(describe_naming("a", "Mohammed Morsi", "")), naming_keys(describe_naming("b", "Morsy", ""))
    (('name mrs',), ('name mrs',))
    """
    names = (naming.name, naming.whole, *naming.short_for)
    return tuple(sorted({key for name in names for key in _keys(name)} | offices_of(naming)))


def _keys(name: Name) -> set[str]:
    if name.sort is Sort.ROLE:
        return set()
    if name.sort in (Sort.PERSON, Sort.WORD):
        letters = {f"letters {item}" for item in initials_of(name)} if len(name.words) >= OWN_LETTERS else set()
        return letters | {f"name {skeleton(name.last)}", f"name {skeleton(name.family)}"}
    if name.acronym:
        return {f"letters {name.acronym}"}
    bare = [word for word in name.telling if word not in lexicon.PLACES] or list(name.telling)
    found = {f"body {' '.join(bare)}"}
    if len(own := [word for word in bare if word not in COMMON_WORDS]) > 1:
        found.add(f"body {' '.join(own)}")
    for kind in lexicon.BODY_WORDS.intersection(name.telling):
        found |= {f"body {kind} {word}" for word in set(name.telling) - COMMON_WORDS}
    alone = [word for word in bare if word != "party"]
    if len(alone) == 1:
        found.add(f"name {skeleton(alone[0])}")  # where it is one word alone, it could be a surname for all we know
    return found | {f"letters {letters}" for letters in initials_of(name) if len(letters) >= FEWEST_INITIALS}
