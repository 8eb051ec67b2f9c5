from __future__ import annotations

import pytest
from tests.checks.made import make_likeness, make_passage, reading

from onrecord.checks.likeness import Likeness
from onrecord.checks.passages import Voice
from onrecord.checks.verdicts import Finding, choose, is_match, judge
from onrecord.records import Reading, Severity, Verdict

PASSAGE = make_passage("We will hold the line for ever")


def judged(*readings: Reading, **fields: float | bool) -> tuple[Verdict, Severity]:
    finding = judge(PASSAGE, make_likeness(*readings, **fields))
    return finding.verdict, finding.severity


@pytest.mark.parametrize(
    "same",
    [
        (),
        (reading("starts_later", "", "We said that", "none"), reading("ends_earlier", "", "and so on", "none")),
        (reading("spelling", "defence", "defense", "none"),),
        (reading("bracketed", "[wind]", "", "none"),),
        (reading("bracketed", "[the ministry]", "it"),),
        (reading("bracketed", "", "[such floods]", "none"),),
        (reading("cut_marked", "", "(...)", "none"),),
    ],
)
def test_what_is_no_change_leaves_a_quotation_verbatim(same: tuple[Reading, ...]) -> None:
    assert judged(*same) == (Verdict.VERBATIM, Severity.NONE)


@pytest.mark.parametrize(
    ("cut", "severity"),
    [
        (reading("cut_marked", "…", "and fuel", "none"), "none"),
        (reading("cut_unmarked", "", "and fuel"), "cosmetic"),
        (reading("cut_unmarked", "", "if they ask", "substantive"), "substantive"),
        (reading("ends_earlier", "", "if they ask", "substantive"), "substantive"),
        (reading("starts_later", "", "We did not", "substantive"), "substantive"),
    ],
)
def test_words_left_out_inside_and_limits_left_out_at_an_end_are_a_cut(cut: Reading, severity: str) -> None:
    assert judged(cut) == (Verdict.CUT, Severity(severity))


@pytest.mark.parametrize(
    ("change", "severity"),
    [
        (reading("word_changed", "number", "amount"), "cosmetic"),
        (reading("number_changed", "14", "40", "substantive"), "substantive"),
        (reading("negation_changed", "", "not", "substantive"), "substantive"),
        (reading("order_changed", "b a", "a b"), "cosmetic"),
        (reading("spelling", "won't", "will not", "none"), "none"),
        (reading("cut_unmarked", "absolutely", ""), "substantive"),
        (reading("cut_unmarked", "so", ""), "cosmetic"),
        (reading("ends_earlier", "whatever the price", "", "none"), "substantive"),
        (reading("starts_later", "not", "", "none"), "substantive"),
        (reading("bracketed", "of them", "[such floods]"), "cosmetic"),
        (reading("bracketed", "[some]", "all", "substantive"), "substantive"),
    ],
)
def test_other_words_and_words_put_in_are_a_change(change: Reading, severity: str) -> None:
    assert judged(change) == (Verdict.CHANGED, Severity(severity))


def test_the_gravest_difference_makes_the_verdict() -> None:
    cut, change = reading("cut_unmarked", "", "if they ask", "substantive"), reading("word_changed", "a", "the")
    assert judged(cut, change) == (Verdict.CHANGED, Severity.SUBSTANTIVE)


def test_marks_of_omission_and_brackets_taken_over_count() -> None:
    assert judged(marked=True) == (Verdict.CUT, Severity.NONE)
    assert judged(gaps=True) == (Verdict.CUT, Severity.COSMETIC)
    assert judged(taken_over=True) == (Verdict.CHANGED, Severity.COSMETIC)
    assert judged(marked_alike=True) == (Verdict.VERBATIM, Severity.NONE)


def test_a_reporters_words_and_mere_sense_are_a_paraphrase() -> None:
    told = judge(make_passage("he would hold it", direct=False), make_likeness())
    assert (told.verdict, told.severity) == (Verdict.PARAPHRASED, Severity.COSMETIC)
    assert judged(share=0.4, run=4)[0] is Verdict.PARAPHRASED


