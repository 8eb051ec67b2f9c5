"""What articles have in common besides the quotation."""

from __future__ import annotations

from onrecord.utterances.narrative import cut_out, find_sharing, is_same_article, share_narrative

FIRST = "The harbour was closed on Monday after the third storm of the week tore two ships from the quay."
SECOND = "The passengers of both spent a second night on the floor of a school that has no beds and no heating."
THIRD = "A hearing about the pumps is set for the last week of the month, and the seats are said to be taken."
OTHER = "\n".join(
    f"Nobody at the {name} office picked up the telephone when this paper rang there." for name in "abcdef"
)


def test_two_sentences_are_shared_narrative() -> None:
    assert share_narrative(f"{FIRST}\n{SECOND}\n{THIRD}", f"She rang.\n{FIRST}\n{SECOND}\n{THIRD}") == 41


def test_one_sentence_may_be_background() -> None:
    assert share_narrative(f"{FIRST}\n{SECOND}", f"{FIRST}\n{THIRD}") == 0


def test_a_small_part_of_long_articles_may_be_background() -> None:
    long = [" ".join(f"{side}{number}" for number in range(600)) for side in ("north", "south")]
    assert share_narrative(f"{FIRST}\n{SECOND}\n{THIRD}\n{long[0]}", f"{FIRST}\n{SECOND}\n{THIRD}\n{long[1]}") == 0


def test_articles_are_one_text_where_half_of_the_shorter_stands_in_the_other() -> None:
    agency = f"{FIRST}\n{SECOND}\n{THIRD}"
    assert is_same_article(agency, f"{agency}\n{OTHER}")
    assert not is_same_article(FIRST, FIRST)


def test_each_is_paired_with_the_first_that_has_the_text() -> None:
    agency = f"{FIRST}\n{SECOND}\n{THIRD}"
    assert set(find_sharing([agency, OTHER, f"{agency}\nMore.", f"{agency}\nLess."])) == {(0, 2), (0, 3)}


def test_statements_and_quotations_are_no_narrative() -> None:
    text = "“It rose,” she said. They heard that it rained. He said: “It never"
    start = text.index("that")
    left = cut_out(text, [(1, 8), (start, start + 14)])
    assert [line.strip() for line in left.splitlines() if line.strip()] == ["she said. They heard", ". He said:"]
