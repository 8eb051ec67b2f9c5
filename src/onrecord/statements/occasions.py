"""Attributions in, occasions out: to whom, via whom, in which medium, when and where something was said.

Each field is read from words of the statement's own sentence that belong to its act of speech, and keeps their span.
An interview goes on after the sentence that names it: its time and medium hold for what the same speaker says next,
until a statement tells of another occasion. Nothing else is carried over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.records import Span
from onrecord.statements import lexicon, media
from onrecord.statements.attributions import Attribution
from onrecord.statements.audiences import find_audience, find_told
from onrecord.statements.dates_said import read_date
from onrecord.statements.frames import Frame, after_verb, find_chains, make_frame
from onrecord.statements.media_told import find_medium
from onrecord.statements.places import find_place
from onrecord.statements.relays import find_relay
from onrecord.statements.sentences import Sentence, Token, sentence_at
from onrecord.statements.times_told import find_time

_FARTHEST_CARRY = 2  # paragraphs between two statements of one interview
_OTHER_TIME = frozenset("has have had previously earlier later once repeatedly often regularly would will".split())
_MARKS, _OPENING = frozenset('“”"'), frozenset('“"')
_GOING_ON = lexicon.SPEECH_FORMS - lexicon.BASE_FORMS | {"to", ":"}  # "argue" tells what somebody argues always


@dataclass(frozen=True, slots=True)
class Occasion:
    """The occasion of one statement: the fields of `Statement` with the same names. None: not told."""

    to: str | None = None
    via: str | None = None
    medium: str | None = None
    said: str | None = None
    said_words: str | None = None
    where: str | None = None
    read_from: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class _Act:
    """One attribution with what is known of its act of speech."""

    attribution: Attribution
    speaker: str | None
    sentence: Sentence | None
    frame: Frame | None
    occasion: Occasion


def read_occasions(
    text: str,
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    speakers: Sequence[str | None],
    *,
    published: str | None = None,
) -> list[Occasion]:
    """Return the occasion of each attribution; `speakers` are theirs, in the same order. Cost is linear in the text.

    `published` (EDTF) is the day from which "on Monday" and a date without a year are counted.
    """
    found: list[Occasion] = []
    acts: list[_Act] = []
    going_on: dict[str, _Act] = {}  # speaker -> the latest statement of the occasion they are in
    for attribution, speaker in zip(attributions, speakers, strict=True):
        sentence = _sentence_of(sentences, attribution)
        frame = make_frame(sentence, attribution) if sentence else None
        own = _read_own(text, frame, published=published) if frame else Occasion()
        act = _Act(attribution, speaker, sentence, frame, own)
        if acts and own == Occasion() and _is_aside(act, acts[-1]):
            act = replace(act, occasion=acts[-1].occasion)
        elif speaker is not None and sentence is not None:
            act = _go_on(act, going_on)
        acts.append(act)
        found.append(act.occasion)
    return found


def _go_on(act: _Act, going_on: dict[str, _Act]) -> _Act:
    """Return `act` with what it takes from an occasion of its speaker that goes on, and keep what goes on after it."""
    speaker, before = act.speaker or "", going_on.pop(act.speaker or "", None)
    if before and _is_near(act, before) and _belongs(act, before.occasion):
        going_on[speaker] = replace(act, occasion=before.occasion)
        return replace(act, occasion=_carry(act.occasion, before.occasion))
    if _goes_on(act.occasion):
        going_on[speaker] = act
    return act


def _is_near(act: _Act, before: _Act) -> bool:
    here, there = act.sentence, before.sentence
    return here is not None and there is not None and here.paragraph - there.paragraph <= _FARTHEST_CARRY


def _is_aside(act: _Act, before: _Act) -> bool:
    """Say whether a participle adds to the statement before: "told reporters on Monday that ..., adding that ..."."""
    if act.frame is None or before.frame is None or act.sentence is not before.sentence:
        return False
    if act.frame.cue[0] < before.frame.cue[1] or not act.frame.tokens[after_verb(act.frame) - 1].low.endswith("ing"):
        return False
    source = act.attribution.source
    return (
        source is None
        or source == before.attribution.source
        or (act.speaker is not None and act.speaker == before.speaker)
    )


def _sentence_of(sentences: Sequence[Sentence], attribution: Attribution) -> Sentence | None:
    return sentence_at(sentences, (attribution.cue or attribution.content[0])[0])


def _goes_on(occasion: Occasion) -> bool:
    """Say whether an occasion holds for more than one statement: an interview, or a piece of writing."""
    if occasion.medium == "interview":
        words = dict(occasion.read_from)["medium"].text
        return not words.endswith("interviews")
    return occasion.medium is not None and media.is_written(occasion.medium)


def _belongs(act: _Act, before: Occasion) -> bool:
    """Say whether a statement belongs to the occasion `before` of its speaker: it tells of no other."""
    own, frame = act.occasion, act.frame
    if own.medium or own.said_words or own.where or own.to not in (None, before.to):
        return False
    if frame is None:
        return True
    verb = after_verb(frame) - 1
    if any(token.low in _OTHER_TIME for token in frame.tokens[max(0, verb - 2) : verb + 2]):
        return False
    if frame.tokens[verb].low not in _GOING_ON:
        return False
    return before.medium == "interview" or frame.tokens[verb].low in media.WRITING


def _carry(own: Occasion, before: Occasion) -> Occasion:
    """Return `own` with the time and the medium of the occasion it belongs to."""
    spans = dict(own.read_from) | {name: span for name, span in before.read_from if name in ("medium", "said")}
    return replace(
        own,
        medium=before.medium,
        said=before.said,
        said_words=before.said_words,
        read_from=tuple(sorted(spans.items(), key=lambda pair: pair[0])),
    )


def _read_own(text: str, frame: Frame, *, published: str | None) -> Occasion:
    """Return what the statement's own sentence tells of its occasion."""
    told = find_told(frame)
    chains = find_chains(frame, told[1] if told else after_verb(frame))
    said, dated = find_time(frame, chains)
    medium = find_medium(frame, chains)
    ranges = {
        "medium": medium[1] if medium else None,
        "said": said,
        "to": told or find_audience(frame, chains),
        "via": find_relay(frame, chains),
        "where": find_place(frame.tokens, chains, outlet=medium[1] if medium else None),
    }
    spans = {name: _span(text, frame.tokens, found) for name, found in ranges.items() if found}
    words = {name: span.text for name, span in spans.items()}
    sentence = text[frame.tokens[0].start : frame.tokens[-1].end]
    return Occasion(
        to=words.get("to"),
        via=words.get("via"),
        medium=medium[0] if medium else None,
        said=read_date(words["said"], published=published, sentence=sentence) if said and dated else None,
        said_words=words.get("said"),
        where=words.get("where"),
        read_from=tuple(spans.items()),
    )


def _span(text: str, tokens: Sequence[Token], found: tuple[int, int]) -> Span:
    start, end = tokens[found[0]].start, tokens[found[1] - 1].end
    return Span.of(text, start, end + _is_open(text, start, end))


def _is_open(text: str, start: int, end: int) -> bool:
    """Say whether the mark that closes a name inside a phrase stands right after the phrase: "NBC’s “Today”"."""
    marks = [mark for mark in text[start:end] if mark in _MARKS]
    return len(marks) % 2 == 1 and marks[-1] in _OPENING and text[end : end + 1] in _MARKS - {"“"}
