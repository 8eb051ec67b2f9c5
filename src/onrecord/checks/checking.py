"""A quotation and the passages that may hold it in; the check out: verdict, explanation, evidence.

How two texts are aligned is for the caller to say (`Compare`), so that a check reads the readings that the record has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from onrecord.checks.explaining import explain
from onrecord.checks.likeness import Likeness
from onrecord.checks.passages import Passage
from onrecord.checks.quoted import Quoted
from onrecord.checks.verdicts import Finding, choose, is_match, judge
from onrecord.records import Article, Check, Evidence, ReadingKind, Severity, Verdict

Compare = Callable[[str, Passage], Likeness]
"""A quotation and a passage in; their likeness out."""

MOST_EVIDENCE = 8

_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s+(?=[^\W\d_]|[\"“‘])")


def check_quoted(
    quoted: Quoted, passages: Sequence[Passage], *, compare: Compare, printed: Sequence[Article] = ()
) -> Check:
    """Return the check of `quoted` against `passages`, all that the record may have of it.

    `printed` are articles that have the words in their own text, outside quotation marks and statements.
    """
    findings = [judge(passage, compare(quoted.words, passage)) for passage in passages]
    verdict, ranked = choose([finding for finding in findings if is_match(finding)])
    named = quoted.speaker or quoted.source
    evidence = _keep_best(ranked)
    return Check(
        words=quoted.words,
        content=quoted.content,
        line=quoted.line,
        column=quoted.column,
        speaker=quoted.speaker,
        source=quoted.source,
        verdict=verdict,
        severity=_rate(verdict, ranked),
        explanation=explain(verdict, evidence, speaker=named, printed=printed),
        evidence=tuple(map(_as_evidence, evidence)),
    )


def _rate(verdict: Verdict, ranked: Sequence[Finding]) -> Severity:
    if verdict in (Verdict.OTHER_SPEAKER, Verdict.NOT_ON_RECORD):
        return Severity.SUBSTANTIVE
    return Severity.NONE if verdict is Verdict.VERBATIM else ranked[0].severity


def _keep_best(ranked: Sequence[Finding]) -> list[Finding]:
    """Return the best finding of each statement, those of the best one's utterance and what is as near as it."""
    best: list[Finding] = []
    known: set[str] = set()
    for finding in ranked:
        passage = finding.passage
        if known.issuperset(passage.statements) and passage.statements:
            continue
        if len(passage.statements) > 1 and best and best[0].verdict is Verdict.VERBATIM:
            continue  # what one statement says by itself needs no longer stretch around it
        if best and not _belongs(finding, best[0]):
            continue
        known.update(passage.statements)
        best.append(finding)
    return best[:MOST_EVIDENCE]


def _belongs(finding: Finding, best: Finding) -> bool:
    shared = set(finding.passage.utterances) & set(best.passage.utterances)
    return bool(shared) or finding.verdict is best.verdict


def _as_evidence(finding: Finding) -> Evidence:
    passage, like = finding.passage, finding.likeness
    article = passage.article
    start, end = _widen(finding)
    return Evidence(
        statements=passage.list_statements(start, end),
        article=article.id,
        outlet=article.outlet,
        title=article.title,
        published=article.published,
        url=article.url,
        speaker=passage.speaker,
        source=passage.source,
        direct=passage.direct,
        words=passage.text[start:end],
        content=passage.content(start, end),
        readings=like.readings,
    )


def _widen(finding: Finding) -> tuple[int, int]:
    """Return the characters of the passage to show: with the rest of the sentence where an excerpt drops its limit."""
    text, start, end = finding.passage.text, finding.likeness.start, finding.likeness.end
    dropped = {reading.kind for reading in finding.likeness.readings if reading.severity is Severity.SUBSTANTIVE}
    if ReadingKind.STARTS_LATER in dropped:
        start = max((found.end() for found in _SENTENCE_END.finditer(text, 0, start)), default=0)
    if ReadingKind.ENDS_EARLIER in dropped:
        found = _SENTENCE_END.search(text, end)
        end = found.start() + 1 if found else len(text)
    return start, end
