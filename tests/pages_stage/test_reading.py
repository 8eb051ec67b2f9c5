import gzip
import hashlib
import io
import os
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.pages import Source, read_page, read_pages
from onrecord.records import Hints, Page, Reject, RejectReason

TEXT = b"The council will vote on Monday, its chair said.\n"


def read(path: Path, *, page_bytes: int = 10_000, named: bool = True) -> Page | Reject:
    return read_page(Source(path, named), page_bytes=page_bytes)


def rejected(path: Path, *, page_bytes: int = 10_000, named: bool = True) -> tuple[RejectReason, str]:
    reject = read(path, page_bytes=page_bytes, named=named)
    assert isinstance(reject, Reject)
    assert reject.where == path.as_posix()
    return reject.reason, reject.detail


def test_a_page_keeps_its_bytes_and_is_known_by_their_hash(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)
    page = read(path)
    assert isinstance(page, Page)
    assert (page.content, page.id) == (TEXT, hashlib.sha256(TEXT).hexdigest())
    assert (page.content_type, page.where) == ("text/plain", path.as_posix())


def test_the_same_page_saved_plain_and_gzipped_is_one_page(tmp_path: Path) -> None:
    for name, content in (("a.txt", TEXT), ("a.txt.gz", gzip.compress(TEXT)), ("b.txt", gzip.compress(TEXT))):
        (tmp_path / name).write_bytes(content)
    pages = list(read_pages([str(tmp_path)], page_bytes=1000))
    assert len({page.id for page in pages if isinstance(page, Page)}) == 1
    assert len(pages) == 3


def test_gzip_members_one_after_the_other_are_one_page(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(TEXT) + gzip.compress(TEXT))
    page = read(path)
    assert isinstance(page, Page)
    assert page.content == TEXT * 2


def test_hints_go_with_every_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    (page,) = read_pages([str(tmp_path)], page_bytes=1000, hints=Hints(outlet="The Example Courier"))
    assert isinstance(page, Page)
    assert page.hints.outlet == "The Example Courier"


def test_standard_input_is_read_and_sniffed() -> None:
    (page,) = read_pages(["-"], page_bytes=1000, stdin=io.BytesIO(b"<!DOCTYPE html><p>Hello"))
    assert isinstance(page, Page)
    assert (page.where, page.content_type) == ("-", "text/html")


def test_standard_input_that_is_not_given_is_an_input_error() -> None:
    with pytest.raises(InputError):
        list(read_pages(["-"], page_bytes=1000))


def test_a_missing_source_is_told_before_the_first_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    with pytest.raises(InputError):
        read_pages([str(tmp_path / "a.txt"), str(tmp_path / "none.txt")], page_bytes=1000)


@pytest.mark.parametrize("content", [b"", b" \n\t ", b"\xef\xbb\xbf\n", "\ufeff \n".encode("utf-16-le")])
def test_nothing_but_white_space_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert rejected(path)[0] is RejectReason.EMPTY


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 ...",
        b"\x89PNG\r\n",
        b"PK\x03\x04zip",
        b"words\0words",
        b"\x01\x02\x03\x04 words",
        b"\0\0\0\x18ftypmp42",
    ],
)
def test_what_is_no_text_says_why(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    reason, detail = rejected(path)
    assert reason is RejectReason.NOT_TEXT
    assert "expected HTML or plain text" in detail


def test_a_reject_of_known_bytes_names_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"%PDF-1.7")
    reject = read(path)
    assert isinstance(reject, Reject)
    assert reject.page == hashlib.sha256(b"%PDF-1.7").hexdigest()


def test_a_file_longer_than_the_limit_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    reason, detail = rejected(path, page_bytes=1000)
    assert reason is RejectReason.TOO_LARGE
    assert "1000 bytes" in detail


def test_a_gzip_bomb_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "bomb.html.gz"
    path.write_bytes(gzip.compress(b"a" * 5_000_000))
    assert rejected(path, page_bytes=10_000)[0] is RejectReason.TOO_LARGE


def test_content_of_exactly_the_limit_is_taken(tmp_path: Path) -> None:
    for name, content in (("a.txt", b"a" * 100), ("a.txt.gz", gzip.compress(b"a" * 100))):
        (tmp_path / name).write_bytes(content)
        assert isinstance(read(tmp_path / name, page_bytes=100), Page)


def test_gzip_inside_gzip_is_not_unpacked_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(gzip.compress(TEXT)))
    assert rejected(path)[0] is RejectReason.NOT_TEXT


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(TEXT)[:-9],
        gzip.compress(TEXT)[:10] + b"\xff\xff\xff" + gzip.compress(TEXT)[13:],
        gzip.compress(TEXT) + b"more",
        gzip.compress(b"") * 200,
    ],
)
def test_a_gzip_stream_that_breaks_off_or_is_corrupt_is_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(content)
    reason, detail = rejected(path)
    assert reason is RejectReason.DAMAGED
    assert "gzip" in detail


def test_a_file_that_cannot_be_read_is_unreadable(tmp_path: Path) -> None:
    assert rejected(tmp_path / "gone.txt")[0] is RejectReason.UNREADABLE


def test_another_suffix_in_a_folder_is_no_page_and_says_what_is(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(TEXT)
    reason, detail = rejected(path, named=False)
    assert reason is RejectReason.NOT_A_PAGE
    assert ".html" in detail
    assert isinstance(read(path), Page)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert rejected(path)[0] is RejectReason.NOT_A_PAGE


def test_a_link_to_a_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (reject,) = read_pages([str(tmp_path)], page_bytes=1000)
    assert isinstance(reject, Reject)
    assert "link to a folder" in reject.detail


def test_a_folder_itself_is_unreadable_as_a_file(tmp_path: Path) -> None:
    assert rejected(tmp_path)[0] is RejectReason.UNREADABLE
