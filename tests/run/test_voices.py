from __future__ import annotations

import pytest

from onrecord.run.voices import are_alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky", True),
        ("Zelenskyy", "Volodymyr Zelensky", True),
        ("V. Zelensky", "Volodymyr Zelensky", True),
        ("Joe Biden", "Joseph Biden", True),
        ("Ada Fenn", "Tobias Fenn", False),
        ("Mara Quill", "Mara Quigley", False),
        ("finance ministry", "defence ministry", False),
    ],
)
def test_names_are_alike_in_other_spellings_and_apart_by_their_given_names(one: str, other: str, alike: bool) -> None:
    assert are_alike(one, other) is are_alike(other, one) is alike
