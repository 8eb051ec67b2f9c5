"""A part of an alignment of two texts, and the two texts it is a part of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.records import ReadingKind
from onrecord.utterances.tokens import MARK, Token


class Part(NamedTuple):
    """Tokens `one` to `one_end` of one text beside `other` to `other_end` of the other; `kind` None: no reading."""

    kind: ReadingKind | None
    one: int
    one_end: int
    other: int
    other_end: int

    @property
    def sizes(self) -> tuple[int, int]:
        """How many tokens of each text."""
        return self.one_end - self.one, self.other_end - self.other

    def to(self, last: Part, kind: ReadingKind | None) -> Part:
        """Return the part of `kind` from this one's beginning to the end of `last`."""
        return Part(kind, self.one, last.one_end, self.other, last.other_end)


class Pair(NamedTuple):
    """The tokens of the two texts of an alignment."""

    one: Sequence[Token]
    other: Sequence[Token]

    def tokens(self, part: Part) -> tuple[Sequence[Token], Sequence[Token]]:
        """Return the tokens of both texts in `part`."""
        return self.one[part.one : part.one_end], self.other[part.other : part.other_end]

    def words(self, part: Part) -> tuple[list[Token], list[Token]]:
        """Return the tokens of both texts in `part` without the marks of omission."""
        one, other = self.tokens(part)
        return _drop_marks(one), _drop_marks(other)

    def sides(self, part: Part) -> tuple[bool, bool]:
        """Say which of the texts have words in `part`."""
        one, other = self.tokens(part)
        return _has_words(one), _has_words(other)

    def keys(self, part: Part) -> tuple[str, ...]:
        """Return the keys of the words of `part`, of both texts."""
        one, other = self.words(part)
        return tuple(token.key for token in (*one, *other))


def _drop_marks(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.type != MARK]


def _has_words(tokens: Sequence[Token]) -> bool:
    for token in tokens:
        if token.type != MARK:
            return True
    return False
