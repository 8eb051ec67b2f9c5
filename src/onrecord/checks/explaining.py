"""A verdict and the findings that it rests on in; a sentence or two in plain words out.

Both sides are shown, and nobody is said to be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.checks.verdicts import Finding, judge_reading
from onrecord.records import Article, Reading, ReadingKind, Severity, Verdict
from onrecord.text import WORD, squeeze

_LONGEST = 14  # words of a report that a sentence shows; of more, the first and the last
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[^\W\d_]|[\"“‘])")
_MOST_TOLD = 3  # differences that a sentence tells
_UNKNOWN_OUTLET = "[outlet unknown]"


def explain(verdict: Verdict, findings: Sequence[Finding], *, speaker: str | None, printed: Sequence[Article]) -> str:
    """Return why a quotation has its verdict; `speaker` is whom the draft names.

    `printed` are articles that have the words in their own text, where they are nobody's.
    """
    if verdict is Verdict.NOT_ON_RECORD:
        return _explain_missing(printed)
    best = findings[0]
    if verdict is Verdict.OTHER_SPEAKER:
        return _explain_other(findings, speaker)
    told = {
        Verdict.VERBATIM: _explain_verbatim,
        Verdict.CUT: _explain_difference,
        Verdict.CHANGED: _explain_difference,
        Verdict.PARAPHRASED: _explain_paraphrase,
    }[verdict](findings)
    return f"{told}{_explain_unnamed(best, speaker)}"


def _explain_missing(printed: Sequence[Article]) -> str:
    if printed:
        outlets = _list(_outlet(article) for article in printed)
        return f"No statement on record has these words; they stand in {outlets} as nobody’s."
    return "No statement on record has these words or comes near them."


def _explain_other(findings: Sequence[Finding], speaker: str | None) -> str:
    best = findings[0]
    who = best.passage.speaker or best.passage.source or "somebody else"
    these = "these words" if best.verdict is Verdict.VERBATIM else "words like these"
    outlets = _outlets(findings)
    give = "gives" if len(outlets) == 1 else "give"
    return f"{_list(outlets)} {give} {these} to {who}, not to {speaker}.{_tell_more(best)}"


def _tell_more(best: Finding) -> str:
    return "" if best.verdict is Verdict.VERBATIM else f" {_explain_difference([best])}"


def _explain_verbatim(findings: Sequence[Finding]) -> str:
    same = [finding for finding in findings if finding.verdict is Verdict.VERBATIM]
    rest = [finding for finding in findings if finding.verdict is not Verdict.VERBATIM and finding.passage.direct]
    told = f"Word for word in {_list(_outlets(same))}."
    known = {finding.passage.article.id for finding in same}
    others = [_tell_rival(finding) for finding in rest if finding.passage.article.id not in known]
    return " ".join([told, *dict.fromkeys(item for item in others if item)])


def _tell_rival(finding: Finding) -> str:
    """Return what another report has in place of the words."""
    readings = [reading for reading in finding.likeness.readings if reading.kind in _RIVALS]
    told = [_tell_there(reading) for reading in readings[:_MOST_TOLD]]
    return f"{_outlet(finding.passage.article)} has {'; '.join(told)}." if told else ""


def _tell_there(reading: Reading) -> str:
    own, other = reading.words.get(0, ""), reading.words.get(1, "")
    if not WORD.search(own):
        return f"“{_short(other)}” besides"
    return _tell(reading) if WORD.search(other) else f"no “{_short(own)}”"


_RIVALS = (ReadingKind.WORD_CHANGED, ReadingKind.NUMBER_CHANGED, ReadingKind.NEGATION_CHANGED)


def _explain_difference(findings: Sequence[Finding]) -> str:
    best = findings[0]
    told = list(_differences(best))
    more = len(told) - _MOST_TOLD
    shown = [*told[:_MOST_TOLD], *([f"and {more} more"] if more > 0 else [])]
    return f"{_outlet(best.passage.article)}: {'; '.join(shown)}."


def _explain_paraphrase(findings: Sequence[Finding]) -> str:
    best = findings[0]
    words = _short(best.passage.text[best.likeness.start : best.likeness.end])
    if best.passage.direct:
        return f"Only the sense is on record: {_outlet(best.passage.article)} has “{words}”."
    outlet = _outlet(best.passage.article)
    return f"On record in a reporter’s words alone, without quotation marks: {outlet} has: {words}."


def _explain_unnamed(best: Finding, speaker: str | None) -> str:
    """Return the note that a report leaves open whose words they are."""
    if speaker is None or best.passage.speaker is not None:
        return ""
    source = best.passage.source
    return f" The report does not name the speaker{f': “{source}”' if source else ''}."


def _differences(finding: Finding) -> Iterator[str]:
    """Yield every difference that makes the verdict, as a part of a sentence."""
    for reading in finding.likeness.readings:
        if judge_reading(reading):
            yield _tell(reading)
    if finding.likeness.gaps:
        yield "more is said between these words, or left out there, and the draft shows no mark"
    elif finding.likeness.marked and not any(item.kind is ReadingKind.CUT_MARKED for item in finding.likeness.readings):
        yield "nothing is left out there, and the draft has a mark"
    if finding.likeness.taken_over:
        yield "words that the report put in, in brackets, stand in the draft as the speaker’s"


def _tell(reading: Reading) -> str:
    own, other = _short(reading.words.get(0, "")), _short(reading.words.get(1, ""))
    if not WORD.search(other):
        return f"“{own}” is not there"
    if reading.kind is ReadingKind.ORDER_CHANGED:
        return f"“{other}” stands in another place"
    if WORD.search(own):
        return f"“{other}”, where the draft has “{own}”"
    if reading.kind is ReadingKind.NEGATION_CHANGED:
        return f"“{other}” is left out"
    limit = ", a condition, denial or hedge" if reading.severity is Severity.SUBSTANTIVE else ""
    if reading.kind is ReadingKind.STARTS_LATER:
        return f"the sentence begins “{_short(_SENTENCE_END.split(reading.words[1])[-1])}”{limit}"
    if reading.kind is ReadingKind.ENDS_EARLIER:
        return f"the sentence goes on “{_short(_SENTENCE_END.split(reading.words[1])[0])}”{limit}"
    how = "with a mark" if reading.kind is ReadingKind.CUT_MARKED else "without a mark"
    return f"“{other}”{limit} is left out, {how}"


def _short(words: str) -> str:
    parts = squeeze(words).rstrip(" .,;:").split()
    return " ".join(parts) if len(parts) <= _LONGEST else " ".join([*parts[: _LONGEST - 4], "…", *parts[-4:]])


def _outlet(article: Article) -> str:
    return article.outlet or (f"“{article.title}”" if article.title else _UNKNOWN_OUTLET)


def _outlets(findings: Iterable[Finding]) -> list[str]:
    return list(dict.fromkeys(_outlet(finding.passage.article) for finding in findings))


def _list(outlets: Iterable[str]) -> str:
    """Return names as a list in a sentence."""
    names = list(dict.fromkeys(outlets))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
