"""Speed of each stage, in one run, beside a peer where there is one.

    python -m benchmarks.speed [--pages N]

Collation runs beside CollateX, the articles stage beside trafilatura. Statements are given in words per CPU second:
every open quotation extractor needs a full parse first, which is not installed for this run. `add` is given in pages
per second of the whole product, workers and record included. Machines differ and are noisy: read ratios, not seconds.
"""

from __future__ import annotations

import argparse
import gzip
import tempfile
import time
from pathlib import Path

import onrecord
from benchmarks import articles, collation, statements
from benchmarks.shared import SHARED


def statements_speed() -> float:
    """Return words per CPU second of finding statements with their speakers, on the PolNeAR dev articles."""
    texts = {article["doc_id"]: article["text"] for article in statements.read_gold("dev")}
    started = time.process_time()
    statements.predict(texts)
    return sum(len(text.split()) for text in texts.values()) / (time.process_time() - started)


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
    print(f"statements: {statements_speed():,.0f} words per CPU second")
    print(f"add: {add_speed(pages):.1f} pages per second, whole product")
    collation.report_speed()


if __name__ == "__main__":
    main()
