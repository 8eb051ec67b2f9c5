"""Attributions in, those inside their contents out: "A said that B had warned that ...", “She told me, ‘Go.’”.

The untrained tagger reads the content's own words as if they were a text. What it finds with a cue and a source there
is an inner statement; its `outer` says in whose content it stands. The outer ones stay as they are. Source: the
nesting of attributions in the Penn Attribution Relations Corpus (Pareti 2015).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.statements import lexicon
from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.rules import RuleTagger

_DEEPEST = 3  # levels of inner statements
_OPENING = re.compile(r"\s*(?:[\"“”„‟«»＂‘]|``|''?)")
_CLOSING = re.compile(r"(?:[\"“”«»＂’]|''?)\s*\Z")
_WORDS = re.compile(r"[^\W\d_]+")
_MOST_CLOSING = 12  # characters of marks that can close a content
_OTHERS = frozenset({"he", "she"})
# "I", "we": the outer speaker again; the others: nobody in particular.
_NOBODY = frozenset("i we you it people anyone anybody everyone everybody someone somebody nobody one who".split())
_TELLING = lexicon.POSTPONED | frozenset("deny urge reply answer respond declare propose ask".split())
_FEWEST_WORDS = 3  # of an inner content
_SIGNS = lexicon.SPEECH_FORMS | {"according"}


def find_nested(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions inside the contents of `attributions`, those of an outer level first.

    `outer` of each is an index of `[*attributions, *nested]`. Cost is linear in the contents, times the levels.
    """
    everything = list(attributions)
    done = 0
    for _ in range(_DEEPEST):
        level = range(done, len(everything))
        done = len(everything)
        for n in level:
            everything.extend(_inside(text, everything[n], n))
    return everything[len(attributions) :]


def is_third_person(text: str, inner: Attribution, inside: bytearray) -> bool:
    """Say whether the source of `inner` is "he" or "she" in somebody's own quoted words: never that somebody.

    `inside` holds one byte a character, 1 inside quotation marks.
    """
    return inner.source is not None and bool(inside[inner.source[0]]) and text[slice(*inner.source)].lower() in _OTHERS


def _inside(text: str, outer: Attribution, index: int) -> list[Attribution]:
    """Return the attributions directly inside the content of `outer`."""
    tagger = RuleTagger()
    found = []
    for piece in outer.content:
        start, end = _own_words(text, piece)
        words = text[start:end]
        if _SIGNS.isdisjoint(word.lower() for word in _WORDS.findall(words)):
            continue
        for inner in tagger.tag(words):
            moved = _move(inner, start)
            if inner.cue and _is_another(text, moved) and _is_smaller(text, moved, (start, end)):
                found.append(replace(moved, outer=index, certain=False))
    return found


def _own_words(text: str, piece: CharRange) -> CharRange:
    """Return `piece` of a content without the pair of marks around it."""
    start, end = piece
    opening = _OPENING.match(text, start, end)
    if opening is None:
        return piece
    closing = _CLOSING.search(text[max(opening.end(), end - _MOST_CLOSING) : end])
    return opening.end(), end - len(closing.group()) if closing else end


def _move(one: Attribution, by: int) -> Attribution:
    def moved(span: CharRange) -> CharRange:
        return span[0] + by, span[1] + by

    return replace(
        one,
        content=[moved(span) for span in one.content],
        cue=moved(one.cue) if one.cue else None,
        source=moved(one.source) if one.source else None,
    )


def _is_another(text: str, inner: Attribution) -> bool:
    """Say whether somebody else is reported to have said the inner words: no habit of people at large, no "if"."""
    if inner.cue is None or inner.source is None:
        return False
    cue, source = text[slice(*inner.cue)].lower(), text[slice(*inner.source)].lower()
    before = _WORDS.findall(text, max(0, inner.source[0] - 12), inner.source[0])
    known = cue == "according to" or lexicon.LEMMAS.get(cue) in _TELLING
    return known and source.partition("'")[0].partition("’")[0] not in _NOBODY and (before or [""])[-1].lower() != "if"


def _is_smaller(text: str, inner: Attribution, words: CharRange) -> bool:
    """Say whether a content is words enough, and not all of the outer one."""
    size = sum(len(_WORDS.findall(text, *span)) for span in inner.content)
    return size >= _FEWEST_WORDS and inner.content != [words]
