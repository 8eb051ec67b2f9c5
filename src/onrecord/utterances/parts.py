"""An alignment of two texts in, its parts out: where the texts agree, and each difference with its one kind, in order.

The steps of a difference are sorted by what they are (`sort_steps`), and the rules of `onrecord.utterances.rules` join
what belongs together. What can only be seen over a longer stretch is found here: blocks that moved, and paraphrase.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import ReadingKind
from onrecord.utterances.part import Pair, Part
from onrecord.utterances.rules import settle
from onrecord.utterances.sorting import sort_step
from onrecord.utterances.steps import Step
from onrecord.utterances.tokens import FUNCTION

_PARAPHRASE_WORDS = 6
_PARAPHRASE_SHARE = 0.6
_PARAPHRASE_PARTS = 3
_ISLAND_WORDS = 2
_FAR_BLOCK_WORDS = 2
_PARAPHRASE, _MOVED = ReadingKind.PARAPHRASE, ReadingKind.ORDER_CHANGED
_REWORDED = (ReadingKind.WORD_CHANGED, ReadingKind.NUMBER_CHANGED, _PARAPHRASE)
_LOOSE = (*_REWORDED, ReadingKind.NEGATION_CHANGED, ReadingKind.CUT_UNMARKED, _MOVED)
_LEFT_OUT = (ReadingKind.CUT_UNMARKED, ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER)


def find_parts(pair: Pair, steps: Sequence[Step]) -> list[Part]:
    """Return the parts of an alignment in order; together they cover every token of both texts."""
    parts: list[Part] = []
    run: list[Part] = []
    agreed = False
    for step in steps:
        if not step.agreed:
            run.append(sort_step(pair, step))
        elif agreed:
            parts.append(parts.pop()._replace(one_end=step.one_end, other_end=step.other_end))
        else:
            parts += [*settle(pair, run), Part(None, *step[:4])] if run else [Part(None, *step[:4])]
            run = []
        agreed = step.agreed
    parts += settle(pair, run) if run else []
    return _find_moved(pair, _find_paraphrases(pair, parts))


def _find_paraphrases(pair: Pair, parts: list[Part]) -> list[Part]:
    """Join stretches of many changes with hardly a word between them to one paraphrase each."""
    found: list[Part] = []
    chain: list[Part] = []
    for part in parts:
        if part.kind in _LOOSE or (part.kind is None and chain and _is_island(pair, part)):
            chain.append(part)
        else:
            found += [*_settle_chain(pair, chain), part]
            chain = []
    return found + _settle_chain(pair, chain)


def _is_island(pair: Pair, part: Part) -> bool:
    words = pair.one[part.one : part.one_end]
    return len(words) <= _ISLAND_WORDS and sum(word.type != FUNCTION for word in words) <= 1


def _settle_chain(pair: Pair, chain: list[Part]) -> list[Part]:
    if len(chain) < 2:
        return chain
    last = len(chain)
    while last and chain[last - 1].kind is None:
        last -= 1
    linked, rest = chain[:last], chain[last:]
    reworded = [part for part in linked if part.kind in _REWORDED]
    changed = sum(min(part.sizes) for part in reworded)
    kept = sum(max(part.sizes) for part in linked) - changed
    denied = sum(part.kind == ReadingKind.NEGATION_CHANGED for part in linked) if len(reworded) > 1 else 0
    many = len(reworded) + denied >= _PARAPHRASE_PARTS or any(part.kind == _PARAPHRASE for part in reworded)
    if len(linked) > 1 and many and changed >= max(_PARAPHRASE_WORDS, _PARAPHRASE_SHARE * (changed + kept)):
        return [linked[0].to(linked[-1], _PARAPHRASE), *rest]
    return chain


def _find_moved(pair: Pair, parts: list[Part]) -> list[Part]:
    """Name the two halves of each block that one text has in another place than the other."""
    halves: dict[tuple[tuple[str, ...], bool], int] = {}
    moved: list[int] = []
    left_out = [number for number, part in enumerate(parts) if part.kind in _LEFT_OUT and 0 in part.sizes]
    for number in left_out if len(left_out) > 1 else ():
        block, only_one = pair.keys(parts[number]), not parts[number].sizes[1]
        earlier = halves.pop((block, not only_one), None)
        if earlier is not None and (len(block) >= _FAR_BLOCK_WORDS or number - earlier <= _FAR_BLOCK_WORDS):
            moved += [earlier, number]
        else:
            halves[block, only_one] = number
    for number in moved:
        parts[number] = parts[number]._replace(kind=_MOVED)
    return parts
