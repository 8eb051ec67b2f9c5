"""Sentence and cue in, source out: the words that name the speaker.

No parser: a subject in news prose is a pronoun, a name with its title, or a noun phrase between the last boundary and
the verb. The reader goes back from the verb over adverbs, auxiliaries and time phrases, then takes the phrase.
All positions are token indices of the sentence; ranges are half-open.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements import lexicon, titles
from onrecord.statements.cues import Cue, is_adverb
from onrecord.statements.sentences import Token

Range = tuple[int, int]
DASHES = frozenset({"—", "–", "―", "--", "-"})
_BOUNDARIES = frozenset({",", ";", ":", "(", ")", "[", "]", "...", "…", ".", "?", "!", "/", *DASHES})
_STOPS = frozenset({".", "?", "!", ":", ";", "...", "…"})
_BEARERS = titles.ROLES | titles.ORGANISATIONS
_LONGEST_SOURCE = 14  # words
_LONGEST_APPOSITION = 5  # comma segments between a subject and its verb
_APPOSITION_STARTS = frozenset("a an who which whose both one now then formerly or himself herself".split())
_CONTINUERS = frozenset("went goes go on quick continued continues".split())  # "went on to say"
_SPEECHLESS = frozenset("there this that which what here i you not it him them her us me".split())


def subject_before(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """Return the range of the subject before the cue, None where there is none."""
    end = _skip_back(tokens, cue.first)
    if end <= 0:
        return None
    last = tokens[end - 1]
    if last.text == "," or last.text in DASHES:
        return _subject_with_apposition(tokens, end - 1)
    if not last.is_word:
        return None
    start = _segment_start(tokens, end)
    if last.low == "who":
        return end - 1, end
    if last.low == "it" and _speaks(tokens, end - 1, cue):
        return end - 1, end  # a body that was named in the sentence before
    if cue.free:
        start = _name_start(tokens, start, end)
    return _trim(tokens, start, end)


def _speaks(tokens: Sequence[Token], it: int, cue: Cue) -> bool:
    """Say whether "it" before a cue can be a body or a writing: it stands first in its clause."""
    if cue.lemma not in lexicon.POSTPONED and cue.lemma not in ("read", "state"):
        return False
    before = tokens[it - 1] if it else None
    return before is None or before.quotation is not None or before.text == "," or before.low in lexicon.CONJUNCTIONS


def _skip_back(tokens: Sequence[Token], i: int) -> int:
    """Return the end of what stands before the verb group that ends at `i`: adverbs, auxiliaries, time phrases."""
    end = i
    while end > 0:
        token = tokens[end - 1]
        if is_adverb(token) or token.low in lexicon.AUXILIARIES or token.low in lexicon.BE:
            end -= 1
        elif token.low in ("on", "to") and end > 1 and tokens[end - 2].low in _CONTINUERS:
            end -= 2 if tokens[end - 2].low != "on" else 1
        elif token.low in lexicon.TIME_WORDS and _time_phrase_start(tokens, end) > 0 and not _names(tokens, end - 1):
            end = _time_phrase_start(tokens, end)
        else:
            break
    return end


def _names(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a word that could be of time is somebody's name: it alone stands where the subject must."""
    before = tokens[i - 1] if i else None
    alone = before is None or before.quotation is not None or before.text in _BOUNDARIES or before.low.endswith(".")
    return (
        tokens[i].is_capital and tokens[i].low in lexicon.NAME_TIMES and (alone or before is None or before.is_capital)
    )


