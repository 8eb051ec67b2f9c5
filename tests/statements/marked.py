"""Attributions for tests, written as marked text: `<source> [cue] {content}`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.statements.attributions import Attribution
from onrecord.statements.occasions import Occasion, read_occasions
from onrecord.statements.quotations import find_quotations
from onrecord.statements.sentences import find_sentences

_MARK = re.compile(r"[<>\[\]{}]|\|\|")


def read_marked(marked: str) -> tuple[str, list[Attribution]]:
    """Return the text without its marks, and its attributions; `||` stands between two of them."""
    text, at, found = "", 0, [Attribution(content=[])]
    opened: dict[str, int] = {}
    for mark in _MARK.finditer(marked):
        text, at = text + marked[at : mark.start()], mark.end()
        if mark.group() == "||":
            found.append(Attribution(content=[]))
        elif mark.group() in "<[{":
            opened[mark.group()] = len(text)
        elif mark.group() == ">":
            found[-1].source = (opened["<"], len(text))
        elif mark.group() == "]":
            found[-1].cue = (opened["["], len(text))
        else:
            found[-1].content.append((opened["{"], len(text)))
    return text + marked[at:], found


def occasions_of(marked: str, speakers: Sequence[str | None] = (), *, published: str | None = None) -> list[Occasion]:
    """Return the occasions of the attributions in `marked`; all are Quill's where no `speakers` are given."""
    text, attributions = read_marked(marked)
    sentences = find_sentences(text, find_quotations(text))
    names = list(speakers) or ["Mara Quill"] * len(attributions)
    return read_occasions(text, sentences, attributions, names, published=published)


def told(occasion: Occasion) -> dict[str, str]:
    """Return the fields that an occasion tells."""
    names = ("to", "via", "medium", "said", "said_words", "where")
    return {name: getattr(occasion, name) for name in names if getattr(occasion, name) is not None}
