"""The five real reports of `shared/reports`, through the whole product, against what a careful reader gets out of them.

    python -m benchmarks.reports

`measure` returns every figure with the items behind it; the test of the reports asserts on the same result.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import onrecord
from benchmarks.shared import SHARED
from onrecord.records import Article, Label, Statement, Utterance

REPORTS = SHARED / "reports"
OCCASION = ("to", "via", "medium", "said", "said_words", "where")
LEAST_OVERLAP = 0.8  # IoU by words at which a statement counts as found
_WORD = re.compile(r"\w+")
_OPTIONAL_OVERLAP = 0.5


@dataclass(slots=True)
class Result:
    """What the product found in the reports; each list names the items that are not as they should be."""

    wanted: int = 0
    found: dict[str, Statement] = field(default_factory=dict)  # gold id -> statement
    missed: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    right_speakers: int = 0
    wrong_speakers: list[str] = field(default_factory=list)
    wrong_kinds: list[str] = field(default_factory=list)
    wrong_fields: list[str] = field(default_factory=list)
    told: int = 0  # fields of occasions that the reader gives, of the statements found
    wrong_occasions: list[str] = field(default_factory=list)  # given by the reader and read otherwise
    other_occasions: list[str] = field(default_factory=list)  # not given by the reader, and read
    wrong_lines: list[str] = field(default_factory=list)
    wrong_bodies: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    lines: int = 0
    utterances: list[Utterance] = field(default_factory=list)
    gold_of: dict[str, str] = field(default_factory=dict)  # statement id -> gold id


def measure() -> Result:
    """Add the five reports to a new record and compare it with the gold."""
    gold = json.loads((REPORTS / "gold.json").read_text(encoding="utf-8"))
    result = Result()
    with tempfile.TemporaryDirectory() as folder, onrecord.open(Path(folder) / "record.db") as record:
        record.add(*(REPORTS / f"{name}.txt" for name in gold["reports"]))
        places = {page.sightings[0].where: page.id for page in record.pages()}
        for name, report in gold["reports"].items():
            article = record.article(next(page for where, page in places.items() if Path(where).stem == name))
            _compare_article(name, report, article, result)
            _compare_lines(name, report, article, result)
            _compare_statements(name, report, article, record.article_statements(article.id), result)
        result.utterances = record.utterances()
    return result


def _compare_article(name: str, report: dict[str, Any], article: Article, result: Result) -> None:
    wanted = report["article"]
    for key in ("title", "outlet", "published"):
        found = getattr(article, key)
        if found != wanted[key] and (key != "published" or wanted[key] is None or not _same_day(found, wanted[key])):
            result.wrong_fields.append(f"{name}: {key} is {found!r}, not {wanted[key]!r}")


def _same_day(found: str | None, wanted: str) -> bool:
    return found is not None and found[:10] == wanted[:10]


def _compare_lines(name: str, report: dict[str, Any], article: Article, result: Result) -> None:
    text = (REPORTS / f"{name}.txt").read_text(encoding="utf-8")
    at = 0
    for number, (line, label) in enumerate(zip(text.split("\n"), report["lines"], strict=False), 1):
        start, at = at, at + len(line) + 1
        if label is None:
            continue
        result.lines += 1
        found = next((b.label for b in article.blocks if b.page_start < start + len(line) and start < b.page_end), None)
        if found != label:
            where = f"{name}:{number} is {found}, not {label}: {line[:50]}"
            result.wrong_lines.append(where)
            body = (Label.BODY, Label.LIST)
            if (label == "body") != (found in body) and (label in ("body", "related", "caption")):
                result.wrong_bodies.append(where)


def _compare_statements(
    name: str, report: dict[str, Any], article: Article, statements: Sequence[Statement], result: Result
) -> None:
    text = article.text
    words = [found.start() for found in _WORD.finditer(text)]
    covers = [_cover(words, [(span.start, span.end) for span in one.content]) for one in statements]
    gold = {one["id"]: _alternatives(text, words, one) for one in report["statements"]}
    for pair in report.get("may_join", []):
        joined = frozenset().union(*(gold[one][0] for one in pair))
        for one in pair:
            gold[one].append(joined)
    used: set[int] = set()
    for one in report["statements"]:
        result.wanted += 1
        best, n = max(((_overlap(covers[n], gold[one["id"]]), n) for n in range(len(covers))), default=(0.0, -1))
        if best < LEAST_OVERLAP:
            result.missed.append(f"{name} {one['id']}: {one['content'][0][:60]}")
            continue
        used.add(n)
        _compare_one(one, statements[n], result)
    optional = [_cover(words, _places(text, words_)) for words_ in report["optional"]]
    for n, statement in enumerate(statements):
        if n not in used and not any(_overlap(covers[n], [may]) >= _OPTIONAL_OVERLAP for may in optional if may):
            result.others.append(f"{name}: {statement.text[:80]}")
        result.foreign += [f"{name}: {words_}" for words_ in report["not_statements"] if words_ in statement.text]


def _compare_one(gold: dict[str, Any], statement: Statement, result: Result) -> None:
    result.found[gold["id"]] = statement
    result.gold_of.setdefault(statement.id, gold["id"])
    if statement.speaker == gold["speaker"]:
        result.right_speakers += 1
    elif statement.speaker is not None:
        result.wrong_speakers.append(f"{gold['id']}: {statement.speaker}, not {gold['speaker']}")
    if statement.kind != gold["kind"] and not gold.get("kind_free"):
        result.wrong_kinds.append(f"{gold['id']}: {statement.kind}, not {gold['kind']}")
    _compare_occasion(gold, statement, result)


def _compare_occasion(gold: dict[str, Any], statement: Statement, result: Result) -> None:
    for name in OCCASION:
        wanted, found = gold.get(name), getattr(statement, name)
        if wanted is not None:
            result.told += 1
            if _plain(found) != _plain(wanted):
                result.wrong_occasions.append(f"{gold['id']}: {name} is {found!r}, not {wanted!r}")
        elif found is not None:
            result.other_occasions.append(f"{gold['id']}: {name} {found!r}")


def _plain(words: str | None) -> str:
    """Return the words of a field folded, without the article they begin with."""
    return re.sub(r"^(?:the|a|an) ", "", (words or "").casefold())


def _alternatives(text: str, words: list[int], gold: dict[str, Any]) -> list[frozenset[int]]:
    whole = [place for part in gold["content"] for place in _places(text, part)]
    return [_cover(words, whole), *(_cover(words, _places(text, other)) for other in gold.get("also", []))]


def _places(text: str, words: str) -> list[tuple[int, int]]:
    at = text.find(words)
    return [(at, at + len(words))] if at >= 0 else []


def _cover(words: list[int], places: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return the numbers of the words that begin inside any of the places."""
    spans = list(places)
    return frozenset(n for n, start in enumerate(words) if any(begin <= start < end for begin, end in spans))


