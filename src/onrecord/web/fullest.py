"""The fullest text of an utterance, cut into the places where its witnesses differ.

In: a collation and its rows. Out: places, left to right, that give back the fullest text.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import ReadingKind
from onrecord.text import Word, find_words
from onrecord.utterances import Collation
from onrecord.web.alignment import CUTS, ENDS, compare_key, group_words
from onrecord.web.views import Place, Row, Variant


def find_places(collation: Collation, rows: Sequence[Row]) -> list[Place]:
    """Return the places of `collation.fullest`; `rows` are those of the same collation.

    Every column's words stand in the fullest text in the order of the columns, in one of the witnesses' wordings.
    """
    words = find_words(collation.fullest)
    bounds = _find_bounds(words, rows)
    edges = [0, *(words[bound].start if bound < len(words) else len(collation.fullest) for bound in bounds[1:])]
    places = []
    for at, row in enumerate(rows):
        end = edges[at + 1] if at + 1 < len(rows) else len(collation.fullest)
        places.append(_make_place(collation, at, row, collation.fullest[edges[at] : end]))
    return places or [Place(collation.fullest, "", (), (), ())]


def _find_bounds(words: Sequence[Word], rows: Sequence[Row]) -> list[int]:
    """Return, for each row, the index of the first word of the fullest text that belongs to it or to a later one."""
    forms = [word.form for word in words]
    bounds, at = [], 0
    for row in rows:
        bounds.append(at)
        wordings = [[word.form for word in find_words(cell.text)] for cell in row.cells if _has_words(cell.state)]
        at += max((len(wording) for wording in wordings if forms[at : at + len(wording)] == wording), default=0)
    return bounds


def _has_words(state: str) -> bool:
    return state in ("same", "other")


def _make_place(collation: Collation, at: int, row: Row, text: str) -> Place:
    kinds = [collation.readings[number].kind for number in collation.columns[at].readings]
    style = _find_style(kinds)
    rivals: tuple[Variant, ...] = ()
    if style == "rival":
        wordings = {number: cell.text for number, cell in enumerate(row.cells) if _has_words(cell.state)}
        rivals = tuple(rival for rival in group_words(wordings) if compare_key(rival.text) != compare_key(text))
    before, after = _find_letters(collation, at)
    return Place(text, style, rivals, before, after)


def _find_style(kinds: Sequence[ReadingKind]) -> str:
    if kinds and kinds[-1] not in ENDS | CUTS:
        return "rival"
    return "cut" if any(kind in CUTS for kind in kinds) else ""


def _find_letters(collation: Collation, at: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the readings, counted from 1, whose letter stands before column `at`, and those whose letter follows it:
    where a witness ends its letter stands at the border, any other's at the end of the place.
    """
    here = collation.columns[at].readings
    left = collation.columns[at - 1].readings if at else ()
    right = collation.columns[at + 1].readings if at + 1 < len(collation.columns) else ()
    ending = [number for number in here if collation.readings[number].kind == ReadingKind.ENDS_EARLIER]
    before = [number + 1 for number in ending if number not in left]
    after = [number + 1 for number in here if number not in ending and number not in right]
    return tuple(before), tuple(sorted(after))
