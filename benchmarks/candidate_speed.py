"""Speed and memory of finding candidates: which of 100,000 statements are compared with which.

    python -m benchmarks.candidate_speed [--statements N]

The statements are those of `benchmarks.many_statements`. Each has a telling in a new record, with the speaker aside;
what is measured is all that the record does, one statement after the other, to find out with which others each is
compared: the keys of its words, their index in the file, and the question. Comparing itself is measured apart, on a
sample. One process on one core; machines differ and are noisy, so its own time counts, not the clock's.
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
from onrecord.database.linking import find_candidates, index_telling, write_telling
from onrecord.database.open import open_database
from onrecord.utterances import same_utterance

STATEMENTS, SAMPLE = 100_000, 2_000


def report(wanted: int = STATEMENTS) -> Iterator[str]:
    """Yield a line for each figure."""
    texts = [text for text, _ in tell_all(wanted)]
    before = _peak_mb()
    with tempfile.TemporaryDirectory() as folder:
        with open_database(Path(folder) / "record.db", write=True, lock_wait_s=1) as database:
            begin, began = time.process_time(), time.perf_counter()
            with database.transaction():
                for number, text in enumerate(texts):
                    write_telling(database, _spread(number), text)
                    index_telling(database, _spread(number))
            taken, wall = time.process_time() - begin, time.perf_counter() - began
            size_mb = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
            peak = _peak_mb()
            counts = [len(find_candidates(database, _spread(number))) for number in range(wanted)]
            sample = random.Random(SEED).sample(range(wanted), min(SAMPLE, wanted))
            chosen = [(n, find_candidates(database, _spread(n))) for n in sample]
    places = {_spread(n): n for n in range(wanted)}
    compared = [(n, places[other]) for n, others in chosen for other in sorted(others)]
    begin = time.process_time()
    same = sum(bool(same_utterance(texts[n], texts[other])) for n, other in compared)
    each_ms = 1000 * (time.process_time() - begin) / max(1, len(compared))
    yield f"{wanted:,} statements with their candidates: {taken:.1f} s of one core, {wall:.1f} s by the clock"
    yield f"peak memory {peak:.0f} MB, {before:.0f} MB of it for the texts; the file has {size_mb:.0f} MB"
    each = f"{sum(counts) / wanted:.1f} for each statement, {max(counts)} at most"
    yield f"{sum(counts) // 2:,} pairs of candidates, {each}"
    yield f"of {len(compared):,} of a sample {same:,} match by their words; comparing takes {each_ms:.2f} ms each"


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
