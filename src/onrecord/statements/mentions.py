"""Quotation in, out whether it is speech or the mention of a name: a title, a nickname, a programme.

“Harbour Watch” in "told “Harbour Watch,”" or "the “Never Rook” movement" stands in marks because it is a name. A
name is written with capitals, is short, ends in no full stop, and stands where only a noun can stand.
"""

from __future__ import annotations

import re

from onrecord.statements import lexicon
from onrecord.statements.quotations import Quotation

_LONGEST_NAME = 7  # words
_REACH = 40  # characters before and after a quotation that are read
_WORD = re.compile(r"[^\W_]+(?:['’.&\-][^\W_]+)*")
_BEFORE = re.compile(r"([^\W_]+(?:['’.\-][^\W_]+)*)['’.]?\s+\Z")
_AFTER = re.compile(r"\s+([^\W_]+)")
_WORKS = frozenset(
    """show book film movie song album single series programme program podcast magazine documentary drama comedy novel
    poem episode play musical essay column article game memoir ballad track operation project titled entitled called
    named nicknamed dubbed hit""".split()
)
_SMALL = (
    lexicon.PREPOSITIONS
    | lexicon.DETERMINERS
    | lexicon.CONJUNCTIONS
    | lexicon.BE
    | frozenset("a an the to is with for on if not it you who so as s t".split())
)


def is_mention(text: str, quotation: Quotation) -> bool:
    """Say whether `quotation` of `text` is the mention of a name rather than somebody's words."""
    if not (quotation.opened and quotation.closed and _looks_like_name(text, quotation)):
        return False
    line = text[max(0, quotation.start - _REACH) : quotation.start].rpartition("\n")[2]
    before, after = _BEFORE.search(line), _AFTER.match(text, quotation.end)
    if before is None:
        return False
    word = before[1]
    if word[0].isupper() and after and after[1][0].isupper():
        return True  # Ann “The Gate” Rook
    low = word.lower()
    if low.endswith(("'s", "’s")) or low in _WORKS or low in lexicon.PREPOSITIONS or low in ("told", "tells"):
        return True
    return low in lexicon.DETERMINERS and after is not None and _is_noun(after[1])


def _looks_like_name(text: str, quotation: Quotation) -> bool:
    if quotation.inner_end - quotation.inner_start > _LONGEST_NAME * 15:
        return False
    inner = text[quotation.inner_start : quotation.inner_end].strip()
    words = _WORD.findall(inner)
    if not 0 < len(words) <= _LONGEST_NAME or inner[-1] in ".?!…":
        return False
    return words[0][0].isupper() and all(
        not word[0].islower() or (n and word.lower() in _SMALL) for n, word in enumerate(words)
    )


def _is_noun(word: str) -> bool:
    low = word.lower()
    return word[0].islower() and not (
        low in lexicon.PREPOSITIONS
        or low in lexicon.CONJUNCTIONS
        or low in lexicon.BE
        or low in lexicon.AUXILIARIES
        or low in lexicon.SUBORDINATORS
        or low in lexicon.SPEECH_FORMS
    )
