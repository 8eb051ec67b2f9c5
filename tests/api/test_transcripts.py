"""A transcript among its reports, through all the stages: found with them, in any order, and gone again without a trace."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from tests.transcript_pages import write_press

import onrecord
from onrecord.exports.writing import FORMATS
from onrecord.records import Hints, PageKind, RejectReason
from onrecord.settings import Settings

SPOKEN = Hints(kind=PageKind.TRANSCRIPT)


def fill(record: onrecord.Record, paths: Sequence[Path]) -> None:
    for path in paths:
        record.add(path, hints=SPOKEN if path.stem == "press" else None)


def exported(record: onrecord.Record) -> str:
    assert record.verify() == []
    text = io.StringIO()
    for form in FORMATS:
        record.export(text, format=form)
    return text.getvalue()


def opened(path: Path) -> onrecord.Record:
    return onrecord.open(path, settings=Settings(fast=1, workers=1))


def test_reports_are_compared_with_what_was_said(tmp_path: Path) -> None:
    press, reports = write_press(tmp_path / "pages")
    with opened(tmp_path / "record.db") as record:
        fill(record, [*reports, press])
        found = {item.fullest: item for item in record.utterances()}
        (opening,) = (item for text, item in found.items() if "forty families" in text)
        assert opening.fullest.startswith(
            "Good morning. We will keep the northern harbour open through the whole winter"
        )
        assert "more than forty" in opening.fullest
        assert (opening.said, opening.said_inferred) == ("2024-02-05", False)
        (tug,) = (item for text, item in found.items() if "second tug" in text)
        assert "the council may pay" in tug.fullest and tug.fullest.endswith("lamp to the museum in Estwick.")
        told = [(item.outlet, item.page_kind) for item in record.utterance_witnesses(tug.id)]
        assert sorted(told, key=lambda item: item[0] or "") == [
            (None, PageKind.TRANSCRIPT),
            (None, PageKind.TRANSCRIPT),
            ("Northmoor Post", PageKind.REPORT),
            ("Vale Wire", PageKind.REPORT),
            ("Vale Wire", PageKind.REPORT),
        ]
        spoken = [item for item in record.speaker_statements("Quill") if item.page_kind is PageKind.TRANSCRIPT]
        assert len(spoken) == 4 and {item.statement.said for item in spoken} == {"2024-02-05"}


def test_any_order_of_adding_gives_the_same_export_and_removal_what_was_before(tmp_path: Path) -> None:
    press, reports = write_press(tmp_path / "pages")
    with opened(tmp_path / "reports.db") as record:
        fill(record, reports)
        before = exported(record)
    exports = set()
    for number, order in enumerate(list(permutations([press, *reports]))[::5]):
        with opened(tmp_path / f"{number}.db") as record:
            fill(record, order)
            exports.add(exported(record))
            record.remove(next(item.id for item in record.articles() if item.kind is PageKind.TRANSCRIPT))
            assert exported(record) == before
    assert len(exports) == 1


def test_what_a_transcript_has_it_took_from_nobody(tmp_path: Path) -> None:
    press, reports = write_press(tmp_path / "pages")
    copy = tmp_path / "pages" / "copy.txt"
    copy.write_text(reports[1].read_text(encoding="utf-8").replace("Northmoor Post", "The Courier"), encoding="utf-8")
    with opened(tmp_path / "record.db") as record:
        fill(record, [press, *reports, copy])
        (tug,) = (item for item in record.utterances() if "second tug" in item.fullest)
        kinds = [item.page_kind for item in record.utterance_witnesses(tug.id)]
        links = record.lineage(tug.id).links
        assert kinds.count(PageKind.TRANSCRIPT) == 2
        for link in links:
            assert {kinds[number] for number in (*link.witnesses, *link.sources)} == {PageKind.REPORT}
        (alone,) = (item for item in record.utterances() if "Nobody on the quay" in item.fullest)
        assert record.lineage(alone.id).links == ()


def test_repeated_paragraphs_and_copies_of_them_give_one_export_in_any_order(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    said = "We will keep the northern harbour open through the whole winter."
    other = " ".join(f"The council heard of boat {n} and its old nets from the quay." for n in range(20))
    texts = {"press": f"MARA QUILL: {said}\n\n{other}\n\n{said}\n\nODO FINCH: Good."}
    for name in ("Vale Wire", "Radio Estwick", "Northmoor Post"):
        head = f"---\ntitle: Harbour stays open\noutlet: {name}\npublished: 2024-02-05\n---\n"
        texts[name] = (
            f"{head}The harbour will not close this winter, the town heard.\n\n“{said[:-1]},” said Mara Quill."
        )
    paths = [folder / f"{name}.txt" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    exports = set()
    for number, order in enumerate(list(permutations(paths))[::5]):
        with opened(tmp_path / f"{number}.db") as record:
            fill(record, order)
            exports.add(exported(record))
    assert len(exports) == 1


def test_a_page_added_as_a_report_is_made_again_as_a_transcript(tmp_path: Path) -> None:
    press, reports = write_press(tmp_path / "pages")
    with opened(tmp_path / "one.db") as one, opened(tmp_path / "other.db") as other:
        one.add(press, *reports)
        assert one.add(press, hints=SPOKEN).made_again == 1
        other.add(press, hints=SPOKEN)
        assert other.add(press, *reports).already_there == 1
        assert exported(one) == exported(other)


def test_a_transcript_of_nobody_is_rejected_and_taken_with_its_speaker(tmp_path: Path) -> None:
    post = tmp_path / "post.txt"
    post.write_text("We will keep the northern harbour open through the whole winter.", encoding="utf-8")
    with opened(tmp_path / "record.db") as record:
        (reject,) = record.add(post, hints=SPOKEN).rejects
        assert reject.reason is RejectReason.NO_SPEAKER and "--speaker NAME" in reject.detail
        added = record.add(post, hints=Hints(kind=PageKind.TRANSCRIPT, speaker="Mara Quill", said="2024-02-05"))
        assert (added.rejects, record.rejects()) == ((), [])
        (statement,) = record.statements()
        assert (statement.speaker, statement.said, statement.speaker_reason) == (
            "Mara Quill",
            "2024-02-05",
            "given with the page",
        )


@pytest.mark.parametrize(
    ("hints", "told"),
    [
        (Hints(speaker="Mara Quill"), "speaker: 'Mara Quill' is only of a transcript"),
        (Hints(kind=PageKind.TRANSCRIPT, speaker=" "), "speaker: ' ' is blank"),
        (Hints(kind=PageKind.TRANSCRIPT, said="soon"), "said: 'soon' is not a date"),
        (Hints(kind=PageKind.TRANSCRIPT, where="\udcff"), "where: .* holds bytes that are no UTF-8"),
    ],
)
def test_hints_that_cannot_hold_are_refused_before_the_first_page(tmp_path: Path, hints: Hints, told: str) -> None:
    with opened(tmp_path / "record.db") as record, pytest.raises(onrecord.InputError, match=told):
        record.add(write_press(tmp_path / "pages")[0], hints=hints)
