"""The rule tagger reads what the form of a page makes certain, and leaves what is no statement."""

from __future__ import annotations

import pytest

from onrecord.statements.attributions import Attribution
from onrecord.statements.rules import RuleTagger


def tag(text: str) -> list[Attribution]:
    return RuleTagger().tag(text)


def read(text: str) -> list[tuple[list[str], str | None]]:
    return [
        ([text[a:b] for a, b in one.content], text[slice(*one.source)] if one.source else None) for one in tag(text)
    ]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("“The gates leak,” said **Mara Quill**, director of the board.", "“The gates leak,”", "Mara Quill"),
        ("“The gates leak,” [Mara Quill](https://a.example/b) said.", "“The gates leak,”", "Mara Quill"),
        ("The plan, Quill [told the Ledger](https://a.example/b), is dead, he said.", "The plan, Quill [told the Ledger](https://a.example/b), is dead", "he"),
        ("But, he said, the plan failed.", "the plan failed", "he"),
        ("“The plan failed,” said Mr Brown of the opposition.", "“The plan failed,”", "Mr Brown of the opposition"),
        ("Mr Hale of Norland, who said the gates leak, left.", "the gates leak", "who"),
        ("Quill called on Friday for an inquiry into the gates.", "an inquiry into the gates", "Quill"),
        ("Quill bought the boat, which she said was “a wreck”.", "was “a wreck”", "she"),
        ("Quill wrote on X: “The gates leak.”", "“The gates leak.”", "Quill"),
        ("Quill posted on Facebook that the gates leak.", "that the gates leak", "Quill"),
        ("Rook posted on Facebook, writing: “The gates leak.”", "“The gates leak.”", "Rook"),
        ("“The gates leak,” the board posted on X.", "“The gates leak,”", "the board"),
        ("Quill went on to say, “The gates leak.”", "“The gates leak.”", "Quill"),
        ("Stated Quill: “The gates leak.”", "“The gates leak.”", "Quill"),
        ("As Quill explained on Monday, the gates leak.", "the gates leak", "Quill"),
        ("But some left (“The gates leak,” wrote Ann Rook, a pilot).", "“The gates leak,”", "Ann Rook"),
        ("“The gates leak,” Ann Rook, R-Estw., said.", "“The gates leak,”", "Ann Rook"),
        ("“The gates leak,” Ann J. Rook said.", "“The gates leak,”", "Ann J. Rook"),
        ("“The gates leak,” a note on the door reads.", "“The gates leak,”", "a note on the door"),
        ("“The gates leak,” it read.", "“The gates leak,”", "it"),
        ("He added, though, that the gates leak.", "that the gates leak", "He"),
        ("Hemsley, the author of “Going Up,” a book on gates, said the days are gone.", "the days are gone", "Hemsley"),
        ("On “Harbour Watch,” Quill said the gates leak.", "the gates leak", "Quill"),
        ("Ann “The Gate” Rook said the gates leak.", "the gates leak", "Ann “The Gate” Rook"),
        ("Quill said:\nThe gates leak and nobody cares. We told them so.\nCrews left.", "The gates leak and nobody cares. We told them so.", "Quill"),
        ("“The gates leak and nobody cares.”\n— Ann Rook, director of the board\nCrews left.", "“The gates leak and nobody cares.”", "Ann Rook"),
        ("The polls were early - Ann Lee: “Most of them ended in May.”", "“Most of them ended in May.”", "Ann Lee"),
        ("The gates leak. We told them. — Ann Rook (@annrook) May 3, 2026", "The gates leak. We told them. ", "Ann Rook"),
        ("Gates\nThe gates leak. We told them.\n— Ann Rook (@annrook) May 3, 2026", "The gates leak. We told them.", "Ann Rook"),
        ("‘We can’t go on,’ said Mr Brown.", "‘We can’t go on,’", "Mr Brown"),
        ("Why it matters: Quill said the gates leak.", "the gates leak", "Quill"),
    ],
)  # fmt: skip
def test_one_statement_is_read(text: str, content: str, source: str) -> None:
    assert read(text) == [([content], source)]


@pytest.mark.parametrize(
    "text",
    [
        "Quill announced a new package on Monday.",
        "Quill thanked the allies and described her remarks as odd.",
        "Norland promised tanks but not jets.",
        "The clerk asked not to be named.",
        "She said something on Monday that upset the board.",
        "Quote: “The gates leak and nobody cares.”",
        "Key quote: “The gates leak and nobody cares.”",
        "Why it matters: That is the third gate to fail.",
        "“DIVISIVE, STUPID AND WRONG”\nCrews left.",
        "The “Never Rook” movement goes on.",
        "'The gates leak': Quill on the wall",
        "Pros: High gates.\nCons: They leak, I think.\nPrice: Ask your dealer.",
    ],
)
def test_no_statement_is_read(text: str) -> None:
    assert read(text) == []


def test_clause_before_the_main_one_ends_where_that_begins() -> None:
    found = read("While Quill said the gates leak, he denied that the wall would fall.")
    assert found == [(["the gates leak"], "Quill"), (["that the wall would fall"], "he")]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("“The gates leak,” Quill said.", True),
        ("“The gates leak,” said Mara Quill, director of the board.", True),
        ("Quill said: “The gates leak.”", True),
        ("Ann Rook: “The gates leak.”", True),
        ("“The gates leak and nobody cares.” — Ann Rook", True),
        ("“The gates leak and nobody cares.”― Ann Rook", True),
        ("“The gates leak. We told them,” Quill said, “and nobody cares.”", True),
        ("The gates leak,” Quill said.", False),
        ("Quill said the gates leak.", False),
        ("Quill said the gates “leak badly”.", False),
    ],
)
def test_form_alone_makes_it_certain(text: str, certain: bool) -> None:
    assert [one.certain for one in tag(text)][:1] == [certain]


def test_carrying_quotation_names_the_latest_source() -> None:
    text = "Quill said the gates leak.\n“They have leaked for years, and nobody cares.”"
    assert read(text)[1] == (["“They have leaked for years, and nobody cares.”"], "Quill")
    assert tag(text)[1].carries


def test_quotation_after_a_signed_one_is_somebody_else_s() -> None:
    text = "“The gates leak and nobody cares.” — Ann Rook\n“They have leaked for years, and more.”"
    assert read(text)[1] == (["“They have leaked for years, and more.”"], None)


def test_far_quotation_names_no_source() -> None:
    text = "Quill said the gates leak.\nCrews left.\nIt rained.\n“They have leaked for years, and nobody cares.”"
    assert read(text)[1][1] is None
