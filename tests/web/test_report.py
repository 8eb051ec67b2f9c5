"""The folder of pages that a record becomes."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from tests.web.report_records import HOSTILE, HandMade, make_record

from onrecord.errors import InputError
from onrecord.records import PageKind
from onrecord.web.report import GENERATOR, write_report

TAG = re.compile(r"<[^>]*>")


def read_all(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def test_the_report_has_an_index_the_shared_utterances_and_every_article(tmp_path: Path) -> None:
    record = make_record()
    out = tmp_path / "new" / "report"
    assert write_report(record, out) == 5
    shared = next(utterance for utterance in record.utterances() if len(utterance.witnesses) == 2)
    names = {
        "index.html",
        f"utterance-{shared.id}.html",
        *(f"article-{article.id}.html" for article in record.articles()),
    }
    assert set(read_all(out)) == names
    assert [path.name for path in out.parent.iterdir()] == ["report"]


def test_what_a_page_says_of_itself_comes_out_escaped(tmp_path: Path) -> None:
    write_report(make_record(), tmp_path)
    for name, html in read_all(tmp_path).items():
        assert "<script" not in html, name
        assert "<b>rose</b>" not in html and "<Fenn>" not in html, name
    joined = "".join(read_all(tmp_path).values())
    assert HOSTILE in unescape(joined) and "Ada &lt;Fenn&gt;" in joined


def test_an_address_that_is_no_web_page_is_no_link(tmp_path: Path) -> None:
    write_report(make_record(), tmp_path)
    assert "javascript:" not in "".join(read_all(tmp_path).values())


def test_notes_and_facts_stand_apart(tmp_path: Path) -> None:
    write_report(make_record(), tmp_path)
    texts = [" ".join(unescape(TAG.sub("", html)).split()) for html in read_all(tmp_path).values()]
    assert any("Mara Quill · quoted · “said” · 2 reports" in text for text in texts)
    assert any("Speaker unknown · partly quoted · “said”" in text for text in texts)
    utterance = next(html for name, html in read_all(tmp_path).items() if name.startswith("utterance"))
    assert (
        '<span class="fact">2 reports in 2 outlets</span>&nbsp;· <span class="fact">1 word changed</span>' in utterance
    )


@pytest.mark.parametrize("url", ["http://[", "//host/path", "data:text/html,x", "ftp://host/"])
def test_only_web_addresses_are_shown(tmp_path: Path, url: str) -> None:
    record = make_record()
    record.kept_articles = [replace(article, url=url) for article in record.kept_articles]
    write_report(record, tmp_path)
    assert url not in "".join(read_all(tmp_path).values())


def test_an_earlier_report_is_replaced_and_pages_without_record_go(tmp_path: Path) -> None:
    record = make_record()
    write_report(record, tmp_path)
    gone = record.kept_articles.pop()
    record.kept_statements = [statement for statement in record.kept_statements if statement.article != gone.id]
    kept = {statement.id for statement in record.kept_statements}
    record.kept_utterances = [item for item in record.kept_utterances if set(item.witnesses) <= kept]
    write_report(record, tmp_path)
    assert f"article-{gone.id}.html" not in read_all(tmp_path)


def test_a_folder_with_other_files_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="holds other files"):
        write_report(make_record(), tmp_path)
    assert read_all(tmp_path) == {"index.html": "mine"}
    (tmp_path / "index.html").rename(tmp_path / "notes.txt")
    with pytest.raises(InputError, match="holds other files"):
        write_report(make_record(), tmp_path)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "report").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="is a file"):
        write_report(make_record(), tmp_path / "report")
    with pytest.raises(InputError, match="cannot write the report"):
        write_report(make_record(), tmp_path / "report" / "deeper")


def test_the_same_record_gives_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    record = make_record()
    write_report(record, tmp_path / "one")
    for rows in (record.kept_articles, record.kept_statements, record.kept_utterances):
        rows.reverse()
    write_report(record, tmp_path / "two")
    assert read_all(tmp_path / "one") == read_all(tmp_path / "two")


def test_an_empty_record_and_one_where_all_is_shared_have_an_index(tmp_path: Path) -> None:
    assert write_report(HandMade([], [], []), tmp_path / "empty") == 1
    assert "No statement in this record" in read_all(tmp_path / "empty")["index.html"]
    record = make_record()
    shared = [utterance for utterance in record.kept_utterances if len(utterance.witnesses) == 2]
    said = [statement for statement in record.kept_statements if statement.id in shared[0].witnesses]
    write_report(HandMade(record.kept_articles, said, shared), tmp_path / "shared")
    assert "Every statement in this record" in read_all(tmp_path / "shared")["index.html"]


def test_a_lone_surrogate_and_control_characters_do_not_stop_the_report(tmp_path: Path) -> None:
    record = make_record()
    record.kept_articles[0] = replace(record.kept_articles[0], title="a\ud800b\x00c")
    write_report(record, tmp_path)
    assert GENERATOR in read_all(tmp_path)["index.html"]


@pytest.mark.parametrize("spoken", ["The Harbour Ledger", "Northmoor Post"])
def test_a_transcript_stands_first_is_called_one_and_its_words_stand(tmp_path: Path, spoken: str) -> None:
    record = make_record()
    record.kept_articles = [
        replace(article, kind=PageKind.TRANSCRIPT) if article.outlet == spoken else article
        for article in record.kept_articles
    ]
    write_report(record, tmp_path)
    html = next(html for name, html in read_all(tmp_path).items() if name.startswith("utterance"))
    text = " ".join(unescape(TAG.sub(" ", html)).split())
    other = {"The Harbour Ledger", "Northmoor Post"}.difference([spoken]).pop()
    assert "1 transcript and 1 report in 1 outlet" in text
    assert 0 < text.index(f"1 {spoken} (transcript)") < text.index(f"2 {other}")
    assert "as it was said, from a transcript" in text
    _, _, fullest = html.partition("The fullest text")
    words = " ".join(unescape(TAG.sub(" ", fullest)).split())
    assert f"had {'three' if spoken == 'The Harbour Ledger' else 'four'} floods" in words
