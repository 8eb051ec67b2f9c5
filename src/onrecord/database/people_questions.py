"""What a reader asks of speakers: who is on record, under which names, in which roles, with which statements."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.database.ids import TYPED_DIGITS, find_article
from onrecord.database.load import LISTED
from onrecord.database.open import Database
from onrecord.database.questions import Witness, list_chosen, sql_limit
from onrecord.errors import InputError
from onrecord.text import find_words, fold, squeeze

_SHOWN = 5  # how many speakers or near names a message tells
_NEAR = 0.6  # how alike a name must be to be told, 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One name of a speaker, and the number of statements under it."""

    name: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRole:
    """One role that one article gives a speaker, in its words: half-open character span of the article's text."""

    role: str
    article: str
    start: int
    end: int
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One person or body under all their names.

    `aliases` has the names with most statements first, `roles` each phrase as the first article by date gives it;
    `statements` is their number, `outlets` the names of the outlets that report them.
    """

    id: str
    name: str
    aliases: tuple[Alias, ...]
    roles: tuple[SpeakerRole, ...]
    statements: int
    outlets: tuple[str, ...]


_FROM_NAMINGS = " FROM speaker_naming JOIN naming ON naming.number = speaker_naming.naming"
_FROM_STATEMENTS = f"{_FROM_NAMINGS} JOIN naming_statement ON naming_statement.naming = naming.number"
_WITH_ARTICLE = " JOIN article ON article.id = naming.article"


def list_speakers(database: Database, *, limit: int | None = None) -> Iterator[Speaker]:
    """Yield everybody on record, those with most statements first."""
    asked = (
        f"SELECT speaker.id, count(*) AS statements{_FROM_STATEMENTS}"
        " JOIN speaker ON speaker.id = speaker_naming.speaker"
        " GROUP BY speaker.id ORDER BY statements DESC, speaker.name, speaker.id LIMIT ?"
    )
    for row in list(database.rows(asked, (sql_limit(limit),))):
        yield load_speaker(database, row["id"])


def load_speaker(database: Database, speaker: str) -> Speaker:
    """Return the speaker with this id, whom the record must hold."""
    (row,) = database.rows("SELECT * FROM speaker WHERE id = ?", (speaker,))
    asked = (
        f"SELECT min(naming.name) AS name, count(*) AS statements{_FROM_STATEMENTS} WHERE speaker = ?"
        " GROUP BY naming.folded ORDER BY statements DESC, naming.folded"
    )
    aliases = tuple(Alias(**dict(alias)) for alias in database.rows(asked, (speaker,)))
    known = "WHERE speaker = ? AND outlet IS NOT NULL ORDER BY 1"
    outlets = f"SELECT DISTINCT outlet{_FROM_NAMINGS}{_WITH_ARTICLE} {known}"
    return Speaker(
        id=row["id"],
        name=row["name"],
        aliases=aliases,
        roles=_roles_of(database, speaker),
        statements=sum(alias.statements for alias in aliases),
        outlets=tuple(item["outlet"] for item in database.rows(outlets, (speaker,))),
    )


def _roles_of(database: Database, speaker: str) -> tuple[SpeakerRole, ...]:
    """Return each role once, as the earliest article gives it."""
    asked = (
        "SELECT naming_role.text AS role, naming.article, naming_role.start, naming_role.end, outlet, published"
        f"{_FROM_NAMINGS}{_WITH_ARTICLE} JOIN naming_role ON naming_role.naming = naming.number WHERE speaker = ?"
        " ORDER BY article.earliest IS NULL, article.earliest, outlet_folded, naming.article, naming_role.n"
    )
    found: dict[str, SpeakerRole] = {}
    for row in database.rows(asked, (speaker,)):
        found.setdefault(fold(row["role"]), SpeakerRole(**dict(row)))
    return tuple(found.values())


def statements_by(database: Database, speaker: str) -> list[Witness]:
    """Return every statement under any name of the speaker with this id, by date."""
    return list(list_chosen(database, f"SELECT statement{_FROM_STATEMENTS} WHERE speaker = ?", (speaker,)))


def find_speaker(database: Database, typed: str) -> str:
    """Return the id of the speaker whom `typed` names: any name, the start of an id, or NAME@ARTICLE.

    Raises InputError where nobody, or more than one, is meant; it says who is near, or how to choose.
    """
    if "@" in typed:
        name, article = find_naming(database, typed)
        return _speakers_named(database, fold(name), article)[0]
    found = _matching(database, typed)
    if len(found) > 1:
        raise InputError(_tell_several(database, typed, found))
    if not found:
        raise InputError(_tell_none(database, typed))
    return found[0]


def find_side(database: Database, typed: str) -> tuple[str, str | None]:
    """Return the name that `typed` means in a judgement, and the article's id where it is about that one alone.

    Raises InputError like `find_speaker`.
    """
    if "@" in typed:
        return find_naming(database, typed)
    exact = _speakers_named(database, fold(squeeze(typed)))
    speaker = find_speaker(database, typed)
    if exact:
        return squeeze(typed), None
    shown = load_speaker(database, speaker).name
    if len(_speakers_named(database, fold(shown))) == 1:
        return shown, None
    asked = f"SELECT min(article) AS article{_FROM_NAMINGS} WHERE speaker = ? AND naming.folded = ?"
    (row,) = database.rows(asked, (speaker, fold(shown)))
    return shown, row["article"]


def find_naming(database: Database, typed: str) -> tuple[str, str]:
    """Return the name and the article's id that `typed`, a NAME@ARTICLE, means. Raises InputError."""
    name, _, start = typed.rpartition("@")
    article = find_article(database, start)
    row = database.one("SELECT name FROM naming WHERE article = ? AND folded = ?", (article, fold(squeeze(name))))
    if row is None:
        rows = database.rows("SELECT name FROM naming WHERE article = ? ORDER BY 1", (article,))
        expected = f"expected {' or '.join(item['name'] for item in rows) or 'another article'}"
        raise InputError(f"{typed!r}: article {article} has no speaker of that name; {expected}")
    return row["name"], article


