"""The words in which a reader meets the vocabulary of readings, the same in the terminal, the report and the docs."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import ReadingKind


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


def count(number: int, singular: str, plural: str | None = None) -> str:
    """Return a number with its noun.

    >>> count(1, "report"), count(2, "report"), count(1_200, "story", "stories")
    ('1 report', '2 reports', '1,200 stories')
    """
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def count_readings(kind: ReadingKind, number: int) -> str:
    """Return how many readings of a kind there are, in words.

    >>> count_readings(ReadingKind.CUT_MARKED, 2)
    '2 cuts, marked'
    """
    return count(number, READINGS[kind].name, READINGS[kind].several)
