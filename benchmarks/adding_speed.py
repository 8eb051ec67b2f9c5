"""What adding one article costs in a small and in a large record, side by side, and what very common words cost.

    python -m benchmarks.adding_speed [--large N] [--probes N]

Two records of the statements of `benchmarks.many_statements`, one a hundred times the other, take turns in adding the
same new articles of ten statements each, which tell in other words what both records hold. Four medians of the same
additions: putting the utterances right (keys, candidates, links, groups, collations); putting the speakers right;
all writing; and all of it with the reading of the page by the trained tagger. Then one agency text in articles of many
outlets, that text in as many wordings, one set phrase in statements of many speakers, and one speaker in many articles:
what the last of them cost, beside the first. Times are of the processor, so that what else runs counts little. Filling
the large record takes some minutes.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from benchmarks.many_statements import (
    IN_ARTICLE,
    SAID_BY_ONE,
    SEED,
    make_article,
    make_articles,
    name_speaker,
    read_contents,
    tell,
)
from onrecord.database import write
from onrecord.database.open import Database, open_database
from onrecord.database.write import Made, write_page
from onrecord.records import Page
from onrecord.statements import find_statements

LARGE, FACTOR, PROBES = 100_000, 100, 40
COPIES = 4_000
_NOW = "2024-05-06T07:08:09+00:00"
_UTTERANCES = ("loosen", "index_statements", "regroup")
_SPEAKERS = ("loosen_speakers", "write_namings", "namings_of", "group_speakers")
AGENCY = (
    "The ministry has counted forty vessels in the strait since Monday and expects the last of them to leave tonight"
)
PHRASE = "We will stand with the islanders for as long as it takes"

Taken = dict[str, list[float]]
"""Seconds that each part took, by its name."""


@contextmanager
def open_record(path: Path, *, safe: bool = True) -> Iterator[Database]:
    """Open a record; not `safe`: the disk is not waited for."""
    with open_database(path, write=True, lock_wait_s=1) as database:
        if not safe:
            database.execute("PRAGMA synchronous = OFF")
        yield database


def fill(path: Path, statements: int, then: Callable[[], None] | None = None, small: int = 0) -> None:
    """Write a record of so many statements; call `then` when it has `small` of them."""
    told = 0
    with open_record(path, safe=False) as database:
        for page, made in make_articles(statements):
            write_page(database, page, made, added_at=_NOW)
            told += len(made.statements)
            if then and told >= small:
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                then()
                then = None


def make_probes(count: int, small: int) -> list[tuple[Page, Made]]:
    """Return new articles that tell in other words what the first `small` statements tell."""
    chance = random.Random(SEED + 1)
    known = small // 3
    probes = []
    for number in range(count):
        chosen = chance.sample(range(known), IN_ARTICLE)
        told = [(tell(read_contents()[n], chance), name_speaker(n // SAID_BY_ONE)) for n in chosen]
        probes.append(make_article(1_000_000 + number, told))
    return probes


@contextmanager
def timed(taken: Taken) -> Iterator[None]:
    """Add what the parts of writing take to `taken`."""

    def time_it(part: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def run(*values: Any, **named: Any) -> Any:
            begin = time.process_time()
            try:
                return call(*values, **named)
            finally:
                taken[part][-1] += time.process_time() - begin

        return run

    with ExitStack() as stack:
        for part, names in (("utterances", _UTTERANCES), ("speakers", _SPEAKERS)):
            for name in names:
                stack.enter_context(patch.object(write, name, time_it(part, getattr(write, name))))
        yield


def add(database: Database, page: Page, made: Made, taken: Taken) -> None:
    """Add one article, and what it took to `taken`."""
    for part in ("utterances", "speakers"):
        taken[part].append(0.0)
    begin = time.process_time()
    with timed(taken):
        write_page(database, page, made, added_at=_NOW)
    taken["all writing"].append(time.process_time() - begin)


def read(page: Page) -> float:
    """Return the seconds that the tagger takes for the text of a page."""
    begin = time.process_time()
    find_statements(page.content.decode())
    return time.process_time() - begin


def compare_sizes(folder: Path, large: int, probes: int) -> Iterator[str]:
    """Yield what the same articles cost in a record and in one of a hundredth of its statements."""
    small = large // FACTOR
    paths = {small: folder / "small.db", large: folder / "large.db"}
    begin = time.process_time()
    fill(paths[large], large, lambda: _copy(paths[large], paths[small]), small)
    yield f"a record of {large:,} statements filled in {time.process_time() - begin:.0f} s"
    yield from compare_records(paths, make_probes(probes, small))


def compare_records(paths: Mapping[int, Path], probes: Sequence[tuple[Page, Made]]) -> Iterator[str]:
    """Yield what `probes` cost in two records, by their number of statements; these take turns."""
    taken: dict[int, Taken] = {size: defaultdict(list) for size in paths}
    small, large = sorted(paths)
    read(probes[0][0])
    with open_record(paths[small]) as one, open_record(paths[large]) as other:
        databases = {small: one, large: other}
        for number, (page, made) in enumerate(probes):
            reading = read(page)
            for size in sorted(paths, reverse=bool(number % 2)):
                add(databases[size], page, made, taken[size])
                taken[size]["with the reading"].append(reading + taken[size]["all writing"][-1])
    yield f"median of {len(probes)} articles of {IN_ARTICLE} statements, at {small:,} and at {large:,} statements:"
    for part in ("utterances", "speakers", "all writing", "with the reading"):
        few, many = (1000 * median(taken[size][part]) for size in (small, large))
        yield f"  {part}: {few:.1f} ms, {many:.1f} ms, {many / few:.2f} times"


def _copy(one: Path, other: Path) -> None:
    shutil.copy(one, other)


def compare_copies(folder: Path, what: str, tell_one: Callable[[int], tuple[str, str]], count: int) -> Iterator[str]:
    """Yield what one statement more costs, early and late, where all are alike; the speakers are left aside."""
    taken: Taken = defaultdict(list)
    with open_record(folder / f"{what}.db", safe=False) as database:
        with patch.object(write, "group_speakers", lambda database, seeds: None):
            for number in range(count):
                add(database, *make_article(number, [tell_one(number)]), taken)
        asked = "SELECT count(*) FROM witness GROUP BY utterance ORDER BY 1 DESC"
        reports = next(row[0] for row in database.rows(asked))
    early, late = _ends(taken["utterances"])
    told = f"{early:.1f} ms each in the first tenth, {late:.1f} ms in the last, {sum(taken['utterances']):.0f} s in all"
    yield f"{what} in {count:,} articles, utterances: {told}; the largest has {reports:,} reports"


def compare_speakers(folder: Path, count: int) -> Iterator[str]:
    """Yield what an article more costs, early and late, where all are about one speaker."""
    taken: Taken = defaultdict(list)
    chance = random.Random(SEED)
    with open_record(folder / "speaker.db", safe=False) as database:
        for number in range(count):
            add(database, *make_article(number, [(tell(chance.choice(read_contents()), chance), "Oda Marrin")]), taken)
    early, late = _ends(taken["speakers"])
    told = f"{early:.1f} ms each in the first tenth, {late:.1f} ms in the last"
    yield f"one speaker in {count:,} articles, speakers: {told}"


def _ends(taken: Sequence[float]) -> tuple[float, float]:
    """Return the medians of the first and the last tenth, in milliseconds."""
    tenth = max(1, len(taken) // 10)
    return 1000 * median(taken[:tenth]), 1000 * median(taken[-tenth:])


def tell_copy(number: int) -> tuple[str, str]:
    """Return the agency's text; every speaker of it has one name."""
    return AGENCY, "Oda Marrin"


