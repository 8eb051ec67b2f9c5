"""An article's text and a body's name in it in, the other side of the acronym that it is or has out."""

from __future__ import annotations

import re

from onrecord.speakers import lexicon
from onrecord.speakers.names import Name, initials_of, letters_of, parse_body, parse_name
from onrecord.text import fold

_FEWEST_LETTERS = 3  # of an acronym that words with these initials in the same article spell out
_OWN_LETTERS = 4  # of one that they spell out in the middle of a longer name too
_INTRODUCED = re.compile(r"([^\W\d_a-z][\w’'&.-]*(?:[ \xa0][\w’'&.-]+){1,9})[ \xa0]\(([A-Z][A-Za-z&.]{1,9})\)")
_INTRODUCED_FIRST = re.compile(r"\b([A-Z][A-Z&.]{1,9})[ \xa0]\(([^()\n]{5,80})\)")
_RUN = re.compile(r"[^\W\d_a-z][\w’'-]*(?:,?[ \xa0](?:of|and|for|the|in|on|to|&|[^\W\d_a-z][\w’'-]*)){1,14}")
_POSSESSIVE = re.compile(r"['’]s?[ \xa0]")


def find_introduced(text: str, name: Name) -> tuple[Name, ...]:
    """Return the other side of each "European Union (EU)" or "EU (European Union)" of which `name` is one."""
    found: dict[tuple[str, ...], Name] = {}
    for pattern, short_at, long_at in ((_INTRODUCED, 2, 1), (_INTRODUCED_FIRST, 1, 2)):
        for match in pattern.finditer(text):
            short, long = parse_name(match[short_at]), _spelt_out(match[long_at], match[short_at])
            if long is None or not short.acronym:
                continue
            if short.words == name.words:
                found[long.telling] = long
            elif long.telling == name.telling:
                found[short.telling] = short
    return tuple(found[key] for key in sorted(found))


def _spelt_out(words: str, written: str) -> Name | None:
    """Return the body at the end of `words` whose telling words begin with the letters of an acronym."""
    wanted = re.sub(r"[^a-z]", "", fold(written))
    pieces = words.split()
    for first in range(len(pieces) - 1, -1, -1):
        if wanted in initials_of(name := parse_body(" ".join(pieces[first:]))):
            return name
    return None


def find_spelt(text: str, written: str) -> tuple[Name, ...]:
    """Return the body that an article spells out somewhere without saying that the acronym `written` is it.

    There is none where several are so spelt, and where everybody knows the acronym as another name of the same body.
    """
    letters = letters_of(written)
    if letters is None or len(letters) < _FEWEST_LETTERS:
        return ()
    known = parse_name(written)
    found: dict[tuple[str, ...], Name] = {}
    for run in _RUN.finditer(text):
        for piece in _POSSESSIVE.split(run.group()):
            if (name := _spelt_in(piece, letters)) is not None:
                found.setdefault(name.telling, name)
    if not known.acronym and any(set(telling) <= set(known.telling) for telling in found):
        return ()
    return tuple(found.values()) if len(found) == 1 else ()


def _spelt_in(piece: str, letters: str) -> Name | None:
    """Return the name whose capitalised words begin with `letters`: the whole of `piece`, or the end of it where there
    are many letters.
    """
    words = piece.rstrip("’' ").split()
    while words and words[-1][:1].islower():
        words.pop()
    while words and fold(words[0]) in lexicon.OPENERS:  # "Then the"
        words = words[1:]
    capitals = [n for n, word in enumerate(words) if word[:1].isupper()]
    first = len(capitals) - len(letters)
    if first < 0 or (first and len(letters) < _OWN_LETTERS):
        return None
    if fold("".join(words[n][0] for n in capitals[first:])) != letters:
        return None
    return parse_body(" ".join(words[capitals[first] :]))
