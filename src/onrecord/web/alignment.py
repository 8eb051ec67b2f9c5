"""The collation of an utterance in, its rows out: every witness's words side by side, stretch by stretch."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.records import Reading, ReadingKind
from onrecord.text import find_words
from onrecord.utterances import Collation
from onrecord.web.views import Cell, Row, Variant
from onrecord.wording import READINGS

ENDS = frozenset({ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER})
CUTS = frozenset({ReadingKind.CUT_MARKED, ReadingKind.CUT_UNMARKED})

_LACKS = {"outside": "not quoted", "none": "no words"}


def align_rows(texts: Sequence[str], collation: Collation) -> list[Row]:
    """Return a row for each column of the collation of `texts`, left to right.

    What a witness lacks over several rows is said in the first of them and left blank in the others.
    """
    pieces = [_cut_text(text, collation, number) for number, text in enumerate(texts)]
    rows: list[Row] = []
    before: frozenset[int] = frozenset()
    for at, column in enumerate(collation.columns):
        here = frozenset(column.readings)
        new = sorted(here - before)
        leaf = collation.readings[column.readings[-1]] if column.readings else None
        words = [piece[at] for piece in pieces]
        cells = _make_cells(words, leaf, [collation.readings[number] for number in column.readings], bool(new))
        label = ", ".join(dict.fromkeys(READINGS[collation.readings[number].kind].name for number in new))
        rows.append(Row(tuple(cells), label, tuple(number + 1 for number in new)))
        before = here
    return rows


def group_words(words: Mapping[int, str]) -> tuple[Variant, ...]:
    """Return the different wordings, each with the sigla (index + 1) of its witnesses, most witnesses first."""
    groups: dict[object, list[int]] = defaultdict(list)
    for number in sorted(words):
        groups[compare_key(words[number])].append(number)
    ordered = sorted(groups.values(), key=lambda numbers: (-len(numbers), numbers))
    return tuple(Variant(_to_sigla(numbers), words[numbers[0]].strip()) for numbers in ordered)


def split_words(words: Mapping[int, str], fullest: str) -> tuple[Variant, ...]:
    """Return the witnesses that have words and, after them, those that lack them.

    How the former differ among themselves is told elsewhere: of their wordings the one in the fullest text stands, else
    the longest.
    """
    having = [number for number in sorted(words) if find_words(words[number])]
    lacking = {number: text for number, text in words.items() if number not in having}
    if not having:
        return group_words(lacking)
    shown = max(having, key=lambda number: (words[number] in fullest, len(words[number])))
    return (Variant(_to_sigla(having), words[shown].strip()), *group_words(lacking))


def _to_sigla(numbers: Sequence[int]) -> tuple[int, ...]:
    return tuple(number + 1 for number in numbers)


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


def _make_cells(words: Sequence[str], leaf: Reading | None, readings: Sequence[Reading], new: bool) -> Iterator[Cell]:
    usual = _find_usual(words)
    states = [_find_state(number, text, leaf, readings, usual) for number, text in enumerate(words)]
    sharing: dict[object, list[int]] = defaultdict(list)
    shown = [text or (_LACKS.get(state, "") if new else "") for state, text in zip(states, words, strict=True)]
    for number, (state, text) in enumerate(zip(states, shown, strict=True)):
        if text:
            sharing[(state, compare_key(text))].append(number + 1)
    for state, text in zip(states, shown, strict=True):
        yield Cell(text, state, tuple(sharing.pop((state, compare_key(text)), ())))


def _find_usual(words: Sequence[str]) -> object:
    counts = Counter(compare_key(text) for text in words if find_words(text))
    return max(counts, key=lambda key: counts[key], default=None)


def _find_state(number: int, text: str, leaf: Reading | None, readings: Sequence[Reading], usual: object) -> str:
    if not text:
        return _find_lack(number, readings)
    if not find_words(text):
        return "cut"
    rival = leaf is not None and leaf.kind not in ENDS | CUTS
    return "other" if rival and compare_key(text) != usual else "same"


def _find_lack(number: int, readings: Sequence[Reading]) -> str:
    for reading in readings:
        if reading.kind in ENDS and reading.words.get(number) == "":
            return "outside"
        if (
            reading.kind == ReadingKind.CUT_MARKED
            and reading.words.get(number)
            and not find_words(reading.words[number])
        ):
            return "cut"
    return "none"
