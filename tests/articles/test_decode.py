import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import decode

WORDS = "Café déjà vu — naïve façade"


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_character(name: str) -> None:
    assert decode(WORDS.encode(name), "text/plain") == WORDS


def test_sound_utf8_is_believed_before_a_declaration() -> None:
    page = f'<meta charset="iso-8859-1"><p>{WORDS}'
    assert decode(page.encode(), "text/html") == page


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_a_declared_encoding_is_used(head: str) -> None:
    page = head + "<p>Министр сказал, что переговоры начнутся завтра.</p>"
    assert decode(page.encode("windows-1251"), "text/html") == page


def test_latin1_means_windows_1252_as_in_browsers() -> None:
    page = '<meta charset="iso-8859-1"><p>“Quoted” – she said</p>'
    assert decode(page.encode("windows-1252"), "text/html") == page


def test_utf8_with_a_few_broken_bytes_stays_utf8() -> None:
    content = ("“Quoted” words — " * 20).encode() + b"\xff end"
    assert decode(content, "text/plain").count("\ufffd") == 1
    assert "“Quoted”" in decode(content, "text/plain")


def test_utf8_with_many_broken_bytes_stays_utf8_where_it_is_declared() -> None:
    content = b'<meta charset="utf-8"><p>' + "“Quoted” ".encode() * 10 + b"caf\xe9 " * 30
    assert "“Quoted”" in decode(content, "text/html")


def test_another_encoding_that_says_it_is_utf8_is_guessed() -> None:
    content = b'<meta charset="utf-8"><p>' + "Le président a été élu à la majorité. ".encode("windows-1252") * 5
    assert "président a été élu" in decode(content, "text/html")


@pytest.mark.parametrize("name", ["no-such-name", "utf-7", "hex", "utf-16", "rot13", "idna"])
def test_a_declaration_that_cannot_be_meant_is_passed_over(name: str) -> None:
    content = f'<meta charset="{name}"><p>'.encode() + "Le président a été élu à la majorité".encode("windows-1252")
    assert "majorit" in decode(content, "text/html")


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n", "text/plain") == "a\r\nb\rc\n"


@given(st.binary(max_size=400), st.sampled_from(["text/html", "text/plain"]))
@settings(deadline=None, derandomize=True, max_examples=120)
def test_decoding_never_fails(content: bytes, kind: str) -> None:
    assert isinstance(decode(content, kind), str)
