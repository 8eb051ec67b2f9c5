"""Paragraphs of a transcript in; the labels that open its turns out: "ANN ROOK [Mayor]:", "Mr Rook:", "Q:".

A colon also follows words that are nobody's name ("Let Me Be Clear: ...", "Dear Friends: ..."), so what stands before
it once only must look like a name or go with another label. A label that comes again is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements import lexicon, titles
from onrecord.statements.attributions import CharRange
from onrecord.statements.names import is_opener, is_title
from onrecord.statements.turns import names_nobody
from onrecord.text import fold

_WORD = r"[^\W\d_a-z][\w.’'‐‑-]*"
_SMALL = "|".join(sorted({*titles.PARTICLES, "of", "the", "and", "for"}))
_LABEL = re.compile(
    rf"[>*_•–—\s-]{{0,6}}(?P<name>{_WORD}(?:,?[ \u00a0]+(?:{_WORD}|{_SMALL})){{0,9}})[*_]{{0,3}}"
    r"(?:[ \u00a0]*[\[(](?P<role>[^\[\]()\n]{1,120})[\])])?[*_]{0,3}[ \u00a0]?:[*_]{0,3}(?:\s+|$)"
)
_LETTER = re.compile(
    r"[>*_\s]{0,6}(?P<name>(?:Q|A|QUESTION|ANSWER|Question|Answer)(?:[ \u00a0]?\d{1,3})?)[*_]{0,3}"
    r"(?:[ \u00a0]*[\[(](?P<role>[^\[\]()\n]{1,120})[\])])?(?:[*_]{0,3}[:.][*_]{0,3}(?:\s+|$)|(?<=Q)\s+(?=\S))"
)
_SMALL_WORDS = lexicon.DETERMINERS | lexicon.PREPOSITIONS | frozenset({"and"})
_ASKING = frozenset(
    """q question reporter journalist interviewer moderator host presenter operator interpreter translator audience
    participant voice unidentified unknown speaker male female member man woman questioner correspondent
    press""".split()
)
_NO_LABELS = frozenset(
    """first second third fourth fifth sixth firstly secondly thirdly lastly finally next then also one two three
    point today tomorrow note nb remember important attention imagine conclusion""".split()
)
_LONGEST = 400  # characters in which a label ends
_SHORTEST_SHOUTED = 2
_ADDRESSED = frozenset(
    "dear friends colleagues excellencies excellency ladies gentlemen citizens fellow everyone all members".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label: the paragraph that it opens, the characters of the name, the name and what is said of it, and where the
    words of the turn begin. `letter` is "Q" or "A" where it names nobody.
    """

    paragraph: int
    at: CharRange
    name: str
    role: str
    body: int
    letter: str = ""


def find_labels(text: str, paragraphs: Sequence[CharRange], *, speaker: str | None) -> list[Label]:
    """Return the labels of `paragraphs`, in order; `speaker` is whose words the page is said to hold.

    Cost is linear in the text.
    """
    found = [label for number, span in enumerate(paragraphs) if (label := _read(text, number, *span))]
    asks = any(label.letter == "Q" for label in found)
    found = [label for label in found if asks or label.letter != "A"]
    found = [label for label in found if fold(label.name) not in _NO_LABELS]
    times = Counter(fold(label.name) for label in found)
    kept = [bool(label.letter) or times[fold(label.name)] > 1 or _looks_like_name(label) for label in found]
    ends = {_last(label.name) for label, sure in zip(found, kept, strict=True) if sure and not label.letter}
    ends |= {_last(speaker)} if speaker else set()
    chosen = [label for label, sure in zip(found, kept, strict=True) if sure or _last(label.name) in ends]
    if speaker and len(chosen) == 1 and not chosen[0].letter and _last(chosen[0].name) != _last(speaker):
        return []  # whom the speaker addresses
    return chosen


def _read(text: str, number: int, start: int, end: int) -> Label | None:
    limit = min(end, start + _LONGEST)
    found = _LETTER.match(text, start, limit)
    if found:
        letter = found["name"][0].upper()
        return Label(number, found.span("name"), found["name"], found["role"] or "", found.end(), letter)
    found = _LABEL.match(text, start, limit)
    if not found:
        return None
    name, _, role = found["name"].partition(",")
    at = found.start("name")
    return Label(number, (at, at + len(name)), name, " ".join(filter(None, (role.strip(), found["role"]))), found.end())


def _looks_like_name(label: Label) -> bool:
    """Say whether what stands before a colon once is somebody's name or office."""
    words = label.name.split()
    if names_nobody(label.name) or not _ADDRESSED.isdisjoint(fold(label.name).split()):
        return False
    if label.role or is_asking(words) or is_office(words):
        return True
    if len(label.name) > _SHORTEST_SHOUTED and label.name.isupper():
        return True
    return len(words) > 1 and not is_opener(words[0])


def is_asking(words: Sequence[str]) -> bool:
    """Say whether a label is that of somebody whom a transcript does not name: "MODERATOR", "Unidentified Man"."""
    return bool(words) and all(word.lower().strip(".:") in _ASKING | _SMALL_WORDS for word in words)


def is_office(words: Sequence[str]) -> bool:
    """Say whether a label is an office and nobody's name: "The President", "Secretary of State"."""
    told = [word.lower().strip(".") for word in words]
    return all(is_title(low) or low in titles.ROLES | titles.OFFICES | _SMALL_WORDS for low in told)


def _last(name: str) -> str:
    return fold(name.split()[-1]).strip(".") if name.split() else ""
