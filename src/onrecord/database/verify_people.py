"""A record in; every place where its speakers, or what persons judged, contradict the rest of it, out.

Each is a type of record, an id, and the detail in plain words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from onrecord.database.judgements import load_settled, load_settled_statements
from onrecord.database.open import Database
from onrecord.records import make_id
from onrecord.speakers import Key
from onrecord.speakers.judging import contradict

Found = tuple[str, str, str]


def check_witnesses(database: Database) -> Iterator[Found]:
    """Yield each statement that counts and is a witness of nothing, and each that was struck and still is one."""
    struck = "id IN (SELECT statement FROM struck)"
    for row in database.rows(
        f"SELECT id, {struck} AS struck FROM statement"
        f" WHERE (id IN (SELECT statement FROM witness)) = ({struck}) ORDER BY id"
    ):
        detail = "it is struck, and a witness of an utterance" if row["struck"] else "it is a witness of no utterance"
        yield "statement", row["id"], detail


def check_judged(database: Database) -> Iterator[Found]:
    """Yield each utterance that joins what a person's no keeps apart, or lacks what a yes joins to it."""
    utterances = {row["statement"]: row["utterance"] for row in database.rows("SELECT * FROM witness")}
    settled = load_settled_statements(database)
    for number, (one, other) in settled.apart.items():
        both = {utterances.get(item) for item in one} & {utterances.get(item) for item in other}
        for utterance in sorted(item for item in both if item):
            yield "utterance", utterance, f"it joins what judgement {number} keeps apart"
    for chain in settled.chains:
        joined = sorted({utterances[item] for item in chain if item in utterances})
        for utterance in joined[1:]:
            yield "utterance", utterance, f"a judgement says that it is one with {joined[0]}"


def check_speakers(database: Database) -> Iterator[Found]:
    """Yield what does not match: roles and their characters, namings and their speakers, judgements and groups."""
    for row in database.rows(
        "SELECT naming.article, naming_role.*, article.text AS whole FROM naming_role"
        " JOIN naming ON naming.number = naming_role.naming JOIN article ON article.id = naming.article"
        " ORDER BY naming.article, naming_role.start, naming.folded"
    ):
        if row["whole"][row["start"] : row["end"]] != row["text"]:
            detail = f"role: characters {row['start']} to {row['end']} are not {row['text']!r}"
            yield "article", row["article"], detail
    for row in database.rows(
        "SELECT article, name FROM naming WHERE number NOT IN (SELECT naming FROM speaker_naming) ORDER BY 1, 2"
    ):
        yield "article", row["article"], f"its speaker {row['name']!r} is nobody on record"
    yield from _check_groups(database)


def _check_groups(database: Database) -> Iterator[Found]:
    members: dict[str, list[Key]] = defaultdict(list)
    asked = (
        "SELECT speaker.id, article, folded FROM speaker LEFT JOIN speaker_naming ON speaker = speaker.id"
        " LEFT JOIN naming ON naming.number = naming ORDER BY speaker.id, article, folded"
    )
    for row in database.rows(asked):
        members[row["id"]] += [Key(row["article"], row["folded"])] if row["article"] else []
    settled = load_settled(database)
    for speaker, keys in members.items():
        first = [keys[0].article, keys[0].name] if keys else []
        if make_id("speaker", *first) != speaker:
            yield "speaker", speaker, "its id is not that of its names"
        marks = {mark for key in keys for mark in settled.marks_of(key)}
        against = contradict(marks, marks)
        if against is not None:
            yield "speaker", speaker, f"it joins what judgement {against} keeps apart"
