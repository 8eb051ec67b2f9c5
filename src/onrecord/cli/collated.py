"""A collation in; its fullest text as one line, with rival words and who has which words, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.text import fold
from onrecord.utterances import Collation

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand in one place, with what follows them: `rivals` maps each wording to its witnesses, from 0."""

    readings: tuple[int, ...]
    rivals: dict[str, tuple[int, ...]]
    after: str

    @property
    def longest(self) -> str:
        """The longest wording of the place."""
        return max(self.rivals, key=len)

    @property
    def witnesses(self) -> tuple[int, ...]:
        """All witnesses that have words in the place."""
        return tuple(sorted(witness for own in self.rivals.values() for witness in own))


def read_stretches(collation: Collation, texts: Sequence[str]) -> list[Stretch]:
    """Return the stretches of the collation of `texts`, left to right.

    Marks of a cut show only where nobody has words.
    """
    stretches = []
    read = [0] * len(texts)
    for column in collation.columns:
        found: dict[int, str] = {}
        for witness, words in enumerate(column.words):
            if words:
                text, start, end = texts[witness], words[0].start, words[-1].end
                found[witness] = _opening(text[read[witness] : start], first=not read[witness]) + text[start:end]
                read[witness] = end
        kept = {witness: words for witness, words in found.items() if _LETTER.search(words)} or found
        going_on = max(kept, key=lambda witness: (len(texts[witness]) - read[witness], -witness))
        stretches.append(Stretch(column.readings, _rivals(kept), _closing(texts[going_on][read[going_on] :])))
    return stretches


def _opening(between: str, *, first: bool) -> str:
    """Return the marks before a word that belong to it: those after the last space."""
    return between if first else (between.rpartition(" ")[2] if " " in between else "")


def _closing(rest: str) -> str:
    """Return the marks and the space that follow a word and belong to it: those up to the last space."""
    letter = _LETTER.search(rest)
    if letter is None:
        return rest
    between = rest[: letter.start()]
    return between[: between.rfind(" ") + 1] or between


def _rivals(found: dict[int, str]) -> dict[str, tuple[int, ...]]:
    """Return each wording with its witnesses; case and the shape of marks make no rival."""
    by_form: dict[str, list[int]] = {}
    for witness, words in found.items():
        by_form.setdefault(fold(words), []).append(witness)
    return {found[witnesses[0]]: tuple(witnesses) for witnesses in by_form.values()}


def print_fullest(stretches: Sequence[Stretch]) -> str:
    """Return the fullest text: rival words as `[a¹ | b²]`; raised numbers, from 1, where the witnesses change."""
    parts: list[str] = []
    for at, stretch in enumerate(stretches):
        marks = stretch.after.rstrip()
        if len(stretch.rivals) > 1:
            rivals = (f"{words}{number_words(own)}" for words, own in stretch.rivals.items())
            parts += ["[", " | ".join(rivals), "]", marks]
        else:
            changes = at + 1 == len(stretches) or stretches[at + 1].witnesses != stretch.witnesses
            parts += [stretch.longest, marks, number_words(stretch.witnesses) if changes else ""]
        parts.append(stretch.after[len(marks) :] or " ")
    return "".join(parts).rstrip()


def number_words(witnesses: Iterable[int]) -> str:
    """Return the raised numbers of witnesses, counted from 1.

    >>> number_words([0, 1, 11])
    '¹·²·¹²'
    """
    return "·".join(str(witness + 1).translate(_RAISED) for witness in witnesses)
