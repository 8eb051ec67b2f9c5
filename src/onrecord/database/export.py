"""A record in; its lines, the same bytes for the same pages in whatever order they were added, out.

JSON lines hold everything, one record a line, by type and then id. CSV holds one row for each statement; a cell that a
spreadsheet would take for a formula (first character = + - @, a tab or a line break) gets a leading apostrophe, and so
does one that has apostrophes before such a character, so that the first can be taken off again.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import chain

from onrecord.database.forms import (
    Form,
    article_form,
    judgement_form,
    page_form,
    reject_form,
    statement_form,
    utterance_form,
)
from onrecord.database.judgements import list_judgements, list_struck
from onrecord.database.load import as_reject, load_article, load_statements, load_utterance
from onrecord.database.open import Database
from onrecord.database.questions import Filter, Witness, list_pages, list_witnesses, witnesses_of
from onrecord.records import Span, Statement

CSV_COLUMNS = (
    *("statement", "article", "outlet", "title", "published", "url", "speaker", "kind", "content", "cue", "source"),
    *("to", "via", "medium", "said", "said_words", "where", "utterance", "reports"),
    *("speaker_reason", "speaker_score", "inside", "speech", "content_at", "cue_at", "source_at", "read_from"),
    "page_kind",
)
"""The columns of a statement; those in `_at` are half-open characters of its article: `812-1066 1080-1102`."""

FORMULA_STARTS = tuple("=+-@\t\r\n")


def export_jsonl(database: Database, *, with_times: bool = False, utterance: str | None = None) -> Iterator[str]:
    """Yield the record's lines, each with its line break; of the `utterance` with this id alone, if one is given."""
    for form in list_forms(database, with_times=with_times, utterance=utterance):
        yield json.dumps(form, ensure_ascii=False) + "\n"


def list_forms(database: Database, *, with_times: bool = False, utterance: str | None = None) -> Iterator[Form]:
    """Yield the forms of all records, or of an utterance, its statements and their articles and pages."""
    if utterance is not None:
        yield from _forms_around(database, utterance, with_times=with_times)
        return
    for page in sorted(list_pages(database), key=lambda item: item.id):
        yield page_form(page, with_times=with_times)
    for item in _ids(database, "article"):
        yield article_form(load_article(database, item))
    struck = set(list_struck(database))
    for item in _ids(database, "statement"):
        (statement,) = load_statements(database, [item])
        yield statement_form(statement) | ({"struck": True} if item in struck else {})
    for item in _ids(database, "utterance"):
        yield utterance_form(load_utterance(database, item))
    for row in database.rows("SELECT * FROM reject ORDER BY id"):
        yield reject_form(as_reject(row))
    for judgement in list_judgements(database):
        yield judgement_form(judgement)


def _forms_around(database: Database, utterance: str, *, with_times: bool) -> Iterator[Form]:
    found = load_utterance(database, utterance)
    statements = load_statements(database, found.witnesses)
    articles = [load_article(database, item) for item in sorted({statement.article for statement in statements})]
    for item in sorted({article.page for article in articles}):
        for page in list_pages(database, page=item):
            yield page_form(page, with_times=with_times)
    yield from map(article_form, articles)
    yield from map(statement_form, statements)
    yield utterance_form(found)


def _ids(database: Database, table: str) -> list[str]:
    return [row["id"] for row in database.rows(f"SELECT id FROM {table} ORDER BY id")]


def export_csv(database: Database, *, utterance: str | None = None) -> Iterator[str]:
    """Yield the rows of the statements, or of those of the `utterance` with this id, the names of the columns first."""
    found = list_witnesses(database, Filter()) if utterance is None else witnesses_of(database, utterance)
    return write_rows(chain([CSV_COLUMNS], map(statement_cells, found)))


def write_rows(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield rows as CSV, each with its line break, no cell such that a spreadsheet takes it for a formula."""
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    for cells in rows:
        line.seek(0)
        line.truncate()
        writer.writerow([_guard(cell) for cell in cells])
        yield line.getvalue()


def statement_cells(witness: Witness) -> list[str]:
    """Return the cells of one statement, in the order of `CSV_COLUMNS`."""
    statement = witness.statement
    cells = [
        *(statement.id, statement.article, witness.outlet, witness.title, witness.published, witness.url),
        *(statement.speaker, statement.kind, statement.text, _words(statement.cue), _words(statement.source)),
        *(statement.to, statement.via, statement.medium, statement.said, statement.said_words, statement.where),
        *(witness.utterance, str(witness.reports), statement.speaker_reason),
        *(None if statement.speaker_score is None else repr(statement.speaker_score), statement.inside),
        *("yes" if statement.speech else "no", " ".join(map(_place, statement.content))),
        *(_place(statement.cue), _place(statement.source), _read_from(statement)),
        witness.page_kind,
    ]
    return [cell or "" for cell in cells]


def _words(span: Span | None) -> str | None:
    return span.text if span else None


def _place(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span else ""


def _read_from(statement: Statement) -> str:
    """Return the words of the occasion as JSON: no cell holds several texts otherwise."""
    told = {name: asdict(span) for name, span in statement.read_from}
    return json.dumps(told, ensure_ascii=False) if told else ""


def _guard(cell: str) -> str:
    return f"'{cell}" if cell.lstrip("'").startswith(FORMULA_STARTS) else cell


def unguard(cell: str) -> str:
    """Return a cell as it was before `write_rows`."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(FORMULA_STARTS) else cell
