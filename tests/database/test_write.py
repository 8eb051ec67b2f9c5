from __future__ import annotations

from dataclasses import replace

import pytest
from tests.hand_made import NOW, find_span, make, make_article, make_page, make_statement

from onrecord.database.load import load_article, load_statements, load_utterance
from onrecord.database.open import Database
from onrecord.database.questions import kept_of, list_pages, list_rejects, load_page
from onrecord.database.verify import verify
from onrecord.database.write import Made, page_to_make, write_page, write_reject, write_sighting
from onrecord.errors import DatabaseError
from onrecord.records import Hints, Kind, Reject, RejectReason, Statement

WORDS = "we keep the harbour open"


def count_rows(database: Database, table: str) -> int:
    row = database.one(f"SELECT count(*) FROM {table}")
    assert row
    return int(row[0])


def write(database: Database, made: Made, page_text: str, **options: str) -> None:
    write_page(database, make_page(page_text, **options), made, added_at=NOW)  # type: ignore[arg-type]


def test_what_is_written_is_read_back_equal(database: Database) -> None:
    page = make_page(
        f"“{WORDS},” Mara Quill said to reporters. The minister nodded.", hints=Hints(outlet="The Gazette")
    )
    article = make_article(page, published="2024-03")
    plain = make_statement(
        article,
        WORDS,
        source="Mara Quill",
        speaker_score=0.75,
        said="2024-03-01",
        to="reporters",
        read_from=(("said", find_span(article.text, "nodded")), ("to", find_span(article.text, "to reporters"))),
    )
    pieces = (find_span(article.text, "The minister"), find_span(article.text, "nodded"))
    full = Statement(
        id="f" * 16,
        article=article.id,
        kind=Kind.MIXED,
        content=pieces,
        speaker_reason="the only name",
        via="a paper",
        medium="speech",
        said_words="on Friday",
        where="Port Elm",
        inside=plain.id,
        speech=False,
    )
    write_page(database, page, Made(article=article, statements=(plain, full)), added_at=NOW)
    assert load_article(database, article.id) == article
    assert load_statements(database, [full.id, plain.id]) == [full, plain]
    assert load_page(database, page.id) == page
    assert [item.sightings[0].added_at for item in list_pages(database)] == [NOW]


def test_a_statement_that_nobody_else_reports_is_an_utterance_with_one_witness(database: Database) -> None:
    made = make(make_page(f"“{WORDS},” said Quill."), WORDS)
    write(database, made, f"“{WORDS},” said Quill.")
    (row,) = database.rows("SELECT id FROM utterance")
    assert load_utterance(database, row["id"]).witnesses == (made.statements[0].id,)
    assert list(verify(database)) == []


def test_a_new_page_needs_making_and_a_known_one_does_not(database: Database) -> None:
    page = make_page(WORDS)
    assert page_to_make(database, page) == page
    write_page(database, page, make(page, WORDS), added_at=NOW)
    assert page_to_make(database, page) is None
    assert page_to_make(database, replace(page, where="elsewhere.txt")) is None


def test_new_hints_ask_for_making_again_and_are_kept(database: Database) -> None:
    page = make_page(WORDS)
    write_page(database, page, make(page, WORDS), added_at=NOW)
    told = replace(page, hints=Hints(outlet="The Gazette"))
    wanted = page_to_make(database, told)
    assert wanted == told
    write_page(database, wanted, make(wanted, WORDS), added_at=NOW)
    assert page_to_make(database, told) is None
    assert page_to_make(database, page) is None
    assert load_page(database, page.id).hints == Hints(outlet="The Gazette")
    assert [count_rows(database, table) for table in ("page", "article", "statement", "utterance")] == [1, 1, 1, 1]


def test_of_two_content_types_of_the_same_bytes_the_first_in_the_alphabet_holds(database: Database) -> None:
    plain, html = make_page(WORDS), make_page(WORDS, content_type="text/html")
    write_page(database, plain, make(plain, WORDS), added_at=NOW)
    wanted = page_to_make(database, html)
    assert wanted == html
    write_page(database, wanted, make(wanted, WORDS), added_at=NOW)
    assert page_to_make(database, plain) is None
    assert load_page(database, plain.id).content_type == "text/html"


