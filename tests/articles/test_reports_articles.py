"""Five real saved pages with the label of each line, where they lie beside the repository."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.articles import decode, extract_article
from onrecord.records import Article, Label, Page

REPORTS = Path(__file__).resolve().parents[2] / ".." / "shared" / "reports"
NAMES = ["guardian-interview", "ft-op-ed", "feb13-kyiv-independent", "feb14-the-hill", "feb13-cgtn"]
pytestmark = pytest.mark.skipif(not REPORTS.is_dir(), reason="the five reports do not lie beside the repository")


def load(name: str) -> tuple[dict[str, Any], str, Article]:
    gold = json.loads((REPORTS / "gold.json").read_text(encoding="utf-8"))["reports"][name]
    content = (REPORTS / f"{name}.txt").read_bytes()
    page = Page(id=hashlib.sha256(content).hexdigest(), content=content, content_type="text/plain", where=name)
    article = extract_article(page)
    assert isinstance(article, Article)
    return gold, decode(content, "text/plain"), article


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_the_label_a_reader_gave_it(name: str) -> None:
    gold, text, article = load(name)
    wanted = [label for label in gold["lines"] if label]
    assert [block.label.value for block in article.blocks] == wanted
    assert [block.text for block in article.blocks] == [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("name", NAMES)
def test_title_outlet_author_and_date_are_as_a_reader_found_them(name: str) -> None:
    gold, _, article = load(name)
    want = gold["article"]
    assert article.title == want["title"]
    assert article.outlet == want["outlet"]
    assert article.authors == ((want["author"],) if want["author"] else ())
    assert article.published == want["published"]


@pytest.mark.parametrize("name", NAMES)
def test_the_story_without_its_title_is_found_as_well(name: str) -> None:
    gold, text, article = load(name)
    body = {block.text for block in article.blocks if block.label is Label.BODY}
    lines = text.split("\n")
    start = next(place for place, label in enumerate(gold["lines"]) if label == "body")
    cut = "\n".join(lines[start:]).encode()
    again = extract_article(Page(id="0" * 64, content=cut, content_type="text/plain", where=name))
    assert isinstance(again, Article)
    assert {block.text for block in again.blocks if block.label is Label.BODY} == body