def tell_variant(number: int) -> tuple[str, str]:
    """Return the agency's text with a word exchanged."""
    words, chance = AGENCY.split(), random.Random(number)
    words[chance.randrange(len(words))] = f"{name_speaker(number).split()[0].lower()}"
    return " ".join(words), "Oda Marrin"


def tell_phrase(number: int) -> tuple[str, str]:
    """Return the phrase in a sentence of its own, by a speaker of its own."""
    chance = random.Random(number)
    return f"{tell(chance.choice(read_contents()), chance)} {PHRASE}", name_speaker(number)


def report(large: int = LARGE, probes: int = PROBES, copies: int = COPIES) -> Iterator[str]:
    """Yield a line for each figure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from compare_copies(folder, "one agency text", tell_copy, copies)
        yield from compare_copies(folder, "its wordings", tell_variant, copies // 40)
        yield from compare_copies(folder, "a set phrase", tell_phrase, copies)
        yield from compare_speakers(folder, copies // 10)
        yield from compare_sizes(folder, large, probes)


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--large", type=int, default=LARGE, help="statements of the large record")
    parser.add_argument("--probes", type=int, default=PROBES, help="articles that are added to both")
    parser.add_argument("--copies", type=int, default=COPIES, help="articles with one text, or one phrase")
    given = parser.parse_args()
    for line in report(given.large, given.probes, given.copies):
        print(line, flush=True)


if __name__ == "__main__":
    main()
