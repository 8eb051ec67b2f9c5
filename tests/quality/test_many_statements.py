"""The statements of the benchmarks of scale are the same in every run, and what they say of their articles is so."""

from __future__ import annotations

from itertools import islice

import pytest
from benchmarks.many_statements import IN_ARTICLE, make_articles, read_contents, tell_all
from benchmarks.shared import SHARED

from onrecord.records import Span

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder shared is not beside the repository")


def test_the_statements_are_so_many_and_the_same_in_every_run() -> None:
    articles = list(make_articles(400))
    assert articles == list(make_articles(400))
    statements = [statement for _, made in articles for statement in made.statements]
    assert len({statement.id for statement in statements}) == 400
    assert max(len(made.statements) for _, made in articles) == IN_ARTICLE
    for _, made in articles:
        for item in made.statements:
            for span in (*item.content, item.cue, item.source):
                assert span and Span.of(made.article.text, span.start, span.end) == span


def test_each_content_is_told_as_it_is_and_in_other_words() -> None:
    contents = read_contents()[:100]
    often = -(-100_000 // len(read_contents()))
    told = [text for text, _ in islice(tell_all(100_000), often * len(contents))]
    assert tuple(told[::often]) == contents
    assert sum(one != other for one, other in zip(contents, told[1::often], strict=True)) > 50
