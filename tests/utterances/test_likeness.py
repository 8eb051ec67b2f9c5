"""The figures by which the words of two texts are judged."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.utterances.likeness import Figures, find_shared
from onrecord.utterances.rarity import find_rarity

FIGURES = Figures(rare=2.0, share=0.8, common=6.0, changes=1.0, days=0)


@pytest.mark.parametrize(
    ("change", "more"),
    [
        ({"rare": 4.0}, True),
        ({"share": 1.0}, True),
        ({"common": 9.0}, True),
        ({"changes": 4.0}, False),
        ({"days": 30}, False),
        ({"days": None}, False),
    ],
)
def test_each_figure_speaks_for_or_against(change: dict[str, Any], more: bool) -> None:
    assert (FIGURES._replace(**change).log_odds() > FIGURES.log_odds()) is more


def test_days_count_less_where_nothing_was_changed() -> None:
    def lost(figures: Figures) -> float:
        return figures.log_odds() - figures._replace(days=30).log_odds()

    assert lost(FIGURES._replace(changes=0.0)) < lost(FIGURES)


def test_shared_words_count_by_their_rarity_and_their_share_of_the_scantier_text() -> None:
    rare, share = find_shared("The barge sank off Estwick", "A barge sank near the pier, they said on Monday evening")
    assert rare == pytest.approx(find_rarity("barg") + find_rarity("sank")) and 0 < share < 1
    assert find_shared("barge", "the barge sank")[1] == 1.0
    assert find_shared("", "the barge") == (0.0, 0.0)


def test_a_synonym_counts_in_part() -> None:
    same, synonym, none = (
        find_shared("they need munitions", f"they need {word}")[1] for word in ("munitions", "ammunition", "barges")
    )
    assert none < synonym < same == 1.0
