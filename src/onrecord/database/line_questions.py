"""What a reader asks of lines: which messages a speaker repeats, and how one of them changed from use to use.

Lines are grouped from the ties of statements that have one speaker now and that nobody struck, when they are asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.database.ids import TYPED_DIGITS
from onrecord.database.load import LISTED, as_listed
from onrecord.database.open import Database
from onrecord.database.people_questions import find_speaker
from onrecord.database.questions import Witness, list_chosen
from onrecord.errors import InputError
from onrecord.records import Kind, Line, Span, Statement, line_id
from onrecord.utterances.line_changes import LineChange, compare_uses
from onrecord.utterances.lines import Group, Node, Tie, group_passages, score_words
from onrecord.utterances.tokens import MARK, find_tokens

_DAY = len("2031-05-02")
_VOICE = (
    "SELECT naming_statement.statement, speaker_naming.speaker FROM naming_statement"
    " JOIN speaker_naming ON speaker_naming.naming = naming_statement.naming"
    " WHERE naming_statement.statement NOT IN (SELECT statement FROM struck)"
)
_TIES = (
    f"WITH voice AS ({_VOICE}) SELECT passage_tie.*, voice.speaker FROM passage_tie"
    " JOIN voice ON voice.statement = passage_tie.a JOIN voice AS other ON other.statement = passage_tie.b"
    " WHERE voice.speaker = other.speaker AND ? IN (voice.speaker, '') ORDER BY voice.speaker, a, a_n, b, b_n"
)


_KINDS = {Kind.DIRECT: 0, Kind.MIXED: 1, Kind.INDIRECT: 2}
"""The order in which a use's words are taken: the speaker's own, where a report has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineUse:
    """One use of a line: an utterance, its witnesses that have the line, and the words of one of these.

    `passage` is where these words stand in that statement's text; `said` is the EDTF date of the utterance, else of the
    first article, None where neither is known. `changes` is what changed since the use before.
    """

    utterance: str
    said: str | None
    words: str
    passage: Span
    witnesses: tuple[Witness, ...]
    changes: tuple[LineChange, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A line with the passages that it is made of, by statement, and its statements by date."""

    line: Line
    passages: Mapping[str, tuple[int, int]]
    witnesses: Sequence[Witness]


def list_lines(database: Database, *, speaker: str | None = None, limit: int | None = None) -> list[Line]:
    """Return the lines of the speaker whom `speaker` names, or of all: most uses first.

    Raises InputError as `find_speaker` does, and where `limit` is below zero.
    """
    if limit is not None and limit < 0:
        raise InputError(f"limit {limit!r} is out of range; expected 0 or more")
    chosen = None if speaker is None else find_speaker(database, speaker)
    lines = [found.line for found in _find_lines(database, chosen)]
    lines.sort(key=lambda line: (-len(line.utterances), -len(line.statements), line.speaker, line.id))
    return lines[:limit]


def find_line(database: Database, words: str, *, speaker: str | None = None) -> Line:
    """Return the line of a speaker that says what `words` do, or that has the id that `words` begin.

    Raises InputError where there is none, or where words are given without the speaker.
    """
    chosen = None if speaker is None else find_speaker(database, speaker)
    return _find_line(database, words, chosen).line


def list_uses(database: Database, line: str) -> list[LineUse]:
    """Return the uses of the line with this id, by date. Raises InputError where there is none."""
    return _make_uses(_find_line(database, line, None))


def _find_line(database: Database, words: str, speaker: str | None) -> _Found:
    by_id = _find_by_id(database, words, speaker)
    if by_id:
        return by_id
    if all(token.type == MARK for token in find_tokens(words)):
        raise InputError(f"{words!r}: holds no words; expected words of the line, or its id")
    if speaker is None:
        raise InputError(f"{words!r}: no line has this id; to find a line by its words, say whose: --speaker NAME")
    found = _find_lines(database, speaker)
    scored = [(max(score_words(words, item) for item in _texts(one)), one) for one in found]
    best = max(scored, key=lambda pair: (pair[0], pair[1].line.id), default=None)
    if best is None or best[0] <= 0:
        raise InputError(_tell_none(database, words, speaker, found))
    return best[1]


def _find_by_id(database: Database, typed: str, speaker: str | None) -> _Found | None:
    start = typed.strip().lower()
    if len(start) < TYPED_DIGITS or not set(start) <= set("0123456789abcdef"):
        return None
    found = [one for one in _find_lines(database, speaker) if one.line.id.startswith(start)]
    if len(found) > 1:
        named = ", ".join(sorted(one.line.id for one in found))
        raise InputError(f"{typed!r} begins more than one line: {named}; type more of it")
    return found[0] if found else None


def _tell_none(database: Database, words: str, speaker: str, found: Sequence[_Found]) -> str:
    (row,) = database.rows("SELECT name FROM speaker WHERE id = ?", (speaker,))
    if not found:
        return f"{row['name']}: nothing that was said on several occasions is on record"
    lines = "1 line" if len(found) == 1 else f"{len(found)} lines"
    return f"{words!r}: none of the {lines} of {row['name']} says this; `onrecord lines` lists them"


def _texts(found: _Found) -> list[str]:
    return [witness.statement.text[slice(*found.passages[witness.statement.id])] for witness in found.witnesses]


def _find_lines(database: Database, speaker: str | None) -> list[_Found]:
    ties: dict[str, list[Tie]] = defaultdict(list)
    for row in database.rows(_TIES, (speaker or "",)):
        tie = Tie(Node(row["a"], row["a_n"]), Node(row["b"], row["b_n"]), row["score"])
        ties[row["speaker"]].append(tie)
    return [found for name, own in ties.items() for found in _make_lines(database, name, own)]


def _make_lines(database: Database, speaker: str, ties: Sequence[Tie]) -> Iterator[_Found]:
    groups = group_passages(ties)
    ids = sorted({statement for group in groups for statement in group.statements})
    asked = f"SELECT statement, n, start, end FROM passage WHERE statement IN {LISTED}"
    places = {
        Node(row["statement"], row["n"]): (row["start"], row["end"]) for row in database.rows(asked, (as_listed(ids),))
    }
    (row,) = database.rows("SELECT name FROM speaker WHERE id = ?", (speaker,))
    ordered = list(list_chosen(database, "SELECT value FROM json_each(?)", [as_listed(ids)]))
    for group in groups:
        inside = set(group.statements)
        witnesses = [witness for witness in ordered if witness.statement.id in inside]
        if _is_repeated(witnesses):
            yield _make_line(row["name"], group, places, witnesses)


def _is_repeated(witnesses: Sequence[Witness]) -> bool:
    """Say whether statements report several utterances, in several articles, that need not be of one day.

    What several reports have of one day in other words each is likely one utterance that was not recognised as such.
    """
    said: dict[str, list[str | None]] = defaultdict(list)
    for witness in witnesses:
        said[witness.utterance].append(witness.statement.said or witness.published)
    days = [next((day[:_DAY] for day in own if day and len(day) >= _DAY), None) for own in said.values()]
    articles = {witness.statement.article for witness in witnesses}
    return len(said) > 1 and len(articles) > 1 and (None in days or len(set(days)) > 1)


def _make_line(
    speaker: str, group: Group, places: Mapping[Node, tuple[int, int]], witnesses: Sequence[Witness]
) -> _Found:
    texts = {witness.statement.id: witness.statement.text for witness in witnesses}
    first = group.nodes[0]
    line = Line(
        id=line_id(first.statement, *places[first]),
        speaker=speaker,
        label=texts[group.central.statement][slice(*places[group.central])],
        statements=tuple(witness.statement.id for witness in witnesses),
        utterances=tuple(dict.fromkeys(witness.utterance for witness in witnesses)),
    )
    spans: dict[str, tuple[int, int]] = {}
    for node in group.nodes:
        start, end = spans.get(node.statement, places[node])
        spans[node.statement] = (min(start, places[node][0]), max(end, places[node][1]))
    return _Found(line, spans, witnesses)


def _make_uses(found: _Found) -> list[LineUse]:
    uses: list[LineUse] = []
    before: tuple[Statement, str] | None = None
    for utterance in found.line.utterances:
        own = tuple(witness for witness in found.witnesses if witness.utterance == utterance)
        statement = min(own, key=lambda witness: _KINDS[witness.statement.kind]).statement
        passage = Span.of(statement.text, *found.passages[statement.id])
        changes = () if before is None else _compare(before, (statement, passage.text))
        said = next((witness.statement.said for witness in own if witness.statement.said), own[0].published)
        uses.append(
            LineUse(
                utterance=utterance,
                said=said,
                words=passage.text,
                passage=passage,
                witnesses=own,
                changes=changes,
            )
        )
        before = statement, passage.text
    return uses


def _compare(before: tuple[Statement, str], after: tuple[Statement, str]) -> tuple[LineChange, ...]:
    indirect = (before[0].kind is Kind.INDIRECT, after[0].kind is Kind.INDIRECT)
    return compare_uses(before[1], after[1], indirect=indirect)
