"""Tellings that came or went in; the links between tellings that report one utterance, put right, out.

Tellings that share a key are candidates. A key that very many share (a set phrase, a much reported sentence) would make
each of them a candidate of all others. So of each key the `MOST` tellings with the smallest numbers are compared with
all others of that key, and these others with those alone: what is alike is still joined, through them, unless it is
like none of those drawn and shares no other key. Numbers are hashes, so that this is an even draw, which depends on
what is on record and not on the order of adding; and seldom is a new telling among the smallest of many, so that adding
costs about the same however many there are. The smallest ones of a hash as a sample that stays the same: Broder (1997).
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterable, Iterator

from onrecord.database.judged_names import Voices
from onrecord.database.load import LISTED
from onrecord.database.open import Database
from onrecord.database.tellings import Telling, in_two_articles, load_tellings
from onrecord.utterances import index_keys, same_utterance

MOST = 64
"""So many tellings of one key are compared with all others of it."""

_FIRST = "SELECT telling FROM key WHERE key = ? ORDER BY telling LIMIT ?"
_LINKED = "SELECT b FROM link WHERE a = ?"
_JUSTIFIED = (
    "SELECT 1 FROM json_each(?4) AS own CROSS JOIN key AS shared ON shared.key = own.value AND shared.telling = ?2"
    " WHERE (SELECT count(*) FROM (SELECT 1 FROM key WHERE key = own.value AND telling < ?1 LIMIT ?3)) < ?3 LIMIT 1"
)
_HAVING = f"SELECT key, telling FROM key WHERE key IN {LISTED} ORDER BY key, telling LIMIT ?"
_AT_ONCE = 1000  # rows of all keys of a telling together that are asked for in one question


def write_tellings(database: Database, tellings: Iterable[Telling], voices: Voices) -> set[int]:
    """Write the tellings of statements, with keys and links where they are new.

    Returns the tellings that lost or got a link.
    """
    new: dict[int, Telling] = {}
    for telling in tellings:
        if database.one("SELECT 1 FROM telling WHERE number = ?", (telling.number,)) is None:
            write_telling(database, telling.number, telling.voiced.text)
            new[telling.number] = telling
        database.insert("told", [(telling.statement.id, telling.number)])
    touched: set[int] = set()
    for number, telling in new.items():
        near, displaced = index_telling(database, number)
        touched |= _unlink_displaced(database, displaced)
        touched |= _link(database, telling, near | ({number} if _keys_of(database, number) else set()), voices)
    return touched


def write_telling(database: Database, number: int, text: str) -> None:
    """Write the telling of this number, whose words are `text`; one without telling words is compared with nothing."""
    own = index_keys(text)
    keys = sorted({*own, _whole_key(text)}) if own else []
    database.insert("telling", [(number, struct.pack(f"<{len(keys)}q", *keys))])


def index_telling(database: Database, number: int) -> tuple[set[int], set[int]]:
    """Index the telling of this number by its keys; return its candidates, and those not drawn any more for it."""
    database.insert("key", ((key, number) for key in _keys_of(database, number)))
    return _find_near(database, number)


def drop_tellings(database: Database, numbers: Iterable[int], voices: Voices) -> set[int]:
    """Remove those of these tellings that no statement tells any more; return the tellings that got a link by that."""
    told = "SELECT 1 FROM told WHERE telling = ?"
    return _drop(database, [item for item in sorted(numbers) if database.one(told, (item,)) is None], voices)


def _drop(database: Database, numbers: list[int], voices: Voices) -> set[int]:
    promoted: set[int] = set()
    for number in numbers:
        promoted |= _find_near(database, number)[1]
        for key in _keys_of(database, number):
            database.execute("DELETE FROM key WHERE key = ? AND telling = ?", (key, number))
        database.execute("DELETE FROM telling WHERE number = ?", (number,))
    touched: set[int] = set()
    for number, telling in sorted(load_tellings(database, promoted.difference(numbers), voices).items()):
        near = find_candidates(database, number)
        linked = {row["b"] for row in database.rows(_LINKED, (number,))}
        touched |= _link(database, telling, {other for other in near if other > number} - linked, voices)
    return touched


def find_candidates(database: Database, number: int) -> set[int]:
    """Return the tellings with which the telling of this number is compared."""
    return _find_near(database, number)[0]


def _find_near(database: Database, number: int) -> tuple[set[int], set[int]]:
    """Return the tellings to compare with the one of this number, and those that stand next to the drawn ones of a
    key that it is drawn for: they are drawn where it is not there.
    """
    near: set[int] = set()
    next_ones: set[int] = set()
    for key, first in _find_first(database, _keys_of(database, number)):
        near.update(first[:MOST])
        if len(first) > MOST and number <= first[MOST - 1]:
            next_ones.add(first[MOST])
            near.update(row["telling"] for row in database.rows(_FIRST, (key, -1)))
    return near - {number}, next_ones


def _find_first(database: Database, keys: list[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield each key with the smallest tellings that have it, one more than are drawn; few keys have many."""
    having: dict[int, list[int]] = {key: [] for key in keys}
    rows = list(database.rows(_HAVING, (json.dumps(keys), _AT_ONCE)))
    if len(rows) < _AT_ONCE:
        for row in rows:
            having[row["key"]].append(row["telling"])
        yield from ((key, tellings[: MOST + 1]) for key, tellings in having.items())
        return
    for key in keys:
        yield key, [row["telling"] for row in database.rows(_FIRST, (key, MOST + 1))]


