"""Files that are written whole or not at all: a stage whose file exists is done, so half a file must never exist."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO


def write_whole(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Let `write` fill the file `path`, which holds what it held before until all is written."""
    new = path.with_name(f"{path.name}.new")
    with new.open("wb") as file:
        write(file)
    new.replace(path)
