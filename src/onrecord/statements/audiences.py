"""A frame in, those whom the words were said to out: "the Guardian", "reporters", "members of the alliance".

A verb of telling has them as its object, a verb of asking or urging before what is wanted of them; else a preposition
brings them in: "said to supporters", "in an interview with the Ledger", "testified before Congress". A pronoun names
nobody and is passed over.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements import lexicon
from onrecord.statements.frames import Frame, after_verb
from onrecord.statements.hearers import wants_to
from onrecord.statements.phrases import Phrase, noun_end
from onrecord.statements.sentences import Token
from onrecord.statements.times import time_end

_TELL = frozenset(
    """tell tells told telling remind reminds reminded reminding assure assures assured assuring inform informs informed
    informing notify notified notifying""".split()
)
_ASK = frozenset("ask asks asked asking".split())
_WARN = frozenset(
    """warn warns warned warning advise advises advised advising caution cautions cautioned cautioning promise promises
    promised promising""".split()
)
_URGE = frozenset(
    """urge urges urged urging order orders ordered ordering beg begs begged begging implore implores
    implored imploring instruct instructs instructed instructing encourage encourages encouraged
    encouraging exhort exhorts exhorted exhorting press presses pressed pressing direct directs directed
    directing invite invites invited inviting""".split()
)
_CALL = frozenset("call calls called calling".split())
_PRONOUNS = frozenset("me us you him her them it himself herself themselves each everyone everybody".split())
_THINGS = frozenset("story stories tale tales truth joke jokes lie lies anecdote question questions it".split())
_NO_HEARERS = frozenset("applause cheers laughter boos death life work fire claps jeers questions criticism".split())
_AFTER = {  # what may follow those who are spoken to, besides "to do"
    **dict.fromkeys(_ASK, frozenset("if whether about for why how what".split())),
    **dict.fromkeys(_WARN, frozenset("that about against of".split())),
}
_LONGEST_ASKED = 14  # tokens from a verb of asking to the "to" of what is wanted
_WITH = frozenset(
    """speaking talking spoke talked speaks talks interview interviews conversation conversations sit-down
    call session exchange q&a chat""".split()
)
_TO = frozenset(
    """spoke talked speaks talks speech speeches remarks address letter letters memo email e-mail emails
    testimony statement statements message comments note answer response speaking talking testifying
    writing said say says saying wrote writes write added testified tweeted tweet explained""".split()
)
_BEFORE = frozenset("testimony testified speech remarks speaking testifying appearing appearance said".split())
_GROUPS = frozenset(
    """crowd audience gathering group committee panel commission court council congress parliament assembly conference
    board class rally jury forum convention meeting""".split()
)


def find_audience(frame: Frame, chains: Sequence[Sequence[Phrase]]) -> tuple[int, int] | None:
    """Return the token range of those whom a phrase of the act of speech brings in, None where none does."""
    verb = frame.tokens[after_verb(frame) - 1].low
    for n, chain in enumerate(chains):
        before = verb if n == 0 else ""
        for phrase in chain:
            if _brings_in(frame.tokens, before, phrase) and _are_people(frame.tokens[phrase.noun : phrase.end]):
                return phrase.noun, phrase.end
            before = _last_noun(frame.tokens, phrase) or before
    return None


def _brings_in(tokens: Sequence[Token], before: str, phrase: Phrase) -> bool:
    """Say whether a phrase brings in hearers after the word `before`: "interview" with "with", "speech" with "to"."""
    if phrase.lead == "with":
        return before in _WITH
    if phrase.lead == "to":
        return before in _TO or (before in lexicon.SAY and _last_noun(tokens, phrase) in lexicon.HEARERS)
    if phrase.lead == "before":
        return before in _BEFORE and _last_noun(tokens, phrase) in _GROUPS
    return phrase.lead == "addressing"


def _last_noun(tokens: Sequence[Token], phrase: Phrase) -> str:
    """Return the head of a phrase's noun in lower case, its participle where it has no noun, "" for a time."""
    if phrase.noun == phrase.end or phrase.lead == "time":
        return phrase.lead if phrase.lead != "time" else ""
    end = next((i for i in range(phrase.noun + 1, phrase.end) if tokens[i].low == "of"), phrase.end)
    return tokens[end - 1].low


def find_told(frame: Frame) -> tuple[int, int] | None:
    """Return the token range of the object of a verb of telling or asking, None where the cue is none of these."""
    start = after_verb(frame)
    verb = frame.tokens[start - 1].low
    if time_end(frame.tokens, start, len(frame.tokens)) > start:
        return None  # "promised Sunday to go"
    if start > 1 and frame.tokens[start - 2].low in lexicon.BE:
        return None  # "was told"
    if verb in _TELL:
        return _object_of_telling(frame, start)
    if verb in _CALL and start < len(frame.tokens) and frame.tokens[start].low in ("on", "upon"):
        return _asked(frame, start + 1, "")
    return _asked(frame, start, verb) if verb in _AFTER or verb in _URGE else None


def _object_of_telling(frame: Frame, start: int) -> tuple[int, int] | None:
    tokens = frame.tokens
    asked = _asked(frame, start, "")
    if asked:
        return asked
    end = noun_end(tokens, start, frame.next_content)
    return (start, end) if end > start and _are_people(tokens[start:end]) else None


def _asked(frame: Frame, start: int, verb: str) -> tuple[int, int] | None:
    """Return those who are asked to do something: all that stands between the verb and "to do"."""
    tokens = frame.tokens
    limit = min(len(tokens), start + _LONGEST_ASKED)
    end = noun_end(tokens, start, limit)
    if end == start or not _are_people(tokens[start:end]):
        return None
    if verb in _AFTER and (end == limit or tokens[end].low in _AFTER[verb] or tokens[end - 1].low in lexicon.HEARERS):
        return start, end
    if verb in _AFTER and frame.content[end] and not frame.content[end - 1]:
        return start, end  # "warned the board: “...”"
    wanted = end + (end < limit and tokens[end].low == "not")
    if not wants_to(tokens, wanted, limit):
        return None
    to = next(i for i in range(end, limit) if tokens[i].low == "to")
    if to + 1 < len(tokens) and (tokens[to + 1].is_capital or tokens[to + 1].low in lexicon.DETERMINERS):
        return None
    return start, to - (tokens[to - 1].low == "not")


def _are_people(words: Sequence[Token]) -> bool:
    """Say whether a noun phrase can name hearers: no pronoun, no story that is told, no applause."""
    if not words or (len(words) == 1 and words[0].low in _PRONOUNS) or words[-1].low in _NO_HEARERS:
        return False
    head = next((words[i - 1] for i in range(1, len(words)) if words[i].low == "of"), words[-1])
    if head.low in _THINGS:
        return False
    return (
        any(word.is_capital for word in words)
        or words[0].low in lexicon.DETERMINERS
        or any(word.low in lexicon.HEARERS for word in words)
        or head.low.endswith("s")
    )
