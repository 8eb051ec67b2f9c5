from __future__ import annotations

import pytest

from onrecord.utterances import collate
from onrecord.utterances.spelling import spelling_key
from onrecord.utterances.words import BRACKET, CONTENT, FUNCTION, MARK, NEGATION, NUMBER, WORDS, Words, read_word


@pytest.mark.parametrize(
    ("word", "entry"),
    [
        ("Harbour", ("harbour", "harbor", CONTENT, True)),
        ("THE", ("the", "the", FUNCTION, True)),
        ("never", ("never", "never", NEGATION, False)),
        ("Twelve", ("twelve", "#12", NUMBER, True)),
        ("1,000", ("1,000", "#1000", NUMBER, False)),
        ("Café’s", ("café's", "cafe's", CONTENT, True)),
        ("need[ed]", ("needed", "needed", BRACKET, False)),
        ("[t]he", ("the", "the", FUNCTION, False)),
        ("%", ("percent", "percent", FUNCTION, False)),
        ("[. . .]", ("…", "…", MARK, False)),
    ],
)
def test_a_word_is_read_for_what_it_is(word: str, entry: tuple[str, str, int, bool]) -> None:
    assert read_word(word) == WORDS[word] == entry


def test_words_that_were_read_are_forgotten_but_the_lexicon_never() -> None:
    words = Words(WORDS)
    words.cache_clear()
    known = len(words)
    assert words["lantern"] and len(words) == known + 1
    words.cache_clear()
    assert len(words) == known and "the" in words and "lantern" not in words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("travelled", "traveled"),
        ("unravelling", "unraveling"),
        ("centres", "centers"),
        ("focussed", "focused"),
        ("kidnapper", "kidnaper"),
        ("organisation", "organization"),
        ("analyses", "analyzes"),
        ("catalogues", "catalogs"),
        ("neighbourhood", "neighborhood"),
        ("encyclopaedia", "encyclopedia"),
        ("storey", "storey"),
        ("self-defence", "self-defense"),
    ],
)
def test_spellings_of_a_word_share_a_key(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


def test_common_runs_in_another_order_keep_the_longest_chain() -> None:
    first, second, third = (
        "forty boats left the northern harbour at dawn",
        "every lantern on the long quay was lit",
        "nobody had told the old captain anything",
    )
    one = f"So {first}, then {second}, and {third} we heard"
    other = f"But {third}, when {first}, while {second} they said"
    readings = collate([one, other]).readings
    agreed = sum(len(words.split()) for reading in readings for words in reading.words.values())
    assert agreed < len(one.split()) + len(other.split()) - 2 * 14
