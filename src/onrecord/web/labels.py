"""The words in which the report speaks of kinds of statement and blocks."""

from __future__ import annotations

from onrecord.records import Kind, Label

KINDS: dict[Kind, str] = {
    Kind.DIRECT: "quoted",
    Kind.INDIRECT: "in the reporter’s words",
    Kind.MIXED: "partly quoted",
}

AS_SAID = "as it was said, from a transcript"

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
