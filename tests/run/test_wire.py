from __future__ import annotations

import io
from dataclasses import replace

import pytest
from tests.hand_made import find_span, make, make_page

from onrecord.records import Hints, Reject, RejectReason
from onrecord.run import wire


def test_a_page_arrives_as_it_was_sent() -> None:
    page = make_page("Quill said\0 “no” \n", hints=Hints(outlet="Le Phare", url="https://example.org/a"))
    sent = wire.pack_page(page, statements=True)
    head, content = wire.unpack(wire.read_exactly(io.BytesIO(sent)))
    assert wire.page_from(head, content) == page
    assert head["statements"] is True


def test_what_was_made_arrives_as_it_was_sent() -> None:
    page = make_page("Quill said no, and again no.")
    plain = make(page, "no", "again no")
    said = (("said", find_span(plain.article.text, "and")), ("to", find_span(plain.article.text, "Quill")))
    scored = replace(plain.statements[0], speaker_score=0.1 + 0.2, said="2024-05", read_from=said)
    full = replace(plain, statements=(scored, *plain.statements[1:]))
    for made in (plain, full, Reject(where="a", reason=RejectReason.NO_ARTICLE, detail="d", page="p")):
        head, _ = wire.unpack(wire.read_exactly(io.BytesIO(wire.pack_made(made))))
        assert wire.made_from(head) == made


def test_a_message_that_breaks_off_is_the_end() -> None:
    sent = wire.pack({"type": "ready"}, b"content")
    for size in range(len(sent)):
        with pytest.raises(EOFError):
            wire.unpack(wire.read_exactly(io.BytesIO(sent[:size])))
