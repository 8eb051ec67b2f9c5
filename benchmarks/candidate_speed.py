"""Speed and memory of finding candidates: which of 100,000 statements are compared with which.

    python -m benchmarks.candidate_speed [--statements N]

The statements are those of `benchmarks.many_statements`. Each has a telling in a new record, with the speaker aside;
what is measured is all that the record does to find out with which others each is compared: the keys of its words,
their index in the file, and the question. Comparing itself is measured apart, on a sample. One process on one core,
timed by its own clock (processor) and the wall's. Machines differ and are noisy.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.many_statements import SEED, tell_all
from onrecord.database.linking import find_candidates, index_telling
from onrecord.database.open import open_database
from onrecord.utterances import same_utterance

STATEMENTS, SAMPLE = 100_000, 2_000


def report(wanted: int = STATEMENTS) -> Iterator[str]:
    """Yield a line for each figure."""
    texts = [text for text, _ in tell_all(wanted)]
    before = _peak_mb()
    with tempfile.TemporaryDirectory() as folder:
        with open_database(Path(folder) / "record.db", write=True, lock_wait_s=1) as database:
            begin = time.perf_counter()
            with database.transaction():
                for number, text in enumerate(texts, start=1):
                    number = _spread(number)
                    database.insert("telling", [(number,)])
                    index_telling(database, number, text)
            indexed = time.perf_counter() - begin
            pairs = sum(len(find_candidates(database, _spread(number))) for number in range(1, wanted + 1)) // 2
            found = time.perf_counter() - begin
            size_mb = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
            sample = random.Random(SEED).sample(range(wanted), min(SAMPLE, wanted))
            chosen = [(n, find_candidates(database, _spread(n + 1))) for n in sample]
    places = {_spread(n + 1): n for n in range(wanted)}
    compared = [(n, places[other]) for n, others in chosen for other in sorted(others)]
    begin = time.perf_counter()
    same = sum(bool(same_utterance(texts[n], texts[other])) for n, other in compared)
    each_ms = 1000 * (time.perf_counter() - begin) / max(1, len(compared))
    yield f"{wanted:,} statements: keys indexed in {indexed:.1f} s, with candidates of each in {found:.1f} s, one core"
    yield f"{pairs:,} pairs of candidates, {2 * pairs / wanted:.1f} for each statement; the file has {size_mb:.0f} MB"
    yield f"peak memory of the process: {_peak_mb():.0f} MB, {before:.0f} MB of it before the first was indexed"
    yield f"of {len(compared):,} pairs of a sample {same:,} match by their words; {each_ms:.2f} ms to compare one"


def _spread(number: int) -> int:
    """Return a number as evenly spread as the hashes are that tellings have."""
    return random.Random(number).getrandbits(63)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=STATEMENTS, help="how many")
    for line in report(parser.parse_args().statements):
        print(line, flush=True)


if __name__ == "__main__":
    main()
