"""Utterances made by hand and by chance, with every odd thing that a page can hold, for the tests of the formats."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from onrecord.exports.told import Source, Told
from onrecord.records import (
    OCCASION_FIELDS,
    Change,
    Kind,
    PageKind,
    Reading,
    ReadingKind,
    Severity,
    Span,
    Statement,
    Utterance,
    make_id,
    statement_id,
    utterance_id,
)
from onrecord.utterances import compose_utterance

VOCABULARY = (
    "we need shells , and fuel now ... (…) if the 12 boats will not may sail [the harbour] don’t – “quay”".split()
)

odd = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
some = st.none() | odd
dates = st.none() | st.sampled_from(["2023-02-13", "2023-02", "2023", "XXXX-02-13", "2023-02-13/2023-02-14"])
phrases = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=12).map(" ".join) | odd
scores = st.none() | st.floats(0, 1)


@st.composite
def spans(draw: st.DrawFn, text: st.SearchStrategy[str] = odd, start: int | None = None) -> Span:
    words = draw(text)
    first = draw(st.integers(0, 10_000)) if start is None else start
    return Span(first, first + len(words), words)


@st.composite
def statements(draw: st.DrawFn, number: int) -> Statement:
    article = make_id("article", number)
    pieces = draw(st.lists(phrases, min_size=1, max_size=3))
    content, start = [], draw(st.integers(0, 50))
    for piece in pieces:
        content.append(Span(start, start + len(piece), piece))
        start += len(piece) + 5
    told = draw(st.lists(st.sampled_from(OCCASION_FIELDS), unique=True))
    speaker = draw(some)
    return Statement(
        id=statement_id(article, tuple(content)),
        article=article,
        kind=draw(st.sampled_from(Kind)),
        content=tuple(content),
        cue=draw(st.none() | spans()),
        source=draw(st.none() | spans()),
        speaker=speaker,
        speaker_reason=draw(some),
        speaker_score=None if speaker is None else draw(scores),
        to=draw(some),
        via=draw(some),
        medium=draw(some),
        said=draw(dates),
        said_words=draw(some),
        where=draw(some),
        read_from=tuple((name, draw(spans())) for name in sorted(told)),
        inside=draw(st.none() | st.just(make_id("statement", "outer"))),
        speech=draw(st.booleans()),
    )


@st.composite
def sources(draw: st.DrawFn, statement: Statement) -> Source:
    return Source(
        article=statement.article,
        page=make_id("page", statement.article) * 4,
        title=draw(some),
        outlet=draw(some),
        authors=tuple(draw(st.lists(odd, max_size=2))),
        published=draw(dates),
        modified=draw(dates),
        url=draw(some),
        retrieved=draw(st.none() | st.just("2024-05-06T07:08:09+00:00")),
        kind=draw(st.sampled_from(PageKind)),
    )


@st.composite
def readings(draw: st.DrawFn, witnesses: int) -> Reading:
    kind = draw(st.sampled_from(ReadingKind))
    change = draw(st.none() | st.sampled_from(Change)) if kind is ReadingKind.WORD_CHANGED else None
    words = draw(st.dictionaries(st.integers(0, witnesses - 1), odd, min_size=1))
    return Reading(kind=kind, words=words, change=change, severity=draw(st.sampled_from(Severity)))


@st.composite
def utterances(draw: st.DrawFn) -> Told:
    """Draw an utterance: its readings are those of its wordings, or any."""
    numbers = range(draw(st.integers(1, 4)))
    own = tuple(sorted((draw(statements(number)) for number in numbers), key=lambda item: item.id))
    ids = tuple(statement.id for statement in own)
    given = tuple(draw(sources(item)) for item in own)
    transcripts = [source.article for source in given if source.kind is PageKind.TRANSCRIPT]
    said = draw(dates)
    reason = None if said is None else draw(some)
    if draw(st.booleans()):
        utterance = replace(compose_utterance(own, transcripts=transcripts), said=said, said_reason=reason)
    else:
        found = draw(st.lists(readings(len(own)), max_size=4))
        utterance = Utterance(
            id=utterance_id(ids),
            speaker=draw(some),
            witnesses=ids,
            fullest=draw(phrases),
            readings=tuple(found),
            said=said,
            said_reason=reason,
        )
    return Told(utterance=utterance, statements=own, sources=given)


def tell(*wordings: str, speaker: str | None = "Mara Quill") -> Told:
    """Return the utterance that reports of these wordings make, each in an article of its own."""
    made = []
    for number, words in enumerate(wordings):
        article = make_id("article", number)
        content = (Span.of(f"x “{words}”", 3, 3 + len(words)),)
        made.append(
            Statement(
                id=statement_id(article, content),
                article=article,
                kind=Kind.DIRECT,
                content=content,
                cue=Span(0, 4, "said"),
                speaker=speaker,
                speaker_reason="a name beside the cue",
                speaker_score=None if speaker is None else 0.75,
                said="2023-02-13",
                where="Estwick",
            )
        )
    own = tuple(sorted(made, key=lambda item: item.id))
    given = tuple(
        Source(article=item.article, page="ab" * 32, outlet="Vale Wire", url="https://vale.example/1") for item in own
    )
    return Told(utterance=compose_utterance(own), statements=own, sources=given)
