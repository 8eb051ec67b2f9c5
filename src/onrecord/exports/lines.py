"""JSON lines that onrecord wrote in; the records of each, out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TextIO

from onrecord.database.forms import (
    article_from,
    judgement_from,
    page_from,
    reject_from,
    statement_from,
    utterance_from,
)
from onrecord.database.judgements import Judgement
from onrecord.database.questions import StoredPage
from onrecord.errors import InputError
from onrecord.exports.json_reading import expected
from onrecord.records import Article, Reject, Statement, Utterance

AnyRecord = StoredPage | Article | Statement | Utterance | Reject | Judgement
"""Any record of an export."""

_MADE_FROM: dict[str, Callable[[Mapping[str, Any]], AnyRecord]] = {
    "page": page_from,
    "article": article_from,
    "statement": statement_from,
    "utterance": utterance_from,
    "reject": reject_from,
    "judgement": judgement_from,
}


def record_from(form: Mapping[str, Any]) -> AnyRecord:
    """Return the record of which `form`, of any type, is the form. Raises InputError where there is no such type."""
    if form["type"] not in _MADE_FROM:
        raise InputError(f"type {form['type']!r} is unknown; expected {', '.join(_MADE_FROM)}")
    return _MADE_FROM[form["type"]](form)


def read_jsonl(file: TextIO, *, where: str = "JSON lines") -> Iterator[AnyRecord]:
    """Yield the records of an export, line by line; `where` names the file in messages.

    Raises InputError where a line is no JSON, or lacks what onrecord writes.
    """
    number = 0
    while True:
        number += 1
        with expected(f"{where}:{number}", "expected a line as `onrecord export` writes it"):
            line = file.readline()
            if not line:
                return
            yield record_from(json.loads(line))
