"""What the user named in; the single files to read, in a fixed order, out.

Nothing is opened here beyond folders. A link to a folder is listed but never followed, so a folder that holds a link
to itself ends.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import InputError

STANDARD_INPUT = "-"
EXPECTED = "expected a file, a folder, a glob such as 'pages/*.html', or - for standard input"
_GLOB_MARKS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read; `path` is None for standard input. `named` is False where a folder was named, not the file."""

    path: Path | None
    named: bool = True

    @property
    def where(self) -> str:
        """The path as given, with forward slashes; bytes that are no UTF-8 are written as escapes."""
        if self.path is None:
            return STANDARD_INPUT
        return os.fsencode(self.path.as_posix()).decode("utf-8", "backslashreplace")


def list_sources(sources: Sequence[str]) -> list[Source]:
    """Return every file that `sources` name: folders walked in sorted order, hidden names skipped, globs expanded.

    A file that is named twice is listed once. Call it with one source at a time to report each missing one alone.

    Raises InputError where a source does not exist, cannot be looked up, or is a glob that matches nothing.
    """
    found: dict[str, Source] = {}
    for source in sources:
        for item in _expand(source):
            found.setdefault(item.where, item)
    return list(found.values())


def _expand(source: str) -> list[Source]:
    if source == STANDARD_INPUT:
        return [Source(None)]
    path = Path(source)
    if source and _exists(path):
        return _walk(path)
    if not _GLOB_MARKS.isdisjoint(source):
        return [item for match in _glob(source) for item in _walk(match)]
    raise InputError(f"{source!r}: no such file or folder; {EXPECTED}")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise InputError(f"{str(path)!r}: {error.strerror}; {EXPECTED}") from error


def _glob(pattern: str) -> list[Path]:
    """Return the paths that match `pattern`, sorted. A hidden name matches only where the pattern spells the dot."""
    whole = Path(pattern)
    root = Path(whole.anchor) if whole.anchor else Path()
    try:
        matches = sorted(root.glob(str(whole.relative_to(whole.anchor))))
    except (ValueError, NotImplementedError, OSError) as error:
        raise InputError(f"{pattern!r}: {error}; {EXPECTED}") from error
    shown = matches if any(_hidden(part) for part in whole.parts) else [path for path in matches if _shown(path, root)]
    if not shown:
        raise InputError(f"{pattern!r}: matches no file; {EXPECTED}")
    return shown


def _shown(path: Path, root: Path) -> bool:
    return not any(_hidden(part) for part in path.relative_to(root).parts)


def _hidden(name: str) -> bool:
    return name.startswith(".") and name not in {".", ".."}


def _walk(path: Path) -> list[Source]:
    """Return `path` itself where it is a file, else every file below it that is not hidden, depth first, sorted."""
    if not path.is_dir():
        return [Source(path)]
    found: list[Source] = []
    waiting = [path]
    while waiting:
        item = waiting.pop()
        if item != path and (item.is_symlink() or not item.is_dir()):
            found.append(Source(item, named=False))
            continue
        try:
            inside = sorted(item.iterdir(), reverse=True)
        except OSError:
            found.append(Source(item, named=False))  # reading it tells the user why
            continue
        waiting.extend(child for child in inside if not _hidden(child.name))
    return found