def _unlink_displaced(database: Database, displaced: Iterable[int]) -> set[int]:
    """Remove the links of `displaced` that no key justifies any more; return both ends of each."""
    touched: set[int] = set()
    for number in sorted(displaced):
        keys = json.dumps(_keys_of(database, number))
        for other in [row["b"] for row in database.rows(_LINKED, (number,))]:
            if other != number and database.one(_JUSTIFIED, (number, other, MOST, keys)) is None:
                database.execute("DELETE FROM link WHERE a = ? AND b = ?", (number, other))
                touched |= {number, other}
    return touched


def _link(database: Database, telling: Telling, others: Iterable[int], voices: Voices) -> set[int]:
    """Compare `telling` with `others`, write a link where both report one utterance; return the tellings linked."""
    known = load_tellings(database, set(others) - {telling.number}, voices)
    found: set[int] = set()
    rows = []
    for other in [telling] * (telling.number in others) + [known[number] for number in sorted(known)]:
        if other is not telling and voices.differ(telling.statement, other.statement):
            continue
        first, second = sorted((telling, other), key=lambda item: item.number)
        one, two = in_two_articles(first, second)
        match = same_utterance(
            one,
            two,
            published=(first.published, second.published),
            occasions=(first.occasion, second.occasion),
        )
        if match:
            rows.append((first.number, second.number, match.score, match.reason))
            found |= {first.number, second.number}
    database.insert("link", rows)
    return found


def _keys_of(database: Database, number: int) -> list[int]:
    (row,) = database.rows("SELECT keys FROM telling WHERE number = ?", (number,))
    return [key for (key,) in struct.iter_unpack("<q", row["keys"])]


def _whole_key(text: str) -> int:
    """Return a key for the whole of a text, so that equal ones are candidates whatever else shares their words."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8, person=b"whole").digest()
    return int.from_bytes(digest, "big", signed=True)


def reach(database: Database, numbers: set[int]) -> set[int]:
    """Return the tellings that links join to these, with them."""
    found = set(numbers)
    edge = found
    while edge:
        listed = json.dumps(sorted(edge))
        asked = f"SELECT b AS number FROM link WHERE a IN {LISTED} UNION SELECT a FROM link WHERE b IN {LISTED}"
        edge = {row["number"] for row in database.rows(asked, (listed, listed))} - found
        found = found | edge
    return found


def links_among(database: Database, numbers: Iterable[int]) -> Iterator[tuple[int, int, float]]:
    """Yield the links of these tellings, the smaller number first, with their scores, in order."""
    for number in sorted(numbers):
        for row in database.rows("SELECT a, b, score FROM link WHERE a = ? ORDER BY b", (number,)):
            yield row["a"], row["b"], row["score"]
