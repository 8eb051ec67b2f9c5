"""Quotations with one known edit each, made from real articles, through `onrecord check`: how many verdicts are right.

    python -m benchmarks.checks [--half dev|test] [--show]

The record holds the articles of 2 in 3 outlets of `shared/data/stories/wikinews_events`; each direct statement of
at least eight words and a known speaker gives one quotation, the kinds of edit in turn. What is on record of nobody is
taken from the outlets left out, where no article on record has five of its words in a row. Tuned on the half `dev`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import onrecord
from benchmarks.shared import SHARED
from onrecord.database.questions import Filter, Witness
from onrecord.records import Check, Statement, Verdict

ARTICLES = SHARED / "data" / "stories" / "wikinews_events" / "wikinews_all.json"
FEWEST_WORDS = 8
SEED = 20_250_311
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+)+\Z")
_ADDED = "frankly really absolutely certainly never".split()
_MARK = re.compile(r"[\[(\]).…]|\.\.")


@dataclass(frozen=True, slots=True)
class Case:
    """One quotation, who is to have said it, and the verdict that a reader gives."""

    words: str
    speaker: str | None
    wanted: Verdict
    edit: str
    statement: str


def measure(*, half: str) -> list[tuple[Case, Check]]:
    """Return each case of one half of the statements with its check."""
    with tempfile.TemporaryDirectory() as folder:
        stored, left_out = _write_pages(Path(folder))
        with onrecord.open(Path(folder) / "left-out.db") as record:
            record.add(left_out)
            others = record.witnesses(Filter(kind="direct"))
        with onrecord.open(Path(folder) / "record.db") as record:
            record.add(stored)
            known = _list_runs(article.text for article in record.articles())
            invented = [item for item in others if _list_runs([item.statement.text]).isdisjoint(known)]
            cases = list(_make_cases(record.witnesses(Filter()), invented, half))
            return [(case, record.check_quote(case.words, case.speaker)) for case in cases]


def _write_pages(folder: Path) -> tuple[Path, Path]:
    """Write every article as a page; return the folders of those to store and of those left out."""
    stored, left_out = folder / "stored", folder / "left-out"
    stored.mkdir()
    left_out.mkdir()
    for number, article in enumerate(json.loads(ARTICLES.read_text(encoding="utf-8"))):
        outlet = urlsplit(article["id"]).netloc.removeprefix("www.")
        target = left_out if _hash(outlet) % 3 == 0 else stored
        front = f"---\ntitle: {json.dumps(article['title'])}\noutlet: {outlet}\n---\n\n"
        (target / f"{number}.md").write_text(front + article["text"] + "\n", encoding="utf-8")
    return stored, left_out


def _hash(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)


def _list_runs(texts: Sequence[str] | Iterator[str]) -> set[tuple[str, ...]]:
    """Return every five words in a row."""
    runs: set[tuple[str, ...]] = set()
    for text in texts:
        words = [word.lower() for word in _WORD.findall(text)]
        runs.update(tuple(words[at : at + 5]) for at in range(len(words) - 4))
    return runs


def _make_cases(stored: Sequence[Witness], invented: Sequence[Witness], half: str) -> Iterator[Case]:
    chance = random.Random(SEED)
    speakers = (item.statement.speaker for item in stored)
    names = sorted({speaker for speaker in speakers if speaker and _NAME.match(speaker)})
    edits = list(EDITS)
    turn = 0
    for item in sorted(stored, key=lambda witness: witness.statement.id):
        statement = item.statement
        if (_hash(statement.id) % 2 == 0) != (half == "dev") or not _is_name(statement.speaker) or statement.inside:
            continue
        edit = edits[turn % len(edits)]
        if (case := EDITS[edit](statement, chance, names)) is not None:
            yield case
            turn += 1
    for item in sorted(invented, key=lambda witness: witness.statement.id):
        words = _first_sentence(item.statement)
        if words and (_hash(item.statement.id) % 2 == 0) == (half == "dev"):
            yield Case(words, item.statement.speaker, Verdict.NOT_ON_RECORD, "invented", item.statement.id)


def _is_name(speaker: str | None) -> bool:
    return bool(speaker and _NAME.match(speaker))


def _first_sentence(statement: Statement) -> str | None:
    """Return a whole sentence of a direct statement, without brackets and marks of omission."""
    if statement.kind != "direct":
        return None
    for sentence in _SENTENCES.split(statement.content[0].text):
        words = sentence.strip(" ,;:\"“”'’")
        if len(words.split()) >= FEWEST_WORDS and not _MARK.search(words.rstrip(".")) and '"' not in words:
            return words.rstrip(".")
    return None


Edit = Callable[[Statement, random.Random, Sequence[str]], Case | None]


def _keep(statement: Statement, chance: random.Random, names: Sequence[str]) -> Case | None:
    words = _first_sentence(statement)
    return Case(words, statement.speaker, Verdict.VERBATIM, "verbatim", statement.id) if words else None


def _cut(statement: Statement, chance: random.Random, *, mark: str) -> Case | None:
    words = (_first_sentence(statement) or "").split()
    if len(words) < FEWEST_WORDS:
        return None
    size = chance.randint(1, 3)
    start = chance.randint(2, len(words) - size - 2)
    kept = [*words[:start], *([mark] if mark else []), *words[start + size :]]
    denied = any(
        word.lower().strip(",") in _DENIALS or "n't" in word or "n’t" in word for word in words[start : start + size]
    )
    if denied and not mark:
        return None
    return Case(" ".join(kept), statement.speaker, Verdict.CUT, f"cut{' marked' if mark else ''}", statement.id)


_DENIALS = frozenset("not no never nor none nobody nothing without".split())


def _change(statement: Statement, chance: random.Random, names: Sequence[str]) -> Case | None:
    words = (_first_sentence(statement) or "").split()
    places = [at for at, word in enumerate(words) if word.isalpha() and word.islower() and len(word) > 4]
    if len(words) < FEWEST_WORDS or not places:
        return None
    at = chance.choice(places)
    words[at] = chance.choice(sorted(set("garden ladder whisper purple engine borrowed".split()) - {words[at]}))
    return Case(" ".join(words), statement.speaker, Verdict.CHANGED, "word changed", statement.id)


def _add(statement: Statement, chance: random.Random, names: Sequence[str]) -> Case | None:
    words = (_first_sentence(statement) or "").split()
    if len(words) < FEWEST_WORDS:
        return None
    words.insert(chance.randint(1, len(words) - 1), chance.choice(_ADDED))
    return Case(" ".join(words), statement.speaker, Verdict.CHANGED, "word added", statement.id)


def _report(statement: Statement, chance: random.Random, names: Sequence[str]) -> Case | None:
    words = statement.content[0].text.removeprefix("that ").split()
    if statement.kind != "indirect" or len(statement.content) > 1 or not FEWEST_WORDS <= len(words) <= 40:
        return None
    return Case(" ".join(words), statement.speaker, Verdict.PARAPHRASED, "from indirect speech", statement.id)


def _misattribute(statement: Statement, chance: random.Random, names: Sequence[str]) -> Case | None:
    words = _first_sentence(statement)
    last = (statement.speaker or "").split()[-1]
    others = [name for name in names if name.split()[-1] != last]
    return Case(words, chance.choice(others), Verdict.OTHER_SPEAKER, "other speaker", statement.id) if words else None


EDITS: dict[str, Edit] = {
    "verbatim": _keep,
    "cut": lambda statement, chance, names: _cut(statement, chance, mark=""),
    "cut marked": lambda statement, chance, names: _cut(statement, chance, mark="…"),
    "word changed": _change,
    "word added": _add,
    "from indirect speech": _report,
    "other speaker": _misattribute,
}


def accuracy() -> dict[str, float]:
    """Return the figure that the quality floor pins, in percent."""
    results = measure(half="test")
    return {"checks.right": round(100 * sum(check.verdict is case.wanted for case, check in results) / len(results), 1)}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checks", description="How many verdicts are right.")
    parser.add_argument("--half", choices=("dev", "test"), default="test")
    parser.add_argument("--show", action="store_true", help="print the cases of which the verdict is another")
    given = parser.parse_args()
    results = measure(half=given.half)
    right = Counter(case.edit for case, check in results if check.verdict is case.wanted)
    for edit, number in Counter(case.edit for case, _ in results).items():
        print(f"{edit:22} {right[edit]:4} of {number:4}  {right[edit] / number:6.1%}")
    print(f"{'all':22} {right.total():4} of {len(results):4}  {right.total() / len(results):6.1%}")
    for case, check in results if given.show else ():
        if check.verdict is not case.wanted:
            print(f"\n{case.edit}: {case.words} · {case.speaker}\n  {check.verdict}: {check.explanation}")


if __name__ == "__main__":
    main()
