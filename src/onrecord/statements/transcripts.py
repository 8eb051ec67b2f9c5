"""A transcript's article in; what was said in it, a statement for each paragraph of each turn, out. No tagger reads it.

Who speaks is read from the labels before the turns (`transcript_labels`, `transcript_names`); without any, all of it is
what the given speaker said. Stage directions ("[Applause]") and the words of those whom the transcript does not name
(questions from the floor, a moderator) are no statements; they stay in the article's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records import Article, Kind, Span, Statement, statement_id
from onrecord.records import Label as BlockLabel
from onrecord.statements.attributions import CharRange
from onrecord.statements.dates_said import find_full_dates
from onrecord.statements.names import is_title
from onrecord.statements.transcript_labels import Label, find_labels
from onrecord.statements.transcript_names import GIVEN, Cast, Voice
from onrecord.statements.turns import is_question
from onrecord.text import WORD

NEEDED = (
    "nothing in it says whose words it holds; expected names before the turns (ANN ROOK: ...), or the speaker: add it"
    " again with --speaker NAME, or with `speaker: NAME` in its front matter"
)
"""What to tell the user of a transcript in which nothing is found."""

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_INSIDE = re.compile(r"(?<=[.?!…] )(?:[QA]|[A-Z][A-Z.’'-]{1,30}(?: [A-Z][A-Z.’'-]{1,30}){0,3}):(?=\s)")
_BRACKETS = re.compile(r"[\[(][^\[\]()\n]{1,80}[\])]")
_DIRECTION = re.compile(
    r"\b(?:applau\w*|laugh(?:s|ter|ing)|chuckles?|cheers|inaudible|indistinct|unintelligible|cross-?talk|interpreter"
    r"|interpretation|off[- ]mi[ck]\w*|as delivered|background noise|(?:speaks|spoke|speaking|continues) in)\b"
    r"|\A.\s*(?:pause[sd]?|music|silence|video|audio|break|recess|sighs?|gestur\w*|translat\w*|interrupt\w*|standing"
    r"|boo(?:s|ing)|simultaneous)\b|\A.\s*in (?-i:[A-Z])\w+\W*\Z",
    re.IGNORECASE,
)
_BARE = " \t\u00a0*_>"
_PUBLISHED = re.compile(
    r"\b(?:publish\w*|updated?|posted|modified|releas\w*|embargo\w*|retrieved|accessed)\b", re.IGNORECASE
)
_LONGEST_TITLE = 20  # characters of "Ms." before a name
_LONGEST_LINE = 80  # characters of a line that tells place and day
_SHORT_WORDS = 150  # words of a post or a short declaration, which is one thing said
_FEWEST_QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class _Turn:
    """What one voice says without a break: the pieces of its paragraphs, and the words that name the speaker."""

    voice: Voice
    source: CharRange | None
    paragraphs: list[CharRange]


def find_spoken(article: Article) -> list[Statement]:
    """Return what was said in `article`, a transcript, in the order of its text; nothing where no speaker is known.

    A text of at most 150 words without labels, such as a post, is one statement. Cost is linear in the text.
    """
    text = article.text
    head, paragraphs = _split(article)
    labels = find_labels(text, paragraphs, speaker=article.speaker)
    above = [paragraphs[number] for number in range(labels[0].paragraph)] if labels else []
    names = "\n".join([article.title or "", *(text[slice(*span)] for span in (*head, *above))])
    cast = Cast(labels, text=text, head=names, speaker=article.speaker)
    turns = list(_find_turns(article, paragraphs, labels, cast))
    unspoken = above if not any(turn.paragraphs == above for turn in turns) else []
    said = _Said.read(article, [*head, *unspoken])
    made = [statement for turn in turns for statement in _make(article, turn, said, whole=not labels)]
    return list({statement.id: statement for statement in made}.values())


def _split(article: Article) -> tuple[list[CharRange], list[CharRange]]:
    """Return the headings, and the paragraphs, of the article's text."""
    headings = [
        (block.start, block.end)
        for block in article.blocks
        if block.label is BlockLabel.HEAD and block.start is not None and block.end is not None
    ]
    starts = {start for start, _ in headings}
    found = (line.span() for line in _LINE.finditer(article.text))
    return headings, [part for span in found if span[0] not in starts for part in _part(article.text, *span)]


def _part(text: str, start: int, end: int) -> Iterator[CharRange]:
    """Yield a paragraph in parts, each of which but the first begins with a label: a page may have lost its lines."""
    for label in _INSIDE.finditer(text, start, end):
        before = text[max(start, label.start() - _LONGEST_TITLE) : label.start()].split()
        if before and not is_title(before[-1].lower()):  # "Ms. Rook:" is one label
            yield start, label.start()
            start = label.start()
    yield start, end


