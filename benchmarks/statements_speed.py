"""Speed, memory and start of finding statements, beside the parse that every open peer needs before it begins.

    python -m benchmarks.statements_speed [--rounds N]

Everything is measured in processes of their own, on one core with one thread. Speed: the models are loaded, texts go
in, statements with speakers come out; the product in each of its settings and spaCy's full English small pipeline take
turns on the same texts, and medians over the rounds are compared. Machines differ and are noisy: read ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from benchmarks.peers import list_peers, load_parser
from benchmarks.shared import SHARED

TEXTS, ROUNDS, STARTS = 40, 5, 5
SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "pages"
PARSER = "spaCy's full English small pipeline"

_ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
_IMPORT = "import time; begin = time.perf_counter(); import onrecord; print(time.perf_counter() - begin)"
_FIRST = "import onrecord; print(len(onrecord.find_statements('“We will hold,” said Mara Quill.')))"
_PEAK = """
import json, resource, sys
from pathlib import Path
import onrecord
for text in json.loads(sys.stdin.read()):
    onrecord.find_statements(text)
status = Path("/proc/self/status")  # what getrusage says counts the process that started this one too
if status.exists():
    print(next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) * 1024)
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def read_texts(count: int = TEXTS) -> list[str]:
    """Return PolNeAR dev articles, or, where those are not beside the repository, the sample pages over and over."""
    path = SHARED / "data" / "polnear" / "dev.jsonl"
    if path.is_file():
        return [json.loads(line)["text"] for line in path.read_bytes().splitlines()[:count]]
    return list(islice(cycle(page.read_text(encoding="utf-8") for page in sorted(SAMPLES.glob("*.txt"))), count))


def report(rounds: int = ROUNDS) -> Iterator[str]:
    """Yield a line for each figure."""
    yield from _output("-m", "benchmarks.statements_speed", "--turns", str(rounds)).splitlines()
    peak = int(_output("-c", _PEAK, given=json.dumps(read_texts())))
    yield f"peak memory of a process that finds statements in them: {peak / 1e6:.0f} MB"
    yield f"import of onrecord: {min(float(_output('-c', _IMPORT)) for _ in range(STARTS)):.3f} s, best of {STARTS}"
    yield f"first statement: {min(_first_s() for _ in range(STARTS)):.2f} s after the start, best of {STARTS}"


def _output(*arguments: str, given: str = "") -> str:
    """Return what Python prints when it is run with these arguments, one thread, and `given` on standard input."""
    command, env = [sys.executable, *arguments], os.environ | _ONE_THREAD
    return subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True, input=given).stdout


def _first_s() -> float:
    begin = time.perf_counter()
    _output("-c", _FIRST)
    return time.perf_counter() - begin


def _speed_lines(rounds: int) -> Iterator[str]:
    """Yield words per CPU second of each way, and how many times as fast as the parse it is."""
    from benchmarks.statements import list_settings

    texts = read_texts()
    words = sum(len(text.split()) for text in texts)
    ways: dict[str, Callable[[str], object]] = dict(list_settings())
    if any(list_peers().values()):
        ways[PARSER] = load_parser()
    speeds = {name: words / taken for name, taken in _take_turns(ways, texts, rounds).items()}
    yield f"{len(texts)} texts, {words:,} words, median of {rounds} rounds, words per CPU second on one core:"
    for name, speed in speeds.items():
        ratio = f", {speed / speeds[PARSER]:.2f} times the parse" if PARSER in speeds and name != PARSER else ""
        yield f"  {name}: {speed:,.0f}{ratio}"
    if PARSER not in speeds:
        yield f"  {PARSER}: not installed"


def _take_turns(ways: dict[str, Callable[[str], object]], texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Return the median CPU seconds that each way takes for the texts; the first text warms each of them up."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for find in ways.values():
        find(texts[0])
    for _ in range(rounds):
        for name, find in ways.items():
            begin = time.process_time()
            for text in texts:
                find(text)
            taken[name].append(time.process_time() - begin)
    return {name: median(own) for name, own in taken.items()}


def _stay_on_one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def main() -> None:
    """Print every figure, or, in the process that `report` starts for it, the speeds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="turns of each way")
    parser.add_argument("--turns", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.turns:
        _stay_on_one_core()
    for line in _speed_lines(given.turns) if given.turns else report(given.rounds):
        print(line, flush=True)


if __name__ == "__main__":
    main()
