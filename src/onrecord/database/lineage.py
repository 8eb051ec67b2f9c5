"""An utterance in; its reports, as their lineage is traced from them, out."""

from __future__ import annotations

from onrecord.database.load import find_transcripts, load_article, load_statements
from onrecord.database.open import Database
from onrecord.database.questions import statements_of
from onrecord.records import Lineage
from onrecord.utterances import Report, number_lineage, read_report, trace_lineage


def load_lineage(database: Database, utterance: str) -> Lineage:
    """Return who most likely took the utterance with this id from whom; its transcripts took it from nobody."""
    found = load_reports(database, utterance)
    transcripts = find_transcripts(database, {report.article for report in found})
    places = [number for number, report in enumerate(found) if report.article not in transcripts]
    if not places:
        return Lineage()
    return number_lineage(trace_lineage([found[number] for number in places]), places)


def load_reports(database: Database, utterance: str) -> list[Report]:
    """Return the reports of the utterance with this id, in the order of `Utterance.witnesses`."""
    rows = database.rows("SELECT statement FROM witness WHERE utterance = ? ORDER BY n", (utterance,))
    witnesses = load_statements(database, [row["statement"] for row in rows])
    return [
        read_report(
            statement,
            load_article(database, statement.article),
            statements_of(database, statement.article, struck=True),
        )
        for statement in witnesses
    ]
