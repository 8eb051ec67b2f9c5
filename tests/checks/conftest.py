"""The record of the sample pages, and the draft about them in every format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.checks.thirty import PARAGRAPHS, SKIPPED, compose_markdown

import onrecord
from onrecord.api import Record

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "pages"


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("samples") / "record.db"
    with onrecord.open(path) as record:
        record.add(SAMPLES)
    with onrecord.open(path, read_only=True) as record:
        yield record


def write_word(path: Path, paragraphs: list[str]) -> Path:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


def write_draft(folder: Path, suffix: str) -> Path:
    """Write the draft of thirty quotations as the suffix asks."""
    path = folder / f"draft{suffix}"
    paragraphs = [*PARAGRAPHS, *SKIPPED]
    if suffix == ".docx":
        return write_word(path, paragraphs)
    if suffix == ".html":
        body = "".join(f"<p>{text.replace('“', '&ldquo;', 1)}</p>\n" for text in paragraphs)
        text = f"<!DOCTYPE html>\n<title>“A wall” and a strike</title>\n<h1>Two towns and a strait</h1>\n{body}"
    elif suffix == ".txt":
        text = "Two towns and a strait\n\n" + "\n".join(paragraphs) + "\n"
    else:
        text = compose_markdown()
    path.write_text(text, encoding="utf-8")
    return path
