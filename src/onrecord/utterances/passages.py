"""What a statement says in; the passages out that can each hold a message: its clauses.

Without a parser a clause begins with "because", "while" or "although"; where "and", "as" and their like come before a
word that opens a new subject ("the", "we"), "as" also before a name; after a comma where a pronoun does, or any such
word once a clause with "if" or its like ends; and at a dash. A border that would leave less than two telling words on a
side is none. A short aside after a dash is no clause; it is left out, and so is what only names something.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from onrecord.utterances.tokens import CONTENT, MARK, NUMBER, Token, find_tokens

_OPENERS = frozenset("because while although though".split())
_JOINERS = frozenset("and but so".split()) | _OPENERS
_PRONOUNS = frozenset("i we you he she it they there".split())
_SUBJECTS = _PRONOUNS | frozenset("this that these those the a an our his her their".split())
_SUBORDINATORS = frozenset(
    "if unless when whenever as since after before until once while because although though".split()
)
_LEADING = frozenset("that and but so".split())
_CONTRACTED = frozenset("'s 'm 're 've 'll 'd".split())
_DASHES = frozenset("—–")
_ASSERTING = _PRONOUNS | frozenset(
    "am is are was were be been being have has had do does did will would shall should can could may might must ought "
    "not never cannot let don doesn didn won wouldn isn aren wasn weren couldn shouldn".split()
)
_FEWEST, _FEWEST_BARE, _FEWEST_IN_DASHES = 2, 3, 4  # telling words


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause: half-open character span of the statement's text, and its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]


def find_passages(text: str) -> tuple[Passage, ...]:
    """Return the clauses of `text` in order.

    Those that only name something, or have less than two telling words, are left out.

    >>> text = "We see no sign that he wants peace, and the allies must arm. So we do."
    >>> [text[passage.start : passage.end] for passage in find_passages(text)]
    ['We see no sign that he wants peace', 'and the allies must arm']
    """
    tokens = tuple(token for token in find_tokens(text))
    ends = [place for place in range(1, len(tokens)) if tokens[place].border == 2 or tokens[place].type == MARK]
    dashed = {place for place in range(1, len(tokens)) if not _DASHES.isdisjoint(_between(text, tokens, place))}
    sentences = _pair(0, ends, len(tokens))
    found = [passage for start, end in sentences for passage in _cut_sentence(tokens, start, end, dashed)]
    return tuple(passage for passage in found if _holds_message(passage.tokens))


def _between(text: str, tokens: Sequence[Token], place: int) -> str:
    return text[tokens[place - 1].end : tokens[place].start]


def _pair(start: int, ends: Sequence[int], last: int) -> Iterator[tuple[int, int]]:
    return zip([start, *ends], [*ends, last], strict=True)


def _cut_sentence(tokens: Sequence[Token], start: int, end: int, dashed: Set[int]) -> Iterator[Passage]:
    """Yield the clauses of a sentence; `dashed` are the tokens that stand after a dash."""
    while start < end and tokens[start].type == MARK:
        start += 1
    if start == end:
        return
    borders: list[int] = []
    for place in range(start + 1, end):
        last = borders[-1] if borders else start
        if place in dashed or _begins_clause(tokens, last, place, end):
            sides = (tokens[last:place], tokens[place:end])
            if min(map(_count_telling, sides)) >= _FEWEST:
                borders.append(place)
    for first, after in _pair(start, borders, end):
        if first not in dashed or _count_telling(tokens[first:after]) >= _FEWEST_IN_DASHES:
            yield _make(tokens[first:after])


def _begins_clause(tokens: Sequence[Token], last: int, place: int, end: int) -> bool:
    """Say whether a clause begins at a token; `last` is where the clause before it began."""
    form = tokens[place].form
    if form in _OPENERS:
        return True
    if tokens[place].border == 1:
        opened = tokens[last + (tokens[last].form in _LEADING)].form in _SUBORDINATORS
        subjects = _SUBJECTS if opened else _PRONOUNS  # "the wall, the pumps" is a list
        return _is_one(form, subjects) or _joins_clauses(tokens, place, end)
    return _joins_clauses(tokens, place, end)


def _joins_clauses(tokens: Sequence[Token], place: int, end: int) -> bool:
    if place + 1 >= end or tokens[place].form not in _JOINERS | {"as"}:
        return False
    after = tokens[place + 1]
    return _is_one(after.form, _SUBJECTS) or (tokens[place].form == "as" and after.capital)


def _is_one(form: str, subjects: Set[str]) -> bool:
    pronoun, mark, ending = form.partition("'")
    return pronoun in subjects and (not mark or mark + ending in _CONTRACTED)


def _holds_message(tokens: Sequence[Token]) -> bool:
    """Say whether words can be a message: a bare name of something ("the mainstream media") only tells a subject."""
    telling = _count_telling(tokens)
    asserted = any(token.form.partition("'")[0] in _ASSERTING for token in tokens) or tokens[0].form == "to"
    return telling >= _FEWEST_BARE or (telling >= _FEWEST and asserted)


def _count_telling(tokens: Sequence[Token]) -> int:
    return sum(token.type in (CONTENT, NUMBER) for token in tokens)


def _make(tokens: Sequence[Token]) -> Passage:
    return Passage(tokens[0].start, tokens[-1].end, tuple(tokens))
