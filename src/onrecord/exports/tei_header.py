"""An utterance with its statements and sources in; its TEI header, or that of the whole corpus, out.

The witnesses of the apparatus are the statements: `<witness xml:id="s-ID">`, with what is known of their articles. A
date stands as text, as partial as it is known (EDTF); a whole year, month, day or second has `@when` as well.
"""

from __future__ import annotations

import re
from datetime import datetime
from xml.etree.ElementTree import Element

from onrecord.exports.tei_text import put, put_limited
from onrecord.exports.told import Source, Told, urn
from onrecord.records import Statement
from onrecord.speakers.names import Sort, parse_name
from onrecord.wording import CHANGES, READINGS, SEVERITIES

_WHOLE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-](0\d|1[0-3]):\d\d)?)?)?)?")
_CODING = (
    "The witnesses are statements of news articles. A passage without apparatus is the same in all of them; an entry of"
    " the type marks differs in capitals and punctuation alone. The readings, each with its kind, change and severity,"
    " stand in listApp; rdg/@cause is the change, rdg/@ana the severity. A character that XML cannot hold is written as"
    ' <g n="U+XXXX"/>. Places are half-open ranges of characters of the article\'s clean text (RFC 5147).'
)


def corpus_header() -> Element:
    """Return the header of the corpus: the method of the apparatus, and the names of readings with their meanings."""
    header = _header("Utterances of a record of onrecord", "Each TEI element is one utterance.")
    encoding = put(header, "encodingDesc")
    put(put(encoding, "editorialDecl"), "p", _CODING)
    put(encoding, "variantEncoding", method="parallel-segmentation", location="internal")
    taxonomy = put(put(encoding, "classDecl"), "taxonomy", id_="readings")
    for kind, words in (("kind", READINGS), ("change", CHANGES), ("severity", SEVERITIES)):
        for name, wording in words.items():
            category = put(taxonomy, "category", id_=f"{kind}-{name}")
            put(category, "catDesc", f"{wording.name}: {wording.about}")
    return header


def utterance_header(told: Told) -> Element:
    """Return the header of one utterance: witnesses, speaker, occasions."""
    header = _header(f"Utterance {told.utterance.id}", None)
    listed = put(header[0][2], "listWit")
    for statement, source in zip(told.statements, told.sources, strict=True):
        _put_source(put(listed, "witness", id_=f"s-{statement.id}"), source)
    profile = put(header, "profileDesc")
    _put_speaker(put(profile, "particDesc"), told)
    occasions = [occasion for occasion in (_dating(told), *map(_occasion, told.statements)) if len(occasion)]
    if occasions:
        put(profile, "settingDesc").extend(occasions)
    return header


def _header(title: str, about: str | None) -> Element:
    header = Element("teiHeader")
    described = put(header, "fileDesc")
    put(put(described, "titleStmt"), "title", title)
    put(put(described, "publicationStmt"), "p", "Written by onrecord, which says what was reported, not what is true.")
    source = put(described, "sourceDesc")
    if about:
        put(source, "p", about)
    return header


def _put_source(witness: Element, source: Source) -> None:
    entry = put(witness, "bibl", type=source.kind)
    put(entry, "idno", urn("article", source.article), type="article")
    put(entry, "idno", urn("page", source.page), type="page")
    for tag, value in (("title", source.title), ("publisher", source.outlet)):
        if value is not None:
            put(entry, tag, value)
    for author in source.authors:
        put(entry, "author", author)
    _put_date(entry, "published", source.published)
    _put_date(entry, "modified", source.modified)
    _put_date(entry, "retrieved", source.retrieved)
    if source.url is not None:
        put(entry, "idno", source.url, type="URI")


def _put_date(parent: Element, kind: str, value: str | None) -> Element | None:
    if value is None:
        return None
    return put(parent, "date", value, type=kind, when=value if _is_plain(value) else None)


def _is_plain(value: str) -> bool:
    """Say whether a date is a year, month, day or second that `@when` may hold."""
    if not _WHOLE.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value if len(value) >= len("2023-02-13") else f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True


def _put_speaker(parent: Element, told: Told) -> None:
    """Put who speaks: the utterance's name, and as each statement has it."""
    names = [(told.utterance.speaker, None), *((item.speaker, f"#s-{item.id}") for item in told.statements)]
    known = [(name, source) for name, source in names if name is not None]
    if not known:
        put(parent, "p", "The speaker is unknown.")
        return
    body = parse_name(known[0][0]).sort is Sort.BODY
    own = "org" if body else "person"
    speaker = put(put(parent, "listOrg" if body else "listPerson"), own, id_=f"p-{told.utterance.id}")
    for name, source in known:
        put(speaker, "orgName" if body else "persName", name, source=source)


def _dating(told: Told) -> Element:
    """Return when the utterance was said, with from what it follows where no report states it."""
    setting = Element("setting", {"corresp": f"#u-{told.utterance.id}"})
    said = _put_date(setting, "said", told.utterance.said)
    if said is not None and told.utterance.said_reason is not None:
        put_limited(put(said, "certainty", locus="value", cert="medium"), "desc", told.utterance.said_reason)
    return setting


def _occasion(statement: Statement) -> Element:
    """Return to whom, via whom, when, where and in which medium a report says that it was said."""
    setting = Element("setting", {"corresp": f"#s-{statement.id}"})
    for kind, name in (("to", statement.to), ("via", statement.via)):
        if name is not None:
            put(setting, "name", name, type=kind)
    _put_date(setting, "said", statement.said)
    if statement.said_words is not None:
        put(setting, "date", statement.said_words, type="said_words")
    if statement.where is not None:
        put(put(setting, "locale"), "rs", statement.where)
    if statement.medium is not None:
        put(put(setting, "activity"), "rs", statement.medium)
    return setting
