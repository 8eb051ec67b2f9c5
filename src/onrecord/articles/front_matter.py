"""The start of a saved text in; what its YAML front matter says of the page, and where the page goes on, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from onrecord.articles.dates import EXPECTED, is_date
from onrecord.records import PageKind

_MOST_CHARACTERS = 10_000
_FENCE = re.compile(r"---[ \t]*\r?\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S | re.M)
_OF_TRANSCRIPTS = ("speaker", "said", "where")
_KNOWN = {"title", "outlet", "url", "published", "author", "authors", "kind", *_OF_TRANSCRIPTS}
_DATES = ("published", "said")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a front matter says; `end` is where the text after it starts, `ignored` why a value is not used."""

    end: int = 0
    values: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    ignored: str | None = None


def read_front_matter(text: str, *, transcript: bool = False) -> FrontMatter:
    """Return the front matter at the start of `text`; an empty one where there is none that names a known field.

    `transcript` says that the user called the page one, so that the front matter need not.

    Values are taken as written (a date is not rewritten). Ignored are `published` and `said` that are no dates, a
    `kind` that is unknown, and what only a transcript has of another page.
    """
    found = _FENCE.match(text[:_MOST_CHARACTERS])
    if not found:
        return FrontMatter()
    try:
        loaded = yaml.load(found["inside"], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return FrontMatter()
    if not isinstance(loaded, dict):
        return FrontMatter()
    given = {str(key).lower(): value for key, value in loaded.items()}
    if _KNOWN.isdisjoint(given):
        return FrontMatter()
    values = {key: value.strip() for key, value in given.items() if key in _KNOWN and _is_text(value)}
    ignored = "; ".join(_ignore(values, transcript=transcript))
    return FrontMatter(found.end(), values, _authors(given), ignored or None)


def _ignore(values: dict[str, str], *, transcript: bool) -> Iterator[str]:
    """Take what cannot be used out of `values`, and yield why."""
    for name in _DATES:
        if name in values and not is_date(values[name]):
            yield f"{name} {values.pop(name)!r} is not a date; {EXPECTED}"
    if "kind" in values and values["kind"].lower() not in set(PageKind):
        yield f"kind {values.pop('kind')!r} is unknown; expected {' or '.join(PageKind)}"
    if transcript or values.get("kind", "").lower() == PageKind.TRANSCRIPT:
        return
    for name in _OF_TRANSCRIPTS:
        if name in values:
            yield f"{name} {values.pop(name)!r} is only of a transcript; expected 'kind: transcript' with it"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _authors(given: dict[str, object]) -> tuple[str, ...]:
    value = given.get("authors", given.get("author"))
    items = value if isinstance(value, list) else [value]
    return tuple(item.strip() for item in items if isinstance(item, str) and item.strip())
