from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.hand_made import NOW, make, make_page

from onrecord.database.open import Database
from onrecord.database.search import search
from onrecord.database.write import write_page
from onrecord.errors import InputError


@pytest.fixture
def told(database: Database) -> Database:
    for n, words in enumerate(("a race of logistics is on", "logistics of a long race", "Šimić spoke of the tide")):
        page = make_page(
            f"Before it all, Quill said: {words}. And so the day went on in the harbour.", where=f"{n}.txt"
        )
        write_page(database, page, make(page, words), added_at=NOW)
    return database


def words_found(database: Database, words: str, **options: int) -> list[str]:
    return [hit.words for hit in search(database, words, **options) if hit.type == "statement"]


def test_all_words_must_stand_there_and_those_together_come_first(told: Database) -> None:
    assert words_found(told, "race of logistics") == ["a race of logistics is on", "logistics of a long race"]
    assert words_found(told, "race tide") == []


def test_words_in_double_quotes_must_stand_together(told: Database) -> None:
    assert words_found(told, '"race of logistics"') == ["a race of logistics is on"]
    assert words_found(told, 'on "race of"') == ["a race of logistics is on"]


def test_case_and_accents_do_not_matter(told: Database) -> None:
    assert words_found(told, "SIMIC") == ["Šimić spoke of the tide"]


def test_articles_are_found_with_a_passage_around_the_words(told: Database) -> None:
    (hit, *_) = search(told, "tide harbour")
    assert hit.type == "article"
    assert "tide" in hit.words
    assert hit.id == hit.article


def test_the_limit_holds_for_statements_and_articles_together(told: Database) -> None:
    whole = search(told, "of")
    assert {hit.type for hit in whole} == {"statement", "article"}
    for limit in range(len(whole) + 2):
        assert search(told, "of", limit=limit) == whole[:limit]
    with pytest.raises(InputError, match="limit -1 is out of range; expected 0 or more"):
        search(told, "of", limit=-1)


def test_nothing_to_look_for_is_told(told: Database) -> None:
    with pytest.raises(InputError, match="no word to look for"):
        search(told, ' "" - ')


@settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet='ab "*()^:+-{}\0ORANDNEAR,;', max_size=12))
def test_no_words_are_taken_for_a_command(told: Database, words: str) -> None:
    try:
        search(told, words)
    except InputError as error:
        assert "no word to look for" in str(error)
