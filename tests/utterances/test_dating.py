"""The day of an utterance from what its reports tell."""

from __future__ import annotations

import pytest

from onrecord.utterances import Occasion, Told, date_utterance

DAY, MONDAY = Occasion(said="XXXX-02-13"), Occasion(said_words="on Monday")


@pytest.mark.parametrize(
    ("reports", "said"),
    [
        ([Told(None, DAY), Told(None, MONDAY)], "[2006-02-13,2012-02-13,2017-02-13,2023-02-13]"),
        ([Told(None, DAY), Told(None, MONDAY, "2017-06-01")], "[2006-02-13,2012-02-13,2017-02-13]"),
        ([Told(None, DAY), Told(None, MONDAY, "2017-02-14T08:00Z")], "2017-02-13"),
        ([Told(None, DAY), Told(None, Occasion(), "2018-02-14")], "2018-02-13"),
        ([Told(None, DAY), Told(None, Occasion())], "XXXX-02-13"),
        ([Told(None, DAY), Told(None, Occasion(said="2011-02-13"))], "2011-02-13"),
        ([Told(None, Occasion(said="XXXX-02-29")), Told(None, Occasion(said_words="Wednesday"))], "2012-02-29"),
    ],
)
def test_what_reports_lack_of_each_other_is_inferred_and_says_from_what(reports: list[Told], said: str) -> None:
    found = date_utterance(reports, last_year=2026)
    assert found and found.said == said and found.reason
    assert date_utterance(reports[::-1], last_year=2026) == found


def test_a_date_that_a_report_states_is_kept_and_not_inferred() -> None:
    stated = Told("2023-02-13", Occasion(said="2023-02-13"))
    assert date_utterance([stated, Told(None, MONDAY)], last_year=2026) == ("2023-02-13", None)
    assert date_utterance([Told("XXXX-02-13", DAY)], last_year=2026) == ("XXXX-02-13", None)


def test_no_year_after_the_last_one_counts() -> None:
    found = date_utterance([Told(None, DAY), Told(None, MONDAY)], last_year=2016)
    assert found and found.said == "[2006-02-13,2012-02-13]"


def test_reports_that_tell_no_day_give_none() -> None:
    assert date_utterance([Told(None, MONDAY), Told(None, Occasion())], last_year=2026) is None


def test_days_of_the_week_that_contradict_narrow_nothing() -> None:
    tuesday = Occasion(said_words="Tuesday")
    found = date_utterance([Told("XXXX-02-13", DAY), Told(None, MONDAY), Told(None, tuesday)], last_year=2026)
    assert found and found.said == "XXXX-02-13"
