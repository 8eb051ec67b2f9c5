"""Draw pairs of statements of different articles for a reader to label, not asking the product which are one.

    python -m benchmarks.utterance_pairs_drawn OUT.jsonl [--seed N]

Statements of PolNeAR are the annotators' (those in quotation marks, and those with a verb of speech); of the other
news texts, which nobody annotated, those that the product finds. A pair shares four or more content words: words of
four letters or more that are not among the commonest, and numbers. Pairs are put into strata by plain measures alone
(the words in common, whether the shorter runs through the longer, the days between the articles, the words that name
the source), and each stratum is drawn by a seed: a statement stands in one pair, two articles in three at the most.

The strata are only there to find enough of everything; what a pair is, the reader says (`utterance_pairs`).
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED
from benchmarks.speech import attribution_of
from benchmarks.texts import SETS, find_published, read_texts
from onrecord.statements import find_statements
from onrecord.statements.attributions import Attribution
from onrecord.statements.sentences import Sentence

STRATA = {"equal": 40, "excerpt": 60, "kept": 110, "sources": 70, "changed": 95, "apart": 25, "near": 50, "line": 90}
"""The strata in the order in which a pair is put into the first that fits, and how many pairs are drawn of each.

The last, "line", takes from what the others left: pairs of articles of different days whose speakers bear one name.
"""

_LEAST, _RARE = 4, 300  # content words in common; statements that hold a word by which pairs are looked for
_MOST_OF_ARTICLES = 3
_DAYS = 4  # between two articles of the strata "kept" and "apart"
_LINE_RARE, _LINE_SHARED = 300, 2  # as above, and how many of these a pair of the stratum "line" has in common
_RUN = 3  # words in a row that a changed wording keeps
_CHANGED, _APART, _NEAR = 0.5, 0.4, 0.25  # least share of the shorter one's content words
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d,.]*\d|\d")
_COMMON = frozenset(
    "that this with have from they them their there would will about were been what when which could should because "
    "people going just like very more than into also some other over only your said says being those these then here "
    "know think want make much many it's don't that's we're they're i'm".split()
)
_PRONOUNS = frozenset("he she they it i we who the his her which that".split())


@dataclass(frozen=True, slots=True)
class MarkedTagger:
    """Gives what was marked beforehand."""

    marked: list[Attribution]

    def tag(self, text: str, sentences: Sequence[Sentence] | None = None) -> list[Attribution]:
        """Return what was marked."""
        return self.marked


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """One statement: where it stands, and what the strata are cut by."""

    set: str
    article: str
    kind: str
    content: list[list[int]]
    cue: list[int] | None
    source: list[int] | None
    words: tuple[str, ...]
    telling: frozenset[str]
    namer: str | None  # the last word of the source's mention, none where that is a pronoun
    speaker: str | None  # the last word of the name that the product reads for the source

    def line(self) -> dict[str, Any]:
        """Return the statement as a side of a labelled pair, its speaker still open."""
        side = {"set": self.set, "article": self.article, "kind": self.kind, "content": self.content}
        return {**side, "cue": self.cue, "source": self.source, "speaker": None}


def read_statements() -> Iterator[Said]:
    """Yield the statements of all sets that can be part of a pair; of articles with one text, those of the first."""
    first: dict[str, str] = {}
    for name in SETS:
        for article, text in read_texts(name).items():
            first.setdefault(text, article)
        found = _read_marked(name) if name.startswith("polnear-") else _find(name)
        for said in found:
            if len(said.telling) >= _LEAST and first[read_texts(name)[said.article]] == said.article:
                yield said


def _read_marked(name: str) -> Iterator[Said]:
    verbs = frozenset((SHARED / "eval" / "speech_verbs.txt").read_text(encoding="utf-8").split())
    path = SHARED / "data" / "polnear" / f"{name.removeprefix('polnear-')}.jsonl"
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        speakers = _read_speakers(row)
        for quote in row["quotes"]:
            cue, source, content = quote["cue"], quote["speaker"], sorted(quote["content"])
            spoken = any(word in verbs for start, end in cue for word in row["text"][start:end].lower().split())
            if source and (spoken or quote["type"] != "indirect"):
                whole, first = [source[0][0], source[-1][1]], cue[0] if cue else None
                said = _describe(name, row["doc_id"], row["text"], quote["type"], content, first, whole)
                yield replace(said, speaker=speakers.get((whole[0], whole[1])))


def _read_speakers(row: dict[str, Any]) -> dict[tuple[int, int], str]:
    """Return the last word of the name that the product reads for each source that the annotators marked."""
    tagger = MarkedTagger([attribution_of(quote) for quote in row["quotes"]])
    found = find_statements(row["text"], tagger=tagger, thought=True)
    named = [(one.source, _words(one.speaker)) for one in found if one.source and one.speaker]
    return {(source.start, source.end): words[-1] for source, words in named if words}


def _find(name: str) -> Iterator[Said]:
    for article, text in read_texts(name).items():
        for one in find_statements(text, published=find_published(article)):
            if one.source and not one.inside:
                content = [[span.start, span.end] for span in one.content]
                cue = [one.cue.start, one.cue.end] if one.cue else None
                source = [one.source.start, one.source.end]
                said = _describe(name, article, text, one.kind.value, content, cue, source)
                named = _words(one.speaker or "")
                yield replace(said, speaker=named[-1] if named else None)


def _describe(
    name: str, article: str, text: str, kind: str, content: list[list[int]], cue: list[int] | None, source: list[int]
) -> Said:
    words = tuple(word for start, end in content for word in _words(text[start:end]))
    named = _words(text[slice(*source)])
    return Said(
        set=name,
        article=article,
        kind=kind,
        content=content,
        cue=cue,
        source=source,
        words=words,
        telling=frozenset(w for w in words if (len(w) > 3 and w not in _COMMON) or w[0].isdigit()),
        namer=named[-1] if named and named[-1] not in _PRONOUNS else None,
        speaker=None,
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def find_places(statements: Sequence[Said]) -> dict[str, list[int]]:
    """Return the numbers of the statements that hold each content word."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, said in enumerate(statements):
        for word in sorted(said.telling):
            places[word].append(number)
    return places


