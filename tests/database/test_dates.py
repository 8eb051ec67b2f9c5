from __future__ import annotations

import pytest

from onrecord.database.dates import date_range, read_bound
from onrecord.errors import InputError


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-02-13", ("2023-02-13", "2023-02-13")),
        ("2023-02-13T23:30:00Z", ("2023-02-13", "2023-02-13")),
        ("2023-02-XX", ("2023-02-01", "2023-02-28")),
        ("2023-XX-13", ("2023-01-01", "2023-12-31")),
        ("2023-02-13?", ("2023-02-13", "2023-02-13")),
        ("2022-12-30/2023-01-02", ("2022-12-30", "2023-01-02")),
        ("[2017-02-13,2023-02-13]", ("2017-02-13", "2023-02-13")),
        ("XXXX-02-13", None),
        ("2023-13-01", None),
        ("2023-02-30", None),
        ("0000-01-01", None),
        ("Monday", None),
        ("2023-02-13/..", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_lies_between_its_first_and_last_day(value: str | None, days: tuple[str, str] | None) -> None:
    assert date_range(value) == days


def test_a_bound_that_is_no_date_is_refused() -> None:
    with pytest.raises(InputError, match="since: 'last week' is not a date; expected 2023"):
        read_bound("since", "last week")
