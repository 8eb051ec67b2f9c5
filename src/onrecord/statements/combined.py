"""Text in, attributions out: the trained tagger, save where the form of the text alone decides; then the rules do.

A pair of marks with its cue and source beside it, a label, a signature, a turn of an interview are certain by their
form, on any page. All else, indirect speech above all, the trained tagger reads better. Where it finds a content but
nobody who said it, the rules may know.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.statements.attributions import Attribution, CharRange, Tagger
from onrecord.statements.quotations import DOUBLE_MARKS
from onrecord.statements.rules import RuleTagger
from onrecord.statements.sentences import Sentence
from onrecord.statements.trained import TrainedTagger
from onrecord.text import WORD

_MARKS = 2  # characters that two readings of where a quotation ends may differ by: its mark, a comma
_THAT = 6  # characters that a rule's content may begin earlier: with "that", or with a mark
_CLOSED_BY_COMMA = re.compile('(?:that )?["“][^"“”]*,["”](?= [a-z][^"“”]*$)')
_HOWEVER = re.compile("however, (?=.)", re.IGNORECASE)
_PLAIN = frozenset({"said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "according to"})

SHORTEST = 400
"""Characters of the shortest text that the trained tagger reads: it learned from passages, and is unsure of less."""


@dataclass(frozen=True, slots=True)
class CombinedTagger:
    """The trained tagger with the rules as its authority on form."""

    trained: Tagger = field(default_factory=TrainedTagger)
    rules: Tagger = field(default_factory=RuleTagger)

    def tag(self, text: str, sentences: Sequence[Sentence] | None = None) -> list[Attribution]:
        """Return the attributions of `text`, in the order of their first characters."""
        certain = self.rules.tag(text, sentences)
        return certain if len(text) < SHORTEST else combine(text, self.trained.tag(text, sentences), certain)


def combine(text: str, trained: Sequence[Attribution], rules: Sequence[Attribution]) -> list[Attribution]:
    """Return `trained` with what `rules` know better, in the order of their first characters.

    Cost is O(n log n) in the pieces of content, since the contents of one tagger do not overlap.
    """
    by_place = _ByPlace(rules)
    cues = frozenset(place for one in trained if one.cue for place in range(*one.cue))
    found: list[Attribution] = []
    kept = {id(rule): rule for rule in rules if rule.certain}
    met: set[int] = set()
    signed = [rule.source for rule in rules if rule.source and rule.is_signed]
    for attribution in trained:
        meeting = by_place.meeting(attribution)
        met.update(map(id, meeting))
        around = next((rule for rule in meeting if _holds(rule, attribution, cues)), None)
        if around:
            kept.setdefault(id(around), around)
        elif rest := _without_certain(_without_signature(attribution, signed), meeting):
            found += _part_carried(text, _informed(text, rest, meeting))
    kept |= {id(rule): rule for rule in rules if id(rule) not in met and _is_plain(text, rule)}
    whole = [*found, *kept.values()]
    return sorted((_without_ends(text, one) for one in whole), key=lambda attribution: min(attribution.content))


def _without_ends(text: str, attribution: Attribution) -> Attribution:
    """Return `attribution` less the reporter's words at the ends of its content: "However, …" before it, and what
    follows the quotation that it is, [that] “…,” adding that …
    """
    content = []
    for start, end in attribution.content:
        quoted = _CLOSED_BY_COMMA.match(text, start, end)
        joined = _HOWEVER.match(text, start, end)
        content.append((joined.end() if joined else start, quoted.end() if quoted else end))
    return attribution if content == attribution.content else replace(attribution, content=content)


def _is_plain(text: str, rule: Attribution) -> bool:
    """Say whether `rule` names its source and has a cue that reports speech whatever stands about it."""
    return bool(rule.source and rule.cue) and text[slice(*(rule.cue or (0, 0)))].lower() in _PLAIN


def _holds(rule: Attribution, attribution: Attribution, cues: frozenset[int]) -> bool:
    """Say whether `attribution`, cue and all, is part of what `rule` reports with a cue that is not among `cues`.

    The trained tagger finds the innermost of nested attributions; what a reader looks for is the outermost.
    """
    if not (rule.cue and rule.source and attribution.cue) or not cues.isdisjoint(range(*rule.cue)):
        return False
    return all(any(a <= start and end <= b for a, b in rule.content) for start, end in _pieces_with_cue(attribution))


def _pieces_with_cue(attribution: Attribution) -> list[CharRange]:
    return [*attribution.content, *([attribution.cue] if attribution.cue else [])]


def _informed(text: str, attribution: Attribution, rules: Sequence[Attribution]) -> Attribution:
    """Return `attribution` with what the rules that meet it know of its cue, its source and where its content ends."""
    like = next((rule for rule in rules if _same_cue(rule, attribution)), None)
    if like is None:
        return _with_source(attribution, rules)
    content = like.content if _lies_within(like, attribution) else _with_clause(text, like, attribution)
    sure = 1.0 if _are_near(like.content, content) else attribution.confidence  # both taggers found it
    return _with_source(replace(attribution, content=content, spoken=True, confidence=sure), rules)


def _are_near(one: Sequence[CharRange], other: Sequence[CharRange]) -> bool:
    """Say whether two contents are one, but for a "that" or a mark at their ends."""
    if len(one) != len(other):
        return False
    return all(
        abs(a - b) <= _THAT for left, right in zip(one, other, strict=True) for a, b in zip(left, right, strict=True)
    )


def _same_cue(one: Attribution, other: Attribution) -> bool:
    return bool(one.cue and other.cue and _shared([one.cue], [other.cue]))


def _lies_within(rule: Attribution, attribution: Attribution) -> bool:
    """Say whether the one content of `rule` is the better part of that of `attribution`, less what stands about it.

    PolNeAR's readers keep the reporter's ", which is expected …" with what was said more often than not; who checks
    wordings wants what was said alone.
    """
    if len(rule.content) != 1 or len(attribution.content) != 1:
        return False
    [(start, end)], [(first, last)] = rule.content, attribution.content
    together = abs(start - first) <= _THAT
    return first - _THAT <= start and end <= last and (together or _covers(rule, attribution))


def _with_clause(text: str, rule: Attribution, attribution: Attribution) -> list[CharRange]:
    """Return the content of `attribution` with what belongs before it, which `rule` reports with it: the clause that a
    quotation ends ("[It leaks, “flooding whole streets],” Lee said"), who is to do as told ("told [crews to go]").
    """
    (first, last), *others = attribution.content
    fragment = text[first : first + 1] in DOUBLE_MARKS and text[first + 1 : first + 2].islower()
    for start, end in rule.content:
        lead = text[start:first]
        ends = fragment and abs(end - last) <= _MARKS and lead.rstrip().endswith(",")
        told = text.startswith("to ", first) and first < end and rule.cue is not None and rule.cue[1] <= start
        if lead and "\n" not in lead and (ends or told):
            return [(start, last), *others]
    return attribution.content


def _part_carried(text: str, attribution: Attribution) -> list[Attribution]:
    """Return `attribution` less the quotations that stand alone in later paragraphs, and those without a cue each.

    A quotation that follows its like with no word between runs on in the same breath, and stays.
    """
    first, *others = attribution.content
    groups = [[first]]
    for start, end in others:
        between = text[groups[-1][-1][1] : start]
        alone = text[start] in DOUBLE_MARKS and text[end - 1] in DOUBLE_MARKS
        if alone and "\n" in between and WORD.search(between):
            groups.append([(start, end)])
        else:
            groups[-1].append((start, end))
    carried = [replace(attribution, content=group, cue=None, carries=True, quoted=True) for group in groups[1:]]
    return [replace(attribution, content=groups[0]), *carried]


class _ByPlace:
    """Attributions by the places of their contents."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self.attributions = attributions
        self.pieces = sorted((*piece, n) for n, one in enumerate(attributions) for piece in one.content)

    def meeting(self, attribution: Attribution) -> list[Attribution]:
        """Return those whose content shares a character with that of `attribution`, in order."""
        numbers: set[int] = set()
        for start, end in attribution.content:
            place = bisect_left(self.pieces, (end,)) - 1
            while place >= 0 and self.pieces[place][1] > start:
                numbers.add(self.pieces[place][2])
                place -= 1
        return [self.attributions[number] for number in sorted(numbers)]


