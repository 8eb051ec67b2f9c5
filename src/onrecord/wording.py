"""The words in which a reader meets readings, dates and what is unknown: the same in terminal, report and docs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records import Change, Descent, Lineage, Link, PageKind, Reading, ReadingKind, Severity, Verdict

UNKNOWN = "unknown"
UNKNOWN_SPEAKER = "Speaker unknown"
UNKNOWN_OUTLET = "Outlet unknown"
NO_DATE = "no date on the page"
NO_LINEAGE = "nothing in the words tells who took it from whom"
_LISTED = 8  # reports named by their numbers, before the rest is only counted

_MONTHS = "January February March April May June July August September October November December".split()
_DAY = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?(?:T.*)?\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Wording:
    """How one kind of reading is named, alone and in number, and what it means in a sentence."""

    name: str
    several: str
    about: str


READINGS: dict[ReadingKind, Wording] = {
    ReadingKind.WORD_CHANGED: Wording("word changed", "words changed", "Different words in the same place."),
    ReadingKind.SPELLING: Wording("spelling", "spellings", "The same word, spelled another way."),
    ReadingKind.NUMBER_CHANGED: Wording("number changed", "numbers changed", "A different figure in the same place."),
    ReadingKind.NEGATION_CHANGED: Wording(
        "negation changed", "negations changed", "A “not” or its like stands in one and is missing in another."
    ),
    ReadingKind.CUT_MARKED: Wording("cut, marked", "cuts, marked", "Words left out, and the report says so with dots."),
    ReadingKind.CUT_UNMARKED: Wording("cut, not marked", "cuts, not marked", "Words left out without a sign."),
    ReadingKind.BRACKETED: Wording("bracketed", "brackets", "Words put in by the report, in brackets."),
    ReadingKind.STARTS_LATER: Wording("starts later", "start later", "The report begins to quote after the others."),
    ReadingKind.ENDS_EARLIER: Wording("ends earlier", "end earlier", "The report stops before the others."),
    ReadingKind.ORDER_CHANGED: Wording("order changed", "orders changed", "The same words in another order."),
    ReadingKind.PARAPHRASE: Wording("paraphrase", "paraphrases", "The same thing in the reporter’s own words."),
}


CHANGES: dict[Change, Wording] = {
    Change.HEDGE: Wording("hedge", "hedges", "How sure or how far it is said to be differs."),
    Change.NAME: Wording("name", "names", "A name differs."),
    Change.TENSE: Wording("form", "forms", "The same word in another form, as tense or number ask for."),
    Change.FUNCTION: Wording("small word", "small words", "Only small words differ."),
    Change.SYNONYM: Wording("synonym", "synonyms", "A thesaurus has both for one sense."),
    Change.OTHER: Wording("other word", "other words", "Neither is a form of the other, nor is it a synonym."),
}

SEVERITIES: dict[Severity, Wording] = {
    Severity.NONE: Wording("no change of sense", "no changes of sense", "The sense is untouched."),
    Severity.COSMETIC: Wording("cosmetic", "cosmetic", "Other words, the same sense."),
    Severity.SUBSTANTIVE: Wording("substantive", "substantive", "What is said differs."),
}


VERDICTS: dict[Verdict, str] = {
    Verdict.VERBATIM: "verbatim",
    Verdict.CUT: "cut",
    Verdict.CHANGED: "changed",
    Verdict.PARAPHRASED: "paraphrased",
    Verdict.OTHER_SPEAKER: "other speaker",
    Verdict.NOT_ON_RECORD: "not on record",
}
"""How the verdict on a quotation is named."""


def explain(reading: Reading) -> str:
    """Return what a reading is and how much it matters, in sentences.

    >>> explain(Reading(kind=ReadingKind.NUMBER_CHANGED, words={0: "3", 1: "4"}, severity=Severity.SUBSTANTIVE))
    'A different figure in the same place. What is said differs.'
    """
    change = [CHANGES[reading.change].about] if reading.change else []
    return " ".join([READINGS[reading.kind].about, *change, SEVERITIES[reading.severity].about])


def name_reading(reading: Reading) -> str:
    """Return the name of a reading's kind, with that of its change."""
    name = READINGS[reading.kind].name
    return f"{name}: {CHANGES[reading.change].name}" if reading.change else name


