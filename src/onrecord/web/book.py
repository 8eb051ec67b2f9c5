"""All views of a report, from all records that it shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.records import Article, PageKind, Statement, Utterance
from onrecord.web.articles import article_href, name_outlet, view_article
from onrecord.web.labels import shorten
from onrecord.web.utterances import utterance_href, view_utterance
from onrecord.web.views import ArticleView, IndexView, Single, SpeakerView, UtteranceView
from onrecord.wording import UNKNOWN_SPEAKER, count

_SINGLES = 100  # statements listed of one speaker; the articles show all
_SINGLE_CHARACTERS = 160  # of a statement in the list of those that only one article reports


@dataclass(frozen=True, slots=True)
class Book:
    """The views of all pages: the index, the utterances with several reports, the articles."""

    index: IndexView
    utterances: tuple[UtteranceView, ...]
    articles: tuple[ArticleView, ...]


def make_book(articles: Iterable[Article], statements: Iterable[Statement], utterances: Iterable[Utterance]) -> Book:
    """Return the views, each list in the order of its page: nothing depends on the order that is given."""
    known = {article.id: article for article in articles}
    said = {statement.id: statement for statement in statements}
    several = _with_several(utterances)
    shared = {
        witness: (utterance_href(utterance.id), len(utterance.witnesses))
        for utterance in several
        for witness in utterance.witnesses
    }
    by_article = _sort_by_article(said)
    views = sorted((view_utterance(utterance, said, known, by_article) for utterance in several), key=_by_reports)
    pages = _view_articles(known, by_article, shared)
    singles = _view_singles([statement for statement in said.values() if statement.id not in shared], known)
    summary = (
        count(len(known), "article"),
        count(len({name_outlet(article) for article in known.values() if article.kind is PageKind.REPORT}), "outlet"),
        count(len(said), "statement"),
        f"{count(len(views), 'utterance')} reported by several",
    )
    return Book(IndexView(summary, tuple(views), singles, pages), tuple(views), pages)


def _with_several(utterances: Iterable[Utterance]) -> list[Utterance]:
    return [utterance for utterance in utterances if len(utterance.witnesses) > 1]


def _by_reports(view: UtteranceView) -> tuple[int, int, str, str]:
    return (-len(view.witnesses), -len(view.readings), view.speaker, view.id)


def _sort_by_article(statements: Mapping[str, Statement]) -> dict[str, list[Statement]]:
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements.values():
        by_article[statement.article].append(statement)
    return by_article


def _view_articles(
    articles: Mapping[str, Article],
    by_article: Mapping[str, Sequence[Statement]],
    shared: Mapping[str, tuple[str, int]],
) -> tuple[ArticleView, ...]:
    ordered = sorted(articles.values(), key=lambda article: (name_outlet(article), article.published or "", article.id))
    return tuple(view_article(article, by_article.get(article.id, []), shared) for article in ordered)


def _view_singles(statements: Sequence[Statement], articles: Mapping[str, Article]) -> tuple[SpeakerView, ...]:
    by_speaker: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_speaker[statement.speaker].append(statement)
    known = sorted((name for name in by_speaker if name), key=lambda name: (-len(by_speaker[name]), name))
    names = [*known, *([None] if None in by_speaker else [])]
    return tuple(_view_speaker(name, by_speaker[name], articles) for name in names)


def _view_speaker(name: str | None, statements: Sequence[Statement], articles: Mapping[str, Article]) -> SpeakerView:
    def by_date(statement: Statement) -> tuple[str, str, int]:
        article = articles[statement.article]
        return (article.published or "", article.id, statement.content[0].start)

    return SpeakerView(
        speaker=name or UNKNOWN_SPEAKER,
        size=count(len(statements), "statement"),
        more=max(0, len(statements) - _SINGLES),
        statements=tuple(
            Single(
                text=shorten(statement.text, _SINGLE_CHARACTERS),
                outlet=name_outlet(articles[statement.article]),
                href=article_href(statement.article, statement.id),
            )
            for statement in sorted(statements, key=by_date)[:_SINGLES]
        ),
    )