def _find_turns(
    article: Article, paragraphs: Sequence[CharRange], labels: Sequence[Label], cast: Cast
) -> Iterator[_Turn]:
    given = Voice(article.speaker, GIVEN)
    if not labels:
        if article.speaker:
            yield _Turn(given, None, _without_questions(article.text, paragraphs))
        return
    voices = [cast.voice(label) for label in labels]
    first = labels[0].paragraph
    if first and article.speaker and article.speaker not in {voice.name for voice in voices}:
        yield _Turn(given, None, [*paragraphs[:first]])
    ends = [label.paragraph for label in labels[1:]] + [len(paragraphs)]
    for number, (label, voice, end) in enumerate(zip(labels, voices, ends, strict=True)):
        if voice.asks:
            continue
        following = [*paragraphs[label.paragraph + 1 : end]]
        if number + 1 < len(labels) and voices[number + 1] == voice:
            following = _without_last_questions(article.text, following)
        yield _Turn(voice, label.at, [(label.body, paragraphs[label.paragraph][1]), *following])


def _without_questions(text: str, paragraphs: Sequence[CharRange]) -> list[CharRange]:
    """Return the paragraphs of a text without labels, less those in which an interviewer asks: three or more times
    somebody asks and somebody answers.
    """
    asked = [is_question(text, span) for span in paragraphs]
    answered = sum(asks and not after for asks, after in pairwise(asked))
    if answered < _FEWEST_QUESTIONS:
        return [*paragraphs]
    return [span for span, asks in zip(paragraphs, asked, strict=True) if not asks]


def _without_last_questions(text: str, paragraphs: Sequence[CharRange]) -> list[CharRange]:
    """Return the paragraphs before the same speaker's next label, less what somebody without a label asks there."""
    end = len(paragraphs)
    while end and is_question(text, paragraphs[end - 1]):
        end -= 1
    return [*paragraphs[:end]]


@dataclass(frozen=True, slots=True)
class _Said:
    """When it was said: as given, else the one date that stands above the turns, with its words there."""

    date: str | None = None
    words: str | None = None
    read_from: tuple[tuple[str, Span], ...] = ()

    @classmethod
    def read(cls, article: Article, head: Sequence[CharRange]) -> _Said:
        if article.said:
            return cls(article.said)
        found = [
            (date, Span.of(article.text, start + at, start + end))
            for start, stop in head
            if not _PUBLISHED.search(article.text, start, stop)
            for at, end, date in find_full_dates(article.text[start:stop])
        ]
        aside = [date for line in _lines_above(article) for _, _, date in find_full_dates(line)]
        dates = {*aside, *(date for date, _ in found)}
        if len(dates) != 1:
            return cls()
        if not found:
            return cls(dates.pop())
        return cls(found[0][0], found[0][1].text, (("said", found[0][1]),))


def _lines_above(article: Article) -> Iterator[str]:
    """Yield the title, and the short lines between it and the text that are no part of the text."""
    yield article.title or ""
    titled = False
    for block in article.blocks:
        if block.start is not None and block.label is not BlockLabel.HEAD:
            return
        titled = titled or block.label in (BlockLabel.TITLE, BlockLabel.HEAD)
        if titled and block.start is None and len(block.text) <= _LONGEST_LINE and not _PUBLISHED.search(block.text):
            yield block.text


def _make(article: Article, turn: _Turn, said: _Said, *, whole: bool) -> Iterator[Statement]:
    pieces = [_cut_directions(article.text, *span) for span in turn.paragraphs]
    if whole and sum(1 for spans in pieces for span in spans for _ in WORD.finditer(span.text)) <= _SHORT_WORDS:
        pieces = [tuple(span for spans in pieces for span in spans)]
    for content in pieces:
        if content:
            yield Statement(
                id=statement_id(article.id, content),
                article=article.id,
                kind=Kind.DIRECT,
                content=content,
                source=Span.of(article.text, *turn.source) if turn.source else None,
                speaker=turn.voice.name,
                speaker_reason=turn.voice.reason,
                said=said.date,
                said_words=said.words,
                where=article.where,
                read_from=said.read_from,
            )


def _cut_directions(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the pieces of a paragraph between its stage directions, those with words in them."""
    cuts = [found.span() for found in _BRACKETS.finditer(text, start, end) if _DIRECTION.search(found.group())]
    borders = [start, *(border for cut in cuts for border in cut), end]
    pieces = (_trim(text, borders[at], borders[at + 1]) for at in range(0, len(borders), 2))
    return tuple(piece for piece in pieces if WORD.search(piece.text))


def _trim(text: str, start: int, end: int) -> Span:
    """Return the span without the white space and the marks of saved text at its ends."""
    while start < end and text[start] in _BARE:
        start += 1
    while end > start and text[end - 1] in _BARE:
        end -= 1
    return Span.of(text, start, end)
