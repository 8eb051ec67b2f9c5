"""Sentence in, attributions out: source, cue and content in every order that English news prose puts them in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.statements import lexicon
from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.contents import content_after, content_before
from onrecord.statements.cues import Cue, Frame, find_cues, is_adverb
from onrecord.statements.labels import heading_end, read_label, read_late_label, read_signature
from onrecord.statements.sentences import Token
from onrecord.statements.sources import Range, sentence_subject, subject_after, subject_before

_LONGEST_ADJUNCT = 10  # tokens between a cue and the comma that ends "As Lee explained on Monday,"
_MOST_CUES = 12  # of one sentence; more stand only in lists of words
_MOST_BETWEEN = 2  # marks and adverbs between a quotation, its cue and its source where the form is certain
_FEWEST_QUOTED_WORDS = 2
_CONCESSIONS = frozenset("while although though whereas when after".split())
_CLOSERS = frozenset({".", "?", "!", ",", ";", ":", "—", "–", "--"})


@dataclass(slots=True)
class _Found:
    """One attribution of a sentence, in token indices."""

    cue: Cue
    source: Range | None
    before: Range | None
    after: Range | None

    @property
    def end(self) -> int:
        parts = [self.cue.last + 1, *(r[1] for r in (self.source, self.before, self.after) if r)]
        return max(parts)


def read_sentence(tokens: Sequence[Token]) -> list[Attribution]:
    """Return the attributions inside one sentence."""
    labelled = read_label(tokens) or read_signature(tokens)
    if labelled:
        return [labelled]
    tokens = tokens[heading_end(tokens) :]
    found: list[_Found] = []
    for cue in find_cues(tokens)[:_MOST_CUES]:
        one = _read_cue(tokens, cue, found)
        if one:
            found.append(one)
    attributions = [_to_characters(tokens, one) for one in found if one.before or one.after]
    if not attributions and (late := read_late_label(tokens)):
        return [late]
    return attributions


def _read_cue(tokens: Sequence[Token], cue: Cue, earlier: list[_Found]) -> _Found | None:
    floor = 0
    if earlier:
        last = earlier[-1]
        inside = last.after and last.after[0] <= cue.first < last.after[1] and cue.frame is not Frame.ACCORDING
        if inside and not _breaks(tokens, cue, last):
            return _read_outer(tokens, cue, earlier)
        floor = last.cue.last + 1
    if cue.frame is Frame.ACCORDING:
        if earlier and earlier[-1].after and floor <= earlier[-1].after[0] < cue.first:
            _shorten(tokens, earlier[-1], cue.first)  # "Lee said ..., according to the Ledger": by way of the Ledger
            return None
        one = _read_according(tokens, cue, floor)
    else:
        one = _read_inverted(tokens, cue, floor) or _read_straight(tokens, cue, floor, earlier)
    if one and earlier and earlier[-1].after and earlier[-1].after[1] > _first(one, earlier[-1]):
        _shorten(tokens, earlier[-1], _first(one, earlier[-1]))
    return one


def _read_outer(tokens: Sequence[Token], cue: Cue, earlier: list[_Found]) -> _Found | None:
    """Read a cue inside the content of an earlier one: it is nested, unless it closes the sentence and holds it all.

    "Lee admitted that the dam leaks, the Ledger reported": what Lee admitted is inside what the Ledger reported.
    """
    outer = _read_inverted(tokens, cue, 0) or _read_straight(tokens, cue, 0, [])
    if outer is None or outer.before is None or outer.after or outer.before[0] > earlier[0].cue.first:
        return None
    earlier.clear()
    return outer


def _first(one: _Found, earlier: _Found) -> int:
    """Return the first token of an attribution that is its own: a source it shares with `earlier` is not."""
    own_source = one.source if one.source and one.source[0] > earlier.cue.last else None
    return min(r[0] for r in ((one.cue.first, 0), one.before, own_source) if r)


def _shorten(tokens: Sequence[Token], one: _Found, end: int) -> None:
    """Cut the content of `one` where the next attribution begins."""
    if one.after is None:
        return
    start = one.after[0]
    end = max(start, min(end, one.after[1]))
    while (
        end > start
        and not tokens[end - 1].quotation
        and (
            not tokens[end - 1].is_word
            or tokens[end - 1].low in lexicon.CONJUNCTIONS
            or tokens[end - 1].low in ("while", "as")
        )
    ):
        end -= 1
    one.after = (start, end) if end > start else None


def _breaks(tokens: Sequence[Token], cue: Cue, last: _Found) -> bool:
    """Say whether a cue inside another's content begins a statement of its own rather than a nested one."""
    if cue.frame is Frame.ACCORDING:
        return False
    i = cue.first - 1
    while i >= 0 and (tokens[i].low in lexicon.ADVERBS or tokens[i].low in lexicon.AUXILIARIES):
        i -= 1
    if i < 0:
        return False
    before = tokens[i]
    if cue.free:
        return before.text in (",", "—", "–", "--") or before.quotation is not None or before.low in ("and", "but")
    if before.quotation:
        return True
    subject = subject_before(tokens, cue)
    if subject is None:
        return False
    opener = tokens[subject[0] - 1] if subject[0] else None
    if opener is None or opener.low not in ("and", "but", "while", "as", ";"):
        return opener is not None and opener.text == ";"
    earlier = tokens[subject[0] - 2] if subject[0] > 1 else None
    return earlier is not None and (earlier.text in (",", "—") or earlier.quotation is not None)


