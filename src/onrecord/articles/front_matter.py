"""The start of a saved text in; what its YAML front matter says of the page, and where the page goes on, out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from onrecord.articles.dates import EXPECTED, is_date

_MOST_CHARACTERS = 10_000
_FENCE = re.compile(r"---[ \t]*\r?\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S | re.M)
_KNOWN = {"title", "outlet", "url", "published", "author", "authors"}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a front matter says; `end` is where the text after it starts, `ignored` why a value is not used."""

    end: int = 0
    values: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    ignored: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """Return the front matter at the start of `text`; an empty one where there is none that names a known field.

    Values are taken as written (a date is not rewritten). One that is no date is ignored as `published`.
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
    ignored = None
    if "published" in values and not is_date(values["published"]):
        ignored = f"published {values.pop('published')!r} is not a date; {EXPECTED}"
    return FrontMatter(found.end(), values, _authors(given), ignored)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _authors(given: dict[str, object]) -> tuple[str, ...]:
    value = given.get("authors", given.get("author"))
    items = value if isinstance(value, list) else [value]
    return tuple(item.strip() for item in items if isinstance(item, str) and item.strip())
