"""The checks of a draft in; their plain form, as `onrecord check --json` prints it, out.

The JSON Schema of the document is `check.schema.json` beside this module.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from onrecord.records import Check, Evidence, Reading, Skipped, Verdict

Form = dict[str, Any]
"""One record as JSON can hold it."""


def checks_form(where: str | None, checks: Sequence[Check], skipped: Sequence[Skipped] = ()) -> Form:
    """Return the form of the checks of one draft; `where` is its file, None for a quotation alone."""
    counts = Counter(check.verdict for check in checks)
    return {
        "type": "checks",
        "where": where,
        "counts": {verdict.value: counts[verdict] for verdict in Verdict},
        "checks": [check_form(check) for check in checks],
        "skipped": [asdict(item) for item in skipped],
    }


def check_form(check: Check) -> Form:
    """Return the form of one check; `diff` is how the draft differs from the first evidence."""
    return {
        "words": check.words,
        "line": check.line,
        "column": check.column,
        "start": check.content[0].start,
        "end": check.content[-1].end,
        "content": [asdict(span) for span in check.content],
        "speaker": check.speaker,
        "source": check.source,
        "verdict": check.verdict.value,
        "severity": check.severity.value,
        "explanation": check.explanation,
        "evidence": [_evidence_form(item) for item in check.evidence],
        "diff": [_reading_form(reading) for reading in check.readings],
    }


def _evidence_form(evidence: Evidence) -> Form:
    return {
        "statements": list(evidence.statements),
        "article": evidence.article,
        "outlet": evidence.outlet,
        "title": evidence.title,
        "published": evidence.published,
        "url": evidence.url,
        "speaker": evidence.speaker,
        "source": evidence.source,
        "direct": evidence.direct,
        "words": evidence.words,
        "content": [asdict(span) for span in evidence.content],
        "readings": [_reading_form(reading) for reading in evidence.readings],
    }


def _reading_form(reading: Reading) -> Form:
    return {
        "kind": reading.kind.value,
        "change": reading.change.value if reading.change else None,
        "severity": reading.severity.value,
        "draft": reading.words.get(0, ""),
        "record": reading.words.get(1, ""),
    }
