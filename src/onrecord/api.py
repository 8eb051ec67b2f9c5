"""The Python interface to a record: open it, add to it, ask it.

with onrecord.open("onrecord.db") as record:
    record.add("pages/")
    for utterance in record.utterances(speaker="Stoltenberg"):
        print(utterance.fullest)
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Concatenate, ParamSpec, Self, TextIO, TypeVar

from onrecord.database import ids, line_questions, people_questions, questions, rulings
from onrecord.database.doubts import Doubt, find_doubts
from onrecord.database.judgements import Judgement, JudgementKind, list_judgements, list_struck
from onrecord.database.line_questions import LineUse
from onrecord.database.lineage import load_lineage
from onrecord.database.lines import tie_again
from onrecord.database.load import load_article, load_statements, load_utterance
from onrecord.database.open import open_database
from onrecord.database.people import fill_speakers
from onrecord.database.people_questions import Speaker
from onrecord.database.questions import Filter, StoredPage, Witness
from onrecord.database.regroup import group_again
from onrecord.database.remove import remove_page
from onrecord.database.search import Hit, search
from onrecord.database.verify import Problem, verify
from onrecord.errors import InputError
from onrecord.exports.writing import write_export
from onrecord.records import Article, Check, CheckedDraft, Hints, Line, Lineage, Reject, Statement, Utterance
from onrecord.run.steps import Became, Outcome, add_pages, retry_pages
from onrecord.settings import Settings, read_settings

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What one call of `add` did, in numbers of inputs; `rejects` holds each that gave no article, and why."""

    added: int
    made_again: int
    already_there: int
    rejects: tuple[Reject, ...]

    @property
    def rejected(self) -> int:
        """How many inputs gave no article."""
        return len(self.rejects)


def open_record(path: str | Path | None = None, *, read_only: bool = False, settings: Settings | None = None) -> Record:
    """Open the record at `path`: made where it is missing, unless it is only to be read.

    None of `path` or `settings`: what the environment says, else the defaults.

    Raises DatabaseError where the file is no record, is locked or of a newer onrecord; InputError where there is none
    to read.
    """
    return Record(settings or read_settings(os.environ), path, read_only=read_only)


