"""The report in a browser: no barrier that axe-core finds, no sideways scrolling, nothing that needs a script."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.web.browser import MISSING, find_chromium, open_browser
from tests.web.report_records import make_record

from onrecord.web.report import write_report

WIDTHS = (390, 1400)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PAGES = ("index", "utterance", "article")
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if os.environ.get("ONRECORD_SKIP_BROWSER") == "1":
        pytest.skip("ONRECORD_SKIP_BROWSER=1: the report was not opened in a browser")
    if find_chromium() is None:
        pytest.fail(MISSING)
    with open_browser() as started:
        yield started


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("report")
    write_report(make_record(), out)
    return out


def find_pages(report: Path) -> dict[str, Path]:
    """Return one page of each sort: of the articles the one with the most marks."""
    articles = sorted(report.glob("article-*.html"), key=lambda path: path.read_text(encoding="utf-8").count("<mark"))
    return {
        "index": report / "index.html",
        "utterance": min(report.glob("utterance-*.html")),
        "article": articles[-1],
    }


def open_details(page: Page) -> None:
    """Open what is folded, so that all of it is looked at."""
    for summary in page.locator("details > summary").all():
        summary.click()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation_and_the_page_fits(browser: Browser, report: Path, name: str) -> None:
    # axe runs as a script of the test's own, which the page's policy would refuse; nothing else is let through.
    page = browser.new_page(bypass_csp=True)
    page.goto(find_pages(report)[name].as_uri())
    open_details(page)
    for width, scheme in product(WIDTHS, SCHEMES):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page, options=RULES)
        assert results.violations_count == 0, f"{width} {scheme}: {results.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_the_page_works_without_scripts(browser: Browser, report: Path, name: str) -> None:
    requests: list[str] = []
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.on("request", lambda request: requests.append(request.url))
    page.goto(find_pages(report)[name].as_uri())
    open_details(page)
    assert page.locator("main h1").is_visible()
    assert page.locator("script, img, iframe, link").count() == 0
    assert len(requests) == 1
    context.close()


def test_the_links_lead_from_the_index_to_an_utterance_and_on_to_its_article(browser: Browser, report: Path) -> None:
    page = browser.new_page()
    page.goto(find_pages(report)["index"].as_uri())
    page.locator(".card a").first.click()
    assert page.locator("h2", has_text="Word by word").is_visible()
    page.locator(".witnesses a").first.click()
    assert page.locator(":target").is_visible()
    page.close()


def test_the_first_tab_reaches_the_skip_link(browser: Browser, report: Path) -> None:
    page = browser.new_page()
    page.goto(find_pages(report)["index"].as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.close()
