"""Utterances in; the table of their readings as CSV, out: a row for each witness of each reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.database.export import write_rows
from onrecord.exports.told import Told

READING_COLUMNS = (*("utterance", "reading", "kind", "change", "severity", "witness", "statement", "outlet", "words"),)
"""The columns of a reading. `reading` and `witness` count from 1, in the order of the utterance's own lists."""


def write_readings_csv(utterances: Iterable[Told]) -> Iterator[str]:
    """Yield the rows as CSV, the names of the columns first, each with its line break."""
    return write_rows(_rows(utterances))


def _rows(utterances: Iterable[Told]) -> Iterator[tuple[str, ...]]:
    yield READING_COLUMNS
    for told in utterances:
        for number, reading in enumerate(told.utterance.readings, start=1):
            for witness in sorted(reading.words):
                yield (
                    *(told.utterance.id, str(number), reading.kind, reading.change or "", reading.severity),
                    *(str(witness + 1), told.statements[witness].id, told.sources[witness].outlet or ""),
                    reading.words[witness],
                )
