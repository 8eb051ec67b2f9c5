"""The trained tagger on invented news, and on text that is none."""

from __future__ import annotations

import pytest

from onrecord.statements.attributions import Attribution
from onrecord.statements.encoding import encode
from onrecord.statements.network import load_network
from onrecord.statements.trained import TrainedTagger, _near_cue

NEWS = (
    "ESTWICK — The harbour wall will not survive another winter, the director of the river authority warned on "
    "Tuesday.\n\n"
    "Mara Quill told councillors that the gates had leaked for years and accused the ministry of looking away. “We "
    "asked for money in 2019,” she said. “We got a letter.”\n\n"
    "The ministry, which owns the wall, believes the repairs can wait until spring. A spokesman, Tom Rook, said "
    "engineers had found no new cracks.\n\n"
    "According to a survey published in March, two thirds of residents would pay a higher tax to have the wall "
    "mended.\n"
)


def words(text: str, found: list[Attribution]) -> list[tuple[str, str]]:
    return [
        (text[slice(*one.source)] if one.source else "", " … ".join(text[a:b] for a, b in one.content)) for one in found
    ]


def test_what_is_plain_is_likelier_than_what_is_not() -> None:
    found = TrainedTagger().tag(NEWS)
    assert all(0 < one.confidence < 1 for one in found)
    [plain] = [one for one in found if one.source and NEWS[slice(*one.source)] == "she"]
    [doubtful] = [one for one in found if one.source and NEWS[slice(*one.source)] == "a survey published in"]
    assert plain.confidence > 0.9 > doubtful.confidence


def test_speech_and_thought_are_found_with_their_sources() -> None:
    found = dict(words(NEWS, TrainedTagger().tag(NEWS)))
    assert found["she"] == "“We asked for money in 2019,” … “We got a letter.”"
    assert found["The ministry, which owns the wall,"] == "the repairs can wait until spring"
    assert any("had found no new cracks" in content for content in found.values())


def test_every_attribution_lies_in_the_text_with_its_pieces_in_order() -> None:
    for one in TrainedTagger().tag(NEWS * 4):
        assert one.content == sorted(one.content)
        assert all(0 <= start < end <= len(NEWS * 4) for start, end in one.content)


def test_the_same_text_gives_the_same_attributions() -> None:
    assert TrainedTagger().tag(NEWS) == TrainedTagger().tag(NEWS)


@pytest.mark.parametrize("text", ["", " \n ", "…—!?", "\u200b\u202e\x00", "\ud800\udfff", "语言 שלום", "a" * 5000])
def test_text_that_is_no_news_does_no_harm(text: str) -> None:
    assert all(one.content for one in TrainedTagger().tag(text))


def test_a_long_text_is_read_passage_by_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    network = load_network()
    pieces = encode(NEWS * 6, network.tokenizer)
    [whole] = network.read(pieces)
    monkeypatch.setattr("onrecord.statements.network.PASSAGE", 2)
    parts = list(network.read(pieces))
    assert [len(part) for part in parts[:-1]] == [2] * (len(parts) - 1)
    assert [one.window for part in parts for one in part] == [one.window for one in whole]
    assert len(TrainedTagger().tag(NEWS * 6)) >= 6


def test_what_stands_unquoted_in_another_paragraph_than_its_cue_is_left_out() -> None:
    text = "Quill said the gates leak.\nThe wall is old.\n“It will fall.”"
    pieces = [
        (text.index(words), text.index(words) + len(words)) for words in ("the gates", "The wall", "“It will fall.”")
    ]
    assert _near_cue(text, Attribution(pieces, (6, 10))) == [pieces[0], pieces[2]]
    assert _near_cue(text, Attribution(pieces)) == pieces
