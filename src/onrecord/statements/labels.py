"""Sentence in, out the attribution that its form alone makes: a name and a colon, or a dash and a name."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements import lexicon, titles
from onrecord.statements.attributions import Attribution
from onrecord.statements.sentences import Token
from onrecord.statements.sources import DASHES, Range
from onrecord.statements.turns import names_nobody

_LONGEST_NAME = 6  # words of a name before a colon or after a dash
_LONGEST_HEADING = 4  # words of a heading before a colon
_LONGEST_ROLE = 16  # tokens after the name in a signature: ", director of the Estwick harbour board"


def read_label(tokens: Sequence[Token]) -> Attribution | None:
    """Read "Ann Lee: “We will hold.”": a name, a colon, quotations, and no more."""
    colon = next((i for i, token in enumerate(tokens[: _LONGEST_NAME + 1]) if not token.is_word), 0)
    if not 0 < colon < len(tokens) - 1 or tokens[colon].text != ":":
        return None
    if not _is_name(tokens[:colon]) or not _only_quotations(tokens[colon + 1 :]):
        return None
    return _signed(tokens, (0, colon), (colon + 1, len(tokens)), cue=tokens[colon])


def heading_end(tokens: Sequence[Token]) -> int:
    """Return where the sentence's own words begin after a heading: "Why it matters: ...", "Key quote: ..."; else 0."""
    colon = next((i for i, token in enumerate(tokens[: _LONGEST_HEADING + 1]) if not token.is_word), 0)
    if not 0 < colon < len(tokens) - 1 or tokens[colon].text != ":":
        return 0
    heading = [token.low for token in tokens[:colon]]
    return colon + 1 if names_nobody(heading[-1]) or names_nobody(heading[0]) else 0


def read_late_label(tokens: Sequence[Token]) -> Attribution | None:
    """Read "The polls were early - Ann Lee: “Most ended in May.”" and "... surprises the pollster Ann Lee: “...”"."""
    colon = next((i for i, token in enumerate(tokens) if token.quotation), 0) - 1
    if colon < 2 or tokens[colon].text != ":" or not _only_quotations(tokens[colon + 1 :]):
        return None
    start = colon
    while start > 0 and colon - start <= _LONGEST_NAME and tokens[start - 1].is_capital:
        start -= 1
    if start == 0 or start == colon or not _is_name(tokens[start:colon]):
        return None
    before = tokens[start - 1]
    if before.text in DASHES or (before.low in titles.ROLES and colon - start > 1):
        return _signed(tokens, (start, colon), (colon + 1, len(tokens)), cue=tokens[colon])
    return None


def read_signature(tokens: Sequence[Token]) -> Attribution | None:
    """Read "“We will hold.” — Ann Lee, director of the board": quotations, a dash, a name, at most a role."""
    dash = next((i for i, token in enumerate(tokens) if token.text in DASHES), 0)
    end = signature_end(tokens, dash)
    if not dash or end is None or not _only_quotations(tokens[:dash]):
        return None
    return _signed(tokens, (dash + 1, end), (0, dash), cue=None)


def signature_end(tokens: Sequence[Token], dash: int) -> int | None:
    """Return where the name of a signature ends that begins with the dash at `dash`; None where there is none."""
    if dash >= len(tokens) or tokens[dash].text not in DASHES or len(tokens) - dash > _LONGEST_NAME + _LONGEST_ROLE:
        return None
    end = dash + 1
    while end < len(tokens) and tokens[end].is_word and end - dash <= _LONGEST_NAME:
        end += 1
    rest = tokens[end:]
    if not _is_name(tokens[dash + 1 : end]) or (rest and rest[0].text not in (",", ".", "(")):
        return None
    return None if any(token.quotation or token.low in lexicon.SPEECH_FORMS for token in rest) else end


def _is_name(words: Sequence[Token]) -> bool:
    if not words or names_nobody(" ".join(word.text for word in words)):
        return False
    return all(word.is_capital and word.low not in lexicon.SPEECH_FORMS for word in words)


def _only_quotations(tokens: Sequence[Token]) -> bool:
    return any(token.quotation for token in tokens) and not any(token.is_word for token in tokens)


def _signed(tokens: Sequence[Token], source: Range, content: Range, *, cue: Token | None) -> Attribution:
    quoted = [token for token in tokens[content[0] : content[1]] if token.quotation]
    return Attribution(
        content=[(token.start, token.end) for token in quoted],
        cue=(cue.start, cue.end) if cue else None,
        source=(tokens[source[0]].start, tokens[source[1] - 1].end),
        quoted=True,
        certain=True,
    )
