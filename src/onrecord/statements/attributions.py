"""What a tagger gives: attributions, that is, statements before their ids, kinds and speakers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

CharRange = tuple[int, int]


@dataclass(slots=True)
class Attribution:
    """A statement before its speaker is known: half-open character ranges, quotation marks included.

    `carries` says that the quotation stands without a cue and carries on from what came before, `quoted` that the
    content holds a quotation, `awaits_next_paragraph` that it ends in a colon and its quotation is still to come.
    """

    content: list[CharRange]
    cue: CharRange | None = None
    source: CharRange | None = None
    carries: bool = False
    quoted: bool = False
    awaits_next_paragraph: bool = False


class Tagger(Protocol):
    """Finds the attributions of a text."""

    def tag(self, text: str) -> list[Attribution]:
        """Return the attributions of `text`, in the order of their first characters."""
        ...
