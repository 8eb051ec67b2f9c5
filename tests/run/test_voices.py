from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.made import find_span, make_article, make_statement

from onrecord.api import Record
from onrecord.checks.passages import Voice
from onrecord.run.voices import are_alike, hear_voices, name_speaker


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


def hear(record: Record, speaker: str | None, named: str | None, source: str) -> Voice:
    """Return whose voice a statement of its own, attributed by `source` to `named`, is to a draft."""
    article = make_article(f"“We will hold,” said {source} there.")
    statement = make_statement(article, "We will hold", speaker=None)
    statement = replace(statement, speaker=named, source=find_span(article.text, source))
    return hear_voices(record._database, speaker, [statement])[statement.id]


@pytest.mark.parametrize(
    ("speaker", "named", "source", "voice"),
    [
        (None, "Mara Quill", "Mara Quill", Voice.ANY),
        ("Mara Quill", "Mara Quill", "she", Voice.SAME),
        ("Quill", "Mara Quill", "she", Voice.SAME),
        ("Mara Quill", "Quill", "Quill", Voice.SAME),
        ("Jonas Pell", "Mara Quill", "she", Voice.OTHER),
        ("Mara Quill", None, "a spokesman", Voice.UNKNOWN),
        ("Juan Somavia", "Director-General", "the Director-General", Voice.UNKNOWN),
        ("International Labor Organization", "UN International Labour Organization", "it", Voice.SAME),
        ("Tarrow River Authority", "Bo Kim", "Bo Kim, clerk of the Tarrow River Authority", Voice.SAME),
    ],
)
def test_whose_voice_a_statement_is_to_a_draft(
    sample_record: Record, speaker: str | None, named: str | None, source: str, voice: Voice
) -> None:
    assert hear(sample_record, speaker, named, source) is voice
