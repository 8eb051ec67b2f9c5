"""A record and the name of a format in; the text of the export, piece by piece, out."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.database.export import export_csv, export_jsonl, list_forms
from onrecord.database.open import Database
from onrecord.errors import InputError
from onrecord.exports.annotations import write_annotations
from onrecord.exports.gathering import count_reported, gather_reported, gather_told
from onrecord.exports.linked import write_jsonld
from onrecord.exports.tables import write_readings_csv
from onrecord.exports.tei import write_tei

FORMATS = ("jsonl", "tei", "webannotation", "jsonld", "csv")
"""The formats of an export."""


def write_export(
    database: Database, form: str, *, with_times: bool = False, utterance: str | None = None, readings: bool = False
) -> Iterator[str]:
    """Return the pieces of an export of all, or of the `utterance` with this id; nothing is held that was written.

    `readings` asks for the table of readings instead of that of statements.

    Raises InputError where the format is unknown, or has no such table.
    """
    if form not in FORMATS:
        raise InputError(f"format {form!r} is unknown; expected {', '.join(FORMATS)}")
    if readings and form != "csv":
        raise InputError(f"format {form!r} has no table of readings: it holds them in any case; expected 'csv'")
    if form == "jsonl":
        return export_jsonl(database, with_times=with_times, utterance=utterance)
    if form == "jsonld":
        return write_jsonld(list_forms(database, with_times=with_times, utterance=utterance))
    if form == "webannotation":
        found = gather_reported(database, utterance=utterance, with_times=with_times)
        return write_annotations(found, total=count_reported(database, utterance=utterance))
    if form == "csv" and not readings:
        return export_csv(database, utterance=utterance)
    told = gather_told(database, utterance=utterance, with_times=with_times)
    return write_readings_csv(told) if readings else write_tei(told)
