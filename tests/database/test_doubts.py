"""Utterances that may be one, and what would decide it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.hand_made import NOW, make_article, make_page, make_statement

from onrecord.database.doubts import find_doubts
from onrecord.database.open import open_database
from onrecord.database.write import Made, write_page
from onrecord.records import Hints

WORDS = "Every lantern on the northern quay was lit by hand, and no boat left the harbour before the tide had turned"
CHANGED = "The lanterns on the northern quay were lit by hand, and hardly a boat left Estwick before the tide turned"


@pytest.fixture(autouse=True)
def plain_matching() -> None:
    """Leave the real matching in place."""


@pytest.mark.parametrize(("other", "doubted"), [("2031-05-03", False), ("2032-08-20", True)])
def test_reworded_words_of_another_time_are_doubted_and_the_reason_says_what_would_decide(
    tmp_path: Path, other: str, doubted: bool
) -> None:
    with open_database(tmp_path / "record.db", write=True, lock_wait_s=0.1) as database:
        for number, (text, published) in enumerate([(WORDS, "2031-05-02"), (CHANGED, other)]):
            page = make_page(f"{number}: “{text}”", hints=Hints(published=published))
            article = make_article(page)
            statement = make_statement(article, text, speaker="Mara Quill")
            write_page(database, page, Made(article=article, statements=(statement,)), added_at=NOW)
        ids = [row["id"] for row in database.rows("SELECT id FROM utterance ORDER BY id")]
        assert len(ids) == (2 if doubted else 1)
        found = [find_doubts(database, id) for id in ids]
        if doubted:
            assert [doubt.utterance for own in found for doubt in own] == ids[::-1]
            assert "476 days apart" in found[0][0].reason and found[0][0].score < 0.5
        else:
            assert found == [[]]
