"""Who took an utterance from whom, of a record made of pages, as Python, the terminal and the report tell it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.lineage_pages import write_lineage_pages

import onrecord
from onrecord.api import Record
from onrecord.cli import main
from onrecord.errors import InputError
from onrecord.records import Descent, Lineage
from onrecord.web.report import write_report

TOOK = "most likely took it from {source}: the same cut after “winter, because forty families”; published 3 hours later"
TOO_LITTLE = "nothing in the words tells who took it from whom"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_lineage_pages(tmp_path_factory.mktemp("lineage") / "pages")
    with onrecord.open(folder.parent / "record.db") as record:
        record.add(folder)
    return folder.parent / "record.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with onrecord.open(path, read_only=True) as opened:
        yield opened


def find_outlets(record: Record, utterance: str) -> list[str | None]:
    return [witness.outlet for witness in record.utterance_witnesses(utterance)]


def test_a_record_tells_who_took_it_from_whom(record: Record) -> None:
    found = record.utterances(limit=1)[0]
    outlets = find_outlets(record, found.id)
    assert sorted(map(str, outlets)) == ["Le Phare", "The Elm Gazette", "Tide Radio"]
    lineage = record.lineage(found.id[:8])
    (link,) = lineage.links
    assert link.kind == Descent.TOOK
    assert [outlets[n] for n in link.witnesses] == ["Tide Radio"]
    assert [outlets[n] for n in link.sources] == ["Le Phare"]
    assert (lineage.origins, lineage.certain) == (1, True)
    assert record.lineage(found.witnesses[0]) == lineage


def test_an_utterance_that_is_not_on_record_is_refused(record: Record) -> None:
    with pytest.raises(InputError, match="zzzz"):
        record.lineage("zzzz")


def test_an_utterance_of_one_report_has_no_links(record: Record) -> None:
    singles = [found for found in record.utterances() if len(found.witnesses) == 1]
    assert all(record.lineage(found.id) == Lineage() for found in singles)


def show(path: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main(["--record", str(path), "utterance", *arguments])
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_the_terminal_shows_it_below_the_reports(
    path: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    found = record.utterances(limit=1)[0]
    outlets = find_outlets(record, found.id)
    shown = " ".join(show(path, capsys, found.id).split())
    last, source = outlets.index("Tide Radio") + 1, outlets.index("Le Phare") + 1
    assert shown.endswith(f"1 independent origin at the least {last} {TOOK.format(source=source)}")


def test_json_names_reports_by_their_ids(path: Path, record: Record, capsys: pytest.CaptureFixture[str]) -> None:
    found = record.utterances(limit=1)[0]
    told = json.loads(show(path, capsys, found.id, "--json"))["lineage"]
    (link,) = record.lineage(found.id).links
    assert (told["origins"], told["certain"]) == (1, True)
    assert told["links"] == [
        {
            "kind": "took",
            "witnesses": [found.witnesses[n] for n in link.witnesses],
            "sources": [found.witnesses[n] for n in link.sources],
            "named": None,
            "directed": True,
            "score": link.score,
            "evidence": list(link.evidence),
        }
    ]


def test_the_report_shows_it_on_the_page_of_the_utterance(path: Path, record: Record, tmp_path: Path) -> None:
    write_report(record, tmp_path / "report")
    found = record.utterances(limit=1)[0]
    outlets = find_outlets(record, found.id)
    html = (tmp_path / "report" / f"utterance-{found.id}.html").read_text(encoding="utf-8")
    last, source = outlets.index("Tide Radio") + 1, outlets.index("Le Phare") + 1
    assert "Who took it from whom" in html
    assert f"<li>{last} {TOOK.format(source=source)}</li>" in html


def test_nothing_is_claimed_where_there_is_no_evidence(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_lineage_pages(tmp_path / "pages")
    (folder / "tide.html").unlink()
    with onrecord.open(tmp_path / "two.db") as record:
        record.add(folder)
        found = record.utterances(limit=1)[0]
        assert len(found.witnesses) == 2
    assert TOO_LITTLE in show(tmp_path / "two.db", capsys, found.id)
