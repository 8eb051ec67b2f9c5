"""The command `check`: the quotations of a draft, or one quotation, held against the record."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from onrecord.api import Record
from onrecord.cli.columns import one_line, prose_width
from onrecord.cli.options import json_option, reading, record_option
from onrecord.cli.output import print_json
from onrecord.cli.whole import CHECK_FOUND
from onrecord.database.check_forms import checks_form
from onrecord.records import Check, Severity, Skipped, Verdict
from onrecord.wording import SEVERITIES, VERDICTS, count

_INDENT = "  "


@click.command()
@click.argument("draft", required=False, type=click.Path(path_type=Path))
@click.option("--quote", metavar="WORDS", help="One quotation, in place of a draft.")
@click.option("--speaker", metavar="NAME", help="Who is to have said it; with --quote.")
@json_option
@record_option
def check(draft: Path | None, quote: str | None, speaker: str | None, as_json: bool) -> int:
    """Check the quotations of a draft against the record.

    DRAFT is Markdown (.md), HTML, a Word file (.docx; needs the extra `docx`) or plain text (.txt), in UTF-8. Each
    quotation is verbatim, cut, changed, paraphrased (the record has it in a reporter's words alone), other_speaker, or
    not_on_record; the words of the reports stand beside it. One or two words in marks are not checked. Ends with exit
    code 3 where anything is not verbatim.

    \b
    Example:
        onrecord check draft.md
        onrecord check --quote "speed will save lives" --speaker Stoltenberg
    """
    if (draft is None) == (quote is None):
        raise click.UsageError("Give either a draft or --quote WORDS.")
    if speaker is not None and quote is None:
        raise click.UsageError("--speaker goes with --quote; a draft names its speakers itself.")
    with reading() as record:
        if draft is not None:
            checked = record.check_draft(draft)
            where, checks, skipped = checked.where, checked.checks, checked.skipped
        else:
            where, checks, skipped = None, (record.check_quote(quote or "", speaker),), ()
        lines = [] if as_json else list(_lines(record, where, checks, skipped, prose_width()))
    if as_json:
        print_json(checks_form(where, checks, skipped))
    else:
        click.echo("\n".join(lines))
    return 0 if all(item.verdict is Verdict.VERBATIM for item in checks) else CHECK_FOUND


def _lines(
    record: Record, where: str | None, checks: Sequence[Check], skipped: Sequence[Skipped], width: int
) -> Iterator[str]:
    for item in checks:
        place = [one_line(f"{where}:{item.line}:{item.column}")] if where else []
        yield click.style("  ".join([*place, _tell_verdict(item)]), bold=True)
        yield from _wrap(f"“{item.words}”{_tell_speaker(item)}", width)
        yield from _wrap(item.explanation, width)
        yield from _wrap(_tell_evidence(record, item), width)
        yield ""
    for left in skipped:
        yield "  ".join(
            [one_line(f"{where}:{left.line}:{left.column}"), "skipped", one_line(f"“{left.words}”: {left.reason}")]
        )
    yield from [""] if skipped else []
    yield _count(checks)


def _wrap(text: str, width: int) -> list[str]:
    return textwrap.wrap(one_line(text), width, initial_indent=_INDENT, subsequent_indent=_INDENT)


def _tell_verdict(item: Check) -> str:
    """Return the verdict, and where it leaves open how grave what differs is, that as well."""
    graded = item.verdict in _GRADED and item.severity is not Severity.NONE
    return f"{VERDICTS[item.verdict]}, {SEVERITIES[item.severity].name}" if graded else VERDICTS[item.verdict]


_GRADED = (Verdict.CUT, Verdict.CHANGED, Verdict.PARAPHRASED)


def _tell_speaker(item: Check) -> str:
    named = item.speaker or item.source
    return f" · {named}" if named else ""


def _tell_evidence(record: Record, item: Check) -> str:
    """Return what the report nearest to a quotation has, where that is not the same."""
    if item.verdict is Verdict.VERBATIM or not item.evidence:
        return ""
    best = item.evidence[0]
    ids = ", ".join(record.shorten("statement", statement) for statement in best.statements)
    place = f"statement {ids}" if ids else f"article {record.shorten('article', best.article)}"
    return f"on record: “{best.words}” ({place})"


def _count(checks: Sequence[Check]) -> str:
    counts = Counter(item.verdict for item in checks)
    told = ", ".join(f"{counts[verdict]} {VERDICTS[verdict]}" for verdict in Verdict if counts[verdict])
    return f"{count(len(checks), 'quotation')}: {told}" if checks else "0 quotations"
