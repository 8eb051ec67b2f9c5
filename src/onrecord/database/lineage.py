"""An utterance in; its reports, as their lineage is traced from them, out."""

from __future__ import annotations

from onrecord.database.load import load_article, load_statements
from onrecord.database.open import Database
from onrecord.database.questions import statements_of
from onrecord.utterances import Report, read_report


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