def _read_inverted(tokens: Sequence[Token], cue: Cue, floor: int) -> _Found | None:
    """Read "..., said Ann Lee, a lawyer"."""
    if cue.first == 0:
        return _read_leading(tokens, cue)
    if cue.leans or (cue.frame is not Frame.SAY and cue.lemma != "ask"):
        return None
    before = tokens[cue.first - 1]
    comma = before.text in (",", "—", "–", "--")
    if not (before.quotation or comma):
        return None
    source = subject_after(tokens, cue)
    if source is None:
        return None
    quoted = before.quotation or (comma and cue.first > 1 and tokens[cue.first - 2].quotation)
    if not quoted and (not _closes(tokens, source[1]) or subject_before(tokens, cue)):
        return None
    content = content_before(tokens, floor, cue.first, postponed=cue.lemma in lexicon.POSTPONED)
    if content is None:
        return None
    return _Found(cue, source, content, _resumed(tokens, source[1]))


def _read_leading(tokens: Sequence[Token], cue: Cue) -> _Found | None:
    """Read "Said Ann Lee: “The gates leak.”"."""
    source = subject_after(tokens, cue) if cue.frame is Frame.SAY and not cue.leans else None
    if source is None or source[1] + 1 >= len(tokens) or tokens[source[1]].text not in (":", ","):
        return None
    return _Found(cue, source, None, _resumed(tokens, source[1]))


def _closes(tokens: Sequence[Token], i: int) -> bool:
    return i >= len(tokens) or tokens[i].text in _CLOSERS


def _resumed(tokens: Sequence[Token], at: int) -> Range | None:
    """Return the second half of an interrupted quotation after its attribution: a mark, then a quotation."""
    for i in range(at, len(tokens)):
        if tokens[i].quotation:
            if tokens[i - 1].text in (",", ":", ".", "—", "–", "--", ";") and len(tokens[i].text.split()) > 1:
                return i, i + 1
            return None
        if tokens[i].low in lexicon.SPEECH_FORMS and tokens[i].is_word:
            return None
    return None


def _read_straight(tokens: Sequence[Token], cue: Cue, floor: int, earlier: list[_Found]) -> _Found | None:
    """Read "Ann Lee said ..." and "..., Ann Lee said"."""
    source = None if _has_no_subject(tokens, cue) else subject_before(tokens, cue)
    if source and source[0] < floor:
        source = (floor, source[1]) if source[1] > floor else None
    start = source[0] if source else cue.first
    leaning = False
    if source is None:
        if not cue.free:
            return None
        leaning = True
        source = earlier[-1].source if earlier else sentence_subject(tokens, cue.first)
    after = content_after(tokens, cue, cue.last + 1, len(tokens)) or _after_as(tokens, cue, start)
    after = _before_main_clause(tokens, source, after)
    before = None
    if start > floor:
        interrupts = _interrupts(tokens, cue, start)
        postponed = not leaning and cue.lemma in lexicon.POSTPONED and (after is None or interrupts)
        before = content_before(tokens, floor, start, postponed=postponed, interrupted=interrupts)
        if before and any(token.quotation for token in tokens[before[0] : before[1]]):
            after = _resumed(tokens, cue.last + 1)
        elif interrupts and (before or start - floor <= 2):
            after = _rest(tokens, cue)
    if before is None and after is None:
        return None
    if before is None and source is None:
        return None
    return _Found(cue, source, before, after)


def _after_as(tokens: Sequence[Token], cue: Cue, start: int) -> Range | None:
    """Return the content of "As Lee explained on Monday, the gates leak."."""
    if start != 1 or tokens[0].low != "as" or cue.frame is not Frame.SAY:
        return None
    stop = min(len(tokens) - 1, cue.last + _LONGEST_ADJUNCT)
    comma = next((i for i in range(cue.last + 1, stop) if tokens[i].text in (",", ":") or tokens[i].quotation), None)
    if comma is None or tokens[comma].quotation:
        return None
    return comma + 1, _without_marks(tokens, comma + 1, len(tokens))


def _before_main_clause(tokens: Sequence[Token], source: Range | None, after: Range | None) -> Range | None:
    """Cut the content of a subordinate clause where the sentence's main clause begins.

    "Lee, who said the gates leak, left."; "While Lee said the gates leak, he denied that the wall would fall."
    """
    if source is None or after is None or source[0] == 0:
        return after
    opener = tokens[source[0] - 1]
    if tokens[source[0]].low == "who":
        wanted = _begins_predicate if opener.text == "," else None
    else:
        wanted = _begins_clause if source[0] == 1 and opener.low in _CONCESSIONS else None
    if wanted is None:
        return after
    for i in range(after[0] + 1, after[1]):
        if tokens[i - 1].text == "," and wanted(tokens, i):
            return after[0], i - 1
    return after