def find(voice: Voice = Voice.SAME, like: Likeness | None = None, utterance: str = "u", outlet: str = "A") -> Finding:
    passage = make_passage("We will hold the line for ever", voice=voice, utterance=utterance, outlet=outlet)
    return judge(passage, like or make_likeness())


def matches(voice: Voice, **fields: float | bool) -> bool:
    return is_match(find(voice, make_likeness(**fields)))


def test_few_common_words_prove_nothing_and_less_of_somebody_else() -> None:
    assert matches(Voice.SAME, words=4, kept=4, telling=1.0)
    assert not matches(Voice.OTHER, words=4, kept=4, telling=1.0)
    assert not matches(Voice.SAME, words=4, kept=4, telling=0.6)
    assert not matches(Voice.SAME, kept=3, share=0.4, meant=0.4, telling=1.0, run=3)
    assert matches(Voice.SAME, kept=6, share=0.6, telling=2.5, run=3)
    assert matches(Voice.ANY, kept=6, share=0.6, telling=2.5, run=3)
    assert not matches(Voice.UNKNOWN, kept=6, share=0.6, telling=2.5, run=3)
    assert matches(Voice.UNKNOWN, kept=7, share=0.7, telling=3.5, run=3)
    assert matches(Voice.ANY, words=4, kept=4, telling=1.0) and not matches(Voice.UNKNOWN, words=4, kept=4, telling=1.0)
    assert not matches(Voice.OTHER, kept=6, share=0.6, telling=2.5, run=3)


def test_words_far_apart_are_one_passage_only_where_they_are_many() -> None:
    assert not matches(Voice.SAME, kept=6, share=0.6, telling=2.5, run=2, spread=80)
    assert matches(Voice.SAME, kept=9, share=0.9, telling=5.0, run=2, spread=80)


def test_nothing_matching_is_not_on_record() -> None:
    assert choose([]) == (Verdict.NOT_ON_RECORD, [])


def test_the_best_finding_gives_the_verdict() -> None:
    changed = find(like=make_likeness(reading("word_changed", "a", "b"), share=0.9))
    verdict, ranked = choose([changed, find()])
    assert (verdict, ranked[0].verdict) == (Verdict.VERBATIM, Verdict.VERBATIM)


def test_somebody_elses_words_win_only_where_the_named_speakers_are_others() -> None:
    other = find(Voice.OTHER)
    assert choose([other])[0] is Verdict.OTHER_SPEAKER
    assert choose([other, find()])[0] is Verdict.VERBATIM
    assert choose([other, find(Voice.UNKNOWN)])[0] is Verdict.VERBATIM
    near = find(like=make_likeness(reading("word_changed", "a", "b"), share=0.95))
    far = find(like=make_likeness(reading("word_changed", "a", "b"), share=0.6))
    assert choose([other, near])[0] is Verdict.CHANGED
    assert choose([other, far])[0] is Verdict.OTHER_SPEAKER


def test_a_mark_that_a_report_has_too_is_a_cut_where_another_report_has_the_words() -> None:
    alike = find(like=make_likeness(marked_alike=True))
    fuller = find(like=make_likeness(reading("cut_marked", "…", "in a gale", "none")), outlet="B")
    assert choose([alike])[0] is Verdict.VERBATIM
    verdict, ranked = choose([alike, fuller])
    assert (verdict, ranked[0]) == (Verdict.CUT, fuller)
    elsewhere = find(like=make_likeness(reading("cut_marked", "…", "in a gale", "none")), utterance="v", outlet="B")
    assert choose([alike, elsewhere])[0] is Verdict.VERBATIM


def test_many_words_in_a_row_are_a_match_though_most_of_the_quotation_is_not_there() -> None:
    like = make_likeness(reading("ends_earlier", "and much more", "", "none"), kept=12, share=0.3, words=40, run=12)
    assert is_match(find(Voice.OTHER, like))
    assert find(like=like).verdict is Verdict.CHANGED
