"""The JSON-LD scripts of a page in; the article they describe, as plain fields, out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

_MOST_CHARACTERS = 1_000_000
_MOST_NODES = 2_000
_WRAPPER = re.compile(r"^\s*(?://)?\s*(?:<!\[CDATA\[|<!--)|(?://)?\s*(?:\]\]>|-->)\s*;?\s*$")
_ARTICLE = re.compile(
    r"(?:Article|Report|BlogPosting|Reportage|LiveBlogPosting|Review|OpinionNews|AnalysisNews)$|^NewsArticle"
)


def article_nodes(scripts: list[str]) -> list[dict[str, Any]]:
    """Return the objects in `scripts` that describe an article, in order, those of the type's own name first.

    A script that is no JSON, or nested too deep to be read, is passed over.
    """
    nodes = [node for script in scripts for node in _nodes(_load(script))]
    return [node for node in nodes if any(_ARTICLE.search(kind) for kind in types_of(node))]


def types_of(node: dict[str, Any]) -> list[str]:
    """Return the names of the node's types."""
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def text_of(value: Any) -> str | None:
    """Return `value` as text with its entities decoded, where it is text that is not blank."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, str):
        return None
    return " ".join(unescape(value).split()) or None


def names_of(value: Any) -> list[str]:
    """Return the names of the people or bodies in `value`: text, an object with a name, or a list of these."""
    items = value if isinstance(value, list) else [value]
    found: list[str] = []
    for item in items[:50]:
        name = item.get("name") if isinstance(item, dict) else item
        for one in name if isinstance(name, list) else [name]:
            if text := text_of(one):
                found.append(text)
    return found


def _load(script: str) -> Any:
    if len(script) > _MOST_CHARACTERS:
        return None
    try:
        return json.loads(_WRAPPER.sub("", script), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(loaded: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects on the top level of `loaded`, in its lists and in their graphs; nested ones only by a graph."""
    waiting = [loaded]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting = [*item[:_MOST_NODES], *waiting]
        elif isinstance(item, dict):
            yield item
            waiting = [*(item[key] for key in ("@graph", "mainEntity") if key in item), *waiting]
