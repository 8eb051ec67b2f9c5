"""All views of a report."""

from __future__ import annotations

from dataclasses import replace

from tests.web.report_records import make_article, make_record, make_statement, make_utterance

from onrecord.records import Article, Statement, Utterance
from onrecord.web.book import make_book
from onrecord.web.views import Told


def make_shared(*outlets: str | None) -> tuple[list[Article], list[Statement], Utterance]:
    """Return articles of these outlets, all of which report the same words, and their utterance."""
    articles = [make_article(f"page {at}", "“It rose,” she said.", outlet=outlet) for at, outlet in enumerate(outlets)]
    statements = [make_statement(article, "It rose") for article in articles]
    return articles, statements, make_utterance(statements)


def test_outlets_are_counted_once_and_reports_each() -> None:
    articles, statements, utterance = make_shared("Post", "Post", "Wire")
    (view,) = make_book(articles, statements, [utterance]).utterances
    assert (view.reports, view.outlets, view.differences) == ("3 reports", "2 outlets", ())


def test_an_article_without_outlet_goes_by_its_host_else_unknown() -> None:
    articles, statements, utterance = make_shared(None, None)
    articles[0] = replace(articles[0], url="https://post.example/a")
    views = make_book(articles, statements, [utterance]).articles
    assert [view.outlet for view in views] == ["Outlet unknown", "post.example"]


def test_an_occasion_tells_also_where_the_reports_disagree() -> None:
    articles, statements, utterance = make_shared("Post", "Wire")
    by_id = {statement.id: replace(statement, to="reporters") for statement in statements}
    first, second = (by_id[witness] for witness in utterance.witnesses)
    statements = [
        replace(first, said_words="on Tuesday"),
        replace(second, said_words="on Saturday", where="at Saltgate"),
    ]
    (view,) = make_book(articles, statements, [utterance]).utterances
    assert view.occasion == (
        Told((1, 2), "to reporters"), Told((2,), "at Saltgate"), Told((1,), "on Tuesday"), Told((2,), "on Saturday"),
    )  # fmt: skip


def test_a_day_without_words_is_written_and_none_is_made_up() -> None:
    articles, statements, utterance = make_shared("Post", "Wire")
    by_id = {statement.id: statement for statement in statements}
    last = by_id.pop(utterance.witnesses[1])
    (view,) = make_book(articles, [*by_id.values(), replace(last, said="2025-03-15")], [utterance]).utterances
    assert view.occasion == (Told((2,), "15 March 2025"),)
    assert make_book(articles, statements, [utterance]).utterances[0].occasion == ()


def test_the_place_of_a_report_leaves_out_the_words_between_its_pieces() -> None:
    article = make_article("piecemeal", "“It rose,” she said. “It fell.”")
    other = make_article("whole", "“It rose. It fell.”")
    statements = [make_statement(article, "It rose", "It fell"), make_statement(other, "It rose. It fell")]
    (view,) = make_book([article, other], statements, [make_utterance(statements)]).utterances
    assert {witness.spans for witness in view.witnesses} == {("1–8", "22–29"), ("1–17",)}


def test_the_summary_says_what_it_counts() -> None:
    articles, statements, utterance = make_shared("Post", "Wire")
    index = make_book(articles, statements, [utterance]).index
    assert index.summary == ("2 articles", "2 outlets", "2 statements", "1 utterance reported by several")


def test_those_with_most_reports_come_first() -> None:
    two, three = make_shared("Post", "Wire"), make_shared("Post", "Wire", "Ledger")
    articles = [replace(article, id=article.id + "b") for article in three[0]]
    statements = [replace(one, id=one.id + "b", article=one.article + "b", speaker="Zoe") for one in three[1]]
    utterances = [two[2], make_utterance(statements)]
    views = make_book([*two[0], *articles], [*two[1], *statements], utterances).utterances
    assert [view.speaker for view in views] == ["Zoe", "Mara Quill"]


def test_single_statements_are_listed_by_speaker_the_unknown_last() -> None:
    record = make_record()
    singles = make_book(record.articles(), record.statements(), record.utterances()).index.singles
    assert [view.speaker for view in singles] == ["Ada <Fenn>", "Mara Quill", "Speaker unknown"]


def test_of_a_speaker_with_very_many_statements_the_first_are_listed() -> None:
    article = make_article("long", " ".join(f"word{at}" for at in range(130)))
    statements = [make_statement(article, f"word{at}") for at in range(100, 130)]
    statements += [make_statement(article, f"word{at} ") for at in range(100)]
    (view,) = make_book([article], statements, []).index.singles
    assert (len(view.statements), view.more, view.size) == (100, 30, "130 statements")
