from __future__ import annotations

import re

import pytest

from onrecord.checks.drafts import Draft
from onrecord.checks.reading import SUFFIXES, check_suffix, read_draft
from onrecord.errors import InputError
from onrecord.run.checking import outline_blocks, outline_lines


def read(where: str, content: bytes, most_bytes: int = 1000) -> Draft:
    return read_draft(where, content, lines=outline_lines, blocks=outline_blocks, most_bytes=most_bytes)


@pytest.mark.parametrize("where", ["a.md", "a.MARKDOWN", "a.html", "a.htm", "a.txt", "b/a.text"])
def test_the_suffix_says_the_format_and_a_byte_order_mark_is_none_of_the_words(where: str) -> None:
    assert read(where, "\ufeff<b>bold</b> “é”\n".encode()).text.endswith("“é”")


@pytest.mark.parametrize(
    ("where", "content", "told"),
    [
        ("a.pdf", b"x", f"a.pdf: suffix '.pdf' is not read; expected {', '.join(SUFFIXES)}"),
        ("a", b"x", "a: suffix '' is not read"),
        ("a.md", b"", "a.md: holds no words; expected a draft with quotations"),
        ("a.docx", b"", "a.docx: holds no words"),
        ("a.txt", b" \n --- \n", "a.txt: holds no words"),
        ("a.md", b"abc \xff def", "a.md: byte 4 (b'\\xff') is no UTF-8; expected a draft in UTF-8"),
        ("a.md", "Wörter".encode("utf-16"), "a.md: byte 0 (b'\\xff') is no UTF-8"),
        ("a.md", b"x" * 1001, "a.md: has 1001 bytes; expected at most 1000"),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(where: str, content: bytes, told: str) -> None:
    with pytest.raises(InputError, match=re.escape(told)):
        read(where, content)


def test_suffixes_are_known_in_any_case() -> None:
    assert check_suffix("A.DOCX") == ".docx"
