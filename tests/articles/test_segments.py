import time

import pytest

from onrecord.articles.places import Place
from onrecord.articles.segments import Segment, scan_html


def segments(source: str) -> list[Segment]:
    return scan_html(source).segments


def texts(source: str) -> list[str]:
    return [segment.text for segment in segments(source)]


def test_block_elements_cut_the_text_and_inline_ones_do_not() -> None:
    assert texts("<div>One <b>two</b>\n three<p>four<p>five</div>six") == ["One two three", "four", "five", "six"]


def test_entities_are_decoded_and_places_are_those_of_the_source() -> None:
    source = "<p>\n  A &amp; <i>B</i>&nbsp;C \n</p>"
    (segment,) = segments(source)
    assert segment.text == "A & B C"
    assert source[segment.start : segment.end] == "A &amp; <i>B</i>&nbsp;C"


def test_line_breaks_end_a_block_where_a_sentence_ended_or_two_stand_together() -> None:
    assert texts("One ends.<br>Two goes<br/>on here<br><br>Three") == ["One ends.", "Two goes on here", "Three"]


def test_what_a_reader_does_not_see_is_no_text() -> None:
    source = (
        "<head><title>T</title><style>s</style></head><script>x</script><noscript>n</noscript><template>t</template>"
        "<p hidden>h</p><div style='color: red; display : none'>d<p>e</div><svg><text>v</text></svg><p>Seen</p>"
    )
    assert texts(source) == ["Seen"]
    assert scan_html(source).title == "T"


def test_a_segment_knows_where_it_stands() -> None:
    source = (
        "<nav>Home</nav><article><h2>Head</h2><ul><li>Item</ul><blockquote>Said</blockquote>"
        "<figure><figcaption>Picture</figcaption></figure><div class='related-stories'><a href=x>Other</a></div></article>"
        "<footer>Foot</footer><aside>Side</aside>"
    )
    found = {segment.text: segment for segment in segments(source)}
    assert found["Head"].level == 2
    assert found["Home"].place & Place.NAV
    assert found["Item"].place & Place.LIST
    assert found["Said"].place & Place.QUOTE
    assert found["Picture"].place & Place.CAPTION
    assert found["Other"].place & Place.RELATED
    assert found["Other"].link_share == 1
    assert found["Foot"].place & Place.FOOTER
    assert found["Side"].place & Place.ASIDE


def test_wrongly_nested_tags_are_mended() -> None:
    assert texts("<b><div>One</b></div><p>Two</i></p></table>Three<li>Four<li>Five") == [
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
    ]


def test_metadata_elements_are_noted() -> None:
    scan = scan_html(
        '<meta property="og:title" content="T"><link rel=canonical href="https://a.example/1">'
        '<script type="application/ld+json">{"a": 1}</script><time datetime="2023-02-13">x</time>'
    )
    assert scan.metas == [{"property": "og:title", "content": "T"}]
    assert scan.links[0]["href"] == "https://a.example/1"
    assert scan.scripts == ['{"a": 1}']
    assert scan.times == [(0, {"datetime": "2023-02-13"})]


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + "deep" + "</div>" * 100_000,
        "<b>" * 30_000 + "deep" + "</i>" * 30_000,
        "<b><div>" + "<i>" * 20_000 + "</b>" * 20_000 + "deep",
        "<p>deep" * 20_000,
        f"<p title='{'x' * 2_000_000}'>deep",
        "a<br>" * 20_000,
    ],
)
def test_hostile_nesting_takes_no_long_time(source: str) -> None:
    begin = time.process_time()
    assert segments(source)
    assert time.process_time() - begin < 8
