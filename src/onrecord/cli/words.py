"""Values of a record in; the words that the terminal shows for them out."""

from __future__ import annotations

NO_TITLE = "(no title)"


def short_date(value: str | None) -> str:
    """Return an EDTF date without its time of day, for a column; nothing where it is unknown."""
    return (value or "").partition("T")[0]
