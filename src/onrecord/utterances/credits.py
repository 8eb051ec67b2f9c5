"""An article in; the news agency that it says it has its text from out.

An agency among its authors, or a line "Source(s): Reuters" at its head or foot. What a picture's credit names is no
source of the text.
"""

from __future__ import annotations

import re

from onrecord.records import Article, Label
from onrecord.utterances.stated import is_agency, name_key

_SOURCE = re.compile(r"\s*sources?(?:\(s\))?\s*:(.+)", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;/&|]|\band\b|\bwith\b")
_LINES = (Label.BYLINE, Label.CREDIT)


def find_credit(article: Article) -> str | None:
    """Return the first agency that the article names as its author or its source, None where it names none."""
    lines = [found[1] for block in article.blocks if block.label in _LINES if (found := _SOURCE.fullmatch(block.text))]
    names = [name.strip(" .") for line in (*article.authors, *lines) for name in _BETWEEN.split(line)]
    return next((name for name in names if is_agency(name_key(name))), None)
