"""How right the lineage of an utterance is: `python -m benchmarks.lineage [--trees N] [--seed N] [--hidden SHARE]`.

On trees that are known (`benchmarks.lineage_trees`): the share of the shown links that are right, of each kind; how
many of the true ones are shown; and how often the number of origins "at the least" is more than there are. Right is the
nearest source on record (or two or three named together, of which it is one), a source not on record where the reports
truly meet in one, and reports "related" that are all of one origin.

`--copies N` instead times N copies of a few wordings and narratives, as an agency's clients print them; `--pairs`
counts what real articles that report one utterance share besides quotations.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.collation import read_sentences
from benchmarks.lineage_trees import Grower, Tree
from benchmarks.texts import read_texts
from onrecord.records import Descent, Lineage, Link
from onrecord.utterances import Report, trace_lineage
from onrecord.utterances.narrative import cut_out, is_same_article, share_narrative

PAIRS = Path(__file__).resolve().parents[1] / "tests" / "quality" / "utterance-pairs.jsonl"
BINS = (0.8, 0.9, 0.95, 0.98, 0.99, 0.999, 1.0)


def is_right(tree: Tree, link: Link) -> bool:
    """Say whether a link is true."""
    witnesses = [tree.shown[witness] for witness in link.witnesses]
    if link.kind == Descent.TOOK:
        return all(tree.find_source(one) in [tree.shown[source] for source in link.sources] for one in witnesses)
    if link.named:
        return all(link.named in [tree.outlets[above].name for above in tree.climb(one)[1:]] for one in witnesses)
    return _meet(tree, witnesses, link.kind)


def _meet(tree: Tree, reports: Sequence[int], kind: Descent) -> bool:
    """Say whether reports are of one origin, and where they must have a source off the record, meet in one."""
    above = [tree.climb(report) for report in reports]
    meeting = next((number for number in above[0] if all(number in path for path in above)), None)
    if meeting is None:
        return False
    return kind == Descent.RELATED or tree.outlets[meeting].hidden


class Score:
    """What was counted over all trees."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.shown, self.right = Counter[str](), Counter[str]()
        self.trees, self.origins = Counter[str](), Counter[str]()
        self.true = Counter[str]()

    def add(self, tree: Tree, lineage: Lineage) -> None:
        """Count one tree."""
        told: set[int] = set()
        for link in lineage.links:
            right = is_right(tree, link)
            sources = ", one source" if len(link.sources) == 1 else ", one of several" if link.sources else ""
            basis = ", stated" if link.named or (link.evidence and link.evidence[0].startswith("it names")) else ""
            score = next(f"score under {most}" for most in BINS if link.score <= most)
            for name in ("all", f"{link.kind}{sources}{basis}", score):
                self.shown[name] += 1
                self.right[name] += right
            if right and link.kind == Descent.TOOK:
                told |= set(link.witnesses)
        self._add_true(tree, told, lineage)
        self._add_origins(tree, lineage)

    def _add_true(self, tree: Tree, told: set[int], lineage: Lineage) -> None:
        linked = {
            witness for link in lineage.links if is_right(tree, link) for witness in (*link.witnesses, *link.sources)
        }
        for witness, number in enumerate(tree.shown):
            if tree.find_source(number) is not None:
                self.true["taken from a report on record"] += 1
                self.true["its source shown"] += witness in told
                self.true["in a right link of any kind"] += witness in linked

    def _add_origins(self, tree: Tree, lineage: Lineage) -> None:
        sure = "certain" if lineage.certain else "not certain"
        self.origins[sure] += 1
        self.origins[f"{sure}, at most the true number"] += lineage.origins <= tree.origins
        self.origins[f"{sure}, the true number"] += lineage.origins == tree.origins
        self.origins[f"{sure}, at most the true number, or one is off the record"] += (
            lineage.origins <= tree.origins or (len(tree.shown) < len(tree.outlets))
        )

    def print(self) -> None:
        """Print all figures."""
        for name in sorted(self.shown):
            print(f"  {name:32} {100 * self.right[name] / self.shown[name]:6.2f} % right of {self.shown[name]} links")
        for name, number in self.true.items():
            print(f"  {name:32} {number}")
        for name, number in sorted(self.origins.items()):
            print(f"  origins {name:62} {number}")


def measure_trees(grower: Grower, trees: int, failures: int = 0) -> Score:
    """Return what was counted over `trees` trees; print the first wrong links."""
    score = Score()
    for tree, reports in grower.grow(trees):
        lineage = trace_lineage(reports)
        score.add(tree, lineage)
        for link in lineage.links:
            if failures and not is_right(tree, link):
                failures -= 1
                _print_wrong(tree, reports, link)
    return score


def _print_wrong(tree: Tree, reports: Sequence[Report], link: Link) -> None:
    print("\nWRONG", link)
    for number, report in enumerate(reports):
        outlet = tree.outlets[tree.shown[number]]
        parent = None if outlet.parent is None else tree.outlets[outlet.parent]
        above = "-" if parent is None else f"{parent.number}{' (hidden)' if parent.hidden else ''}"
        print(
            f"  {number} is {outlet.number} from {above} {report.published} {outlet.told} {outlet.via}: {report.text}"
        )


def time_copies(count: int, seed: int) -> None:
    """Print how long the lineage of `count` reports takes: five wordings, five narratives, a sentence of their own."""
    draw, sentences = random.Random(seed), read_sentences()
    words = " ".join(draw.sample(sentences, 3)).split()
    cuts = [(at, at + draw.randint(3, 11)) for at in draw.sample(range(len(words) - 20), 4)]
    texts = [" ".join(words), *(" ".join(words[:start] + words[end:]) for start, end in cuts)]
    narratives = ["\n".join(draw.sample(sentences, 20)) for _ in range(5)]
    reports = [
        Report(
            id=str(number),
            article=str(number),
            text=draw.choice(texts),
            outlet=f"Post {number}",
            published=f"2025-03-{1 + number % 20:02d}T{number % 24:02d}:00Z" if number % 3 else None,
            narrative=f"{draw.choice(narratives)}\n{draw.choice(sentences)}",
        )
        for number in range(count)
    ]
    started = time.process_time()
    lineage = trace_lineage(reports)
    print(f"{count} reports: {time.process_time() - started:.2f} s, {len(lineage.links)} links")


def count_shared() -> None:
    """Print how many pairs of articles that report one utterance share a narrative."""
    found = Counter[str]()
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        sides = [pair["a"], pair["b"]]
        if pair["label"] == "same" and sides[0]["article"] != sides[1]["article"]:
            texts = [cut_out(read_texts(side["set"])[side["article"]], map(tuple, side["content"])) for side in sides]
            found["pairs"] += 1
            found["sharing sentences"] += share_narrative(*texts) > 0
            found["mostly one text"] += is_same_article(*texts)
    print(dict(found))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trees", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hidden", type=float, default=0.1, help="share of the sources that are taken off the record")
    parser.add_argument("--failures", type=int, default=0, help="wrong links to print")
    parser.add_argument("--copies", type=int, help="reports to time instead")
    parser.add_argument("--pairs", action="store_true", help="count what real articles share instead")
    given = parser.parse_args()
    if given.copies:
        time_copies(given.copies, given.seed)
        return
    if given.pairs:
        count_shared()
        return
    started = time.perf_counter()
    score = measure_trees(Grower(read_sentences(), given.seed, given.hidden), given.trees, given.failures)
    taken = time.perf_counter() - started
    print(f"{given.trees} trees, seed {given.seed}, hidden {given.hidden}, {taken:.1f} s with making them")
    score.print()


if __name__ == "__main__":
    main()