def count(number: int, singular: str, plural: str | None = None) -> str:
    """Return a number with its noun.

    >>> count(1, "report"), count(2, "report"), count(1_200, "story", "stories")
    ('1 report', '2 reports', '1,200 stories')
    """
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def name_source(outlet: str | None, kind: PageKind) -> str:
    """Return the name of an outlet, with a word that tells a transcript from reports.

    >>> name_source("Vale Wire", PageKind.REPORT), name_source("Port Elm", PageKind.TRANSCRIPT)
    ('Vale Wire', 'Port Elm (transcript)')
    >>> name_source(None, PageKind.REPORT), name_source(None, PageKind.TRANSCRIPT)
    ('Outlet unknown', 'Transcript')
    """
    if kind is PageKind.REPORT:
        return outlet or UNKNOWN_OUTLET
    return f"{outlet} (transcript)" if outlet else "Transcript"


def count_witnesses(reports: int, transcripts: int) -> str:
    """Return how many reports an utterance has, and how many transcripts.

    >>> count_witnesses(2, 0), count_witnesses(2, 1)
    ('2 reports', '1 transcript and 2 reports')
    """
    told = [count(transcripts, "transcript")] * bool(transcripts) + [count(reports, "report")] * bool(reports)
    return " and ".join(told)


def count_readings(kind: ReadingKind, number: int) -> str:
    """Return how many readings of a kind there are, in words.

    >>> count_readings(ReadingKind.CUT_MARKED, 2)
    '2 cuts, marked'
    """
    return count(number, READINGS[kind].name, READINGS[kind].several)


def date_words(edtf: str | None) -> str:
    """Return an EDTF date as a reader writes it, without its time of day; one that has no such form as it is.

    >>> date_words("2025-03-11T16:40:00+00:00"), date_words("XXXX-02-13"), date_words("2023-02"), date_words(None)
    ('11 March 2025', '13 February, year not stated', 'February 2023', 'no date on the page')
    >>> date_words("[2017-02-13,2023-02-13]")
    '13 February 2017 or 2023'
    """
    if not edtf:
        return NO_DATE
    if edtf.startswith("[") and ".." not in edtf:
        return _write_days([date_words(day) for day in edtf.strip("[]").split(",")])
    found = _DAY.match(edtf)
    if not found:
        return edtf
    year, month, day = found["year"], found["month"], found["day"]
    named = " ".join(part for part in (str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "") if part)
    if year == "XXXX":
        return f"{named}, year not stated" if named else NO_DATE
    return f"{named} {year}".strip()


def _write_days(days: list[str]) -> str:
    """Return days in a row; day and month once where only the years differ."""
    names, years = zip(*(day.rpartition(" ")[::2] for day in days), strict=True)
    if len(set(names)) == 1 and names[0]:
        days = [days[0], *years[1:]]
    return " or ".join(part for part in (", ".join(days[:-1]), days[-1]) if part)


def tell_lineage(lineage: Lineage) -> list[str]:
    """Return a lineage in lines, reports by their numbers from 1: the number of origins, then every link.

    >>> link = Link(kind=Descent.TOOK, witnesses=(2,), sources=(0,), score=0.97, evidence=("the same cut after “it”",))
    >>> tell_lineage(Lineage(links=(link,)))
    ['1 independent origin at the least', '3 most likely took it from 1: the same cut after “it”']
    >>> tell_lineage(Lineage())
    ['nothing in the words tells who took it from whom']
    """
    if not lineage.links and lineage.origins == 1:
        return [NO_LINEAGE]
    origins = f"{count(lineage.origins, 'independent origin')} at the least"
    doubt = "" if lineage.certain else ", unless they share a source that is not on record"
    return [origins + doubt, *(tell_link(link) for link in lineage.links)]


def tell_link(link: Link) -> str:
    """Return a link with its evidence in one line, reports by their numbers from 1."""
    witnesses = _number_reports(link.witnesses, "and")
    has = "has" if len(link.witnesses) == 1 else "have"
    if link.kind == Descent.TOOK:
        told = f"{witnesses} most likely took it from {_number_reports(link.sources, 'or')}"
    elif link.kind == Descent.SHARED_SOURCE:
        source = f"{link.named}, in a text" if link.named else "one source"
        told = f"{witnesses} {has} it from {source} that is not on record"
    else:
        told = f"{witnesses} {has} it from each other or from one source, which is open"
    return f"{told}: {'; '.join(link.evidence)}"


def _number_reports(witnesses: Sequence[int], last: str) -> str:
    numbers = [str(witness + 1) for witness in witnesses]
    if len(numbers) > _LISTED:
        numbers = [*numbers[: _LISTED - 1], f"{len(numbers) - _LISTED + 1} more"]
    return f" {last} ".join(part for part in (", ".join(numbers[:-1]), numbers[-1]) if part)
