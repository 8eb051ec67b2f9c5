from __future__ import annotations

import time
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.utterances import collate, index_keys, same_utterance
from onrecord.utterances.tokens import find_tokens

WORDS = (
    "the of and we not never don't 12 twelve boats harbour harbor steel (iron) [old] ... (...) must close river. tower, "
    "long-term long term U.S. 5% “quay” —"
).split()
texts = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
any_text = st.text(alphabet=st.characters(codec=None), max_size=40) | texts
wordings = st.lists(any_text, min_size=2, max_size=5)
quick = settings(deadline=None, derandomize=True, max_examples=120)


def spans(text: str) -> list[tuple[int, int]]:
    return [(token.start, token.end) for token in find_tokens(text)]


@quick
@given(wordings)
def test_columns_give_back_every_word_of_every_witness_in_order(witnesses: Sequence[str]) -> None:
    columns = collate(witnesses).columns
    for number, text in enumerate(witnesses):
        assert [word[:2] for column in columns for word in column.words[number]] == spans(text)


@quick
@given(wordings)
def test_every_reading_has_words_that_stand_in_the_witness(witnesses: Sequence[str]) -> None:
    collation = collate(witnesses)
    for reading in collation.readings:
        assert len(reading.words) >= 1
        for number, words in reading.words.items():
            assert words in witnesses[number]
    named = {at for column in collation.columns for at in column.readings}
    assert named <= set(range(len(collation.readings)))


@quick
@given(wordings, st.randoms(use_true_random=False))
def test_the_order_of_the_witnesses_changes_no_reading(witnesses: Sequence[str], chance: object) -> None:
    order = list(range(len(witnesses)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    straight = collate(witnesses).readings
    turned = collate([witnesses[number] for number in order]).readings
    by_place = [{order[at]: words for at, words in reading.words.items()} for reading in turned]
    one = sorted((str(reading.kind), sorted(reading.words.items())) for reading in straight)
    other = sorted((str(reading.kind), sorted(words.items())) for reading, words in zip(turned, by_place, strict=True))
    assert one == other


@quick
@given(any_text, st.integers(2, 4))
def test_equal_texts_have_no_readings(text: str, count: int) -> None:
    assert collate([text] * count).readings == ()


@quick
@given(any_text, any_text)
def test_matching_is_symmetric_and_its_score_a_share(one: str, other: str) -> None:
    match = same_utterance(one, other)
    assert match == same_utterance(other, one)
    assert 0 <= match.score <= 1 and match.reason.endswith(".")


@quick
@given(any_text)
def test_keys_fit_a_signed_integer_of_64_bits(text: str) -> None:
    keys = index_keys(text)
    assert list(keys) == sorted(set(keys)) and all(-(2**63) <= key < 2**63 for key in keys)


def test_hostile_texts_take_little_time() -> None:
    hostile = (
        ("a " * 20_000, "a b " * 9_000),
        ("(" * 40_000, "[" * 40_000),
        (". " * 30_000, "... " * 20_000),
        ("x[" * 20_000, "ab" * 40_000),
        (" ".join(f"w{n}" for n in range(6_000)), " ".join(f"v{n}" for n in range(6_000))),
        ("9" * 50_000, "1," * 30_000),
        ("[a] not " * 6_000, "(b) never " * 6_000),
    )
    started = time.process_time()
    for pair in hostile:
        collate(pair)
        same_utterance(*pair)
        index_keys(pair[0])
    assert time.process_time() - started < 15
