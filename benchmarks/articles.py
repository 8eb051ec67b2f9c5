"""How well and how fast articles come out of pages: `python -m benchmarks.articles [--limit N]`.

Measured on the pages that lie beside the repository (`../shared/data/pages`: zyte181 and naeb, hand-made truth) with
the scorer beside them: as HTML, as the same pages flattened to text lines (what copying a page gives), and plain
trafilatura on the same HTML in the same run.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from trafilatura import bare_extraction
from trafilatura.settings import Document

from benchmarks.shared import SHARED, import_scorer
from onrecord.articles import decode, extract_article
from onrecord.articles.segments import scan_html
from onrecord.records import Article, Page

SETS = ("naeb", "zyte181")
PINNED = ("body_f1", "quotes_kept", "title", "authors")
"""The figures that have a floor. Dates have none: many of the truth's are wrong."""

_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "blockquote"}


@dataclass(frozen=True, slots=True)
class Case:
    """One page with its truth."""

    truth: dict[str, Any]
    content: bytes


def available() -> bool:
    """Say whether the pages and their scorer lie beside the repository."""
    return (SHARED / "data" / "pages").is_dir() and (SHARED / "eval" / "score_pages.py").is_file()


def accuracy(limit: int | None = None) -> dict[str, float]:
    """Return the figures of the quality floor: body F1 and quotations, titles and authors, by set and by form.

    With `limit`, of the first so many pages of each set.
    """
    figures: dict[str, float] = {}
    for name in SETS:
        cases = list(_cases(name, limit))
        html = _score(cases, _from_html)
        text = _score(cases, _from_flat_text)
        for form, scored in (("html", html), ("text", text)):
            figures |= {f"articles.{name}.{form}.{key}": scored[key] for key in PINNED if scored[key] is not None}
    return figures


def flatten(html: str) -> str:
    """Return the visible text of `html`, a line for each block, as copying the page would give it."""
    return "".join(
        ("\n\n" if segment.tag in _PARAGRAPHS else "\n") + segment.text for segment in scan_html(html).segments
    )


def _cases(name: str, limit: int | None) -> Iterator[Case]:
    folder = SHARED / "data" / "pages" / name
    with (folder / "truth.jsonl").open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            if limit is not None and number >= limit:
                return
            truth = json.loads(line)
            yield Case(truth, gzip.decompress((folder / truth["html"]).read_bytes()))


def _score(cases: list[Case], extract: Callable[[bytes], dict[str, Any]]) -> dict[str, Any]:
    found: dict[str, dict[str, Any]] = {}
    for case in cases:
        begin = time.process_time()
        row = extract(case.content)
        found[case.truth["id"]] = row | {"cpu": time.process_time() - begin}
    scored: dict[str, Any] = import_scorer("score_pages").score({case.truth["id"]: case.truth for case in cases}, found)
    return scored


def _from_html(content: bytes) -> dict[str, Any]:
    return _row(content, "text/html")


def _from_flat_text(content: bytes) -> dict[str, Any]:
    return _row(flatten(decode(content, "text/html")).encode("utf-8", "surrogatepass"), "text/plain")


def _row(content: bytes, kind: str) -> dict[str, Any]:
    page = Page(id=hashlib.sha256(content).hexdigest(), content=content, content_type=kind, where="page")
    article = extract_article(page)
    if not isinstance(article, Article):
        return {"body": ""}
    return {
        "body": article.text,
        "title": article.title,
        "date": article.published,
        "authors": list(article.authors),
    }


def _from_trafilatura(content: bytes) -> dict[str, Any]:
    found = bare_extraction(content, include_comments=False, with_metadata=True)
    if not isinstance(found, Document):
        return {"body": ""}
    authors = [name.strip() for name in (found.author or "").split(";") if name.strip()]
    return {"body": found.text, "title": found.title, "date": found.date, "authors": authors}


def speed(limit: int) -> Iterator[str]:
    """Yield a line for each set: pages per CPU second beside trafilatura's, on the same pages in the same run."""
    for name in SETS:
        cases = list(_cases(name, limit))
        ours, theirs = (_score(cases, way)["pages_per_cpu_s"] for way in (_from_html, _from_trafilatura))
        yield f"articles, {name}: {ours} pages per CPU second, trafilatura {theirs}: {ours / theirs:.2f} times as fast"


def main() -> None:
    parser = argparse.ArgumentParser(description="Accuracy and speed of articles, beside plain trafilatura.")
    parser.add_argument("--limit", type=int, help="the first N pages of each set only")
    limit = parser.parse_args().limit
    if not available():
        raise SystemExit(f"{SHARED.resolve()}: no pages there; expected data/pages and eval/score_pages.py")
    ways = {"onrecord, HTML": _from_html, "onrecord, flattened text": _from_flat_text, "trafilatura": _from_trafilatura}
    for name in SETS:
        cases = list(_cases(name, limit))
        for way, extract in ways.items():
            figures = {key: value for key, value in _score(cases, extract).items() if value is not None}
            print(f"{name}  {way}: " + "  ".join(f"{key} {value}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
