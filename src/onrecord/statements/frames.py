"""A sentence and an attribution in it in, the phrases that belong to the act of speech out.

Phrases are looked for where English puts them, and only there: before the subject ("On Monday, Quill said"), between
subject and verb ("Quill on Monday said"), after the verb ("said in Brussels that"), and after what was said ("“...,”
she said, “...” in a speech"). What stands inside the content is never looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements import lexicon
from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.media import medium_of
from onrecord.statements.phrases import TIME, Phrase, read_chain
from onrecord.statements.sentences import Sentence, Token
from onrecord.statements.sources import DASHES

_MOST_APPOSITIONS = 3
_LONGEST_TITLE = 12  # tokens of a title before the words that a source begins with
_MARKS = frozenset({",", "—", "–", "--", "-", ";", ":"})
_DASHES = DASHES - {"-"}
_ASIDE_STARTS = frozenset("as when while where which".split())
_ASIDES = frozenset("however meanwhile though too then".split())
_CLAUSE_GOES_ON = frozenset("before after as where when while and but who which".split())


@dataclass(frozen=True, slots=True)
class Frame:
    """The tokens of the sentence of an attribution, and where in it cue, source and content stand.

    `cue` and `source` are half-open token ranges; `content` says of each token whether it belongs to the content.
    """

    tokens: Sequence[Token]
    content: Sequence[bool]
    cue: tuple[int, int]
    source: tuple[int, int] | None

    @property
    def next_content(self) -> int:
        """The first token of content after the cue, the end of the sentence where there is none."""
        return next((i for i in range(self.cue[1], len(self.tokens)) if self.content[i]), len(self.tokens))


def make_frame(sentence: Sentence, attribution: Attribution) -> Frame | None:
    """Return the frame of `attribution` in the sentence of its cue, None where its cue is not in it."""
    tokens = sentence.tokens
    cue = _range_of(tokens, attribution.cue)
    if cue is None:
        return None
    content = [any(start < token.end and token.start < end for start, end in attribution.content) for token in tokens]
    return Frame(tokens, content, cue, _range_of(tokens, attribution.source))


def _range_of(tokens: Sequence[Token], span: CharRange | None) -> tuple[int, int] | None:
    inside = [i for i, token in enumerate(tokens) if span and token.start < span[1] and span[0] < token.end]
    return (inside[0], inside[-1] + 1) if inside else None


def find_chains(frame: Frame, start: int) -> list[list[Phrase]]:
    """Return the chains of phrases of the act of speech, those nearest to its verb first.

    `start` is the token after the verb, or after those who are told something.
    """
    chains = [_read_after_verb(frame, start), _read_in_cue(frame), *_read_after_subject(frame), _read_between(frame)]
    return [chain for chain in (*chains, _read_before(frame), _read_after_content(frame)) if chain]


def after_verb(frame: Frame) -> int:
    """Return the first token after the verb of the cue."""
    first, end = frame.cue
    verbs = (i for i in range(first, end) if frame.tokens[i].low in lexicon.SPEECH_FORMS)
    return next(verbs, end - 1) + 1


def _read_after_verb(frame: Frame, start: int) -> list[Phrase]:
    stop = frame.next_content
    if frame.source and frame.cue[0] < frame.source[0] < stop:
        stop = frame.source[0]
    return read_chain(frame.tokens, start, stop)[0]


def _read_in_cue(frame: Frame) -> list[Phrase]:
    """Return the phrases that a long cue holds: "reiterated that approach in his interview last week, saying"."""
    stop = frame.cue[1]
    verb = after_verb(frame) - 1
    for at in range(frame.cue[0], stop):
        chain, end = read_chain(frame.tokens, at, stop)
        if _tells(frame.tokens, chain) and (end in (verb, stop) or frame.tokens[end].text in _MARKS):
            return chain
    return []


def _read_after_subject(frame: Frame) -> list[list[Phrase]]:
    """Return the chains after a subject that follows its verb: "said Ann Lee, a lawyer, in a statement"."""
    if frame.source is None or frame.source[0] < frame.cue[0]:
        return []
    found, at, stop = [], frame.source[1], frame.next_content
    for _ in range(_MOST_APPOSITIONS):
        chain, _end = read_chain(frame.tokens, at, stop)
        if chain:
            found.append(chain)
            break
        comma = next((i for i in range(at, stop) if frame.tokens[i].text == ","), stop)
        at = comma + 1
        if at >= stop:
            break
    return found


def _read_between(frame: Frame) -> list[Phrase]:
    """Return the phrases between subject and verb: each fills the place between two marks, or goes up to the verb."""
    if frame.source is None or frame.source[1] > frame.cue[0]:
        return []
    stop = frame.cue[0]
    for at in _clause_starts(frame.tokens, frame.source[1], stop):
        chain, end = read_chain(frame.tokens, at, stop)
        if chain and (end == stop or frame.tokens[end].text in _MARKS):
            return chain
    return []


def _clause_starts(tokens: Sequence[Token], start: int, stop: int) -> list[int]:
    """Return where a phrase may begin between two tokens: at the first, and after marks and "and"; the last first."""
    found = [start]
    for i in range(start, stop):
        if tokens[i].text in _MARKS or tokens[i].low in lexicon.CONJUNCTIONS:
            found.append(i + 1)
    return [i for i in reversed(found) if i < stop]


def _read_before(frame: Frame) -> list[Phrase]:
    """Return the phrases that open the sentence or clause, where nothing but a title parts them from the subject."""
    first = min(frame.source[0], frame.cue[0]) if frame.source else frame.cue[0]
    start = next((i + 1 for i in range(first - 1, -1, -1) if frame.content[i]), 0)
    opening = next((i for i in range(start, first) if frame.tokens[i].is_word), first)
    starts = [opening, *_clause_starts(frame.tokens, start, first)]
    for at in starts:
        chain, end = read_chain(frame.tokens, at, first)
        if _tells(frame.tokens, chain) and _is_title(frame.tokens[end:first]):
            return chain
    return []


def _tells(tokens: Sequence[Token], chain: Sequence[Phrase]) -> bool:
    """Say whether an opening chain is of the act: a place alone is as often what the words are about."""
    return any(one.lead in (TIME, "during") or one.noun == one.end or medium_of(tokens, one) for one in chain)


def _is_title(between: Sequence[Token]) -> bool:
    """Say whether nothing but a comma and words of a title stand between an opening phrase and the subject."""
    words = [word for word in between[_aside_end(between) :] if word.low not in _ASIDES]
    while words and words[0].text == ",":
        words = words[1:]
    return len(words) <= _LONGEST_TITLE and not any(
        not word.is_word
        or word.low in lexicon.NOMINATIVE
        or word.low in lexicon.BE
        or word.low in lexicon.AUXILIARIES
        or word.low in lexicon.SUBORDINATORS
        or (word.low in lexicon.SPEECH_FORMS and not word.is_capital)
        or (word.low.endswith("ed") and not word.is_capital)
        for word in words
    )


def _aside_end(words: Sequence[Token]) -> int:
    """Return the end of an aside that opens `words`: between two dashes, or a clause with "as" or "which" in commas."""
    if len(words) < 3 or not (words[0].text in _DASHES or (words[0].text == "," and words[1].low in _ASIDE_STARTS)):
        return 0
    return next((i + 1 for i in range(1, len(words)) if words[i].text == words[0].text), 0)


def _read_after_content(frame: Frame) -> list[Phrase]:
    """Return the phrases after what was said, where a quotation closes it or they begin with the medium; none where a
    new clause begins with them.
    """
    last = max((i for i in range(frame.cue[1], len(frame.tokens)) if frame.content[i]), default=None)
    if last is None:
        return []
    start = last + 1
    while start < len(frame.tokens) and frame.tokens[start].text == ",":
        start += 1
    chain, end = read_chain(frame.tokens, start, len(frame.tokens))
    if not chain or (frame.tokens[last].quotation is None and not medium_of(frame.tokens, chain[0])):
        return []
    rest = frame.tokens[end] if end < len(frame.tokens) else None
    return chain if rest is None or not rest.is_word or rest.low in _CLAUSE_GOES_ON else []
