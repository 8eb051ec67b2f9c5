"""Namings that came or went in; the speakers that all of them make up, put right, out.

Only the namings that a chain of keys, shared utterances or judgements joins with one that came or went are grouped
again.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from onrecord.database.judgements import load_settled
from onrecord.database.lines import tie_statements
from onrecord.database.load import LISTED
from onrecord.database.namings import Numbered, load_namings, write_namings
from onrecord.database.open import Database
from onrecord.records import make_id
from onrecord.speakers import Key, Naming, Settled, group_namings, pair_namings
from onrecord.speakers.names import Sort

RULES = 1
"""Goes up with every change of what `onrecord.speakers` makes of the same names."""

_BY_KEY = f"SELECT naming FROM naming_key WHERE key IN (SELECT key FROM naming_key WHERE naming IN {LISTED})"
_BY_SPEAKER = (
    f"SELECT naming FROM speaker_naming WHERE speaker IN (SELECT speaker FROM speaker_naming WHERE naming IN {LISTED})"
)
_UTTERANCES = (
    "SELECT utterance FROM witness WHERE statement IN"
    f" (SELECT statement FROM naming_statement WHERE naming IN {LISTED})"
)
_BY_UTTERANCE = (
    "SELECT naming FROM naming_statement WHERE statement IN"
    f" (SELECT statement FROM witness WHERE utterance IN ({_UTTERANCES}))"
)


def loosen_speakers(database: Database, articles: Iterable[str]) -> set[int]:
    """Take apart the speakers whom the namings of `articles` could be; return the numbers of the others among these."""
    listed = json.dumps(sorted(articles))
    own = {row["number"] for row in database.rows(f"SELECT number FROM naming WHERE article IN {LISTED}", (listed,))}
    around = _closure(database, own, load_settled(database))
    _take_apart(database, around)
    return around - own


def name_speakers(database: Database, articles: Iterable[str]) -> None:
    """Write the namings of these articles again, and group anew the speakers they were and are part of."""
    listed = sorted(articles)
    seeds = loosen_speakers(database, listed)
    for article in listed:
        seeds.update(write_namings(database, article))
    group_speakers(database, seeds)


def namings_of(database: Database, statements: Iterable[str]) -> set[int]:
    """Return the numbers of the namings that these statements are by."""
    asked = f"SELECT DISTINCT naming FROM naming_statement WHERE statement IN {LISTED}"
    return {row["naming"] for row in database.rows(asked, (json.dumps(sorted(statements)),))}


def namings_named(database: Database, names: Iterable[str]) -> set[int]:
    """Return the numbers of the namings with one of these folded names."""
    asked = f"SELECT number FROM naming WHERE folded IN {LISTED}"
    return {row["number"] for row in database.rows(asked, (json.dumps(sorted(names)),))}


def group_speakers(database: Database, seeds: Iterable[int]) -> None:
    """Make the speakers again to whom one of these namings, by number, could belong."""
    settled = load_settled(database)
    around = _closure(database, seeds, settled)
    _take_apart(database, around)
    namings = load_namings(database, around)
    numbers = {naming.key: number for number, naming in namings.items()}
    shared = _find_shared(database, namings, settled)
    for keys in group_namings(namings.values(), shared=shared, settled=settled):
        _write_speaker(database, [(numbers[key], namings[numbers[key]]) for key in keys])
    tie_statements(database, around)


def _closure(database: Database, seeds: Iterable[int], settled: Settled) -> set[int]:
    """Return all namings that keys, shared utterances and judgements join to `seeds`, or did so far, with these."""
    found = set(seeds)
    edge = found
    while edge:
        listed = json.dumps(sorted(edge))
        asked = f"{_BY_KEY} UNION {_BY_SPEAKER} UNION {_BY_UTTERANCE}"
        near = {row["naming"] for row in database.rows(asked, (listed, listed, listed))}
        own = {row["folded"] for row in database.rows(f"SELECT folded FROM naming WHERE number IN {LISTED}", (listed,))}
        near |= namings_named(database, settled.around(own) - own)
        edge = near - found
        found |= edge
    return found


def _find_shared(database: Database, namings: Numbered, settled: Settled) -> list[tuple[Key, Key]]:
    """Return pairs of namings that are reported to have said one thing."""
    together: dict[str, list[Naming]] = defaultdict(list)
    asked = (
        "SELECT DISTINCT utterance, naming FROM naming_statement JOIN witness USING (statement)"
        f" WHERE naming IN {LISTED}"
    )
    for row in database.rows(asked, (json.dumps(sorted(namings)),)):
        together[row["utterance"]].append(namings[row["naming"]])
    return [pair for own in together.values() if len(own) > 1 for pair in pair_namings(own, settled)]


def _take_apart(database: Database, numbers: Iterable[int]) -> None:
    database.execute(
        f"DELETE FROM speaker WHERE id IN (SELECT speaker FROM speaker_naming WHERE naming IN {LISTED})",
        (json.dumps(sorted(numbers)),),
    )


def _write_speaker(database: Database, members: Sequence[tuple[int, Naming]]) -> None:
    first = min((naming.key.article, naming.key.name) for _, naming in members)
    speaker = make_id("speaker", *first)
    shown = choose_name([naming for _, naming in members])
    database.insert("speaker", [(speaker, shown.text, shown.whole.sort)])
    database.insert("speaker_naming", ((number, speaker) for number, _ in members))


_RANKS = {Sort.PERSON: 0, Sort.BODY: 0, Sort.WORD: 1, Sort.ROLE: 2}


def choose_name(namings: Sequence[Naming]) -> Naming:
    """Return the naming by which to show a speaker: a full name, the one that most articles use, the longest."""
    uses = Counter(naming.text for naming in namings)

    def order(naming: Naming) -> tuple[object, ...]:
        rank = _RANKS[naming.name.sort] + bool(naming.name.acronym)
        return rank, -uses[naming.text], -len(naming.text), naming.text, naming.key.article

    return min(namings, key=order)


def fill_speakers(database: Database) -> None:
    """Name the speakers of every article anew, where other rules than today's named them, else of those unnamed."""
    row = database.one("SELECT rules FROM derived WHERE what = 'speakers'")
    today = bool(row and row["rules"] == RULES)
    unnamed = " WHERE id NOT IN (SELECT article FROM article_context)" if today else ""
    missing = [row["id"] for row in database.rows(f"SELECT id FROM article{unnamed} ORDER BY id")]
    if today and not missing:
        return
    with database.transaction():
        for table in () if today else ("speaker", "naming", "article_context"):
            database.execute(f"DELETE FROM {table}")
        name_speakers(database, missing)
        database.execute("INSERT OR REPLACE INTO derived VALUES ('speakers', ?)", (RULES,))