def find_pairs(statements: Sequence[Said], places: Mapping[str, Sequence[int]]) -> Iterator[tuple[Said, Said]]:
    """Yield the pairs of statements of different articles that share enough content words, some of them rare."""
    for number, said in enumerate(statements):
        met = Counter(
            other
            for word in said.telling
            if len(places[word]) <= _RARE
            for other in places[word]
            if other > number and statements[other].article != said.article
        )
        for other in sorted(met):
            if len(said.telling & statements[other].telling) >= _LEAST:
                yield said, statements[other]


def find_stratum(one: Said, other: Said) -> str | None:
    """Return the name of the stratum of a pair, None for one of no interest."""
    short, long = sorted((one, other), key=lambda said: len(said.words))
    if short.words == long.words:
        return "equal"
    apart = _count_days(one, other) >= _DAYS
    if not apart and f" {' '.join(short.words)} " in f" {' '.join(long.words)} ":
        return "excerpt"
    share = len(one.telling & other.telling) / min(len(one.telling), len(other.telling))
    close = share >= _CHANGED and _has_run(short, long)
    if close and one.namer and other.namer and one.namer != other.namer:
        return "sources"
    if apart:
        return "kept" if close else "apart" if share >= _APART else None
    if close:
        return "changed"
    return "near" if share >= _NEAR else None


def _count_days(one: Said, other: Said) -> int:
    days = [find_published(said.article) for said in (one, other)]
    if not days[0] or not days[1]:
        return 0
    return abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days)


def _has_run(short: Said, long: Said) -> bool:
    runs = {long.words[n : n + _RUN] for n in range(len(long.words))}
    return any(short.words[n : n + _RUN] in runs for n in range(len(short.words) - _RUN + 1))


def is_line(one: Said, other: Said, places: Mapping[str, Sequence[int]]) -> bool:
    """Say whether a pair can be a repeated line: speakers of one name, other days, rare words in common."""
    if not one.speaker or one.speaker != other.speaker or not _count_days(one, other):
        return False
    return sum(len(places[word]) <= _LINE_RARE for word in one.telling & other.telling) >= _LINE_SHARED


def draw(
    pairs: Iterable[tuple[Said, Said]], places: Mapping[str, Sequence[int]], seed: int
) -> Iterator[tuple[str, Said, Said]]:
    """Yield drawn pairs with the names of their strata, in the order of `STRATA`."""
    strata: dict[str, list[tuple[Said, Said]]] = {name: [] for name in STRATA}
    for pair in pairs:
        name = find_stratum(*pair)
        if name:
            strata[name].append(pair)
        if is_line(*pair, places):
            strata["line"].append(pair)
    order, used, met = random.Random(seed), set[int](), Counter[frozenset[str]]()
    for name, wanted in STRATA.items():
        order.shuffle(strata[name])
        drawn = 0
        for one, other in strata[name]:
            articles = frozenset((one.article, other.article))
            if drawn == wanted or met[articles] == _MOST_OF_ARTICLES or {id(one), id(other)} & used:
                continue
            drawn += 1
            met[articles] += 1
            used |= {id(one), id(other)}
            yield name, one, other


def main() -> None:
    """Write the pairs drawn, one a line, without labels."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="where to write the pairs")
    parser.add_argument("--seed", type=int, default=4)
    given = parser.parse_args()
    with given.out.open("w", encoding="utf-8") as out:
        statements = list(read_statements())
        places = find_places(statements)
        for stratum, one, other in draw(find_pairs(statements, places), places, given.seed):
            out.write(json.dumps({"stratum": stratum, "a": one.line(), "b": other.line()}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
