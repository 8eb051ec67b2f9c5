"""A filled record, and a way to run the command line in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.checks.conftest import sample_record
from tests.pages_made import write_pages

from onrecord.api import open_record
from onrecord.cli import main

__all__ = ["sample_record"]


class Ended(NamedTuple):
    code: object
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the pages; the record beside it holds them."""
    folder = write_pages(tmp_path_factory.mktemp("given") / "pages")
    with open_record(folder.parent / "record.db") as record:
        record.add(folder)
    return folder


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("ONRECORD_RECORD", str(folder.parent / "record.db"))
    monkeypatch.delenv("COLUMNS", raising=False)

    def run_it(*arguments: str | Path) -> Ended:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ended(ended.value.code, out, err)

    return run_it