def _begins_predicate(tokens: Sequence[Token], i: int) -> bool:
    low = tokens[i].low
    return tokens[i].is_word and (
        low in lexicon.TOLD
        or low in lexicon.BE
        or low in lexicon.AUXILIARIES
        or low in lexicon.PAST
        or (low.endswith("ed") and not tokens[i].is_capital)
    )


def _begins_clause(tokens: Sequence[Token], i: int) -> bool:
    low = tokens[i].low
    return low in lexicon.NOMINATIVE or low in lexicon.DETERMINERS or tokens[i].is_capital


def _has_no_subject(tokens: Sequence[Token], cue: Cue) -> bool:
    """Say whether the cue leans on an earlier subject: ", adding that", "and accused"."""
    if not cue.free:
        return False
    before = tokens[cue.first - 1]
    if not (before.is_word and before.is_capital) or before.low in lexicon.CONJUNCTIONS:
        return True
    return cue.first > 1 and tokens[cue.first - 2].low in ("on", "in", "to", "via")  # "posted on Facebook, writing"


def _interrupts(tokens: Sequence[Token], cue: Cue, start: int) -> bool:
    """Say whether the attribution stands between two commas: "The plan, she said, is dead"."""
    after = cue.last + 1
    return (
        start > 0
        and tokens[start - 1].text == ","
        and after + 1 < len(tokens)
        and tokens[after].text == ","
        and tokens[after + 1].low not in lexicon.ING_FORMS
        and cue.lemma in lexicon.POSTPONED
    )


def _rest(tokens: Sequence[Token], cue: Cue) -> Range | None:
    start = cue.last + 2
    end = _without_marks(tokens, start, len(tokens))
    return (start, end) if end > start else None


def _without_marks(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the end of the tokens from `start` less the marks that close them."""
    while end > start and not tokens[end - 1].is_word and not tokens[end - 1].quotation:
        end -= 1
    return end


def _read_according(tokens: Sequence[Token], cue: Cue, floor: int) -> _Found | None:
    """Read "According to Lee, ..." and "..., according to Lee"."""
    end = cue.last + 1
    while end < len(tokens) and tokens[end].text not in _CLOSERS and not tokens[end].quotation:
        if tokens[end].low in ("which", "who", "that"):
            break
        end += 1
    if end == cue.last + 1:
        return None
    source = (cue.last + 1, end)
    if cue.first == floor or (cue.first <= floor + 1 and not tokens[floor].quotation):
        after = content_after(tokens, cue, end, len(tokens))
        return _Found(cue, source, None, after) if after else None
    if (
        tokens[cue.first - 1].text == ","
        and cue.first - floor >= 2
        and tokens[cue.first - 2].low in lexicon.SUBORDINATORS
    ):
        after = content_after(tokens, cue, end, len(tokens))
        return _Found(cue, source, None, after) if after else None
    before = content_before(tokens, floor, cue.first, postponed=True)
    if before is None and tokens[cue.first - 1].is_word:
        start = floor
        while start < cue.first and not tokens[start].is_word and not tokens[start].quotation:
            start += 1
        before = (start, cue.first) if cue.first - start >= 4 else None
    if before is None:
        return None
    return _Found(cue, source, before, None)


def _to_characters(tokens: Sequence[Token], one: _Found) -> Attribution:
    def characters(r: Range) -> CharRange:
        return tokens[r[0]].start, tokens[r[1] - 1].end

    return Attribution(
        content=[characters(r) for r in (one.before, one.after) if r],
        cue=(tokens[one.cue.first].start, tokens[one.cue.last].end),
        source=characters(one.source) if one.source else None,
        quoted=any(token.quotation for r in (one.before, one.after) if r for token in tokens[r[0] : r[1]]),
        certain=_is_certain(tokens, one),
    )


def _is_certain(tokens: Sequence[Token], one: _Found) -> bool:
    """Say whether the form alone decides: a whole quotation with source and cue right beside its marks.

    "“Go,” Lee said", "“Go,” said Lee", "Lee said: “Go.”", with both marks, and no word between content, cue and source.
    """
    content = one.before or one.after
    if one.source is None or content is None or one.cue.frame not in (Frame.SAY, Frame.TELL, Frame.ASK):
        return False
    if not all(_is_whole(tokens[i]) for r in (one.before, one.after) if r for i in range(*r)):
        return False
    parts = sorted([content, one.source, (one.cue.first, one.cue.last + 1)])
    gaps = [token for (_, a), (b, _) in pairwise(parts) for token in tokens[a:b]]
    return not any(token.is_word and not is_adverb(token) for token in gaps) and len(gaps) <= _MOST_BETWEEN


def _is_whole(token: Token) -> bool:
    quotation = token.quotation
    if quotation is None:
        return not token.is_word
    return quotation.opened and quotation.closed and len(token.text.split()) >= _FEWEST_QUOTED_WORDS
