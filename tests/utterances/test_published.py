"""When articles came out, and which of two came out later for certain."""

from __future__ import annotations

import pytest

from onrecord.utterances.published import is_later, read_period, tell_delay


def later(one: str | None, other: str | None) -> bool:
    return is_later(read_period(one), read_period(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2025-03-11T10:00Z", "2025-03-11T09:59Z"),
        ("2025-03-11T10:00+01:00", "2025-03-11T08:59Z"),
        ("2025-03-14", "2025-03-11"),
        ("2025-04", "2025-02"),
        ("2025-03-13T18:00", "2025-03-11"),
    ],
)
def test_what_came_out_later(one: str, other: str) -> None:
    assert later(one, other)
    assert not later(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2025-03-11T10:00Z", "2025-03-11T10:00Z"),
        ("2025-03-11T10:00+01:00", "2025-03-11T09:00Z"),
        ("2025-03-12", "2025-03-11"),
        ("2025-03-11T20:00", "2025-03-11T10:00"),
        ("2025-03-20", "2025-03"),
        (None, "2025-03-11"),
        ("XXXX-03-11", "2024-03-11"),
        ("2025-02-30", "2020-01-01"),
        ("2025-13-01", "2020-01-01"),
        ("[2025-03-11,2025-03-12]", "2020-01-01"),
        ("2025-03-11T25:00Z", "2020-01-01"),
        ("0001-01-01", "2020-01-01"),
    ],
)
def test_what_does_not_tell(one: str | None, other: str | None) -> None:
    assert not later(one, other)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        ("2025-03-11T10:01Z", "published 1 minute later"),
        ("2025-03-11T10:59Z", "published 59 minutes later"),
        ("2025-03-11T11:00Z", "published 1 hour later"),
        ("2025-03-13T11:00Z", "published 2 days later"),
        ("2025-03-14", "published later"),
        ("2025-03-11T10:00Z", None),
        (None, None),
    ],
)
def test_a_delay_in_words(one: str | None, told: str | None) -> None:
    assert tell_delay(read_period(one), read_period("2025-03-11T10:00Z")) == told
