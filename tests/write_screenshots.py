"""Take the pictures of the report again: `python -m tests.write_screenshots`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser
from tests.web.browser import open_browser

import onrecord
from onrecord.web.report import write_report

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "samples" / "pages"
IMAGES = ROOT / "docs" / "images"


def main() -> None:
    """Write a picture of the index, and of the utterance with most reports on a desk and on a telephone."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        report = Path(folder) / "report"
        with onrecord.open(Path(folder) / "samples.db") as record:
            record.add(PAGES)
            write_report(record, report)
            most = record.utterances(limit=1)[0]
        utterance = report / f"utterance-{most.id}.html"
        take(browser, report / "index.html", "report-index.png", 1400, 1100)
        take(browser, utterance, "report-1400.png", 1400, 1380)
        take(browser, utterance, "report-390.png", 390, 1500)


def take(browser: Browser, page_file: Path, name: str, width: int, height: int) -> None:
    """Take a picture of the upper part of a page, `width` by `height` pixels."""
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(page_file.as_uri())
    page.screenshot(path=IMAGES / name)
    page.close()


if __name__ == "__main__":
    main()
