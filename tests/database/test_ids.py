from __future__ import annotations

import pytest
from tests.hand_made import NOW, make, make_page

from onrecord.database.ids import find_article, find_page, find_utterance, shorten
from onrecord.database.open import Database
from onrecord.database.write import Made, write_page
from onrecord.errors import InputError
from onrecord.records import utterance_id

WORDS = "we keep the harbour open"


def fill(database: Database) -> list[Made]:
    made = []
    for n in range(12):
        page = make_page(f"Report {n}: Quill said {WORDS}.", where=f"{n}.txt")
        made.append(make(page, WORDS))
        write_page(database, page, made[-1], added_at=NOW)
    return made


def test_every_id_that_an_utterance_ever_had_finds_it(database: Database) -> None:
    statements = [item.id for made in fill(database) for item in made.statements]
    now = utterance_id(tuple(statements))
    earlier = [utterance_id(tuple(statements[: n + 1])) for n in range(len(statements))]
    assert {find_utterance(database, item) for item in (now, now[:9], *earlier, *statements)} == {now}


def test_articles_pages_and_statements_are_found_by_a_start_of_their_id(database: Database) -> None:
    made = fill(database)[3]
    article = made.article
    assert find_article(database, article.id[:8]) == find_article(database, article.page[:12]) == article.id
    assert find_page(database, article.id[:8].upper()) == find_page(database, article.page) == article.page


@pytest.mark.parametrize("typed", ["", "abc", "zzzz", "ab*d", "no such id", "é" * 5])
def test_what_begins_no_id_is_told(database: Database, typed: str) -> None:
    fill(database)
    with pytest.raises(InputError, match="no such utterance; expected an id, or its first 4 characters"):
        find_utterance(database, typed)


def test_a_start_of_several_ids_names_them(database: Database) -> None:
    for ending in ("11", "22"):
        database.execute("INSERT INTO page VALUES (?, x'', 'text/plain', 0)", (f"abcd{ending}",))
    with pytest.raises(
        InputError, match="'abcd' begins more than one page, article or reject: abcd11, abcd22; type more"
    ):
        find_page(database, "abcd")


def test_the_short_form_is_long_enough_to_be_the_only_one(database: Database) -> None:
    for page in ("abcdefghi1", "abcdefghi2", "b123456789", "b12"):
        database.execute("INSERT INTO page VALUES (?, x'', 'text/plain', 0)", (page,))
    shown = [shorten(database, "page", page) for page in ("abcdefghi1", "abcdefghi2", "b123456789")]
    assert shown == ["abcdefghi1", "abcdefghi2", "b123456"]
