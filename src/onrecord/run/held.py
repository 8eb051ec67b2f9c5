"""A quotation in; held against all that a record may have of it, its check out.

The record gives few statements, found by their words; each is compared as it stands, and only where that does not
settle it with what the same speaker says before and after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.checks.checking import check_quoted
from onrecord.checks.passages import Passage, Report, find_passages, join_speech, quote_unattributed
from onrecord.checks.quoted import Quoted
from onrecord.database.load import load_article, load_statements
from onrecord.database.open import Database
from onrecord.database.quoted import find_articles_with, find_candidates, find_neighbours, find_utterances
from onrecord.records import Article, Check, Statement, Verdict
from onrecord.run.likening import begin_words, compare_passage, list_words, weigh_shared, weigh_words
from onrecord.run.voices import hear_voices, name_speaker
from onrecord.statements.rules import trusted_quotations
from onrecord.utterances import index_keys

MOST_CLOSE = 12  # statements whose articles and utterances are looked at
MOST_PASSAGES = 40
_MOST_PRINTED = 3


class Held:
    """A record that quotations are held against; what it holds of an article is loaded once."""

    def __init__(self, database: Database) -> None:
        """Hold quotations against this record, which stays open."""
        self.database = database
        self.articles: dict[str, Article] = {}
        self.quoted: dict[str, list[tuple[int, int]]] = {}

    def check(self, quoted: Quoted) -> Check:
        """Return `quoted` held against the record.

        What runs over several statements is looked at only where none of them has the words by itself.
        """
        reports = self._find_reports(quoted)
        single = (passage for item in reports for passage in find_passages(item, self._quoted(item.article.id)))
        near = _keep_near(quoted, single)
        found = check_quoted(quoted, near, compare=compare_passage)
        if found.verdict is Verdict.VERBATIM:
            return found
        alone, printed = self._find_unattributed(quoted, near)
        passages = [*near, *_keep_near(quoted, self._join_speeches(reports)), *alone]
        return check_quoted(quoted, passages, compare=compare_passage, printed=printed)

    def _find_reports(self, quoted: Quoted) -> list[Report]:
        """Return the statements that may have the words, and those around them."""
        keys, beginnings, words = index_keys(quoted.words), begin_words(quoted.words), list_words(quoted.words)
        found = find_candidates(self.database, keys, beginnings=beginnings, words=words)
        close = self._choose_close(quoted, load_statements(self.database, found))
        around = load_statements(self.database, find_neighbours(self.database, close))
        return self._make_reports(name_speaker(self.database, quoted.speaker, quoted.source), around)

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
_LEAST_SHARED = 0.35  # of a quotation's weight that a passage must have in any order to be compared with it


def _keep_near(quoted: Quoted, passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages with the most words in common with a quotation, those with hardly any left out."""
    least = _LEAST_SHARED * weigh_words(quoted.words)
    weighed = [(weigh_shared(quoted.words, passage.text), passage) for passage in passages]
    weighed.sort(key=lambda pair: (-pair[0], len(pair[1].text), pair[1].article.id, pair[1].text))
    return [passage for weight, passage in weighed[:MOST_PASSAGES] if weight >= least and weight]


def _has(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))
