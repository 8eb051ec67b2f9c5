"""What an article says of a speaker besides the name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.speakers import describe_naming, find_context, naming_keys, naming_words
from onrecord.speakers.namings import words_of_roles
from onrecord.speakers.offices import office_of


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("On Monday Harbour Minister Maren Holt said so.", ["Harbour Minister"]),
        ("Maren Holt, the governor of Estwick, said so.", ["governor of Estwick"]),
        ("Former Northmoor Gov. Maren Holt said so.", ["Former Northmoor Gov."]),
        ("Maren Holt, who is director of the port, said so.", ["director of the port"]),
        ("Maren Holt, was the best player of all, said so.", []),
        ("Maren Holt, 54, said so.", []),
        ("Sen. Maren Holt Jr. said so.", []),
        ("The minister met Maren Holt.", []),
        ("Maren Holt (D-W.Va.) said so.", ["D-W.Va."]),
        ("Maren Holt, R-Utah, said so.", ["R-Utah"]),
        ("Maren Holt (R-value) said so.", []),
        ("Sen. Maren Holt III (D-Utah) said so.", []),
        ("Secretary of State Maren Holt said so.", ["Secretary of State"]),
        ("Secretary of State Maren Holt said so. Then Holt left.", ["Secretary of State"]),
        ("Then its chief executive, Maren Holt, said so.", ["chief executive"]),
        ("Then the union’s president, Maren Holt, said so.", ["union’s president"]),
        ("They met the minister, Maren Holt and others.", []),
        ("Maren Holt, a University of Estwick professor, said so.", ["University of Estwick professor"]),
        ("Maren Holt left. Harbour Minister Holt said so.", ["Harbour Minister"]),
        ("Maren Holt met Jonas Holt. Minister Holt said so.", []),
    ],
)
def test_roles_are_read_where_the_words_leave_no_doubt(text: str, roles: list[str]) -> None:
    found = describe_naming("a", "Maren Holt", text).roles
    assert [role.text for role in found] == roles
    assert all(text[role.start : role.end] == role.text for role in found)


def test_a_party_tag_says_what_an_apposition_says() -> None:
    tag = describe_naming("a", "Maren Holt", "Maren Holt (D-W.Va.) said so.")
    told = describe_naming("b", "Maren Holt", "Maren Holt, a Democrat of West Virginia, said so.")
    assert words_of_roles(tag) >= words_of_roles(told) == {"democrat", "west", "virginia"}


def test_a_surname_takes_the_one_full_name_that_its_article_has() -> None:
    assert describe_naming("a", "Holt", "Maren Holt spoke. Holt said so.").whole.words == ("maren", "holt")
    both = describe_naming("a", "Holt", "Maren Holt spoke to Jonas Holt. Holt said so.")
    assert both.ambiguous and both.whole.words == ("holt",)
    assert not describe_naming("a", "Holt", "When Holt spoke, all were still.").forms


@pytest.mark.parametrize("text", ["The Tidal Power Union (TPU) said so.", "The TPU (Tidal Power Union) said so."])
def test_an_acronym_and_its_name_are_introduced_by_each_other(text: str) -> None:
    short, long = describe_naming("a", "TPU", text), describe_naming("a", "Tidal Power Union", text)
    assert [name.words for name in short.short_for] == [("tidal", "power", "union")]
    assert [name.words for name in long.short_for] == [("tpu",)]
    assert set(naming_keys(short)) & set(naming_keys(long))


@pytest.mark.parametrize(
    ("speaker", "source", "words"),
    [
        ("Maren Holt", "she", "Maren Holt"),
        (None, "the alliance chief", "alliance chief"),
        (None, "The governor of Estwick", "governor of Estwick"),
        (None, "a governor", None),
        (None, "his chief", None),
        (None, "the spokesman", None),
        (None, "the governor of Estwick, Ann Lee,", None),
        (None, "officials", None),
        (None, "she", None),
        (None, None, None),
    ],
)
def test_a_role_of_one_holder_stands_for_an_unknown_speaker(
    speaker: str | None, source: str | None, words: str | None
) -> None:
    assert naming_words(speaker, source) == words


def test_a_role_has_the_key_of_its_office() -> None:
    role = describe_naming("a", "alliance chief", "The alliance chief said so.")
    holder = describe_naming("b", "Maren Holt", "Maren Holt, the secretary general of the alliance, said so.")
    assert set(naming_keys(role)) & set(naming_keys(holder))
    assert naming_keys(describe_naming("a", "minister", "The minister said so.")) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("russian president", "president of russia", True),
        ("ukraine's prime minister", "ukrainian prime minister", True),
        ("foreign minister of france", "prime minister of france", False),
        ("austrian president", "australian president", False),
        ("french president", "president of france", True),
        ("pope", "the pope", True),
        ("estwick mayor", "mayor of estwick", True),
    ],
)
def test_an_office_has_one_form(one: str, other: str, same: bool) -> None:
    assert office_of(one.split()) is not None
    assert (office_of(one.split()) == office_of(other.split())) is same


def test_former_and_lesser_offices_are_none() -> None:
    assert office_of("former mayor of estwick".split()) is office_of("deputy mayor of estwick".split()) is None


def test_the_words_of_an_opening_are_no_context() -> None:
    assert find_context("Boats left. They met at Estwick on Friday, said the Tidal Power Union’s Quill.") == {
        *("estwick", "tidal", "power", "quill")
    } | {"union’s", "union's"} & find_context("said the Tidal Power Union’s Quill.")


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=60), st.text(max_size=300))
def test_any_text_is_described_and_roles_return_their_own_words(name: str, text: str) -> None:
    found = describe_naming("a", name, f"{text} {name}, governor of {name}, {text}")
    assert all(found.key.article == "a" for _ in found.roles)
    assert naming_keys(found) == naming_keys(describe_naming("a", name, f"{text} {name}, governor of {name}, {text}"))


def test_a_long_text_without_marks_takes_linear_time() -> None:
    describe_naming("a", "Maren Holt", "Maren Holt, " + "word " * 200_000)
    describe_naming("a", "TPU", "Tidal Power " * 50_000)
    describe_naming("a", "Defense Ministry", "Moscow’s Defense Ministry in Kiev " * 20_000)
