"""Whose a body is that every country has."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.speakers.names import parse_name
from onrecord.speakers.owners import find_owned, is_national
from onrecord.speakers.places import count_countries, find_home


@pytest.mark.parametrize(
    ("name", "national"),
    [
        ("Ministry of Tides", True),
        ("Defense Ministry", True),
        ("Labor Department", True),
        ("Supreme Court", True),
        ("Green Party", True),
        ("Congress", True),
        ("Health Department", False),
        ("Estwick Supreme Court", False),
        ("Tide Party", False),
        ("TPU", False),
        ("Maren Holt", False),
    ],
)
def test_a_body_that_needs_no_name_but_its_tasks_is_every_countrys(name: str, national: bool) -> None:
    assert is_national(parse_name(name)) is national


@pytest.mark.parametrize(
    ("name", "text", "owners"),
    [
        ("Defense Ministry", "Moscow’s Defense Ministry said so.", ["russia"]),
        (
            "Defense Ministry",
            "The Defense Ministry in Kiev said so to the Russian Defense Ministry.",
            ["russia", "ukraine"],
        ),
        ("Defense Ministry", "A Moscow Defense Ministry said so.", []),
        ("Supreme Court", "Irish voters in Dublin met. Ireland waits for the Supreme Court.", ["ireland"]),
        ("Supreme Court", "Irish voters met. France waits for the Supreme Court.", []),
        ("Labor Department", "The Labor Department said so.", ["us"]),
        (
            "Justice Department",
            "Irish voters in Dublin met. Ireland’s day. The Justice Department said so.",
            ["ireland"],
        ),
        ("Justice Department", "Irish voters in Dublin met Americans. The Justice Department said so.", ["us"]),
        ("Republican Party", "The Republican Party said so.", ["us"]),
        ("French Supreme Court", "The French Supreme Court said so.", []),
        ("Estwick Board", "The French Estwick Board said so.", []),
    ],
)
def test_its_country_is_named_with_it_or_is_what_the_article_is_about(name: str, text: str, owners: list[str]) -> None:
    found = find_owned(text, parse_name(name))
    assert [form.words[0] for form in found] == owners
    assert all(form.words[1:] == parse_name(name).words and form.capital for form in found)


def test_countries_are_counted_by_all_that_means_them() -> None:
    assert count_countries("U.S. troops, the US, us. Americans in Washington.") == Counter(us=4)
    assert find_home(Counter()) is None


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_any_text_has_owners(text: str) -> None:
    assert find_owned(text, parse_name("Defense Ministry")) == find_owned(text, parse_name("Defense Ministry"))
