"""What is printed for programs in; the same bytes whatever the locale, or a whole file, out."""

from __future__ import annotations

import io
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

import click

from onrecord.errors import InputError

_BESIDE_A_RECORD = ("", "-wal", "-shm", "-journal")  # SQLite's own files


def machine_output() -> TextIO:
    """Return standard output, from now on in UTF-8 and with line breaks as they are written."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    return sys.stdout


def print_json(found: Any, *, indent: int | None = 2) -> None:
    """Print one JSON value."""
    machine_output()
    click.echo(json.dumps(found, ensure_ascii=False, indent=indent))


def write_whole(target: Path, write: Callable[[TextIO], None], *, record: Path) -> None:
    """Let `write` write the file `target`: it takes its place when it is whole, and until then what was there stays.

    Raises InputError where `target` is a file of the `record`, or cannot be written.
    """
    if any(_same(target, Path(f"{record}{end}")) for end in _BESIDE_A_RECORD):
        raise InputError(f"{str(target)!r}: is a file of the record itself; expected another file")
    try:
        _write(target.resolve(), write)
    except OSError as error:
        reason = error.strerror or error
        expected = "expected a file in a folder that exists, may be written and has room"
        raise InputError(f"{str(target)!r}: cannot be written: {reason}; {expected}") from error


def _same(one: Path, other: Path) -> bool:
    if one.resolve() == other.resolve():
        return True
    return one.exists() and other.exists() and one.samefile(other)


def _write(target: Path, write: Callable[[TextIO], None]) -> None:
    if target.exists() and not target.is_file():  # a pipe or a device is written to, never replaced
        with target.open("w", encoding="utf-8", newline="") as file:
            write(file)
        return
    with tempfile.TemporaryDirectory(prefix=f".{target.name[:100]}-", dir=target.parent) as folder:
        fresh = Path(folder) / "whole"
        with fresh.open("w", encoding="utf-8", newline="") as file:
            write(file)
        if target.exists():
            shutil.copymode(target, fresh)
        fresh.replace(target)
