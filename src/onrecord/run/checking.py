"""A draft's file or a quotation in; each quotation held against the record, out. The steps, in order:

read_draft  ->  find_statements, find_quotations  ->  find_candidates  ->  check_quoted
                whose words the draft says they are   from the record      aligned with each, judged
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from onrecord.articles.lines import split_lines
from onrecord.articles.segments import scan_html
from onrecord.checks.checking import check_quoted
from onrecord.checks.drafts import Draft
from onrecord.checks.passages import Passage, Report, find_passages, join_speech, quote_unattributed
from onrecord.checks.quoted import NAME, NOT_OPENED, Marked, Quoted, find_quoted, quote_alone
from onrecord.checks.reading import check_suffix, read_draft
from onrecord.database.load import load_article, load_statements
from onrecord.database.open import Database
from onrecord.database.quoted import find_articles_with, find_candidates, find_neighbours, find_utterances
from onrecord.errors import InputError
from onrecord.records import Article, Check, CheckedDraft, Statement
from onrecord.run.likening import begin_words, compare_passage, list_words, weigh_shared
from onrecord.run.voices import hear_voices, name_speaker
from onrecord.settings import Settings
from onrecord.statements import find_statements
from onrecord.statements.mentions import is_mention
from onrecord.statements.quotations import find_quotations
from onrecord.statements.rules import trusted_quotations
from onrecord.text import squeeze
from onrecord.utterances import index_keys

MOST_CLOSE = 12  # statements whose articles and utterances are looked at
MOST_PASSAGES = 40
_MOST_PRINTED = 3


def check_file(database: Database, path: Path, *, settings: Settings) -> CheckedDraft:
    """Return the quotations of the draft at `path`, each held against the record.

    Raises InputError where there is no such file, or it cannot be read as a draft.
    """
    where = str(path)
    check_suffix(where)
    content = _read_file(path, settings.page_bytes)
    draft = read_draft(where, content, lines=outline_lines, blocks=outline_blocks, most_bytes=settings.page_bytes)
    statements = find_statements(draft.text, fast=bool(settings.fast))
    quoted, skipped = find_quoted(draft, find_marked(draft), statements)
    record = _Held(database)
    return CheckedDraft(where=where, checks=tuple(map(record.check, quoted)), skipped=tuple(skipped))


def check_words(database: Database, words: str, *, speaker: str | None = None) -> Check:
    """Return one quotation, said by `speaker` where given, held against the record.

    Raises InputError where `words` or `speaker` holds no word.
    """
    for name, value in (("quote", words), ("speaker", speaker)):
        if value is not None and not any(character.isalnum() for character in value):
            raise InputError(f"{name} {value!r}: holds no words; expected at least one letter or digit")
    return _Held(database).check(quote_alone(words, squeeze(speaker) if speaker else None))


def _read_file(path: Path, most_bytes: int) -> bytes:
    if not path.exists():
        raise InputError(f"{str(path)!r}: there is no such file; expected a draft")
    if not path.is_file():
        raise InputError(f"{str(path)!r}: is no file; expected a draft")
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


class _Held:
    """A record that quotations are held against; what it holds of an article is loaded once."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.articles: dict[str, Article] = {}
        self.quoted: dict[str, list[tuple[int, int]]] = {}

    def check(self, quoted: Quoted) -> Check:
        passages = list(self._find_passages(quoted))
        alone, printed = self._find_unattributed(quoted, passages)
        return check_quoted(quoted, [*passages, *alone], compare=compare_passage, printed=printed)

    def _find_passages(self, quoted: Quoted) -> Iterator[Passage]:
        """Yield what statements of the record may have of a quotation."""
        keys, beginnings, words = index_keys(quoted.words), begin_words(quoted.words), list_words(quoted.words)
        found = find_candidates(self.database, keys, beginnings=beginnings, words=words)
        close = self._choose_close(quoted, load_statements(self.database, found))
        around = load_statements(self.database, find_neighbours(self.database, close))
        reports = self._make_reports(name_speaker(self.database, quoted.speaker, quoted.source), around)
        passages = [
            passage for report in reports for passage in find_passages(report, self._quoted(report.statement.article))
        ]
        passages += self._join_speeches(reports)
        weighed = [(weigh_shared(quoted.words, passage.text), passage) for passage in passages]
        weighed.sort(key=lambda pair: (-pair[0], len(pair[1].text), pair[1].article.id, pair[1].text))
        yield from (passage for weight, passage in weighed[:MOST_PASSAGES] if weight)

    def _choose_close(self, quoted: Quoted, statements: Iterable[Statement]) -> list[str]:
        weighed = [(-weigh_shared(quoted.words, item.text), item.id) for item in statements]
        return [item for _, item in sorted(weighed)[:MOST_CLOSE]]

    def _make_reports(self, speaker: str | None, statements: Sequence[Statement]) -> list[Report]:
        voices = hear_voices(self.database, speaker, statements)
        utterances = find_utterances(self.database, [statement.id for statement in statements])
        return [
            Report(
                statement=statement,
                article=self._article(statement.article),
                utterance=utterances.get(statement.id, statement.id),
                voice=voices[statement.id],
            )
            for statement in statements
        ]

    def _join_speeches(self, reports: Sequence[Report]) -> Iterator[Passage]:
        speeches: dict[tuple[str, str], list[Report]] = defaultdict(list)
        for report in reports:
            if report.statement.speaker and not report.statement.inside:
                speeches[report.statement.article, report.statement.speaker].append(report)
        for (article, _), told in sorted(speeches.items()):
            passage = join_speech(told, self._quoted(article))
            if passage:
                yield passage

    def _find_unattributed(self, quoted: Quoted, passages: Sequence[Passage]) -> tuple[list[Passage], list[Article]]:
        """Return words that articles have in quotation marks without saying whose they are, and articles that have them
        in their own text, where no statement has the words.
        """
        wanted = list_words(quoted.words)
        alone: list[Passage] = []
        printed: list[Article] = []
        if len(wanted) < _FEWEST_PRINTED or any(_has(list_words(passage.text), wanted) for passage in passages):
            return alone, printed
        for number in find_articles_with(self.database, wanted, limit=_MOST_PRINTED):
            article = self._article(number)
            quoting = [(a, b) for a, b in self._quoted(number) if _has(list_words(article.text[a:b]), wanted)]
            alone += [quote_unattributed(article, start, end) for start, end in quoting]
            printed += [] if quoting else [article]
        return alone, printed

    def _article(self, number: str) -> Article:
        if number not in self.articles:
            self.articles[number] = load_article(self.database, number)
        return self.articles[number]

    def _quoted(self, number: str) -> list[tuple[int, int]]:
        if number not in self.quoted:
            found = trusted_quotations(self._article(number).text)
            self.quoted[number] = [(one.inner_start, one.inner_end) for one in found]
        return self.quoted[number]


_FEWEST_PRINTED = 4


def _has(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))
