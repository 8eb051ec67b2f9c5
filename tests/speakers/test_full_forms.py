"""What a short name stands for in its own article."""

from __future__ import annotations

import pytest

from onrecord.speakers import describe_naming


def whole(name: str, text: str) -> str:
    return " ".join(describe_naming("a", name, text).whole.words)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Then the Estwick City Council Leader Maren Holt spoke.", "maren holt"),
        ("Then the former Secretary of State Sarah Holt spoke.", "sarah holt"),
        ("As Maren Holt said, boats left.", "maren holt"),
        ("They met Maren “Skip” Holt. Many call her Skip.", "maren holt"),
        ("Crowds Cheer When Jonas Says So To Holt. Then Maren Holt spoke.", "maren holt"),
        ("Party Donor Holt gives more. She is a donor. They met Maren Holt.", "maren holt"),
        ("Hosting Holt was a joy. They met Maren Holt.", "maren holt"),
        ("They met Paul Holt of Davis Holt, a firm.", "paul holt"),
        ("They met Maren Holt and Jonas Holt.", "holt"),
    ],
)
def test_a_surname_is_short_for_the_one_person_whom_its_article_names_in_full(text: str, full: str) -> None:
    assert whole("Holt", f"{text} Then Holt left.") == full


def test_a_nickname_is_its_bearers_whatever_letter_it_begins_with() -> None:
    text = "They met Maren “Skip” Holt and Odo 'gale' Quill."
    assert whole("Skip", text) == "maren holt"
    assert whole("gale", text) == "odo quill"
    assert whole("Marlow", text) == "marlow"


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Then the House Intelligence Committee met.", "house intelligence committee"),
        ("Then the House Intelligence Committee met the Senate Intelligence Committee.", "intelligence committee"),
        ("Then the Intelligence Committee met.", "intelligence committee"),
    ],
)
def test_a_body_of_common_words_is_short_for_the_one_its_article_names_in_full(text: str, full: str) -> None:
    assert whole("Intelligence Committee", f"{text} Then the Intelligence Committee voted.") == full


@pytest.mark.parametrize(
    ("name", "text", "full"),
    [
        ("TPU", "Then the Tidal Power Union’s rules changed. TPU left.", "tidal power union"),
        ("TPU", "Then the Tidal Power Union met the Trawler Pilots Union. TPU left.", "tpu"),
        ("TPU", "Then the Great Tidal Power Union met. TPU left.", "tpu"),
        ("KRGW", "Then the Merrowby Zoo’s Center for Kelp and Research of Gulls and Whelks met.", "kelp and research of gulls and whelks"),
        ("RNC", "Then they met at the Republican National Convention. The RNC ended.", "republican national convention"),
        ("RNC", "Then the Republican National Committee met. The RNC ended.", "republican national committee"),
        ("CDC", "Then the Centers for Disease Control met. The CDC left.", "centers for disease control and prevention"),
        ("TP", "Then the Tidal Power met. TP left.", "tp"),
    ],
)  # fmt: skip
def test_an_acronym_is_what_its_article_spells_out(name: str, text: str, full: str) -> None:
    assert whole(name, text) == full
