"""Values of a record in; the words that the terminal shows for them out."""

from __future__ import annotations

from onrecord.wording import UNKNOWN as UNKNOWN_SPEAKER  # in a column that is headed by the word "speaker"
from onrecord.wording import UNKNOWN_OUTLET as NO_OUTLET
from onrecord.wording import date_words

__all__ = ["NO_OUTLET", "NO_TITLE", "UNKNOWN_SPEAKER", "date_words", "short_date"]

NO_TITLE = "(no title)"


def short_date(value: str | None) -> str:
    """Return an EDTF date without its time of day, for a column; nothing where it is unknown."""
    return (value or "").partition("T")[0]
