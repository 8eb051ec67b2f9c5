"""Two names side by side: one name, a form of it, short for it, or somebody else's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.speakers.comparing import relate
from onrecord.speakers.names import Sort, parse_name
from onrecord.speakers.spelling import compare_words, skeleton, sound


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Maren Holt", "Maren Holt", "FULL"),
        ("Maren Holt", "Harbour Minister Maren Holt", "FULL"),
        ("Maren Holt", "Maren T. Holt", "FULL"),
        ("Fox’s Maren Holt", "Maren Holt", "FULL"),
        ("Joe Holt", "Joseph Holt", "VARIANT"),
        ("J. Holt", "Joseph Holt", "VARIANT"),
        ("R. Gil Holt", "Gil Holt", "VARIANT"),
        ("Maren Zelinsky", "Maren Zelinskyy", "VARIANT"),
        ("Muhammad Sayyid", "Mohammed Sayid", "VARIANT"),
        ("Dana Holt", "Dona Hault", "NONE"),
        ("Mahmoud Sayyid", "Mohammed Sayyid", "CLASH"),
        ("Hassan Sayyid", "Hussein Sayyid", "CLASH"),
        ("Alexander Holt", "Alexandra Holt", "CLASH"),
        ("Amer Ela", "Emar Ela", "CLASH"),
        ("Patrick Holt", "Patricia Holt", "CLASH"),
        ("Maren Lukoshka", "Maren Lukushke", "VARIANT"),
        ("Taraban", "Tareban", "VARIANT"),
        ("U.N.", "United Nations", "FULL"),
        ("Tide Party", "Tide", "VARIANT"),
        ("Kelp Without Borders", "KWB", "VARIANT"),
        ("Kelp Group", "Kelp", "FULL"),
        ("Maren Holt", "Holt", "SHORT"),
        ("Marine Le Quen", "Le Quen", "SHORT"),
        ("Kim Dong-ha", "Kim", "SHORT"),
        ("Kim Dong-ha", "Kim Dong Ha", "FULL"),
        ("Bashir al-Sadim", "Sadim", "SHORT"),
        ("Ana Ossa-Cruz", "Ossa-Cruz", "SHORT"),
        ("Washington Tide News", "Tide News", "NONE"),
        ("Maren Holt", "Jonas Holt", "CLASH"),
        ("Maren A. Holt", "Maren B. Holt", "CLASH"),
        ("Jon Holt Jr.", "Jon Holt", "KIN"),
        ("Jon Holt Jr.", "Jon Holt Sr.", "CLASH"),
        ("Maren Holt", "Maren Quill", "NONE"),
        ("Maren Holt", "the alliance chief", "NONE"),
        ("Ministry of Defence", "Defense Ministry", "FULL"),
        ("Russian Defence Ministry", "Defence Ministry", "SHORT"),
        ("Russian Defence Ministry", "Ukrainian Ministry of Defence", "CLASH"),
        ("Federal Tide Bureau", "FTB", "VARIANT"),
        ("Holt campaign", "Quill campaign", "NONE"),
        ("Tide Bureau", "TB", "LOOSE"),
        ("Holt campaign", "Maren Holt campaign", "SHORT"),
        ("Tide Bureau", "Harbour Bureau", "NONE"),
        ("Estwick", "Estwick", "FULL"),
        ("Volodymyr Holt", "Vladimir Holt", "VARIANT"),
        ("Oleksandr Holt", "Aleksandr Holt", "VARIANT"),
        ("Federal Elections Board", "Federal Election Board", "FULL"),
        ("Russian Defence Ministry", "Russia’s Defence Ministry", "FULL"),
        ("Pentagon", "U.S. Defense Department", "FULL"),
        ("the Centers for Disease Control", "CDC", "FULL"),
        ("University of Estwick", "Estwick University", "NONE"),
        ("Brian Baker", "Backer", "NONE"),
        ("Olena Zelinsky", "Zelinskiy", "SHORT"),
        ("Estwick", "Northmoor", "NONE"),
        ("Ismar Halniyeh", "Ismar Halniya", "VARIANT"),
        ("United States Department of Kelp", "U.S. Department of Kelp", "FULL"),
        ("3rd Circuit Court of Tides", "Court of Tides for the Third Circuit", "FULL"),
        ("Kelp Corp.", "Kelp Corporation", "FULL"),
        ("Rail Ferry and Tram", "Rail Ferry and Tram Union", "VARIANT"),
        ("Party of Kelp", "Party of Kelp of Ukraine", "SHORT"),
        ("Communist Party", "Communist Party of Ukraine", "NONE"),
        ("Councillor Maren Holt", "Maren Holt", "FULL"),
        ("Star Holt", "Maren Holt", "CLASH"),
        ("K.L.P.-T.S.O.", "KLP-TSO", "FULL"),
    ],
)
def test_names_stand_to_each_other_either_way_round(one: str, other: str, relation: str) -> None:
    assert relate(parse_name(one), parse_name(other)).name == relation
    assert relate(parse_name(other), parse_name(one)).name == relation


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Maren Holt", Sort.PERSON),
        ("Stephen King", Sort.PERSON),
        ("Holt", Sort.WORD),
        ("the harbour minister", Sort.ROLE),
        ("governor of Estwick", Sort.ROLE),
        ("Alliance Chief", Sort.ROLE),
        ("Estwick Port Authority", Sort.BODY),
        ("Bank of Estwick", Sort.BODY),
        ("EPA", Sort.BODY),
        ("harbour board", Sort.BODY),
        ("…", Sort.WORD),
    ],
)
def test_a_name_is_sorted_by_its_words(text: str, sort: Sort) -> None:
    assert parse_name(text).sort is sort


def test_a_particle_that_stands_first_may_be_a_given_name() -> None:
    assert parse_name("Ben Holt").given == ("ben",)
    assert parse_name("Ludwig van der Holt").given == ("ludwig",)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("zelensky", "zelenskiy", "SOUND"),
        ("bill", "william", "SHORT"),
        ("j", "joseph", "INITIAL"),
        ("mohammed", "muhammad", "LOOSE"),
        ("schubert", "schuberto", "SLIP"),
        ("saeed", "saed", "SLIP"),
        ("ilyse", "ilsye", "SLIP"),
        ("dannel", "dan", "SLIP"),
        ("louis", "louise", "NOT"),
        ("paul", "paula", "NOT"),
        ("jane", "jade", "NOT"),
        ("daniel", "danielle", "NOT"),
        ("holt", "quill", "NOT"),
        ("", "quill", "NOT"),
        ("1st", "1", "NOT"),
    ],
)
def test_words_of_names_are_alike_in_degrees(one: str, other: str, alike: str) -> None:
    assert compare_words(one, other).name == compare_words(other, one).name == alike


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_a_name_that_is_compared_without_regard_to_order(one: str, other: str) -> None:
    names = parse_name(one), parse_name(other)
    assert names[0].words and names[1].words
    assert relate(*names) is relate(*reversed(names))
    assert sound(one) == sound(one) and skeleton(one) is not None
