"""A relative pronoun in, the name that it follows out: "Ann Lee, who said", "the Vale Board, which said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.statements.names import Mention

_NEAR = re.compile(r"\s*(?:\([^()\n]{0,30}\))?\s*,?\s*$")
_PLACE = re.compile(r"\s+(?:of|from|in|at)\s+(?:the\s+)?$")
_AND = re.compile(r"\s*,?\s+(?:and|or|&)\s+(?:[a-z]+\s+)*$")


def antecedent(text: str, mentions: Sequence[Mention], at: int, *, person: bool) -> Mention | None:
    """Return the mention that a relative pronoun at character `at` follows, None where that is not certain."""
    before = [mention for mention in mentions if mention.end <= at]
    if not before or not _NEAR.match(text[before[-1].end : at]):
        return None
    found = before[-1]
    if person and len(before) > 1 and _PLACE.match(text[before[-2].end : found.outer]):
        before.pop()
        found = before[-1]  # "Ann Lee of Estwick, who"
    if len(before) > 1 and _AND.match(text[before[-2].end : found.outer]):
        return None
    return found
