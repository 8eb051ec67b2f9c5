"""Where a statement is cut into the clauses that can each hold a message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.utterances.passages import find_passages


def cut(text: str) -> list[str]:
    return [text[passage.start : passage.end] for passage in find_passages(text)]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The harbour stays open. Forty families depend on it.", ["The harbour stays open", "Forty families depend on it"]),
        ("Food prices rise, and we must help poor families", ["Food prices rise", "and we must help poor families"]),
        ("He doesn’t plan for peace, he’s planning for more war", ["He doesn’t plan for peace", "he’s planning for more war"]),
        ("that as the winter drags on, the town will need more coal", ["the town will need more coal"]),
        ("The old wall, the pumps and good luck will not protect us", ["The old wall, the pumps and good luck will not protect us"]),
        ("We will ramp up aid for the island as Port Elm goes on freezing", ["We will ramp up aid for the island", "as Port Elm goes on freezing"]),
        ("Boats, nets and sails must reach the island", ["Boats, nets and sails must reach the island"]),
        ("Fuel has run out ... Boats are lying idle", ["Fuel has run out", "Boats are lying idle"]),
        ("The council — long divided — voted for the second tug boat", ["The council — long divided", "voted for the second tug boat"]),
        ("the mainstream media", []),
        ("to leave the island", ["to leave the island"]),
        ("We will", []),
        ("", []),
        ("…", []),
    ],
)  # fmt: skip
def test_clauses(text: str, clauses: list[str]) -> None:
    assert cut(text) == clauses


@given(st.text(alphabet="ab ,.;—…()'we and the harbour", max_size=80))
def test_passages_ascend_within_the_text(text: str) -> None:
    ends = [place for passage in find_passages(text) for place in (passage.start, passage.end)]
    assert ends == sorted(ends) and all(0 <= place <= len(text) for place in ends)
