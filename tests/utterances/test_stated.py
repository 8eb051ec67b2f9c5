"""Outlets that reports name as their source, and the credits of articles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.hand_made import make_article, make_page

from onrecord.records import Block, Label
from onrecord.utterances.credits import find_credit
from onrecord.utterances.stated import find_outlet, is_agency, name_key


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("Reuters", "reuters"),
        ("the AP", "associated press"),
        ("Agence France-Presse", "agence france-presse"),
        ("the Harbour Ledger", "harbour ledger"),
        ("CNN.com", "cnn"),
        ("reporters", None),
        ("a spokesman", None),
        ("state media", None),
        ("the newspaper", None),
        ("Mara Quill", None),
        ("his Times colleague", None),
        ("", None),
    ],
)
def test_what_is_plainly_an_outlet(words: str, outlet: str | None) -> None:
    assert find_outlet(words, ()) == outlet


def test_an_outlet_among_the_reports_is_known_by_its_name() -> None:
    assert find_outlet("Vale Voice", ()) is None
    assert find_outlet("Vale Voice", {name_key("The Vale Voice")}) == "vale voice"


def test_agencies_are_told_from_outlets() -> None:
    assert is_agency(name_key("The Associated Press"))
    assert not is_agency(name_key("CNN"))
    assert not is_agency(None)


def block(label: Label, text: str) -> Block:
    return Block(label=label, reason="text", text=text, page_start=0, page_end=len(text))


@pytest.mark.parametrize(
    ("label", "text", "credit"),
    [
        (Label.CREDIT, "Source(s): Reuters", "Reuters"),
        (Label.BYLINE, "Source: Vale Wire, AFP and others", "AFP"),
        (Label.CREDIT, "Photo: Reuters", None),
        (Label.CAPTION, "Source: Reuters", None),
        (Label.CREDIT, "Source: the port authority", None),
    ],
)
def test_a_credit_line_names_an_agency(label: Label, text: str, credit: str | None) -> None:
    article = replace(make_article(make_page("It rose.")), blocks=(block(label, text),))
    assert find_credit(article) == credit


def test_an_agency_among_the_authors_is_a_credit() -> None:
    article = make_article(make_page("It rose."))
    assert find_credit(replace(article, authors=("Ann Author", "The Associated Press"))) == "The Associated Press"
    assert find_credit(article) is None
