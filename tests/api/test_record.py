from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.pages_made import COURIER, GAZETTE, write_pages

import onrecord
from onrecord.api import Record
from onrecord.database.questions import Filter


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_pages(tmp_path_factory.mktemp("given") / "pages")
    with onrecord.open(folder.parent / "record.db") as record:
        told: list[str] = []
        summary = record.add(folder, progress=lambda outcome: told.append(outcome.became))
    assert (summary.added, summary.made_again, summary.already_there, summary.rejected) == (3, 0, 0, 1)
    assert sorted(told) == ["added", "added", "added", "rejected"]
    return folder


@pytest.fixture
def record(folder: Path) -> Iterator[Record]:
    with onrecord.open(folder.parent / "record.db", read_only=True) as opened:
        yield opened


def test_two_reports_of_one_speech_are_one_utterance(record: Record) -> None:
    utterance = record.utterances()[0]
    witnesses = record.utterance_witnesses(utterance.id[:8])
    assert {witness.outlet for witness in witnesses} == {"The Elm Gazette", "Le Phare"}
    assert utterance.speaker == "Mara Quill"
    assert {"word_changed", "ends_earlier"} <= {str(reading.kind) for reading in utterance.readings}
    assert record.utterance(witnesses[0].statement.id) == utterance


def test_statements_are_listed_by_speaker_and_outlet(record: Record) -> None:
    assert [item.speaker for item in record.statements(speaker="FINCH", kind="direct")] == ["Odo Finch"]
    assert {witness.outlet for witness in record.witnesses(Filter(outlet="phare"))} == {"Le Phare"}


def test_articles_have_their_statements(record: Record) -> None:
    (article,) = record.articles(outlet="courier")
    assert record.article(article.page) == article
    for statement in record.article_statements(article.id):
        for span in statement.content:
            assert article.text[span.start : span.end] == span.text
            assert article.anchor(span.start, span.end).exact == span.text


def test_pages_rejects_and_search_answer(record: Record) -> None:
    assert [page.article is not None for page in record.pages()] == [True] * 3
    (reject,) = record.rejects()
    assert reject.reason == onrecord.RejectReason.EMPTY
    assert record.search("doctor boat", limit=1)[0].speaker == "Odo Finch"
    page = record.pages()[0]
    assert record.page(page.id[:10]) == page
    assert page.id.startswith(record.shorten("page", page.id))
    assert reject.page
    with pytest.raises(onrecord.InputError, match="were not kept"):
        record.page(reject.page)


def test_a_whole_record_verifies_and_exports(record: Record) -> None:
    assert record.verify() == []
    lines, rows = io.StringIO(), io.StringIO()
    record.export(lines)
    record.export(rows, format="csv")
    assert {json.loads(line)["type"] for line in lines.getvalue().splitlines()} >= {"page", "article", "utterance"}
    assert rows.getvalue().startswith("statement,article,outlet")
    with pytest.raises(
        onrecord.InputError, match="format 'xml' is unknown; expected jsonl, tei, webannotation, jsonld, csv"
    ):
        record.export(lines, format="xml")


def test_a_removed_page_takes_its_statements_along(folder: Path, tmp_path: Path) -> None:
    with onrecord.open(tmp_path / "other.db") as record:
        record.add(folder / "gazette.html", folder / "phare.html")
        (gazette,) = record.articles(outlet="gazette")
        assert record.remove(gazette.id) == gazette.page
        assert {len(utterance.witnesses) for utterance in record.utterances()} == {1}
        assert {witness.outlet for witness in record.witnesses(Filter())} == {"Le Phare"}


