import pytest

from onrecord.articles import check_date
from onrecord.articles.dates import from_declared, is_date, read_date
from onrecord.errors import InputError


@pytest.mark.parametrize(
    "value",
    ["2023", "2023-02", "2023-02-13", "XXXX-02-13", "2023-XX", "2024-02-29", "XXXX-02-29", "2023-21", "2023-02-13?",
     "2023-02-13T09:30", "2023-02-13T09:30:15Z", "2023-02-13T09:30+01:00"],
)  # fmt: skip
def test_a_date_is_taken_as_given(value: str) -> None:
    assert check_date("published", f" {value} ") == value


@pytest.mark.parametrize(
    "value",
    ["", "yesterday", "2023-13", "2023-02-30", "2023-02-29", "13/02/2023", "2023-2-3", "2023-02-13T25:00", "2023-23-01",
     "20230213", "2023-00-10", "2023-02-00", "XXXX-02-30"],
)  # fmt: skip
def test_what_is_no_date_is_an_input_error_that_says_what_is(value: str) -> None:
    assert not is_date(value)
    with pytest.raises(InputError, match="expected an ISO 8601 date"):
        check_date("published", value)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("by A. Writer March 3, 2023 5:22 AM 1 min read", "2023-03-03T05:22"),
        ("Updated 12:05 PM EST, Mon December 4, 2023", "2023-12-04"),
        ("Dec. 4, 2023 at 12:30 a.m. ET", "2023-12-04T00:30"),
        ("Sept 3, 2021 9:05 p.m. GMT", "2021-09-03T21:05Z"),
        ("14th of May 2020, 18.45", "2020-05-14T18:45"),
        ("2023-02-13T10:00:00.250+0100", "2023-02-13T10:00:00+01:00"),
        ("May 5, 2020 13:05 pm", "2020-05-05"),
        ("03/04/2023", None),
        ("Feb. 30, 2023", None),
        ("in March, 2023 people came", None),
    ],
)
def test_a_date_in_words_is_read_no_more_exactly_than_it_stands(text: str, date: str | None) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2023-02-13", "2023-02-13"),
        ("20230213", "2023-02-13"),
        ("20230213T1030Z", "2023-02-13T10:30Z"),
        ("20231313", None),
        ("Mon, 13 Feb 2023 10:00:00 GMT", "2023-02-13T10:00:00+00:00"),
        ("February 13, 2023", "2023-02-13"),
        ("2023-02-13 10:00", "2023-02-13T10:00"),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_a_declared_date_is_read_in_the_forms_pages_use(value: str, date: str | None) -> None:
    assert from_declared(value) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("02/14/23 10:14 AM ET", "2023-02-14T10:14"),
        ("Issued on: 20/02/2023 - 14:20", "2023-02-20T14:20"),
        ("3/3/2023", "2023-03-03"),
        ("03/04/2023", None),
        ("31/31/2023", None),
        ("1/2/3", None),
    ],
)
def test_a_date_in_figures_is_read_where_only_one_figure_can_be_the_month(text: str, date: str | None) -> None:
    assert read_date(text) == date
