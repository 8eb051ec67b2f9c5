"""Records in; their plain form, as the export and `--json` show it, out: and back.

The JSON Schema of these forms is `export.schema.json` beside this module. Every form has `type` and `id` first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from onrecord.database.judgements import Judgement, JudgementKind
from onrecord.database.questions import Sighting, StoredPage, Witness
from onrecord.records import (
    Article,
    Block,
    Change,
    Hints,
    Kind,
    Label,
    Lineage,
    PageKind,
    Reading,
    ReadingKind,
    Reject,
    RejectReason,
    Severity,
    Span,
    Statement,
    Utterance,
)

Form = dict[str, Any]
"""One record as JSON can hold it."""

_ARTICLE_FIELDS = ("id", "page", "text", "title", "outlet", "published", "modified", "url")
_SPOKEN_FIELDS = ("speaker", "said", "where")
_SPEAKER_FIELDS = ("speaker", "speaker_reason", "speaker_score")
_TOLD_FIELDS = ("to", "via", "medium", "said", "said_words", "where")


def page_form(page: StoredPage, *, with_times: bool) -> Form:
    """Return the form of `page`; its sightings are sorted by place, with the times of adding only if asked for."""
    sightings = [asdict(sighting) for sighting in page.sightings]
    if not with_times:
        sightings = [{"where": sighting["where"]} for sighting in sightings]
    return {
        "type": "page",
        "id": page.id,
        "content_type": page.content_type,
        "bytes": page.bytes,
        "sightings": sightings,
        "hints": asdict(page.hints),
        "article": page.article,
    }


def article_form(article: Article) -> Form:
    """Return the form of `article`, its blocks in the order of the page."""
    return {
        "type": "article",
        "id": article.id,
        "page": article.page,
        "title": article.title,
        "outlet": article.outlet,
        "authors": list(article.authors),
        "published": article.published,
        "modified": article.modified,
        "url": article.url,
        "text": article.text,
        "blocks": [_block_form(block) for block in article.blocks],
        "kind": article.kind.value,
        **{name: getattr(article, name) for name in _SPOKEN_FIELDS},
    }


def _block_form(block: Block) -> Form:
    return {**asdict(block), "label": block.label.value}


def article_from(form: Mapping[str, Any]) -> Article:
    """Return the article of which `form` is the form."""
    return Article(
        **{name: form[name] for name in (*_ARTICLE_FIELDS, *_SPOKEN_FIELDS)},
        kind=PageKind(form["kind"]),
        authors=tuple(form["authors"]),
        blocks=tuple(Block(**{**block, "label": Label(block["label"])}) for block in form["blocks"]),
    )


def statement_form(statement: Statement) -> Form:
    """Return the form of `statement`; a span is `{"start", "end", "text"}`."""
    return {
        "type": "statement",
        "id": statement.id,
        "article": statement.article,
        "kind": statement.kind.value,
        "content": [asdict(span) for span in statement.content],
        "cue": _span_form(statement.cue),
        "source": _span_form(statement.source),
        **{name: getattr(statement, name) for name in (*_SPEAKER_FIELDS, *_TOLD_FIELDS)},
        "read_from": {name: asdict(span) for name, span in statement.read_from},
        "inside": statement.inside,
        "speech": statement.speech,
    }


def _span_form(span: Span | None) -> Form | None:
    return None if span is None else asdict(span)


def statement_from(form: Mapping[str, Any]) -> Statement:
    """Return the statement of which `form` is the form."""
    return Statement(
        id=form["id"],
        article=form["article"],
        kind=Kind(form["kind"]),
        content=tuple(Span(**span) for span in form["content"]),
        cue=Span(**form["cue"]) if form["cue"] else None,
        source=Span(**form["source"]) if form["source"] else None,
        **{name: form[name] for name in (*_SPEAKER_FIELDS, *_TOLD_FIELDS)},
        read_from=tuple((name, Span(**span)) for name, span in sorted(form["read_from"].items())),
        inside=form["inside"],
        speech=form["speech"],
    )


def witness_form(witness: Witness) -> Form:
    """Return the form of a statement with what a reader wants to know of its article and its utterance."""
    return {
        **statement_form(witness.statement),
        "outlet": witness.outlet,
        "title": witness.title,
        "published": witness.published,
        "url": witness.url,
        "utterance": witness.utterance,
        "reports": witness.reports,
        "page_kind": witness.page_kind.value,
    }


def utterance_form(utterance: Utterance) -> Form:
    """Return the form of `utterance`; the words of a reading are by statement id."""
    return {
        "type": "utterance",
        "id": utterance.id,
        "speaker": utterance.speaker,
        "said": utterance.said,
        "said_inferred": utterance.said_inferred,
        "said_reason": utterance.said_reason,
        "witnesses": list(utterance.witnesses),
        "fullest": utterance.fullest,
        "readings": [
            {
                "kind": reading.kind.value,
                "change": reading.change.value if reading.change else None,
                "severity": reading.severity.value,
                "words": {utterance.witnesses[n]: reading.words[n] for n in sorted(reading.words)},
            }
            for reading in utterance.readings
        ],
    }


def lineage_form(lineage: Lineage, witnesses: Sequence[str]) -> Form:
    """Return the form of the lineage of an utterance with these `witnesses`, which it names by their ids."""
    return {
        "origins": lineage.origins,
        "certain": lineage.certain,
        "links": [
            {
                "kind": link.kind.value,
                "witnesses": [witnesses[n] for n in link.witnesses],
                "sources": [witnesses[n] for n in link.sources],
                "named": link.named,
                "directed": link.directed,
                "score": link.score,
                "evidence": list(link.evidence),
            }
            for link in lineage.links
        ],
    }


def reject_form(reject: Reject) -> Form:
    """Return the form of `reject`."""
    return {
        "type": "reject",
        "id": reject.id,
        "page": reject.page,
        "where": reject.where,
        "reason": reject.reason.value,
        "detail": reject.detail,
    }


def reject_from(form: Mapping[str, Any]) -> Reject:
    """Return the reject of which `form` is the form."""
    return Reject(where=form["where"], reason=RejectReason(form["reason"]), detail=form["detail"], page=form["page"])


def judgement_form(judgement: Judgement) -> Form:
    """Return the form of `judgement`, its times of judging and undoing with it; its number stands for an id."""
    told = {name: [*value] if isinstance(value, tuple) else value for name, value in asdict(judgement).items()}
    return {"type": "judgement", **told, "kind": judgement.kind.value}


def judgement_from(form: Mapping[str, Any]) -> Judgement:
    """Return the judgement of which `form` is the form."""
    told: dict[str, Any] = {name: value for name, value in form.items() if name != "type"}
    told |= {name: tuple(value) for name, value in told.items() if isinstance(value, list)}
    told["kind"] = JudgementKind(form["kind"])
    return Judgement(**told)


def page_from(form: Mapping[str, Any]) -> StoredPage:
    """Return the page of which `form` is the form; without its times a sighting has "" for when."""
    sightings = (Sighting(where=item["where"], added_at=item.get("added_at", "")) for item in form["sightings"])
    return StoredPage(
        **{name: form[name] for name in ("id", "content_type", "bytes", "article")},
        sightings=tuple(sightings),
        hints=Hints.of(form["hints"]),
    )


def utterance_from(form: Mapping[str, Any]) -> Utterance:
    """Return the utterance of which `form` is the form."""
    witnesses = tuple(form["witnesses"])
    return Utterance(
        id=form["id"],
        speaker=form["speaker"],
        witnesses=witnesses,
        fullest=form["fullest"],
        said=form["said"],
        said_reason=form["said_reason"],
        readings=tuple(_reading_from(item, witnesses) for item in form["readings"]),
    )


def _reading_from(form: Mapping[str, Any], witnesses: tuple[str, ...]) -> Reading:
    return Reading(
        kind=ReadingKind(form["kind"]),
        words={witnesses.index(witness): words for witness, words in form["words"].items()},
        change=Change(form["change"]) if form["change"] else None,
        severity=Severity(form["severity"]),
    )
