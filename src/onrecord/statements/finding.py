"""Text in, statements out: the tagger's attributions with ids, kinds, clean spans and speakers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from onrecord.records import Kind, Span, Statement, statement_id
from onrecord.statements.attributions import Attribution, Tagger
from onrecord.statements.names import Names, find_names
from onrecord.statements.nested import find_nested, is_third_person
from onrecord.statements.occasions import Occasion, read_occasions
from onrecord.statements.quotations import Quotation
from onrecord.statements.rules import RuleTagger, trusted_quotations
from onrecord.statements.sentences import Sentence, find_sentences
from onrecord.statements.speakers import Resolution, resolve_speakers
from onrecord.statements.speech import is_speech, speech_probability
from onrecord.text import WORD

_MARKS = '"“”„‟«»＂`'
_OPENING = re.compile(rf"(?:[{_MARKS}\s]|'')+")
_CLOSING = re.compile(rf"(?:[{_MARKS}\s,;:—–-]|'')+$")
_AROUND_CUE = " \n\t\u00a0,;:"
_NOBODY = frozenset({"nobody", "no one", "none"})
_LEAST_SPOKEN, _LEAST_LIKELY = 0.5, 0.7  # how sure the trained tagger must be of speech, with a known verb of it or not
_FEWEST = 3  # words of an indirect statement that says something: "said so", "asked why" do not
_MOST_CLOSING = 12  # characters of marks that can close a content


def find_statements(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    authors: Sequence[str] = (),
    article: str = "",
    thought: bool = False,
    fast: bool = False,
    tagger: Tagger | None = None,
) -> list[Statement]:
    """Return the statements reported in `text`, an article's own text, in the order of their first characters.

    Those inside the content of another come last, with `inside`, the id of the one around them.
    `title` may give fuller names than the text; `published` (EDTF) dates the occasion where the text gives no year;
    where `authors` holds one name, it is the speaker of what the text says as "I"; `article` is the article's id, which
    the statements' ids are made from. `thought` gives beliefs and intentions as well, with `speech` false; `fast` finds
    by rules alone, which miss more. Cost is linear in the text.

    >>> [found] = find_statements('“We will hold the line,” said Mara Quill.')
    >>> found.speaker, found.kind.value, found.content[0].text
    ('Mara Quill', 'direct', 'We will hold the line')
    """
    quotations = trusted_quotations(text)
    sentences = find_sentences(text, quotations)
    tagged = (tagger or _tagger(fast=fast)).tag(text, sentences)
    judged = [(kept, _is_speech(text, kept)) for a in tagged if (kept := _with_words(text, a)).content]
    outer = [(attribution, speech) for attribution, speech in judged if thought or speech]
    attributions = [attribution for attribution, _ in outer]
    nested = [kept for a in find_nested(text, attributions) if (kept := _with_words(text, a)).content]
    read = partial(_read, text, names=find_names(text, title), published=published, authors=authors)
    readings = read(sentences, attributions)
    if nested:  # among sentences that hold the words inside quotation marks too
        readings += read(find_sentences(text, ()), [*attributions, *nested])[len(outer) :]
    inside = _quoted_mask(text, quotations)
    everything = [*outer, *((attribution, _is_speech(text, attribution)) for attribution in nested)]
    made: list[Statement] = []
    found: dict[str, Statement] = {}
    for (attribution, speech), reading in zip(everything, readings, strict=True):
        statement = _make(text, article, attribution, *reading, inside, speech=speech)
        if attribution.outer is not None:
            around = made[attribution.outer]
            itself = statement.speaker == around.speaker and is_third_person(text, attribution, inside)
            statement = replace(statement, inside=around.id)
            statement = replace(statement, speaker=None, speaker_score=None) if itself else statement
        made.append(statement)
        found.setdefault(statement.id, statement)
    return list(found.values())


def _tagger(*, fast: bool) -> Tagger:
    """Return the tagger of the setting; the trained one, whose libraries take their time, is imported at first use."""
    if fast:
        return RuleTagger()
    from onrecord.statements.combined import CombinedTagger

    return CombinedTagger()


def _is_speech(text: str, attribution: Attribution) -> bool:
    """Say whether `attribution` reports words, not a thought, nor a mere "said so", nor what nobody says."""
    if attribution.source and text[slice(*attribution.source)].lower() in _NOBODY:
        return False
    if not attribution.certain and not _is_quoted(text, attribution) and _count_words(text, attribution) < _FEWEST:
        return False
    if attribution.certain or attribution.confidence == 1.0:
        return attribution.certain or attribution.spoken or is_speech(text, attribution)
    if attribution.spoken:
        return attribution.confidence >= _LEAST_SPOKEN
    return attribution.confidence * speech_probability(text, attribution) >= _LEAST_LIKELY


def _is_quoted(text: str, attribution: Attribution) -> bool:
    return any(mark in text[start:end] for start, end in attribution.content for mark in _MARKS)


def _count_words(text: str, attribution: Attribution) -> int:
    return sum(1 for start, end in attribution.content for _ in WORD.finditer(text, start, end))


def _read(
    text: str,
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    *,
    names: Names,
    published: str | None,
    authors: Sequence[str],
) -> list[tuple[Resolution, Occasion]]:
    """Return the speaker and the occasion of each attribution."""
    resolutions = resolve_speakers(text, sentences, attributions, names, authors=authors)
    speakers = [resolution.speaker for resolution in resolutions]
    occasions = read_occasions(text, sentences, attributions, speakers, published=published)
    return list(zip(resolutions, occasions, strict=True))


def _make(
    text: str,
    article: str,
    attribution: Attribution,
    resolution: Resolution,
    occasion: Occasion,
    inside: bytearray,
    *,
    speech: bool,
) -> Statement:
    content = tuple(_clean(text, start, end) for start, end in sorted(attribution.content))
    return Statement(
        id=statement_id(article, content),
        article=article,
        kind=_kind(content, inside),
        content=content,
        cue=_without_marks(text, *attribution.cue) if attribution.cue else None,
        source=Span.of(text, *attribution.source) if attribution.source else None,
        speaker=resolution.speaker,
        speaker_reason=resolution.reason,
        speaker_score=resolution.score,
        to=occasion.to,
        via=occasion.via,
        medium=occasion.medium,
        said=occasion.said,
        said_words=occasion.said_words,
        where=occasion.where,
        read_from=occasion.read_from,
        speech=speech,
    )


def _without_marks(text: str, start: int, end: int) -> Span:
    """Return the span less the marks and spaces at its ends: a colon that belongs to the quotation it opens."""
    words = text[start:end].strip(_AROUND_CUE)
    start = text.find(words, start) if words else start
    return Span.of(text, start, start + len(words) if words else end)


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
    """Return how much stands in quotation marks; the "that" before it is the reporter's and does not count."""
    places = [(span.start + word.start(), word.group()) for span in content for word in WORD.finditer(span.text)]
    first = int(len(places) > 1 and places[0][1].lower() == "that" and not inside[places[0][0]])
    quoted = [inside[place] for place, _ in places[first:]]
    if all(quoted):
        return Kind.DIRECT
    return Kind.MIXED if any(quoted) else Kind.INDIRECT


def _clean(text: str, start: int, end: int) -> Span:
    """Return the span without outer quotation marks and the comma before an attribution."""
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    closing = _CLOSING.search(text, max(start, end - _MOST_CLOSING), end)
    end = closing.start() if closing else end
    if end - start > 2 and text[start] in "‘'" and text[end - 1] in "’'" and text[start + 1] not in "‘'":
        return _clean(text, start + 1, end - 1)
    return Span.of(text, start, end)
