"""The browser that the tests of the report and its screenshots run in: Debian's chromium, driven by playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = "chromium is missing: run `sh tests/install-browser.sh`, or set ONRECORD_SKIP_BROWSER=1 to do without it"


def find_chromium() -> str | None:
    """Return the path of the browser, None where there is none."""
    return shutil.which("chromium")


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start the browser and stop it. Raises FileNotFoundError where there is none."""
    path = find_chromium()
    if path is None:
        raise FileNotFoundError(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()
