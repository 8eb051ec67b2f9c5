"""A statement inside a statement is kept beside it and names it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Statement
from onrecord.statements import find_statements
from onrecord.statements.nested import find_nested
from onrecord.statements.rules import RuleTagger


def levels(text: str) -> list[Statement]:
    return find_statements(text)


def test_inner_statement_names_its_outer() -> None:
    outer, inner = levels("Mara Quill said that Ben Hale had warned that the gates leak.")
    assert (outer.speaker, outer.text, outer.inside) == (
        "Mara Quill",
        "that Ben Hale had warned that the gates leak",
        None,
    )
    assert (inner.speaker, inner.text, inner.inside) == ("Ben Hale", "that the gates leak", outer.id)


def test_quoted_inner_speech_is_read_without_its_marks() -> None:
    outer, inner = levels("“Ben Hale told me, ‘Go home at once,’” Mara Quill said.")
    assert inner.inside == outer.id
    assert (inner.text, inner.speaker) == ("Go home at once", "Ben Hale")


def test_three_levels_each_name_the_next() -> None:
    first, second, third = levels("Quill said Ben Hale had said that Ann Rook had warned that the gates leak.")
    assert second.inside == first.id and third.inside == second.id


def test_pronoun_in_someone_s_own_words_is_never_that_someone() -> None:
    _, inner = levels("Mara Quill left. “She said the old gates leak,” Mara Quill said.")
    assert inner.source and inner.source.text == "She"
    assert inner.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "“We said the gates leak,” Quill said.",
        "“I told them that the gates leak,” Quill said.",
        "Quill said people say the gates leak badly.",
        "Quill asked what would happen if Hale said the gates leak.",
        "Quill said the gates leak.",
    ],
)
def test_own_words_and_nobody_s_words_make_no_inner_statement(text: str) -> None:
    assert [found for found in levels(text) if found.inside] == []


def test_outer_statements_are_as_without_inner_ones() -> None:
    text = "Quill said that Ben Hale had warned that the gates leak. “He said it was old,” Ann Rook said."
    found = levels(text)
    attributions = RuleTagger().tag(text)
    assert len([one for one in found if one.inside is None]) == len(attributions)
    assert [one.outer for one in find_nested(text, attributions)] == sorted(
        one.outer for one in find_nested(text, attributions) if one.outer is not None
    )
    assert all(one == replace(one, inside=None) for one in found[: len(attributions)])


PIECES = st.sampled_from(
    ["“", "”", "‘", "’", "'", " said ", " told me ", "Quill ", "that ", "he ", ", ", ". ", "\n", "the gates leak "]
)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_inner_spans_lie_in_their_outer_s(text: str) -> None:
    attributions = RuleTagger().tag(text)
    nested = find_nested(text, attributions)
    every = [*attributions, *nested]
    for inner in nested:
        assert inner.outer is not None
        around = every[inner.outer].content
        assert all(any(a <= start < end <= b for a, b in around) for start, end in inner.content)
