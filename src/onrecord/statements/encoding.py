"""Text in, network input out: wordpieces with their places, and what an uncased network cannot see of them.

The features are the same in training and in use: letter case, whether a piece stands inside quotation marks by the
tolerant pairing, and whether a paragraph begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.statements.quotations import find_quotations

LOWER, CAPITAL, CAPITALS, NO_LETTERS = range(4)
OUTSIDE, INSIDE, MARK = range(3)

Integers = NDArray[np.int32]
Floats = NDArray[np.float32]
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The wordpieces of a text, arrays of one length: vocabulary `ids`, half-open characters `starts` to `ends`,
    letter `case`, `quote` (outside, inside, the mark itself) and `opens`, 1 for the first piece of a line.
    """

    ids: Integers
    starts: Integers
    ends: Integers
    case: Integers
    quote: Integers
    opens: Integers

    def __len__(self) -> int:
        """Return how many pieces there are."""
        return len(self.ids)

    def part(self, first: int, last: int) -> Pieces:
        """Return the pieces from `first` to before `last`."""
        return Pieces(**{field.name: getattr(self, field.name)[first:last] for field in fields(self)})


def encode(text: str, tokenizer: Any) -> Pieces:
    """Return the wordpieces of `text`; `tokenizer` is a `tokenizers.Tokenizer` that neither cuts nor pads.

    A lone surrogate, which the tokenizer cannot take, stands as the replacement character; places are unchanged.
    """
    found = tokenizer.encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
    starts = np.array([start for start, _ in found.offsets], np.int32)
    ends = np.array([end for _, end in found.offsets], np.int32)
    return Pieces(
        ids=np.array(found.ids, np.int32),
        starts=starts,
        ends=ends,
        case=np.array([_case(text[start:end]) for start, end in found.offsets], np.int32),
        quote=_quoted(text)[starts],
        opens=_opens(text, starts),
    )


@lru_cache(maxsize=1 << 14)
def _case(piece: str) -> int:
    if not any(map(str.isalpha, piece)):
        return NO_LETTERS
    if not piece[0].isupper():
        return LOWER
    return CAPITALS if len(piece) > 1 and piece.isupper() else CAPITAL


def _quoted(text: str) -> Integers:
    """Return for each character, and the end, whether it stands inside quotation marks or is one."""
    quoted = np.zeros(len(text) + 1, np.int32)
    for quotation in find_quotations(text):
        quoted[quotation.start : quotation.end] = MARK
        quoted[quotation.inner_start : quotation.inner_end] = INSIDE
    return quoted


def _opens(text: str, starts: Integers) -> Integers:
    """Return 1 for each piece that is the first of its line."""
    lines = np.searchsorted(np.array([mark.start() for mark in re.finditer("\n", text)], np.int32), starts)
    return np.concatenate([[1], np.diff(lines) > 0]).astype(np.int32)[: len(starts)]
