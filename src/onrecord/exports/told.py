"""An utterance, its statements and what is known of their articles: what the exports write and their readers return."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Article, PageKind, Statement, Utterance

URN = "urn:onrecord:"
"""What stands before the kind and id of one of our records where a format wants an IRI."""


def urn(kind: str, item: str | int) -> str:
    """Return the IRI of the record of `kind` with this id.

    >>> urn("statement", "5fd2c0913b0e4a77")
    'urn:onrecord:statement:5fd2c0913b0e4a77'
    """
    return f"{URN}{kind}:{item}"


def id_of(iri: str) -> str:
    """Return the id in one of our IRIs."""
    return iri.rpartition(":")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The article that a statement stands in, its text and blocks aside; unknown metadata is None or empty.

    `retrieved` is when its page was first added (UTC, ISO 8601), None where the times of adding are not told.
    """

    article: str
    page: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    url: str | None = None
    retrieved: str | None = None
    kind: PageKind = PageKind.REPORT

    @classmethod
    def of(cls, article: Article, *, retrieved: str | None = None) -> Source:
        """Return what is told of `article`."""
        return cls(
            article=article.id,
            page=article.page,
            title=article.title,
            outlet=article.outlet,
            authors=article.authors,
            published=article.published,
            modified=article.modified,
            url=article.url,
            retrieved=retrieved,
            kind=article.kind,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An utterance with its statements, in the order of its witnesses, and the source of each."""

    utterance: Utterance
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]

    @property
    def transcripts(self) -> frozenset[str]:
        """The ids of those articles that are transcripts."""
        return frozenset(source.article for source in self.sources if source.kind is PageKind.TRANSCRIPT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A statement with its source and the id of the utterance that it reports."""

    statement: Statement
    source: Source
    utterance: str
