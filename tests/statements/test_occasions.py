"""To whom, via whom, in which medium, when and where: each from the words of its own act of speech, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.statements.marked import occasions_of, read_marked, told

from onrecord.records import OCCASION_FIELDS
from onrecord.statements import find_statements
from onrecord.statements.occasions import Occasion

PUBLISHED = "2023-02-15"  # a Wednesday


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        (
            "{“We see no sign,”} <Quill> [told] reporters in Estwick on Monday.",
            {"to": "reporters", "where": "Estwick", "said_words": "on Monday", "said": "2023-02-13"},
        ),
        ("<Quill> on Tuesday [underscored] that {the gates leak}.", {"said_words": "on Tuesday", "said": "2023-02-14"}),
        ("Earlier on Monday, <the board> [said] {it left}.", {"said_words": "Earlier on Monday", "said": "2023-02-13"}),
        ("On Wednesday, however, mayor <Ann Quill> [said] {no}.", {"said_words": "On Wednesday", "said": PUBLISHED}),
        ("<Northmoor> last week [reported] that {lambs were lost}.", {"said_words": "last week"}),
        ("{“I won,”} <he> [said] in his victory speech that night.", {"medium": "speech", "said_words": "that night"}),
        (
            "Speaking to reporters in Reno, Nev., on Monday, <Quill> [said] {the gates leak}.",
            {"to": "reporters", "where": "Reno, Nev.", "said_words": "on Monday", "said": "2023-02-13"},
        ),
        (
            "At Thursday’s debate, <Quill> [said] {the gates leak}.",
            {"medium": "debate", "said_words": "Thursday’s", "said": "2023-02-09"},
        ),
        ("<Quill> [said] during a visit to Scotland that {it leaks}.", {"where": "Scotland"}),
        ("{“Go,”} <Quill> [said] from his office in Estwick.", {"where": "Estwick"}),
        ("<Quill>, while campaigning in Estwick, [said] {no}.", {"where": "Estwick"}),
        ("{“Go,”} <Quill> [said] on the Senate floor.", {"where": "the Senate floor"}),
        ("The crew left, but on Monday <Quill> [said] {no}.", {"said_words": "on Monday", "said": "2023-02-13"}),
        ("<Quill> [earlier Thursday said] {no}.", {"said_words": "earlier Thursday", "said": "2023-02-09"}),
        (
            "In Estwick on Monday, as the crews listened, <Quill> [said] {no}.",
            {"where": "Estwick", "said_words": "on Monday", "said": "2023-02-13"},
        ),
        (
            "In a speech from Estwick -- which votes on Monday -- <Quill> [said] {no}.",
            {"medium": "speech", "where": "Estwick"},
        ),
        ("<Quill> [promised] Sunday {to leave}.", {"said_words": "Sunday", "said": "2023-02-12"}),
        ("<Quill> will [say] on Friday that {it leaks}.", {"said_words": "on Friday"}),
        (
            "<Quill> [praised] {“the gates”} at a news conference in Estwick on Monday.",
            {"medium": "press conference", "where": "Estwick", "said_words": "on Monday", "said": "2023-02-13"},
        ),
        (
            "<Quill> [repeated that in his interview last week, saying] {it leaks}.",
            {"medium": "interview", "said_words": "last week"},
        ),
    ],
)
def test_when_and_where_stand_beside_the_verb_or_open_the_clause(marked: str, wanted: dict[str, str]) -> None:
    [found] = occasions_of(marked, published=PUBLISHED)
    assert told(found) == wanted


@pytest.mark.parametrize(
    ("marked", "to"),
    [
        ("{The gates leak}, <Quill> [told] the Ledger.", "the Ledger"),
        ("<Quill> [told] Fox host Jon Pell that {the gates leak}.", "Fox host Jon Pell"),
        ("{“Go,”} <Quill> [told] NBC’s “Today” show.", "NBC’s “Today” show"),
        ("<Quill> [told] USA TODAY {the gates leak}.", "USA TODAY"),
        ("<Quill> [urged] {members of the harbour board to close the gates}.", "members of the harbour board"),
        ("<The council> [told] {its citizens in Northmoor to leave}.", "its citizens in Northmoor"),
        ("<Quill> [called on] {the board not to wait}.", "the board"),
        ("<Quill> [advised] {its crews in Rook Bay to leave}.", "its crews in Rook Bay"),
        ("<Quill> [warned] voters that {the gates leak}.", "voters"),
        ("<Quill> [asked] the students {about the gates}.", "the students"),
        ("<Quill> [said] to a raucous crowd in Estwick that {it leaks}.", "a raucous crowd"),
        ("<Quill> [told] her supporters, {“Go.”}", "her supporters"),
        ("{“Go,”} <she> [asserted] to reporters on Tuesday.", "reporters"),
        ("{“Go,”} <Quill> [said] in an interview with the Ledger.", "the Ledger"),
        ("In a letter to the board, <Quill> [wrote] {no}.", "the board"),
        ("<Quill>, speaking to the Vale Times, [said] {it leaks}.", "the Vale Times"),
        ("<Quill> [testified] before Congress that {it leaks}.", "Congress"),
        ("<Quill> [told] {them to leave}.", None),
        ("<Quill> [told] the story of {her gates}.", None),
        ("<Quill> was [told] that {the gates leak}.", None),
        ("<Quill> [said] to applause that {the gates leak}.", None),
        ("<Quill> [urged] {a larger role for the board}.", None),
        ("<Quill> [said] with a smile that {it leaks}.", None),
        ("<Quill> [promised] {a larger board to the crews}.", None),
    ],
)
def test_hearers_are_told_asked_or_brought_in_by_a_preposition(marked: str, to: str | None) -> None:
    [found] = occasions_of(marked)
    assert found.to == to


@pytest.mark.parametrize(
    ("marked", "medium"),
    [
        ("{“Go,”} <Quill> [said] in a rare telephone interview.", "interview"),
        ("{“Go,”} [said] <Jonas Pell>, the union’s secretary, in a statement.", "statement"),
        ("<Quill> [said] in prepared remarks that {it leaks}.", "speech"),
        ("<Quill> [said] at the briefing that {it leaks}.", "press conference"),
        ("<Quill> [said] at a rally in Estwick that {it leaks}.", "event"),
        ("{“Go,”} <Quill> [wrote] in a series of Twitter posts.", "post"),
        ("{“Go,”} <Quill> [said] on Facebook.", "post"),
        ("{“Go,”} [tweeted] <Quill>.", "post"),
        ("{“Go,”} <Quill> [said] on CNN’s “State of the Harbour.”", "broadcast"),
        ("{“Go,”} <Quill> [said] on his radio show.", "broadcast"),
        ("<Quill> [testified] that {it leaks}.", "hearing"),
        ("<Quill> [issued a statement saying] {“it leaks”}.", "statement"),
        ("<Quill> [wrote] for the Vale Times that {it leaks}.", "the Vale Times"),
        ("<Quill> [wrote] in an op-ed in the Vale Times that {it leaks}.", "op-ed in the Vale Times"),
        ("<Quill> [argued] in an opinion piece that {it leaks}.", "op-ed"),
        ("In the new report, <Quill> [said] {it leaks}.", "report"),
        ("<Quill> [said] in the event of rain {it leaks}.", None),
        ("<Quill> [wrote] in German that {it leaks}.", None),
        ("In Vale County, <Quill> [wrote], {“it leaks”}.", None),
        ("<Quill> [said] at the start of a two-day meeting that {it leaks}.", None),
    ],
)
def test_the_medium_is_one_of_few_and_a_written_piece_has_its_outlet(marked: str, medium: str | None) -> None:
    [found] = occasions_of(marked)
    assert found.medium == medium


@pytest.mark.parametrize(
    ("marked", "via"),
    [
        ("{The gates leak}, <Quill> [said] on Feb. 13, as quoted by the Vale Times.", "the Vale Times"),
        (
            "<Quill> [told] reporters that {the gates leak}, which is to be raised, according to the Ledger.",
            "the Ledger",
        ),
        ("{“Go,”} <she> [told] reporters, the Vale Times reported.", "the Vale Times"),
        ("State media reported that <Quill> [said] {the gates leak}.", "State media"),
        ("<Quill> was [quoted as saying] by the Ledger that {it leaks}.", "the Ledger"),
        ("<Quill> [said] through a spokesman that {it leaks}.", "a spokesman"),
        ("{The gates leak}, [according to] <Quill>.", None),
        ("{The gates leak}, <the Vale Times> [reported].", None),
        ("<Quill> [praised] {the crews}, and won most of the votes, according to the Ledger.", None),
        ("{“Go,”} [said] <a woman> who would not be quoted by name.", None),
    ],
)
def test_a_relay_is_another_than_the_source(marked: str, via: str | None) -> None:
    [found] = occasions_of(marked)
    assert found.via == via


@pytest.mark.parametrize(
    "marked",
    [
        "<Quill> [said] {the gates would close on Friday in Rook Bay}.",
        "<Quill>, who met the board in Estwick on Monday, [said] {it leaks}.",
        "After she met the board on Monday, <Quill> [said] {it leaks}.",
        "In the other half of Northmoor, <Quill> [said] {it leaks}.",
        "<Quill> [said] before the vote in Estwick that {it leaks}.",
        "<Quill> [said] {it leaks}, and then left for Rome on Monday.",
    ],
)
def test_words_of_another_clause_or_of_the_content_tell_nothing(marked: str) -> None:
    [found] = occasions_of(marked)
    assert found == Occasion()


def test_when_an_interview_was_published_is_not_when_it_was_given() -> None:
    [found] = occasions_of("{It leaks}, <Quill> [told] the Ledger in an interview published on March 22.")
    assert told(found) == {
        "to": "the Ledger",
        "medium": "interview",
        "said_words": "in an interview published on March 22",
    }
    [taped] = occasions_of("<Quill> [said] in an interview taped on March 22 that {it leaks}.")
    assert (taped.said, taped.said_words) == ("XXXX-03-22", "on March 22")


INTERVIEW = "{It leaks}, <Quill> [told] the Ledger in an interview published on March 22.\n\n"


@pytest.mark.parametrize(
    ("after", "belongs"),
    [
        ("{“They leak,”} <she> [said].", True),
        ("{“They leak,”} <she> [told] the Ledger.", True),
        ("[According to] <the mayor>, {they leak}.", True),
        ("{“They leak,”} <she> [told] reporters.", False),
        ("{“They leak,”} <she> [said] on Friday.", False),
        ("<She> has [said] before that {they leak}.", False),
        ("<She> later [said] {they leak}.", False),
        ("<Quill and her crew> [argue] that {they leak}.", False),
        ("One.\n\nTwo.\n\nThree.\n\n<She> [said] {they leak}.", False),
    ],
)
def test_an_interview_goes_on_until_another_occasion_is_told(after: str, belongs: bool) -> None:
    _, found = occasions_of(f"{INTERVIEW}||{after}")
    assert (found.said_words == "in an interview published on March 22") == belongs
    assert (found.medium == "interview") == belongs
    assert found.to in (None, "the Ledger", "reporters")


def test_an_interview_is_its_own_speakers_alone_and_no_other_occasion_goes_on() -> None:
    _, other = occasions_of(f"{INTERVIEW}||{{“No,”}} <Pell> [said].", ["Mara Quill", "Jonas Pell"])
    assert other == Occasion()
    _, after = occasions_of("{“Go,”} <Quill> [told] reporters in Estwick on Monday. || {“Now,”} <she> [said].")
    assert after == Occasion()


def test_a_piece_of_writing_goes_on_where_the_speaker_writes() -> None:
    _, wrote, said = occasions_of(
        "<Quill> [wrote] for the Ledger that {it leaks}.\n||{“It does,”} <she> [wrote].\n||{“Now,”} <she> [said]."
    )
    assert (wrote.medium, said.medium) == ("the Ledger", None)


def test_a_participle_adds_to_the_statement_before_it() -> None:
    first, added = occasions_of("<Quill> [told] reporters on Monday that {it leaks}, || [adding] that {all is lost}.")
    assert first == added != Occasion()


def test_a_date_counted_from_an_event_takes_the_date_of_the_event() -> None:
    [found] = occasions_of(
        "A day before the Rook Bay summit, <Quill> [told] reporters that {it leaks}, the subject of the Feb. 14 meeting."
    )
    assert told(found) == {"to": "reporters", "said": "XXXX-02-13", "said_words": "A day before the Rook Bay summit"}


def test_a_statement_carries_its_occasion_and_the_words_it_was_read_from() -> None:
    text = "“We see no sign,” Mara Quill told reporters in Estwick on Monday."
    [found] = find_statements(text, published=PUBLISHED)
    assert (found.to, found.where, found.said, found.said_words) == ("reporters", "Estwick", "2023-02-13", "on Monday")
    assert [(name, span.text) for name, span in found.read_from] == [
        ("said", "on Monday"),
        ("to", "reporters"),
        ("where", "Estwick"),
    ]


_WORDS = (
    "<Quill> [said] [told] [adding] {“Go”} {leaks} reporters on Monday in an interview with the Ledger , . || \n at "
    "Estwick according to by aired published “ ” Feb. 13 last week before not \ud800 \x00 \u200b 30 CNN’s Today"
)
_PIECES = st.sampled_from(_WORDS.split(" "))


@settings(deadline=None, derandomize=True)
@given(st.lists(_PIECES, max_size=40).map(" ".join))
def test_every_span_returns_its_own_words_outside_the_content(marked: str) -> None:
    text, attributions = read_marked(marked)
    if not all(attribution.content for attribution in attributions):
        return
    for attribution, found in zip(attributions, occasions_of(marked), strict=True):
        names = [name for name, _ in found.read_from]
        assert names == sorted(set(names)) and set(names) <= set(OCCASION_FIELDS)
        for name, span in found.read_from:
            assert text[span.start : span.end] == span.text
            inside = any(start < span.end and span.start < end for start, end in attribution.content)
            assert name == "to" or not inside
        assert (found.said_words is None) <= (found.said is None)
