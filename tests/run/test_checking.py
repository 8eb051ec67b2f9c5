"""Drafts and quotations against a small record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.api import Record
from onrecord.errors import InputError
from onrecord.records import Severity, Verdict

LEDGER = """---
title: The wall and the river
outlet: The Elm Ledger
published: 2025-03-11
url: https://elmledger.example/wall
---

“We will raise the wall by a metre if the ministry sends the money it has promised us,” said Mara Quill, director of \
the Elm River Authority. “No street will be closed before the summer.”

Quill warned that the pumps would fail again in the next great flood of the river.

Somebody had painted “five old pumps are not a plan for this town” along the bridge.

The engineers of the town had counted nine cracks in the upper wall since the autumn.

“The bridge at Saltgate is tired and so are the people who paint it,” a spokesman said.
"""
WIRE = """---
title: Quill on walls
outlet: Elm Wire
published: 2025-03-11
---

“We will raise the wall by a metre,” Mara Quill said on Tuesday. “No street will be closed before the autumn.”

“The harbour is not for sale and never will be,” said Volodymyr Zelensky, who keeps the lock.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    folder = tmp_path_factory.mktemp("checked")
    for name, text in (("ledger.md", LEDGER), ("wire.md", WIRE)):
        (folder / name).write_text(text, encoding="utf-8")
    with onrecord.open(folder / "record.db") as opened:
        opened.add(folder / "ledger.md", folder / "wire.md")
        yield opened


@pytest.mark.parametrize(
    ("words", "speaker", "verdict"),
    [
        ("No street will be closed before the summer", "Mara Quill", Verdict.VERBATIM),
        ("no street will be closed before the autumn.", "Quill", Verdict.VERBATIM),
        ("“No street will be closed”", None, Verdict.VERBATIM),
        ("We will raise the wall by a metre … if the ministry sends the money", "Quill", Verdict.CUT),
        ("No street … before the summer", "Mara Quill", Verdict.CUT),
        ("No street will be shut before the summer", "Mara Quill", Verdict.CHANGED),
        ("The pumps will fail again in the next great flood of the river", "Mara Quill", Verdict.PARAPHRASED),
        ("No street will be closed before the summer", "Jonas Pell", Verdict.OTHER_SPEAKER),
        ("The street of the mothers will be closed for a week", "Mara Quill", Verdict.NOT_ON_RECORD),
        ("The harbour is not for sale and never will be", "Volodymyr Zelenskyy", Verdict.VERBATIM),
        ("The harbour is not for sale and never will be", "Mara Quill", Verdict.OTHER_SPEAKER),
        ("No street will be closed before the summer", "Elm River Authority", Verdict.VERBATIM),
    ],
)
def test_the_verdict_on_a_quotation(record: Record, words: str, speaker: str | None, verdict: Verdict) -> None:
    assert record.check_quote(words, speaker).verdict is verdict


def test_words_that_one_outlet_stops_before_the_condition_of_are_verbatim_there(record: Record) -> None:
    found = record.check_quote("We will raise the wall by a metre", "Mara Quill")
    assert found.verdict is Verdict.VERBATIM
    assert found.evidence[0].outlet == "Elm Wire"


def test_evidence_names_statement_outlet_address_and_exact_words(record: Record) -> None:
    (evidence, *_) = record.check_quote("No street will be closed before the summer", "Mara Quill").evidence
    assert (evidence.outlet, evidence.url) == ("The Elm Ledger", "https://elmledger.example/wall")
    assert (evidence.words, evidence.speaker) == ("No street will be closed before the summer", "Mara Quill")
    (statement,) = evidence.statements
    assert statement in {item.id for item in record.statements(speaker="Mara Quill")}


def test_words_in_marks_that_nobody_is_said_to_have_said_are_verbatim_and_nobodys(record: Record) -> None:
    found = record.check_quote("Five old pumps are not a plan for this town", "Mara Quill")
    assert found.verdict is Verdict.VERBATIM
    assert found.explanation == "Word for word in The Elm Ledger. The report does not name the speaker."
    assert found.evidence[0].statements == ()


def test_an_articles_own_words_are_not_on_record_as_said(record: Record) -> None:
    found = record.check_quote("had counted nine cracks in the upper wall", "Mara Quill")
    assert found.verdict is Verdict.NOT_ON_RECORD
    assert "they stand in The Elm Ledger as nobody’s" in found.explanation


def test_an_unnamed_speaker_is_not_somebody_else(record: Record) -> None:
    found = record.check_quote("The bridge at Saltgate is tired", "Mara Quill")
    assert found.verdict is Verdict.VERBATIM
    assert found.explanation.endswith("The report does not name the speaker: “a spokesman”.")


def test_what_was_struck_is_no_evidence(record: Record) -> None:
    words = "The harbour is not for sale and never will be"
    (statement,) = record.check_quote(words).evidence[0].statements
    record.strike(statement, by="ann")
    try:
        found = record.check_quote(words, "Volodymyr Zelensky")
        assert all(statement not in evidence.statements for evidence in found.evidence)
    finally:
        record.undo()


@pytest.mark.parametrize("words", ["", "  ", "“…”", "—"])
def test_a_quotation_without_words_is_one_clear_error(record: Record, words: str) -> None:
    with pytest.raises(InputError, match="holds no words; expected at least one letter or digit"):
        record.check_quote(words)
    with pytest.raises(InputError, match="speaker"):
        record.check_quote("Some words here", words)


@pytest.mark.parametrize(
    "words", ["It is what it is", "* OR AND NEAR( \" ' ; --", "\x00 a \udcff b", "a" * 50_000, "的 话 说"]
)
def test_any_words_are_answered(record: Record, words: str) -> None:
    assert record.check_quote(words).verdict is Verdict.NOT_ON_RECORD
    assert record.check_quote(words).severity is Severity.SUBSTANTIVE


def test_a_draft_with_no_quotation_has_no_checks(record: Record, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing was said.\n", encoding="utf-8")
    checked = record.check_draft(tmp_path / "a.txt")
    assert (checked.checks, checked.skipped) == ((), ())


def test_a_draft_that_is_missing_a_folder_or_too_large_is_one_clear_error(record: Record, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file; expected a draft"):
        record.check_draft(tmp_path / "missing.md")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(InputError, match="is no file; expected a draft"):
        record.check_draft(tmp_path / "folder.md")
    with (tmp_path / "huge.md").open("wb") as file:
        file.truncate(record.settings.page_bytes + 1)
    with pytest.raises(InputError, match=r"huge.md: has 20000001 bytes; expected at most 20000000"):
        record.check_draft(tmp_path / "huge.md")
