"""What a user types to check a draft, and what they see."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.checks.conftest import write_draft
from tests.cli.conftest import Ended

import onrecord
from onrecord.api import Record
from onrecord.cli import main

SCHEMA = Path(onrecord.__file__).parent / "database" / "check.schema.json"


def run_check(record: Record, capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Ended:
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main(["--record", str(record.path), "check", *map(str, arguments)])
    return Ended(ended.value.code, *capsys.readouterr())


def valid(printed: str) -> Any:
    """Return the document that was printed, once its schema holds."""
    document = json.loads(printed)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(document)
    return document


def test_each_quotation_has_its_place_verdict_words_and_the_records(
    sample_record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    write_draft(tmp_path, ".md")
    done = run_check(sample_record, capsys, "draft.md")
    assert (done.code, done.err) == (3, "")
    blocks = done.out.split("\n\n")
    assert len(blocks) == 32
    assert blocks[0].splitlines() == [
        "draft.md:7:2  verbatim",
        "  “We have had three of them in 12 winters” · Mara Quill",
        "  Word for word in The Harbour Ledger and Candle Street Journal. Radio Estwick has “four”, where the",
        "  draft has “three”.",
    ]
    cut = next(block for block in blocks if block.startswith("draft.md:31:2")).splitlines()
    assert cut[0] == "draft.md:31:2  cut, substantive" and cut[-2].startswith(
        "  on record: “The council will find its share, 14"
    )
    assert done.out.splitlines()[-1] == (
        "30 quotations: 10 verbatim, 8 cut, 6 changed, 3 other speaker, 3 not on record"
    )
    assert "draft.md:67:19  skipped  “half barrier”: one or two words in marks" in done.out


def test_a_draft_whose_quotations_are_all_verbatim_ends_well(
    sample_record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "good.txt"
    draft.write_text("“I have 40 lambs and no hay,” said Greta Ims.\n", encoding="utf-8")
    done = run_check(sample_record, capsys, draft)
    assert done.code == 0 and done.out.endswith("1 quotation: 1 verbatim\n")
    draft.write_text("Nobody said a word.\n", encoding="utf-8")
    assert run_check(sample_record, capsys, draft) == Ended(0, "0 quotations\n", "")


def test_one_quotation_is_checked_alone(sample_record: Record, capsys: pytest.CaptureFixture[str]) -> None:
    done = run_check(sample_record, capsys, "--quote", "I have 40 lambs and no hay", "--speaker", "Ims")
    assert (done.code, done.out.splitlines()[0]) == (0, "verbatim")
    done = run_check(sample_record, capsys, "--quote", "I have 40 lambs and no hay", "--speaker", "Jonas Pell")
    assert (done.code, done.out.splitlines()[0]) == (3, "other speaker")
    assert "give these words to Greta Ims, not to Jonas Pell." in done.out


def test_json_is_one_document_of_the_schema(
    sample_record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_draft(tmp_path, ".md")
    done = run_check(sample_record, capsys, path, "--json")
    document = valid(done.out)
    assert done.code == 3
    assert document["where"] == str(path) and document["counts"]["verbatim"] == 10
    assert len(document["checks"]) == 30 and len(document["skipped"]) == 2
    changed = next(check for check in document["checks"] if check["verdict"] == "changed")
    assert changed["diff"][0] == {
        **{"kind": "word_changed", "change": "function", "severity": "cosmetic"},
        **{"draft": "that", "record": "it"},
    }
    assert changed["evidence"][0]["words"] == "We will not sail with half a crew and call it a service"
    source = path.read_text(encoding="utf-8")
    assert all(source[span["start"] : span["end"]] == span["text"] for span in changed["content"])
    done = run_check(sample_record, capsys, "--quote", "purple ladders whisper", "--json")
    alone = valid(done.out)
    assert (done.code, alone["where"], alone["checks"][0]["evidence"]) == (3, None, [])


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "give either a draft or --quote"),
        (("draft.md", "--quote", "words"), 2, "give either a draft or --quote"),
        (("draft.md", "--speaker", "Ann"), 2, "--speaker goes with --quote"),
        (("missing.md",), 1, "there is no such file; expected a draft"),
        (("draft.pdf",), 1, "suffix '.pdf' is not read; expected .md"),
        (("empty.md",), 1, "holds no words; expected a draft with quotations"),
        (("latin.txt",), 1, "is no UTF-8; expected a draft in UTF-8"),
        (("--quote", "…"), 1, "holds no words"),
    ],
)
def test_bad_input_is_one_clear_error(
    sample_record: Record,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in (("empty.md", b""), ("latin.txt", b"caf\xe9 \x93a b c\x94"), ("draft.pdf", b"%PDF")):
        (tmp_path / name).write_bytes(content)
    done = run_check(sample_record, capsys, *arguments)
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith("error: ") and told in done.err and len(done.err.splitlines()) == 1


def test_no_control_character_of_a_draft_reaches_the_terminal(
    sample_record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("“I have \x1b[31m40 lambs and\u202e no hay,” said Greta Ims.\n", encoding="utf-8")
    done = run_check(sample_record, capsys, tmp_path / "a.txt")
    assert "\x1b[31m" not in done.out and "\u202e" not in done.out
