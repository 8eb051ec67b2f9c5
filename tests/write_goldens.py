"""Write the results of the sample pages again: `python -m tests.write_goldens`. Read the changes in review."""

from __future__ import annotations

import contextlib
import io
import tempfile
from pathlib import Path

import onrecord

ROOT = Path(__file__).resolve().parents[1]
PAGES = Path("samples", "pages")  # from the root, so that the record tells the same places on every machine
GOLDEN = ROOT / "tests" / "golden" / "samples.jsonl"


def export_samples(folder: Path) -> str:
    """Return the export of a new record, made in `folder`, of the sample pages."""
    with contextlib.chdir(ROOT), onrecord.open(folder / "samples.db") as record:
        record.add(PAGES)
        file = io.StringIO()
        record.export(file, format="jsonl")
    return file.getvalue()


def main() -> None:
    """Write the golden file."""
    with tempfile.TemporaryDirectory() as folder:
        GOLDEN.write_text(export_samples(Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
