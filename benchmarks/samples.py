"""The sample pages, through the whole product, against what a reader finds there (samples/expected.json).

python -m benchmarks.samples
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.samples_score import PAGES, Score, score_samples

import onrecord


def measure() -> Score:
    """Add the sample pages to a new record and compare it with what is expected."""
    with tempfile.TemporaryDirectory() as folder, onrecord.open(Path(folder) / "record.db") as record:
        record.add(PAGES)
        return score_samples(record.articles(), record.statements(), record.utterances())


def accuracy() -> dict[str, float]:
    """Return the figures that the quality floor pins."""
    score = measure()
    return {
        "samples.statements_found": score.found,
        "samples.statements_right_speaker": score.right_speaker,
        "samples.utterances_right": score.right_utterances,
        "samples.readings_right": score.right_readings,
    }


if __name__ == "__main__":
    print(measure())
