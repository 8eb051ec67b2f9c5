"""A record to write to, and a matching of statements so plain that a test can foresee it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord.database import linking, regroup
from onrecord.database.open import Database, open_database
from onrecord.records import Reading, ReadingKind, Statement, Utterance, utterance_id
from onrecord.text import find_words
from onrecord.utterances import Occasion


class PlainMatch(NamedTuple):
    same: bool
    score: float = 1.0
    reason: str = "two words shared"

    def __bool__(self) -> bool:
        return self.same


def plain_keys(text: str) -> tuple[int, ...]:
    return tuple(int.from_bytes(word.form.encode()[:7]) for word in find_words(text))


def plain_same(
    a: Statement, b: Statement, *, published: tuple[str | None, str | None], occasions: tuple[Occasion, Occasion]
) -> PlainMatch:
    assert a.id < b.id
    return PlainMatch(len({*plain_keys(a.text)} & {*plain_keys(b.text)}) >= 2 and a.speaker == b.speaker)


def plain_group(
    ids: Sequence[str], links: Sequence[tuple[str, str]], *, speakers: Mapping[str, str | None], **judged: object
) -> list[tuple[str, ...]]:
    group_of = {item: {item} for item in ids}
    for a, b in links:
        joined = group_of[a] | group_of[b]
        for item in joined:
            group_of[item] = joined
    return sorted({tuple(sorted(group)) for group in group_of.values()})


def plain_compose(statements: Sequence[Statement], **_: object) -> Utterance:
    ordered = sorted(statements, key=lambda statement: statement.id)
    words = {n: statement.text for n, statement in enumerate(ordered)}
    ids = tuple(statement.id for statement in ordered)
    readings = (Reading(kind=ReadingKind.WORD_CHANGED, words=words),) if len(set(words.values())) > 1 else ()
    fullest = max(words.values(), key=lambda text: (len(text), text))
    return Utterance(
        id=utterance_id(ids), speaker=ordered[0].speaker, witnesses=ids, fullest=fullest, readings=readings
    )


@pytest.fixture(autouse=True)
def plain_matching(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "index_keys", plain_keys)
    monkeypatch.setattr(linking, "same_utterance", plain_same)
    monkeypatch.setattr(regroup, "group", plain_group)
    monkeypatch.setattr(regroup, "find_contradictions", lambda *_: [])
    monkeypatch.setattr(regroup, "compose_utterance", plain_compose)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "record.db", write=True, lock_wait_s=0.1) as opened:
        yield opened
