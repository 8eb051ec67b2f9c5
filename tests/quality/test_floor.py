"""The quality floor: its form, its comparison, and the figures that are quick to measure."""

from __future__ import annotations

import json
from typing import Any

import pytest
from benchmarks import reports, samples
from benchmarks.quality import FLOOR, compare


@pytest.fixture(scope="module")
def floor() -> dict[str, Any]:
    return dict(json.loads(FLOOR.read_text(encoding="utf-8")))


def test_every_floor_is_a_number_and_a_lowered_one_has_its_reason(floor: dict[str, Any]) -> None:
    for name, least in floor.items():
        assert isinstance(least["floor"], int | float), name
        assert set(least) <= {"floor", "lowered"} and least.get("lowered", "reason"), name


def test_a_figure_below_its_floor_is_told() -> None:
    floor = {"a": {"floor": 2}, "b": {"floor": 1}, "c": {"floor": 0}}
    assert compare({"a": 1.9, "b": 1.0}, floor) == [
        "a: 1.9 is below its floor of 2",
        "c: None is below its floor of 0",
    ]


def test_the_sample_pages_hold_their_floor(floor: dict[str, Any]) -> None:
    quick = {name: least for name, least in floor.items() if name.startswith("samples.")}
    assert quick and compare(samples.accuracy(), quick) == []


@pytest.mark.skipif(not reports.REPORTS.is_dir(), reason="the folder shared/reports is not beside the repository")
def test_the_reports_hold_their_floor(floor: dict[str, Any]) -> None:
    quick = {name: least for name, least in floor.items() if name.startswith("reports.")}
    assert quick and compare(reports.accuracy(), quick) == []