def _overlap(found: frozenset[int], wanted: Iterable[frozenset[int]]) -> float:
    return max((len(found & one) / len(found | one) for one in wanted if found | one), default=0.0)


def joined_pairs(result: Result) -> set[frozenset[str]]:
    """Return the pairs of gold ids that the product joins in one utterance."""
    pairs: set[frozenset[str]] = set()
    for utterance in result.utterances:
        ids = sorted({result.gold_of[one] for one in utterance.witnesses if one in result.gold_of})
        pairs |= {frozenset((a, b)) for a in ids for b in ids if a < b}
    return pairs


def readings_of(result: Result, a: str, b: str) -> list[tuple[str, str, str]] | None:
    """Return the readings of the utterance that holds gold statements `a` and `b`: (kind, words of a, words of b)."""
    first, second = result.found.get(a), result.found.get(b)
    for utterance in result.utterances:
        if first and second and {first.id, second.id} <= set(utterance.witnesses):
            at, bt = utterance.witnesses.index(first.id), utterance.witnesses.index(second.id)
            return [(r.kind.value, bare(r.words.get(at, "")), bare(r.words.get(bt, ""))) for r in utterance.readings]
    return None


def bare(words: str) -> str:
    """Return the words alone, folded: readings are compared by words."""
    return " ".join(_WORD.findall(words.casefold()))


def accuracy() -> dict[str, float]:
    """Return the figures that the quality floor pins."""
    result = measure()
    return {
        "reports.statements_found": len(result.found),
        "reports.statements_right_speaker": result.right_speakers,
        "reports.occasions_right": result.told - len(result.wrong_occasions),
        "reports.lines_right": result.lines - len(result.wrong_lines),
    }


_LISTED = (
    *("missed", "others", "wrong_speakers", "wrong_kinds", "wrong_fields", "wrong_occasions", "other_occasions"),
    *("wrong_lines", "foreign"),
)


def main() -> None:
    """Print the figures, and every item that is not as it should be."""
    result = measure()
    print(f"statements found {len(result.found)} of {result.wanted}, others {len(result.others)}")
    print(f"speakers right {result.right_speakers}, wrong {len(result.wrong_speakers)}")
    print(f"fields of occasions right {result.told - len(result.wrong_occasions)} of {result.told}")
    print(f"lines labelled as by the reader {result.lines - len(result.wrong_lines)} of {result.lines}")
    print("joined:", sorted(sorted(pair) for pair in joined_pairs(result)))
    for label in _LISTED:
        for item in getattr(result, label):
            print(f"  {label}: {item}")
    for pair in (("k2", "c16"), ("k4", "c14")):
        print(pair, readings_of(result, *pair))


if __name__ == "__main__":
    main()
