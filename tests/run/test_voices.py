from __future__ import annotations

import pytest

from onrecord.api import Record
from onrecord.run.voices import are_alike, name_speaker


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


@pytest.mark.parametrize(
    ("speaker", "source", "named"),
    [
        ("Mara Quill", "she", "Mara Quill"),
        (None, "Zelensky", "Zelensky"),
        (None, "Renata Osk", "Renata Osk"),
        (None, "Quill", "Quill"),
        (None, "Officials", None),
        (None, "She", None),
        (None, "a spokesman", None),
        (None, "the mayor", None),
        (None, "The chief executive of Greycoat Ferries", "chief executive of Greycoat Ferries"),
        (None, "the chief executive of Harrow Ferries", None),
        (None, None, None),
    ],
)
def test_a_source_is_a_name_only_where_it_is_plainly_one(
    sample_record: Record, speaker: str | None, source: str | None, named: str | None
) -> None:
    assert name_speaker(sample_record._database, speaker, source) == named
