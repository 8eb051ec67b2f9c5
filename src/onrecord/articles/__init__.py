"""A page in; its own story as clean text, with every block of the page labelled, out."""

from onrecord.articles.dates import check_date
from onrecord.articles.decode import decode
from onrecord.articles.extracting import extract_article

__all__ = ["check_date", "decode", "extract_article"]
