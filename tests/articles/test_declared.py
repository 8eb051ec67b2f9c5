import json

import pytest

from onrecord.articles.assembling import Metadata
from onrecord.articles.declared import read_declared, title_segment
from onrecord.articles.linked_data import article_nodes, names_of, text_of
from onrecord.articles.segments import scan_html

NODE = {
    "@type": "NewsArticle",
    "headline": "Quay stays closed &amp; locked",
    "author": [{"@type": "Person", "name": "By Orla Marsh"}, {"name": "Example Courier"}, "https://a.example/bo"],
    "publisher": {"name": "Example Courier"},
    "datePublished": "2023-02-13T09:30:00+01:00",
    "dateModified": "2023-02-14",
    "url": "https://a.example/1",
}


def declared(source: str) -> Metadata:
    return read_declared(scan_html(source))


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    "value", [NODE, [NODE], {"@graph": [{"@type": "WebPage"}, NODE]}, {"@type": "WebPage", "mainEntity": NODE}]
)
def test_linked_data_declare_the_article(value: object) -> None:
    found = declared(ld(value))
    assert found == Metadata(
        title="Quay stays closed & locked",
        outlet="Example Courier",
        authors=("Orla Marsh",),
        published="2023-02-13T09:30:00+01:00",
        modified="2023-02-14",
        url="https://a.example/1",
    )


def test_meta_elements_declare_what_linked_data_do_not() -> None:
    found = declared(
        '<meta property="og:title" content="Quay stays closed"><meta property="og:site_name" content="Example Courier">'
        '<meta name="author" content="Orla Marsh and Bo Field"><meta property="article:published_time" content="2023-02-13">'
        '<meta property="article:modified_time" content="someday"><meta property="og:url" content="https://a.example/2">'
    )
    assert (found.title, found.outlet, found.authors) == (
        "Quay stays closed",
        "Example Courier",
        ("Orla Marsh", "Bo Field"),
    )
    assert (found.published, found.modified, found.url) == ("2023-02-13", None, "https://a.example/2")


def test_the_heading_is_the_title_where_a_declared_title_agrees() -> None:
    source = "<title>Quay stays closed until May | Example Courier</title><h1>Example Courier</h1><h1>Quay stays closed until May</h1>"
    assert declared(source).title == "Quay stays closed until May"


def test_a_title_loses_the_outlet_behind_it() -> None:
    source = (
        '<title>Quay stays closed - Example Courier</title><meta property="og:site_name" content="Example Courier">'
    )
    assert declared(source).title == "Quay stays closed"


def test_a_heading_alone_is_the_title() -> None:
    assert declared("<h1>Quay stays closed</h1>").title == "Quay stays closed"
    assert declared("<h1>One</h1><h1>Two</h1>").title is None


def test_a_time_by_the_heading_dates_the_page_and_one_in_the_body_does_not() -> None:
    head = "<h1>Quay stays closed</h1><time datetime='2023-02-13T09:30'>Monday</time>"
    assert declared(head).published == "2023-02-13T09:30"
    body = "<h1>Quay stays closed</h1>" + "<p>Words.</p>" * 20 + "<time datetime='2019-01-01'>then</time>"
    assert declared(body).published is None
    assert declared("<p>It happened on 13 February 2023, she said.</p>") == Metadata()


@pytest.mark.parametrize(
    "script", ["{", "[" * 100_000, "null", '"x"', "[1, 2]", '{"@type": 5}', '{"@graph": {"@graph": []}}']
)
def test_linked_data_that_are_none_are_passed_over(script: str) -> None:
    assert article_nodes([script]) == []


def test_linked_data_in_a_comment_and_with_line_ends_are_read() -> None:
    assert article_nodes(['//<![CDATA[\n{"@type": ["Thing", "NewsArticle"], "headline": "a\nb"}\n//]]>'])


def test_names_and_texts_are_taken_from_any_form() -> None:
    assert names_of([{"name": ["A", "B"]}, "C", 5, None]) == ["A", "B", "C"]
    assert text_of(["one"]) == "one"
    assert text_of({"a": 1}) is None


def test_the_segment_of_the_title_is_the_heading_that_is_it() -> None:
    segments = scan_html("<p>Quay stays closed</p><h1>Quay stays closed</h1>").segments
    assert title_segment(segments, "Quay  stays closed") == 1
    assert title_segment(segments, "Other") is None
    assert title_segment(segments, None) is None
