"""The command line with a page worker that costs nothing, so that a test can fill a record and kill it many times."""

from __future__ import annotations

import functools
from pathlib import Path

from onrecord.cli import main
from onrecord.run import steps
from onrecord.run.pool import Pool

if __name__ == "__main__":
    vars(steps)["Pool"] = functools.partial(Pool, program=(str(Path(__file__).with_name("odd_worker.py")),))
    main()
