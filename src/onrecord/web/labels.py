"""The words in which the report speaks of kinds of statement, readings and blocks."""

from __future__ import annotations

from onrecord.records import Kind, Label, ReadingKind

UNKNOWN_SPEAKER = "Speaker unknown"
UNKNOWN_OUTLET = "Outlet unknown"

READINGS: dict[ReadingKind, tuple[str, str]] = {
    ReadingKind.WORD_CHANGED: ("word changed", "Different words in the same place."),
    ReadingKind.SPELLING: ("spelling", "The same word, spelled another way."),
    ReadingKind.NUMBER_CHANGED: ("number changed", "A different figure in the same place."),
    ReadingKind.NEGATION_CHANGED: ("negation changed", "A “not” or its like stands in one and is missing in another."),
    ReadingKind.CUT_MARKED: ("cut, marked", "Words left out, and the report says so with dots."),
    ReadingKind.CUT_UNMARKED: ("cut, not marked", "Words left out without a sign."),
    ReadingKind.BRACKETED: ("bracketed", "Words put in by the report, in brackets."),
    ReadingKind.STARTS_LATER: ("starts later", "The report begins to quote after the others."),
    ReadingKind.ENDS_EARLIER: ("ends earlier", "The report stops before the others."),
    ReadingKind.ORDER_CHANGED: ("order changed", "The same words in another order."),
    ReadingKind.PARAPHRASE: ("paraphrase", "The same thing in the reporter’s own words."),
}
"""Of each kind of reading: its name, and a sentence that explains it."""

KINDS: dict[Kind, str] = {
    Kind.DIRECT: "quoted",
    Kind.INDIRECT: "in the reporter’s words",
    Kind.MIXED: "partly quoted",
}

BLOCKS: dict[Label, str] = {
    Label.BODY: "body",
    Label.HEAD: "subhead",
    Label.LIST: "list",
    Label.TITLE: "title",
    Label.BYLINE: "byline",
    Label.CAPTION: "caption",
    Label.CREDIT: "credit",
    Label.RELATED: "another story",
    Label.CHROME: "page furniture",
}


def count(number: int, singular: str, plural: str | None = None) -> str:
    """Return `number` with its noun.

    >>> count(1, "report"), count(2, "report"), count(1_200, "story", "stories")
    ('1 report', '2 reports', '1,200 stories')
    """
    noun = singular if number == 1 else plural or singular + "s"
    return f"{number:,} {noun}"


def shorten(text: str, limit: int) -> str:
    """Return the first words of `text`, at most `limit` characters, with an ellipsis where some were cut.

    >>> shorten("We will not sail with half a crew", 20)
    'We will not sail…'
    """
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    cut = flat[:limit]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:.–—-") + "…"
