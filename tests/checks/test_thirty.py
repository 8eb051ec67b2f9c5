"""A draft of thirty quotations about the sample pages: every verdict right, in every format."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.conftest import write_draft
from tests.checks.thirty import CUT, EXPECTED, SKIPPED

from onrecord.api import Record
from onrecord.records import Kind, Severity, Verdict


@pytest.mark.parametrize("suffix", [".md", ".html", ".docx", ".txt"])
def test_every_verdict_on_the_thirty_quotations_is_right(sample_record: Record, tmp_path: Path, suffix: str) -> None:
    checked = sample_record.check_draft(write_draft(tmp_path, suffix))
    assert [check.verdict for check in checked.checks] == EXPECTED
    assert [item.words for item in checked.skipped] == ["half barrier", "The Drowned Quay"]
    assert len(checked.skipped) == len(SKIPPED)


def test_what_drops_a_condition_or_a_denial_is_grave_and_what_is_verbatim_is_not(
    sample_record: Record, tmp_path: Path
) -> None:
    checks = sample_record.check_draft(write_draft(tmp_path, ".md")).checks
    cuts = [check for check in checks if check.verdict is Verdict.CUT]
    grave = [text for check, text in zip(cuts, CUT, strict=True) if check.severity is Severity.SUBSTANTIVE]
    assert grave == [CUT[2], CUT[6]]
    assert {check.severity for check in checks if check.verdict is Verdict.VERBATIM} == {Severity.NONE}


def test_every_place_and_every_piece_of_evidence_can_be_read_again(sample_record: Record, tmp_path: Path) -> None:
    path = write_draft(tmp_path, ".md")
    source = path.read_text(encoding="utf-8")
    checked = sample_record.check_draft(path)
    for check in checked.checks:
        assert all(source[span.start : span.end] == span.text for span in check.content)
        line = source.splitlines()[check.line - 1]
        assert line[check.column - 1 :].startswith(check.content[0].text)
        for evidence in check.evidence:
            text = sample_record.article(evidence.article).text
            assert all(text[span.start : span.end] == span.text for span in evidence.content)
            own = {item.id: item for item in sample_record.article_statements(evidence.article)}
            assert evidence.statements and set(evidence.statements) <= set(own)
            assert not evidence.direct or {own[item].kind for item in evidence.statements} <= {Kind.DIRECT, Kind.MIXED}


def test_only_what_is_not_on_record_has_no_evidence(sample_record: Record, tmp_path: Path) -> None:
    checks = sample_record.check_draft(write_draft(tmp_path, ".md")).checks
    assert {check.verdict for check in checks if not check.evidence} == {Verdict.NOT_ON_RECORD}
    assert all(check.evidence == () for check in checks if check.verdict is Verdict.NOT_ON_RECORD)


def test_checking_twice_gives_the_same(sample_record: Record, tmp_path: Path) -> None:
    path = write_draft(tmp_path, ".md")
    assert sample_record.check_draft(path) == sample_record.check_draft(path)