def _without_certain(attribution: Attribution, rules: Sequence[Attribution]) -> Attribution | None:
    """Return `attribution` less the pieces that certain `rules` report; None where they report half of it or more.

    The trained tagger joins what stands in a row of its like: quotations, each with its own signature, say.
    """
    certain = [rule for rule in rules if rule.certain]
    if any(_covers(rule, attribution) for rule in certain):
        return None
    rest = [piece for piece in attribution.content if not any(_shared([piece], rule.content) for rule in certain)]
    return replace(attribution, content=rest) if rest else None


def _without_signature(attribution: Attribution, signed: Sequence[CharRange]) -> Attribution:
    """Return `attribution` less a source that signs another quotation; `signed` are such sources."""
    taken = attribution.source is not None and attribution.source in signed
    return replace(attribution, source=None) if taken else attribution


def _covers(rule: Attribution, attribution: Attribution) -> bool:
    """Say whether half of the content of `attribution` or more lies in that of `rule`."""
    return 2 * _shared(rule.content, attribution.content) >= _size(attribution.content)


def _with_source(attribution: Attribution, rules: Sequence[Attribution]) -> Attribution:
    """Return `attribution` with the source of the rule that found most of its content, where it has none itself."""
    if attribution.source or not rules:
        return attribution
    rule = max(rules, key=lambda one: _shared(one.content, attribution.content))
    smaller = min(_size(rule.content), _size(attribution.content))
    if not rule.source or 2 * _shared(rule.content, attribution.content) < smaller:
        return attribution
    return replace(attribution, source=rule.source, cue=attribution.cue or rule.cue)


def _size(content: Sequence[CharRange]) -> int:
    return sum(end - start for start, end in content)


def _shared(one: Sequence[CharRange], other: Sequence[CharRange]) -> int:
    """Return how many characters two contents share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
