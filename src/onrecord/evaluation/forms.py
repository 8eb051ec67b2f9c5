"""JSON lines in; articles with their statements, or the statements found in articles, out.

One line is one article: `{"doc_id", "text", "quotes": [{"content", "speaker", "cue"}]}`, without "text" in a file of
predictions. Spans are `[start, end]`, half-open characters of the text; each of the three is a list of spans, one span
or, for speaker and cue, null. It is the form that the corpora PARC and PolNeAR are easily brought into. "speaker"
holds the words that name the speaker, which onrecord calls the source.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.errors import InputError
from onrecord.evaluation.words import Spans
from onrecord.records import Statement

_META = "_meta"  # the key of a line that says how predictions were made, and holds none
_SHOWN = 40  # characters of a wrong value that a message repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One statement as it is marked in a text: the spans of its content, of its source and of its cue."""

    content: Spans
    source: Spans = ()
    cue: Spans = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """One article whose statements are known."""

    id: str
    text: str
    statements: tuple[Marked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predictions:
    """The statements found in each article, by its id; what `of_unknown` articles was left out, and which articles
    have `repeated` lines, whose statements are taken together.
    """

    by_article: Mapping[str, Sequence[Marked]]
    of_unknown: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()


def mark(statements: Iterable[Statement]) -> list[Marked]:
    """Return the outer statements as they are marked in their text; one inside another is left out."""
    return [
        Marked(
            content=[(span.start, span.end) for span in found.content],
            source=[(found.source.start, found.source.end)] if found.source else (),
            cue=[(found.cue.start, found.cue.end)] if found.cue else (),
        )
        for found in statements
        if found.inside is None
    ]


def prediction_line(article: str, found: Iterable[Marked]) -> str:
    """Return the line, without its line break, that says what was found in the article with this id."""
    quotes = [{"content": one.content, "speaker": one.source or None, "cue": one.cue or None} for one in found]
    return json.dumps({"doc_id": article, "quotes": quotes})


def read_gold(data: bytes, *, where: str) -> list[GoldArticle]:
    """Return the articles of a gold file with the content `data`; messages call the file `where`.

    Raises InputError where a line is not of this form, a span lies outside its text, an article comes twice, or there
    is no article at all.
    """
    articles: dict[str, GoldArticle] = {}
    for place, line in _read_lines(data, where):
        key, text = _read_text(line, "doc_id", place), _read_text(line, "text", place)
        if key in articles:
            raise InputError(f"{place}: doc_id {key!r} stands on an earlier line; expected each article once")
        articles[key] = GoldArticle(id=key, text=text, statements=_read_quotes(line, len(text), place))
    if not articles:
        raise InputError(f"{where}: holds no article; expected JSON lines with doc_id, text and quotes")
    return list(articles.values())


def read_predictions(data: bytes, gold: Sequence[GoldArticle], *, where: str) -> Predictions:
    """Return the predictions for the `gold` articles of a file with the content `data`, called `where` in messages.

    Raises InputError where a line is not of this form, or a span lies outside its text.
    """
    lengths = {article.id: len(article.text) for article in gold}
    found: dict[str, list[Marked]] = {}
    unknown, repeated = dict[str, None](), dict[str, None]()
    for place, line in _read_lines(data, where):
        if _META in line:
            continue
        key = _read_text(line, "doc_id", place)
        if key not in lengths:
            unknown[key] = None
            continue
        if key in found:
            repeated[key] = None
        found.setdefault(key, []).extend(_read_quotes(line, lengths[key], place))
    return Predictions(by_article=found, of_unknown=tuple(unknown), repeated=tuple(repeated))


def _read_lines(data: bytes, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each line's place and object; empty lines are skipped."""
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if raw.strip():
            place = f"{where}:{number}"
            yield place, _parse(raw, place)


def _parse(raw: bytes, place: str) -> dict[str, Any]:
    try:
        line = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{place}: is not JSON in UTF-8 ({error}); expected one object on each line") from None
    if not isinstance(line, dict):
        raise InputError(f"{place}: {_show(line)} is not an object; expected doc_id and quotes")
    return line


def _read_text(line: Mapping[str, Any], key: str, place: str) -> str:
    value = _need(line, key, place)
    if not isinstance(value, str):
        raise InputError(f"{place}: {key} {_show(value)} is not a string; expected one")
    return value


def _read_quotes(line: Mapping[str, Any], length: int, place: str) -> tuple[Marked, ...]:
    quotes = _need(line, "quotes", place)
    if not isinstance(quotes, list):
        raise InputError(f"{place}: quotes {_show(quotes)} is not a list; expected one of objects with content")
    return tuple(_read_quote(quote, length, f"{place}: quote {number}") for number, quote in enumerate(quotes, start=1))


def _read_quote(quote: object, length: int, place: str) -> Marked:
    if not isinstance(quote, dict):
        raise InputError(f"{place}: {_show(quote)} is not an object; expected content, speaker and cue")
    content = _read_spans(_need(quote, "content", place), length, f"{place}: content")
    source, cue = (_read_spans(quote.get(key), length, f"{place}: {key}") for key in ("speaker", "cue"))
    return Marked(content=content, source=source, cue=cue)


def _need(line: Mapping[str, Any], key: str, place: str) -> object:
    if key not in line:
        raise InputError(f"{place}: {key} is missing; expected it")
    value: object = line[key]
    return value


def _read_spans(value: object, length: int, place: str) -> Spans:
    """Return the spans of a list of them, of one alone, or of null."""
    if value is None or value == []:
        return ()
    if not isinstance(value, list):
        raise InputError(f"{place} {_show(value)} is not a list; expected [start, end] or a list of them")
    return [_read_span(one, length, place) for one in ([value] if isinstance(value[0], int) else value)]


def _read_span(value: object, length: int, place: str) -> tuple[int, int]:
    if not (isinstance(value, list) and len(value) == 2 and all(type(one) is int for one in value)):
        raise InputError(f"{place} {_show(value)} is not a span; expected two whole numbers, [start, end]")
    start, end = value
    if not 0 <= start < end <= length:
        raise InputError(f"{place} {_show(value)} lies outside its text; expected 0 <= start < end <= {length}")
    return start, end


def _show(value: object) -> str:
    words = repr(value)
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
