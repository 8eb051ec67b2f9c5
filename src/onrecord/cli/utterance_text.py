"""An utterance and its witnesses in; the lines that show it in a terminal out: fullest text, apparatus, reports."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import click

from onrecord.cli.collated import Stretch, number_words, print_fullest, read_stretches
from onrecord.cli.columns import columns, one_line
from onrecord.database.doubts import Doubt
from onrecord.database.questions import Witness, transcripts_first
from onrecord.records import Lineage, PageKind, Reading, Severity, Utterance
from onrecord.text import squeeze
from onrecord.utterances import collate_statements, number_lineage
from onrecord.wording import (
    READINGS,
    SEVERITIES,
    UNKNOWN_SPEAKER,
    count_readings,
    count_witnesses,
    date_words,
    name_reading,
    name_source,
    tell_lineage,
)

_LONG = 9  # words: of a longer reading the first and the last few are shown
_ENDS = 3
_CONTEXT = 3  # words shown before the place of a reading
_ABSENT = "-"


def utterance_lines(
    utterance: Utterance,
    witnesses: Sequence[Witness],
    short: Mapping[str, str],
    *,
    width: int,
    lineage: Lineage | None = None,
) -> Iterator[str]:
    """Yield the lines that show `utterance`; `short` gives the form of each article's id to show."""
    stored, witnesses = witnesses, transcripts_first(witnesses)
    transcripts = {item.statement.article for item in witnesses if item.page_kind is PageKind.TRANSCRIPT}
    reports = sum(item.page_kind is PageKind.REPORT for item in witnesses)
    yield click.style(one_line(_head(utterance, witnesses)), bold=True)
    kinds = Counter(reading.kind for reading in utterance.readings)
    told = [count_readings(kind, kinds[kind]) for kind in READINGS if kinds[kind]]
    grave = sum(reading.severity == Severity.SUBSTANTIVE for reading in utterance.readings)
    yield " · ".join(
        [
            count_witnesses(reports, len(transcripts)),
            *told,
            *([f"{grave} substantive"] if grave else []),
        ]
    )
    if utterance.said and utterance.said_reason:
        yield from textwrap.wrap(f"said {date_words(utterance.said)} (inferred). {utterance.said_reason}", width)
    yield ""
    if len(witnesses) == 1:
        yield from _prose(utterance.fullest, width)
    else:
        collation = collate_statements([witness.statement for witness in witnesses], transcripts=transcripts)
        stretches = read_stretches(collation, [witness.statement.text for witness in witnesses])
        yield from _prose(print_fullest(stretches), width)
        yield ""
        yield from _apparatus(collation.readings, stretches, width)
    yield ""
    yield from _reports(witnesses, short)
    if lineage and reports > 1:
        yield ""
        shown = {witness.statement.id: number for number, witness in enumerate(witnesses)}
        for line in tell_lineage(number_lineage(lineage, [shown[witness.statement.id] for witness in stored])):
            yield from textwrap.wrap(one_line(line), width, subsequent_indent="  ")


def _head(utterance: Utterance, witnesses: Sequence[Witness]) -> str:
    """Return speaker and occasion, what is told of the occasion with the numbers of the reports that tell it."""
    statements = [witness.statement for witness in witnesses]
    to = _told([item.to and f"to {item.to}" for item in statements])
    where = _told([item.where for item in statements])
    medium = _told([item.medium for item in statements])
    said = _told([date_words(item.said) if item.said else item.said_words for item in statements])
    via = _told([item.via and f"via {item.via}" for item in statements])
    occasion = ", ".join(part for part in (to, where, medium) if part)
    parts = (utterance.speaker or UNKNOWN_SPEAKER, occasion, said, via)
    return " · ".join(part for part in parts if part)


def _told(words: Sequence[str | None]) -> str:
    """Return the different words with the reports that tell them; `words` holds those of each report."""
    tellers: dict[str, list[int]] = {}
    for witness, told in enumerate(words):
        if told:
            tellers.setdefault(told, []).append(witness)
    return " / ".join(f"{told} {number_words(own)}" for told, own in tellers.items())


def _prose(text: str, width: int) -> list[str]:
    return textwrap.wrap(one_line(text), width)


def _apparatus(readings: Sequence[Reading], stretches: Sequence[Stretch], width: int) -> Iterator[str]:
    if not readings:
        yield "the reports agree word for word"
        return
    rows = [
        (_context(n, stretches), name_reading(item), _weigh(item.severity), _rivals(item))
        for n, item in enumerate(readings)
    ]
    yield from columns(("where", "what", "matters", "words"), rows, wrap=width)


def _weigh(severity: Severity) -> str:
    return _ABSENT if severity == Severity.NONE else SEVERITIES[severity].name


def _context(reading: int, stretches: Sequence[Stretch]) -> str:
    """Return the last words before the place of a reading."""
    before = []
    for stretch in stretches:
        if reading in stretch.readings:
            break
        before += stretch.longest.split()
    return " ".join(["…", *before[-_CONTEXT:]]) if before else "at the start"


def _rivals(reading: Reading) -> str:
    """Return the words of every witness of `reading`, those with the same words together."""
    rivals: dict[str, list[int]] = {}
    for witness in sorted(reading.words):
        rivals.setdefault(squeeze(reading.words[witness]), []).append(witness)
    return " | ".join(f"{_ends(words) or _ABSENT} {number_words(numbers)}" for words, numbers in rivals.items())


def _ends(words: str) -> str:
    parts = words.split()
    return words if len(parts) <= _LONG else " ".join([*parts[:_ENDS], "…", *parts[-_ENDS:]])


def _dated(witness: Witness) -> str:
    """Return when a page came out; of a transcript that does not say so, when its words were said."""
    if witness.published is None and witness.page_kind is PageKind.TRANSCRIPT and witness.statement.said:
        return f"said {date_words(witness.statement.said)}"
    return date_words(witness.published)


def _reports(witnesses: Sequence[Witness], short: Mapping[str, str]) -> list[str]:
    rows = []
    for n, witness in enumerate(witnesses, start=1):
        statement = witness.statement
        spans = ", ".join(f"{span.start}-{span.end}" for span in statement.content)
        named = [span.text for span in (statement.cue, statement.source) if span]
        article = f"article {short[statement.article]}, characters {spans}"
        outlet = f"{name_source(witness.outlet, witness.page_kind)}, {_dated(witness)}"
        rows.append((n, outlet, article, " · ".join(named) or _ABSENT))
    return columns(("", "report", "words in", "attributed by"), rows)


def doubt_lines(doubts: Sequence[Doubt], short: Mapping[str, str], *, width: int) -> Iterator[str]:
    """Yield the lines that tell which other utterances may be the same one; `short` is the form of each id to show."""
    if doubts:
        yield ""
        yield from columns(
            ("perhaps the same", "why"), [(short[item.utterance], item.reason) for item in doubts], wrap=width
        )
