"""A file in; its JSON, or one error that says what was expected, out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from onrecord.errors import InputError

BROKEN = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
"""What reading a file of another kind can raise: something is missing, or is of another type, or nested without end."""


def read_json(file: TextIO) -> Any:
    """Return the one JSON value of a file."""
    return json.load(file)


@contextmanager
def expected(where: str, how: str) -> Iterator[None]:
    """Turn what goes wrong inside the block with a file's content into an InputError; `how` says what was expected."""
    try:
        yield
    except InputError as error:
        raise InputError(f"{where}: {error}") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: no JSON: {error}; {how}") from None
    except BROKEN as error:
        raise InputError(f"{where}: lacks what onrecord writes ({error!r}); {how}") from None
