"""What persons judged of speakers in; the name that says who speaks in a statement, for grouping utterances, out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.database.judgements import load_settled
from onrecord.database.open import Database
from onrecord.records import Statement
from onrecord.speakers import Key, Settled, naming_words
from onrecord.speakers.judging import contradict
from onrecord.speakers.names import Sort, parse_name
from onrecord.text import fold


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in each statement, as far as persons judged."""

    settled: Settled
    names: tuple[str, ...]  # by the number of each chain, the name that stands for all of it

    def of(self, statement: Statement) -> Statement:
        """Return `statement` with the one name that stands for all those judged to be the same speaker."""
        key = _key_of(statement)
        chain = None if key is None else self.settled.chain_of(key)
        return statement if chain is None else replace(statement, speaker=self.names[chain])

    def marks_of(self, statement: Statement) -> frozenset[tuple[int, int]]:
        """Return the number of each no that is about who speaks in `statement`, with the side it is on (0 or 1)."""
        key = _key_of(statement)
        return self.settled.marks_of(key) if key else frozenset()

    def differ(self, one: Statement, other: Statement) -> bool:
        """Say whether a person judged that two statements have different speakers."""
        return contradict(self.marks_of(one), self.marks_of(other)) is not None


def load_voices(database: Database) -> Voices:
    """Return what the record's judgements say."""
    settled = load_settled(database)
    fullest = (max((side.name for side in chain), key=_fullness) for chain in settled.chains)
    return Voices(settled, tuple(fullest))


def _fullness(name: str) -> tuple[bool, int, str]:
    """Return by what the name is chosen that stands for a chain: a person's, of most words."""
    return parse_name(name.title()).sort is Sort.PERSON, len(name.split()), name


def _key_of(statement: Statement) -> Key | None:
    words = naming_words(statement.speaker, statement.source.text if statement.source else None)
    return Key(statement.article, fold(words)) if words else None
