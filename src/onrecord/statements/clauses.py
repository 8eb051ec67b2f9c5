"""Sentence in, attributions out: source, cue and content in every order that English news prose puts them in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements import lexicon
from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.contents import content_after, content_before
from onrecord.statements.cues import Cue, Frame, find_cues
from onrecord.statements.sentences import Token
from onrecord.statements.sources import DASHES, Range, sentence_subject, subject_after, subject_before

_LONGEST_LABEL = 5  # words of a name before a colon or after a dash
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
    labelled = _read_label(tokens) or _read_signature(tokens)
    if labelled:
        return [labelled]
    found: list[_Found] = []
    for cue in find_cues(tokens):
        one = _read_cue(tokens, cue, found)
        if one:
            found.append(one)
    return [_to_characters(tokens, one) for one in found if one.before or one.after]


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
    if cue.first == 0 or cue.leans or (cue.frame is not Frame.SAY and cue.lemma != "ask"):
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
    after = content_after(tokens, cue, cue.last + 1, len(tokens))
    before = None
    if start > floor:
        interrupts = _interrupts(tokens, cue, start)
        postponed = not leaning and cue.lemma in lexicon.POSTPONED and (after is None or interrupts)
        before = content_before(tokens, floor, start, postponed=postponed, interrupted=interrupts)
        if before and any(token.quotation for token in tokens[before[0] : before[1]]):
            after = _resumed(tokens, cue.last + 1)
        elif before and interrupts:
            after = _rest(tokens, cue)
    if before is None and after is None:
        return None
    if before is None and source is None:
        return None
    return _Found(cue, source, before, after)


def _has_no_subject(tokens: Sequence[Token], cue: Cue) -> bool:
    """Say whether the cue leans on an earlier subject: ", adding that", "and accused"."""
    if not cue.free:
        return False
    before = tokens[cue.first - 1]
    return not (before.is_word and before.is_capital) or before.low in lexicon.CONJUNCTIONS


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
    end = len(tokens)
    while end > start and not tokens[end - 1].is_word and not tokens[end - 1].quotation:
        end -= 1
    return (start, end) if end > start else None


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
    )


def _read_label(tokens: Sequence[Token]) -> Attribution | None:
    """Read "Ann Lee: “We will hold.”": a name, a colon, a quotation."""
    colon = next((i for i, token in enumerate(tokens[: _LONGEST_LABEL + 1]) if not token.is_word), 0)
    if not 0 < colon < len(tokens) - 1 or tokens[colon].text != ":" or not tokens[colon + 1].quotation:
        return None
    if not all(token.is_capital for token in tokens[:colon]):
        return None
    return _signed(tokens, (0, colon), (colon + 1, len(tokens)), cue=tokens[colon])


def _read_signature(tokens: Sequence[Token]) -> Attribution | None:
    """Read "“We will hold.” — Ann Lee": a quotation, a dash, a name, and no more."""
    dash = next((i for i, token in enumerate(tokens) if token.text in DASHES), 0)
    name = tokens[dash + 1 :]
    if not dash or not tokens[dash - 1].quotation or not 0 < len(name) <= _LONGEST_LABEL:
        return None
    if not all(token.is_capital for token in name) or any(token.is_word for token in tokens[:dash]):
        return None
    return _signed(tokens, (dash + 1, len(tokens)), (0, dash), cue=None)


def _signed(tokens: Sequence[Token], source: Range, content: Range, *, cue: Token | None) -> Attribution:
    quoted = [token for token in tokens[content[0] : content[1]] if token.quotation]
    return Attribution(
        content=[(token.start, token.end) for token in quoted],
        cue=(cue.start, cue.end) if cue else None,
        source=(tokens[source[0]].start, tokens[source[1] - 1].end),
        quoted=True,
    )
