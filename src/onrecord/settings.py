"""Every setting: its name, unit, default and environment variable, in one place.

The command line and the Python interface read settings here; stages get plain values and never look at the
environment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, replace
from typing import Any

from onrecord.errors import InputError

_KINDS = {int: "a whole number", float: "a number"}


MOST_WORKERS = 64
"""The most page workers of one run: each is a process with its own copy of the libraries."""


def _setting(default: Any, *, env: str, unit: str, about: str, most: float | None = None) -> Any:
    return field(default=default, metadata={"env": env, "unit": unit, "about": about, "most": most})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one run."""

    record: str = _setting("onrecord.db", env="ONRECORD_RECORD", unit="path", about="the record file")
    page_bytes: int = _setting(
        20_000_000, env="ONRECORD_PAGE_BYTES", unit="bytes", about="largest page taken, after decompression"
    )
    page_time_s: float = _setting(
        20.0, env="ONRECORD_PAGE_TIME_S", unit="seconds", about="longest time spent on one page"
    )
    page_memory_bytes: int = _setting(
        2_000_000_000, env="ONRECORD_PAGE_MEMORY_BYTES", unit="bytes", about="most memory one page may take"
    )
    workers: int = _setting(
        0, env="ONRECORD_WORKERS", unit="processes", about="page workers; 0 means one per core", most=MOST_WORKERS
    )
    fast: int = _setting(
        0, env="ONRECORD_FAST", unit="0 or 1", about="1 finds statements by rules alone: faster, and fewer", most=1
    )
    lock_wait_s: float = _setting(
        10.0, env="ONRECORD_LOCK_WAIT_S", unit="seconds", about="longest wait for another writer of the record"
    )

    def __post_init__(self) -> None:
        """Raise InputError where a number is out of its range."""
        for item in fields(self):
            if item.type != "str":
                _check_range(item.name, getattr(self, item.name), item.metadata["most"])


def _check_range(name: str, value: float, most: float | None) -> None:
    if not 0 <= value < float("inf"):
        raise InputError(f"{name}: {value!r} is out of range; expected 0 or more")
    if most is not None and value > most:
        raise InputError(f"{name}: {value!r} is out of range; expected 0 to {most}")


def read_settings(environ: Mapping[str, str], **given: Any) -> Settings:
    """Return the defaults, changed by the environment, changed by what was `given` (None: not given).

    Raises InputError where an environment variable does not hold a number that it should, or a number
    out of its range.
    """
    changes: dict[str, Any] = {}
    for item in fields(Settings):
        name = item.metadata["env"]
        if environ.get(name):
            changes[item.name] = _parse(name, environ[name], item)
    changes.update({name: value for name, value in given.items() if value is not None})
    return replace(Settings(), **changes)


def _parse(name: str, value: str, item: Field[Any]) -> Any:
    kind: type = type(item.default)
    if kind is str:
        return value
    try:
        number = kind(value)
    except ValueError:
        raise InputError(f"{name}: {value!r} is not a number; expected {_KINDS[kind]}, e.g. {item.default}") from None
    _check_range(name, number, item.metadata["most"])
    return number
