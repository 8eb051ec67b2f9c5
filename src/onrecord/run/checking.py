"""A draft's file or a quotation in; each quotation held against the record, out. The steps, in order:

read_draft  ->  find_statements, find_quotations  ->  find_candidates  ->  check_quoted
                whose words the draft says they are   from the record      aligned with each, judged
"""

from __future__ import annotations

from pathlib import Path

from onrecord.articles.lines import split_lines
from onrecord.articles.segments import scan_html
from onrecord.checks.drafts import Draft
from onrecord.checks.quoted import NAME, NOT_OPENED, Marked, find_quoted, quote_alone
from onrecord.checks.reading import check_suffix, read_draft
from onrecord.database.open import Database
from onrecord.errors import InputError
from onrecord.records import Check, CheckedDraft
from onrecord.run.held import Held
from onrecord.settings import Settings
from onrecord.statements import find_statements
from onrecord.statements.mentions import is_mention
from onrecord.statements.quotations import find_quotations
from onrecord.statements.rules import trusted_quotations
from onrecord.text import squeeze


def check_file(database: Database, path: Path, *, settings: Settings) -> CheckedDraft:
    """Return the quotations of the draft at `path`, each held against the record.

    Raises InputError where there is no such file, or it cannot be read as a draft.
    """
    where = str(path)
    _refuse_what_is_no_file(path)
    check_suffix(where)
    content = _read_file(path, settings.page_bytes)
    draft = read_draft(where, content, lines=outline_lines, blocks=outline_blocks, most_bytes=settings.page_bytes)
    statements = find_statements(draft.text, fast=bool(settings.fast))
    quoted, skipped = find_quoted(draft, find_marked(draft), statements)
    record = Held(database)
    return CheckedDraft(where=where, checks=tuple(map(record.check, quoted)), skipped=tuple(skipped))


def check_words(database: Database, words: str, *, speaker: str | None = None) -> Check:
    """Return one quotation, said by `speaker` where given, held against the record.

    Raises InputError where `words` or `speaker` holds no word.
    """
    for name, value in (("quote", words), ("speaker", speaker)):
        if value is not None and not any(character.isalnum() for character in value):
            raise InputError(f"{name} {value!r}: holds no words; expected at least one letter or digit")
    return Held(database).check(quote_alone(words, squeeze(speaker) if speaker else None))


def _refuse_what_is_no_file(path: Path) -> None:
    if not path.exists():
        raise InputError(f"{str(path)!r}: there is no such file; expected a draft")
    if not path.is_file():
        raise InputError(f"{str(path)!r}: is a folder, or no plain file; expected a draft")


def _read_file(path: Path, most_bytes: int) -> bytes:
    size = path.stat().st_size
    if size > most_bytes:
        raise InputError(f"{path}: has {size} bytes; expected at most {most_bytes} (setting page_bytes)")
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{str(path)!r}: cannot be read: {error.strerror}; expected a draft that may be read"
        ) from None


def outline_lines(source: str) -> list[tuple[int, int]]:
    """Return where the lines of plain text stand, wrapped ones joined, as in a saved page."""
    return [(line.start, line.end) for line in split_lines(source)]


def outline_blocks(source: str) -> list[tuple[int, int]]:
    """Return where the blocks of HTML that a reader sees stand, as in a page."""
    return [(segment.start, segment.end) for segment in scan_html(source).segments]


def find_marked(draft: Draft) -> list[Marked]:
    """Return the stretches of a draft in quotation marks, with the reason of those that are no quotations."""
    trusted = {quotation.start for quotation in trusted_quotations(draft.text)}
    marked = []
    for one in find_quotations(draft.text):
        skip = None if one.start in trusted else NAME if is_mention(draft.text, one) else NOT_OPENED
        marked.append(Marked(one.start, one.end, one.inner_start, one.inner_end, skip))
    return marked