def _time_phrase_start(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > 0 and (tokens[start - 1].low in lexicon.TIME_WORDS or tokens[start - 1].text.isdigit()):
        start -= 1
    if start > 0 and tokens[start - 1].low in ("on", "in", "at", "a", "since"):
        start -= 1
    return start


def _is_boundary(token: Token) -> bool:
    return token.quotation is not None or token.text in _BOUNDARIES


def _segment_start(tokens: Sequence[Token], end: int) -> int:
    """Return where the stretch without marks that ends at `end` begins."""
    start = end
    while start > 0 and not _is_boundary(tokens[start - 1]):
        start -= 1
    return start


def _subject_with_apposition(tokens: Sequence[Token], comma: int) -> Range | None:
    """Return the subject that an apposition before the verb belongs to: "Ann Lee, a lawyer from Estwick, said"."""
    mark = tokens[comma].text
    end = comma
    for skipped in range(_LONGEST_APPOSITION):
        start = _segment_start(tokens, end)
        opening = tokens[start - 1] if start else None
        if skipped and start < end:
            found = _head_of_segment(tokens, start, end)
            if found:
                return _name_before(tokens, start) or found
        if opening is None or opening.quotation or opening.text in _STOPS:
            return None
        if mark != "," and opening.text == mark:
            return _head_of_segment(tokens, _segment_start(tokens, start - 1), start - 1)
        end = start - 1
    return None


def _name_before(tokens: Sequence[Token], start: int) -> Range | None:
    """Return the bare name that begins the sentence and that the phrase at `start` stands in apposition to."""
    if start < 2 or tokens[start - 1].text != "," or tokens[start].low not in ("the", "a", "an"):
        return None
    name = _segment_start(tokens, start - 1)
    opens = name == 0 or tokens[name - 1].quotation is not None
    return (name, start - 1) if opens and all(token.is_capital for token in tokens[name : start - 1]) else None


def _head_of_segment(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """Return the noun phrase that ends a comma segment, None where the segment is itself an apposition."""
    if tokens[start].low in _APPOSITION_STARTS and start > 0 and not tokens[start - 1].quotation:
        return None
    found = _trim(tokens, start, end)
    if found is None:
        return None
    head = tokens[found[0]]
    names = any(token.is_capital for token in tokens[found[0] : found[1]])
    return found if names or head.low in lexicon.PERSONAL or head.low in lexicon.DETERMINERS or start == 0 else None


def _trim(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """Return the noun phrase that ends at `end`, with what introduces it (and, as, on Monday) cut off."""
    start = _after_introduction(tokens, start, end)
    if start >= end:
        return None
    last = tokens[end - 1].low
    if last in lexicon.PREPOSITIONS or last in lexicon.CONJUNCTIONS:
        return None
    if last in lexicon.PERSONAL:
        return end - 1, end
    if tokens[start].low in lexicon.PREPOSITIONS or end - start > _LONGEST_SOURCE:
        start = _last_phrase(tokens, max(start, end - _LONGEST_SOURCE), end)
    return (start, end) if _can_speak(tokens[start:end]) else None


def _after_introduction(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the phrase begins after conjunctions, adverbs and the last subordinator in it."""
    cut = start
    for i in range(start, end):
        low = tokens[i].low
        if low in lexicon.SUBORDINATORS or low == "what":
            if low == "as" and i > start and tokens[i - 1].low in ("such", "known"):
                continue
            cut = i + 1
    while cut < end and (
        tokens[cut].low in lexicon.CONJUNCTIONS or is_adverb(tokens[cut]) or tokens[cut].low == "even"
    ):
        cut += 1
    for i in range(end - 2, cut, -1):
        # "and he": a new clause begins; "Lee and Quill" stays together.
        if tokens[i].low in lexicon.CONJUNCTIONS and tokens[i + 1].low in lexicon.PERSONAL:
            return i + 1
    return cut


def _last_phrase(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the start of the shortest noun phrase that ends at `end`: pronoun, capitalised run, or determiner on."""
    i = end - 1
    if tokens[i].low in lexicon.NOMINATIVE:
        return i
    i = _name_start(tokens, start, end)
    while i > start and tokens[i].low not in lexicon.DETERMINERS and _continues_phrase(tokens[i - 1]):
        i -= 1
    return i


def _name_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the start of the capitalised run that ends at `end`; of its last word where that has no capital."""
    i = end - 1
    while tokens[i].is_capital and i > start and _continues_name(tokens[i - 1]):
        i -= 1
    return i


def _continues_name(token: Token) -> bool:
    return token.is_capital and token.low not in lexicon.MONTHS_OR_DAYS


def _continues_phrase(token: Token) -> bool:
    return token.is_word and not (
        token.low in lexicon.PREPOSITIONS
        or token.low in lexicon.TIME_WORDS
        or token.low in lexicon.NOMINATIVE
        or token.low in lexicon.SUBORDINATORS
        or token.low in lexicon.SPEECH_FORMS
    )


def _is_clause(words: Sequence[Token]) -> bool:
    """Say whether a stretch holds a verb of its own, outside a relative clause: then it is no noun phrase."""
    if words[0].low in lexicon.NOMINATIVE:
        return True
    for word in words:
        if word.low in ("who", "whose", "which", "that"):
            return False
        if word.low in lexicon.BE or word.low in lexicon.AUXILIARIES:
            return not word.is_capital  # "Will Hale", "May Rook"
    return False


def _can_speak(words: Sequence[Token]) -> bool:
    """Say whether a phrase can name a speaker: not a bare adverb, number or impersonal pronoun."""
    if words[-1].low in lexicon.NEGATIONS or words[0].low in lexicon.BE:
        return False
    if len(words) != 1:
        return any(word.is_word for word in words) and not _is_clause(words)
    low = words[0].low
    return not (
        low in _SPEECHLESS
        or low.isdigit()
        or low in lexicon.PREPOSITIONS
        or (low in lexicon.TIME_WORDS and not (words[0].is_capital and low in lexicon.NAME_TIMES))
        or low in lexicon.ADVERBS
        or (low in lexicon.DETERMINERS and low not in ("some", "many", "most", "both", "another", "several", "all"))
    )


def subject_after(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """Return the range of the subject after an inverted cue ("..., said Ann Lee, a lawyer")."""
    start = cue.last + 1
    while start < len(tokens) and is_adverb(tokens[start]):
        start += 1
    if start >= len(tokens) or not tokens[start].is_word:
        return None
    low = tokens[start].low
    if low in ("he", "she"):
        return start, start + 1
    if (
        low in lexicon.PREPOSITIONS
        or low in lexicon.SUBORDINATORS
        or low in lexicon.TIME_WORDS
        or low in lexicon.NOMINATIVE
        or low in ("him", "them", "so", "her")
    ):
        return None
    end = start + 1
    while end < len(tokens) and end - start < _LONGEST_SOURCE and _continues_inverted(tokens, end):
        end += 1
    while end > start and tokens[end - 1].low in lexicon.CONJUNCTIONS:
        end -= 1
    return (start, end) if _can_speak(tokens[start:end]) else None


def _continues_inverted(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the noun phrase after an inverted cue goes on with token `i`."""
    low = tokens[i].low
    if not tokens[i].is_word or (
        low in lexicon.MONTHS_OR_DAYS and tokens[i - 1].low in ("on", "last", "late", "early")
    ):
        return False
    if low in lexicon.MONTHS_OR_DAYS and low[:3] not in ("may", "mar", "apr", "aug", "jun"):
        return False
    if low in ("in", "at", "on", "to"):
        return tokens[i - 1].low in ("director", "secretary", "professor", "ambassador", "adviser", "editor")
    return low not in (*lexicon.SUBORDINATORS, "who", "during", "about", "yesterday", "today", "earlier", "of") or (
        low == "of"
    )


def sentence_subject(tokens: Sequence[Token], before: int) -> Range | None:
    """Return the subject of the sentence's first clause: the source of a later cue that has none of its own."""
    start = _main_start(tokens, before)
    if start >= before or not tokens[start].is_word:
        return None
    if tokens[start].low in lexicon.NOMINATIVE:
        it = tokens[start].low == "it" and tokens[start + 1].low not in lexicon.BE
        return (start, start + 1) if tokens[start].low in lexicon.PERSONAL or it else None
    end = start + 1
    while end < before and end - start < 8 and _continues_subject(tokens, start, end):
        end += 1
    return (start, end) if _can_speak(tokens[start:end]) else None


def _continues_subject(tokens: Sequence[Token], start: int, i: int) -> bool:
    token = tokens[i]
    if not token.is_word or is_adverb(token) or token.low == "who" or token.low in lexicon.TOLD:
        return False
    if tokens[i - 1].low in _BEARERS and not token.is_capital and token.low not in _BEARERS:
        return False  # "The mayor spoke": the office ends the phrase
    if i > start + 1 and token.low.endswith("s") and not token.is_capital and _takes_object(tokens, i):
        return False  # "The authority puts it at ..."
    if token.is_capital or (token.low == "and" and i + 1 < len(tokens) and tokens[i + 1].is_capital):
        return True
    if tokens[start].is_capital and tokens[i - 1].is_capital and tokens[start].low not in lexicon.DETERMINERS:
        # "Ann Lee ..." has ended, but "Estwick mayor Ann Lee" goes on.
        return any(later.is_capital for later in tokens[i + 1 : i + 3]) and not token.low.endswith(("ed", "s"))
    return not (
        token.low in lexicon.AUXILIARIES
        or token.low in lexicon.BE
        or token.low in lexicon.SPEECH_FORMS
        or token.low in lexicon.PREPOSITIONS
        or token.low in lexicon.SUBORDINATORS
        or (token.low.endswith("ed") and tokens[i - 1].low not in lexicon.DETERMINERS)
    )


def _takes_object(tokens: Sequence[Token], i: int) -> bool:
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    return after in lexicon.DETERMINERS or after in lexicon.PREPOSITIONS or after in ("it", "them", "him", "her")


def _main_start(tokens: Sequence[Token], before: int) -> int:
    """Return where the main clause begins: after an introduction that a comma closes."""
    i = 0
    while i < before and (
        tokens[i].low in lexicon.CONJUNCTIONS or is_adverb(tokens[i]) or not (tokens[i].is_word or tokens[i].quotation)
    ):
        i += 1
    if i < before and (
        tokens[i].quotation
        or tokens[i].low in lexicon.PREPOSITIONS
        or tokens[i].low in lexicon.SUBORDINATORS
        or tokens[i].low.endswith("ing")
        or tokens[i].low in ("asked", "pressed")
    ):
        comma = next((j for j in range(i, before) if tokens[j].text == "," or tokens[j].quotation), before)
        return comma + 1
    return i
