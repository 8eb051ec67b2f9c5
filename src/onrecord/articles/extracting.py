"""A page in; its article, or the reject that says why there is none, out."""

from __future__ import annotations

from onrecord.articles.decode import decode
from onrecord.articles.html import read_html
from onrecord.articles.saved_text import read_saved_text
from onrecord.records import Article, Page, Reject


def extract_article(page: Page) -> Article | Reject:
    """Return the story of `page` as clean text, with every block of the page labelled.

    Pure: the same page gives the same article. Time and memory are for the caller to bound; both are near linear in
    the page, but the main text of HTML is found by a library that promises neither.
    """
    text = decode(page.content, page.content_type)
    return read_html(page, text) if page.content_type == "text/html" else read_saved_text(page, text)
