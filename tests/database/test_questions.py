from __future__ import annotations

import pytest
from tests.hand_made import NOW, make_article, make_page, make_statement

from onrecord.database.open import Database
from onrecord.database.questions import (
    Filter,
    list_articles,
    list_utterances,
    list_witnesses,
    statements_of,
    witnesses_of,
)
from onrecord.database.write import Made, write_page
from onrecord.errors import InputError
from onrecord.records import Hints


@pytest.fixture
def told(database: Database) -> Database:
    """Three articles: two report one utterance of Zoé Šimić, one has a statement of nobody known."""
    text = "The harbour master said we keep the harbour open all winter."
    for outlet, published, said in (("Le Phare", "2023-02-14", "2023-02-13"), ("The Gazette", None, None)):
        page = make_page(f"{outlet}: {text}", where=f"{outlet}.txt", hints=Hints(outlet=outlet))
        article = make_article(page, published=published)
        fields = {"said": said} if said else {}
        quoted = make_statement(
            article, "we keep the harbour open", speaker="Zoé Šimić", source="The harbour master", **fields
        )
        write_page(database, page, Made(article=article, statements=(quoted,)), added_at=NOW)
    page = make_page("Officials said nothing more would follow.", where="c.txt")
    article = make_article(page, published="2024")
    vague = make_statement(article, "nothing more would follow", speaker=None, source="Officials", kind="indirect")
    write_page(database, page, Made(article=article, statements=(vague,)), added_at=NOW)
    return database


def outlets(database: Database, **wanted: object) -> list[str | None]:
    return [witness.outlet for witness in list_witnesses(database, Filter(**wanted))]  # type: ignore[arg-type]


def test_statements_come_by_date_and_unknown_dates_last(told: Database) -> None:
    assert outlets(told) == ["Le Phare", "The Example", "The Gazette"]


@pytest.mark.parametrize("part", ["simic", "ZOE", "zoé šim", "harbour master"])
def test_a_speaker_is_found_by_any_part_of_the_name_or_of_an_alias(told: Database, part: str) -> None:
    assert outlets(told, speaker=part) == ["Le Phare", "The Gazette"]


def test_a_statement_of_nobody_known_is_found_by_the_words_that_name_its_source(told: Database) -> None:
    assert outlets(told, speaker="officials") == ["The Example"]
    assert outlets(told, speaker="unknown") == []


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"outlet": "phare"}, ["Le Phare"]),
        ({"kind": "indirect"}, ["The Example"]),
        ({"since": "2023-02-13", "until": "2023-02-13"}, ["Le Phare"]),
        ({"since": "2023-02-14"}, ["The Example"]),
        ({"until": "2023"}, ["Le Phare"]),
        ({"until": "1999"}, []),
        ({"limit": 1}, ["Le Phare"]),
        ({"limit": 0}, []),
        ({"speaker": "%"}, []),
    ],
)
def test_filters_limit_the_statements(told: Database, wanted: dict[str, object], expected: list[str]) -> None:
    assert outlets(told, **wanted) == expected


def test_articles_are_limited_by_their_own_date(told: Database) -> None:
    found = [article.outlet for article in list_articles(told, Filter(since="2023-02-14", until="2023-02-14"))]
    assert found == ["Le Phare"]
    assert [article.outlet for article in list_articles(told, Filter())] == ["Le Phare", "The Example", "The Gazette"]


def test_utterances_with_most_reports_come_first_and_a_filter_keeps_all_their_witnesses(told: Database) -> None:
    assert [len(utterance.witnesses) for utterance in list_utterances(told, Filter())] == [2, 1]
    (found,) = list_utterances(told, Filter(outlet="gazette"))
    witnesses = witnesses_of(told, found.id)
    assert [witness.statement.id for witness in witnesses] == list(found.witnesses)
    assert {(witness.outlet, witness.reports) for witness in witnesses} == {("Le Phare", 2), ("The Gazette", 2)}


def test_the_statements_of_an_article_come_in_the_order_of_its_text(database: Database) -> None:
    page = make_page("One said this, two said that.")
    article = make_article(page)
    statements = tuple(make_statement(article, words) for words in ("One", "this", "two", "that"))
    write_page(database, page, Made(article=article, statements=statements), added_at=NOW)
    assert statements_of(database, article.id) == list(statements)


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"kind": "spoken"}, "kind 'spoken' is unknown; expected direct, indirect, mixed"),
        ({"since": "soon"}, "since: 'soon' is not a date"),
        ({"until": "XXXX-01-01"}, "until: 'XXXX-01-01' is not a date"),
        ({"limit": -1}, "limit -1 is out of range"),
    ],
)
def test_a_filter_that_cannot_be_is_refused(told: Database, wanted: dict[str, object], message: str) -> None:
    with pytest.raises(InputError, match=message):
        outlets(told, **wanted)
