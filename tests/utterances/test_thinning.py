from __future__ import annotations

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.utterances import group, thin_links

told = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("1234"), max_size=8)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(told, told)
def test_few_links_connect_what_all_links_would(one: dict[str, str], other: dict[str, str]) -> None:
    left, right = [*one.items()], [(item.upper(), article) for item, article in other.items()]
    ids = [item for item, _ in (*left, *right)]
    within = [(a, b) for (a, p), (b, q) in combinations(left, 2) if p != q]
    across = [(a, b) for (a, p), (b, q) in product(left, right) if p != q]
    assert group(ids, thin_links(left)) == group(ids, within)
    assert group(ids, thin_links(left, right)) == group(ids, across)
    assert thin_links(left[::-1], right[::-1]) == thin_links(left, right)
    assert len(thin_links(left)) <= 2 * len(left) and len(thin_links(left, right)) <= 2 * len(ids)
    assert {*thin_links(left)} <= {(min(pair), max(pair)) for pair in within}
    assert {*thin_links(left, right)} <= {(min(pair), max(pair)) for pair in across}


def test_copies_in_one_article_are_not_linked() -> None:
    assert thin_links([("a", "1"), ("b", "1")]) == []
    assert thin_links([("a", "1")], [("b", "1")]) == []
