"""Words given as authors in; the names of people or teams among them out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.text import fold, squeeze

_BY = re.compile(
    r"^(?:(?:written|posted|reported|story|words|text|analysis|opinion|review|edited"
    r"|compiled)\s+)?by:?\s+|^(?:authors?|writers?|reporters?)\s*:\s*",
    re.I,
)
_BETWEEN = re.compile(r"\s*(?:;|\||\s+and\s+|\s+&\s+|,\s*and\s+)\s*", re.I)
_COMMA = re.compile(r"\s*,\s*")
_ROLE = re.compile(
    r"^(?:(?:senior|chief|staff|associate|deputy|managing|assistant|contributing|political|national"
    r"|foreign|special|guest|digital|news|sports?|business|features?|general|entertainment|lead"
    r"|freelance)\s+)*"
    r"(?:writer|reporter|editor|correspondent|columnist|contributor|journalist|producer|author|staff|phd"
    r"|ph\.d\.?|md|m\.d\.?|jr\.?|sr\.?|iii?|rd|rdn|the associated press|associated press|ap|reuters|afp"
    r"|bloomberg|usa today)\b.*$",
    re.I,
)
_TEAM = re.compile(
    r"^(?P<outlet>(?:[Tt]he\s+)?(?!Back\b|Our\b)(?-i:[A-Z]).{1,40}?)(?:['’]s)?\s+(?:news\s+desk"
    r"|news\s+team|newsroom|editorial\s+(?:board|team)|web\s+desk|staff|news\s+service|staff\s+reporters?"
    r"|desk|team)$",
    re.I,
)
_NO_NAME = {
    "admin",
    "administrator",
    "staff",
    "editor",
    "editors",
    "by",
    "author",
    "guest",
    "anonymous",
    "unknown",
    "webmaster",
    "news",
    "staff writer",
    "newsroom",
    "editorial",
    "contributor",
    "agencies",
    "agency",
    "news agencies",
    "wires",
    "wire",
    "web desk",
    "correspondent",
    "our correspondent",
    "associated press",
    "reuters",
    "afp",
    "null",
    "none",
    "user",
}
_AFTER_NAME = re.compile(
    r"\s+(?:(?:for|FOR|in|IN)\s+(?:(?:the|THE)\s+)?[A-Z].*|(?i:(?:senior|chief|staff|contributing|guest|freelance)\s+)*(?i:writer"
    r"|reporter|editor|correspondent|columnist|contributor|staff)s?)$"
)
_BODY = re.compile(
    r"\b(?:staff|writer|reporter|editor|correspondent|contributor|columnist|university|institutes?"
    r"|college|officer|director|cto|ceo|news|times|more|associated press|team)\b",
    re.I,
)
_HOUSE = re.compile(r"[A-Z]{2,6}|[A-Z][\w’']+ (?:News|Times|Post)")
_MOST_WORDS = 8


def clean_authors(given: Iterable[str], outlet: str | None = None) -> tuple[str, ...]:
    """Return the names in `given`, each once, in order; no "By", no address, no role, not the outlet itself.

    >>> clean_authors(["By Ann Field and Bo Marsh, senior reporter", "https://example.org/ann"])
    ('Ann Field', 'Bo Marsh')
    """
    found: dict[str, str] = {}
    for words in given:
        for name in _names(squeeze(words[:400])):
            key = fold(name)
            if found and (_BODY.search(name) or _HOUSE.fullmatch(name)):
                continue  # what follows a name is its role or house
            if key and key not in _NO_NAME and key != fold(outlet or "") and _is_name(name):
                found.setdefault(key, name)
    return tuple(found.values())


def outlet_of_team(name: str) -> str | None:
    """Return the outlet in a byline such as "The Example Courier news desk"; None where it names no such team."""
    found = _TEAM.match(squeeze(name))
    return found["outlet"].removeprefix("the ") if found else None


def _names(words: str) -> list[str]:
    parts = [part for piece in _BETWEEN.split(_BY.sub("", words)) for part in _split_commas(piece)]
    parts = [_AFTER_NAME.sub("", part) for part in parts]
    return [part.strip(" ,.;:-–—|") if not part.endswith(("r.", ".")) else part.strip(" ,;:-–—|") for part in parts]


def _split_commas(piece: str) -> list[str]:
    return [part for part in _COMMA.split(piece) if part and not _ROLE.match(part)]


def _is_name(name: str) -> bool:
    if "://" in name or "@" in name or "www." in name.lower() or ".com" in name.lower() or "/" in name:
        return False
    if name.startswith("+") or (any(mark.isdigit() for mark in name) and len(name.split()) > 1):
        return False
    return any(mark.isalpha() for mark in name) and len(name.split()) <= _MOST_WORDS
