"""Where the measuring data and scorers are: a folder `shared` beside the repository, which is no part of it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

SHARED = Path(__file__).resolve().parents[2] / "shared"


def import_scorer(name: str) -> ModuleType:
    """Return the scorer `name` (a plain Python file in `shared/eval`) as a module."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "eval" / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no scorer {name!r} in {SHARED / 'eval'}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
