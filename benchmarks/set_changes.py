"""A base and one place of it in, a site out: words put in place of others there, a number, a denial or a hedge.

Each maker returns None where such a change does not fit. What a change is to a careful reader (kind, change, severity)
is written down where it is made, from the words themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from benchmarks import set_lexicon as lexicon
from benchmarks.collation_pairs import NUMBERS, SPELLINGS
from benchmarks.set_bases import Word
from benchmarks.set_cuts import COSMETIC, NONE, SUBSTANTIVE
from benchmarks.set_sites import Base, Site, text_of
from onrecord.utterances.inflection import share_base
from onrecord.utterances.synonyms import are_synonyms


def _are_apart(texts: Sequence[str]) -> bool:
    """Say whether no two of the texts begin alike, as forms and spellings of one word do."""
    return len({text[:3] for text in texts}) == len(texts)


def change_other(base: Base, at: int) -> Site | None:
    """Put words of another text in place of one to three."""
    length = base.rng.choices((1, 2, 3), (8, 1, 1))[0]
    there = base.lowercase(at, at + length)
    if not any(word.is_content for word in there) or base.limits(there) or not base.stand_once(there):
        return None
    found = tuple(base.borrow(length, content=True) for _ in range(2))
    if not _are_apart((text_of(there), *found)) or _has_synonym((text_of(there), *found)):
        return None
    return _changed(at, at + length, (text_of(there), *found), "other", {SUBSTANTIVE})


def change_synonym(base: Base, at: int) -> Site | None:
    """Put one or two words of one of its senses in place of a word."""
    word = base.words[at].core
    senses, words = lexicon.read_senses()
    there = base.words[at : at + 1]
    if not senses.get(word) or not there[0].is_content or base.limits(there) or not base.stand_once(there):
        return None
    found = [word]
    for other in base.rng.sample(alike := words[base.rng.choice(senses[word])], len(alike)):
        new = Word(other, "", 0)
        if new.is_content and not base.limits([new]) and other not in base.own and _are_apart([*found, other]):
            found += [] if any(share_base(other, one) for one in found) else [other]
    return _changed(at, at + 1, tuple(found[:3]), "synonym", {COSMETIC}) if len(found) > 1 else None


def _has_synonym(texts: Sequence[str]) -> bool:
    """Say whether every content word of one of the texts has a synonym in another."""
    for one, other in permutations(texts, 2):
        words = [word for word in one.split() if Word(word, "", 0).is_content]
        if all(any(are_synonyms(word, beside) for beside in other.split()) for word in words):
            return True
    return False


def change_hedge(base: Base, at: int) -> Site | None:
    """Make a statement weaker or stronger."""
    word = base.words[at].core
    after = base.words[at + 1].folded[:1] if at + 1 < len(base.words) else ()
    if (
        not 0 < at < len(base.words) - 1
        or word not in lexicon.MODALS
        or after == ("be",)
        or lexicon.DENIALS.intersection(after)
    ):
        return None
    other = base.rng.choice(lexicon.MODALS[word])
    return _changed(at, at + 1, (word, other), "hedge", {SUBSTANTIVE})


def change_name(base: Base, at: int) -> Site | None:
    """Put another name in place of one."""
    if not base.is_name(at):
        return None
    others = base.rng.sample(lexicon.NAMES, 2)
    return _changed(at, at + 1, (base.words[at].core, *others), "name", {SUBSTANTIVE})


def change_form(base: Base, at: int) -> Site | None:
    """Put another form of the same word in its place."""
    word = base.words[at].core
    forms = sorted(set(lexicon.FORMS.get(word, ())) - {word})
    base.rng.shuffle(forms)
    return _changed(at, at + 1, (word, *forms[:2]), "tense", {NONE, COSMETIC}) if forms else None


def change_function(base: Base, at: int) -> Site | None:
    """Put another function word in place of one."""
    word = base.words[at].core
    for groups, severity in ((lexicon.SWAPS, {COSMETIC}), (lexicon.SHIFTS, {NONE, COSMETIC})):
        for group in groups:
            if word in group:
                others = [other for other in group if other != word]
                return _changed(at, at + 1, (word, *others), "function", severity)
    return None


def _changed(start: int, end: int, wordings: tuple[str, ...], change: str, severity: set[str]) -> Site:
    return Site("word_changed", start, end, wordings, frozenset(severity), frozenset({change}))


def change_spelling(base: Base, at: int) -> Site | None:
    """Plant a word that has two spellings."""
    if not base.words[at].is_content:
        return None
    pair = base.rng.choice(SPELLINGS)
    base.words[at] = replace(base.words[at], core=pair[0])
    return Site("spelling", at, at + 1, pair, frozenset({NONE}))


def change_number(base: Base, at: int) -> Site | None:
    """Put another number in place of one, planted where the base has none."""
    beside = base.words[max(0, at - 1) : at] + base.words[at + 1 : at + 2]
    if not base.words[at].is_content or any(not word.is_plain for word in beside):
        return None
    numbers = tuple(base.rng.sample(NUMBERS, 3))
    base.words[at] = replace(base.words[at], core=numbers[0])
    return Site("number_changed", at, at + 1, numbers, frozenset({SUBSTANTIVE}))


def deny(base: Base, at: int) -> Site | None:
    """Plant a denial after a verb, or put a denying form in place of one."""
    word = base.words[at].core
    after = base.words[at + 1] if at + 1 < len(base.words) else None
    if after is None or base.words[at].trail or lexicon.DENIALS.intersection(after.folded):
        return None
    if word in lexicon.OPPOSITES and base.rng.random() < 0.4:
        return Site("negation_changed", at, at + 1, (word, lexicon.OPPOSITES[word]), frozenset({SUBSTANTIVE}))
    if word not in lexicon.DENIABLE:
        return None
    base.words.insert(at + 1, Word(base.rng.choice(("not", "never")), "", after.sentence))
    return Site("negation_changed", at + 1, at + 2, (base.words[at + 1].core, ""), frozenset({SUBSTANTIVE}))


def hedge(base: Base, at: int) -> Site | None:
    """Plant a hedge after a verb, for others to leave out."""
    after = base.words[at + 1] if at + 1 < len(base.words) else None
    if after is None or base.words[at].core not in lexicon.BE or base.words[at].trail or base.limits([after]):
        return None
    base.words.insert(at + 1, Word(base.rng.choice(lexicon.HEDGES), "", after.sentence))
    return Site("cut_unmarked", at + 1, at + 2, (base.words[at + 1].core, ""), frozenset({SUBSTANTIVE}))
