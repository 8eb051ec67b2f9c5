"""What holds of the lineage of any reports: it depends on no order, and says no more than the reports can bear."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.lineage import measure_trees
from benchmarks.lineage_trees import Grower
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Lineage
from onrecord.utterances import Report, trace_lineage
from onrecord.utterances.published import is_later, read_period

SENTENCES = (
    "the pumps failed twice in one night, and nobody rang the people who live on the north side of the harbour",
    "we will replace all four of them before the next winter, whatever the council says about the cost of it",
    "the ferry company had been told in writing, by three of its own captains, that the ramp was not safe",
    "no child in this town should walk to school past a wall that moves when a lorry drives by",
    "she had asked for 12 more nurses in March; she was given two, and one of those has left again",
    "a bridge that carries 40,000 cars a day was painted last year, but not one of its bolts was looked at",
    "the water was over the quay by six in the morning, and the first call to the crews was made at nine",
    "his party would vote against the levy unless the islands are left out of it for at least ten years",
)
STORIES = [" ".join(f"word{number}of{place}" for place in range(25)) for number in range(500)]


def grow(seed: int, count: int = 1) -> list[list[Report]]:
    return [reports for _, reports in Grower(SENTENCES, seed, 0.2, STORIES).grow(count)]


def by_ids(lineage: Lineage, reports: Sequence[Report]) -> list[tuple[object, ...]]:
    """Return the links with the ids of the reports, in an order of their own."""
    return sorted(
        (
            link.kind,
            sorted(reports[witness].id for witness in link.witnesses),
            sorted(reports[source].id for source in link.sources),
            link.named,
            link.score,
            link.evidence,
        )
        for link in lineage.links
    )


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), shuffle=st.randoms(use_true_random=False))
def test_the_order_of_the_reports_changes_nothing(seed: int, shuffle: random.Random) -> None:
    (reports,) = grow(seed)
    shuffled = list(reports)
    shuffle.shuffle(shuffled)
    lineage, other = trace_lineage(reports), trace_lineage(shuffled)
    assert by_ids(lineage, reports) == by_ids(other, shuffled)
    assert (lineage.origins, lineage.certain) == (other.origins, other.certain)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_nobody_took_it_from_a_later_report_nor_from_itself(seed: int) -> None:
    (reports,) = grow(seed)
    for link in trace_lineage(reports).links:
        for source in link.sources:
            for witness in link.witnesses:
                assert source != witness
                later, earlier = (read_period(reports[one].published) for one in (source, witness))
                assert not is_later(later, earlier)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), verbatim=st.lists(st.booleans(), min_size=10, max_size=10))
def test_there_are_no_more_origins_than_reports(seed: int, verbatim: list[bool]) -> None:
    (reports,) = grow(seed)
    some = [replace(one, verbatim=own) for one, own in zip(reports, verbatim, strict=False)]
    assert 1 <= trace_lineage(some).origins <= len(some)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_equal_words_without_anything_else_link_nobody(seed: int) -> None:
    (reports,) = grow(seed)
    same = [replace(one, text=SENTENCES[0], narrative="", told=None, via=None) for one in reports]
    assert trace_lineage(same) == Lineage()


def test_shown_links_of_known_trees_are_right_and_no_certain_number_of_origins_is_too_high() -> None:
    score = measure_trees(Grower(SENTENCES, 7, 0.1, STORIES), 300)
    assert score.shown["all"] > 100
    assert score.right["all"] >= 0.95 * score.shown["all"]
    assert score.origins["certain"] == score.origins["certain, at most the true number"] > 0
