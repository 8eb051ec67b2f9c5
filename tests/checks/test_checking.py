from __future__ import annotations

from tests.checks.made import find_span, make_article, make_passage, make_statement, report

from onrecord.checks.checking import MOST_EVIDENCE, check_quoted
from onrecord.checks.passages import Passage, Voice, find_passages, join_speech
from onrecord.checks.quoted import quote_alone
from onrecord.records import Article, Check, Severity, Verdict
from onrecord.run.likening import compare_passage


def check(
    words: str, *passages: Passage, speaker: str | None = "Mara Quill", printed: tuple[Article, ...] = ()
) -> Check:
    return check_quoted(quote_alone(words, speaker), passages, compare=compare_passage, printed=printed)


def test_a_verbatim_quotation_names_its_outlets_and_what_others_have_instead() -> None:
    found = check(
        "We have had three of them in twelve winters",
        make_passage("We have had three of them in 12 winters", outlet="The Ledger"),
        make_passage("We have had four of them in 12 winters, and more", outlet="Radio"),
    )
    assert (found.verdict, found.severity) == (Verdict.VERBATIM, Severity.NONE)
    assert found.explanation == "Word for word in The Ledger. Radio has “four”, where the draft has “three”."
    assert [item.outlet for item in found.evidence] == ["The Ledger", "Radio"]
    assert [reading.kind for reading in found.readings] == ["spelling"]


def test_a_cut_at_an_end_shows_the_rest_of_the_sentence() -> None:
    passage = make_passage("It rains. The council will pay its share if the ministry pays. We know that")
    found = check("The council will pay its share", passage)
    assert (found.verdict, found.severity) == (Verdict.CUT, Severity.SUBSTANTIVE)
    assert found.evidence[0].words == "The council will pay its share if the ministry pays."
    assert found.evidence[0].content == (find_span(passage.article.text, found.evidence[0].words),)
    assert found.explanation == (
        "The Example: the sentence goes on “if the ministry pays”, a condition, denial or hedge."
    )


def test_a_cut_at_the_start_shows_where_the_sentence_begins() -> None:
    found = check("ask the ministry for a pump", make_passage("It rains. We did not ask the ministry for a pump"))
    assert found.evidence[0].words == "We did not ask the ministry for a pump"
    assert found.explanation == "The Example: the sentence begins “We did not”, a condition, denial or hedge."


def test_changes_are_told_a_few_at_most() -> None:
    passage = make_passage("The council will find its share for the barrier and the gates at Saltgate")
    found = check("The old council shall find its fair share for the barrier and six new gates at Saltgate", passage)
    assert (found.verdict, len(found.readings)) == (Verdict.CHANGED, 4)
    assert found.explanation == (
        "The Example: “old” is not there; “will”, where the draft has “shall”; “fair” is not there; and 1 more."
    )


def test_other_speakers_are_named_with_the_difference_if_there_is_one() -> None:
    passage = make_passage("No road in the valley will lose a crown", voice=Voice.OTHER, speaker="Tobias Fenn")
    found = check("No road in the valley will lose a crown", passage)
    assert found.verdict is Verdict.OTHER_SPEAKER
    assert found.explanation == "The Example gives these words to Tobias Fenn, not to Mara Quill."
    found = check("No road in the valley will ever lose a crown", passage)
    assert found.explanation == (
        "The Example gives words like these to Tobias Fenn, not to Mara Quill. The Example: “ever” is not there."
    )


def test_a_reporters_words_are_shown_without_marks() -> None:
    passage = make_passage("he would vote for the money all the same", direct=False)
    found = check("I would vote for the money all the same", passage)
    assert found.verdict is Verdict.PARAPHRASED
    assert found.explanation == (
        "On record in a reporter’s words alone, without quotation marks: The Example has: he would vote for the money "
        "all the same."
    )
    assert not found.evidence[0].direct


def test_a_report_that_names_nobody_is_said_to() -> None:
    passage = make_passage("The request is being studied", speaker=None, voice=Voice.UNKNOWN)
    assert check("The request is being studied", passage).explanation.endswith("The report does not name the speaker.")
    assert check("The request is being studied", passage, speaker=None).explanation == "Word for word in The Example."


def test_words_that_an_article_prints_as_its_own_are_nobodys_statement() -> None:
    article = make_article("The town must plan for half a barrier.")
    found = check("The town must plan for half a barrier", printed=(article,))
    assert (found.verdict, found.evidence, found.severity) == (Verdict.NOT_ON_RECORD, (), Severity.SUBSTANTIVE)
    assert found.explanation == "No statement on record has these words; they stand in The Example as nobody’s."
    assert check("purple ladders whisper").explanation == ("No statement on record has these words or comes near them.")


def test_a_quotation_may_run_over_two_statements_of_one_speaker() -> None:
    article = make_article("“The first gate stands,” said Mara Quill.\n\n“The second gate leans,” said Quill.")
    reports = [
        report(article, make_statement(article, words), utterance=words)
        for words in ("The first gate stands", "The second gate leans")
    ]
    speech = join_speech(reports, [])
    assert speech is not None
    passages = [*(passage for item in reports for passage in find_passages(item, [])), speech]
    found = check("The first gate stands. The second gate leans", *passages)
    assert found.verdict is Verdict.VERBATIM
    assert found.evidence[0].statements == tuple(item.statement.id for item in reports)
    assert check("The second gate leans", *passages).evidence[0].statements == (reports[1].statement.id,)


def test_evidence_is_the_best_of_each_statement_and_not_without_end() -> None:
    passages = [make_passage("We will hold the old line for ever", outlet=f"Outlet {n}") for n in range(20)]
    assert len(check("We will hold the old line for ever", *passages).evidence) == MOST_EVIDENCE


def test_a_denial_that_another_report_has_and_an_order_that_differs_are_told() -> None:
    found = check(
        "We are closing the old route to the island",
        make_passage("We are closing the old route to the island", outlet="Radio"),
        make_passage("We are not closing the old route to the island", outlet="The Ledger"),
    )
    assert found.explanation == "Word for word in Radio. The Ledger has “not” besides."
    found = check(
        "A beginning is what I asked for. It is a beginning",
        make_passage("It is a beginning. A beginning is what I asked for"),
    )
    assert found.explanation == "The Example: “It is a beginning” stands in another place."
