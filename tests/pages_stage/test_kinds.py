import pytest

from onrecord.pages.kinds import content_type, is_blank, is_page_name, plain_suffix, why_not_text

HTML = b"<html><body><p>One.</p></body></html>"


@pytest.mark.parametrize(
    ("name", "suffix"), [("a.HTML", ".html"), ("a.md.gz", ".md"), ("a", ""), (".txt", ""), ("a.tar.gz", ".tar")]
)
def test_the_suffix_is_that_before_gz(name: str, suffix: str) -> None:
    assert plain_suffix(name) == suffix


@pytest.mark.parametrize("name", ["a.html", "a.htm.gz", "a.XHTML", "a.txt", "a.md", "a.text"])
def test_pages_are_known_by_their_suffix(name: str) -> None:
    assert is_page_name(name)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.html", HTML, "text/html"),
        ("a.html", b"Plain words only, saved under a wrong name.", "text/plain"),
        ("a.txt", b"<!-- saved --> <!DOCTYPE html><p>One.", "text/html"),
        ("a.txt", b"A line with <b>tags</b> <i>in</i> <p>it</p> <p>and</p> more", "text/plain"),
        ("a.md", b"# Heading\n\n<div>one</div>", "text/plain"),
        ("a", b"<p>one</p><p>two</p><div>three</div>", "text/html"),
        ("a", b"one < two", "text/plain"),
        ("a", b"\xef\xbb\xbf<?xml version='1.0'?><html>", "text/html"),
        ("a", b"\xff\xfe" + "<html>".encode("utf-16-le"), "text/html"),
    ],
)
def test_the_kind_is_found_in_the_content_first(name: str, content: bytes, kind: str) -> None:
    assert content_type(name, content) == kind


def test_utf16_is_text_and_may_be_blank() -> None:
    assert why_not_text("\ufeffwords".encode("utf-16-le")) is None
    assert is_blank("\ufeff\n".encode("utf-16-be"))
    assert not is_blank(b" a ")


def test_an_escape_or_two_leaves_text_text() -> None:
    assert why_not_text(b"words " * 50 + b"\x07") is None
