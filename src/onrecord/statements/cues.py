"""Sentence in, cues out: the verbs and phrases that attribute something to somebody.

A cue is only a candidate here: it becomes part of a statement when a source and a content are found for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.statements import lexicon
from onrecord.statements.sentences import Token

_LONGEST_PLAIN_SUBJECT = 8  # words between a quotation and a form that is often a noun


class Frame(StrEnum):
    """What a cue governs."""

    SAY = "say"  # a clause or a quotation
    TELL = "tell"  # a hearer, then a clause or a quotation
    ASK = "ask"  # a hearer, then what is wanted
    EXPRESS = "express"  # a noun, then a clause: "expressed concern that"
    CALL = "call"  # an object that holds a quotation
    ACCORDING = "according"  # "according to" a source


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue candidate: the indices of its first and last token in the sentence, its lemma and frame.

    `free` says that it may stand without a subject of its own (", adding", "and said"), `leans` that it is a
    participle.
    """

    first: int
    last: int
    lemma: str
    frame: Frame
    free: bool = False
    leans: bool = False


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Return the cue candidates of a sentence in order."""
    found: list[Cue] = []
    for i, token in enumerate(tokens):
        if token.low in ("according", "per") and token.is_word:
            cue = _read_according(tokens, i)
        elif token.is_word and token.low in lexicon.SPEECH_FORMS:
            cue = _read_verb(tokens, i)
        else:
            cue = None
        if cue:
            found.append(cue)
    return found


def _read_according(tokens: Sequence[Token], i: int) -> Cue | None:
    if tokens[i].low == "per" or i + 1 >= len(tokens) or tokens[i + 1].low != "to":
        return None
    return Cue(i, i + 1, "according to", Frame.ACCORDING)


def _read_verb(tokens: Sequence[Token], i: int) -> Cue | None:
    low = tokens[i].low
    lemma = lexicon.LEMMAS[low]
    before = _word_before(tokens, i)
    if tokens[i].is_capital and i:
        return None  # part of a name: "The Estwick Post"
    if low in lexicon.UTTER and not _beside_quotation(tokens, i):
        return None
    free = low in lexicon.ING_FORMS
    if free:
        if not _stands_as_participle(tokens, i):
            return None
    elif _is_noun_or_passive(tokens, i, before):
        return None
    elif low in lexicon.NOUN_LIKE and not _acts_as_verb(tokens, i, before):
        return None
    elif before and before.low in lexicon.CONJUNCTIONS:
        free = True
    return Cue(i, i, lemma, _frame(tokens, i, lemma), free, low in lexicon.ING_FORMS)


def _ends_attribution(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a form closes the attribution of a quotation: "“Go home,” a note on the door reads."."""
    if i + 1 < len(tokens) and tokens[i + 1].text not in (".", ",", ":") and tokens[i + 1].quotation is None:
        return False
    j = i - 1
    while j >= 0 and i - j <= _LONGEST_PLAIN_SUBJECT and tokens[j].is_word:
        j -= 1
    return 0 <= j < i - 1 and tokens[j].quotation is not None


def _acts_as_verb(tokens: Sequence[Token], i: int, before: Token | None) -> bool:
    """Say whether a form that is often a noun stands between a subject and a content."""
    if _ends_attribution(tokens, i):
        return True
    if before is None or not (
        before.is_capital
        or before.low in lexicon.NOMINATIVE
        or before.low in lexicon.CONJUNCTIONS
        or before.quotation
        or before.text == ","
        or before.low.endswith("s")
    ):
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or before.quotation or before.low in lexicon.PERSONAL:
        return True
    return (
        after.quotation is not None
        or after.text in (",", ":", ".")
        or after.low in ("that", "how", "why", "whether", "what", "out", "for", "on", "to", "in", *lexicon.NOMINATIVE)
    )


def _frame(tokens: Sequence[Token], i: int, lemma: str) -> Frame:
    low = tokens[i].low
    if low in lexicon.EXPRESS:
        return Frame.EXPRESS
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if lemma == "call" and after in ("on", "for", "out"):
        return _frame_of_call(tokens, i)
    if low in lexicon.ASK and lemma != "ask":
        return Frame.ASK
    if low in lexicon.TELL:
        return Frame.TELL
    if low in lexicon.ASK:
        return Frame.ASK
    return Frame.CALL if low in lexicon.CALL and low not in lexicon.SAY else Frame.SAY


def _beside_quotation(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a quotation stands before the cue and its subject, or right after the cue."""
    after = tokens[i + 1 : i + 3]
    return any(token.quotation for token in (*tokens[max(0, i - 4) : i], *after))


def _frame_of_call(tokens: Sequence[Token], i: int) -> Frame:
    """Return the frame of "called for", "called on" and "called out", which is speech only before a content."""
    if tokens[i + 1].low != "out":
        return Frame.ASK
    after = tokens[i + 2] if i + 2 < len(tokens) else None
    says = after is not None and (after.quotation is not None or after.low == "that" or after.text in (",", ":"))
    return Frame.SAY if says else Frame.CALL


def _word_before(tokens: Sequence[Token], i: int) -> Token | None:
    """Return the last token before `i` that is no adverb."""
    j = i - 1
    while j >= 0 and is_adverb(tokens[j]):
        j -= 1
    return tokens[j] if j >= 0 else None


def is_adverb(token: Token) -> bool:
    """Say whether `token` is an adverb that may stand between subject and verb."""
    return token.is_word and (
        token.low in lexicon.ADVERBS or (token.low.endswith("ly") and len(token.low) > 4 and not token.is_capital)
    )


def _stands_as_participle(tokens: Sequence[Token], i: int) -> bool:
    before = _word_before(tokens, i)
    if before is None:
        return False
    return (
        before.quotation is not None
        or before.text in (",", "—", "–", "-", "--", ";")
        or before.low in lexicon.BE
        or before.low in ("and", "by", "as", "kept", "keeps", "began", "started", "while", "despite", "statement")
        or before.is_capital
    )


def _is_noun_or_passive(tokens: Sequence[Token], i: int, before: Token | None) -> bool:
    low = tokens[i].low
    if before is None:
        return low in lexicon.BASE_FORMS or low in lexicon.NOUN_LIKE
    if before.low in lexicon.BE:
        return True
    if before.low == "to":
        return not (i >= 3 and tokens[i - 2].low in ("on", "quick", "continued", "continues"))
    if before.low in lexicon.DETERMINERS and low not in ("said", "says", "told", "wrote"):
        # "some say", "others argued" have a determiner for a subject.
        return not (
            before.low in ("some", "many", "most", "both", "several", "another", "few", "all")
            and low not in lexicon.NOUN_LIKE
        )
    if before.low in lexicon.PREPOSITIONS or before.low.endswith(("'s", "s'")):
        return True
    if before.low in lexicon.MODALS or before.low in ("let's", "please"):
        return True
    return low in lexicon.BASE_FORMS and before.low in lexicon.NEGATIONS
