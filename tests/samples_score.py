"""How well a record of the sample pages agrees with what a reader found there (samples/expected.json)."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.records import Article, Statement, Utterance
from onrecord.text import find_words, fold

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
PAGES = SAMPLES / "pages"
EXPECTED: dict[str, Any] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
SAME_WORDS = 0.8  # intersection over union from which two contents count as one


@dataclass
class Score:
    """Counts, and of every miss a line that says what was expected and what was found."""

    statements: int = 0
    found: int = 0
    extra: int = 0
    right_kind: int = 0
    right_speaker: int = 0
    wrong_speaker: int = 0
    right_cue: int = 0
    utterances: int = 0
    right_utterances: int = 0
    readings: int = 0
    right_readings: int = 0
    wrongly_joined: int = 0
    misses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        counts = {name: value for name, value in vars(self).items() if isinstance(value, int)}
        return "\n".join([*(f"{name} {value}" for name, value in counts.items()), *self.misses])


@dataclass(frozen=True)
class Matches:
    """Which statement of the record is which expected one, by its short name."""

    by_name: dict[str, Statement]
    names: dict[str, str]


def words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word.form for text in texts for word in find_words(text))


def overlap(one: Counter[str], other: Counter[str]) -> float:
    union = (one | other).total()
    return (one & other).total() / union if union else 0.0


def wordings(entry: dict[str, Any]) -> list[Counter[str]]:
    return [words(entry["content"]), *(words([text]) for text in entry.get("also", []))]


def find_pages(articles: Iterable[Article]) -> dict[str, str]:
    """Return the name of the sample page of each article, by the article's id: a page is known by its bytes."""
    names = {hashlib.sha256(_read_bytes(path)).hexdigest(): path.name for path in PAGES.iterdir()}
    return {article.id: names[article.page] for article in articles}


def _read_bytes(path: Path) -> bytes:
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


def match_statements(articles: Sequence[Article], statements: Sequence[Statement], score: Score) -> Matches:
    """Pair expected and found statements, best overlap first, and count."""
    pages = find_pages(articles)
    by_name: dict[str, Statement] = {}
    for page in EXPECTED["pages"]:
        found = [statement for statement in statements if pages[statement.article] == page["page"]]
        by_name.update(_match_page(page, found, score))
    names = {statement.id: name for name, statement in by_name.items()}
    return Matches(by_name, names)


def _match_page(page: dict[str, Any], found: list[Statement], score: Score) -> dict[str, Statement]:
    pairs = sorted(
        (
            (
                max(overlap(wording, words(span.text for span in statement.content)) for wording in wordings(entry)),
                entry["id"],
                at,
            )
            for entry in page["statements"]
            for at, statement in enumerate(found)
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    matched: dict[str, int] = {}
    for share, name, at in pairs:
        if share >= SAME_WORDS and name not in matched and at not in matched.values():
            matched[name] = at
    for entry in page["statements"]:
        score.statements += 1
        if entry["id"] in matched:
            _count_match(entry, found[matched[entry["id"]]], score)
        else:
            score.misses.append(f"{page['page']}: not found: {entry['id']} {entry['content']}")
    optional = [words([text]) for text in page["optional"]]
    for at, statement in enumerate(found):
        content = words(span.text for span in statement.content)
        if at not in matched.values() and not any(overlap(content, text) >= SAME_WORDS for text in optional):
            score.extra += 1
            score.misses.append(f"{page['page']}: not expected: {[span.text for span in statement.content]}")
    return {name: found[at] for name, at in matched.items()}


def _count_match(entry: dict[str, Any], statement: Statement, score: Score) -> None:
    score.found += 1
    score.right_kind += statement.kind == entry["kind"]
    cue = fold(statement.cue.text) if statement.cue else None
    score.right_cue += cue == (fold(entry["cue"]) if entry["cue"] else None)
    allowed = [entry["speaker"], *entry.get("speaker_may_be", [])]
    if _name(statement.speaker) in [_name(name) for name in allowed]:
        score.right_speaker += 1
    elif statement.speaker is not None:
        score.wrong_speaker += 1
        score.misses.append(f"{entry['id']}: speaker {statement.speaker!r}, expected {entry['speaker']!r}")


def _name(name: str | None) -> str | None:
    return re.sub(r"\Athe ", "", fold(name)) if name else None


def count_utterances(matches: Matches, utterances: Sequence[Utterance], score: Score) -> None:
    """Count the expected utterances whose witnesses are grouped as expected, and their readings by kind and words."""
    groups = {witness: utterance for utterance in utterances for witness in utterance.witnesses}
    for entry in EXPECTED["utterances"]:
        score.utterances += 1
        score.readings += len(entry["readings"])
        members = {matches.by_name[name].id for name in entry["witnesses"] if name in matches.by_name}
        there = list({groups[member].id: groups[member] for member in sorted(members)}.values())
        if len(there) != 1 or not _same_group(entry, members, there[0], matches):
            score.misses.append(f"utterance {entry['id']}: {[_names(found, matches) for found in there]}")
            continue
        score.right_utterances += 1
        _count_readings(entry, there[0], matches, score)
    for entry in EXPECTED["apart"]:
        joined = {groups[matches.by_name[name].id].id for name in entry["statements"] if name in matches.by_name}
        if len(joined) == 1:
            score.wrongly_joined += 1
            score.misses.append(f"joined: {entry['statements']}, {entry['why']}")


def _names(utterance: Utterance, matches: Matches) -> list[str]:
    return sorted(matches.names.get(witness, witness) for witness in utterance.witnesses)


def _same_group(entry: dict[str, Any], members: set[str], found: Utterance, matches: Matches) -> bool:
    allowed = {name for pair in EXPECTED["may_join"] if set(pair) & set(entry["witnesses"]) for name in pair}
    others = set(found.witnesses) - members
    return (
        len(members) == len(entry["witnesses"])
        and members <= set(found.witnesses)
        and all(matches.names.get(other) in allowed for other in others)
    )


def _count_readings(entry: dict[str, Any], found: Utterance, matches: Matches, score: Score) -> None:
    names = [matches.names.get(witness, witness) for witness in found.witnesses]
    there = [
        (reading.kind.value, {names[at]: _forms(text) for at, text in reading.words.items()})
        for reading in found.readings
    ]
    for reading in entry["readings"]:
        wanted = {name: _forms(text) for name, text in reading["words"].items()}
        if any(kind == reading["kind"] and wanted.items() <= by_name.items() for kind, by_name in there):
            score.right_readings += 1
        else:
            score.misses.append(f"utterance {entry['id']}: reading {reading['kind']} {reading['words']}")


def _forms(text: str) -> tuple[str, ...]:
    return tuple(word.form for word in find_words(text))


def score_samples(
    articles: Sequence[Article], statements: Sequence[Statement], utterances: Sequence[Utterance]
) -> Score:
    """Return all counts for a record of the sample pages; statements inside others are not among those expected."""
    score = Score()
    matches = match_statements(articles, [one for one in statements if one.inside is None], score)
    count_utterances(matches, utterances, score)
    return score
