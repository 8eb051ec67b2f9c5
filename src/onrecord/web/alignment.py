"""The collation of an utterance in, its rows out: every witness's words side by side, stretch by stretch."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.records import Reading, ReadingKind
from onrecord.text import find_words
from onrecord.utterances import Collation
from onrecord.web.views import Cell, Row, Variant
from onrecord.wording import READINGS, count

ENDS = frozenset({ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER})
CUTS = frozenset({ReadingKind.CUT_MARKED, ReadingKind.CUT_UNMARKED})

_LACKS = {"outside": "not quoted", "none": "no words", "gone": "cut"}
_MARK = re.compile(r"[\[\]]|\.(?:\s?\.){2,}|…")
_LONG = 32  # words: of a longer wording in the list of differences the first and the last few are shown
_ENDS = 8


def align_rows(texts: Sequence[str], collation: Collation) -> list[Row]:
    """Return a row for each column of the collation of `texts`, left to right."""
    pieces = [_cut_text(text, collation, number) for number, text in enumerate(texts)]
    rows: list[Row] = []
    before: frozenset[int] = frozenset()
    for at, column in enumerate(collation.columns):
        here = frozenset(column.readings)
        new = sorted(here - before)
        leaf = collation.readings[column.readings[-1]] if column.readings else None
        words = [piece[at] for piece in pieces]
        cells = _make_cells(words, leaf, [collation.readings[number] for number in column.readings])
        label = ", ".join(dict.fromkeys(READINGS[collation.readings[number].kind].name for number in new))
        rows.append(Row(tuple(cells), label, tuple(number + 1 for number in new)))
        before = here
    return rows


def group_words(words: Mapping[int, str]) -> tuple[Variant, ...]:
    """Return the different wordings, each with the sigla (index + 1) of its witnesses, most witnesses first."""
    groups: dict[object, list[int]] = defaultdict(list)
    for number in sorted(words):
        groups[_tell_apart(words[number])].append(number)
    ordered = sorted(groups.values(), key=lambda numbers: (-len(numbers), numbers))
    return tuple(Variant(tuple(n + 1 for n in numbers), words[numbers[0]].strip()) for numbers in ordered)


def list_words(words: Mapping[int, str]) -> tuple[Variant, ...]:
    """Return the different wordings as `group_words` does, but those that have words first, and long ones without
    their middle; where two would then look alike they stay whole.
    """
    variants = sorted(group_words(words), key=lambda variant: not find_words(variant.text))
    short = [_shorten_middle(variant) for variant in variants]
    looks = Counter((variant.text, variant.tail) for variant in short)
    return tuple(
        brief if looks[(brief.text, brief.tail)] == 1 else whole for brief, whole in zip(short, variants, strict=True)
    )


def _shorten_middle(variant: Variant) -> Variant:
    words = variant.text.split()
    if len(words) <= _LONG:
        return variant
    middle = count(len(words) - 2 * _ENDS, "more word")
    return Variant(variant.sigla, " ".join(words[:_ENDS]), middle, " ".join(words[-_ENDS:]))


def _tell_apart(text: str) -> object:
    """Return what two wordings share that a reader takes for one: their words, brackets and marks of omission."""
    marks = tuple("..." if mark[0] in ".…" else mark for mark in _MARK.findall(text))
    return (compare_key(text), marks)


def compare_key(text: str) -> object:
    """Return what two wordings share that differ in nothing but case and marks: their words; a lone mark is itself."""
    return tuple(word.form for word in find_words(text)) or text.strip()


def _cut_text(text: str, collation: Collation, witness: int) -> list[str]:
    """Return the witness's characters in each column, with the marks that follow its words; "" where it has none."""
    starts = [column.words[witness][0].start if column.words[witness] else None for column in collation.columns]
    known = [start for start in starts if start is not None]
    ends = iter([*known[1:], len(text)])
    pieces = [text[start : next(ends)].strip() if start is not None else "" for start in starts]
    if known:
        first = next(at for at, start in enumerate(starts) if start is not None)
        pieces[first] = (text[: known[0]] + pieces[first]).strip()
    return pieces


def _make_cells(words: Sequence[str], leaf: Reading | None, readings: Sequence[Reading]) -> Iterator[Cell]:
    usual = _find_usual(words)
    states = [_find_state(number, text, leaf, readings, usual) for number, text in enumerate(words)]
    sharing: dict[object, list[int]] = defaultdict(list)
    shown = [text or _LACKS[state] for state, text in zip(states, words, strict=True)]
    for number, (state, text) in enumerate(zip(states, shown, strict=True)):
        sharing[(state, _tell_apart(text))].append(number + 1)
    for state, text in zip(states, shown, strict=True):
        yield Cell(text, state, tuple(sharing.pop((state, _tell_apart(text)), ())))


def _find_usual(words: Sequence[str]) -> object:
    counts = Counter(_tell_apart(text) for text in words if find_words(text))
    return max(counts, key=lambda key: counts[key], default=None)


def _find_state(number: int, text: str, leaf: Reading | None, readings: Sequence[Reading], usual: object) -> str:
    if not text:
        return _find_lack(number, readings)
    if not find_words(text):
        return "cut"
    rival = leaf is not None and leaf.kind not in ENDS | CUTS
    return "other" if rival and _tell_apart(text) != usual else "same"


def _find_lack(number: int, readings: Sequence[Reading]) -> str:
    for reading in readings:
        if reading.kind in ENDS and reading.words.get(number) == "":
            return "outside"
        if (
            reading.kind == ReadingKind.CUT_MARKED
            and reading.words.get(number)
            and not find_words(reading.words[number])
        ):
            return "gone"
    return "none"
