"""Text in, statements out: the tagger's attributions with ids, kinds, clean spans and speakers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.records import Kind, Span, Statement, statement_id
from onrecord.statements.attributions import Attribution, Tagger
from onrecord.statements.occasions import read_occasion
from onrecord.statements.quotations import Quotation
from onrecord.statements.rules import RuleTagger, trusted_quotations
from onrecord.statements.sentences import find_sentences
from onrecord.statements.speakers import resolve_speakers
from onrecord.text import WORD

_MARKS = '"“”„‟«»＂`'
_OPENING = re.compile(rf"(?:[{_MARKS}\s]|'')+")
_CLOSING = re.compile(rf"(?:[{_MARKS}\s,;:—–-]|'')+$")
_MOST_CLOSING = 12  # characters of marks that can close a content


def find_statements(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    article: str = "",
    tagger: Tagger | None = None,
) -> list[Statement]:
    """Return the statements reported in `text`, an article's own text, in the order of their first characters.

    `title` may give fuller names than the text; `published` (EDTF) dates the occasion where the text gives no year;
    `article` is the article's id, which the statements' ids are made from. Cost is linear in the text.

    >>> [found] = find_statements('“We will hold the line,” said Mara Quill.')
    >>> found.speaker, found.kind.value, found.content[0].text
    ('Mara Quill', 'direct', 'We will hold the line')
    """
    quotations = trusted_quotations(text)
    sentences = find_sentences(text, quotations)
    attributions = [kept for a in (tagger or RuleTagger()).tag(text) if (kept := _with_words(text, a)).content]
    resolutions = resolve_speakers(text, sentences, attributions, title=title)
    inside = _quoted_mask(text, quotations)
    found: dict[str, Statement] = {}
    for attribution, resolution in zip(attributions, resolutions, strict=True):
        content = tuple(_clean(text, start, end) for start, end in sorted(attribution.content))
        occasion = read_occasion(text, sentences, attribution, published=published)
        statement = Statement(
            id=statement_id(article, content),
            article=article,
            kind=_kind(content, inside),
            content=content,
            cue=Span.of(text, *attribution.cue) if attribution.cue else None,
            source=Span.of(text, *attribution.source) if attribution.source else None,
            speaker=resolution.speaker,
            speaker_reason=resolution.reason,
            said=occasion.said,
            said_words=occasion.said_words,
        )
        found.setdefault(statement.id, statement)
    return list(found.values())


def _with_words(text: str, attribution: Attribution) -> Attribution:
    """Return `attribution` less the pieces of its content that hold no word."""
    return replace(attribution, content=[(a, b) for a, b in attribution.content if WORD.search(text, a, b)])


def _quoted_mask(text: str, quotations: Sequence[Quotation]) -> bytearray:
    """Return one byte a character, 1 inside quotation marks."""
    mask = bytearray(len(text))
    for quotation in quotations:
        mask[quotation.inner_start : quotation.inner_end] = b"\x01" * (quotation.inner_end - quotation.inner_start)
    return mask


def _kind(content: Sequence[Span], inside: bytearray) -> Kind:
    quoted = [inside[span.start + word.start()] for span in content for word in WORD.finditer(span.text)]
    if all(quoted):
        return Kind.DIRECT
    return Kind.MIXED if any(quoted) else Kind.INDIRECT


def _clean(text: str, start: int, end: int) -> Span:
    """Return the span without outer quotation marks and the comma before an attribution."""
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    closing = _CLOSING.search(text, max(start, end - _MOST_CLOSING), end)
    return Span.of(text, start, closing.start() if closing else end)
