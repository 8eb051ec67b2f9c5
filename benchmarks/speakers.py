"""Names of speakers: the name that each found statement carries, against the one that a careful reader gives it.

    python -m benchmarks.speakers [--split dev|pages|train] [--marked] [--errors] [--json]

Labels are in tests/quality/speakers-SPLIT.jsonl: offsets and names only, the texts lie in `shared` beside the
repository. A statement is compared with the label whose words it shares (IoU >= 0.8, each at most once, best first);
labels that no statement matches say nothing of names. The verdicts on a matched pair:

    right     the label's name, or another that the label allows (`also`)
    short     the right surname or last words, though the article gives a fuller name: not right, and not somebody else
    wrong     any other name, also a name where the reader can tell none
    unknown   no name, though the article names the speaker
    none      no name, and the article names nobody: as it should be
    allowed   a name that the label allows without demanding it ("Democrats", the outlet of an unsigned poll)

With --marked the statements are those that PolNeAR's annotators marked with a source, so that names are measured
without the errors of finding statements (dev and train alone). Names are equal less letter case, accents, marks, a
leading "the" and titles of people ("Sen.", "President").
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED
from onrecord.evaluation import Marked, matching
from onrecord.evaluation.matching import Item, read_items
from onrecord.evaluation.words import Words
from onrecord.records import Statement
from onrecord.statements import find_statements
from onrecord.statements.attributions import Attribution
from onrecord.statements.sentences import Sentence
from onrecord.text import fold

LABELS = Path(__file__).resolve().parents[1] / "tests" / "quality"
SPLITS = ("dev", "pages", "train")
LEAST_OVERLAP = 0.8  # IoU by words at which a statement is the labelled one
BINS = 10  # of the calibration error
_MARKS = '"“”'
_REASON_NAMES = re.compile(r"'.*'(?=\s)|\b[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)*")
_NAME_MARKS = re.compile(r"(?<=\w)'s?\b|[^\w\s]")
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister chancellor secretary senator
    sen representative rep congressman congresswoman delegate del governor gov mayor judge justice general gen colonel
    col captain capt sergeant sgt lieutenant lt king queen prince princess pope rev reverend former ex acting""".split()
)
_RIGHT = frozenset({"right", "allowed", "short"})  # names of nobody else

Spans = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled statement: content spans [start, end) in characters, the name, other right names."""

    content: Spans
    name: str | None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """One text with its labels; `title` where the data give one apart from the text, `marked` as in `--marked`."""

    key: str
    text: str
    title: str | None
    labels: list[Label]
    marked: list[Attribution]

    def tag(self, text: str, sentences: Sequence[Sentence] | None = None) -> list[Attribution]:
        """Return what the annotators marked: a tagger that errs nowhere."""
        return self.marked


@dataclass(frozen=True, slots=True)
class Comparison:
    """One found statement beside its label."""

    key: str
    label: Label
    statement: Statement
    verdict: str


@dataclass(slots=True)
class Result:
    """Every comparison of one split, and how many labels there are."""

    labels: int = 0
    comparisons: list[Comparison] = field(default_factory=list)

    def figures(self) -> dict[str, float | int | None]:
        """Return the figures: shares in percent, counts as they are; None where there is nothing to divide by."""
        verdicts = Counter(comparison.verdict for comparison in self.comparisons)
        named = sum(verdicts[verdict] for verdict in ("right", "short", "unknown")) + self._wrong_of_named()
        given = sum(verdicts[verdict] for verdict in ("right", "short", "wrong", "allowed"))
        return {
            "labels": self.labels,
            "matched": len(self.comparisons),
            "named": named,
            "right": _percent(verdicts["right"], named),
            "short": _percent(verdicts["short"], named),
            "unknown": _percent(verdicts["unknown"], named),
            "given": given,
            "wrong": verdicts["wrong"],
            "wrong_of_given": _percent(verdicts["wrong"], given),
            "calibration_error": calibration_error(self.comparisons),
        }

    def by_reason(self) -> dict[str, Counter[str]]:
        """Return the verdicts of each `speaker_reason` less the names in it, most frequent reason first."""
        found: dict[str, Counter[str]] = {}
        for comparison in self.comparisons:
            reason = _REASON_NAMES.sub("…", comparison.statement.speaker_reason or "no reason")
            found.setdefault(reason, Counter())[comparison.verdict] += 1
        return dict(sorted(found.items(), key=lambda item: (-item[1].total(), item[0])))

    def _wrong_of_named(self) -> int:
        return sum(c.verdict == "wrong" and c.label.name is not None for c in self.comparisons)


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def read_labels(split: str) -> list[LabelledArticle]:
    """Return the labelled articles of `split`, in the order of the label file."""
    rows = list(_rows(LABELS / f"speakers-{split}.jsonl"))
    if split == "pages":
        paths = [SHARED / "data" / "pages" / name / "truth.jsonl" for name in sorted({row["set"] for row in rows})]
        return _labelled(rows, {row["id"]: row for path in paths for row in _rows(path)}, "page", "body")
    articles = {row["doc_id"]: row for row in _rows(SHARED / "data" / "polnear" / f"{split}.jsonl")}
    return _labelled(rows, articles, "doc_id", "text")


def _labelled(
    rows: Iterable[dict[str, Any]], texts: dict[str, dict[str, Any]], key: str, text: str
) -> list[LabelledArticle]:
    found = []
    for row in rows:
        data = texts[row[key]]
        labels = [Label(one["content"], one["name"], tuple(one.get("also") or ())) for one in row["statements"]]
        marked = [_attribution(data[text], quote) for quote in data.get("quotes", ()) if quote["speaker"]]
        found.append(LabelledArticle(row[key], data[text], data.get("title"), labels, marked))
    return found


def _attribution(text: str, quote: dict[str, Any]) -> Attribution:
    content = [(start, end) for start, end in quote["content"]]
    source, cue = ((tuple(quote[part][0]) if quote[part] else None) for part in ("speaker", "cue"))
    return Attribution(content, cue, source, quoted=any(mark in text[a:b] for a, b in content for mark in _MARKS))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def measure(split: str, *, marked: bool = False) -> Result:
    """Return the comparisons of one split: the product's default output, or the speakers of what is `marked`."""
    result = Result()
    for article in read_labels(split):
        result.labels += len(article.labels)
        found = find_statements(article.text, title=article.title, tagger=article if marked else None)
        for label, statement in match(article.text, article.labels, found):
            verdict = judge(label, statement.speaker)
            result.comparisons.append(Comparison(article.key, label, statement, verdict))
    return result


