"""Every accuracy figure of the product against its floor.

    python -m benchmarks.quality [--raise-floor] [--lower NAME REASON]

The floor (tests/quality/floor.json) only rises: `--raise-floor` lifts each figure that is better now; a lower one needs
`--lower NAME REASON`, which is written beside it. A figure below its floor makes the exit code 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from benchmarks import (
    articles,
    checks,
    collation,
    collation_sets,
    line_pairs,
    reports,
    samples,
    severity,
    speaker_names,
    speakers,
    speech,
    statements,
    utterance_pairs,
)
from benchmarks.shared import SHARED

FLOOR = Path(__file__).resolve().parents[1] / "tests" / "quality" / "floor.json"
_PAIRS, _SETS, _SEED = 10_000, 1_100, 20230213


def measure() -> dict[str, float]:
    """Return every figure that has a floor."""
    return {
        **samples.accuracy(),
        **reports.accuracy(),
        **statements.accuracy(),
        **speech.accuracy(),
        **speakers.accuracy("dev"),
        **speakers.accuracy("pages"),
        **speaker_names.accuracy(),
        **articles.accuracy(None),
        **utterance_pairs.accuracy(),
        **severity.accuracy(),
        **checks.accuracy(),
        **collation_sets.accuracy(_SETS, _SEED),
        **line_pairs.accuracy(),
        "collation.pairs_right": round(100 * collation.accuracy(_PAIRS, _SEED), 1),
    }


def compare(figures: dict[str, float], floor: dict[str, Any]) -> list[str]:
    """Return a line for each figure below its floor."""
    return [
        f"{name}: {figures.get(name)} is below its floor of {least['floor']}"
        for name, least in floor.items()
        if figures.get(name, float("-inf")) < least["floor"]
    ]


def main() -> int:
    """Measure, print and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise-floor", action="store_true", help="lift every floor that is exceeded")
    parser.add_argument("--lower", nargs=2, metavar=("NAME", "REASON"), help="lower one floor, saying why")
    given = parser.parse_args()
    if not SHARED.is_dir():
        print("the folder shared is not beside the repository: nothing can be measured", file=sys.stderr)
        return 1
    floor: dict[str, Any] = json.loads(FLOOR.read_text(encoding="utf-8")) if FLOOR.exists() else {}
    figures = measure()
    for name, figure in figures.items():
        print(f"{name:45} {figure:8}   floor {floor.get(name, {}).get('floor', '-')}")
    if given.lower:
        name, reason = given.lower
        floor[name] = {"floor": figures[name], "lowered": reason}
    if given.raise_floor:
        for name, figure in figures.items():
            if figure > floor.get(name, {}).get("floor", float("-inf")):
                floor[name] = {"floor": figure}
    if given.lower or given.raise_floor:
        FLOOR.write_text(json.dumps(floor, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    failures = compare(figures, floor)
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
