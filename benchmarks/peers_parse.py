"""Parsed paragraphs in; the statements that a dependency parse shows out: the method of the Gender Gap Tracker.

Source: Asr, Mazraeh, Lopes, Gautam, Gonzales, Rao and Taboada 2021, "The Gender Gap Tracker: Using Natural Language
Processing to measure gender bias in media", PLoS ONE 16(1), section on quotations, written anew from its description:

1. a clause that is the object of a verb of saying is content, the verb's subject its source, and "according to" gives
   the rest of its sentence to its object;
2. words in quotation marks that are in no such clause belong to the nearest verb of saying beside them;
3. where there is none, whole sentences in quotation marks go on with the source before them.

Paragraphs are pairs of their first character and a spaCy `Doc`, which is not typed here: spaCy need not be installed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.evaluation import Marked

_VERBS = frozenset(
    """accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure blame boast
    caution charge cite claim comment complain concede conclude confess confirm contend continue cry declare demand
    deny describe disclose emphasize estimate exclaim explain express hint imply indicate inform insist joke lament
    maintain mention note observe predict proclaim promise propose quip quote read recall recommend recount reiterate
    remark remind repeat reply report respond reveal say shout speculate state stress suggest swear tell testify tweet
    urge vow warn whisper write""".split()
)
_SUBJECTS = {"nsubj", "nsubjpass"}
_OPENING, _CLOSING = {"“", '"', "``"}, {"”", '"', "''"}
_LEAST_WORDS = 3  # of a quotation: fewer are scare quotes and names

Range = tuple[int, int]
"""First token and the one after the last."""


def find_by_parse(paragraphs: Sequence[tuple[int, Any]]) -> list[Marked]:
    """Return the statements of the paragraphs, in the order they were found."""
    found: list[Marked] = []
    for start, doc in paragraphs:
        quotations = _quotations(doc)
        taken: list[Range] = []
        for pieces, source, cue in [*_clauses(doc, quotations), *_according(doc)]:
            taken += pieces
            found.append(_mark(doc, start, pieces, source, cue))
        for quotation in quotations:
            if not any(a < quotation[1] and quotation[0] < b for a, b in taken):
                found += _quoted(doc, start, quotation, found)
    return found


def _clauses(doc: Any, quotations: Sequence[Range]) -> Iterator[tuple[list[Range], Range | None, Range]]:
    """Yield content, source and cue of each verb of saying with a clause as its object and a subject."""
    for verb in doc:
        subject = _subject(verb) if verb.lemma_.lower() in _VERBS else None
        clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
        if subject and clause:
            outside = {verb.i, *range(*subject)}
            pieces = _runs(token.i for token in clause.subtree if token.i not in outside)
            kept = [_widen(piece, quotations) for piece in pieces if _has_words(doc, piece)]
            if kept:
                yield kept, subject, (verb.i, verb.i + 1)


def _according(doc: Any) -> Iterator[tuple[list[Range], Range | None, Range]]:
    """Yield the rest of each sentence that holds "according to" somebody."""
    for token in doc:
        to = next((child for child in token.children if child.lower_ == "to"), None)
        if token.lower_ != "according" or to is None:
            continue
        named = next((child for child in to.children if child.dep_ == "pobj"), None)
        phrase = {one.i for one in token.subtree}
        pieces = _around(token.sent, phrase)
        if named is not None and pieces:
            yield pieces, (named.left_edge.i, named.right_edge.i + 1), (token.i, to.i + 1)


def _around(sentence: Any, phrase: set[int]) -> list[Range]:
    """Return what of the sentence stands before and after the phrase, commas at the ends aside."""
    before = [one.i for one in sentence if one.i < min(phrase) and not one.is_punct]
    after = [one.i for one in sentence if one.i > max(phrase) and not one.is_punct]
    return [(side[0], side[-1] + 1) for side in (before, after) if side]


def _quoted(doc: Any, start: int, quotation: Range, before: Sequence[Marked]) -> list[Marked]:
    """Return the statement of a quotation in no clause: with a verb beside it, or as one that goes on."""
    first, end = quotation
    beside = doc[doc[first].sent.start : doc[min(end, len(doc) - 1)].sent.end]
    verbs = [token for token in beside if token.lemma_.lower() in _VERBS and not first <= token.i < end]
    for verb in sorted(verbs, key=lambda token: min(abs(token.i - first), abs(token.i - end))):
        subject = _subject(verb)
        if subject:
            return [_mark(doc, start, [quotation], subject, (verb.i, verb.i + 1))]
    if before and doc[first].text[:1].isupper():
        content = _mark(doc, start, [quotation], None, None).content
        return [Marked(content=content, source=before[-1].source, cue=before[-1].cue)]
    return []


def _quotations(doc: Any) -> list[Range]:
    """Return what stands between double quotation marks, without them, where it is long enough."""
    found: list[Range] = []
    opened: int | None = None
    for token in doc:
        if opened is not None and token.text in _CLOSING:
            if token.i - opened > _LEAST_WORDS:
                found.append((opened + 1, token.i))
            opened = None
        elif token.text in _OPENING:
            opened = token.i
    if opened is not None and len(doc) - opened > _LEAST_WORDS:
        found.append((opened + 1, len(doc)))
    return found


def _subject(verb: Any) -> Range | None:
    found = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    return None if found is None else (found.left_edge.i, found.right_edge.i + 1)


def _widen(piece: Range, quotations: Sequence[Range]) -> Range:
    """Return the piece with the whole of a quotation that it overlaps."""
    for first, end in quotations:
        if first < piece[1] and piece[0] < end:
            return min(first, piece[0]), max(end, piece[1])
    return piece


def _has_words(doc: Any, piece: Range) -> bool:
    return any(not token.is_punct and not token.is_space for token in doc[piece[0] : piece[1]])


def _runs(numbers: Iterator[int]) -> list[Range]:
    runs: list[Range] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1]:
            runs[-1] = (runs[-1][0], number + 1)
        else:
            runs.append((number, number + 1))
    return runs


def _mark(doc: Any, start: int, pieces: Sequence[Range], source: Range | None, cue: Range | None) -> Marked:
    def chars(tokens: Range) -> tuple[int, int]:
        last = doc[tokens[1] - 1]
        return start + doc[tokens[0]].idx, start + last.idx + len(last)

    return Marked(
        content=[chars(piece) for piece in pieces],
        source=[chars(source)] if source else (),
        cue=[chars(cue)] if cue else (),
    )
