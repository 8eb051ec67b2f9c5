"""The benchmark of names across articles reads its labels and gives figures."""

from __future__ import annotations

import pytest
from benchmarks import speaker_names
from benchmarks.shared import SHARED

from onrecord.speakers import describe_naming

DATA = pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the folder shared/data is not beside the repository")
ABOUT = "Then they met at Estwick with Tarrow Line and Greycoat Ferries."


def test_a_pair_is_judged_with_all_others_or_alone() -> None:
    maren, jonas, bare = (
        describe_naming(name, name, f"{ABOUT} Then {name} spoke.") for name in ("Maren Holt", "Jonas Holt", "Holt")
    )
    pairs = [speaker_names.Pair(maren, bare, True), speaker_names.Pair(maren, jonas, False)]
    assert [joined for _, joined in speaker_names.judge(pairs)] == [False, False]
    assert [joined for _, joined in speaker_names.judge(pairs, alone=True)] == [True, False]


@DATA
def test_the_labelled_pairs_give_figures() -> None:
    assert all(len(speaker_names.read_pairs(name)) >= 100 for name in speaker_names.SETS)
    assert all(figure > 50 for figure in speaker_names.accuracy().values())