def test_retry_makes_what_took_too_long(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with onrecord.open(path, settings=onrecord.Settings(page_time_s=0.0)) as record:
        assert record.add(folder / "courier.html").rejected == 1
    with onrecord.open(path) as record:
        assert record.add(retry=True).added == 1


def test_a_record_that_is_missing_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(onrecord.InputError, match="no such record"):
        onrecord.open(tmp_path / "none.db", read_only=True)


def test_the_environment_names_the_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_RECORD", str(tmp_path / "named.db"))
    with onrecord.open() as record:
        assert record.path == tmp_path / "named.db"


def test_statements_are_found_without_a_record() -> None:
    found = onrecord.find_statements("“We will keep the harbour open,” said Mara Quill, the harbour master.")
    assert [(item.speaker, item.kind, item.content[0].text) for item in found] == [
        ("Mara Quill", "direct", "We will keep the harbour open")
    ]


def test_a_page_is_read_without_a_record() -> None:
    article = onrecord.read_article(GAZETTE.encode(), url="https://elm.example/harbour", content_type="text/html")
    assert isinstance(article, onrecord.Article)
    assert (article.outlet, article.url) == ("The Elm Gazette", "https://elm.example/harbour")
    again = onrecord.read_article(COURIER.encode())
    assert isinstance(again, onrecord.Article) and "Ferry" in (again.title or "")


def test_a_page_that_is_none_gives_its_reason() -> None:
    reject = onrecord.read_article(b"", url="https://elm.example/empty")
    assert isinstance(reject, onrecord.Reject)
    assert (reject.where, reject.reason) == ("https://elm.example/empty", onrecord.RejectReason.EMPTY)
    with pytest.raises(onrecord.InputError, match="content_type 'image/png' is not read; expected text/html"):
        onrecord.read_article(b"x", content_type="image/png")


def test_wordings_are_collated_and_compared() -> None:
    rest = "open through the whole winter, because forty families depend on the boats"
    one, other = f"We keep the northern harbour {rest}", f"We keep the northern port {rest}"
    (reading,) = onrecord.collate([one, other]).readings
    assert (reading.kind, dict(reading.words)) == ("word_changed", {0: "harbour", 1: "port"})
    assert onrecord.same_utterance(one, other)


@pytest.mark.parametrize(
    ("page", "url", "message"),
    [
        ("<p>text</p>", None, "page_bytes: str is not read"),
        (b"text", 7, "url: 7 is not text"),
        (b"a", "b", "web address"),
    ],
)
def test_a_page_that_is_not_bytes_or_has_an_odd_address_is_refused(page: object, url: object, message: str) -> None:
    with pytest.raises(onrecord.InputError, match=message):
        onrecord.read_article(page, url=url)  # type: ignore[arg-type]


def test_a_list_is_no_source(tmp_path: Path) -> None:
    with onrecord.open(tmp_path / "new.db") as record, pytest.raises(onrecord.InputError, match=r"as \*sources"):
        record.add(["a.html", "b.html"])  # type: ignore[arg-type]


def test_a_record_in_memory_is_refused() -> None:
    with pytest.raises(onrecord.InputError, match="':memory:': a record is kept in a file"):
        onrecord.open(":memory:")


def test_several_questions_can_be_asked_of_one_moment(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with onrecord.open(path) as writer, onrecord.open(path, read_only=True) as reader:
        with reader.snapshot():
            assert reader.rejects() == []
            writer.add(folder / "empty.txt")
            assert reader.rejects() == []
        assert len(reader.rejects()) == 1


def test_a_limit_below_zero_is_refused(record: Record) -> None:
    with pytest.raises(onrecord.InputError, match="limit -2 is out of range; expected 0 or more"):
        record.search("boat", limit=-2)


@pytest.mark.parametrize("workers", [-1, 65])
def test_settings_have_bounds(workers: int) -> None:
    with pytest.raises(onrecord.InputError, match=f"workers: {workers} is out of range; expected 0"):
        onrecord.Settings(workers=workers)


def test_a_person_judges_which_reports_are_one_utterance(folder: Path, tmp_path: Path) -> None:
    with onrecord.open(tmp_path / "own.db") as record:
        record.add(folder)
        (one, other), before = record.utterances()[0].witnesses, len(record.utterances())
        kept = record.not_same_utterance(one[:8], other, by="ann", reason="two speeches")
        assert (kept.kind, kept.one, kept.other, kept.judged_by) == ("not_same_utterance", one, other, "ann")
        assert len(record.utterances()) == before + 1
        later = record.same_utterance(record.utterance(one).id, other)
        assert later.one_statements == (one,) and record.judgements()[0].overruled == later.number
        assert len(record.utterances()) == before
        with pytest.raises(onrecord.InputError, match="named twice"):
            record.same_utterance(record.utterance(one).id, record.utterance(other).id)
        with pytest.raises(onrecord.InputError, match="no such statement or utterance"):
            record.same_utterance("ffff", one)
        record.undo(later.number)
        assert len(record.utterances()) == before + 1 and record.verify() == []
