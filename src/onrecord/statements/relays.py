"""A frame in, the one through whom the words came out: "as quoted by the Ledger", "state media reported".

A relay stands between the speaker and the report: another outlet, a document, a spokesman. Whoever a statement is
itself attributed to is its source and never its relay.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements.frames import Frame
from onrecord.statements.phrases import Phrase, noun_end
from onrecord.statements.sentences import Token

_QUOTED = frozenset("quoted cited reported carried paraphrased relayed quoting".split())
_CARRIED = frozenset("carried aired broadcast published released posted obtained quoted reported distributed".split())
_NEW_CLAUSE = frozenset("and but with while though although when".split())
_REPORTS = frozenset("reported reports reporting".split())
_OUTLETS = frozenset(
    """media newspaper newspapers agency agencies television tv radio times post news journal tribune herald gazette
    guardian press reuters politico cnn bbc nbc abc cbs cnbc msnbc fox npr bloomberg interfax tass ap afp magazine
    outlet outlets network station""".split()
)
_AGENTS = frozenset(
    """spokesman spokeswoman spokesperson lawyer attorney aide representative publicist campaign office translator
    interpreter spokespeople lawyers attorneys""".split()
)


def find_relay(frame: Frame, chains: Sequence[Sequence[Phrase]]) -> tuple[int, int] | None:
    """Return the token range of the relay, None where the sentence names none."""
    return _according_to(frame) or _quoted_by(frame) or _reported_by(frame) or _through(frame, chains)


def _free(frame: Frame, start: int, end: int) -> bool:
    """Say whether tokens belong to neither content nor source nor cue."""
    taken = [frame.cue, *([frame.source] if frame.source else [])]
    return not any(frame.content[start:end]) and not any(a < end and start < b for a, b in taken)


def _according_to(frame: Frame) -> tuple[int, int] | None:
    tokens = frame.tokens
    for i in range(len(tokens) - 2):
        if tokens[i].low == "according" and tokens[i + 1].low == "to":
            end = noun_end(tokens, i + 2, len(tokens))
            if end > i + 2 and _free(frame, i, end) and _is_of_clause(frame, i, end):
                return i + 2, end
    return None


def _is_of_clause(frame: Frame, start: int, end: int) -> bool:
    """Say whether no other clause stands between the act of speech and tokens of its sentence, before or after it."""
    marks = [i for i, content in enumerate(frame.content) if content]
    told = [*frame.cue, *(frame.source or ()), *([marks[0], marks[-1] + 1] if marks else [])]
    between = (
        range(end, min(told)) if end <= min(told) else range(min(start, max(i for i in told if i <= start)), start)
    )
    return not any(frame.tokens[i].low in _NEW_CLAUSE for i in between)


def _quoted_by(frame: Frame) -> tuple[int, int] | None:
    """Read "as quoted by X", "quoted as saying by X", "in remarks carried by X"."""
    tokens = frame.tokens
    for i in range(1, len(tokens) - 1):
        if tokens[i].low != "by" or frame.content[i]:
            continue
        back = i - 2 if tokens[i - 1].low == "saying" and i > 2 and tokens[i - 2].low == "as" else i
        verb = tokens[back - 1].low
        if verb not in _QUOTED and verb not in _CARRIED:
            continue
        end = noun_end(tokens, i + 1, len(tokens))
        if end > i + 1 and _free(frame, i, end) and _is_somebody(tokens[i + 1 : end]) and _is_of_clause(frame, i, end):
            return i + 1, end
    return None


def _is_somebody(words: Sequence[Token]) -> bool:
    return _is_outlet(words) or any(word.is_capital for word in words)


def _reported_by(frame: Frame) -> tuple[int, int] | None:
    """Read an outlet that reports: "…, the Ledger reported", "state media reported that Quill said"."""
    tokens = frame.tokens
    for i in range(1, len(tokens)):
        if tokens[i].low not in _REPORTS or frame.content[i] or not _free(frame, i, i + 1):
            continue
        start = i - 1
        while start > 0 and _before_reports(tokens[start - 1]) and _before_reports(tokens[start]):
            start -= 1
        if _is_outlet(tokens[start:i]) and _free(frame, start, i) and _is_of_clause(frame, start, i + 1):
            return start, i
    return None


def _before_reports(token: Token) -> bool:
    return token.is_word and (token.is_capital or token.low in ("the", "state", "local", "news", "of", "and", "media"))


def _is_outlet(words: Sequence[Token]) -> bool:
    return any(word.low.removesuffix("'s") in _OUTLETS for word in words)


def _through(frame: Frame, chains: Sequence[Sequence[Phrase]]) -> tuple[int, int] | None:
    """Read "through a spokesman"."""
    for chain in chains:
        for phrase in chain:
            noun = frame.tokens[phrase.noun : phrase.end]
            if phrase.lead in ("through", "via") and any(token.low in _AGENTS for token in noun):
                return phrase.noun, phrase.end
    return None
