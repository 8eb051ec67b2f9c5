"""Two taggers' attributions made one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.combined import SHORTEST, CombinedTagger, combine
from onrecord.statements.rules import RuleTagger

TEXT = "Quill said the gates leak, which nobody denied, on Monday. Rook told the board that Quill said no. " * 3


def place(words: str, nth: int = 0) -> CharRange:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def test_what_is_certain_by_its_form_stands_in_place_of_what_it_covers() -> None:
    rule = Attribution([place("the gates leak")], place("said"), place("Quill"), certain=True)
    trained = Attribution([place("gates leak")], place("said"), place("Quill"))
    assert combine(TEXT, [trained], [rule]) == [rule]


def test_a_content_without_a_source_takes_that_of_the_rules() -> None:
    rule = Attribution([place("the gates leak")], place("said"), place("Quill"))
    [found] = combine(TEXT, [Attribution([place("the gates leak")])], [rule])
    assert (found.source, found.cue) == (place("Quill"), place("said"))


def test_what_trails_after_the_reported_clause_is_left_out() -> None:
    rule = Attribution([place("the gates leak")], place("said"), place("Quill"))
    trained = Attribution([place("the gates leak, which nobody denied")], place("said"), place("Quill"))
    [found] = combine(TEXT, [trained], [rule])
    assert found.content == [place("the gates leak")]
    assert found.spoken


def test_a_quotation_that_ends_a_clause_is_reported_with_it() -> None:
    text = "The gates leak, “flooding whole streets,” Quill said.\n“We will see.”"
    quoted, after, clause = text.index("“"), text.index("“We"), text.index(" Quill")
    cue, source = (clause + 7, clause + 11), (clause + 1, clause + 6)
    rule = Attribution([(0, clause)], cue, source)
    first, second = combine(text, [Attribution([(quoted, clause), (after, len(text))], cue, source)], [rule])
    assert (first.content, second.content) == ([(0, clause)], [(after, len(text))])
    alone = Attribution([(quoted, clause)], cue, source)
    assert combine(text, [alone], [alone])[0].content == [(quoted, clause)]


def test_the_word_that_joins_a_sentence_to_the_one_before_is_the_reporters() -> None:
    text = "However, the gates leak, Quill said."
    [found] = combine(text, [Attribution([(0, 23)], (31, 35), (25, 30))], [])
    assert text[slice(*found.content[0])] == "the gates leak"


def test_what_both_taggers_found_is_sure() -> None:
    rule = Attribution([place("the gates leak")], place("said"), place("Quill"))
    trained = Attribution([place("the gates leak")], place("said"), place("Quill"), confidence=0.3)
    assert combine(TEXT, [trained], [rule])[0].confidence == 1.0
    elsewhere = Attribution([place("gates leak, which nobody denied")], place("denied"), confidence=0.3)
    assert combine(TEXT, [elsewhere], [rule])[0].confidence == 0.3


def test_an_order_is_reported_with_whom_it_is_for() -> None:
    text = "Quill told crews to leave at once."
    rule = Attribution([(11, 33)], (6, 10), (0, 5))
    [found] = combine(text, [Attribution([(17, 33)], (6, 10), (0, 5))], [rule])
    assert found.content == rule.content


def test_the_outermost_of_nested_attributions_is_found() -> None:
    outer = Attribution([place("that Quill said no")], place("told"), place("Rook"))
    inner = Attribution([place("no. ")], place("said", 1), place("Quill", 1))
    trained = Attribution([(place("no.")[0], place("no.")[0] + 2)], inner.cue, inner.source)
    assert combine(TEXT, [trained], [outer]) == [outer]


def test_only_plain_saying_is_added_to_what_the_trained_tagger_found() -> None:
    plain = Attribution([place("the gates leak")], place("said"), place("Quill"))
    bare = Attribution([place("the gates leak")], place("denied"), place("Quill"))
    assert combine(TEXT, [], [plain]) == [plain]
    assert combine(TEXT, [], [bare]) == []


def test_quotations_in_a_row_keep_a_signature_each() -> None:
    text = "“The gates leak.” ― Ann Rook\n“They have leaked for years.” ― Tom Hale\n“And “more” of it will follow, as we know.”"
    rules = [one for one in RuleTagger().tag(text) if one.certain]
    pieces = [*(piece for one in rules for piece in one.content), (text.index("“And"), len(text))]
    *signed, last = combine(text, [Attribution(pieces, source=rules[1].source)], rules)
    assert signed == rules
    assert (last.content, last.source) == (pieces[2:], None)


def test_a_quotation_in_a_later_paragraph_is_a_statement_of_its_own() -> None:
    text = "“The gates leak,” Quill said.\n“They have leaked for years.”"
    first, second = (0, 17), (text.index("“They"), len(text))
    source, cue = (18, 23), (24, 28)
    one, other = combine(text, [Attribution([first, second], cue, source)], [])
    assert (one.content, one.cue) == ([first], cue)
    assert (other.content, other.cue, other.source, other.carries) == ([second], None, source, True)


def test_a_comma_that_closes_a_quotation_ends_the_content() -> None:
    text = "Quill said that “the wall has changed,” in the wake of news about the gates."
    trained = Attribution([(11, len(text) - 1)], (6, 10), (0, 5))
    [found] = combine(text, [trained], [])
    assert text[slice(*found.content[0])] == "that “the wall has changed,”"


_RANGES = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 40)).map(lambda x: (x[0], min(sum(x), len(TEXT)))),
    min_size=1,
    max_size=3,
)
_ATTRIBUTIONS = st.lists(st.builds(Attribution, _RANGES, certain=st.booleans()), max_size=6)


@settings(deadline=None, derandomize=True)
@given(_ATTRIBUTIONS, _ATTRIBUTIONS)
def test_whatever_the_taggers_give_is_joined_and_all_that_is_certain_is_kept(
    trained: list[Attribution], rules: list[Attribution]
) -> None:
    found = combine(TEXT, trained, rules)
    assert all(any(one.content == rule.content for one in found) for rule in rules if rule.certain)
    assert [min(one.content) for one in found] == sorted(min(one.content) for one in found)


def test_a_text_too_short_for_the_trained_tagger_is_left_to_the_rules() -> None:
    text = "Mara Quill said the gates leak."
    assert len(text) < SHORTEST
    assert CombinedTagger().tag(text) == RuleTagger().tag(text)
