"""CSV that onrecord wrote in; the statements, or the readings, out.

A cell cannot tell what is empty from what is unknown: both are None. All else of a statement comes back.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TextIO

from onrecord.database.export import CSV_COLUMNS, unguard
from onrecord.database.questions import Witness
from onrecord.errors import InputError
from onrecord.exports.json_reading import expected
from onrecord.exports.tables import READING_COLUMNS
from onrecord.records import Change, Kind, PageKind, Reading, ReadingKind, Severity, Span, Statement

_HOW = "expected CSV as `onrecord export --format csv` writes it"
_STATEMENT = ("speaker", "speaker_reason", "to", "via", "medium", "said", "said_words", "where", "inside")
_ARTICLE = ("outlet", "title", "published", "url")

Row = dict[str, str]


def read_csv(file: TextIO, *, where: str = "CSV") -> Iterator[Witness]:
    """Yield the statements of a table, each with its utterance; `file` is open with `newline=""`.

    Raises InputError where the columns are others, or a row lacks what onrecord writes.
    """
    for number, row in _read_rows(file, CSV_COLUMNS, where):
        with expected(f"{where}: row {number}", _HOW):
            yield _witness(row)


def read_readings_csv(file: TextIO, *, where: str = "CSV") -> Iterator[tuple[str, Reading]]:
    """Yield the readings of a table, each with the id of its utterance. Raises InputError as `read_csv` does."""
    rows = _read_rows(file, READING_COLUMNS, where)
    for (utterance, _), group in groupby(rows, lambda item: (item[1]["utterance"], item[1]["reading"])):
        found = list(group)
        with expected(f"{where}: row {found[0][0]}", _HOW):
            yield utterance, _reading([row for _, row in found])


def _read_rows(file: TextIO, columns: Sequence[str], where: str) -> Iterator[tuple[int, Row]]:
    """Yield the number of each row, the names of the columns being row 1, and its cells by name."""
    try:
        reader = csv.reader(file, strict=True)
        head = next(reader, [])
        if tuple(head) != tuple(columns):
            raise InputError(f"{where}: columns {','.join(head)!r}; expected {','.join(columns)}")
        for number, cells in enumerate(reader, start=2):
            if len(cells) != len(columns):
                raise InputError(f"{where}: row {number}: {len(cells)} cells; expected {len(columns)}")
            yield number, dict(zip(columns, map(unguard, cells), strict=True))
    except (csv.Error, UnicodeError) as error:
        raise InputError(f"{where}: {error}; {_HOW}") from None


def _witness(row: Row) -> Witness:
    statement = Statement(
        **{name: row[name] or None for name in _STATEMENT},
        id=row["statement"],
        article=row["article"],
        kind=Kind(row["kind"]),
        content=_cut(row["content"], row["content_at"]),
        cue=_span(row["cue"], row["cue_at"]),
        source=_span(row["source"], row["source_at"]),
        speaker_score=float(row["speaker_score"]) if row["speaker_score"] else None,
        read_from=tuple((name, Span(**span)) for name, span in json.loads(row["read_from"] or "{}").items()),
        speech=row["speech"] == "yes",
    )
    told = {name: row[name] or None for name in _ARTICLE}
    kind = PageKind(row["page_kind"])
    return Witness(
        **told, statement=statement, utterance=str(row["utterance"]), reports=int(row["reports"]), page_kind=kind
    )


def _cut(text: str, places: str) -> tuple[Span, ...]:
    """Return the pieces that `Statement.text` joined by a space, or by a full stop and a space."""
    spans: list[Span] = []
    at = 0
    for place in places.split(" "):
        start, end = map(int, place.split("-"))
        if spans:
            at += 2 if text.startswith(". ", at) else 1
        spans.append(Span(start, end, text[at : at + end - start]))
        at += end - start
    return tuple(spans)


def _span(words: str, place: str) -> Span | None:
    if not place:
        return None
    start, end = map(int, place.split("-"))
    return Span(start, end, words)


def _reading(rows: Sequence[Row]) -> Reading:
    first = rows[0]
    return Reading(
        kind=ReadingKind(first["kind"]),
        words={int(row["witness"]) - 1: row["words"] for row in rows},
        change=Change(first["change"]) if first["change"] else None,
        severity=Severity(first["severity"]),
    )
