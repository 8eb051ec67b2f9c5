"""An open file in; its bytes, after gunzip, out. Never more than the limit is held, whatever the file claims."""

from __future__ import annotations

import zlib
from typing import BinaryIO

from onrecord.pages.kinds import GZIP_MAGIC

_CHUNK_BYTES = 1 << 16
_GZIP = 16 + zlib.MAX_WBITS
_MOST_MEMBERS = 100  # each one costs a copy of what follows it


class TooLarge(Exception):
    """The content, or its compressed form, is longer than the limit."""


class Damaged(Exception):
    """The gzip stream breaks off or is corrupt; the message says which."""


def read_content(file: BinaryIO, limit: int) -> bytes:
    """Return the content of `file`, gunzipped once where it begins with gzip's magic bytes.

    Reads at most `limit` bytes and one chunk, and decompresses at most `limit` bytes and one.

    Raises TooLarge beyond `limit` bytes, Damaged where a gzip stream is, OSError as `file` does.
    """
    raw = _read(file, limit)
    if not raw.startswith(GZIP_MAGIC):
        return raw
    return _gunzip(raw, limit)


def _read(file: BinaryIO, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := file.read(_CHUNK_BYTES):
        size += len(part)
        if size > limit:
            raise TooLarge
        parts.append(part)
    return b"".join(parts)


def _gunzip(raw: bytes, limit: int) -> bytes:
    """Return what the gzip members in `raw` hold, one after the other."""
    parts: list[bytes] = []
    room = limit
    while raw.startswith(GZIP_MAGIC):
        if len(parts) == _MOST_MEMBERS:
            raise Damaged(f"the gzip stream has more than {_MOST_MEMBERS} members")
        member = zlib.decompressobj(_GZIP)
        try:
            part = member.decompress(raw, room + 1)
        except zlib.error as error:
            raise Damaged(f"the gzip stream is corrupt ({error})") from error
        room -= len(part)
        if room < 0:
            raise TooLarge
        if not member.eof:
            raise Damaged("the gzip stream breaks off")
        parts.append(part)
        raw = member.unused_data
    if raw.strip(b"\0"):
        raise Damaged("bytes that are no gzip follow the gzip stream")
    return b"".join(parts)
