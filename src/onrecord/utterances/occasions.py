"""Statements of one article in, the occasion of each out; whether two occasions, and two persons, can be one.

A report mostly tells of one occasion and says once when that was. So what one statement of a speaker tells holds for
the others of the same speaker in the same article, unless these tell of more than one day or setting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from onrecord.records import Statement
from onrecord.text import find_words, fold
from onrecord.utterances.days import dates_contradict, find_weekdays, is_other_weekday, is_said_after, weekdays_differ

_PUBLIC, _ALONE, _WRITTEN, _POSTED = "in public", "in an interview", "in writing", "in a post"
_SETTINGS = {
    **dict.fromkeys(("press conference", "speech", "debate", "hearing", "event"), _PUBLIC),
    "interview": _ALONE,
    **dict.fromkeys(("op-ed", "letter", "book", "filing", "email"), _WRITTEN),
    "post": _POSTED,
}
_PRESS = frozenset("reporters reporter journalists press".split())


class Occasion(NamedTuple):
    """When and how something was said, as far as its article tells: `said` in EDTF and the words that name the day;
    `setting` is what tells an interview from a press conference, None where it is not known.
    """

    said: str | None = None
    said_words: str | None = None
    setting: str | None = None


def find_occasions(statements: Sequence[Statement]) -> list[Occasion]:
    """Return the occasion of each of `statements`, which are of one article: its own, else its speaker's there."""
    by_speaker: dict[str, list[Occasion]] = defaultdict(list)
    own = [_read_occasion(statement) for statement in statements]
    for statement, occasion in zip(statements, own, strict=True):
        if statement.speaker and not statement.inside:
            by_speaker[statement.speaker].append(occasion)
    shared = {speaker: _share(occasions) for speaker, occasions in by_speaker.items()}
    return [
        _fill(occasion, shared.get(statement.speaker or "", Occasion()))
        for statement, occasion in zip(statements, own, strict=True)
    ]


def _read_occasion(statement: Statement) -> Occasion:
    words = statement.said_words if find_weekdays(statement.said_words or "") else None
    setting = _SETTINGS.get(statement.medium or "")
    if setting is None and statement.to and not _PRESS.isdisjoint(word.form for word in find_words(statement.to)):
        setting = _PUBLIC
    return Occasion(statement.said, words, setting)


def _share(occasions: Sequence[Occasion]) -> Occasion:
    """Return what holds of all that one speaker said in one article."""
    dated = [occasion for occasion in occasions if occasion.said or occasion.said_words]
    settings = {occasion.setting for occasion in occasions if occasion.setting}
    setting = settings.pop() if len(settings) == 1 else None
    if any(are_other_days(one, other) for one, other in combinations(dated, 2)):
        return Occasion(setting=setting)
    said = min((item.said for item in dated if item.said), key=_openness, default=None)
    words = min((item.said_words for item in dated if item.said_words), default=None)
    return Occasion(said, words, setting)


def _openness(edtf: str) -> tuple[int, str]:
    """Return by what the date is chosen that leaves least open."""
    return edtf.count("X") - len(edtf), edtf


def _fill(own: Occasion, shared: Occasion) -> Occasion:
    if own.said or own.said_words:
        return own._replace(setting=own.setting or shared.setting)
    return Occasion(shared.said, shared.said_words, own.setting or shared.setting)


def are_other_days(one: Occasion, other: Occasion) -> bool:
    """Say whether two occasions cannot have been on one day."""
    if one.said and other.said and dates_contradict(one.said, other.said):
        return True
    if one.said_words and other.said_words and weekdays_differ(one.said_words, other.said_words):
        return True
    return any(
        first.said and second.said_words and is_other_weekday(first.said, second.said_words)
        for first, second in ((one, other), (other, one))
    )


def tell_apart(one: Occasion, other: Occasion, published: tuple[str | None, str | None] = (None, None)) -> str | None:
    """Return why two occasions cannot be one, None where they can; `published` says when the articles came out."""
    if one.said and other.said and dates_contradict(one.said, other.said):
        return "They were said on different dates."
    if are_other_days(one, other):
        return "They were said on different days of the week."
    if is_said_after(one.said, published[1]) or is_said_after(other.said, published[0]):
        return "One was said after the other was published."
    if one.setting and other.setting and one.setting != other.setting:
        return "One was said {}, the other {}.".format(*sorted((one.setting, other.setting)))
    return None


def one_person(names: Iterable[str]) -> bool:
    """Say whether all of these names can be one person's: each of them the last words of the longest.

    >>> one_person(["Holt", "Maren Holt"]), one_person(["Maren Holt", "Holt", "Jon Holt"])
    (True, False)
    """
    by_length = sorted(set(names), key=lambda name: (-len(find_words(name)), name))
    return all(same_person(by_length[0], name) for name in by_length[1:])


def same_person(one: str, other: str) -> bool:
    """Say whether two names can be one person's: the words of one end the other's, or are all of its.

    >>> same_person("Jens Stoltenberg", "Stoltenberg"), same_person("Jens Stoltenberg", "Anna Stoltenberg")
    (True, False)
    """
    short, long = sorted(([word.form for word in find_words(fold(name))] for name in (one, other)), key=len)
    return bool(short) and long[-len(short) :] == short
