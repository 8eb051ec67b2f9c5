"""Who took an utterance from whom: links by words, times, stated sources and narrative, and the number of origins."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.errors import InputError
from onrecord.records import Descent, Lineage, Link
from onrecord.utterances import Report, trace_lineage

WHOLE = (
    "The pumps on the north side of the harbour failed twice in one night, and nobody rang the people who live there. "
    "We will replace all four of them before the next winter, or I will resign."
)
CUT = WHOLE.replace("on the north side of the harbour ", "")
CUT_TWICE = CUT.replace("all four of them before the next winter", "all four of them")
BRACKETED = CUT.replace("I will resign", "I will resign [as commissioner]")
STORM = "\n".join(
    f"On day {number} the wind tore {number} roofs from the houses behind the quay before the crews could get there."
    for number in ("one", "two", "three", "four")
)


def report(name: str, text: str = WHOLE, **fields: Any) -> Report:
    return Report(id=name, article=name, text=text, outlet=f"Outlet {name}", **fields)


def at(hour: int) -> str:
    return f"2025-03-11T{hour:02d}:00Z"


def trace(*reports: Report) -> Lineage:
    return trace_lineage(reports)


def only_link(lineage: Lineage) -> Link:
    (link,) = lineage.links
    return link


def test_the_same_cut_later_was_taken_from_the_earlier_report() -> None:
    link = only_link(trace(report("a", CUT, published=at(9)), report("b"), report("c", CUT, published=at(11))))
    assert (link.kind, link.witnesses, link.sources, link.directed) == (Descent.TOOK, (2,), (0,), True)
    assert link.evidence == ("the same cut after “The pumps”", "published 2 hours later")


def test_words_give_the_direction_where_no_time_is_known() -> None:
    link = only_link(trace(report("a", CUT_TWICE), report("b"), report("c", CUT)))
    assert (link.kind, link.witnesses, link.sources) == (Descent.TOOK, (0,), (2,))


def test_a_report_with_words_that_another_lacks_is_not_taken_from_it_though_it_came_later() -> None:
    link = only_link(trace(report("a", CUT_TWICE, published=at(8)), report("b"), report("c", CUT, published=at(12))))
    assert link.kind == Descent.RELATED
    assert link.witnesses == (0, 2)


def test_equal_words_alone_link_nobody() -> None:
    assert trace(report("a", published=at(8)), report("b", published=at(9)), report("c", CUT)) == Lineage()


def test_without_times_equal_cuts_are_related_and_nobody_is_the_source() -> None:
    link = only_link(trace(report("a", CUT), report("b"), report("c", CUT)))
    assert (link.kind, link.witnesses, link.sources, link.directed) == (Descent.RELATED, (0, 2), (), False)


def test_a_day_does_not_tell_who_was_first_on_it_or_next_to_it() -> None:
    for first, second in (("2025-03-11", "2025-03-11"), ("2025-03-11", "2025-03-12"), (at(9), "2025-03-11")):
        link = only_link(trace(report("a", CUT, published=first), report("b"), report("c", CUT, published=second)))
        assert link.kind == Descent.RELATED, (first, second)


def test_the_nearest_source_is_named_and_not_the_one_above_it() -> None:
    lineage = trace(
        report("a", published=at(6)), report("b", CUT, published=at(7)), report("c", CUT_TWICE, published=at(8)),
        report("d", CUT_TWICE, published=at(9)),
    )  # fmt: skip
    assert [(link.witnesses, link.sources) for link in lineage.links] == [((2,), (1,)), ((3,), (2,))]


def test_sources_that_cannot_be_told_apart_are_named_together() -> None:
    lineage = trace(
        report("a", CUT, published=at(7)), report("b", CUT, published=at(8)), report("c", CUT, published=at(9)),
        report("d"),
    )  # fmt: skip
    assert [(link.witnesses, link.sources) for link in lineage.links] == [((1,), (0,)), ((2,), (0, 1))]


def test_two_that_share_a_cut_and_each_lack_words_of_the_other_have_a_source_off_the_record() -> None:
    one = CUT.replace("We will replace all four of them before the next winter, or ", "")
    other = CUT.replace(" failed twice in one night, and nobody rang the people who live there", " failed")
    link = only_link(trace(report("a", one, published=at(8)), report("b"), report("c", other, published=at(9))))
    assert (link.kind, link.witnesses, link.named) == (Descent.SHARED_SOURCE, (0, 2), None)


def test_a_border_at_the_end_of_a_sentence_proves_nothing() -> None:
    first = WHOLE.partition(". ")[0] + "."
    assert trace(report("a", first, published=at(8)), report("b"), report("c", first, published=at(9))).links == ()


def test_borders_inside_a_clause_at_both_ends_do() -> None:
    middle = WHOLE[WHOLE.index("side of") : WHOLE.index(" people who")]
    link = only_link(trace(report("a", middle, published=at(8)), report("b"), report("c", middle, published=at(9))))
    assert link.evidence == (
        "the same first words “side of the harbour”, where others begin earlier",
        "the same last words “and nobody rang the”, where others go on",
        "published 1 hour later",
    )


def test_one_changed_word_is_too_little_since_it_may_be_the_speakers() -> None:
    changed = WHOLE.replace("resign", "leave")
    others = (WHOLE, CUT, BRACKETED)
    reports = [report("a", changed, published=at(8)), report("b", changed, published=at(9))]
    lineage = trace(*reports, *(report(f"c{number}", text) for number, text in enumerate(others)))
    assert not any({0, 1} <= {*link.witnesses, *link.sources} for link in lineage.links)


def test_a_bracket_with_a_cut_is_evidence() -> None:
    link = only_link(
        trace(report("a", BRACKETED, published=at(8)), report("b"), report("c", BRACKETED, published=at(9)))
    )
    assert "the same bracket “[as commissioner]”" in link.evidence


def test_statements_of_one_article_are_not_linked() -> None:
    one, other = (Report(id=name, article="x", text=CUT, published=at(8)) for name in "ab")
    assert trace(one, other, report("c")).links == ()


def test_a_stated_source_on_record_is_the_source() -> None:
    lineage = trace(report("a", published=at(8)), report("b", published=at(9), via="the Outlet a"))
    link = only_link(lineage)
    assert (link.kind, link.witnesses, link.sources) == (Descent.TOOK, (1,), (0,))
    assert link.evidence == ("it names the Outlet a", "published 1 hour later")


def test_a_stated_source_that_came_out_later_is_not() -> None:
    link = only_link(trace(report("a", published=at(10)), report("b", published=at(9), via="Outlet a")))
    assert (link.kind, link.named) == (Descent.SHARED_SOURCE, "Outlet a")


def test_two_that_name_an_agency_off_the_record_have_it_as_their_source() -> None:
    link = only_link(trace(report("a", credit="Reuters"), report("b", told="Reuters"), report("c")))
    assert (link.kind, link.witnesses, link.named) == (Descent.SHARED_SOURCE, (0, 1), "Reuters")
    assert link.evidence == ("both name Reuters",)


def test_what_the_speaker_told_an_outlet_may_come_through_another_that_shares_more() -> None:
    lineage = trace(
        report("a", told="Outlet a", published=at(7)), report("b", CUT, told="Outlet a", published=at(8)),
        report("c", CUT, told="Outlet a", published=at(9)),
    )  # fmt: skip
    assert [(link.witnesses, link.sources) for link in lineage.links] == [((1,), (0,)), ((2,), (1,))]


def test_an_outlet_that_the_speaker_told_took_it_from_nobody() -> None:
    assert trace(report("a", told="Outlet a"), report("b")) == Lineage()


def test_shared_sentences_relate_reports_and_give_no_direction() -> None:
    link = only_link(
        trace(report("a", narrative=STORM, published=at(7)), report("b", narrative=STORM, published=at(9)))
    )
    assert (link.kind, link.witnesses) == (Descent.RELATED, (0, 1))
    assert link.evidence == ("sentences in common besides the quotation",)


def test_articles_that_are_one_text_may_both_be_an_agencys() -> None:
    first, last = (report(name, CUT, narrative=STORM, published=at(hour)) for name, hour in (("a", 8), ("c", 9)))
    assert only_link(trace(first, report("b"), last)).kind == Descent.RELATED


def test_each_with_words_that_the_other_lacks_are_two_origins_but_not_for_certain() -> None:
    first = WHOLE.partition(" before the next winter")[0]
    lineage = trace(report("a", first), report("b", WHOLE[WHOLE.index("nobody rang") :]))
    assert (lineage.origins, lineage.certain) == (2, False)


def test_words_that_may_be_the_reporters_own_make_no_origin() -> None:
    first = WHOLE.partition(" before the next winter")[0]
    reports = report("a", first, verbatim=False), report("b", WHOLE[WHOLE.index("nobody rang") :], verbatim=False)
    assert trace(*reports) == Lineage()


def test_what_reporters_leave_out_in_words_of_their_own_links_nobody() -> None:
    one, other = (report(name, CUT, verbatim=False, published=at(hour)) for name, hour in (("a", 8), ("c", 9)))
    assert trace(one, report("b"), other).links == ()
    mixed = trace(report("a", CUT, published=at(8)), report("b"), report("c", CUT, verbatim=False, published=at(9)))
    assert mixed.links == ()


def test_names_of_one_outlet_are_not_two_that_were_told() -> None:
    lineage = trace(report("a", told="BBC News"), report("b", told="BBC Radio Wales"))
    assert lineage.origins == 1


def test_linked_reports_are_one_origin() -> None:
    first, last = WHOLE.partition(" before the next winter")[0], WHOLE[WHOLE.index("nobody rang") :]
    assert trace(report("a", first, credit="AP"), report("b", last, via="the Associated Press")).origins == 1


def test_two_outlets_that_the_speaker_told_are_two_origins_for_certain() -> None:
    lineage = trace(report("a", told="Reuters"), report("b", told="the Harbour Ledger"))
    assert (lineage.origins, lineage.certain) == (2, True)


def test_one_report_is_one_origin_without_links() -> None:
    assert trace(report("a")) == Lineage() == trace()


def test_a_report_given_twice_is_refused() -> None:
    with pytest.raises(InputError, match=r"report 'a' is given twice; expected each report once"):
        trace(report("a"), report("a"))
