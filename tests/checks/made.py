"""Records made by hand for the tests of checks: an article, its statements, the passages of these."""

from __future__ import annotations

from onrecord.checks.likeness import Likeness
from onrecord.checks.passages import Passage, Report, Voice, find_passages
from onrecord.records import Article, Kind, Reading, ReadingKind, Severity, Span, Statement, make_id, statement_id


def make_article(text: str, *, outlet: str | None = "The Example") -> Article:
    return Article(id=make_id("article", text), page="0" * 64, text=text, outlet=outlet, title="A title")


def make_statement(
    article: Article,
    *words: str,
    kind: Kind = Kind.DIRECT,
    speaker: str | None = "Mara Quill",
    cue: str | None = "said",
) -> Statement:
    content = tuple(find_span(article.text, item) for item in words)
    return Statement(
        id=statement_id(article.id, content),
        article=article.id,
        kind=kind,
        content=content,
        cue=find_span(article.text, cue) if cue else None,
        source=find_span(article.text, speaker.split()[-1]) if speaker else None,
        speaker=speaker,
    )


def find_span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def report(article: Article, statement: Statement, *, voice: Voice = Voice.SAME, utterance: str = "u") -> Report:
    return Report(statement=statement, article=article, utterance=utterance, voice=voice)


def make_passage(
    words: str,
    *,
    outlet: str | None = "The Example",
    voice: Voice = Voice.SAME,
    direct: bool = True,
    speaker: str | None = "Mara Quill",
    utterance: str = "u",
) -> Passage:
    """Return the passage of one statement of these words."""
    article = make_article(f"“{words},” said {speaker or 'somebody'} for {outlet}.", outlet=outlet)
    kind = Kind.DIRECT if direct else Kind.INDIRECT
    statement = make_statement(article, words, speaker=speaker, kind=kind)
    (passage,) = find_passages(report(article, statement, voice=voice, utterance=utterance), [])
    return passage


def reading(kind: str, draft: str, record: str, severity: str = "cosmetic") -> Reading:
    return Reading(kind=ReadingKind(kind), words={0: draft, 1: record}, severity=Severity(severity))


def make_likeness(*readings: Reading, **fields: float | bool) -> Likeness:
    """Return the likeness of ten telling words that a report has all, but for what `fields` say."""
    known: dict[str, float | bool] = {
        **dict(words=10, kept=10, share=1.0, meant=1.0, telling=6.0, run=10, spread=10, start=0, end=5),
        **dict(marked=False, marked_alike=False, gaps=False, taken_over=False),
        **fields,
    }
    return Likeness(readings=readings, **known)  # type: ignore[arg-type]
