"""Speed of each stage, in one run, beside a peer where there is one.

    python -m benchmarks.speed [--pages N]

Collation runs beside CollateX, the articles stage beside trafilatura, statements beside spaCy's parse, which every open
quotation extractor needs first (`benchmarks.statements_speed`). `add` is given in pages per second of the whole
product, workers and record included. Then the record alone: finding candidates (`benchmarks.candidate_speed`), and
adding to a small and to a large one (`benchmarks.adding_speed`), which takes some minutes. Machines differ and are
noisy: read ratios, not seconds.
"""

from __future__ import annotations

import argparse
import gzip
import tempfile
import time
from pathlib import Path

import onrecord
from benchmarks import adding_speed, articles, candidate_speed, collation, collation_sets, statements_speed
from benchmarks.shared import SHARED


def add_speed(pages: int) -> float:
    """Return pages per second of `add` into a new record, with a worker per core."""
    sources = sorted((SHARED / "data/pages/naeb/html").glob("*.gz"))[:pages]
    with tempfile.TemporaryDirectory() as folder, onrecord.open(Path(folder) / "record.db") as record:
        for source in sources:
            (Path(folder) / source.stem).write_bytes(gzip.decompress(source.read_bytes()))
        started = time.perf_counter()
        record.add(*sorted(Path(folder).glob("*.html")))
        return len(sources) / (time.perf_counter() - started)


def main() -> None:
    """Print every speed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=60, help="pages for the articles stage and for add")
    pages = parser.parse_args().pages
    for line in articles.speed(pages):
        print(line)
    for line in statements_speed.report():
        print(f"statements: {line}")
    print(f"add: {add_speed(pages):.1f} pages per second, whole product")
    collation.report_speed()
    collation_sets.report_speed()
    for line in candidate_speed.report():
        print(f"candidates: {line}", flush=True)
    for line in adding_speed.report():
        print(f"adding: {line}", flush=True)


if __name__ == "__main__":
    main()