def match(text: str, labels: Sequence[Label], found: Sequence[Statement]) -> list[tuple[Label, Statement]]:
    """Return the labels with the statement that each is, in the order of the labels, as the scorer matches them."""
    words = Words(text)
    wanted = [_item(words, [(start, end) for start, end in label.content]) for label in labels]
    given = [_item(words, [(span.start, span.end) for span in statement.content]) for statement in found]
    return [(labels[i], found[j]) for i, j in sorted(matching.match(wanted, given, LEAST_OVERLAP))]


def _item(words: Words, content: list[tuple[int, int]]) -> Item:
    [item] = read_items(words, [Marked(content=content)])  # a statement without a word is none, and a fault of the data
    return item


def judge(label: Label, given: str | None) -> str:
    """Return the verdict on the name `given` (see the module's list)."""
    if given is None:
        return "none" if label.name is None else "unknown"
    names = [_name_words(name) for name in ((label.name,) if label.name else ()) + label.also]
    words = _name_words(given)
    if words in names:
        return "allowed" if label.name is None else "right"
    if label.name is not None and any(_shortens(words, name) for name in names):
        return "short"
    return "wrong"


def _name_words(name: str) -> list[str]:
    words = _NAME_MARKS.sub("", fold(name.replace("-", " "))).split()
    while len(words) > 1 and (words[0] == "the" or words[0] in _TITLES):
        words = words[1:]
    return words


def _shortens(words: list[str], name: list[str]) -> bool:
    """Say whether `words` are some of the words of `name`, in order, down to its last."""
    rest = iter(name)
    return bool(words) and words[-1] == name[-1] and all(word in rest for word in words)


def calibration_error(comparisons: Iterable[Comparison]) -> float | None:
    """Return the expected calibration error of the scores of the names given, None where no statement has one.

    Source: Naeini, Cooper and Hauskrecht 2015, over `BINS` bins of equal width. A name of nobody else counts as right.
    """
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for comparison in comparisons:
        score = comparison.statement.speaker_score
        if score is not None and comparison.statement.speaker is not None:
            bins[min(BINS - 1, int(score * BINS))].append((score, comparison.verdict in _RIGHT))
    total = sum(map(len, bins))
    if not total:
        return None
    gaps = (abs(sum(score for score, _ in one) - sum(right for _, right in one)) for one in bins)
    return round(sum(gaps) / total, 4)


def accuracy(split: str) -> dict[str, float]:
    """Return the figures that the quality floor pins, in percent; each is better where it is higher."""
    figures = measure(split).figures()
    return {
        f"speakers.{split}.right": float(figures["right"] or 0.0),
        f"speakers.{split}.not_wrong": round(100.0 - float(figures["wrong_of_given"] or 0.0), 1),
    }


def _error_lines(result: Result) -> Iterator[str]:
    for one in result.comparisons:
        if one.verdict in ("wrong", "unknown", "short"):
            source, reason = one.statement.source, one.statement.speaker_reason
            mention = source.text if source else None
            wanted = " | ".join(name for name in (one.label.name or "nobody", *one.label.also))
            yield f"{one.verdict:8} {mention!r} given {one.statement.speaker!r} wanted {wanted} ({reason}) {one.key}"


def main() -> None:
    """Print the figures of one split."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="dev", choices=SPLITS)
    parser.add_argument("--marked", action="store_true", help="measure on the statements that annotators marked")
    parser.add_argument("--errors", action="store_true", help="list the wrong, unknown and short names")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    if options.marked and options.split == "pages":
        parser.error("the pages are not marked by annotators: --marked goes with dev and train")
    result = measure(options.split, marked=options.marked)
    if options.json:
        reasons = {reason: dict(verdicts) for reason, verdicts in result.by_reason().items()}
        print(json.dumps({"split": options.split, **result.figures(), "by_reason": reasons}, indent=1))
    else:
        for name, figure in result.figures().items():
            print(f"{name:20} {figure}")
        for reason, verdicts in result.by_reason().items():
            print(f"  {reason:28} " + "  ".join(f"{verdict} {n}" for verdict, n in verdicts.most_common()))
    if options.errors:
        print(*_error_lines(result), sep="\n")


if __name__ == "__main__":
    main()
