"""An utterance with its statements in; the body and back of its TEI document out.

The body holds the apparatus by parallel segmentation, the back the fullest text, the readings (`listApp`) and every
statement with the places of its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from onrecord.exports.passages import Passage, find_passages
from onrecord.exports.tei_text import add_text, put, put_limited
from onrecord.exports.told import Told, urn
from onrecord.records import Kind, Reading, ReadingKind, Span, Statement
from onrecord.text import find_words
from onrecord.utterances import collate_statements

MARKS = "marks"
"""The type of an entry whose witnesses differ in capitals and marks alone."""

_GAPS = frozenset(
    {ReadingKind.CUT_MARKED, ReadingKind.CUT_UNMARKED, ReadingKind.STARTS_LATER, ReadingKind.ENDS_EARLIER}
)
_DIRECT = {Kind.DIRECT: "true", Kind.INDIRECT: "false", Kind.MIXED: "unknown"}
_WORD = re.compile(r"\w")


def utterance_text(told: Told) -> Element:
    """Return the `text` of one utterance."""
    text = Element("text")
    _put_apparatus(put(put(put(text, "body"), "div", type="apparatus"), "ab"), told)
    back = put(text, "back")
    put(put(back, "div", type="fullest"), "ab", told.utterance.fullest)
    if told.utterance.readings:
        listed = put(put(back, "div", type="readings"), "listApp")
        for number, reading in enumerate(told.utterance.readings):
            _put_reading(listed, told, number, reading)
    statements = put(back, "div", type="statements")
    for statement in told.statements:
        _put_statement(statements, statement, told.utterance.id)
    return text


def _put_apparatus(parent: Element, told: Told) -> None:
    texts = [statement.text for statement in told.statements]
    if len(texts) == 1:
        add_text(parent, texts[0])
        return
    collation = collate_statements(told.statements, transcripts=told.transcripts)
    for passage in find_passages(texts, collation, told.utterance.fullest):
        if passage.agreed:
            add_text(parent, passage.words[0])
        else:
            _put_entry(parent, told, passage, collation.readings)


def _put_entry(parent: Element, told: Told, passage: Passage, readings: Sequence[Reading]) -> None:
    """Put one entry of the apparatus: first whose words the fullest text has, then the others."""
    here = [readings[number] for number in passage.readings]
    stored = told.utterance.readings
    known = [number for number in passage.readings if number < len(stored) and stored[number] == readings[number]]
    links = " ".join(f"#r-{told.utterance.id}-{number + 1}" for number in known)
    entry = put(parent, "app", type=here[-1].kind if here else MARKS, corresp=links or None)
    followed = None if passage.followed is None else passage.words[passage.followed]
    for words in sorted(dict.fromkeys(passage.words), key=lambda words: words != followed):
        tellers = [number for number, own in enumerate(passage.words) if own == words]
        if words == followed:
            add_text(put(entry, "lem", wit=_wit(told, tellers)), words)
            continue
        alike = followed is not None and _forms(words) == _forms(followed) != []
        chosen = {number: None if alike else _own(here, number, words) for number in tellers}
        for reading in dict.fromkeys(chosen.values()):
            own = [number for number in tellers if chosen[number] == reading]
            _put_variant(entry, told, words, own, None if reading is None else here[reading])


def _forms(words: str) -> list[str]:
    return [word.form for word in find_words(words)]


def _own(here: Sequence[Reading], witness: int, words: str) -> int | None:
    """Return which of the readings, longest first, is the shortest that covers a witness; of a marked and an unmarked
    cut of the same words, the one that fits what the witness has.
    """
    covering = [number for number in reversed(range(len(here))) if witness in here[number].words]
    unfit = ReadingKind.CUT_UNMARKED if words.strip() else ReadingKind.CUT_MARKED
    fit = [number for number in covering if _WORD.search(words) or here[number].kind is not unfit]
    return next(iter(fit or covering), None)


def _put_variant(entry: Element, told: Told, words: str, own: Sequence[int], reading: Reading | None) -> None:
    """Put the words of witnesses that differ from the fullest text: by a reading, or in capitals and marks alone."""
    variant = put(entry, "rdg", wit=_wit(told, own), **_told_of(reading))
    kind = reading.kind if reading else None
    if kind not in _GAPS or _WORD.search(words):
        add_text(variant, words)
    elif kind is ReadingKind.CUT_MARKED and words.strip():
        put_limited(put(variant, "gap", reason=kind), "desc", words)
    else:
        add_text(variant, words)
        put(variant, "gap", reason=kind)


def _told_of(reading: Reading | None) -> dict[str, str | None]:
    if reading is None:
        return {"type": MARKS}
    return {"type": reading.kind, "cause": reading.change, "ana": f"#severity-{reading.severity}"}


def _put_reading(listed: Element, told: Told, number: int, reading: Reading) -> None:
    """Put one reading whole: the words of every witness that covers it, those with the same words together."""
    severity = f"#severity-{reading.severity}"
    change = f" #change-{reading.change}" if reading.change else ""
    name = f"r-{told.utterance.id}-{number + 1}"
    entry = put(listed, "app", id_=name, type=reading.kind, ana=f"#kind-{reading.kind} {severity}{change}")
    tellers: dict[str, list[int]] = {}
    for witness in sorted(reading.words):
        tellers.setdefault(reading.words[witness], []).append(witness)
    for words, own in tellers.items():
        add_text(put(entry, "rdg", wit=_wit(told, own)), words)


def _wit(told: Told, witnesses: Sequence[int]) -> str:
    return " ".join(f"#s-{told.statements[witness].id}" for witness in witnesses)


def _put_statement(parent: Element, statement: Statement, utterance: str) -> None:
    own = put(parent, "ab", type="statement", subtype=statement.kind, corresp=f"#s-{statement.id}")
    who = None if statement.speaker is None else f"#p-{utterance}"
    name = f"said-{statement.id}"
    aloud = "true" if statement.speech else "false"
    said = put(own, "said", id_=name, who=who, direct=_DIRECT[statement.kind], aloud=aloud)
    for span in statement.content:
        _put_span(said, statement, "content", span)
    for kind, found in (("cue", statement.cue), ("source", statement.source)):
        if found is not None:
            _put_span(own, statement, kind, found)
    for field, span in statement.read_from:
        _put_span(own, statement, "read_from", span, subtype=field)
    if statement.inside is not None:
        put(own, "ptr", type="inside", target=urn("statement", statement.inside))
    _put_certainty(own, statement, name)


def _put_span(parent: Element, statement: Statement, kind: str, span: Span, *, subtype: str | None = None) -> None:
    place = f"{urn('article', statement.article)}#char={span.start},{span.end}"
    put(parent, "seg", span.text, type=kind, subtype=subtype, source=place)


def _put_certainty(parent: Element, statement: Statement, name: str) -> None:
    """Put how sure the speaker is, and by which rule."""
    reason, score = statement.speaker_reason, statement.speaker_score
    if reason is None and score is None:
        return
    degree = None if score is None else repr(score)
    certainty = put(parent, "certainty", locus="value", match="@who", target=f"#{name}", degree=degree)
    if reason is not None:
        put_limited(certainty, "desc", reason)