def test_the_same_bytes_at_another_place_are_one_more_sighting(database: Database) -> None:
    page = make_page(WORDS, where="b.txt")
    write_page(database, page, make(page, WORDS), added_at=NOW)
    for _ in range(2):
        write_sighting(database, replace(page, where="a.txt"), added_at=NOW)
    (stored,) = list_pages(database)
    assert [sighting.where for sighting in stored.sightings] == ["a.txt", "b.txt"]


def test_a_page_without_an_article_keeps_its_bytes_and_its_reason(database: Database) -> None:
    page = make_page(WORDS)
    reject = Reject(where=page.where, reason=RejectReason.NO_ARTICLE, detail="no sentence", page=page.id)
    write_page(database, page, reject, added_at=NOW)
    assert list(list_rejects(database)) == [reject]
    kept = kept_of(database, page.id)
    assert kept and kept.reject == reject and kept.article is None
    assert load_page(database, page.id).content == page.content


def test_a_reject_goes_when_the_page_gives_an_article(database: Database) -> None:
    page = make_page(WORDS)
    late = Reject(where=page.where, reason=RejectReason.TIME_LIMIT, detail="20 s", page=page.id)
    write_page(database, page, late, added_at=NOW)
    write_page(database, page, make(page, WORDS), added_at=NOW)
    assert list(list_rejects(database)) == []


def test_a_reject_of_a_place_goes_when_a_page_is_taken_there(database: Database) -> None:
    write_reject(database, Reject(where="a.txt", reason=RejectReason.DAMAGED, detail="breaks off"))
    page = make_page(WORDS, where="a.txt")
    write_page(database, page, make(page, WORDS), added_at=NOW)
    assert list(list_rejects(database)) == []


def test_a_reject_seen_at_two_places_keeps_the_first_of_them(database: Database) -> None:
    for where in ("b.txt", "a.txt", "c.txt"):
        write_reject(database, Reject(where=where, reason=RejectReason.EMPTY, detail="empty", page="0" * 64))
    assert [reject.where for reject in list_rejects(database)] == ["a.txt"]


def test_a_page_that_cannot_be_written_leaves_no_part_of_itself(database: Database) -> None:
    page = make_page(WORDS)
    made = make(page, WORDS)
    twice = Made(article=made.article, statements=made.statements * 2)
    with pytest.raises(DatabaseError, match="UNIQUE"):
        write_page(database, page, twice, added_at=NOW)
    assert [count_rows(database, table) for table in ("page", "sighting", "article", "statement")] == [0] * 4


def test_joined_statements_of_two_articles_are_one_utterance_that_each_of_its_ids_finds(database: Database) -> None:
    texts = (f"“{WORDS} today,” said Quill.", f"Quill said “{WORDS}”.")
    statements: list[Statement] = []
    for text in texts:
        made = make(make_page(text), WORDS)
        write(database, made, text)
        statements += made.statements
    (row,) = database.rows("SELECT id FROM utterance")
    assert load_utterance(database, row["id"]).witnesses == tuple(sorted(item.id for item in statements))
    assert count_rows(database, "link") == 1


def test_statements_of_one_article_are_not_joined(database: Database) -> None:
    text = "Quill said we keep the harbour open. Later she said we keep the harbour shut."
    write(database, make(make_page(text), "we keep the harbour open", "we keep the harbour shut"), text)
    assert count_rows(database, "utterance") == 2


def test_hints_said_one_after_another_add_up(database: Database) -> None:
    text = f"“{WORDS},” said Quill."
    write_page(database, make_page(text, hints=Hints(title="Gates")), make(make_page(text), WORDS), added_at=NOW)
    wanted = page_to_make(database, make_page(text, hints=Hints(outlet="Vale Wire")))
    assert wanted and wanted.hints == Hints(title="Gates", outlet="Vale Wire")
