"""Text in, posts out: embedded posts of social media, known by their signature: "— Ann Rook (@annrook) May 3, 2026"."""

from __future__ import annotations

import re

from onrecord.statements.attributions import Attribution
from onrecord.statements.quotations import PARAGRAPH

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_SIGNATURE = re.compile(
    r"(?:[—–]|--?)\s*(?P<name>[^\n()—–@]{2,50}?)\s*\(@\w{1,30}\)[\s,]*"
    rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}),?\s+\d{{4}}"
)
_FEWEST_WORDS = 2


def find_posts(text: str) -> dict[int, list[Attribution]]:
    """Return the attributions of the posts of `text` by the number of the paragraph that each signature closes.

    The post is what stands before the signature in its paragraph, else the paragraph before.
    """
    if "(@" not in text:
        return {}
    found: dict[int, list[Attribution]] = {}
    last: tuple[int, int, int] | None = None  # number and span of the paragraph before
    for number, paragraph in enumerate(PARAGRAPH.finditer(text)):
        start = paragraph.start()
        for signature in _SIGNATURE.finditer(text, start, paragraph.end()):
            content = (start, signature.start())
            home = number
            if last and not text[start : signature.start()].strip(" *_>"):
                home, content = last[0], (last[1], last[2])
            if len(text[content[0] : content[1]].split()) >= _FEWEST_WORDS:
                one = Attribution(content=[content], source=signature.span("name"), quoted=True, certain=True)
                found.setdefault(home, []).append(one)
                found.setdefault(number, [])
            start = signature.end()
        last = (number, paragraph.start(), paragraph.end())
    return found
