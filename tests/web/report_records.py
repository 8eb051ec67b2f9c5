"""Records made by hand for the tests of the report: three short articles, one of them hostile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.records import (
    Article,
    Block,
    Kind,
    Label,
    Span,
    Statement,
    Utterance,
    make_id,
    statement_id,
    utterance_id,
)
from onrecord.utterances import collate

HOSTILE = '<script>alert("x")</script>'
MARKS = {"## ": Label.HEAD, "- ": Label.LIST}
"""How a paragraph of `make_article` begins that is no body text."""


@dataclass
class HandMade:
    """A record as the report reads it."""

    kept_articles: list[Article]
    kept_statements: list[Statement]
    kept_utterances: list[Utterance]

    def articles(self) -> Iterable[Article]:
        return self.kept_articles

    def statements(self) -> Iterable[Statement]:
        return self.kept_statements

    def utterances(self) -> Iterable[Utterance]:
        return self.kept_utterances


def make_article(
    name: str, *paragraphs: str, outlet: str | None = None, title: str | None = None, url: str | None = None
) -> Article:
    text, blocks = "", []
    for paragraph in paragraphs:
        label = next((label for mark, label in MARKS.items() if paragraph.startswith(mark)), Label.BODY)
        words = paragraph.removeprefix("## ").removeprefix("- ")
        start, end = len(text), len(text) + len(words)
        blocks.append(Block(label=label, reason="text", text=words, page_start=0, page_end=0, start=start, end=end))
        text += words + "\n\n"
    left_out = Block(
        label=Label.RELATED,
        reason="after “Read more”",
        text="“Ducks,” he said " + HOSTILE,
        page_start=9_000,
        page_end=9_040,
    )
    return Article(
        id=make_id("article", name), page=name, text=text.rstrip(), title=title, outlet=outlet, url=url,
        published="2025-03-11", blocks=(*blocks, left_out),
    )  # fmt: skip


def make_statement(
    article: Article, *words: str, speaker: str | None = "Mara Quill", kind: Kind = Kind.DIRECT
) -> Statement:
    spans = tuple(Span.of(article.text, start := article.text.index(piece), start + len(piece)) for piece in words)
    cue = article.text.find("said")
    return Statement(
        id=statement_id(article.id, spans), article=article.id, kind=kind, content=spans, speaker=speaker,
        cue=Span.of(article.text, cue, cue + 4) if cue >= 0 else None,
    )  # fmt: skip


def make_utterance(statements: Iterable[Statement]) -> Utterance:
    ordered = sorted(statements, key=lambda statement: statement.id)
    texts = [statement.text for statement in ordered]
    witnesses = tuple(statement.id for statement in ordered)
    speaker = ordered[0].speaker
    if len(ordered) == 1:
        return Utterance(id=utterance_id(witnesses), speaker=speaker, witnesses=witnesses, fullest=texts[0])
    collation = collate(texts)
    return Utterance(
        id=utterance_id(witnesses),
        speaker=speaker,
        witnesses=witnesses,
        fullest=collation.fullest,
        readings=collation.readings,
    )


def make_record() -> HandMade:
    wall = "We have had three floods in 12 winters, and luck will not defend this town"
    ledger = make_article(
        "ledger",
        f"“{wall},” said Mara Quill.",
        "“No,” she said.",
        outlet="The Harbour Ledger",
        title=f"Old wall {HOSTILE}",
        url="https://harbourledger.example/" + "a" * 90,
    )
    post = make_article(
        "post", "“We have had four floods ... and luck will not protect this town,” she said.", outlet="Northmoor Post"
    )
    wire = make_article(
        "wire",
        "He said that “the river <b>rose</b>” and fell.",
        "## Who pays",
        "- Nobody so far.",
        url="javascript:alert(1)",
        title="Wire",
    )
    statements = [
        make_statement(ledger, wall),
        make_statement(post, "We have had four floods ... and luck will not protect this town"),
        make_statement(ledger, "No"),
        make_statement(wire, "the river <b>rose</b>” and fell", speaker=None, kind=Kind.MIXED),
        make_statement(wire, "river <b>rose</b>", speaker="Ada <Fenn>"),
    ]
    groups = [statements[:2], *([one] for one in statements[2:])]
    return HandMade([ledger, post, wire], statements, [make_utterance(group) for group in groups])
