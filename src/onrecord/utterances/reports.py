"""A statement with its article in; what its lineage is read from out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records import Article, Kind, Statement
from onrecord.utterances.credits import find_credit
from onrecord.utterances.narrative import cut_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report of an utterance, as its lineage is traced. `id` is unique among the reports,
    `verbatim` says that all of its words stand in quotation marks: others may be the reporter's own.

    `published` is EDTF, `told` and `via` are the report's words for whom the speaker told and through whom it has the
    words, `credit` is the agency that the article says it has its text from, `narrative` is the article's text without
    its quotations and statements.
    """

    id: str
    article: str
    text: str
    verbatim: bool = True
    outlet: str | None = None
    published: str | None = None
    told: str | None = None
    via: str | None = None
    credit: str | None = None
    narrative: str = ""


def read_report(statement: Statement, article: Article, others: Sequence[Statement]) -> Report:
    """Return the report that `statement` is, of `article`, whose statements are `others`."""
    spans = [(span.start, span.end) for other in (statement, *others) for span in other.content]
    return Report(
        id=statement.id,
        article=article.id,
        text=statement.text,
        verbatim=statement.kind == Kind.DIRECT,
        outlet=article.outlet,
        published=article.published,
        told=statement.to,
        via=statement.via,
        credit=find_credit(article),
        narrative=cut_out(article.text, spans),
    )
