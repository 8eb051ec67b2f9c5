"""Invented pages of two outlets that report one speech, and of a third that reports another."""

from __future__ import annotations

from pathlib import Path

GAZETTE = """<html><head><title>Harbour to stay open all winter - The Elm Gazette</title>
<meta property="og:site_name" content="The Elm Gazette">
<meta property="article:published_time" content="2024-02-05T09:00:00Z"></head><body><article>
<h1>Harbour to stay open all winter</h1>
<p>Port Elm will not close its northern harbour this winter, its harbour master told the town council on Monday.</p>
<p>“We will keep the northern harbour open through the whole winter, because forty families depend on the boats that
sail from it,” said Mara Quill, the harbour master.</p>
<p>The council had asked for a plan after three boats were damaged by drifting ice last year, and it will vote on the
money for a second tug in March.</p></article></body></html>
"""
PHARE = """<html><head><title>Quill: northern harbour stays open - Le Phare</title>
<meta property="og:site_name" content="Le Phare"></head><body><article>
<h1>Quill: northern harbour stays open</h1>
<p>The harbour master of Port Elm, Mara Quill, has promised the fishermen of the town that nothing will change.</p>
<p>“We will keep the northern harbour open through the entire winter, because forty families depend on the boats,”
Quill said in a speech to the council.</p>
<p>She did not say how the town would pay for a second tug, which the council has put off twice already.</p>
</article></body></html>
"""
COURIER = """<html><head><title>Ferry line looks at its timetable - The Courier</title>
<meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2024-03-01T09:00:00Z"></head><body><article>
<h1>Ferry line looks at its timetable</h1>
<p>The ferry to Sandholm may sail twice a day from April, the company that runs it said on Friday.</p>
<p>“Nobody on the island should have to choose between the doctor and the last boat home,” said Odo Finch, who leads
the ferry line.</p>
<p>The company will ask its passengers in March which hours suit them best before it prints a new timetable.</p>
</article></body></html>
"""


def write_pages(folder: Path) -> Path:
    """Write the pages to `folder`, and one file that is no page; return it."""
    folder.mkdir()
    for name, text in (("gazette.html", GAZETTE), ("phare.html", PHARE), ("courier.html", COURIER)):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"\n")
    return folder
