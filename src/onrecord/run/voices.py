"""The name that a draft gives and the statements of a record in; whose voice each statement is to the draft, out.

A wrong "somebody else said it" is the costliest error here, so that only what is plain counts: both are named, and
nothing makes them one.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.checks.passages import Voice
from onrecord.database.open import Database
from onrecord.database.quoted import find_bearers, find_voices
from onrecord.records import Statement
from onrecord.speakers.names import Sort, parse_name
from onrecord.speakers.spelling import Alike, compare_words
from onrecord.text import find_words, fold
from onrecord.utterances.spelling import spelling_key
from onrecord.utterances.synonyms import is_known

_LONGEST_NAME = 4  # words
_PRONOUNS = frozenset("he she they we i it you who everybody everyone nobody somebody".split())


def name_speaker(database: Database, speaker: str | None, source: str | None) -> str | None:
    """Return the name of whom a draft means: the `speaker` that its words stand for, else the words of the `source`
    where they are plainly a name.

    "Zelensky said" in a short draft gives no fuller name; "Officials said" gives none at all, and a dictionary tells.
    "The director of the River Authority" is a name where a report gives somebody that role.
    """
    words = (source or "").split()
    if speaker is None and words[:1] and words[0].lower() == "the":
        return _name_by_role(database, " ".join(words[1:]))
    if speaker or not 0 < len(words) <= _LONGEST_NAME or not all(word[0].isupper() for word in words):
        return speaker
    forms = [word.form for word in find_words(fold(source or ""))]
    if not _PRONOUNS.isdisjoint(forms):
        return None
    if any(not is_known(form) for form in forms) or (len(forms) == 1 and find_bearers(database, forms[0])):
        return source
    return None


def _name_by_role(database: Database, role: str) -> str | None:
    """Return the words of a role that tells whose it is, where somebody on record has it."""
    words = role.split()
    telling = _FEWEST_ROLE <= len(words) <= _LONGEST_ROLE and any(word[0].isupper() for word in words)
    return role if telling and find_bearers(database, role) else None


_FEWEST_ROLE, _LONGEST_ROLE = 3, 10  # words


def hear_voices(database: Database, speaker: str | None, statements: Sequence[Statement]) -> dict[str, Voice]:
    """Return whose voice each statement is to a draft that names `speaker`, by the statement's id."""
    if speaker is None:
        return {statement.id: Voice.ANY for statement in statements}
    bearers = find_bearers(database, speaker)
    voices = find_voices(database, [statement.id for statement in statements])
    return {item.id: _hear(speaker, bearers, item, voices.get(item.id, frozenset())) for item in statements}


def _hear(speaker: str, bearers: frozenset[str], statement: Statement, voices: frozenset[str]) -> Voice:
    if voices & bearers or _names(speaker, statement):
        return Voice.SAME
    named = voices or (statement.speaker is not None and parse_name(statement.speaker).sort is not Sort.ROLE)
    return Voice.OTHER if named else Voice.UNKNOWN


def _names(speaker: str, statement: Statement) -> bool:
    """Say whether the statement's own words name the speaker, more or less in full or in another spelling."""
    source = statement.source.text if statement.source else ""
    own = statement.speaker
    if own is None:
        return _holds(source, speaker)
    return _holds(source, speaker) or _holds(speaker, own) or _holds(own, speaker) or are_alike(speaker, own)


def _holds(text: str, name: str) -> bool:
    """Say whether a text has the words of a name in a row, in any spelling."""
    words, wanted = _list_keys(text), _list_keys(name)
    return bool(wanted) and any(words[at : at + len(wanted)] == wanted for at in range(len(words)))


def _list_keys(text: str) -> list[str]:
    return [spelling_key(word.form.removesuffix("'s")) for word in find_words(fold(text))]


def are_alike(one: str, other: str) -> bool:
    """Say whether two names can be one person's in another spelling, or with the given name short or left out.

    >>> are_alike("Volodymyr Zelenskiy", "Zelensky"), are_alike("Ada Fenn", "Tobias Fenn")
    (True, False)
    """
    left, right = parse_name(one), parse_name(other)
    if not (left.words and right.words) or compare_words(left.last, right.last) < Alike.SOUND:
        return False
    given = zip(left.words[:-1], right.words[:-1], strict=False)
    return all(compare_words(a, b) >= Alike.INITIAL for a, b in given)
