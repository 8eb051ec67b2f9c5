"""What a tagger gives: attributions, that is, statements before their ids, kinds and speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.statements.sentences import Sentence

CharRange = tuple[int, int]


@dataclass(slots=True)
class Attribution:
    """A statement before its speaker is known: half-open character ranges, quotation marks included.

    `carries` says that the quotation stands without a cue and carries on from what came before, `quoted` that the
    content holds a quotation, `awaits_next_paragraph` that it ends in a colon and its quotation is still to come.
    `certain` says that the form of the text alone decides: both quotation marks with source and cue beside them, a
    label, a signature, a turn of an interview. `spoken` says that its cue is a known verb of speech. `outer` is the
    index of the attribution whose content holds this one. `confidence`, 0 to 1, is how likely the trained tagger thinks
    that content and cue are what it took them for; rules do not doubt.
    """

    content: list[CharRange]
    cue: CharRange | None = None
    source: CharRange | None = None
    carries: bool = False
    quoted: bool = False
    awaits_next_paragraph: bool = False
    certain: bool = False
    spoken: bool = False
    outer: int | None = None
    confidence: float = 1.0

    @property
    def is_signed(self) -> bool:
        """Whether its form closes it with whose words they are: "“We will hold.” — Ann Lee"."""
        return self.certain and self.cue is None and bool(self.source and self.source > self.content[-1])


class Tagger(Protocol):
    """Finds the attributions of a text."""

    def tag(self, text: str, sentences: Sequence[Sentence] | None = None) -> list[Attribution]:
        """Return the attributions of `text`, in the order of their first characters.

        `sentences` are those of the text, its trusted quotations one token each, where they are known already.
        """
        ...
