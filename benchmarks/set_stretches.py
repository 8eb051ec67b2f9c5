"""A base and one place of it in, a site out: words left out there, put in, moved, or a stretch said in other words.

Each maker returns None where such a change does not fit. What a change is to a careful reader (kind, severity) is
written down where it is made, from the words themselves.
"""

from __future__ import annotations

from benchmarks import set_lexicon as lexicon
from benchmarks.collation_pairs import NUMBERS
from benchmarks.set_bases import Word
from benchmarks.set_cuts import COSMETIC, NONE, SUBSTANTIVE, rate_cut
from benchmarks.set_sites import MARK, Base, Site, text_of


def cut(base: Base, at: int) -> Site | None:
    """Leave words out, silently or with a mark."""
    length = base.rng.choice((1, 2, 3, 4, 5, 6, 8, 10, 12, 15))
    start, end = at, at + length
    if base.rng.random() < 0.3:
        start, end = _clause(base, at)
    return _cut(base, start, end)


def cut_condition(base: Base, at: int) -> Site | None:
    """Leave a whole condition out."""
    return _cut(base, *_clause(base, at)) if base.words[at].core.casefold() in lexicon.CONDITIONS else None


def _clause(base: Base, at: int) -> tuple[int, int]:
    """Return the slots from `at` to the next mark."""
    end = next((slot + 1 for slot in range(at, len(base.words)) if base.words[slot].trail), len(base.words))
    return at, end


def _cut(base: Base, start: int, end: int) -> Site | None:
    there = base.words[start:end]
    if start == 0 or end >= len(base.words) or all(lexicon.DENIALS.issuperset(word.folded) for word in there):
        return None
    marked = base.rng.random() < 0.45
    kind, wording = ("cut_marked", MARK) if marked else ("cut_unmarked", "")
    return Site(
        kind, start, end, (text_of(there), wording), rate_cut(base.words, start, end, NONE if marked else COSMETIC)
    )


def bracket(base: Base, at: int) -> Site | None:
    """Put the reporter's words in brackets in place of a pronoun or name, or beside words."""
    if not 0 < at < len(base.words) - 1:
        return None
    note = base.rng.choice(lexicon.NAMES) if base.rng.random() < 0.5 else base.borrow(base.rng.choice((1, 2, 3)))
    note = f"[{note}]" if base.rng.random() < 0.8 else f"({note})"
    word = base.words[at]
    if word.core in lexicon.PRONOUNS or base.is_name(at):
        return Site("bracketed", at, at + 1, (word.core, note), frozenset({COSMETIC}))
    if word.trail or base.rng.random() < 0.5 or not word.core:
        return None
    base.words.insert(at + 1, Word("", "", word.sentence))
    return Site("bracketed", at + 1, at + 2, ("", note), frozenset({NONE}))


def move(base: Base, at: int) -> Site | None:
    """Let two blocks in a row change places."""
    first, second = base.rng.randint(2, 6), base.rng.randint(2, 6)
    middle, end = at + first, at + first + second
    there = base.words[at:end]
    folded = [word for slot in there for word in slot.folded]
    if at < 2 or end > len(base.words) - 2 or there[0].sentence != there[-1].sentence:
        return None
    if len(set(folded)) < len(folded) or not all(word.is_plain and not word.trail for word in there):
        return None
    if base.words[at - 1].folded in (there[first - 1].folded, there[-1].folded):
        return None
    if base.words[end].folded in (there[0].folded, there[first].folded):
        return None
    blocks = (text_of(there[:first]), text_of(there[first:]))
    return Site(
        "order_changed", at, end, (" ".join(blocks), " ".join(blocks[::-1])), frozenset({COSMETIC}), middle=middle
    )


def paraphrase(base: Base, at: int) -> Site | None:
    """Say a stretch in other words, sometimes with a number, a denial or a hedge that it has not."""
    length = base.rng.choice((6, 7, 8, 10, 12))
    there = base.words[at : at + length]
    if at < 2 or at + length > len(base.words) - 2 or base.limits(there):
        return None
    if not all(word.is_plain and word.core.islower() for word in there):
        return None
    other = [*base.borrow(length // 2).split(), *base.borrow(length - length // 2).split()]
    if len(set(other)) < len(other):
        return None
    grave = base.rng.random() < 0.35
    if grave:
        other.insert(len(other) // 2, base.rng.choice((*NUMBERS, "not", "never", "probably", "allegedly", "might")))
    severity = frozenset({SUBSTANTIVE if grave else COSMETIC})
    return Site("paraphrase", at, at + length, (text_of(there), " ".join(other)), severity)