def _matching(database: Database, typed: str) -> list[str]:
    """Return the ids of the speakers with this very name; else of this id; else with these words in a name."""
    wanted = fold(squeeze(typed))
    found = _speakers_named(database, wanted)
    if not found and len(wanted) >= TYPED_DIGITS and wanted.isalnum():
        found = [row["id"] for row in database.rows("SELECT id FROM speaker WHERE id GLOB ?", (f"{wanted}*",))]
    if found or not wanted:
        return found
    words = {word.form for word in find_words(wanted)} or {wanted}
    asked = f"SELECT DISTINCT speaker, naming.folded{_FROM_NAMINGS} WHERE instr(naming.folded, ?) ORDER BY speaker"
    rows = list(database.rows(asked, (min(words),)))
    whole = {row["speaker"] for row in rows if words <= {word.form for word in find_words(row["folded"])}}
    return sorted(whole or {row["speaker"] for row in rows if wanted in row["folded"]})


def _speakers_named(database: Database, folded: str, article: str | None = None) -> list[str]:
    asked = f"SELECT DISTINCT speaker{_FROM_NAMINGS} WHERE naming.folded = ? AND ? IN (naming.article, '') ORDER BY 1"
    return [row["speaker"] for row in database.rows(asked, (folded, article or ""))]


def _tell_several(database: Database, typed: str, found: list[str]) -> str:
    asked = f"SELECT id{_FROM_STATEMENTS} JOIN speaker ON id = speaker WHERE id IN {LISTED} GROUP BY id"
    listed = database.rows(f"{asked} ORDER BY count(*) DESC, id LIMIT {_SHOWN}", (json.dumps(found),))
    people = "; ".join(_tell_speaker(load_speaker(database, row["id"])) for row in list(listed))
    more = "; ..." if len(found) > _SHOWN else ""
    return f"{typed!r} fits {len(found)} speakers: {people}{more}; choose by the id, or write NAME@ARTICLE"


def _tell_speaker(speaker: Speaker) -> str:
    role = f", {speaker.roles[0].role}" if speaker.roles else ""
    return f"{speaker.id} {speaker.name}{role}, in {', '.join(speaker.outlets[:2]) or 'an unknown outlet'}"


def _tell_none(database: Database, typed: str) -> str:
    rows = database.rows("SELECT folded, min(name) AS name FROM naming GROUP BY 1")
    names = {row["folded"]: row["name"] for row in rows}
    parts = {word.form: name for folded, name in sorted(names.items()) for word in find_words(folded)}
    near = difflib.get_close_matches(fold(squeeze(typed)), [*names, *parts], n=_SHOWN, cutoff=_NEAR)
    told = list(dict.fromkeys(names.get(item) or parts[item] for item in near))
    return f"{typed!r}: nobody of that name is on record; " + (
        f"near it: {', '.join(told)}" if told else "expected a name or an id that `onrecord speakers` lists"
    )
