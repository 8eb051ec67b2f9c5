"""Invented pages of three outlets that report one speech: one in full, one with a cut, one with the same cut, later."""

from __future__ import annotations

from pathlib import Path

_PAGE = """<html><head><title>{title} - {outlet}</title>
<meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="2024-02-05T{time}:00Z"></head><body><article>
<h1>{title}</h1>
<p>{opening}</p>
<p>“{words},” said Mara Quill, the harbour master.</p>
<p>{closing}</p></article></body></html>
"""
WORDS = (
    "We will keep the northern harbour of this town open through the whole winter, because forty families depend on "
    "the boats that sail from it"
)
CUT = WORDS.replace("forty families depend on the boats that sail from it", "forty families sail from it")
_PAGES = (
    ("gazette", "The Elm Gazette", "09:00", "Harbour to stay open all winter", WORDS,
     "Port Elm will not close its northern harbour this winter, the town council heard on Monday.",
     "The council will vote on the money for a second tug in March, when the ice is gone."),
    ("phare", "Le Phare", "10:00", "Quill: northern harbour stays open", CUT,
     "The fishermen of Port Elm can sail on through February, and need not fear for their moorings.",
     "How the town is to pay for another tug she left open, as she had done in the autumn."),
    ("tide", "Tide Radio", "13:00", "Boats to sail all winter", CUT,
     "There is good news for those who go to sea from Port Elm when others stay at home.",
     "Last year three of the boats were damaged by ice that came down the river at night."),
)  # fmt: skip


def write_lineage_pages(folder: Path) -> Path:
    """Write the pages to `folder`; return it."""
    folder.mkdir()
    for name, outlet, time, title, words, opening, closing in _PAGES:
        page = _PAGE.format(title=title, outlet=outlet, time=time, words=words, opening=opening, closing=closing)
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return folder
