"""Every setting: its name, unit, default and environment variable, in one place.

The command line and the Python interface read settings here; stages get plain values and never look at the
environment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from onrecord.errors import InputError


def _setting(default: Any, *, env: str, unit: str, about: str) -> Any:
    return field(default=default, metadata={"env": env, "unit": unit, "about": about})


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
    workers: int = _setting(0, env="ONRECORD_WORKERS", unit="processes", about="page workers; 0 means one per core")
    lock_wait_s: float = _setting(
        10.0, env="ONRECORD_LOCK_WAIT_S", unit="seconds", about="longest wait for another writer of the record"
    )


def read_settings(environ: Mapping[str, str], **given: Any) -> Settings:
    """Return the defaults, changed by the environment, changed by what was `given` (None: not given).

    Raises InputError where an environment variable does not hold a number that it should, or a number below zero.
    """
    changes: dict[str, Any] = {}
    for item in fields(Settings):
        name = item.metadata["env"]
        if environ.get(name):
            changes[item.name] = _parse(name, environ[name], type(item.default))
    changes.update({name: value for name, value in given.items() if value is not None})
    return replace(Settings(), **changes)


def _parse(name: str, value: str, kind: type) -> Any:
    if kind is str:
        return value
    try:
        number = kind(value)
    except ValueError:
        raise InputError(f"{name}: {value!r} is not a number; expected {kind.__name__}, e.g. 10") from None
    if not 0 <= number < float("inf"):
        raise InputError(f"{name}: {value!r} is out of range; expected 0 or more")
    return number
