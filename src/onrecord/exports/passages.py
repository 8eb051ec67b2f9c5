"""The texts of witnesses and their collation in; the passages that hold every character of every witness, out.

Read left to right, the words of one witness in all passages are its text, to the character: what parallel segmentation
in a critical apparatus asks for. Where the collation sees no difference the words may still differ in capitals and
marks; such a passage has no reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.text import find_words
from onrecord.utterances import Collation, Column


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of each witness at one place, "" where it has none, and the indices of the readings that hold there,
    longest first. `followed` is the first witness whose words the fullest text has; None: it has nobody's.
    """

    words: tuple[str, ...]
    readings: tuple[int, ...] = ()
    followed: int | None = None

    @property
    def agreed(self) -> bool:
        """Whether all witnesses have the same characters."""
        return len(set(self.words)) == 1


def find_passages(texts: Sequence[str], collation: Collation, fullest: str) -> list[Passage]:
    """Return the passages of `texts`, left to right; those where all agree are as long as can be."""
    columns = collation.columns
    if not columns:
        return [Passage(tuple(texts), followed=0)]
    cut = [_cut(text, columns, witness) for witness, text in enumerate(texts)]
    passages: list[Passage] = []
    for at, column in enumerate(columns):
        pieces = [bounds[at] for bounds in cut]
        passages += _differing(texts, column, pieces) if column.readings else _agreeing(texts, column, pieces)
    return _follow(_join(passage for passage in passages if any(passage.words)), fullest)


def _cut(text: str, columns: Sequence[Column], witness: int) -> list[tuple[int, int]]:
    """Return the half-open characters of a witness in each column: those between two columns belong to the one where
    witnesses differ, also where this one has no word there.
    """
    held = [at for at, column in enumerate(columns) if column.words[witness]]
    spans = [(0, 0)] * len(columns)
    for at in held:
        spans[at] = (columns[at].words[witness][0].start, columns[at].words[witness][-1].end)
    for left, right in zip([None, *held], [*held, None], strict=True):
        start = spans[left][1] if left is not None else 0
        end = spans[right][0] if right is not None else len(text)
        owner = _owner(columns, left, right)
        if owner == left:
            spans[owner] = (spans[owner][0], end)
        elif owner == right:
            spans[owner] = (start, spans[owner][1])
        else:
            spans[owner] = (start, end)
    return spans


def _owner(columns: Sequence[Column], left: int | None, right: int | None) -> int:
    """Return the column that gets what stands between a witness's words in `left` and `right`."""
    first = left if left is not None else 0
    last = right if right is not None else len(columns) - 1
    differing = (at for at in range(first, last + 1) if columns[at].readings)
    return next(differing, left if left is not None else last)


def _differing(texts: Sequence[str], column: Column, spans: Sequence[tuple[int, int]]) -> list[Passage]:
    """Return the passages of a column with readings: its words, and the white space around that all share."""
    words = [text[start:end] for text, (start, end) in zip(texts, spans, strict=True)]
    before = _shared_space(words)
    words = [word[before:] for word in words]
    after = _shared_space([word[::-1] for word in words])
    inner = [word[: len(word) - after] for word in words]
    spaces = [text[start : start + before] for text, (start, _) in zip(texts, spans, strict=True)]
    ends = [word[len(word) - after :] for word in words]
    return [Passage(tuple(spaces)), Passage(tuple(inner), column.readings), Passage(tuple(ends))]


def _shared_space(words: Sequence[str]) -> int:
    """Return how many characters of white space all of `words` begin with."""
    length = 0
    while all(len(word) > length and word[length].isspace() for word in words):
        if len({word[length] for word in words}) > 1:
            break
        length += 1
    return length


def _agreeing(texts: Sequence[str], column: Column, spans: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """Yield the passages of a column without readings: word by word where capitals or marks differ."""
    whole = Passage(tuple(text[start:end] for text, (start, end) in zip(texts, spans, strict=True)))
    counts = {len(words) for words in column.words}
    if whole.agreed or len(counts) > 1:
        yield whole
        return
    borders = [
        [start, *(border for word in words for border in (word.start, word.end)), end]
        for words, (start, end) in zip(column.words, spans, strict=True)
    ]
    for at in range(len(borders[0]) - 1):
        yield Passage(tuple(text[own[at] : own[at + 1]] for text, own in zip(texts, borders, strict=True)))


def _join(passages: Iterator[Passage]) -> list[Passage]:
    """Return the passages with neighbours joined: those where all agree, and those that differ in marks alone."""
    joined: list[Passage] = []
    for (agreed, readings), group in groupby(passages, lambda one: (one.agreed, () if one.agreed else one.readings)):
        words = zip(*(passage.words for passage in group), strict=True)
        joined.append(Passage(tuple(map("".join, words)), () if agreed else readings))
    return joined


def _follow(passages: Sequence[Passage], fullest: str) -> list[Passage]:
    """Return the passages, each with the witness whose words the fullest text has there."""
    forms = [word.form for word in find_words(fullest)]
    at, followed = 0, []
    for passage in passages:
        witness = 0 if passage.agreed else _marks_of(passage)
        for length, own in _matches(passage, forms, at)[:1]:
            at, witness = at + length, own
        followed.append(Passage(passage.words, passage.readings, witness))
    return followed


def _matches(passage: Passage, forms: Sequence[str], at: int) -> list[tuple[int, int]]:
    """Return which witnesses have the words that stand in `forms` from `at` on: how many, and whose. Most words first,
    then most characters: a witness that goes on has the space before the next word.
    """
    wordings = [[word.form for word in find_words(words)] for words in passage.words]
    found = [(len(own), n) for n, own in enumerate(wordings) if own and forms[at : at + len(own)] == own]
    return sorted(found, key=lambda match: (-match[0], -len(passage.words[match[1]]), match[1]))


def _marks_of(passage: Passage) -> int | None:
    """Return the first witness with characters, where none has a word; None where some have."""
    if any(find_words(words) for words in passage.words):
        return None
    return next(witness for witness, words in enumerate(passage.words) if words)