def _of_one_moment(
    read: Callable[Concatenate[Record, Asked], Answer],
) -> Callable[Concatenate[Record, Asked], Answer]:
    """Make a method read one state of the record, though another process may write meanwhile."""

    @wraps(read)
    def read_at_once(self: Record, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        with self.snapshot():
            return read(self, *args, **kwargs)

    return read_at_once


class Record:
    """An open record. Use it as a context manager, or close it.

    An id may be given by its first characters, 4 or more. Every method raises DatabaseError where the file cannot be
    read or written, and InputError where an argument names nothing or is out of range.
    """

    def __init__(self, settings: Settings, path: str | Path | None = None, *, read_only: bool = False) -> None:
        """`onrecord.open` is the way to make one."""
        self.settings = settings
        self.path = Path(settings.record if path is None else path)
        self._database = open_database(self.path, write=not read_only, lock_wait_s=settings.lock_wait_s)
        if not read_only:
            group_again(self._database)
            fill_speakers(self._database)
            tie_again(self._database)

    def __enter__(self) -> Self:
        """Return the record itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close the record."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def snapshot(self) -> AbstractContextManager[None]:
        """Return a context in which all that is read is of one moment, whatever other processes write.

        Each reading method does so by itself; use it where several must agree. Nothing can be added inside.
        """
        return self._database.snapshot()

    def add(
        self,
        *sources: str | Path,
        hints: Hints | None = None,
        retry: bool = False,
        stdin: BinaryIO | None = None,
        progress: Callable[[Outcome], None] | None = None,
    ) -> Summary:
        """Add every page that `sources` name: files, folders, globs, "-" for `stdin`.

        `hints` says of the pages what their saved copies lost; `retry` tries again, after the sources, what was
        rejected for time or memory; `progress` is called with what became of each input, once that is on disk.

        Raises InputError before the first page where a source does not exist or a hint cannot hold.
        """
        for source in sources:
            if not isinstance(source, str | Path):
                raise InputError(f"source {source!r} is no path; expected str or Path; give a list's items as *sources")
        counts: Counter[Became] = Counter()
        rejects: list[Reject] = []
        with closing(self._outcomes([str(source) for source in sources], hints, retry, stdin)) as outcomes:
            for outcome in outcomes:
                counts[outcome.became] += 1
                if outcome.reject:
                    rejects.append(outcome.reject)
                if progress:
                    progress(outcome)
        return Summary(
            added=counts[Became.ADDED],
            made_again=counts[Became.MADE_AGAIN],
            already_there=counts[Became.ALREADY_THERE],
            rejects=tuple(rejects),
        )

    def _outcomes(
        self, sources: list[str], hints: Hints | None, retry: bool, stdin: BinaryIO | None
    ) -> Generator[Outcome, None, None]:
        yield from add_pages(self._database, sources, settings=self.settings, now=_now, hints=hints, stdin=stdin)
        if retry:
            yield from retry_pages(self._database, settings=self.settings, now=_now)

    @_of_one_moment
    def pages(self) -> list[StoredPage]:
        """Return what is known of every page, by place."""
        return list(questions.list_pages(self._database))

    @_of_one_moment
    def page(self, page: str) -> StoredPage:
        """Return what is known of the page with this id, or of the page of the article with this id."""
        for stored in questions.list_pages(self._database, page=self.page_id(page)):
            return stored
        raise InputError(f"{page!r}: the bytes of this page were not kept; `onrecord rejects` says why")

    @_of_one_moment
    def page_id(self, page: str) -> str:
        """Return the whole id of a page, kept or rejected, that is named by its own id, its article's or its reject's.

        A reject without any bytes has no page; its own id stands for it.
        """
        return ids.find_page(self._database, page)

    @_of_one_moment
    def articles(
        self, *, outlet: str | None = None, since: str | None = None, until: str | None = None, limit: int | None = None
    ) -> list[Article]:
        """Return the articles, by date, outlet and title; for the limits see `Filter`."""
        wanted = Filter(outlet=outlet, since=since, until=until, limit=limit)
        return list(questions.list_articles(self._database, wanted))

    @_of_one_moment
    def article(self, article: str) -> Article:
        """Return the article with this id, or that the page with this id gave."""
        return load_article(self._database, ids.find_article(self._database, article))

    @_of_one_moment
    def article_statements(self, article: str) -> list[Statement]:
        """Return the statements of one article, in the order of its text, those that were struck left out."""
        return questions.statements_of(self._database, ids.find_article(self._database, article))

    @_of_one_moment
    def statements(
        self,
        *,
        speaker: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        limit: int | None = None,
    ) -> list[Statement]:
        """Return the statements, by date, outlet and place in their article; for the limits see `Filter`."""
        wanted = Filter(speaker=speaker, outlet=outlet, since=since, until=until, kind=kind, limit=limit)
        return [witness.statement for witness in self.witnesses(wanted)]

    @_of_one_moment
    def witnesses(self, wanted: Filter) -> list[Witness]:
        """Return the wanted statements with what a reader wants to know of their articles, in the same order."""
        return list(questions.list_witnesses(self._database, wanted))

    @_of_one_moment
    def utterances(
        self,
        *,
        speaker: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        limit: int | None = None,
    ) -> list[Utterance]:
        """Return the utterances that a wanted statement reports, those with most reports first; see `Filter`."""
        wanted = Filter(speaker=speaker, outlet=outlet, since=since, until=until, kind=kind, limit=limit)
        return list(questions.list_utterances(self._database, wanted))

    @_of_one_moment
    def utterance(self, utterance: str) -> Utterance:
        """Return the utterance with this id, that once had it, or that the statement with this id is a witness of."""
        return load_utterance(self._database, ids.find_utterance(self._database, utterance))

    @_of_one_moment
    def utterance_witnesses(self, utterance: str) -> list[Witness]:
        """Return the witnesses of one utterance, in the order of `Utterance.witnesses`."""
        return questions.witnesses_of(self._database, ids.find_utterance(self._database, utterance))

    @_of_one_moment
    def doubts(self, utterance: str) -> list[Doubt]:
        """Return the utterances that may be the same as this one, each with what would decide it."""
        return find_doubts(self._database, ids.find_utterance(self._database, utterance))

    @_of_one_moment
    def lineage(self, utterance: str) -> Lineage:
        """Return who most likely took an utterance from whom, as far as the evidence goes; see `Lineage`.

        The indices of its links count in the order of `Utterance.witnesses`. It is not kept, but read each time from
        the wordings, times and articles of the reports. What a transcript has, it took from nobody.
        """
        return load_lineage(self._database, ids.find_utterance(self._database, utterance))

    @_of_one_moment
    def speakers(self, *, limit: int | None = None) -> list[Speaker]:
        """Return everybody on record, those with most statements first."""
        return list(people_questions.list_speakers(self._database, limit=limit))

    @_of_one_moment
    def speaker(self, name: str) -> Speaker:
        """Return the speaker of this name, in whole or in part, of this id, or of this NAME@ARTICLE.

        Raises InputError where nobody or more than one is meant; it says who is near, or how to choose.
        """
        return people_questions.load_speaker(self._database, people_questions.find_speaker(self._database, name))

    @_of_one_moment
    def speaker_statements(self, name: str) -> list[Witness]:
        """Return every statement under any name of one speaker, by date; `name` as for `speaker`."""
        speaker = people_questions.find_speaker(self._database, name)
        return people_questions.statements_by(self._database, speaker)

    def same_speaker(self, one: str, other: str, *, by: str | None = None, reason: str | None = None) -> Judgement:
        """Keep a person's word that two names are one speaker's; each name as for `speaker`. Nothing overwrites it."""
        return self._judge(JudgementKind.SAME_SPEAKER, (one, other), by, reason)

    def not_same_speaker(self, one: str, other: str, *, by: str | None = None, reason: str | None = None) -> Judgement:
        """Keep a person's word that two names are not one speaker's; nothing joins them from then on."""
        return self._judge(JudgementKind.NOT_SAME_SPEAKER, (one, other), by, reason)

    def _judge(self, kind: JudgementKind, names: tuple[str, str], by: str | None, reason: str | None) -> Judgement:
        one, other = (people_questions.find_side(self._database, name) for name in names)
        judgement = Judgement(
            kind=kind,
            one=one[0],
            one_article=one[1],
            other=other[0],
            other_article=other[1],
            reason=reason,
            judged_by=by,
            judged_at=_now(),
        )
        return rulings.judge_speakers(self._database, judgement)

    def same_utterance(self, one: str, other: str, *, by: str | None = None, reason: str | None = None) -> Judgement:
        """Keep a person's word that two statements report one utterance. Nothing overwrites it.

        Each is the id of a statement, or of an utterance, which stands for all statements that report it now. A
        statement beside its own utterance is judged with the others that report that.
        """
        return self._judge_reports(JudgementKind.SAME_UTTERANCE, (one, other), by, reason)

    def not_same_utterance(
        self, one: str, other: str, *, by: str | None = None, reason: str | None = None
    ) -> Judgement:
        """Keep a person's word that two statements do not report one utterance; nothing joins them from then on.

        Each is an id as for `same_utterance`.
        """
        return self._judge_reports(JudgementKind.NOT_SAME_UTTERANCE, (one, other), by, reason)

    def _judge_reports(
        self, kind: JudgementKind, typed: tuple[str, str], by: str | None, reason: str | None
    ) -> Judgement:
        (one, own), (other, others) = (ids.find_reports(self._database, item) for item in typed)
        judgement = Judgement(
            kind=kind,
            one=one,
            other=other,
            one_statements=own if len(own) == 1 else tuple(item for item in own if item not in others),
            other_statements=others if len(own) > 1 else tuple(item for item in others if item not in own),
            reason=reason,
            judged_by=by,
            judged_at=_now(),
        )
        return rulings.judge_utterances(self._database, judgement)

    def strike(self, statement: str, *, by: str | None = None, reason: str | None = None) -> Judgement:
        """Keep a person's word that the statement with this id is wrong: it no longer counts, until that is undone."""
        found = ids.find_statement(self._database, statement)
        (struck,) = load_statements(self._database, [found])
        judgement = Judgement(
            kind=JudgementKind.STRIKE,
            one=found,
            one_article=struck.article,
            reason=reason,
            judged_by=by,
            judged_at=_now(),
        )
        return rulings.strike_statement(self._database, judgement)

    @_of_one_moment
    def struck(self) -> list[Statement]:
        """Return the statements on record that a person struck, in the order in which that was done."""
        return load_statements(self._database, list_struck(self._database))

    @_of_one_moment
    def judgements(self) -> list[Judgement]:
        """Return what persons judged, the first one first, with what was undone since."""
        return list_judgements(self._database)

    def undo(self, number: int | None = None, *, by: str | None = None) -> Judgement:
        """Undo the judgement of this number, or the last that is not undone; it stays listed as undone."""
        return rulings.undo_judgement(self._database, number, by=by, at=_now())

    @_of_one_moment
    def lines(self, *, speaker: str | None = None, limit: int | None = None) -> list[Line]:
        """Return the messages that a speaker repeats, named as for `speaker`, or that anybody does: most uses first."""
        return line_questions.list_lines(self._database, speaker=speaker, limit=limit)

    @_of_one_moment
    def line(self, words: str, *, speaker: str | None = None) -> Line:
        """Return the line of `speaker` that says what `words` do, or the one with the id that `words` begin.

        Raises InputError where nobody repeats this, or where words are given without a speaker.
        """
        return line_questions.find_line(self._database, words, speaker=speaker)

    @_of_one_moment
    def line_uses(self, line: str) -> list[LineUse]:
        """Return each use of the line with this id, by date, with what changed since the use before."""
        return line_questions.list_uses(self._database, line)

    @_of_one_moment
    def search(self, words: str, *, limit: int | None = None) -> list[Hit]:
        """Return the statements, then the article passages, that hold all `words`; a phrase stands in double quotes.

        At most `limit` in all (None: no limit).
        """
        return search(self._database, words, limit=limit)

    @_of_one_moment
    def rejects(self) -> list[Reject]:
        """Return every input that gave no article, by place."""
        return list(questions.list_rejects(self._database))

    @_of_one_moment
    def verify(self) -> list[Problem]:
        """Return every place where the record contradicts itself: none, in a whole one."""
        return list(verify(self._database))

    def remove(self, page: str) -> str:
        """Remove a page, named by its id, its article's or its reject's, and all that rests on it; return its id.

        Nothing of it is left in the file.
        """
        found = self.page_id(page)
        remove_page(self._database, found)
        return found

    @_of_one_moment
    def export(
        self,
        file: TextIO,
        *,
        format: str = "jsonl",
        with_times: bool = False,
        utterance: str | None = None,
        readings: bool = False,
    ) -> None:
        """Write the whole record to `file`, or what is on record of one `utterance`, named as for `utterance`.

        "jsonl" and "jsonld" hold everything, "tei" every utterance with its differences, "webannotation" every
        statement, "csv" a row for each statement or, if `readings`, for each witness of each difference. The same pages
        give the same text in whatever order they were added; `with_times` tells when they were, but not in CSV.
        """
        found = None if utterance is None else ids.find_utterance(self._database, utterance)
        file.writelines(write_export(self._database, format, with_times=with_times, utterance=found, readings=readings))

    @_of_one_moment
    def shorten(self, kind: str, whole: str) -> str:
        """Return the shortest start of an id that no other of its kind ("page", "article", "utterance"...) has."""
        return ids.shorten(self._database, kind, whole)

    @_of_one_moment
    def check_draft(self, path: str | Path) -> CheckedDraft:
        """Return the quotations of a draft (.md, .html, .docx or .txt), each held against the record.

        Raises InputError where there is no such file, or it cannot be read as a draft.
        """
        from onrecord.run.checking import check_file  # with it come the libraries that read drafts

        return check_file(self._database, Path(path), settings=self.settings)

    @_of_one_moment
    def check_quote(self, text: str, speaker: str | None = None) -> Check:
        """Return one quotation held against the record; `speaker` is who is to have said it, None where not known."""
        from onrecord.run.checking import check_words

        return check_words(self._database, text, speaker=speaker)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
