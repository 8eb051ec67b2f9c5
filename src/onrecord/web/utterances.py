"""An utterance with several witnesses in, its view out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from onrecord.records import Article, Lineage, PageKind, Reading, Statement, Utterance
from onrecord.utterances import collate_statements, number_lineage, read_report, trace_lineage
from onrecord.web.alignment import CUTS, ENDS, align_rows, group_words, list_words
from onrecord.web.articles import article_href, name_article, name_kind, name_outlet
from onrecord.web.fullest import find_places
from onrecord.web.labels import shorten
from onrecord.web.views import ReadingView, Told, UtteranceView, Witness
from onrecord.wording import (
    READINGS,
    SEVERITIES,
    UNKNOWN_SPEAKER,
    count,
    count_readings,
    count_witnesses,
    date_words,
    explain,
    name_reading,
    tell_lineage,
)

_HEADING_CHARACTERS = 90


def utterance_href(utterance: str) -> str:
    """Return the file of an utterance's page."""
    return f"utterance-{utterance}.html"


def view_utterance(
    utterance: Utterance,
    statements: Mapping[str, Statement],
    articles: Mapping[str, Article],
    by_article: Mapping[str, Sequence[Statement]],
) -> UtteranceView:
    """Return the view of an utterance; the sigla are its witnesses, counted from 1: transcripts, then reports.

    `by_article` are the statements of each article.
    """
    own = (statements[witness] for witness in utterance.witnesses)
    said = sorted(own, key=lambda statement: _find_place(statement, articles[statement.article]))
    told = [articles[statement.article] for statement in said]
    spoken = {article.id for article in told if _is_spoken(article)}
    texts = [statement.text for statement in said]
    collation = collate_statements(said, transcripts=spoken)
    rows = align_rows(texts, collation)
    outlets = {name_outlet(article) for article in [item for item in told if not _is_spoken(item)] or told}
    return UtteranceView(
        id=utterance.id,
        href=utterance_href(utterance.id),
        speaker=utterance.speaker or UNKNOWN_SPEAKER,
        heading=shorten(collation.fullest, _HEADING_CHARACTERS),
        occasion=tuple(_tell_occasion(said)),
        inferred=f"{date_words(utterance.said)}. {utterance.said_reason}" if utterance.said_inferred else "",
        reports=count_witnesses(sum(not _is_spoken(article) for article in told), len(spoken)),
        outlets=count(len(outlets), "outlet"),
        differences=tuple(_count_kinds(collation.readings)),
        fullest=tuple(find_places(collation, rows)),
        rows=tuple(rows),
        readings=tuple(_view_reading(number, reading) for number, reading in enumerate(collation.readings, start=1)),
        witnesses=tuple(
            _view_witness(siglum, statement, articles[statement.article])
            for siglum, statement in enumerate(said, start=1)
        ),
        lineage=tuple(tell_lineage(_trace_reports(said, articles, by_article))),
    )


def _trace_reports(
    said: Sequence[Statement], articles: Mapping[str, Article], by_article: Mapping[str, Sequence[Statement]]
) -> Lineage:
    """Return who took it from whom, transcripts apart, in the order of `said`."""
    places = [number for number, one in enumerate(said) if not _is_spoken(articles[one.article])]
    reports = [read_report(said[n], articles[said[n].article], by_article[said[n].article]) for n in places]
    return number_lineage(trace_lineage(reports), places) if reports else Lineage()


def _find_place(statement: Statement, article: Article) -> tuple[bool, str, int]:
    """Return by what a witness stands before others: what was said, in its order, before the reports."""
    return (False, article.id, statement.content[0].start) if _is_spoken(article) else (True, "", 0)


def _is_spoken(article: Article) -> bool:
    return article.kind is PageKind.TRANSCRIPT


def _tell_occasion(statements: Sequence[Statement]) -> list[Told]:
    """Return to whom, where, in which medium, when and via whom it was said, each wording with the reports that tell
    it: what one tells is not what all tell, and two may disagree.
    """
    aspects = (
        [statement.to and f"to {statement.to}" for statement in statements],
        [statement.where for statement in statements],
        [statement.medium for statement in statements],
        [statement.said_words or (statement.said and date_words(statement.said)) for statement in statements],
        [statement.via and f"via {statement.via}" for statement in statements],
    )
    return [told for words in aspects for told in _group_told(words)]


def _group_told(words: Sequence[str | None]) -> list[Told]:
    tellers: dict[str, list[int]] = defaultdict(list)
    for siglum, wording in enumerate(words, start=1):
        if wording:
            tellers[wording].append(siglum)
    return [Told(tuple(sigla), wording) for wording, sigla in tellers.items()]


def _count_kinds(readings: Sequence[Reading]) -> list[str]:
    counts = Counter(reading.kind for reading in readings)
    return [count_readings(kind, counts[kind]) for kind in READINGS if counts[kind]]


def _view_reading(number: int, reading: Reading) -> ReadingView:
    # Of a cut or an end those who have words stand first; of rival words those of the most witnesses.
    variants = list_words(reading.words) if reading.kind in ENDS | CUTS else group_words(reading.words)
    return ReadingView(
        number, name_reading(reading), explain(reading), SEVERITIES[reading.severity].name, reading.severity, variants
    )


def _view_witness(siglum: int, statement: Statement, article: Article) -> Witness:
    source = f"speaker named as “{statement.source.text}”" if statement.source else ""
    return Witness(
        siglum=siglum,
        outlet=name_outlet(article),
        title=name_article(article),
        published=date_words(article.published),
        href=article_href(article.id, statement.id),
        kind=name_kind(statement, article),
        source=source,
        spans=tuple(f"{span.start}–{span.end}" for span in statement.content),
        text=statement.text,
    )
