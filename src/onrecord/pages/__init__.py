"""Files, folders, globs and standard input in; pages or counted rejects out."""

from onrecord.pages.reading import read_page, read_pages
from onrecord.pages.sources import Source, list_sources

__all__ = ["Source", "list_sources", "read_page", "read_pages"]
