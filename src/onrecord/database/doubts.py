"""An utterance in; the others that may be the same one, and what would decide it, out.

Looked for when asked, among the tellings that share a key with one of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.database.judged_names import load_voices
from onrecord.database.linking import find_candidates
from onrecord.database.load import load_utterance
from onrecord.database.open import Database
from onrecord.database.tellings import in_two_articles, load_tellings, statements_telling, tellings_of
from onrecord.utterances import same_utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Another utterance that may be the same one: its id, and what speaks for and against it and would decide it."""

    utterance: str
    score: float
    reason: str


def find_doubts(database: Database, utterance: str) -> list[Doubt]:
    """Return the utterances that may be the one with this id, the likeliest first."""
    found: dict[str, Doubt] = {}
    for doubt in _list_doubts(database, utterance):
        known = found.get(doubt.utterance)
        if known is None or (doubt.score, doubt.reason) > (known.score, known.reason):
            found[doubt.utterance] = doubt
    return sorted(found.values(), key=lambda doubt: (-doubt.score, doubt.utterance))


def _list_doubts(database: Database, utterance: str) -> Iterator[Doubt]:
    voices = load_voices(database)
    numbers = set(tellings_of(database, load_utterance(database, utterance).witnesses).values())
    own = load_tellings(database, numbers, voices)
    for number in sorted(own):
        others = load_tellings(database, find_candidates(database, number) - numbers, voices)
        for other in others.values():
            if voices.differ(own[number].statement, other.statement):
                continue
            first, second = sorted((own[number], other), key=lambda telling: telling.number)
            match = same_utterance(
                *in_two_articles(first, second),
                published=(first.published, second.published),
                occasions=(first.occasion, second.occasion),
            )
            if match.undecided:
                for found in _utterances_of(database, other.number):
                    if found != utterance:
                        yield Doubt(utterance=found, score=match.score, reason=match.reason)


def _utterances_of(database: Database, telling: int) -> list[str]:
    asked = "SELECT DISTINCT utterance FROM witness WHERE statement = ?"
    statements = statements_telling(database, [telling]).get(telling, [])
    return sorted({row["utterance"] for item in statements for row in database.rows(asked, (item,))})
