"""An utterance with several witnesses in, its view out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.records import Article, Reading, Statement, Utterance
from onrecord.utterances import collate
from onrecord.web.alignment import CUTS, ENDS, align_rows, group_words, split_words
from onrecord.web.articles import article_href, name_article, name_outlet
from onrecord.web.dates import write_date
from onrecord.web.fullest import find_places
from onrecord.web.labels import KINDS, UNKNOWN_SPEAKER, shorten
from onrecord.web.views import ReadingView, UtteranceView, Witness
from onrecord.wording import READINGS, count, count_readings

_HEADING_CHARACTERS = 90


def utterance_href(utterance: str) -> str:
    """Return the file of an utterance's page."""
    return f"utterance-{utterance}.html"


def view_utterance(
    utterance: Utterance, statements: Mapping[str, Statement], articles: Mapping[str, Article]
) -> UtteranceView:
    """Return the view of an utterance; the sigla are its witnesses in their order, counted from 1."""
    said = [statements[witness] for witness in utterance.witnesses]
    texts = [statement.text for statement in said]
    collation = collate(texts)
    rows = align_rows(texts, collation)
    outlets = {name_outlet(articles[statement.article]) for statement in said}
    return UtteranceView(
        id=utterance.id,
        href=utterance_href(utterance.id),
        speaker=utterance.speaker or UNKNOWN_SPEAKER,
        heading=shorten(collation.fullest, _HEADING_CHARACTERS),
        occasion=_tell_occasion(said),
        reports=count(len(said), "report"),
        outlets=count(len(outlets), "outlet"),
        differences=tuple(_count_kinds(collation.readings)),
        fullest=tuple(find_places(collation, rows)),
        rows=tuple(rows),
        readings=tuple(
            _view_reading(number, reading, collation.fullest)
            for number, reading in enumerate(collation.readings, start=1)
        ),
        witnesses=tuple(
            _view_witness(siglum, statement, articles[statement.article])
            for siglum, statement in enumerate(said, start=1)
        ),
    )


def _tell_occasion(statements: Sequence[Statement]) -> str:
    """Return to whom, where and when it was said: everything that a witness tells, also where they disagree."""
    told = (
        [f"to {statement.to}" for statement in statements if statement.to],
        [statement.where for statement in statements if statement.where],
        [statement.said_words for statement in statements if statement.said_words],
    )
    return ", ".join(" or ".join(dict.fromkeys(words)) for words in told if words)


def _count_kinds(readings: Sequence[Reading]) -> list[str]:
    counts = Counter(reading.kind for reading in readings)
    return [count_readings(kind, counts[kind]) for kind in READINGS if counts[kind]]


def _view_reading(number: int, reading: Reading, fullest: str) -> ReadingView:
    wording = READINGS[reading.kind]
    split = reading.kind in ENDS | CUTS
    variants = split_words(reading.words, fullest) if split else group_words(reading.words)
    return ReadingView(number, wording.name, wording.about, variants)


def _view_witness(siglum: int, statement: Statement, article: Article) -> Witness:
    source = f"speaker named as “{statement.source.text}”" if statement.source else ""
    return Witness(
        siglum=siglum,
        outlet=name_outlet(article),
        title=name_article(article),
        published=write_date(article.published),
        href=article_href(article.id, statement.id),
        kind=KINDS[statement.kind],
        source=source,
        span=f"characters {statement.content[0].start}–{statement.content[-1].end}",
        text=statement.text,
    )
